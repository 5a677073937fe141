"""Uploaded files are what their names say, and each refusal says what to do."""

import io
import struct
import tracemalloc
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
    ("name", "content", "why"),
    [
        ("zapis.pdf", HTML, "mismatch"),
        ("zapis.pdf", b"\n" + HTML + PDF, "mismatch"),
        ("zapis.pdf", b"%PDF-1.7\n" + HTML + PDF, "page_inside"),
        ("zapis.pdf", b"%PDF-1.7\n<SvG onload=alert(1)>" + PDF, "page_inside"),
        ("zapis.pdf", b"MZ\x90\x00" + b"\0" * 200, "mismatch"),
        ("zapis.pdf", archive(PARTS["docx"]), "mismatch"),
        ("zapis.docx", PDF, "mismatch"),
        ("zapis.docx", HTML + archive(PARTS["docx"]), "mismatch"),
        ("zapis.docx", b"MZ\x90\x00" + b"\0" * 200, "mismatch"),
        ("zapis.docx", archive({"cokoli.txt": "x"}), "mismatch"),
        ("zapis.docx", archive(PARTS["xlsx"]), "mismatch"),
        ("zapis.docx", archive(PARTS["docx"] | {"word/vbaProject.bin": "x"}), "macro"),
        ("zapis.docx", archive(PARTS["docx"])[:-30], "damaged"),
        ("zapis.docx", bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600, "locked"),
        ("zapis.odt", archive(PARTS["ods"]), "mismatch"),
        ("zapis.odt", archive({"content.xml": "x"}), "mismatch"),
        ("zapis.docm", archive(PARTS["docx"]), "kind"),
        ("zapis.exe", PDF, "kind"),
        ("zapis.pdf.exe", PDF, "kind"),
        ("zapis.html", HTML, "kind"),
        ("zapis.svg", SVG, "kind"),
        ("zapis", PDF, "kind"),
        ("zapis.zip", archive({"cokoli.txt": "x"}), "kind"),
        ("prazdny.pdf", b"", "empty"),
    ],
)
def test_document_that_is_not_what_it_says_is_refused_with_its_reason(name, content, why):
    assert code(uploads.check_document, name, content) == why


def test_document_with_a_locked_part_is_refused():
    content = bytearray(archive(PARTS["docx"]))
    directory = content.index(b"PK\x01\x02")
    content[directory + 8] |= 1

    assert code(uploads.check_document, "zapis.docx", bytes(content)) == "locked"


def test_every_reason_is_a_sentence_of_its_own():
    sentences = {
        refused(uploads.check_document, "zapis.pdf", HTML),
        refused(uploads.check_document, "zapis.exe", PDF),
        refused(uploads.check_document, "zapis.pdf", b"%PDF-1.7\n" + HTML),
        refused(uploads.check_document, "zapis.docx", archive(PARTS["docx"] | {"word/vbaProject.bin": "x"})),
        refused(uploads.check_document, "zapis.docx", bytes.fromhex("d0cf11e0a1b11ae1")),
        refused(uploads.check_document, "zapis.docx", archive(PARTS["docx"])[:-30]),
    }

    assert len(sentences) == 6
    assert "Only PDF, DOCX, XLSX, PPTX, ODT and ODS documents can be attached." in sentences


def test_pdf_with_a_zip_behind_it_is_taken_because_it_is_only_a_download():
    assert refused(uploads.check_document, "zapis.pdf", PDF + archive({"a.txt": "x"})) == ""


def test_document_that_swells_when_unpacked_is_refused(monkeypatch):
    monkeypatch.setattr(checks, "MAX_UNPACKED", 1_000_000)
    bomb = archive(PARTS["docx"] | {"word/media/image1.png": b"\0" * 1_000_000})

    assert len(bomb) < 10_000
    assert code(uploads.check_document, "zapis.docx", bomb) == "bomb"


def test_document_of_thousands_of_parts_is_refused():
    many = PARTS["docx"] | {f"word/{number}.xml": "" for number in range(checks.MAX_PARTS)}

    assert code(uploads.check_document, "zapis.docx", archive(many, zipfile.ZIP_STORED)) == "bomb"


def test_bomb_is_never_unpacked_to_be_judged():
    """A part that claims more than it could ever hold is refused by what its header says."""
    content = bytearray(archive(PARTS["docx"]))
    directory = content.rindex(b"PK\x01\x02")
    content[directory + 24 : directory + 28] = struct.pack("<I", 0xFFFFFFF0)

    assert refused(uploads.check_document, "zapis.docx", bytes(content))


@pytest.mark.parametrize("packing", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_part_packed_as_no_office_does_is_refused_without_being_unpacked(packing):
    swollen = archive(PARTS["odt"] | {"mimetype": PARTS["odt"]["mimetype"] + "\0" * 50_000_000}, packing)

    tracemalloc.start()
    assert code(uploads.check_document, "zapis.odt", swollen) == "damaged"
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 5_000_000


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_document_with_two_parts_of_one_name_is_refused():
    buffer = io.BytesIO(archive(PARTS["docx"]))
    with zipfile.ZipFile(buffer, "a") as doubled:
        doubled.writestr("word/document.xml", "another")

    assert code(uploads.check_document, "zapis.docx", buffer.getvalue()) == "damaged"


def test_large_files_are_refused_with_the_limit():
    large = SimpleUploadedFile("velky.pdf", PDF)
    large.size = 200 * 1024 * 1024

    with translation.override("en"):
        with pytest.raises(ValidationError) as document:
            uploads.check_document(large)
        with pytest.raises(ValidationError) as image:
            uploads.check_image(large)
        assert document.value.messages == ["The file is larger than 20 MB. Please make it smaller."]
        assert image.value.messages == [
            "The picture is larger than 15 MB. Please send or save it from the phone's gallery in a smaller size."
        ]


# --- Pictures ----------------------------------------------------------------


@pytest.mark.parametrize(("kind", "name"), [("JPEG", "a.jpg"), ("PNG", "a.png"), ("WEBP", "a.webp"), ("PNG", "a.jpg")])
def test_picture_is_taken_whatever_its_name(kind, name):
    assert refused(uploads.check_image, name, picture(kind=kind)) == ""


@pytest.mark.parametrize(("kind", "suffix"), [("HEIF", "heic"), ("AVIF", "avif")])
def test_picture_of_a_phone_is_taken(kind, suffix):
    assert refused(uploads.check_image, f"IMG_0001.{suffix.upper()}", picture(kind=kind)) == ""


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (SVG, "drawing"),
        (b"<?xml version='1.0'?><!-- -->" + SVG, "drawing"),
        (HTML, "kind"),
        (PDF, "kind"),
        (b"MZ\x90\x00" + b"\0" * 200, "kind"),
        (picture(kind="GIF"), "kind"),
        (picture(kind="BMP"), "kind"),
        (picture(kind="TIFF"), "kind"),
        (picture()[:-200], "damaged"),
        (picture(kind="PNG")[:50], "damaged"),
        (picture(kind="WEBP")[:-20], "damaged"),
        (picture(kind="HEIF")[:-60], "damaged"),
        (picture(kind="AVIF")[:-60], "damaged"),
        (b"\0\0\0\x18ftypheic" + b"\0" * 100, "damaged"),
        (picture(size=(600, 600))[:400], "damaged"),
        (b"\xff\xd8\xff\xe0" + b"\0" * 500, "damaged"),
        (b"", "empty"),
    ],
)
def test_what_is_no_whole_picture_is_refused_with_its_reason(content, why):
    assert code(uploads.check_image, "fotka.jpg", content) == why


def test_picture_with_more_pixels_than_we_can_bear_is_refused():
    whole = picture("1", "PNG", size=(8000, 6251))

    assert len(whole) < 50_000
    assert refused(uploads.check_image, "plan.png", whole) == (
        "The picture has more than 50 megapixels. Please make it smaller."
    )
    assert refused(uploads.check_image, "plan.png", picture("1", "PNG", size=(8000, 6250))) == ""


def test_picture_of_a_phone_that_lies_about_its_size_is_refused():
    honest = picture(kind="HEIF", size=(600, 600))
    place = honest.index(b"ispe") + 8
    liar = honest[:place] + struct.pack(">II", 64, 64) + honest[place + 8 :]

    assert code(uploads.check_image, "IMG_1.heic", honest) == ""
    assert code(uploads.check_image, "IMG_1.heic", liar) == "damaged"


@pytest.mark.parametrize("size", [(30_000, 30_000), (100_000, 100_000), (2**31 - 1, 1)])
def test_picture_that_would_fill_the_memory_is_refused_before_it_is_unpacked(size):
    assert code(uploads.check_image, "fotka.png", png_of(*size)) in {"pixels", "damaged"}
