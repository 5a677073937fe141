"""What a town tells visitors of its activity: typed in the report, carried to the public page, taken away with it."""

import datetime
from decimal import Decimal

import pytest

from activities.models import Activity, Place
from reports import workflow
from reports.checks import check
from reports.content import words_of
from reports.models import ActivityReport
from tests import factories as make
from tests.pages import Page
from tests.people import browser_of
from tests.reports.people import Form, form_of, step_address

pytestmark = pytest.mark.django_db

TOLD = {
    "starts_at": datetime.time(9),
    "ends_at": datetime.time(17, 30),
    "fee": "paid",
    "fee_amount": Decimal(50),
    "fee_note": "děti zdarma",
    "audience": "senioři",
    "suits_children": True,
    "suits_animals": False,
    "registration_url": "https://prihlaska.example/",
    "registration_until": datetime.date(2022, 9, 1),
    "contact_name": "Jana Nová",
    "contact_email": "akce@turnov.example",
    "contact_phone": "485 226 111",
    "contact_web": "https://akce.example/",
}


@pytest.fixture
def browser(clerk):
    return browser_of(clerk)


def sent(town, **facts):
    usual = {"title": "Den bez aut", "when": "22. 9. 2022", "heading": make.HeadingFactory(), "place": "Turnov, park"}
    usual |= {"description": "<p>Popis.</p>", "state": "submitted"}
    return make.ActivityReportFactory(organisation=town, **usual | TOLD | facts)


def test_all_facts_are_named():
    assert set(ActivityReport.facts) == set(TOLD)


def test_facts_are_typed_in_the_step_what_and_shown_again(browser, report):
    typed = {
        "fee": "paid", "fee_amount": "50,-", "fee_note": "děti zdarma", "audience": "senioři", "suits_children": "true",
        "suits_animals": "false", "registration_url": "prihlaska.example", "registration_until": "1. 9. 2022",
        "contact_name": "Jana Nová", "contact_email": "akce@turnov.example", "contact_phone": "485 226 111",
        "contact_web": "https://akce.example/", "period": "22. 9. 2022", "starts_at": "9 h", "ends_at": "17.30",
    }  # fmt: skip

    Form(browser, report, "what").send(**typed)

    report.refresh_from_db()
    expected = TOLD | {"registration_url": "https://prihlaska.example"}
    assert {name: getattr(report, name) for name in TOLD} == expected
    again = form_of(browser.get(step_address(report, "what")))
    assert (again["fee"], again["fee_amount"], again["suits_animals"]) == (["paid"], ["50"], ["false"])
    assert (again["starts_at"], again["ends_at"]) == (["09:00"], ["17:30"])


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("contact_phone", "zavolejte", "Napište telefonní číslo"),
        ("contact_email", "akce@", "e-mail"),
        ("fee_amount", "padesát", "padesát"),
        ("registration_until", "31. 2. 2022", "31. 2. 2022"),
    ],
)
def test_what_cannot_be_understood_is_kept_as_typed_and_said_at_its_field(browser, report, name, text, said):
    Form(browser, report, "what").send(**{name: text})

    page = Page(browser.get(step_address(report, "what")))
    report.refresh_from_db()
    assert report.rough == {name: text}
    assert said in page.main
    assert page.of_class("report-more")[0].get("open") is not None


def test_registration_after_the_activity_is_said_at_its_field(browser, report):
    Form(browser, report, "what").send(period="22. 9. 2022", registration_until="23. 9. 2022")

    page = Page(browser.get(step_address(report, "what")))
    report.refresh_from_db()
    assert (report.registration_until, report.rough) == (None, {"registration_until": "23. 9. 2022"})
    assert "po posledním dni akce" in page.main


@pytest.mark.parametrize(
    ("period", "hours", "kept", "said"),
    [
        ("září 2022", ("18", ""), {"starts_at": "18"}, "Hodinu lze uvést jen tam, kde je znám den."),
        ("22. 9. 2022", ("18", "17"), {"ends_at": "17"}, "Konec musí být po začátku."),
        ("22. 9. 2022", ("24:00", ""), {"starts_at": "24:00"}, "Den začíná v 0:00, ve 24:00 končí."),
        ("", ("24 hodin", ""), {"starts_at": "24 hodin"}, "Den začíná v 0:00, ve 24:00 končí."),
        ("22. 9. 2022", ("", "20"), {"ends_at": "20"}, "Napište i to, kdy akce začíná."),
        ("22. 9. 2022", ("šest", ""), {"starts_at": "šest"}, "„šest“ není čas"),
    ],
)
def test_hours_that_cannot_be_are_kept_as_typed_and_said_at_their_field(browser, report, period, hours, kept, said):
    Form(browser, report, "what").send(period=period, starts_at=hours[0], ends_at=hours[1])

    page = Page(browser.get(step_address(report, "what")))
    report.refresh_from_db()
    assert report.rough == kept
    assert said in page.main
    assert form_of(browser.get(step_address(report, "what")))[next(iter(kept))] == [next(iter(kept.values()))]


@pytest.mark.parametrize(
    ("period", "said"),
    [
        ("květen 2022 od 18 hodin", "Hodinu lze uvést jen tam, kde je znám den."),
        ("22. 9. 2022 od 24 hodin", "Den začíná v 0:00, ve 24:00 končí."),
    ],
)
def test_hour_beside_the_date_that_would_be_lost_is_kept_as_typed_and_said_at_its_field(browser, report, period, said):
    Form(browser, report, "what").send(period=period)

    page = Page(browser.get(step_address(report, "what")))
    report.refresh_from_db()
    assert (report.rough, report.starts_at) == ({"period": period}, None)
    assert said in page.main
    assert form_of(browser.get(step_address(report, "what")))["period"] == [period]
    Form(browser, report, "what").send(period="22. 9. 2022 od 18 hodin")
    report.refresh_from_db()
    assert (report.rough, report.starts_at) == ({}, datetime.time(18))


def test_period_that_becomes_vague_says_so_at_the_hour_and_loses_nothing(browser, report):
    Form(browser, report, "what").send(period="22. 9. 2022", starts_at="18:00")
    Form(browser, report, "what").send(period="září 2022")

    page = Page(browser.get(step_address(report, "what")))
    assert "Hodinu lze uvést jen tam, kde je znám den." in page.main
    Form(browser, report, "what").send(period="23. 9. 2022")
    report.refresh_from_db()
    assert (report.starts_at, report.rough) == (datetime.time(18), {})


def test_hour_may_be_written_before_the_day(browser, report):
    Form(browser, report, "what").send(period="", starts_at="18:00")
    report.refresh_from_db()
    before = report.starts_at, report.rough
    Form(browser, report, "what").send(period="22. 9. 2022")
    report.refresh_from_db()

    assert before == (datetime.time(18), {})
    assert (report.starts_at, report.rough) == (datetime.time(18), {})


def test_hours_written_with_the_day_are_taken_into_their_fields(browser, report):
    Form(browser, report, "what").send(period="22. 9. 2022 od 18 do 20 hodin")
    report.refresh_from_db()

    assert (report.starts_at, report.ends_at) == (datetime.time(18), datetime.time(20))
    assert form_of(browser.get(step_address(report, "what")))["period"] == ["22. září 2022"]


def test_beginning_written_with_the_day_goes_with_an_end_in_its_own_field(browser, report):
    Form(browser, report, "what").send(period="22. 9. 2022 od 18 hodin", ends_at="20:00")
    report.refresh_from_db()

    assert (report.starts_at, report.ends_at, report.rough) == (datetime.time(18), datetime.time(20), {})


def test_hours_stand_in_the_check_and_in_the_versions_of_a_report(browser, report):
    Form(browser, report, "what").send(period="22. 9. 2022", starts_at="18:00", ends_at="20:00")

    page = Page(browser.get(f"/hlaseni/{report.public_id}/kontrola/"))
    assert "22. září 2022, 18:00–20:00" in page.main.replace("\xa0", " ")
    words = words_of(ActivityReport.objects.get())
    assert (words["starts_at"], words["ends_at"]) == ("18:00", "20:00")


def test_hours_that_do_not_fit_the_day_prevent_sending(report):
    ActivityReport.objects.update(period_text="každé úterý", starts_at="18:00")

    told = [lack.text for lack in check(ActivityReport.objects.get()).for_sending]

    assert [text for text in told if text.startswith("Hodinu lze uvést")]


def test_accepted_report_carries_the_facts_to_its_activity_and_its_place_is_known_from_then_on(
    town, coordinator, client
):
    workflow.accept(sent(town), by=coordinator)

    activity = Activity.objects.get()
    assert {name: getattr(activity, name) for name in TOLD} == TOLD
    assert [place.name for place in Place.objects.all()] == ["Turnov, park"]
    assert "akce@turnov.example" in Page(client.get(activity.get_absolute_url())).main


def test_price_of_what_is_free_of_charge_is_left_out(town, coordinator):
    workflow.accept(sent(town, fee="free"), by=coordinator)

    assert Activity.objects.get().fee_amount is None


def test_facts_leave_the_public_with_the_report_while_another_town_goes_on_telling(town, coordinator, client):
    first = workflow.accept(sent(town), by=coordinator)
    other = make.OrganisationFactory(name="Jilemnice", slug="jilemnice")
    workflow.accept(
        sent(other, **dict.fromkeys(TOLD, None) | {name: "" for name, told in TOLD.items() if isinstance(told, str)}
             | {"activity": first.activity, "suits_children": False, "audience": "rodiny"}),
        by=coordinator,
    )  # fmt: skip

    workflow.unpublish(ActivityReport.objects.get(pk=first.pk), by=coordinator, text="Na žádost města.")

    activity = Activity.objects.get()
    assert activity.is_published
    assert (activity.contact_email, activity.contact_name, activity.fee, activity.fee_amount) == ("", "", "", None)
    assert (activity.audience, activity.suits_children, activity.suits_animals) == ("rodiny", False, None)
    assert "akce@turnov.example" not in client.get(activity.get_absolute_url()).content.decode()


def test_next_year_s_report_takes_the_facts_over_without_the_registration(town, clerk):
    source = sent(town, state="published", activity=make.ActivityFactory())

    copy = workflow.copy(source, by=clerk, public_id=make.ActivityReportFactory.build().public_id)

    kept = {name: told for name, told in TOLD.items() if not name.startswith("registration")}
    assert {name: getattr(copy, name) for name in kept} == kept
    assert (copy.registration_url, copy.registration_until) == ("", None)


def test_town_is_offered_its_own_places_and_known_ones_never_those_of_drafts_of_others(browser, report, town):
    make.ActivityReportFactory(organisation=town, place="Turnov, letní kino")
    make.ActivityReportFactory(place="Utajené místo jiného města")
    make.PlaceFactory(name="Liberec, zámek")

    page = Page(browser.get(step_address(report, "what")))

    offered = [option.get("value") for option in page.elements("datalist")[0]]
    assert offered == ["Turnov, letní kino", "Liberec, zámek"]
