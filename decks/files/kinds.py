"""What kinds of files there are of a presentation and of a report, and how they are called."""

from __future__ import annotations

from typing import Final

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import override

from common.templatetags.czech import day
from common.uploads import human_name
from decks.models import Deck, EvaluationReport, MadeFile

Kind = MadeFile.Kind
Owner = Deck | EvaluationReport

OPEN_XML: Final = "application/vnd.openxmlformats-officedocument"
PDF_TYPE: Final = "application/pdf"
TYPES: Final = {
    Kind.PPTX: f"{OPEN_XML}.presentationml.presentation",
    Kind.PPTX_NOTES: f"{OPEN_XML}.presentationml.presentation",
    Kind.DOCX: f"{OPEN_XML}.wordprocessingml.document",
}
SUFFIXES: Final = {Kind.PPTX: ".pptx", Kind.PPTX_NOTES: ".pptx", Kind.DOCX: ".docx"}
WITH_NOTES: Final = frozenset({Kind.HANDOUT_NOTES, Kind.PPTX_NOTES})
"""Kinds for the office alone."""
IN_TEMPLATE: Final = frozenset({Kind.PPTX, Kind.PPTX_NOTES})
"""Kinds that are made in the template of the office, if it has one."""


def content_type(kind: str) -> str:
    """Return the media type of a kind."""
    return TYPES.get(Kind(kind), PDF_TYPE)


def is_pdf(kind: str) -> bool:
    """Whether files of a kind need the library that makes PDF."""
    return content_type(kind) == PDF_TYPE


def public_kinds(owner: Owner) -> tuple[Kind, ...]:
    """Return what the public may have of a published document."""
    return (Kind.PDF, Kind.HANDOUT, Kind.PPTX) if isinstance(owner, Deck) else (Kind.PDF, Kind.DOCX)


def office_kinds(owner: Owner) -> tuple[Kind, ...]:
    """Return what the coordinator is offered."""
    return (Kind.PDF, Kind.HANDOUT_NOTES, Kind.PPTX_NOTES) if isinstance(owner, Deck) else (Kind.PDF, Kind.DOCX)


def title_of(owner: Owner) -> str:
    """Return what a document is called where it stands alone."""
    if isinstance(owner, EvaluationReport):
        return str(owner)
    if owner.meeting is None:
        return _("Presentation of the year %(year)s") % {"year": owner.year}
    return _("Presentation of the meeting on %(day)s") % {"day": day(owner.meeting.date)}


def file_name(owner: Owner, kind: str) -> str:
    """Return the name under which a file is saved, in the language of the document."""
    with override(settings.LANGUAGE_CODE):
        title = title_of(owner).replace("\N{NO-BREAK SPACE}", " ")
        if kind == Kind.HANDOUT:
            title = _("%(title)s (handout)") % {"title": title}
        elif kind in WITH_NOTES:
            title = _("%(title)s (with notes)") % {"title": title}
        return human_name(title, SUFFIXES.get(Kind(kind), ".pdf"))
