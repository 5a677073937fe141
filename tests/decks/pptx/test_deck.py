"""A presentation as a file: real placeholders, native tables and charts, and all that a reader or a speaker needs."""

import io
import zipfile

import pytest
from pptx.oxml.ns import qn

from decks.pptx.places import CHART, CREDIT, FOOTER, NUMBER, PICTURES, TABLE, TEXT, TITLE_PLACE
from decks.slides import Layout, Picture, Slide
from tests import factories as make
from tests.decks.pptx.reading import P14, described, is_decoration, parts_of, place, reopened, sample, words_of
from tests.decks.pptx.samples import MONEY, PARTS, slides
from tests.decks.pptx.samples import TABLE as PROJECTS

pytestmark = pytest.mark.django_db


@pytest.fixture
def read(site):
    return reopened()


def test_each_slide_has_the_layout_of_its_name_and_its_title(read):
    expected = [(slide.layout.value, slide.title) for slide in slides()]

    assert [
        (slide.slide_layout._element.get("matchingName"), slide.shapes.title.text.replace("\xa0", " "))
        for slide in read.slides
    ] == expected


def test_layouts_are_called_in_the_language_of_the_deck(site):
    assert [layout.name for layout in reopened().slide_layouts][:4] == [
        "Úvodní snímek",
        "Oddíl",
        "Text",
        "Text a obrázek",
    ]
    assert next(layout.name for layout in reopened(language="en").slide_layouts) == "Opening slide"


def test_everything_stands_in_placeholders_and_none_is_left_empty(read):
    for slide in read.slides:
        assert all(shape.is_placeholder for shape in slide.shapes), slide.shapes.title.text
        assert all(
            shape.has_chart or shape.has_table or shape.shape_type == 14
            for shape in slide.shapes
            if not shape.has_text_frame
        )
        assert all(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)


def test_levels_numbers_and_looks_are_those_of_the_text(read):
    body = place(read.slides[2], TEXT).text_frame

    assert [(one.level, one.text.replace("\xa0", " ")) for one in body.paragraphs] == [
        (0, "Co jsme s veřejností naplánovali:"),
        (1, "Tvorba Strategie rozvoje kultury na období 2023–2028: srpen–prosinec"),
        (2, "Analýza současného stavu kulturního prostředí LK"),
        (1, "Ideathon 2022 – Studentské nápady pro životní prostředí"),
        (1, "Nový dotační program"),
        (1, "Osvětová kampaň"),
    ]
    assert [one.get("startAt") for one in body._txBody.iter(qn("a:buAutoNum"))] == ["1", "2"]
    linked = [run.text for run in body.paragraphs[1].runs if run.hyperlink.address]
    assert linked == ["Strategie ", "rozvoje ", "kultury"]
    assert {run.hyperlink.address for run in body.paragraphs[1].runs} == {
        None,
        "https://www.kraj-lbc.cz/strategie?rok=2022",
    }
    assert [run.font.bold for run in body.paragraphs[1].runs] == [None, None, None, None, None, True]


def test_amounts_do_not_break_at_the_end_of_a_line(read):
    assert place(read.slides[7], TEXT).text_frame.text == "Alokace 690\xa0230\xa0Kč"


@pytest.mark.parametrize(("language", "code"), [("cs", "cs-CZ"), ("en", "en-GB")])
def test_every_letter_says_its_language(site, language, code):
    found = reopened(language=language)

    looks = [look for slide in found.slides for look in slide._element.iter(qn("a:rPr"), qn("a:endParaRPr"))]
    looks += [
        one for slide in found.slides if slide.has_notes_slide for one in slide.notes_slide._element.iter(qn("a:rPr"))
    ]
    charts = [shape.chart._chartSpace for slide in found.slides for shape in slide.shapes if shape.has_chart]
    assert looks
    assert {look.get("lang") for look in looks} == {code}
    assert [one.find(qn("c:lang")).get("val") for one in charts] == [code] * 2
    assert found.core_properties.language == code


def test_table_is_native_with_head_total_and_numbers_at_the_right(read):
    frame = place(read.slides[6], TABLE)
    table = frame.table

    assert [[cell.text.replace("\xa0", " ") for cell in row.cells] for row in table.rows] == [
        list(PROJECTS.head),
        *[[cell.text for cell in row] for row in PROJECTS.rows],
    ]
    assert (table.first_row, table.last_row, table.horz_banding) == (True, True, False)
    aligned = [[one.get("algn") for one in row._tr.iter(qn("a:pPr"))] for row in table.rows]
    assert aligned == [[None, None, "r"]] * 4
    assert sum(column.width for column in table.columns) == frame.width == 1120 * 9525
    assert described(frame) == "Podpořené projekty"


def test_chart_is_native_with_its_data_and_formats(read):
    frame = place(read.slides[7], CHART)
    plot = frame.chart.plots[0]

    assert list(plot.categories) == ["2020", "2021", "2022"]
    assert [(series.name, list(series.values)) for series in plot.series] == [
        ("vyhlášeno", [600000.0, 600000.0, 690230.0]),
        ("přiděleno", [597000.0, 602338.0, 690230.0]),
    ]
    assert [series.data_labels.show_value for series in plot.series] == [True, True]
    assert plot.series[0].data_labels.number_format == "[>=1000000]#\\\xa0###\\\xa0##0;[>=1000]#\\\xa0##0;0"
    assert (
        described(frame)
        .replace("\xa0", " ")
        .startswith("Program 2.6 po letech. 2020: vyhlášeno 600 000 Kč, přiděleno 597 000 Kč.")
    )


def test_workbook_of_a_chart_has_the_same_data(read):
    from openpyxl import load_workbook

    blob = place(read.slides[7], CHART).chart.part.chart_workbook.xlsx_part.blob
    sheet = load_workbook(io.BytesIO(blob)).active

    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == [
        [None, "vyhlášeno", "přiděleno"],
        ["2020", 600000, 597000],
        ["2021", 600000, 602338],
        ["2022", 690230, 690230],
    ]


def test_parts_of_a_whole_have_their_colours_and_estimates_say_so(read):
    chart = place(read.slides[8], CHART).chart

    values = list(chart.plots[0].series[0].values)
    labels = [one.get("formatCode") for one in chart._chartSpace.iter(qn("c:numFmt")) if "asi" in one.get("formatCode")]
    assert values == [float(row.values[0].amount) for row in PARTS.rows]
    assert len(labels) == 1
    assert chart.chart_title.text_frame.text.startswith("Plán zlepšování 2022")


def test_chart_that_the_title_names_has_no_title_of_its_own(read):
    assert place(read.slides[7], CHART).chart.has_title is False
    assert str(MONEY.title) == "Program 2.6 po letech"


def test_pictures_are_in_formats_that_every_program_shows(site):
    names = [name for name in parts_of(sample()) if name.startswith("ppt/media/")]

    assert {name.rpartition(".")[2] for name in names} == {"jpg", "png"}


def test_pictures_are_told_of_and_decorations_are_passed_over(read):
    photograph, motif = place(read.slides[3], PICTURES[0]), place(read.slides[4], PICTURES[0])

    assert (described(photograph), is_decoration(photograph)) == ("Vystavované krajské výrobky", False)
    assert (described(motif), is_decoration(motif)) == ("", True)
    assert place(read.slides[3], CREDIT).text_frame.text == "Foto: Jana Nová"
    assert place(read.slides[5], CREDIT).text_frame.text == "Foto: Jana Nová, ARR"


def test_picture_fills_its_box_without_being_stretched(read):
    shape = place(read.slides[3], PICTURES[0])

    width, height = shape.image.size
    shown = width * (1 - shape.crop_left - shape.crop_right) / (height * (1 - shape.crop_top - shape.crop_bottom))
    assert shown == pytest.approx(shape.width / shape.height, rel=0.01)


def test_tall_picture_in_a_wide_box_is_shown_whole(site):
    from tests.decks.pptx.samples import picture

    found = reopened((Slide("a", Layout.PICTURES, "Plakát", pictures=(picture((600, 1800)),)),))

    shape = place(found.slides[0], PICTURES[0])
    assert (shape.crop_left, shape.crop_top) == (0, 0)
    assert shape.width / shape.height == pytest.approx(1 / 3, rel=0.02)


@pytest.mark.parametrize("file", ["fotografie/x/neni.jpg", "../tajne.jpg", "fotografie/x/text.jpg"])
def test_slide_without_its_picture_is_still_a_slide(site, file):
    from django.core.files.base import ContentFile
    from django.core.files.storage import default_storage

    default_storage.save("fotografie/x/text.jpg", ContentFile(b"no picture"))
    found = reopened((Slide("a", Layout.TEXT_PICTURE, "Dožínky", pictures=(Picture("Pole", file, credit="ARR"),)),))

    assert words_of(found.slides[0]).split("\n")[0] == "Dožínky"
    assert [shape.placeholder_format.idx for shape in found.slides[0].placeholders] == [TITLE_PLACE, FOOTER, NUMBER]


def test_notes_are_for_the_speaker_in_paragraphs(read):
    notes = read.slides[2].notes_slide.notes_text_frame

    assert [one.text for one in notes.paragraphs] == ["Poděkovat odboru kultury.", "Zmínit kulaté stoly."]
    assert [slide.has_notes_slide for slide in read.slides].count(True) == 1


def test_slides_are_numbered_and_name_the_portal(read):
    numbers = [[one.get("type") for one in slide._element.iter(qn("a:fld"))] == ["slidenum"] for slide in read.slides]

    assert numbers == [False, False, *[True] * 8, False]
    assert place(read.slides[2], FOOTER).text_frame.text == "Zdravý Liberecký kraj"


def test_sections_hold_all_slides_in_order(read):
    sections = [
        (one.get("name"), len(list(one.iter(f"{P14}sldId")))) for one in read.part._element.iter(f"{P14}section")
    ]

    assert sections == [("Úvod", 1), ("MA21 a Zdravý LK 2022", 7), ("Plán zlepšování", 2), ("Závěr", 1)]
    ids = [int(one.get("id")) for one in read.part._element.iter(f"{P14}sldId")]
    assert ids == [slide.slide_id for slide in read.slides]


def test_properties_say_what_it_is_and_whose(read):
    facts = read.core_properties

    assert (facts.title, facts.author, facts.subject) == (
        "Zdravý Liberecký kraj 2022",
        "Zdravý Liberecký kraj",
        "24. listopadu 2022",
    )


def test_links_of_a_dark_slide_are_light(read):
    mapping = read.slides[1]._element.find(qn("p:clrMapOvr")).find(qn("a:overrideClrMapping"))

    assert mapping.get("hlink") == "lt2"


def test_nothing_but_links_leads_out_of_the_file(site):
    found = parts_of(sample())

    outside = [
        line for name, one in found.items() if name.endswith(".rels") for line in one.split(b"<") if b"External" in line
    ]
    assert outside
    assert all(b"/hyperlink" in line for line in outside)
    assert not [name for name in found if "vba" in name.lower()]


def test_every_part_is_reached_and_named_once(site):
    with zipfile.ZipFile(io.BytesIO(sample())) as archive:
        names = archive.namelist()
        assert archive.testzip() is None
    assert len(names) == len(set(names))


def test_region_without_a_profile_has_presentations_too(db):
    assert len(reopened(slides()[:1]).slides) == 1


def test_sign_is_that_of_the_profile(db):
    make.SiteProfileFactory(sign_path="M0 50 L30 0 L60 50 Z", sign_view_box="0 0 60 50")

    master = reopened(slides()[:1]).slide_masters[0]

    sign = next(shape for shape in master.shapes if shape.name == "Znamení")
    assert [one.get("x") for one in sign._element.iter(qn("a:pt"))] == ["0", "3000", "6000", "0"]
