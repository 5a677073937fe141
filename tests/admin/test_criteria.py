"""The coordinator keeps the criteria: a set with its criteria, a criterion with its indicators, the copy, deadlines."""

import pytest

from members.models import CriteriaSet, Criterion, EvidenceDeadline, Indicator
from tests import factories as make
from tests.admin.conftest import change_address, page_of, text_of

pytestmark = pytest.mark.both_databases


@pytest.fixture
def held(db):
    """A set of two criteria with one indicator each."""
    held = make.CriteriaSetFactory(year=2022, title="Kritéria pro města")
    first = make.MaCriterionFactory(criteria_set=held, number="1", title="Kdo odpovídá", order=1)
    second = make.MaCriterionFactory(criteria_set=held, number="6", title="Oficiální orgán", category="C", order=2)
    make.MaIndicatorFactory(criterion=first, number="1.1", title="Odpovědný politik", order=1, proof="politician")
    make.MaIndicatorFactory(criterion=second, number="6.1", title="Komise", order=1)
    return held


def copy_address(held):
    return f"/sprava/members/criteriaset/{held.pk}/copy/"


def links_of(response):
    return [link.get("href") for link in page_of(response).iter("a")]


def test_page_of_the_set_lists_its_criteria_with_links_and_counts_of_indicators(office, held):
    page = office.get(change_address(held))

    assert {change_address(one) for one in held.criteria.all()} <= set(links_of(page))
    lines = [" ".join("".join(line.itertext()).split()) for line in page_of(page).iter("summary")]
    assert [line for line in lines if line[:1].isdigit()] == [
        "1 Kdo odpovídá D Počet ukazatelů: 1",
        "6 Oficiální orgán C Počet ukazatelů: 1",
    ]


def test_new_set_with_criteria_is_saved_in_one_go_and_they_keep_their_order(save):
    answer = save(
        "/sprava/members/criteriaset/add/",
        **{
            "title": "Kritéria pro obce",
            "year": "2023",
            "kind": "municipality",
            "criteria-0-number": "1",
            "criteria-0-title": "Kdo odpovídá",
            "criteria-0-category": "D",
        },
    )

    assert answer.status_code == 302
    assert list(CriteriaSet.objects.get().criteria.values_list("number", "title", "category", "order")) == [
        ("1", "Kdo odpovídá", "D", 1)
    ]


def test_example_set_and_a_criterion_without_indicators_are_worth_checking(office, held):
    def warnings():
        return len(office.get(change_address(held)).context["warnings"])

    assert warnings() == 0
    held.is_example = True
    held.save()
    assert warnings() == 1
    make.MaCriterionFactory(criteria_set=held)
    assert warnings() == 2


def test_indicator_is_written_on_the_page_of_its_criterion(save, held):
    criterion = held.criteria.get(number="1")

    answer = save(
        change_address(criterion),
        **{
            "indicators-TOTAL_FORMS": "2",
            "indicators-1-number": "1.2",
            "indicators-1-title": "Koordinátor",
            "indicators-1-evidence_wanted": "Usnesení,\nnebo pracovní náplň.",
            "indicators-1-proof": "coordinator",
            "indicators-1-required": "on",
        },
    )

    assert answer.status_code == 302
    rows = criterion.indicators.values_list("number", "title", "proof", "required", "order")
    assert list(rows) == [
        ("1.1", "Odpovědný politik", "politician", True, 1),
        ("1.2", "Koordinátor", "coordinator", True, 2),
    ]
    assert criterion.indicators.last().evidence_wanted.splitlines() == ["Usnesení,", "nebo pracovní náplň."]


@pytest.mark.parametrize("number", ["1.1", "6.1"])
def test_number_that_the_set_already_has_is_refused_and_what_was_typed_stays(save, held, number):
    """In the same criterion and in another one of the set, also on the page of a criterion just being made."""
    criterion = held.criteria.get(number="1")
    typed = {"indicators-TOTAL_FORMS": "2", "indicators-1-number": number, "indicators-1-title": "Druhý"}

    answer = save(change_address(criterion), **typed, **{"indicators-1-proof": "link"})

    assert answer.status_code == 200
    assert 'value="Druhý"' in answer.content.decode()
    assert Indicator.objects.count() == 2


def test_number_of_another_criterion_is_refused_also_while_the_criterion_is_being_made(save, held):
    answer = save(
        "/sprava/members/criterion/add/",
        **{
            "criteria_set": str(held.pk),
            "number": "9",
            "title": "Nové",
            "category": "C",
            "indicators-TOTAL_FORMS": "1",
            "indicators-0-number": "6.1",
            "indicators-0-title": "Druhý",
            "indicators-0-proof": "link",
        },
    )

    assert answer.status_code == 200
    assert Criterion.objects.count() == 2


def test_way_back_from_a_criterion_leads_to_its_set(office, held):
    page = office.get(change_address(held.criteria.first()))

    assert change_address(held) in links_of(page)


def test_history_of_an_indicator_is_kept(save, held):
    criterion = held.criteria.get(number="1")

    save(change_address(criterion), **{"indicators-0-title": "Politik, který za MA21 odpovídá"})

    latest = criterion.indicators.get().history.first()
    assert (latest.title, latest.history_user.email) == (
        "Politik, který za MA21 odpovídá",
        "coordinator@region.example",
    )


# --- Copy --------------------------------------------------------------------


def test_page_of_the_copy_offers_the_next_year_and_changes_nothing(office, held):
    assert copy_address(held) in links_of(office.get(change_address(held)))

    page = office.get(copy_address(held))

    assert 'value="2023"' in page.content.decode()
    assert CriteriaSet.objects.count() == 1


def test_copy_is_made_and_opened(office, held):
    answer = office.post(copy_address(held), {"year": "2023"})

    copy = CriteriaSet.objects.get(year=2023)
    assert answer.url == change_address(copy)
    assert [row.number for row in Indicator.objects.of_set(copy)] == ["1.1", "6.1"]
    assert copy.history.first().history_user.email == "coordinator@region.example"


@pytest.mark.parametrize("year", ["2022", "", "rok", "20222", "1066", "-1"])
def test_copy_to_a_year_that_cannot_be_is_refused_and_what_was_typed_stays(office, held, year):
    answer = office.post(copy_address(held), {"year": year})

    assert answer.status_code == 200
    assert len(answer.context["form"].errors["year"]) == 1
    assert f'value="{year}"' in answer.content.decode() or not year
    assert CriteriaSet.objects.count() == 1


@pytest.mark.parametrize("pk", ["0", "9999999999999999999999", "abc", "..%2F1"])
def test_copy_of_a_set_that_is_not_there_leads_back(office, held, pk):
    assert office.get(f"/sprava/members/criteriaset/{pk}/copy/").status_code == 302


def test_account_without_the_right_copies_nothing(client, held):
    client.force_login(make.UserFactory(is_staff=True))

    assert client.post(copy_address(held), {"year": "2023"}).status_code == 403
    assert CriteriaSet.objects.count() == 1


# --- Deadlines ---------------------------------------------------------------


def test_deadline_of_a_year_is_set(save):
    answer = save("/sprava/members/evidencedeadline/add/", year="2023", category="C", date="6. 11. 2023")

    assert answer.status_code == 302
    assert [str(one) for one in EvidenceDeadline.objects.all()] == ["C 2023: 2023-11-06"]


def test_second_deadline_of_a_category_is_refused(save):
    make.EvidenceDeadlineFactory(year=2023, category="C", date="2023-11-06")

    assert (
        save("/sprava/members/evidencedeadline/add/", year="2023", category="C", date="1. 11. 2023").status_code == 200
    )
    assert EvidenceDeadline.objects.count() == 1


def test_lists_say_what_they_hold(office, held):
    make.EvidenceDeadlineFactory()

    assert "Kritéria pro města" in text_of(office.get("/sprava/members/criteriaset/"))
    assert "Odpovědný" not in text_of(office.get("/sprava/members/criterion/?q=Komise"))
    assert office.get("/sprava/members/evidencedeadline/").status_code == 200


@pytest.mark.parametrize(
    ("kind", "registered"), [("village", "small_municipality"), ("city_district", "city_district"), ("town", "town")]
)
def test_kind_of_the_organisation_decides_whose_criteria_hold_for_it(save, kind, registered):
    made = save("/sprava/members/criteriaset/add/", title="Kritéria", year="2022", kind=registered)
    district = make.OrganisationFactory(kind="municipality")

    answer = save(change_address(district), kind=kind)

    assert (made.status_code, answer.status_code) == (302, 302)
    district.refresh_from_db()
    assert CriteriaSet.objects.for_organisation(district, 2022) == CriteriaSet.objects.get(kind=registered)
