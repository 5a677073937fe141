"""A template of an office is taken only if nothing in it runs, lies elsewhere or is too much, and is told in words."""

import io
import re
import zipfile

import pptx
import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from pptx import Presentation
from pptx.oxml.ns import qn
from pptx.util import Emu

from common.uploads import checks
from decks.pptx import checking, pptx_of
from decks.pptx.checking import check_template, findings_of, open_checked
from decks.pptx.frames import frame_of
from decks.pptx.template import OURS
from decks.slides import Layout, Slide
from tests.decks.pptx.reading import parts_of, reopened, words_of
from tests.decks.pptx.samples import deck, slides, words

OFFICE = f"{pptx.__path__[0]}/templates/default.pptx"
"""A template of other names, proportions and typeface than ours."""


def office():
    with open(OFFICE, "rb") as file:  # noqa: PTH123
        return file.read()


def changed(change, content=None):
    """Return a template whose parts were changed: a function gets their names and contents."""
    parts = parts_of(content or office())
    change(parts)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return packed.getvalue()


def replaced(name, old, new):
    def change(parts):
        assert old in parts[name]
        parts[name] = parts[name].replace(old, new)

    return change


def added(name, content):
    return lambda parts: parts.update({name: content})


LAYOUT = "ppt/slideLayouts/slideLayout2.xml"
RELATIONS = "ppt/slideLayouts/_rels/slideLayout2.xml.rels"
END = b"</Relationships>"


def relation(kind, target, mode=""):
    said = f'<Relationship Id="rId99" Type="http://x/relationships/{kind}" Target="{target}"{mode}/>'
    return replaced(RELATIONS, END, said.encode() + END)


OUTSIDE = ' TargetMode="External"'
ENTITIES = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><a>&b;</a>'
REFUSED = {
    "macros": (added("ppt/vbaProject.bin", b"x"), checks.MACRO),
    "content type of macros": (
        replaced(
            "[Content_Types].xml", b"presentationml.presentation.main", b"presentationml.presentation.macroEnabled.main"
        ),
        checks.MACRO,
    ),
    "control": (added("ppt/activeX/activeX1.xml", b"<a/>"), checks.MACRO),
    "program": (replaced(LAYOUT, b"<p:cSld", b"<!-- ppaction://program --><p:cSld"), checks.MACRO),
    "object": (relation("oleObject", "../embeddings/oleObject1.bin"), checking.OBJECT),
    "package": (relation("package", "../embeddings/a.xlsx"), checking.OBJECT),
    "linked picture": (relation("image", "https://evil.example/a.png", OUTSIDE), checking.EXTERNAL),
    "linked file": (relation("hyperlink", "file:///c:/a.exe", OUTSIDE), checking.EXTERNAL),
    "entities": (added(LAYOUT, ENTITIES), checking.BROKEN),
    "entities in other letters": (added(LAYOUT, ENTITIES.decode().encode("utf-16")), checking.BROKEN),
    "broken layout": (added(LAYOUT, b"<p:sldLayout"), checking.BROKEN),
    "layout without its master": (
        lambda parts: parts.update(
            {RELATIONS: re.sub(rb"<Relationship [^>]*slideMaster[^>]*>", b"", parts[RELATIONS])}
        ),
        checking.BROKEN,
    ),
    "layout under another ending": (
        lambda parts: _renamed(parts, LAYOUT, LAYOUT.replace(".xml", ".dat")),
        checking.BROKEN,
    ),
    "ending of XML of its own": (
        replaced(
            "[Content_Types].xml", b"<Override", b'<Default Extension="dat" ContentType="application/xml"/><Override'
        ),
        checking.BROKEN,
    ),
    "shape without a name": (
        lambda parts: parts.update({LAYOUT: re.sub(rb"<p:cNvPr [^>]*/>", b"", parts[LAYOUT])}),
        checking.BROKEN,
    ),
    "no master": (lambda parts: parts.pop("ppt/slideMasters/slideMaster1.xml"), checking.BROKEN),
    "a million shapes": (replaced(LAYOUT, b"</p:spTree>", b"<p:sp/>" * 1_000_000 + b"</p:spTree>"), checking.TOO_MANY),
    "many shapes": (replaced(LAYOUT, b"</p:spTree>", b"<p:cxnSp/>" * 3000 + b"</p:spTree>"), checking.TOO_MANY),
    "much XML": (added("ppt/a.xml", b"<a>" + b" " * 30_000_000 + b"</a>"), checking.TOO_LARGE),
    "bomb": (added("ppt/media/a.png", b"\0" * 90_000_000), checking.TOO_LARGE),
    "many parts": (
        lambda parts: parts.update({f"ppt/media/{one}.png": b"" for one in range(2100)}),
        checking.TOO_LARGE,
    ),
    "giant slides": (lambda parts: _sized(parts, 'cx="60000000" cy="40000000"'), checking.SIZE),
    "slides that stand": (lambda parts: _sized(parts, 'cx="6858000" cy="9144000"'), checking.SIZE),
    "a strip": (lambda parts: _sized(parts, 'cx="40000000" cy="4000000"'), checking.SIZE),
}


def _renamed(parts, old, new):
    """Give a part another name wherever it is named."""
    short, other = (name.rpartition("/")[2] for name in (old, new))
    for name in list(parts):
        content = parts.pop(name).replace(short.encode(), other.encode())
        parts[name.replace(short, other)] = content


def _sized(parts, size):
    name = "ppt/presentation.xml"
    parts[name] = re.sub(rb'<p:sldSz cx="\d+" cy="\d+"', f"<p:sldSz {size}".encode(), parts[name])


def check(content, name="sablona.pptx"):
    check_template(ContentFile(content, name=name))


@pytest.mark.parametrize(("change", "sentence"), REFUSED.values(), ids=REFUSED)
def test_dangerous_template_is_refused_with_a_sentence(change, sentence):
    with pytest.raises(ValidationError) as refusal:
        check(changed(change))

    assert refusal.value.messages == [str(sentence)]


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"%PDF-1.7", b"x" * 1000])
def test_what_is_no_presentation_is_refused(content):
    with pytest.raises(ValidationError):
        check(content)


@pytest.mark.parametrize("name", ["sablona.potx", "sablona.pptm", "sablona.odp", ""])
def test_file_of_another_kind_is_told_what_to_do(name):
    with pytest.raises(ValidationError) as refusal:
        check(office(), name)

    assert refusal.value.messages == [str(checking.KIND)]


@pytest.mark.parametrize("content", [office(), OURS.read_bytes()], ids=["office", "ours"])
def test_ordinary_template_is_taken(content):
    check(content)


def test_link_in_a_layout_is_no_fault():
    check(changed(relation("hyperlink", "https://www.kraj-lbc.cz", OUTSIDE)))


def test_findings_name_what_is_missing_and_what_is_used_instead():
    found = {one.name: str(one) for one in findings_of(open_checked(io.BytesIO(office())))}

    assert found["Úvodní snímek"] == "je tu se vším"
    assert found["Tabulka"] == (
        "rozložení tohoto jména chybí, použije se „Title and Content“; "
        "chybí zástupný symbol pro: text; vloží se bez něj"
    )
    assert found["Citát"] == "rozložení tohoto jména chybí, použije se „Title and Content“"


def test_nothing_is_missing_in_our_own_template():
    assert all(one.is_whole for one in findings_of(open_checked(io.BytesIO(OURS.read_bytes()))))


@pytest.mark.django_db
def test_deck_saved_and_used_as_a_template_is_whole_and_leaves_its_slides():
    made = pptx_of(deck())

    check(made)
    template = open_checked(io.BytesIO(made))
    assert all(one.is_whole for one in findings_of(template))
    again = parts_of(pptx_of(deck(slides()[:1]), io.BytesIO(made)))
    assert [
        name for name in again if re.fullmatch(r"ppt/(slides|notesSlides|charts|media|embeddings)/[^/]*", name)
    ] == ["ppt/slides/slide1.xml"]


@pytest.mark.django_db
def test_every_slide_can_be_made_in_the_template_of_an_office():
    found = reopened(template=io.BytesIO(office()))

    assert len(found.slides) == len(slides())
    for slide, source in zip(found.slides, slides(), strict=True):
        said = words_of(slide).replace("\n", "").replace("\xa0", " ")
        assert source.title in said
        for paragraph in source.text:
            assert paragraph.runs[0].text.strip() in said
        assert slide._element.findall(f".//{qn('a:tbl')}") == [] or source.table
        for shape in slide.shapes:
            assert 0 <= shape.left <= shape.left + shape.width <= found.slide_width + Emu(10)
            assert 0 <= shape.top <= shape.top + shape.height <= found.slide_height + Emu(10)


@pytest.mark.django_db
def test_text_too_long_for_the_boxes_of_an_office_gets_letters_in_which_it_fits():
    text = tuple(words("Aktivita pro veřejnost a partnery v celém kraji", level=1) for _ in range(9))
    found = reopened([Slide("a", Layout.TEXT, "Aktivity roku", text=text)], template=io.BytesIO(office()))

    body = next(shape for shape in found.slides[0].placeholders if shape.placeholder_format.idx == 1)
    frame = frame_of(body)
    assert not frame.is_full
    assert frame.smallest < 32


@pytest.mark.django_db
def test_levels_begin_with_the_first_mark_of_the_office():
    found = reopened([slides()[2]], template=io.BytesIO(office()))

    body = next(shape for shape in found.slides[0].placeholders if shape.placeholder_format.idx == 1)
    assert [one.level for one in body.text_frame.paragraphs] == [0, 0, 1, 0, 0, 0]
    first = body.text_frame.paragraphs[0]._p.find(qn("a:pPr"))
    assert first.find(qn("a:buNone")) is not None


def test_presentation_with_nothing_but_a_blank_layout_serves():
    presentation = Presentation(io.BytesIO(office()))
    kept = presentation.slide_layouts[6]
    for layout in list(presentation.slide_layouts):
        if layout != kept:
            presentation.slide_layouts.remove(layout)
    saved = io.BytesIO()
    presentation.save(saved)

    check(saved.getvalue())
    found = findings_of(open_checked(io.BytesIO(saved.getvalue())))
    assert {one.layout for one in found} == {"Blank"}
    assert "nadpis" in str(found[0])
