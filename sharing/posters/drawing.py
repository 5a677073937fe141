"""Draws a poster by WeasyPrint: tagged as PDF/UA-1, in our typeface, of nothing but what the portal has."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import asdict
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

from django.core.files.storage import default_storage
from django.template.loader import get_template, render_to_string
from django.utils.translation import override

from common import uploads
from common.qr import qr_of
from common.registry import office_of_programme, sign_of_region
from decks.pdf import PdfUnavailable, needs
from decks.pdf.fetching import LETTERS, Refused, motif, photograph, ridge
from sharing.told import Told

STYLES: Final = Path(__file__).with_name("poster.css")
TEMPLATE: Final = "sharing/poster.html"
FONTS: Final = ("commissioner-400.ttf", "commissioner-600.ttf", "commissioner-700.ttf")
INSIDE: Final = "poster:"
"""How addresses of parts of the poster begin; nothing else is ever fetched."""
WIDEST: Final = 1600
"""Pixels of a photograph, enough for the width of A4."""
SIZES: Final = ((24, 66), (42, 54), (70, 44), (110, 36), (170, 29))
"""Most characters of a title, and the size of its letters in points."""
SMALLEST: Final = 24
LOOKS: Final = ("large", "usual", "dense", "dense tight")
"""Classes of the page from the largest letters on; the first one with which everything fits is used."""


def digest_of(told: Told) -> str:
    """Return the digest of all that a poster is made of: another one needs another poster."""
    sign, office = sign_of_region(), office_of_programme()
    facts = [asdict(told), told.short_url, asdict(sign) if sign else None, _name_of(office), _makers()]
    return hashlib.sha256(json.dumps(facts, sort_keys=True).encode()).hexdigest()


@cache
def _makers() -> str:
    """Return a digest of what decides how a poster looks."""
    made = hashlib.sha256(version("weasyprint").encode())
    template: Any = get_template(TEMPLATE)
    for path in (Path(__file__), STYLES, Path(template.origin.name)):
        made.update(path.read_bytes())
    return made.hexdigest()


def pdf_of(told: Told) -> bytes:
    """Return the poster. Raises PdfUnavailable where the library for PDF is missing."""
    if missing := needs():
        raise PdfUnavailable(missing)
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration

    sign, office = sign_of_region(), office_of_programme()
    parts: dict[str, tuple[Callable[[], bytes], str]] = {
        name: ((LETTERS / name).read_bytes, "font/ttf") for name in FONTS
    }
    picture = _picture(told)
    parts["picture"] = picture
    parts["qr"] = (lambda: _standing_alone(qr_of(told.short_url)), "image/svg+xml")
    if sign:
        parts["sign"] = (lambda: ridge(sign, "7fcf8f"), "image/svg+xml")
    context = {
        "told": told,
        "size": size_of(told.title),
        "has_photo": picture[1] == "image/jpeg",
        "has_sign": sign is not None,
        "name": _name_of(office),
        "shown_address": told.short_url.removeprefix("https://").removeprefix("http://").rstrip("/"),
    }
    fonts, fetcher = FontConfiguration(), _fetcher(parts)
    style = CSS(string=STYLES.read_text(encoding="utf-8"), url_fetcher=fetcher, font_config=fonts)
    how: dict[str, Any] = {"pdf_variant": "pdf/ua-1", "pdf_tags": True}
    for look in LOOKS:
        with override(told.language):
            html = render_to_string(TEMPLATE, context | {"look": look})
        page = HTML(string=html, base_url=INSIDE, url_fetcher=fetcher)
        document = page.render(stylesheets=[style], font_config=fonts, **how)
        if len(document.pages) == 1:
            break
    made: bytes = document.copy(document.pages[:1]).write_pdf(**how)
    return made


def size_of(title: str) -> int:
    """Return how large a title is set, in points; a long word makes it smaller, too."""
    longest = max(map(len, title.split()), default=0)
    by_length = next((size for most, size in SIZES if len(title) <= most), SMALLEST)
    # So many letters of the typeface fit into a line.
    return max(14, min(by_length, 820 // max(longest, 1)))


def _name_of(office: Any) -> str:
    return office.programme if office else ""


def _picture(told: Told) -> tuple[Callable[[], bytes], str]:
    if told.photo:
        name = _copy_of(told.photo)
        try:
            content = photograph(name)
        except (OSError, ValueError):
            pass  # the drawing stands in for a lost photograph
        else:
            return (lambda: content), "image/jpeg"
    try:
        drawing = motif(told.motif)
    except Refused:
        drawing = motif("signpost")
    return (lambda: drawing), "image/svg+xml"


def _copy_of(name: str) -> str:
    """Return the stored copy of a photograph that is wide enough, or the photograph itself."""
    found = [width for width in uploads.WIDTHS if default_storage.exists(uploads.rendition_name(name, width))]
    return uploads.rendition_name(name, max(found)) if found and max(found) >= WIDEST // 2 else name


def _standing_alone(svg: str) -> bytes:
    return svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1).encode()


def _fetcher(parts: dict[str, tuple[Callable[[], bytes], str]]) -> Any:
    """Return what gives the library the parts of the poster, and refuses every other address."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class Ours(URLFetcher):
        """Knows the parts of one poster."""

        def fetch(self, url: str, headers: Any = None) -> Any:
            content, kind = parts[url.removeprefix(INSIDE)]
            return URLFetcherResponse(url, content(), {"Content-Type": kind})

    return Ours()
