"""What a file is made of, its digest, and its making."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import asdict, replace
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import IO, Any, Final

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import DatabaseError, InterfaceError
from django.utils.translation import override

from common.page_cache.kept import kept
from common.registry import sign_of_region
from decks import stored
from decks.editing import presentation_of
from decks.evaluation.document import Report
from decks.evaluation.saved import report_of
from decks.evaluation.stored import to_json as chapter_to_json
from decks.files.kinds import IN_TEMPLATE, WITH_NOTES, Kind, Owner
from decks.models import Deck, EvaluationReport, OfficeTemplate
from decks.slides import Presentation
from task_queue.running import WorkerStops

Source = Presentation | Report
Progress = Callable[[int, int], None]
"""Told how many parts of how many are done."""

LIBRARIES: Final = ("python-pptx", "python-docx", "weasyprint")
MAKERS: Final = ("decks/**/*", "templates/decks/**/*", "static/css/deck-*.css", "static/css/tokens.css")
"""Files of the portal that decide what a file looks like."""


class TemplateLost(Exception):
    """The template of the office cannot be opened."""


def digest_of(owner: Owner, kind: str) -> str:
    """Return the digest of all that a file of the document would be made of now."""
    made_of = _deck_digest(owner.pk, kind in WITH_NOTES) if isinstance(owner, Deck) else _report_digest(owner.pk)
    template = template_in_use() if kind in IN_TEMPLATE else None
    return _digest([made_of, kind, template.file.name if template else "", makers()])


@kept
def _deck_digest(number: int, with_notes: bool) -> str:
    deck = Deck.objects.select_related("meeting").get(pk=number)
    with override(settings.LANGUAGE_CODE):
        shown = presentation_of(deck)
    slides = [stored.to_json(slide) for slide in (shown if with_notes else without_notes(shown)).slides]
    head = [shown.title, shown.subtitle, shown.author, shown.language, shown.address]
    sign = sign_of_region()
    return _digest([head, slides, asdict(sign) if sign else None])


@kept
def _report_digest(number: int) -> str:
    with override(settings.LANGUAGE_CODE):
        made = report_of(EvaluationReport.objects.get(pk=number))
    chapters = [chapter_to_json(chapter) for chapter in made.chapters]
    head = [made.title, made.subtitle, made.author, made.language, made.address]
    # Not the day of its making, or it would be made each day.
    return _digest([head, made.facts, chapters, made.signatures])


def _digest(told: Any) -> str:
    text = json.dumps(told, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


@cache
def makers() -> str:
    """Return a digest of the code that makes files, so that a new version of the portal makes them anew."""
    told = hashlib.sha256(" ".join(f"{name} {version(name)}" for name in LIBRARIES).encode())
    for path in _parts_of_makers(Path(settings.BASE_DIR)):
        told.update(path.read_bytes())
    return told.hexdigest()


def _parts_of_makers(root: Path) -> Iterator[Path]:
    for pattern in MAKERS:
        found = (path for path in root.glob(pattern) if path.is_file() and "__pycache__" not in path.parts)
        yield from sorted(found)


def template_in_use() -> OfficeTemplate | None:
    """Return the template of the office in which presentations are made, if it has one."""
    return OfficeTemplate.objects.in_use().first()


def without_notes(presentation: Presentation) -> Presentation:
    """Return a presentation without what only its speaker reads."""
    return replace(presentation, slides=tuple(replace(slide, notes="") for slide in presentation.slides))


def draw(owner: Owner, kind: str, progress: Progress) -> bytes:
    """Make a file of a document as it is now.

    Raises PdfUnavailable where the library for PDF is missing, and TemplateLost.
    """
    with override(settings.LANGUAGE_CODE):
        if isinstance(owner, EvaluationReport):
            return _draw_report(report_of(owner), kind, progress)
        shown = presentation_of(owner)
        return _draw_deck(shown if kind in WITH_NOTES else without_notes(shown), kind, progress)


def _draw_report(report: Report, kind: str, progress: Progress) -> bytes:
    if kind == Kind.DOCX:
        from decks.evaluation.word import docx_of

        return docx_of(report, progress=progress)
    from decks.evaluation.pdf import pdf_of
    from decks.pdf import PdfUnavailable, needs

    if missing := needs():
        raise PdfUnavailable(missing)
    return pdf_of(report, progress=progress)


def _draw_deck(shown: Presentation, kind: str, progress: Progress) -> bytes:
    if kind in IN_TEMPLATE:
        from decks.pptx import pptx_of
        from decks.pptx.checking import check_drawing

        template = template_in_use()
        if template is None:
            return pptx_of(shown, progress=progress)
        with _opened(template) as file:
            try:
                return pptx_of(shown, file, progress=progress)
            except (WorkerStops, DatabaseError, InterfaceError, MemoryError):
                raise
            except Exception as error:
                # A template from before its check was as strict; a fault of the portal stays one.
                try:
                    check_drawing(file)
                except ValidationError:
                    raise TemplateLost(str(template)) from error
                raise
    from decks.pdf import pdf_of

    return pdf_of(shown, handout=kind != Kind.PDF, notes=kind in WITH_NOTES, progress=progress)


def _opened(template: OfficeTemplate) -> IO[bytes]:
    try:
        return template.file.open("rb")
    except OSError as error:
        raise TemplateLost(str(template)) from error
