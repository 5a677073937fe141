"""DOCX and PDF of an evaluation report: real styles, the same figures, hostile texts as text."""

import io
import zipfile
import zlib
from decimal import Decimal
from xml.etree import ElementTree

import pytest
from django.utils.translation import override
from hypothesis import given, settings
from hypothesis import strategies as some

from common.templatetags.czech import amount
from decks.evaluation.document import Chapter, Drawing, Grid, Report, line
from decks.evaluation.pdf import pdf_of
from decks.evaluation.proposal.money import of_money
from decks.evaluation.saved import report_of
from decks.evaluation.word import docx_of
from decks.slides import Table
from review.charts import money_chart
from review.facts import CallMoney, Money, MoneyOfYear
from review.report_facts import CallProjects, Project, YearReport

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def small(*chapters, **facts):
    known = {
        "title": "Hodnotící zpráva",
        "subtitle": "",
        "author": "Kraj",
        "language": "cs",
        "address": "",
        "facts": (),
    }
    return Report(**known | facts, chapters=chapters)


def opened(report):
    from docx import Document

    return Document(io.BytesIO(docx_of(report)))


@pytest.mark.django_db
def test_document_has_styles_numbers_and_a_contents_of_its_headings(report):
    document = opened(report_of(report))
    headings = [one.text for one in document.paragraphs if one.style.name in {"Heading 1", "Heading 2"}]
    listed = [one for one in document.paragraphs if one.style.name.lower() in {"toc 1", "toc 2"}]
    names = {mark.get(f"{W}name") for mark in document.element.iter(f"{W}bookmarkStart")}
    targets = [link.get(f"{W}anchor") for one in listed for link in one._p.iter(f"{W}hyperlink")]

    assert [one.text.split("\t")[0].partition("\N{EN SPACE}")[2] for one in listed] == headings
    assert set(targets) <= names
    assert document.styles.element.find(f".//{W}lang").get(f"{W}val") == "cs-CZ"
    assert document.core_properties.title == "Hodnotící zpráva za rok 2022"
    assert "PAGE" in "".join(document.sections[0].footer._element.itertext())


@pytest.mark.django_db
def test_tables_repeat_their_head_and_are_as_wide_as_the_text(report):
    tables = [one for one in opened(report_of(report)).tables if one.style and one.style.name == "Report Table"]

    assert len(tables) >= 2
    for table in tables:
        rows = table._tbl.findall(f"{W}tr")
        grid = [int(one.get(f"{W}w")) for one in table._tbl.find(f"{W}tblGrid")]
        cells = [int(one.get(f"{W}w")) for one in rows[0].iter(f"{W}tcW")]
        assert rows[0].find(f"{W}trPr/{W}tblHeader") is not None
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
        assert grid == cells


def test_chart_says_its_values_to_those_who_hear_it():
    history = (MoneyOfYear(2021, Decimal(100), Decimal(90)), MoneyOfYear(2022, Decimal("690230.50"), None))
    chart = money_chart(2022, Money((), is_cut=False, programme="2.6 Podpora", history=history))
    document = opened(small(Chapter("money", "Dotace", (Drawing("chart", "Podle let", chart),))))

    (told,) = [one.get("descr") for one in document.element.iter() if one.tag.endswith("}docPr")]

    assert told.replace("\N{NO-BREAK SPACE}", " ") == f"Podle let {chart.in_words()}".replace("\N{NO-BREAK SPACE}", " ")
    assert "690 230,50 Kč" in told.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.django_db
def test_signatures_stand_on_the_page_of_the_last_words(report):
    paragraphs = opened(report_of(report)).paragraphs
    first = max(place for place, one in enumerate(paragraphs) if one.style.name == "Heading 1")
    formats = [(one.paragraph_format, one.style.paragraph_format) for one in paragraphs[first:-1]]

    assert len(formats) > 4
    assert all(own.keep_with_next or of_style.keep_with_next for own, of_style in formats)


@pytest.mark.django_db
def test_photograph_is_in_the_document_with_its_alternative_text(report):
    told = [one.get("descr") for one in opened(report_of(report)).element.iter() if one.tag.endswith("}docPr")]

    assert "Lidé na náměstí" in told


HOSTILE = [
    "<script>alert(1)</script>",
    "=1+1",
    "a\x00\x0bb\ufffe",
    "\u202eobráceně",
    "{{ 7|add:7 }} %s &amp;",
    "x" * 100_000,
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_is_text(text):
    grid = Grid("t", text, Table((text,), ((line(text),),)), (1,))

    with zipfile.ZipFile(io.BytesIO(docx_of(small(Chapter("own:x", text, (line(text), grid)))))) as archive:
        told = "".join(ElementTree.fromstring(archive.read("word/document.xml")).itertext())

    assert "\x00" not in told
    assert "\u202e" not in told
    assert text[:5].replace("\x00", "").replace("\x0b", "").replace("\u202e", "")[:1] in told
    assert ("<script>" in told) == ("<script>" in text)


money_amounts = some.decimals(min_value=0, max_value=10**9, places=2)


@given(some.lists(some.tuples(money_amounts, money_amounts), min_size=1, max_size=5))
@settings(max_examples=25, deadline=None)
def test_every_figure_of_the_document_is_that_of_the_facts_to_the_haler(pairs):
    with override("cs"):
        projects = tuple(
            Project(key, f"Obec {key}", "Projekt", "", max(pair), min(pair), "part", "podpořeno částečně")
            for key, pair in enumerate(pairs)
        )
        requested, awarded = sum(map(max, pairs), Decimal(0)), sum(map(min, pairs), Decimal(0))
        call = CallMoney(1, "2.6 Podpora", "/dotace/", None, awarded, requested, awarded, len(pairs), len(pairs), "")
        year = YearReport(
            review=_review(Money((call,), is_cut=False)),
            address="/rok/2022/",
            programme="Zdravý kraj",
            region="Kraj",
            officials=(),
            stories=(),
            calls=(CallProjects(1, projects, is_cut=False),),
            plan=None,
            next_plan=None,
        )
        tables = opened(small(of_money(year))).tables
        overview, table = tables[0], tables[1]

        assert [cell.text for cell in overview.rows[1].cells][1:] == [
            amount(awarded), str(len(pairs)), amount(requested), str(len(pairs)), amount(awarded)
        ]  # fmt: skip
        rows = [[cell.text for cell in row.cells[2:]] for row in table.rows[1:]]
        assert rows[: len(pairs)] == [[amount(max(pair)), amount(min(pair))] for pair in pairs]
        assert rows[len(pairs) :] == ([[amount(requested), amount(awarded)]] if len(pairs) > 1 else [])


def _review(money):
    from review.facts import Towns, YearReview

    names = {"headings": (), "cooperation": (), "months": (), "plan": None, "awards": None, "voices": ()}
    return YearReview(year=2022, towns=Towns((), (), is_cut=False), money=money, meetings=None, ahead=None, **names)


@pytest.mark.pdf
@pytest.mark.django_db
def test_pdf_is_tagged_and_says_its_title_and_language(report):
    made = pdf_of(report_of(report))

    streams = b"".join(map(_unpacked, made.split(b"stream\n")[1:]))
    assert made.startswith(b"%PDF-1.7")
    assert [name for name in (b"pdfuaid", b"/Lang", b"/StructTreeRoot", b"/Outlines") if name not in streams] == []


def _unpacked(stream):
    try:
        return zlib.decompressobj().decompress(stream)
    except zlib.error:
        return b""
