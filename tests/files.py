"""Files to upload in tests: documents, pictures, and files that only pretend to be one."""

import io
import struct
import zipfile
import zlib

import pillow_heif
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import translation
from PIL import Image, PngImagePlugin  # noqa: TID253 - tests may pay for it

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


def code(check, name, content) -> str:
    """Return the error code with which the file is refused; empty when it is accepted."""
    try:
        check(SimpleUploadedFile(name, content))
    except ValidationError as error:
        return error.code
    return ""


def refused(check, name, content) -> str:
    """Return the error message with which the file is refused; empty when it is accepted."""
    with translation.override("en"):
        try:
            check(SimpleUploadedFile(name, content))
        except ValidationError as error:
            return " ".join(error.messages)
    return ""


def picture(mode="RGB", kind="JPEG", size=(60, 40), colour=None, **options) -> bytes:
    buffer = io.BytesIO()
    image = Image.new(mode, size, colour)
    if kind == "HEIF":
        # Not through Pillow's plugin: the portal has to register the format itself.
        pillow_heif.from_pillow(image).save(buffer, **options)
    else:
        image.save(buffer, kind, **options)
    return buffer.getvalue()


def png_chunk(name, content) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def png_of(width, height) -> bytes:
    """Return a PNG whose header declares this size although the file has only a few bytes."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = png_chunk(b"IHDR", head) + png_chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + png_chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


def jpeg_of_scans(count, size=(7000, 7000)) -> bytes:
    """Return a progressive JPEG with as many further scans, each of which goes through all pixels."""
    whole = picture("L", size=size, colour=128, progressive=True)
    last = whole.rindex(b"\xff\xda")
    return whole[:-2] + whole[last:-2] * count + whole[-2:]


def jpeg_of_segments(count) -> bytes:
    """Return a JPEG with as many empty comments."""
    whole = picture()
    return whole[:2] + b"\xff\xfe\0\2" * count + whole[2:]


def png_of_chunks(count, name=b"tEXt", content=b"a\0b") -> bytes:
    """Return a PNG with as many chunks of one kind before its pixels."""
    whole = picture(kind="PNG")
    place = whole.index(b"IDAT") - 4
    return whole[:place] + png_chunk(name, content) * count + whole[place:]


def moving(count, kind) -> bytes:
    """Return a moving picture."""
    buffer = io.BytesIO()
    frames = [Image.new("RGB", (8, 8), (number % 2 * 255, number, 0)) for number in range(count)]
    frames[0].save(buffer, kind, save_all=True, append_images=frames[1:])
    return buffer.getvalue()


def faulty_notes() -> dict[str, bytes]:
    """Return valid pictures whose metadata break the reader of metadata, by the error that they cause."""

    def with_exif(notes: bytes) -> bytes:
        return picture(size=(64, 48), exif=b"Exif\0\0" + notes)

    def with_text(text: str) -> bytes:
        chunk = PngImagePlugin.PngInfo()
        chunk.add_text("Raw profile type exif", text)
        return picture(kind="PNG", size=(64, 48), pnginfo=chunk)

    return {
        "SyntaxError": with_exif(b"not a header of notes"),
        "ValueError": with_text("\nexif\n      10\n45786966zz\n"),
    }


def damaged_odt() -> bytes:
    """Return an ODT whose part with the MIME type is damaged and has an unusual compression."""
    content = bytearray(archive(PARTS["odt"], zipfile.ZIP_LZMA))
    place = content.index(b"mimetype") + len(b"mimetype") + 4
    content[place : place + 5] = b"\xff" * 5
    return bytes(content)


def stored(content, name="Fotka z akce.JPG"):
    """Return a photograph of an activity, stored on disk as after an upload."""
    photo = factories.ActivityPhotoFactory.build(activity=factories.ActivityFactory(), image=None)
    photo.image = SimpleUploadedFile(name, content)
    photo.full_clean()
    photo.save()
    return type(photo).objects.get(pk=photo.pk)


def content_of(file) -> bytes:
    with file.storage.open(file.name) as opened:
        return opened.read()


def look_at(photo) -> Image.Image:
    """Return the picture as stored on disk."""
    image = Image.open(io.BytesIO(content_of(photo.image)))
    image.load()
    return image
