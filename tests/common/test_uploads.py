"""Uploaded files are what their names say, bear no traces of their authors, and cannot hurt a visitor's browser."""

import io
import struct
import zipfile
import zlib
from pathlib import PurePosixPath

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import translation
from PIL import Image  # noqa: TID253 - the subject of these tests

from common import uploads
from tests import factories

PARTS = {
    "docx": {"[Content_Types].xml": "<Types/>", "word/document.xml": "<w:document/>"},
    "xlsx": {"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<workbook/>"},
    "pptx": {"[Content_Types].xml": "<Types/>", "ppt/presentation.xml": "<p/>"},
    "odt": {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<office/>"},
    "ods": {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<office/>"},
}
PDF = b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
HTML = b"<!DOCTYPE html><html><script>alert(1)</script></html>"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>'


def archive(parts, compression=zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compression) as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    return buffer.getvalue()


def refused(check, name, content) -> str:
    """Return what the person is told about the file; empty when it is taken."""
    with translation.override("en"):
        try:
            check(SimpleUploadedFile(name, content))
        except ValidationError as error:
            return " ".join(error.messages)
    return ""


def picture(mode="RGB", kind="JPEG", size=(60, 40), colour=None, **options) -> bytes:
    buffer = io.BytesIO()
    Image.new(mode, size, colour).save(buffer, kind, **options)
    return buffer.getvalue()


def png_of(width, height) -> bytes:
    """Return a PNG that says it is huge and is only a few bytes long."""

    def chunk(name, content):
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


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


def stored(content, name="Fotka z akce.JPG"):
    """Return an activity's photograph as it lies on the disk after upload."""
    photo = factories.ActivityPhotoFactory.build(activity=factories.ActivityFactory(), image=None)
    photo.image = SimpleUploadedFile(name, content)
    photo.full_clean()
    photo.save()
    return type(photo).objects.get(pk=photo.pk)


def content_of(file) -> bytes:
    with file.storage.open(file.name) as opened:
        return opened.read()


def look_at(photo) -> Image.Image:
    """Return the picture as it lies on the disk."""
    image = Image.open(io.BytesIO(content_of(photo.image)))
    image.load()
    return image


@pytest.mark.django_db
class TestStoredPicture:
    def test_place_and_author_of_the_camera_are_gone(self):
        exif = Image.Exif()
        exif[0x013B] = "TajnyAutor"
        exif[0x010E] = "TajnyPopis"
        exif.get_ifd(0x8825).update({1: "N", 2: (50.0, 46.0, 0.0), 3: "E", 4: (15.0, 3.0, 0.0)})
        exif.get_ifd(0x8769)[0x9286] = b"TajnaPoznamka"
        xmp = b'<x:xmpmeta xmlns:x="adobe:ns:meta/">TajneXMP</x:xmpmeta>'
        photo = stored(picture(exif=exif, xmp=xmp, comment=b"TajnyKomentar"))

        for name in (photo.image.name, uploads.small_name(photo.image.name)):
            content = photo.image.storage.open(name).read()
            assert b"Tajn" not in content
            with Image.open(io.BytesIO(content)) as clean:
                assert not clean.getexif()
                assert not set(clean.info) & {"exif", "xmp", "comment", "photoshop", "icc_profile"}

    @pytest.mark.parametrize("kind", ["PNG", "WEBP"])
    def test_metadata_of_other_kinds_are_gone_too(self, kind):
        exif = Image.Exif()
        exif[0x013B] = "TajnyAutor"
        photo = stored(picture(kind=kind, exif=exif), "a." + kind.lower())

        assert b"Tajny" not in content_of(photo.image)

    def test_what_hides_behind_the_picture_is_gone(self):
        photo = stored(picture() + HTML + archive(PARTS["docx"]))

        assert b"<script>" not in content_of(photo.image)

    def test_picture_taken_upright_stands_upright(self):
        exif = Image.Exif()
        exif[0x0112] = 6
        photo = stored(picture(size=(60, 40), exif=exif))

        assert (photo.width, photo.height) == (40, 60)

    def test_large_picture_is_made_smaller_and_knows_its_size(self):
        photo = stored(picture(size=(4000, 1000)))

        assert (photo.width, photo.height) == (2560, 640)
        assert (photo.small["width"], photo.small["height"]) == (960, 240)
        with Image.open(photo.image.storage.open(uploads.small_name(photo.image.name))) as small:
            assert (small.size, small.format) == ((960, 240), "WEBP")

    def test_small_picture_is_not_blown_up(self):
        photo = stored(picture(size=(60, 40)))

        assert (photo.width, photo.height) == (60, 40)
        assert (photo.small["width"], photo.small["height"]) == (60, 40)

    @pytest.mark.parametrize(
        ("mode", "kind"),
        [
            ("CMYK", "JPEG"),
            ("L", "JPEG"),
            ("1", "PNG"),
            ("P", "PNG"),
            ("LA", "PNG"),
            ("RGBA", "PNG"),
            ("I;16", "PNG"),
            ("RGBA", "WEBP"),
        ],
    )
    def test_every_kind_of_colours_can_be_stored(self, mode, kind):
        photo = stored(picture(mode=mode, kind=kind), f"a.{kind.lower()}")

        kept = look_at(photo)
        assert kept.mode in {"RGB", "RGBA", "L"}
        assert kept.format == kind

    def test_grey_of_sixteen_bits_stays_grey(self):
        photo = stored(picture(mode="I;16", kind="PNG", colour=0x8080), "a.png")

        kept = look_at(photo)
        assert abs(kept.convert("L").getpixel((0, 0)) - 0x80) <= 1

    def test_print_colours_look_the_same_on_the_screen(self):
        photo = stored(picture(mode="CMYK", colour=(0, 255, 255, 0)))

        kept = look_at(photo)
        red, green, blue = kept.getpixel((5, 5))
        assert red > 200
        assert max(green, blue) < 60

    @pytest.mark.parametrize("mode", ["P", "LA", "RGBA"])
    def test_what_was_transparent_stays_so(self, mode):
        image = Image.new("RGBA", (8, 8), (0, 0, 0, 0))
        buffer = io.BytesIO()
        image.convert(mode).save(buffer, "PNG", **({"transparency": 0} if mode == "P" else {}))
        photo = stored(buffer.getvalue(), "znak.png")

        kept = look_at(photo)
        assert kept.convert("RGBA").getpixel((4, 4))[3] == 0

    def test_first_picture_of_a_moving_one_is_kept(self):
        buffer = io.BytesIO()
        frames = [Image.new("RGB", (20, 20), colour) for colour in ("red", "blue")]
        frames[0].save(buffer, "WEBP", save_all=True, append_images=frames[1:])
        photo = stored(buffer.getvalue(), "a.webp")

        kept = look_at(photo)
        assert getattr(kept, "n_frames", 1) == 1

    def test_picture_of_a_phone_with_more_pictures_inside_is_taken(self):
        buffer = io.BytesIO()
        frames = [Image.new("RGB", (20, 20), colour) for colour in ("red", "blue")]
        frames[0].save(buffer, "MPO", save_all=True, append_images=frames[1:])
        photo = stored(buffer.getvalue())

        kept = look_at(photo)
        assert kept.format == "JPEG"

    @pytest.mark.parametrize(
        "name",
        [
            "../../etc/passwd.jpg",
            "a/b/c.jpg",
            "C:\\dokumenty\\foto.jpg",
            "foto\u202egpj.exe.jpg",
            "???.jpg",
            "x" * 90 + ".jpg",
        ],
    )
    def test_name_on_the_disk_is_plain_and_cannot_be_guessed(self, name):
        first, second = stored(picture(), name).image.name, stored(picture(), name).image.name

        assert first != second
        assert first.startswith("fotografie/")
        assert first.isascii()
        assert ".." not in first
        assert len(PurePosixPath(first).parts) == 3
        assert len(PurePosixPath(first).parts[1]) >= 12

    def test_kind_of_the_file_decides_its_ending_not_its_name(self):
        assert stored(picture(kind="PNG"), "foto.jpg").image.name.endswith(".png")

    def test_logo_is_cleaned_like_a_photograph(self):
        exif = Image.Exif()
        exif[0x013B] = "TajnyAutor"
        town = factories.OrganisationFactory(logo=SimpleUploadedFile("znak.png", picture(kind="PNG", exif=exif)))

        assert b"Tajny" not in content_of(town.logo)

    def test_saving_again_does_not_encode_again(self):
        photo = stored(picture(size=(300, 200)))
        name, content = photo.image.name, content_of(photo.image)
        photo.alt = "Jiná slova"
        photo.full_clean()
        photo.save()

        assert photo.image.name == name
        assert content_of(photo.image) == content


# --- How they are served -----------------------------------------------------


@pytest.mark.django_db
class TestServed:
    def test_document_is_only_a_download_in_a_sandbox(self, client):
        attachment = factories.ActivityAttachmentFactory()
        response = client.get(attachment.file.url)

        assert b"".join(response.streaming_content) == b"%PDF-1.7\n%%EOF\n"
        assert response["Content-Disposition"] == 'attachment; filename="zprava.pdf"'
        assert response["X-Content-Type-Options"] == "nosniff"
        assert response["Content-Security-Policy"] == "default-src 'none'; sandbox"

    def test_picture_is_shown_in_a_sandbox(self, client):
        photo = stored(picture())
        response = client.get(photo.image.url)

        assert response["Content-Type"] == "image/jpeg"
        assert not response.headers.get("Content-Disposition", "").startswith("attachment")
        assert response["X-Content-Type-Options"] == "nosniff"
        assert response["Content-Security-Policy"] == "default-src 'none'; sandbox"
        assert client.get(photo.small["url"])["Content-Type"] == "image/webp"
        response.close()

    def test_what_was_not_changed_is_not_sent_again(self, client):
        url = factories.ActivityAttachmentFactory().file.url
        first = client.get(url)
        again = client.get(url, HTTP_IF_MODIFIED_SINCE=first["Last-Modified"])

        assert again.status_code == 304
        assert again["X-Content-Type-Options"] == "nosniff"
        first.close()

    def test_page_of_an_activity_shows_its_photographs_and_documents(self, client):
        photo = stored(picture(size=(2000, 1000)))
        factories.ActivityAttachmentFactory(activity=photo.activity, title="Program akce")
        html = client.get(photo.activity.get_absolute_url()).content.decode()

        assert f'src="{photo.small["url"]}"' in html
        assert 'width="960" height="480"' in html
        assert f'alt="{photo.alt}"' in html
        assert "Program akce" in html
        assert "PDF" in html

    def test_page_of_an_activity_survives_a_lost_file(self, client):
        attachment = factories.ActivityAttachmentFactory()
        photo = stored(picture())
        attachment.file.storage.delete(attachment.file.name)
        photo.image.storage.delete(photo.image.name)

        assert client.get(attachment.activity.get_absolute_url()).status_code == 200
        assert client.get(photo.activity.get_absolute_url()).status_code == 200
        assert client.get(attachment.file.url).status_code == 404
