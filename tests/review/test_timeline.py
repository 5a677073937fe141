"""The time line and the opening of a year."""

import datetime
import re

import pytest
from django.utils import translation

from activities import year
from activities.models import ActivityOutcome
from common.periods import Period
from review.figures import figures_of
from review.reading import read_year
from review.timeline import column_of, mark_of, timeline_of
from tests import factories

pytestmark = pytest.mark.django_db

WHOLE = Period.year(2022)


@pytest.mark.parametrize(
    ("day", "column"), [((1, 1), 1), ((1, 31), 5), ((2, 1), 6), ((11, 24), 54), ((12, 1), 56), ((12, 31), 60)]
)
def test_each_month_has_five_columns(day, column):
    assert column_of(datetime.date(2022, *day)) == column


@pytest.mark.parametrize(
    ("when", "start", "width", "looks"),
    [
        ("24. 11. 2022", 54, 1, "mark-activity is-point ends-right"),
        ("srpen–prosinec 2022", 36, 25, "mark-activity is-vague"),
        ("1. 5. 2022 – 31. 5. 2022", 21, 5, "mark-activity"),
        ("prosinec 2021 – leden 2022", 1, 5, "mark-activity is-vague"),
        ("2022", 1, 60, "mark-activity is-vague"),
    ],
)
def test_days_are_points_and_vague_dates_spans(when, start, width, looks):
    mark = mark_of(WHOLE, "activity", "Den bez aut", "/", Period.parse(when), is_cancelled=False)

    assert (mark.start, mark.width, mark.css) == (start, width, looks)
    assert 1 <= mark.first <= mark.start
    assert mark.first + mark.room <= 61


def test_time_line_goes_by_time_and_names_what_has_no_time_apart():
    for title, when in {"Podzim": "podzim 2022", "Leden": "5. 1. 2022", "Celý rok": "2022", "Jindy": "2021"}.items():
        factories.ActivityFactory(title=title, when=when)
    factories.MeetingFactory(group="Skupina", date=datetime.date(2022, 3, 1))
    timeline = timeline_of(read_year(2022))

    assert [mark.title for mark in timeline.marks] == ["Leden", "Skupina", "Podzim"]
    assert [mark.title for mark in timeline.all_year] == ["Celý rok"]


def test_of_many_activities_the_time_line_counts_each_month(read, monkeypatch):
    monkeypatch.setattr(year, "WHOLE", 2)
    monkeypatch.setattr(year, "LEAST", 1)
    heading = factories.HeadingFactory()
    for when in ("5. 5. 2022", "květen–červen 2022", "prosinec 2021 – leden 2022"):
        factories.ActivityFactory(when=when, heading=heading)

    page = read("/rok/2022/")
    (counts,) = page.of_class("timeline-counts")

    assert [page.words_of(node) for node in counts.iter("strong")] == list("100021000000")
    assert "/aktivity/?rok=2022&mesic=5" in [node.get("href") for node in counts.iter("a")]
    assert page.of_class("mark") == []


# --- The opening ----------------------------------------------------------------


def told(number: int, **facts) -> str:
    """Return the first sentence of a year with so many activities."""
    for _one in range(number):
        factories.ActivityFactory(when="2022", **facts)
    with translation.override("cs"):
        figure = figures_of(read_year(2022))[0]
    return f"{figure.number} {figure.words}"


@pytest.mark.parametrize(
    ("number", "sentence"),
    [(1, "1 aktivita tvoří program roku"), (2, "2 aktivity tvoří program roku"), (5, "5 aktivit tvoří program roku")],
)
def test_number_of_activities_is_a_sentence(number, sentence):
    assert told(number) == sentence


def test_opening_tells_at_most_five_numbers_each_with_its_way(read):
    region = factories.SiteProfileFactory().region
    activity = factories.ActivityFactory(when="2022")
    for name, came in {"Aš": 1200, "Brno": None}.items():
        town = factories.OrganisationFactory(name=name)
        ActivityOutcome.objects.create(
            activity=activity, organisation=town, participants=came, text="Přišlo mnoho lidí."
        )
    call = factories.CallFactory(year=2022, declared_awarded=690_230, declared_funded=13)
    plan = factories.PlanFactory(year=2022)
    for number, state in enumerate(("fulfilled", "fulfilled", ""), 1):
        factories.ItemFactory(plan=plan, number=number, state=state)
    factories.RoundFactory(year=2022, award__giver=factories.OrganisationFactory())
    factories.RoundFactory(year=2022, award__giver=region)
    page = read("/rok/2022/")
    (figures,) = page.of_class("year-figures")

    assert [(page.words_of(node), node.get("href")) for node in figures.iter("a")] == [
        ("1 aktivita tvoří program roku.", "/aktivity/?rok=2022"),
        ("1 200 lidí se zapojilo do akcí měst a obcí.", "#hlasy"),
        ("690 230 Kč putovalo na 13 projektů.", call.get_absolute_url()),
        ("2 z 3 položek plánu zlepšování kraj splnil.", "/plan-zlepsovani/2022/"),
        ("1 ocenění získal kraj.", "/oceneni/?rok=2022"),
    ]


def test_year_with_one_thing_is_short(read):
    factories.MeetingFactory(date=datetime.date(2022, 11, 24), place="Liberec")
    page = read("/rok/2022/")

    assert page.of_class("timeline") == []
    assert page.of_class("year-figures") == []
    assert [page.words_of(node) for node in page.elements("main")[0].iter("h2")] == ["Setkání"]
    assert not re.search(r"\b0\b|není znám", page.main)


def test_year_leads_to_those_before_and_after(read):
    for when in ("2019", "2022", "2023"):
        factories.ActivityFactory(when=when)
    ways = [
        [(node.get("rel"), node.get("href")) for turn in page.of_class("year-turn") for node in turn.iter("a")]
        for page in (read("/rok/2019/"), read("/rok/2022/"), read("/rok/2023/"))
    ]

    assert ways == [
        [("next", "/rok/2022/")],
        [("prev", "/rok/2019/"), ("next", "/rok/2023/")],
        [("prev", "/rok/2022/")],
    ]
