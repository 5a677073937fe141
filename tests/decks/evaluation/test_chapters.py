"""The chapters of an evaluation report, as the facts of a year propose them."""

from datetime import date

import pytest
from django.utils.translation import override

from decks.evaluation.document import Grid, Heading
from decks.evaluation.proposal import propose
from review.reading.report import read_report
from tests import factories as make

pytestmark = pytest.mark.django_db


def chapters_of(year):
    with override("cs"):
        return {chapter.key: chapter for chapter in propose(read_report(year))}


def words_of(chapter):
    return "\n".join(getattr(block, "text", "") or getattr(block, "caption", "") for block in chapter.blocks)


@pytest.mark.both_databases
def test_chapters_follow_the_order_of_the_yearly_report(year):
    assert list(chapters_of(year)) == [
        "introduction",
        "summary",
        "heading:planovani",
        "money",
        "plan",
        "next-plan",
        "awards",
        "meetings",
        "towns",
        "conclusion",
    ]


def test_year_with_one_activity_has_no_empty_chapters(region):
    make.ActivityFactory(title="Den Země", heading__slug="osveta", when="duben 2022")

    chapters = chapters_of(2022)

    assert list(chapters) == ["introduction", "summary", "heading:osveta", "conclusion"]
    assert all(chapter.blocks for chapter in chapters.values())


def test_call_of_which_nothing_is_known_is_left_out_and_one_with_its_window_is_told(region):
    make.CallFactory(year=2022, programme__name="Nic neříká", allocation=None)

    assert "money" not in chapters_of(2022)

    window = {"opens_on": date(2022, 2, 1), "closes_on": date(2022, 2, 28)}
    make.CallFactory(year=2022, programme__name="Přijímala", allocation=None, **window)
    told = words_of(chapters_of(2022)["money"])
    assert "Přijímala" in told
    assert "Nic neříká" not in told


def test_year_without_anything_still_asks_the_council(region):
    assert list(chapters_of(1999)) == ["introduction", "conclusion"]


def test_introduction_names_only_officials_who_may_be_named(year):
    told = words_of(chapters_of(year)["introduction"])

    assert "Novák, člen rady" in told
    assert "Malá" not in told


def test_natural_person_is_told_by_the_municipality_alone(year):
    table = next(
        block for block in chapters_of(year)["money"].blocks if getattr(block, "name", "").startswith("projects")
    )

    recipients = [row[0].text for row in table.table.rows]

    assert recipients[1] == "fyzická osoba, Lhota"


def test_results_that_are_not_public_are_not_told(region):
    call = make.CallFactory(year=2022, results_published=False)
    make.ApplicationFactory(call=call, title="Tajný projekt", awarded=5, requested=5, decision="full")

    told = "".join(words_of(chapter) for chapter in chapters_of(2022).values())

    assert read_report(2022).calls == ()
    assert "Tajný projekt" not in told


def test_fulfilment_tells_state_and_measurements_of_each_item(year):
    chapter = chapters_of(year)["plan"]
    table = next(block for block in chapter.blocks if isinstance(block, Grid))

    assert Heading("Položka 1: Nový program") in chapter.blocks
    assert "Stav plnění: splněno" in words_of(chapter)
    cells = [cell.text.replace("\N{NO-BREAK SPACE}", " ") for cell in table.table.rows[0]]
    assert cells[1:] == ["3 akcí", "4 akcí (1. června 2022)", "cíl splněn"]


def test_draft_resolution_names_the_next_plan_until_the_council_has_decided_on_it(year):
    assert "2. plán" in "2. " + [block.text for block in chapters_of(year)["conclusion"].blocks][-1]

    from improvement_plan.models import Plan

    Plan.objects.filter(year=2023).update(resolution_number="12/23/RK", resolution_date=date(2023, 1, 10))
    told = [block.text for block in chapters_of(year)["conclusion"].blocks][-1]

    assert told == "hodnotící zprávu programu Zdravý Horský kraj a místní Agendy 21 za rok 2022."


def test_reading_costs_the_same_for_a_few_rows_and_for_many(year, django_assert_max_num_queries):
    for number in range(12):
        make.ActivityFactory(when="květen 2022")
        make.ApplicationFactory(call__year=2022, title=f"Projekt {number}", requested=5, awarded=5, decision="full")

    with django_assert_max_num_queries(45):
        read_report(year)
