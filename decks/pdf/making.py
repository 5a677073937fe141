"""Draws a presentation as PDF by WeasyPrint: tagged as PDF/UA-1, with bookmarks, embedded fonts and metadata.

The public deck and its handout never carry the notes of the speaker: they are put in only where `notes` is asked for,
which the coordinator's own download does.
"""

from __future__ import annotations

from functools import cache
from math import ceil
from threading import Lock
from typing import Any

from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from common.registry import sign_of_region
from decks.pdf.fetching import ORIGIN, STATIC, fetcher, static_file
from decks.pdf.progress import Progress, told
from decks.slides import Layout, Presentation

STYLES = ("css/deck-slides.css", "css/deck-paper.css")
ON_A_SHEET = 2
"""Slides on a page of the handout."""
NOTE_LINES = range(3)
"""Lines to write on beside a slide without notes."""

ONE_AT_A_TIME = Lock()
"""A deck takes up to 200 MB while it is drawn, so one process draws one."""


class PdfUnavailable(Exception):
    """PDF cannot be made on this machine; the message says to a person what is missing."""


MISSING = _(
    "This machine cannot make PDF files: the library pango is missing. Whoever runs the portal installs it by the"
    " package libpango-1.0-0 with libpangoft2-1.0-0; everything else works without it."
)


@cache
def _library() -> Any:
    try:
        import weasyprint
    except OSError as error:
        raise PdfUnavailable(str(MISSING)) from error
    return weasyprint


def needs() -> str:
    """Return what is missing to make PDF files, in words for a person; empty if nothing is."""
    try:
        _library()
    except PdfUnavailable as fault:
        return str(fault)
    return ""


def pdf_of(
    presentation: Presentation, *, handout: bool = False, notes: bool = False, progress: Progress | None = None
) -> bytes:
    """Return a presentation as a PDF of 16:9 slides, or as a handout of A4 with two slides on a page.

    A handout has the speaker's notes beside the slides if `notes` are asked for, otherwise lines to write on.
    `progress` is told in percent how far it is. Raises PdfUnavailable where the library is missing.
    """
    weasyprint = _library()
    from weasyprint.text.fonts import FontConfiguration

    sign = sign_of_region()
    with override(presentation.language):
        page = render_to_string(
            "decks/pdf/document.html",
            {
                "presentation": presentation,
                "has_opening": any(slide.layout is Layout.OPENING for slide in presentation.slides[:1]),
                "handout": handout,
                "with_notes": notes,
                "note_lines": NOTE_LINES,
            },
        )
    pages = ceil(presentation.count / ON_A_SHEET) if handout else presentation.count
    with ONE_AT_A_TIME, told(progress, pages):
        fonts, fetch = FontConfiguration(), fetcher(sign)
        styles = [
            weasyprint.CSS(
                string=static_file(name).read_text(),
                base_url=f"{ORIGIN}{STATIC}{name}",
                url_fetcher=fetch,
                font_config=fonts,
            )
            for name in STYLES
        ]
        html = weasyprint.HTML(string=page, base_url=f"{ORIGIN}/", url_fetcher=fetch, media_type="print")
        # The widths of columns are attributes.
        how = {"pdf_variant": "pdf/ua-1", "pdf_tags": True, "presentational_hints": True}
        return bytes(html.write_pdf(stylesheets=styles, font_config=fonts, **how))
