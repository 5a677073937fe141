"""A presentation as PDF: readable by everybody, whole, and made of nothing but what the portal has."""

import io
import os
import subprocess
import sys
from dataclasses import replace

import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils.safestring import SafeString

from decks.pdf import PdfUnavailable, making, needs, pdf_of
from decks.pdf.fetching import ORIGIN, Refused, fetched
from decks.slides import Layout, Picture, Slide
from decks.templatetags.slides import held_end
from tests import factories
from tests.decks.samples import EVERY_LAYOUT, LONG_ADDRESS, LONG_WORD, deck_of, paragraph

pdf = pytest.mark.pdf


def reader(content: bytes):
    from pypdf import PdfReader

    return PdfReader(io.BytesIO(content))


def elements(root, found=None):
    """Yield all elements of the structure."""
    kids = root.get("/K", [])
    for kid in kids if isinstance(kids, list) else [kids]:
        one = kid.get_object()
        if isinstance(one, dict) and "/S" in one:
            yield one
            yield from elements(one)


@pytest.fixture
def site(db):
    return factories.SiteProfileFactory(
        name="Zdravý kraj", sign_path="M0 100 L120 10 L240 100 Z", sign_view_box="0 0 240 100"
    )


@pytest.fixture
def photograph(tmp_path):
    from PIL import Image

    written = io.BytesIO()
    Image.new("RGB", (960, 640), "teal").save(written, "WEBP")
    name = default_storage.save("fotografie/x/dozinky-960.webp", ContentFile(written.getvalue()))
    return Picture("Děti u stánku", file=name, width=960, height=640, credit="Jana Malá")


@pdf
def test_slides_are_pages_that_everybody_can_read(site, photograph):
    shown = Slide("pictures:foto", Layout.PICTURES, "Fotografie", pictures=(photograph,))
    deck = deck_of((*EVERY_LAYOUT, shown))
    file = reader(pdf_of(deck))
    root = file.trailer["/Root"]

    assert len(file.pages) == deck.count
    assert {(float(page.mediabox.width), float(page.mediabox.height)) for page in file.pages} == {(960.0, 540.0)}
    assert (file.metadata.title, file.metadata.author) == (deck.title, deck.author)
    assert (root["/Lang"], root["/MarkInfo"]["/Marked"]) == ("cs", True)
    assert b"pdfuaid:part" in root["/Metadata"].get_data()
    tags = list(elements(root["/StructTreeRoot"]))
    figures = [one.get("/Alt") for one in tags if one["/S"] == "/Figure"]
    assert len(figures) == 4
    assert figures[-1] == "Děti u stánku"
    assert all(figures)
    names = [one["/S"] for one in tags]
    assert (names.count("/H1"), names.count("/H2"), names.count("/Table")) == (1, deck.count - 1, 1)
    assert {"/L", "/LI", "/TH", "/Link", "/BlockQuote"} <= set(names)
    titles = [one.title for one in file.outline if not isinstance(one, list)]
    assert titles == ["Zdravý Liberecký kraj 2022", "MA21\xa0a\xa0Zdravý LK\xa02022"] or len(titles) == 2
    text = file.pages[2].extract_text()
    assert "Plánování s" in text
    assert "Poděkovat" not in "".join(page.extract_text() for page in file.pages)


@pdf
def test_letters_are_embedded_with_all_of_czech(site):
    every = "příliš žluťoučký kůň úpěl ďábelské ódy PŘÍLIŠ ŽLUŤOUČKÝ KŮŇ"
    file = reader(pdf_of(deck_of((Slide("a", Layout.TEXT, every, text=(paragraph(every),)),))))
    fonts = [font.get_object() for font in file.pages[0]["/Resources"]["/Font"].values()]
    assert {str(font["/BaseFont"]).split("+")[1].split("-")[0] for font in fonts} == {"Commissioner"}
    for font in fonts:
        below = font["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()
        assert {"/FontFile2", "/FontFile3"} & set(below)
    said = " ".join(file.pages[0].extract_text().replace("\xa0", " ").split())
    assert said.count("žluťoučký kůň úpěl ďábelské ódy") == 2


@pdf
def test_handout_has_two_slides_on_a_page_and_notes_only_where_asked(site):
    deck = deck_of(tuple(replace(EVERY_LAYOUT[2], key=f"heading:{number}") for number in range(4)))
    plain, told = reader(pdf_of(deck, handout=True)), reader(pdf_of(deck, handout=True, notes=True))
    assert len(plain.pages) == 2
    assert [round(float(side)) for side in plain.pages[0].mediabox[2:]] == [595, 842]
    assert "Poděkovat" not in "".join(page.extract_text() for page in plain.pages)
    assert "Poděkovat studentům." in told.pages[0].extract_text()
    assert [str(one["/S"]) for one in elements(plain.trailer["/Root"]["/StructTreeRoot"])].count("/H1") == 1


@pdf
def test_last_line_of_a_title_is_no_single_word(site):
    title = "Neformální skupina pro místní Agendu 21 a program Zdravý Liberecký kraj"
    opening = Slide("opening", Layout.OPENING, title)

    (page,) = reader(pdf_of(deck_of((opening,)))).pages

    lines = [" ".join(line.split()) for line in page.extract_text().splitlines()]
    assert lines[:3] == ["Neformální skupina pro místní", "Agendu 21 a program Zdravý", "Liberecký kraj"]


def test_long_words_at_the_end_of_a_title_are_left_apart():
    assert held_end(SafeString(f"Slovo {LONG_WORD}")) == f"Slovo {LONG_WORD}"
    assert held_end(SafeString("Ocenění")) == "Ocenění"
    assert held_end(SafeString("Zdravý Liberecký kraj a jeho města &amp; my")).endswith("města &amp;\xa0my")


@pdf
def test_handout_says_the_title_once_and_has_two_slides_on_a_page(site):
    opening, closing = Slide("opening", Layout.OPENING, "Rok 2022"), Slide("closing", Layout.CLOSING, "Děkuji")

    whole = reader(pdf_of(deck_of((opening, closing)), handout=True))
    without_opening = reader(pdf_of(deck_of((closing,)), handout=True))

    headings = [one["/S"] for one in elements(whole.trailer["/Root"]["/StructTreeRoot"]) if one["/S"] in {"/H1", "/H2"}]
    assert (len(whole.pages), headings) == (1, ["/H1", "/H2"])
    assert " ".join(whole.pages[0].extract_text().split()).count("Rok 2022") == 1
    assert deck_of(()).title in " ".join(without_opening.pages[0].extract_text().split())


@pdf
def test_hostile_texts_are_text(site):
    hostile = "</title><script>alert(1)</script> =1+1 \u202e obrácené \x00\x07 " + LONG_WORD
    slides = (Slide("a", Layout.TEXT, hostile, text=(paragraph(hostile, level=1), paragraph(LONG_ADDRESS))),)
    file = reader(pdf_of(deck_of(slides, title=hostile)))
    assert "<script>alert(1)</script>" in file.pages[0].extract_text().replace("\x00", "")
    assert file.metadata.title.startswith("</title><script>")


@pdf
@pytest.mark.parametrize(
    "address",
    [
        "https://www.kraj-lbc.cz/logo.png",
        "http://169.254.169.254/latest/meta-data",
        "file:///etc/passwd",
        f"{ORIGIN}/static/../../zdravy_kraj/settings.py",
        f"{ORIGIN}/static/%2e%2e/%2e%2e/manage.py",
        f"{ORIGIN}/static/js/deck.js",
        f"{ORIGIN}/motifs/nothing",
        f"{ORIGIN}/sign/x%22",
        f"{ORIGIN}/fonts/../making.py",
        "data:text/plain,x",
    ],
)
def test_nothing_but_parts_of_a_presentation_is_fetched(address):
    with pytest.raises(Refused):
        fetched(address, None)


@pdf
def test_missing_photograph_leaves_its_place_empty(site):
    gone = Picture("Ztracená", file="fotografie/x/neni.jpg", width=800, height=600)
    file = reader(pdf_of(deck_of((Slide("a", Layout.TEXT_PICTURE, "Bez fotografie", pictures=(gone,)),))))
    assert "Bez fotografie" in file.pages[0].extract_text().replace("\xa0", " ")


def test_without_pango_it_is_said_what_is_missing():
    """In a process of its own, where the library of the system cannot be loaded."""
    script = """
import ctypes.util, sys, types
import cffi.api, cffi
real = cffi.FFI.dlopen
def refused(self, name, *rest):
    if name and "pango" in str(name):
        raise OSError(f"cannot load library {name}")
    return real(self, name, *rest)
cffi.FFI.dlopen = refused
import django
django.setup()
from decks.pdf import needs
print(needs())
"""
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "zdravy_kraj.settings"}
    found = subprocess.run(
        [sys.executable, "-c", script],
        cwd=settings.BASE_DIR,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert "libpango-1.0-0" in found.stdout


@pdf
def test_nothing_is_missing_here():
    assert needs() == ""
    assert issubclass(PdfUnavailable, Exception)
    assert "pango" in str(making.MISSING)
