"""Uploaded files are what their names say, and each refusal says what to do."""

import struct
import zipfile

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import translation

from common import uploads
from common.uploads import checks
from tests.files import HTML, PARTS, PDF, SVG, archive, code, picture, png_of, refused

# --- Documents ---------------------------------------------------------------


@pytest.mark.parametrize("kind", PARTS)
def test_office_document_is_taken(kind):
    content = archive(PARTS[kind], zipfile.ZIP_STORED if kind in {"odt", "ods"} else zipfile.ZIP_DEFLATED)

    assert refused(uploads.check_document, f"zpráva.{kind}", content) == ""
    assert refused(uploads.check_document, f"ZPRÁVA.{kind.upper()}", content) == ""


def test_pdf_is_taken():
    assert refused(uploads.check_document, "zapis.pdf", PDF) == ""


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("zapis.pdf", HTML),
        ("zapis.pdf", b"\n" + HTML + PDF),
        ("zapis.pdf", b"MZ\x90\x00" + b"\0" * 200),
        ("zapis.pdf", archive(PARTS["docx"])),
        ("zapis.docx", PDF),
        ("zapis.docx", b"MZ\x90\x00" + b"\0" * 200),
        ("zapis.docx", archive({"cokoli.txt": "x"})),
        ("zapis.docx", archive(PARTS["xlsx"])),
        ("zapis.docx", archive(PARTS["docx"] | {"word/vbaProject.bin": "x"})),
        ("zapis.docx", archive(PARTS["docx"])[:-30]),
        ("zapis.odt", archive(PARTS["ods"])),
        ("zapis.odt", archive({"content.xml": "x"})),
        ("zapis.docm", archive(PARTS["docx"])),
        ("zapis.exe", PDF),
        ("zapis.pdf.exe", PDF),
        ("zapis.html", HTML),
        ("zapis.svg", SVG),
        ("zapis", PDF),
        ("zapis.zip", archive({"cokoli.txt": "x"})),
    ],
)
def test_document_that_is_not_what_it_says_is_refused(name, content):
    assert "Only PDF, DOCX, XLSX, PPTX, ODT and ODS documents" in refused(uploads.check_document, name, content)


def test_document_that_swells_when_unpacked_is_refused(monkeypatch):
    monkeypatch.setattr(uploads, "MAX_UNPACKED", 1_000_000)
    bomb = archive(PARTS["docx"] | {"word/media/image1.png": b"\0" * 1_000_000})

    assert len(bomb) < 10_000
    assert refused(uploads.check_document, "zapis.docx", bomb)


def test_document_of_thousands_of_parts_is_refused():
    many = PARTS["docx"] | {f"word/{number}.xml": "" for number in range(uploads.MAX_PARTS)}

    assert refused(uploads.check_document, "zapis.docx", archive(many, zipfile.ZIP_STORED))


def test_bomb_is_never_unpacked_to_be_judged():
    """A part that claims more than it could ever hold is refused by what its header says."""
    content = bytearray(archive(PARTS["docx"]))
    directory = content.rindex(b"PK\x01\x02")
    content[directory + 24 : directory + 28] = struct.pack("<I", 0xFFFFFFF0)

    assert refused(uploads.check_document, "zapis.docx", bytes(content))


@pytest.mark.parametrize("check", [uploads.check_document, uploads.check_image])
def test_empty_file_is_refused(check):
    assert refused(check, "prazdny.pdf", b"") == "The file is empty."


def test_large_files_are_refused_with_the_limit():
    large = SimpleUploadedFile("velky.pdf", PDF)
    large.size = 200 * 1024 * 1024

    with translation.override("en"), pytest.raises(ValidationError, match="larger than 20 MB"):
        uploads.check_document(large)
    with translation.override("en"), pytest.raises(ValidationError, match="larger than 10 MB"):
        uploads.check_image(large)


# --- Pictures ----------------------------------------------------------------


@pytest.mark.parametrize(("kind", "name"), [("JPEG", "a.jpg"), ("PNG", "a.png"), ("WEBP", "a.webp"), ("PNG", "a.jpg")])
def test_picture_is_taken_whatever_its_name(kind, name):
    assert refused(uploads.check_image, name, picture(kind=kind)) == ""


@pytest.mark.parametrize(
    "content",
    [
        SVG,
        HTML,
        PDF,
        b"MZ\x90\x00" + b"\0" * 200,
        picture(kind="GIF"),
        picture(kind="BMP"),
        picture(kind="TIFF"),
        picture()[:-200],
        picture(kind="PNG")[:50],
        picture(size=(600, 600))[:400],
        b"\xff\xd8\xff\xe0" + b"\0" * 500,
    ],
)
def test_what_is_no_whole_picture_is_refused(content):
    assert refused(uploads.check_image, "fotka.jpg", content) in {
        "Only JPEG, PNG and WebP pictures can be used.",
        "This file is not a picture, or it is damaged.",
    }


def test_picture_with_more_pixels_than_we_can_bear_is_refused():
    whole = picture("1", "PNG", size=(8000, 6251))

    assert len(whole) < 50_000
    assert refused(uploads.check_image, "plan.png", whole) == (
        "The picture has too many pixels. Please make it smaller."
    )
    assert refused(uploads.check_image, "plan.png", picture("1", "PNG", size=(8000, 6250))) == ""


@pytest.mark.parametrize("size", [(30_000, 30_000), (100_000, 100_000), (2**31 - 1, 1)])
def test_picture_that_would_fill_the_memory_is_refused_before_it_is_unpacked(size):
    assert refused(uploads.check_image, "fotka.png", png_of(*size))
