"""Adding photographs and documents to a report: what is good is kept, what is not is named with the reason.

A file is looked at, encoded and stored before the transaction of its row begins: nobody waits for that, neither
another town (SQLite has one writer) nor the page that saves the same report (PostgreSQL locks its row).
"""

from __future__ import annotations

import hashlib
import logging
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import PurePath
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.core.files.storage import default_storage
from django.db import DatabaseError, transaction
from django.db.models import Max
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from common.text import tidy
from common.uploads import StorageFault, check_document, check_image, limits
from common.uploads.access import references, stored_copies
from common.uploads.checks import UNREADABLE
from common.uploads.fields import MultipleFileField, PhotosField, shown_name
from reports.errors import ReportsError
from reports.models import ActivityReport, ReportAttachment, ReportPhoto

logger = logging.getLogger(__name__)

MOST_PHOTOS = 40
MOST_DOCUMENTS = 40
LONGEST_WORK = 20
"""Seconds after which no further file of a form is begun, so that the web server waits for the answer (nginx.conf)."""

LATER = _("There was no time left for this one. Please add it in the next round.")


class FilesForm(forms.Form):
    """New photographs and documents; limits stand before the choice."""

    use_required_attribute = False

    photos = PhotosField(label=_("Add photographs"), required=False, judged_later=True)
    documents = MultipleFileField(label=_("Add documents"), required=False, judged_later=True)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, limit in (("photos", limits.MAX_IMAGE), ("documents", limits.MAX_DOCUMENT)):
            field = self.fields[name]
            field.widget.attrs.update({"data-limit": limit, "aria-describedby": f"id_{name}_limits"})


def add_files(report: ActivityReport, form: FilesForm, *, by: Any) -> list[str]:
    """Store the good files of a valid form, each by itself; return sentences on those that were refused."""
    photos, documents = form.cleaned_data["photos"], form.cleaned_data["documents"]
    refused = [*photos.sentences, *documents.sentences]
    until = time.monotonic() + LONGEST_WORK
    work = [*((add_photo, one) for one in photos.accepted), *((add_document, one) for one in documents.accepted)]
    for number, (add, file) in enumerate(work):
        is_late = number > 0 and time.monotonic() >= until
        if reason := str(LATER) if is_late else _refusal(add, report, file, by=by):
            refused.append(f"{shown_name(file.name or '')}: {reason}")
    return refused


def _refusal(add: Callable[..., None], report: ActivityReport, file: File, *, by: Any) -> str:
    """Add one file and return why it was refused; whatever happens to it, the others are not lost."""
    try:
        add(report, file, by=by)
    except ValidationError as refusal:
        return " ".join(refusal.messages)
    except (ReportsError, StorageFault) as fault:
        return str(fault)
    except DatabaseError:
        logger.exception("The row of an uploaded file could not be written.")
        return str(StorageFault())
    except Exception:
        logger.exception("An uploaded file could not be worked on.")
        return str(UNREADABLE)
    return ""


class TooMany(ReportsError):
    """The report has as many files as it can hold."""


def add_photo(report: ActivityReport, file: File, *, by: Any) -> None:
    """Store a photograph; the same one sent twice is kept once."""
    check_image(file)
    too_many = TooMany(gettext("A report holds at most %d photographs. Choose the best ones.") % MOST_PHOTOS)
    row = ReportPhoto(report=report, image=file, fingerprint=fingerprint(file))
    _add(row, "photos", MOST_PHOTOS, too_many, by=by)


def add_document(report: ActivityReport, file: File, *, by: Any) -> None:
    """Store a document, called by its file's name until somebody names it better."""
    check_document(file)
    too_many = TooMany(gettext("A report holds at most %d documents.") % MOST_DOCUMENTS)
    title = tidy(PurePath(file.name or "").stem.replace("_", " ")).strip()[:250] or gettext("Document")
    row = ReportAttachment(report=report, file=file, title=title, fingerprint=fingerprint(file))
    _add(row, "attachments", MOST_DOCUMENTS, too_many, by=by)


def _add(row: ReportPhoto | ReportAttachment, rows: str, most: int, too_many: TooMany, *, by: Any) -> None:
    """Store the file and then its row; the file goes again when there is no row in the end."""

    def is_new(report: ActivityReport) -> bool:
        if not report.is_editable:
            raise ReportsError(gettext("The report can no longer be changed, the file was not added."))
        if getattr(report, rows).filter(fingerprint=row.fingerprint).exists():
            return False
        if getattr(report, rows).count() >= most:
            raise too_many
        return True

    if not is_new(ActivityReport.objects.get(pk=row.report.pk)):
        return
    row.store()
    has_row = False
    try:
        with transaction.atomic():
            locked = ActivityReport.objects.select_for_update().get(pk=row.report.pk)
            # Meanwhile it may have been sent, or the same file may have come once more.
            if wanted := is_new(locked):
                row.report, row.order = locked, _next(getattr(locked, rows))
                row.save()
                _touch(locked, by)
        has_row = wanted
    finally:
        if not has_row:
            _remove(row)


def _remove(row: ReportPhoto | ReportAttachment) -> None:
    """Remove the stored file of a row that was not written; what cannot be removed now goes with the daily cleaning."""
    name = (row.image if isinstance(row, ReportPhoto) else row.file).name or ""
    with suppress(OSError, DatabaseError):
        # The database may have kept the row and died before it could say so.
        if not any(references(name)):
            for one in stored_copies(name):
                default_storage.delete(one)


def fingerprint(file: File) -> str:
    """Return the SHA-256 of the uploaded content."""
    digest = hashlib.sha256()
    file.seek(0)
    for chunk in file.chunks():
        digest.update(chunk)
    file.seek(0)
    return digest.hexdigest()


def _next(rows: Any) -> int:
    return int(rows.aggregate(last=Max("order"))["last"] or 0) + 1


def _touch(report: ActivityReport, by: Any) -> None:
    report.revision += 1
    report.updated_by = by
    report.save(update_fields=["revision", "updated_by"])
