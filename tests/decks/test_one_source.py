"""Each figure of a year is the same to the haléř on its page, in its slides and in its evaluation report."""

import io
import re
from decimal import Decimal

import pytest
from django.template import engines
from django.utils.translation import override
from docx import Document
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st
from lxml import etree, html
from pptx import Presentation as Opened

from common.periods import Period
from decks.evaluation.assembling import report_of_year
from decks.evaluation.word import docx_of
from decks.flow import flow
from decks.pptx import pptx_of
from decks.proposal.activities import slides_of_heading
from decks.proposal.figures import slide_of_figures
from decks.proposal.money import slides_of_money
from decks.slides import Presentation
from review import report_facts as of_report
from review.charts import money_chart
from review.facts import CallMoney, Entry, Heading, Link, Money, MoneyOfYear, Project, TownResult, Towns, YearReview
from review.figures import figures_of
from review.page import chapters_of

AMOUNT = re.compile(r"(?<![\d,.])(\d{1,3}(?: \d{3})*(?:,\d{2})?) Kč")
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
PAGE = """{% for figure in figures %}<p>{{ figure.number }} {{ figure.words }}</p>{% endfor %}
{% for one in chapters %}{% include one.template with told=one.told chart=one.chart title=one.title %}{% endfor %}"""

amounts = st.decimals(Decimal("0.01"), Decimal("99999999.99"), places=2)
maybe = st.one_of(amounts, st.none())
counts = st.integers(1, 9_999)


# --- Years --------------------------------------------------------------------


@st.composite
def calls(draw, key):
    projects = draw(st.lists(st.builds(Project, counts, st.just("Sad"), st.just("Turnov"), amounts), max_size=3))
    return CallMoney(
        key=key,
        programme=f"Program {key}",
        address=f"/dotace/{key}/2022/",
        window=None,
        allocation=draw(maybe),
        requested=draw(maybe),
        awarded=draw(maybe),
        applications=draw(counts),
        funded=draw(counts),
        note="",
        year=2022,
        projects=tuple(projects),
        project_count=len(projects),
    )


@st.composite
def years(draw):
    told = tuple(draw(calls(key)) for key in range(1, draw(st.integers(1, 3)) + 1))
    history = tuple(MoneyOfYear(year, draw(maybe), draw(maybe)) for year in range(2020, 2023))
    return year_of(told, history, draw(counts), draw(counts))


def year_of(told, history, activities, participants):
    """A year whose first activity tells of its first call."""
    entry = Entry(
        key=1,
        title="Podpora měst",
        address="/aktivity/podpora/",
        period=Period.year(2022),
        place="",
        summary="",
        outcome="",
        is_planned=False,
        is_cancelled=False,
        reason="",
        cover=None,
        motif="year",
        results=(TownResult(Link("Turnov"), participants),),
        call=1,
    )
    return YearReview(
        year=2022,
        towns=Towns((), (), is_cut=False),
        headings=(Heading(1, "aktivity", "Aktivity", (entry,), activities),),
        cooperation=(),
        months=(),
        money=Money(told, is_cut=False, programme="Program 1", history=history),
        plan=None,
        awards=None,
        voices=(),
        meetings=None,
        ahead=None,
    )


WITH_HALER = year_of(
    (
        CallMoney(
            key=1,
            programme="Program 1",
            address="/dotace/1/2022/",
            window=None,
            allocation=Decimal("690230.49"),
            requested=Decimal("1234567.05"),
            awarded=Decimal("690230.01"),
            applications=13,
            funded=2,
            note="",
            year=2022,
            projects=(
                Project(1, "Sad", "Turnov", Decimal("345115.51")),
                Project(2, "Den bez aut", "Liberec", Decimal("345114.50")),
            ),
            project_count=2,
        ),
    ),
    (
        MoneyOfYear(2020, Decimal("0.50"), Decimal("0.01")),
        MoneyOfYear(2021, Decimal("1000000.10"), None),
        MoneyOfYear(2022, Decimal("690230.49"), Decimal("690230.01")),
    ),
    1,
    1_570,
)


# --- Its outputs --------------------------------------------------------------


def page_of(review):
    """The words of the page."""
    context = {"figures": figures_of(review), "chapters": list(chapters_of(review)), "year": review.year, "site": {}}
    page = html.fromstring(engines["django"].from_string(PAGE).render(context))
    return "\n".join(page.itertext())


def slides_of(review):
    """The words of the file of PowerPoint, and the amounts of its charts."""
    topics = (*slide_of_figures(review), *slides_of_heading(review.headings[0], review), *slides_of_money(review))
    made = pptx_of(Presentation("Rok 2022", "", "Kraj", "cs", "", flow(topics)))
    lines, data = [], []
    for slide in Opened(io.BytesIO(made)).slides:
        lines += ["".join(one.itertext()) for one in slide._element.iter("{*}p")]
        data += [points_of(etree.fromstring(one.chart.part.blob)) for one in slide.shapes if one.has_chart]
    return "\n".join(lines), data


def report_of(review):
    """The words of the file of Word, and the amounts of its charts."""
    projects = [
        of_report.CallProjects(
            call.key,
            tuple(
                of_report.Project(one.key, one.who, one.title, "", one.awarded, one.awarded, "full", "")
                for one in call.projects
            ),
            is_cut=False,
        )
        for call in review.money.calls
    ]
    year = of_report.YearReport(review, "/rok/2022/", "Zdravý kraj", "Kraj", (), (), tuple(projects), None, None)
    document = Document(io.BytesIO(docx_of(report_of_year(year))))
    lines = ["".join(one.itertext()) for one in document.element.body.iter("{*}p")]
    charts = [one.blob for one in document.part.package.iter_parts() if "/charts/" in str(one.partname)]
    return "\n".join(lines), [points_of(etree.fromstring(one)) for one in charts]


def points_of(chart):
    """The values of a chart as they stand in its file."""
    return [Decimal(one.text) for values in chart.iter(f"{CHART}val") for one in values.iter(f"{CHART}v")]


# --- What they say ------------------------------------------------------------


def said(words):
    return re.sub(r"[\s\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]+", " ", words)


def amounts_of(words):
    found = AMOUNT.findall("\n".join(map(said, words.splitlines())))
    return {Decimal(one.replace(" ", "").replace(",", ".")) for one in found}


def known(values):
    return {one for one in values if one is not None}


def sums_of(told):
    """The sums that a table of calls, or of the projects of a call, may end with."""
    for name in ("allocation", "requested", "awarded"):
        yield sum(known([getattr(call, name)]).pop() for call in told if getattr(call, name) is not None)
    for call in told:
        yield sum(one.awarded for one in call.projects)


@pytest.mark.django_db
@settings(
    max_examples=4, deadline=None, suppress_health_check=list(HealthCheck), phases=(Phase.explicit, Phase.generate)
)
@example(WITH_HALER)
@given(years())
def test_figures_of_page_slides_and_report_are_those_of_the_year(review):
    told, history = review.money.calls, review.money.history
    with override("cs"):
        page, (slides, in_slides), (report, in_report) = page_of(review), slides_of(review), report_of(review)
        figures = [said(f"{one.number} {one.words}") for one in figures_of(review)]

    in_all = known([review.money.awarded, *(call.allocation for call in told), *(call.awarded for call in told)])
    projects = {one.awarded for call in told for one in call.projects}
    of_years = known(amount for one in history for amount in (one.allocation, one.awarded))
    facts = in_all | projects | of_years | known(call.requested for call in told) | set(sums_of(told))
    for words, expected in ((page, in_all), (slides, in_all | projects), (report, in_all | projects)):
        assert expected - amounts_of(words) == set()
        assert amounts_of(words) - facts == set()
        assert [one for one in figures if one not in said(words)] == []
    chart = money_chart(review.year, review.money)
    drawn = [sorted(value.amount for row in chart.rows for value in row.values if value.is_known)]
    assert [sorted(one) for one in in_slides] == [sorted(one) for one in in_report] == drawn * chart.is_worth_drawing
