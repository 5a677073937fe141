"""Money of a call: computed where its rows are whole, declared where they are not, unknown where nobody said."""

from decimal import Decimal

import pytest

from grants.models import Call
from grants.totals import Totals, missing_facts
from tests import factories
from tests.pages import Page

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def totals(call) -> Totals:
    return Totals(Call.objects.with_totals().get(pk=call.pk))


def figures(call) -> dict:
    found = totals(call)
    names = ("applications", "requested", "funded", "awarded")
    return {name: (getattr(found, name).value, getattr(found, name).declared) for name in names}


@pytest.fixture
def call():
    return factories.CallFactory(programme__slug="2-6", programme__code="2.6")


def add(call, requested, awarded, decision="full", **facts):
    return factories.ApplicationFactory(
        call=call, requested=requested, awarded=awarded, decision=decision, decision_reason="body", **facts
    )


def test_page_leaves_out_columns_without_any_amount_and_the_cells_of_what_is_not_known(call, client, monkeypatch):
    monkeypatch.setattr("grants.views.APPLICATIONS", 3)
    for decision in ("pending", "withdrawn", "supported", "refused"):
        add(call, 70, None, decision, recommended=70)
    page = Page(client.get(call.get_absolute_url()))
    (table,) = page.elements("tbody")

    assert "známo" not in page.main
    assert page.words_of(table).count("70 Kč 70 Kč") == 3
    assert [page.words_of(one) for one in page.elements("th") if one.get("scope") == "col"] == [
        "Žadatel", "Požadováno", "Doporučeno", "Rozhodnutí",
    ]  # fmt: skip
    assert (
        page.words_of(page.elements("caption")[0])
        == "Dosud rozhodnuté žádosti; součty doplníme, až bude rozhodnuto o všech"
    )


def test_totals_of_whole_rows_are_their_sums(call):
    add(call, 100, 100)
    add(call, 80, 50, "part")
    add(call, 70, None, "refused")
    add(call, 60, None, "withdrawn")

    assert figures(call) == {
        "applications": (4, False),
        "requested": (310, False),
        "funded": (2, False),
        "awarded": (150, False),
    }


def test_raises_and_rows_do_not_multiply_each_other(call):
    call.allocation = 100
    call.save()
    factories.AllocationRaiseFactory(call=call, amount=10)
    factories.AllocationRaiseFactory(call=call, amount=5)
    add(call, 50, 50)
    add(call, 40, 40)
    counted = Call.objects.with_totals().get(pk=call.pk)

    assert counted.final_allocation == 115
    assert figures(call)["awarded"] == (90, False)


def test_raise_of_an_unknown_allocation_leaves_it_unknown(call):
    factories.AllocationRaiseFactory(call=call)

    assert Call.objects.with_totals().get(pk=call.pk).final_allocation is None


def test_without_rows_the_declared_totals_stand_marked(call):
    call.declared_applications, call.declared_requested = 24, 1_349_370
    call.declared_funded, call.declared_awarded = 10, 602_338
    call.save()

    assert figures(call) == {
        "applications": (24, True),
        "requested": (1_349_370, True),
        "funded": (10, True),
        "awarded": (602_338, True),
    }
    assert totals(call).any_declared
    assert totals(call).average == 60_234


def test_what_nobody_said_is_unknown_and_not_zero(call):
    assert figures(call) == dict.fromkeys(("applications", "requested", "funded", "awarded"), (None, False))
    assert totals(call).average is None


def test_a_few_known_rows_do_not_replace_the_declared_total(call):
    call.declared_applications, call.declared_requested, call.declared_awarded = 24, 1000, 900
    call.save()
    add(call, None, None, "supported")
    add(call, 100, 100)

    assert figures(call)["applications"] == (24, True)
    assert figures(call)["requested"] == (1000, True)
    assert figures(call)["awarded"] == (900, True)


def test_rows_that_reach_the_declared_total_are_no_longer_only_declared(call):
    call.declared_applications, call.declared_requested, call.declared_awarded = 2, 300, 250
    call.save()
    add(call, 200, 200)
    add(call, 100, 50, "part")

    assert not totals(call).any_declared
    assert totals(call).differences() == []


def test_sum_is_not_told_while_an_amount_is_missing(call):
    add(call, 100, 100)
    add(call, None, None, "supported")

    assert figures(call)["requested"] == (None, False)
    assert figures(call)["awarded"] == (None, False)
    assert figures(call)["applications"] == (2, False)


def test_differences_name_both_sides(call):
    call.declared_applications, call.declared_awarded, call.declared_funded = 3, 300, 1
    call.save()
    add(call, 100, 100)
    found = {str(one.label): (one.rows, one.declared) for one in totals(call).differences()}

    assert sorted(found.values()) == [(1, 3), (100, 300)]


def test_call_without_rows_differs_from_nothing(call):
    call.declared_applications = 24
    call.save()

    assert totals(call).differences() == []


def test_page_marks_declared_totals_and_only_them(client, call):
    call.declared_awarded = 602_338
    call.save()
    add(call, 100, 50, "part")
    page = Page(client.get("/dotace/2-6/2022/"))
    marked = [
        page.words_of(node)
        for node in page.of_class("figures")[0].iter("div")
        if "tag-declared" in str([child.get("class") for child in node.iter("span")])
    ]

    assert len(marked) == 1
    assert "602 338 Kč" in marked[0]


def test_page_shows_three_amounts_of_each_application(client, call):
    add(call, 68_500, 67_638, "part", recommended=68_000, title="Den Země", applicant__name="ZŠ Osečná")
    page = Page(client.get("/dotace/2-6/2022/"))
    (table,) = page.of_class("table-scroll")
    rows = [[page.words_of(cell) for cell in row if cell.tag in ("td", "th")] for row in table.iter("tr")]

    assert rows[1][:5] == ["ZŠ Osečná", "Den Země", "68 500 Kč", "68 000 Kč", "67 638 Kč"]


def test_refused_applicant_is_told_why(client, call):
    add(call, 100, None, "refused", applicant__name="Hejnice")

    assert "body" in Page(client.get("/dotace/2-6/2022/")).main


def test_calls_with_known_money_and_unknown_number_of_projects_open(client, call):
    call.declared_awarded, call.declared_requested = 1000, None
    call.save()
    factories.SiteProfileFactory()

    for address in ("/", "/en/", "/dotace/", "/dotace/2-6/", "/dotace/2-6/2022/", "/rok/2022/"):
        page = Page(client.get(address))
        assert page.response.status_code == 200, address
        assert "1 000 Kč" in page.main, address


def test_call_that_names_no_obligatory_fact_is_missing_them_all(call):
    missing = missing_facts(call, has_criteria=False)

    assert len(missing) == 11

    call.programme.eligible = "<p>obce</p>"
    call.allocation = Decimal(1)
    call.purpose = "<p>x</p>"
    assert len(missing_facts(call, has_criteria=True)) == 7


@pytest.mark.parametrize(
    ("declared", "told"),
    [
        ({"declared_applications": 24, "declared_funded": 10, "declared_refused": 15}, [(25, 24)]),
        ({"declared_applications": 24, "declared_funded": 10, "declared_refused": 14}, []),
        ({"declared_applications": 24, "declared_funded": 10}, []),
        ({"declared_funded": 9, "declared_funded_full": 9, "declared_funded_part": 1}, [(10, 9)]),
        ({"declared_awarded": 100, "declared_awarded_full": 60, "declared_awarded_part": 30}, [(90, 100)]),
    ],
)
def test_declared_totals_are_compared_with_their_declared_parts(call, declared, told):
    Call.objects.filter(pk=call.pk).update(**declared)

    assert [(one.rows, one.declared) for one in totals(call).differences()] == told
    assert Call.objects.all().differing().count() == len(told)
