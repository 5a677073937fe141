"""Whatever people write is a text of the slide: no formula, no link that runs, no letter that breaks the file."""

import io

import pytest
from pptx.oxml.ns import qn

from common.charts import KC, Chart, Row, Series, Shape, Value
from decks.pptx import pptx_of
from decks.pptx.places import CHART, TEXT
from decks.pptx.text import address_of
from decks.slides import Layout, Paragraph, Picture, Run, Slide, Table
from tests.decks.pptx.reading import parts_of, place, reopened, words_of
from tests.decks.pptx.samples import deck, words

pytestmark = pytest.mark.django_db

HOSTILE = {
    "markup": '<script>alert(1)</script> & "x" <a:t>]]>',
    "formula": "=cmd|' /C calc'!A0",
    "controls": "a\x00b\x0bc\x1f\ud800d\ufffee\uffff",
    "direction": "abc\u202egnp.exe\u2066x\u2069",
    "escape": "_x0041__x000D_",
    "hebrew": "שלום עליכם",
    "emoji": "🏔🌾 👩",
    "entities": "&lol; &#0; %s {0} {{ x }}",
    "long": "x" * 100_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_is_a_text_everywhere(text):
    chart = Chart("a", text, Shape.BARS, KC, text, (Series(text),), (Row(text, (Value(1),)), Row("b", (Value(2),))))
    table = Table((text,), ((words(text),),))
    found = reopened(
        [
            Slide(
                "a", Layout.TEXT, text, subtitle=text, text=(words(text, number=text[:5]),), notes=text, section=text
            ),
            Slide("b", Layout.TABLE, text, table=table),
            Slide("c", Layout.CHART, text, text=(words(text),), chart=chart),
            Slide("d", Layout.TEXT_PICTURE, text, pictures=(Picture(text, motif="stream", credit=text),)),
            Slide("e", Layout.TEXT_PICTURE, text, pictures=(Picture(text, text[:90], motif=text),)),
        ]
    )

    assert len(found.slides) == 5
    assert not list(found.slides[0]._element.iter("script"))
    # What nobody sees is left out, all the rest is there.
    seen = "".join(one for one in text if one.isprintable() and one not in "\u202e\u2066\u2069")
    assert seen[:50].replace(" ", "") in words_of(found.slides[0]).replace("\xa0", "").replace(" ", "")


def test_formula_in_the_workbook_of_a_chart_is_a_text_that_stays_one():
    from openpyxl import load_workbook

    chart = Chart(
        "a",
        "Peníze",
        Shape.BARS,
        KC,
        "Město",
        (Series("=1+1"),),
        (Row("=cmd|' /C calc'!A0", (Value(1),)), Row("+1", (Value(2),)), Row("http://a.b", (Value(3),))),
    )
    found = reopened([Slide("c", Layout.CHART, "Peníze", chart=chart)])

    sheet = load_workbook(io.BytesIO(place(found.slides[0], CHART).chart.part.chart_workbook.xlsx_part.blob)).active
    cells = [sheet["B1"], sheet["A2"], sheet["A3"], sheet["A4"]]
    assert [(cell.data_type, cell.quotePrefix, cell.hyperlink) for cell in cells] == [
        ("s", True, None),
        ("s", True, None),
        ("s", True, None),
        ("s", False, None),
    ]


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "ppaction://program",
        "//evil.example",
        "/rok/2022/",
        "http://",
        "https://a b",
        "https://[::1",
        "\\\\server\\share",
        "https://a.cz/" + "x" * 3000,
        "mailto:",
    ],
)
def test_address_that_leads_nowhere_good_is_no_link(address):
    found = reopened([Slide("a", Layout.TEXT, "A", text=(Paragraph((Run("odkaz", address),)),))])

    assert place(found.slides[0], TEXT).text_frame.text == "odkaz"
    assert not list(found.slides[0]._element.iter(qn("a:hlinkClick")))


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("https://www.kraj-lbc.cz/žádost?a=1&b=č", "https://www.kraj-lbc.cz/%C5%BE%C3%A1dost?a=1&b=%C4%8D"),
        ("mailto:podatelna@kraj-lbc.cz", "mailto:podatelna@kraj-lbc.cz"),
        ("tel:+420485226111", "tel:+420485226111"),
        ("HTTPS://A.CZ/\x00x", "HTTPS://A.CZ/x"),
    ],
)
def test_address_is_written_as_files_have_it(address, written):
    assert address_of(address) == written


def test_file_has_only_letters_that_xml_allows():
    from lxml import etree

    content = pptx_of(deck([Slide("a", Layout.TEXT, HOSTILE["controls"], notes=HOSTILE["controls"])]))

    parts = {name: part for name, part in parts_of(content).items() if name.endswith((".xml", ".rels"))}
    assert {"ppt/slides/slide1.xml", "ppt/notesSlides/notesSlide1.xml", "docProps/core.xml"} <= set(parts)
    assert [name for name, part in parts.items() if not is_xml(part)] == []
    written = [etree.fromstring(parts[f"ppt/{name}1.xml"]) for name in ("slides/slide", "notesSlides/notesSlide")]
    assert all("".join(one.itertext()).startswith("abcde") for one in written)


def is_xml(part: bytes) -> bool:
    from lxml import etree

    try:
        etree.fromstring(part)
    except etree.XMLSyntaxError:
        return False
    return True


@pytest.mark.parametrize("layout", Layout)
def test_slide_that_says_nothing_is_a_slide(layout):
    found = reopened([Slide("a", layout, "")])

    assert found.slides[0].shapes.title.text.replace("\xa0", " ") == "Zdravý Liberecký kraj"


def test_deck_without_slides_is_a_file():
    assert len(reopened([]).slides) == 0
