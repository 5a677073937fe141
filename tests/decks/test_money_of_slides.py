"""Every amount of a year is the same in its slides, to the haléř, and sums are those of their rows."""

import re
from decimal import Decimal

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from common.templatetags.czech import money
from decks.flow import flow
from decks.proposal.money import slides_of_money
from decks.slides import Layout
from review.facts import CallMoney, Money, MoneyOfYear, Project, Towns, YearReview

amounts = st.one_of(st.none(), st.decimals(0, 10**8, places=2, allow_nan=False))
counts = st.one_of(st.none(), st.integers(0, 500))
projects = st.builds(Project, st.integers(1, 99), st.just("Den bez aut"), st.just("Turnov"), amounts)


@st.composite
def calls(draw, key=1):
    told = draw(st.lists(projects, max_size=20).map(tuple))
    return CallMoney(
        key=key,
        programme=draw(st.sampled_from(["2.6 Podpora MA21", "Ekologie", "x" * 60])),
        address="/dotace/2-6/2022/",
        window=None,
        allocation=draw(amounts),
        requested=draw(amounts),
        awarded=draw(amounts),
        applications=draw(counts),
        funded=draw(counts),
        note="",
        year=2022,
        projects=told,
        project_count=len(told) + draw(st.integers(0, 1)),
    )


@st.composite
def years(draw):
    told = tuple(draw(calls(key)) for key in range(1, draw(st.integers(1, 6)) + 1))
    history = tuple(MoneyOfYear(year, draw(amounts), draw(amounts)) for year in range(2019, 2023))
    review = Money(told, draw(st.booleans()), "2.6 Podpora MA21", history)
    return YearReview(2022, Towns((), (), is_cut=False), (), (), (), review, None, None, (), None, None)


def amount_of(text):
    """The amount that a cell says; None of an empty one."""
    digits = re.sub(r"[^\d,]", "", text).replace(",", ".")
    return Decimal(digits) if digits else None


def column(parts, place):
    return [amount_of(row[place].text) for part in parts if part.table for row in part.table.rows]


@settings(max_examples=60, suppress_health_check=list(HealthCheck))
@given(years())
def test_amounts_in_slides_are_those_of_the_year(review):
    slides = {slide.key: slide for slide in slides_of_money(review)}
    told = review.money.calls

    if len(told) > 1:
        parts = flow([slides["money"]])
        has_total = slides["money"].table.has_total
        for place, name in enumerate(("allocation", "requested", "awarded"), 1):
            known = [getattr(call, name) for call in told]
            total = [None if None in known else sum(known)] if has_total else []
            assert column(parts, place) == [*known, *total]
    for call in told:
        if call.projects:
            parts = flow([slides[f"call:{call.key}"]])
            known = [one.awarded for one in call.projects]
            is_known = call.project_count == len(known) and call.funded in (None, len(known)) and None not in known
            if set(known) != {None}:
                assert column(parts, 2) == [*known, *([sum(known)] if is_known else [])]
            assert parts[-1].table.has_total == is_known


@settings(max_examples=40, suppress_health_check=list(HealthCheck))
@given(years())
def test_amount_awarded_in_words_is_that_of_the_year(review):
    slide = next(iter(slides_of_money(review)))

    if slide.layout is Layout.TABLE and review.money.awarded is not None:
        assert money(review.money.awarded) in slide.text[0].text
        assert slide.notes.endswith(f"= {money(review.money.awarded)}.")


@settings(max_examples=40, suppress_health_check=list(HealthCheck))
@given(years())
def test_chart_has_the_amounts_of_each_year(review):
    charts = [slide.chart for slide in slides_of_money(review) if slide.layout is Layout.CHART]

    for chart in charts:
        assert [tuple(value.amount for value in row.values) for row in chart.rows] == [
            (one.allocation, one.awarded)
            for one in review.money.history
            if (one.allocation, one.awarded) != (None, None)
        ]


def call_of(*projects, funded=None):
    return CallMoney(
        key=1,
        programme="2.6 Podpora MA21",
        address="/dotace/2-6/2023/",
        window=None,
        allocation=None,
        requested=None,
        awarded=None,
        applications=None,
        funded=funded,
        note="",
        projects=projects,
        project_count=len(projects),
    )


def slide_of_projects(call):
    review = YearReview(
        2023, Towns((), (), is_cut=False), (), (), (), Money((call,), is_cut=False), None, None, (), None, None
    )
    return list(slides_of_money(review))[-1]


def test_columns_of_which_nothing_is_known_are_left_out():
    slide = slide_of_projects(call_of(Project(1, "", "Turnov", None), Project(2, "", "Hejnice", None)))

    assert slide.table.head == ("Žadatel",)
    assert [row[0].text for row in slide.table.rows] == ["Turnov", "Hejnice"]
    assert slide.table.numeric == ()


def test_call_says_how_many_projects_it_supported_even_if_fewer_are_published():
    slide = slide_of_projects(call_of(Project(1, "Sad", "Turnov", Decimal(100)), funded=10))

    assert slide.text[0].text.replace("\N{NO-BREAK SPACE}", " ") == (
        "Podpořeno bylo 10 projektů. Zveřejněné jsou tyto:"
    )
    assert not slide.table.has_total
