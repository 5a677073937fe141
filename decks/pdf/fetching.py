"""What a PDF is made of: static files, photographs from the storage and drawn motifs. The network is never asked."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit
from xml.sax.saxutils import quoteattr

from django.contrib.staticfiles import finders
from django.core.files.storage import default_storage

from common.registry import Sign

HOST = "deck.invalid"
"""No host of this name can ever exist (RFC 2606)."""
ORIGIN = f"https://{HOST}"
STATIC, UPLOADS, MOTIFS, SIGN, FONTS = "/static/", "/uploads/", "/motifs/", "/sign/", "/fonts/"
KINDS = {".css": "text/css", ".svg": "image/svg+xml"}
NOTHING = b'<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'
JPEG_QUALITY = 82
LETTERS = Path(__file__).parent / "letters"
"""The typeface, whole and in one weight each (scripts/paper_fonts.py)."""

SYMBOL = re.compile(r'<symbol id="(?P<name>[\w-]+)">(?P<drawing>.*?)</symbol>', re.DOTALL)
VARIABLE = re.compile(r"var\((--m-[\w-]+)\)")
COLOURS = {
    "--m-sky": "#d9e8e4",
    "--m-sky-blue": "#dcecf4",
    "--m-sky-warm": "#fbeed5",
    "--m-sky-green": "#e0f0e0",
    "--m-far": "#b9d0c8",
    "--m-mid": "#86ab9c",
    "--m-near": "#2f7358",
    "--m-ink": "#0f3d30",
    "--m-light": "#fbfaf6",
    "--m-glow": "#e0982b",
    "--m-water": "#8fc0d6",
}
"""The colours of motifs in the light scheme, as in tokens.css; a drawing of its own has no stylesheet."""
SKIES = {
    "--m-sky-blue": {"stream", "viaduct", "globe", "year"},
    "--m-sky-warm": {"walkers", "glassmaker", "book", "award"},
    "--m-sky-green": {"orchard", "linden", "call"},
}
"""As in components/motif.css."""


class Refused(ValueError):
    """What is asked for is none of ours."""


def fetched(address: str, sign: Sign | None) -> tuple[bytes, str]:
    """Return the content of an address and its type. Raises Refused for whatever is not ours, or not there."""
    parts = urlsplit(address)
    path = unquote(parts.path)
    if (parts.scheme, parts.netloc) != ("https", HOST) or ".." in path:
        raise Refused(f"{address} is no part of a presentation.")
    if path.startswith(STATIC):
        return _static(path.removeprefix(STATIC))
    if path.startswith(UPLOADS):
        return photograph(path.removeprefix(UPLOADS)), "image/jpeg"
    if path.startswith(MOTIFS):
        return motif(path.removeprefix(MOTIFS)), KINDS[".svg"]
    if path.startswith(FONTS) and (file := LETTERS / path.removeprefix(FONTS)).is_file():
        return file.read_bytes(), "font/ttf"
    if path.startswith(SIGN):
        return ridge(sign, path.removeprefix(SIGN)), KINDS[".svg"]
    raise Refused(f"{address} is no part of a presentation.")


def static_file(name: str) -> Path:
    """Return the source of a static file. Raises Refused if there is none."""
    found = finders.find(name)
    if not found:
        raise Refused(f"There is no static file {name}.")
    return Path(str(found))


def _static(name: str) -> tuple[bytes, str]:
    file = static_file(name)
    if file.suffix not in KINDS:
        raise Refused(f"{name} is of no kind that a presentation needs.")
    return file.read_bytes(), KINDS[file.suffix]


def photograph(name: str) -> bytes:
    """Return a stored photograph as JPEG, the only format that a PDF keeps as small as it is."""
    from PIL import Image

    with default_storage.open(name) as file, Image.open(file, formats=("JPEG", "PNG", "WEBP")) as picture:
        if picture.format == "JPEG":
            file.seek(0)
            return bytes(file.read())
        flat = Image.new("RGB", picture.size, "white")
        flat.paste(picture, mask=picture.getchannel("A") if picture.has_transparency_data else None)
    written = io.BytesIO()
    flat.save(written, "JPEG", quality=JPEG_QUALITY)
    return written.getvalue()


def motif(name: str) -> bytes:
    """Return a motif of static/img/motifs.svg as a drawing of its own, with its sky."""
    drawings = {one["name"]: one["drawing"] for one in SYMBOL.finditer(static_file("img/motifs.svg").read_text())}
    if name not in drawings:
        raise Refused(f"There is no motif {name}.")
    sky = next((one for one, names in SKIES.items() if name in names), "--m-sky")
    ground = f'<rect width="960" height="1200" y="-465" fill="{COLOURS[sky]}"/>'
    drawing = VARIABLE.sub(lambda found: COLOURS.get(found[1], "none"), drawings[name])
    size = 'viewBox="0 0 960 270" width="960" height="270"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{ground}{drawing}</svg>'.encode()


def ridge(sign: Sign | None, colour: str) -> bytes:
    """Return the region's sign in a colour, six digits; a new site has none yet, and the styles ask for it."""
    if not re.fullmatch(r"[0-9a-f]{6}", colour):
        raise Refused(f"{colour} is no colour.")
    if sign is None:
        return NOTHING
    path, box = quoteattr(sign.path), quoteattr(sign.view_box)
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox={box}><path fill="#{colour}" d={path}/></svg>'.encode()


def fetcher(sign: Sign | None) -> Any:
    """Return what WeasyPrint fetches by."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class Ours(URLFetcher):
        def fetch(self, url: str, headers: Any = None) -> Any:
            content, kind = fetched(url, sign)
            return URLFetcherResponse(url, body=content, headers={"Content-Type": kind})

    return Ours(allowed_protocols=())
