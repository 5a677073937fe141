"""Texts of documents: read in a process of its own, whatever somebody sends."""

import io
import zipfile

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from search.files import Refused, read, text_of
from search.models import Document, FileText
from tests import factories

ODT = (
    '<office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text>'
    "<text:h>Zápis</text:h><text:p>Kašna<text:tab/>na <text:span>náměstí</text:span></text:p>"
    "</office:text></office:body></office:document-content>"
)


def archive(**parts: str | bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return file.getvalue()


def docx() -> bytes:
    from docx import Document as Word

    document = Word()
    document.add_heading("Zápis z jednání", 1)
    document.add_paragraph("Kašna na náměstí.").add_run(" Tučně").bold = True
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "první", "druhá"
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def xlsx() -> bytes:
    from openpyxl import Workbook

    book = Workbook()
    book.active.append(["Kašna", 1200, "=1+1", None, True])
    book.create_sheet("Druhý").append(["náměstí"])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def pptx() -> bytes:
    from pptx import Presentation

    deck = Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[1])
    slide.shapes.title.text = "Kašna"
    slide.placeholders[1].text = "první bod\ndruhý bod"
    slide.notes_slide.notes_text_frame.text = "tajná poznámka"
    file = io.BytesIO()
    deck.save(file)
    return file.getvalue()


def pdf(text: str = "Kasna na namesti") -> bytes:
    content = f"BT /F1 24 Tf 72 700 Td ({text}) Tj ET".encode()
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    body = b"%PDF-1.4\n" + b"".join(b"%d 0 obj\n%s\nendobj\n" % pair for pair in enumerate(parts, start=1))
    return body + b"trailer<</Root 1 0 R>>\n%%EOF\n"


def stored(content: bytes, suffix: str) -> str:
    return default_storage.save(f"attachments/soubor.{suffix}", ContentFile(content))


@pytest.mark.parametrize(
    ("make", "suffix", "lines"),
    [
        (docx, "docx", ["Zápis z jednání", "Kašna na náměstí. Tučně", "první", "druhá"]),
        (xlsx, "xlsx", ["Kašna · 1200", "náměstí"]),
        (pptx, "pptx", ["Kašna", "první bod", "druhý bod"]),
        (lambda: archive(content_xml=ODT), "odt", ["Zápis", "Kašna na náměstí"]),
        (pdf, "pdf", ["Kasna na namesti"]),
        (lambda: b"text", "txt", []),
    ],
    ids=["docx", "xlsx", "pptx", "odt", "pdf", "other"],
)
def test_text_of_a_document(make, suffix, lines):
    assert text_of(stored(make(), suffix)).splitlines() == lines


BOMB = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>'
LARGE = b"<document>" + b" " * 40_000_000


@pytest.mark.parametrize(
    ("content", "suffix"),
    [
        (b"", "pdf"),
        (b"%PDF-1.7 nic", "pdf"),
        (b"PK\x03\x04 nic", "docx"),
        (archive(word__document_xml=BOMB), "docx"),
        (archive(word__document_xml=BOMB.decode().encode("utf-16")), "docx"),
        (archive(word__document_xml=b"<w:p><w:t>"), "docx"),
        (archive(content_xml="<a>" * 100_000), "odt"),
    ],
    ids=["empty", "broken pdf", "broken zip", "entities", "utf-16", "unclosed", "deep"],
)
def test_faulty_document_is_refused(content, suffix):
    with pytest.raises(Refused):
        text_of(stored(content, suffix))


def test_packed_megabytes_are_refused():
    with pytest.raises(Refused):
        text_of(stored(archive(word__document_xml=LARGE), "docx"))


@pytest.mark.django_db
def test_words_inside_a_document_are_found(find):
    row = factories.ActivityFactory(title="Úklid")
    attachment = factories.ActivityAttachmentFactory(
        activity=row, title="Zpráva", file=ContentFile(docx(), name="zprava.docx")
    )
    assert find("jednáními") == []
    read(attachment.file.name)

    assert find("jednáními") == ["Zpráva"]
    assert Document.objects.get(kind=4).address == row.get_absolute_url()


@pytest.mark.django_db
def test_refused_document_is_asked_once(find):
    attachment = factories.ActivityAttachmentFactory(file=ContentFile(b"%PDF-1.7 nic", name="zprava.pdf"))
    read(attachment.file.name)

    assert FileText.objects.get().state == "refused"
    assert find(attachment.title) == [attachment.title]
