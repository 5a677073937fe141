"""Adding photographs and documents to a report: good files are stored, the others are refused with a reason.

A file is checked, encoded and stored before the transaction of its row begins, so that nobody else waits for it:
neither another town (SQLite has a single writer) nor a page that saves the same report (its row would be locked).
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.core.files.storage import default_storage
from django.db import DatabaseError, transaction
from django.db.models import Max
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from common.uploads import StorageFault, check_document, check_image, limits
from common.uploads.access import references, stored_copies
from common.uploads.checks import UNREADABLE
from common.uploads.fields import MultipleFileField, PhotosField, shown_name, title_of
from common.uploads.pictures import PASSING
from common.uploads.ready import Work
from reports.errors import ReportsError
from reports.models import ActivityReport, ReportAttachment, ReportPhoto

logger = logging.getLogger(__name__)

MOST_PHOTOS = 40
MOST_DOCUMENTS = 40


@dataclass(frozen=True)
class Refusal:
    """A file that was not added, and why; `is_passing` if another attempt may succeed."""

    sentence: str
    is_passing: bool = False


class FilesForm(forms.Form):
    """New photographs and documents; the help texts state the limits."""

    use_required_attribute = False

    photos = PhotosField(label=_("Add photographs"), required=False, judged_later=True)
    documents = MultipleFileField(label=_("Add documents"), required=False, judged_later=True)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, limit in (("photos", limits.MAX_IMAGE), ("documents", limits.MAX_DOCUMENT)):
            field = self.fields[name]
            field.widget.attrs.update({"data-limit": limit, "aria-describedby": f"id_{name}_limits"})


def add_files(report: ActivityReport, form: FilesForm, *, by: Any) -> list[Refusal]:
    """Store the good files of a valid form one by one; return the refused ones."""
    photos, documents = form.cleaned_data["photos"], form.cleaned_data["documents"]
    refused = [Refusal(sentence) for sentence in (*photos.sentences, *documents.sentences)]
    adding = [*((add_photo, one) for one in photos.accepted), *((add_document, one) for one in documents.accepted)]
    with Work() as work:
        for add, file in adding:
            if refusal := _refusal(add, report, file, by=by, work=work):
                name = shown_name(file.name or "")
                refused.append(replace(refusal, sentence=f"{name}: {refusal.sentence}"))
    return refused


def _refusal(add: Callable[..., None], report: ActivityReport, file: File, *, by: Any, work: Work) -> Refusal | None:
    """Add one file; return why it was refused, if it was. An error here does not affect the other files."""
    try:
        work.check_time()
        add(report, file, by=by)
    except ValidationError as refusal:
        return Refusal(" ".join(refusal.messages), getattr(refusal, "code", "") in PASSING)
    except ReportsError as fault:
        return Refusal(str(fault))
    except StorageFault as fault:
        return Refusal(str(fault), is_passing=True)
    except DatabaseError:
        logger.exception("The row of an uploaded file could not be written.")
        return Refusal(str(StorageFault()), is_passing=True)
    except Exception:
        logger.exception("An uploaded file could not be worked on.")
        return Refusal(str(UNREADABLE))
    return None


class TooMany(ReportsError):
    """The report already has the maximum number of files."""


def add_photo(report: ActivityReport, file: File, *, by: Any) -> None:
    """Store a photograph unless the report already has it. Raises TooMany at the limit."""
    check_image(file)
    too_many = TooMany(gettext("A report can have at most %d photographs. Choose the best ones.") % MOST_PHOTOS)
    row = ReportPhoto(report=report, image=file, fingerprint=fingerprint(file))
    _add(row, "photos", MOST_PHOTOS, too_many, by=by)


def add_document(report: ActivityReport, file: File, *, by: Any) -> None:
    """Store a document unless the report already has it; its title is the file name. Raises TooMany at the limit."""
    check_document(file)
    too_many = TooMany(gettext("A report can have at most %d documents.") % MOST_DOCUMENTS)
    title = title_of(file.name or "") or gettext("Document")
    row = ReportAttachment(report=report, file=file, title=title, fingerprint=fingerprint(file))
    _add(row, "attachments", MOST_DOCUMENTS, too_many, by=by)


def _add(row: ReportPhoto | ReportAttachment, rows: str, most: int, too_many: TooMany, *, by: Any) -> None:
    """Store the file and then its row; the file is removed if the row is not created."""

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
            # In the meantime the report may have been sent, or the same file may have been added.
            if wanted := is_new(locked):
                row.report, row.order = locked, _next(getattr(locked, rows))
                row.save()
                _touch(locked, by)
        has_row = wanted
    finally:
        if not has_row:
            _remove(row)


def _remove(row: ReportPhoto | ReportAttachment) -> None:
    """Remove the stored file of a row that was not created; if that fails, the daily clean-up removes it."""
    name = (row.image if isinstance(row, ReportPhoto) else row.file).name or ""
    with suppress(OSError, DatabaseError):
        # The row may have been committed although the connection broke before the confirmation.
        if not any(references(name)):
            for one in stored_copies(name):
                default_storage.delete(one)


def fingerprint(file: File) -> str:
    """Return the SHA-256 of the uploaded content, in hexadecimal."""
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
