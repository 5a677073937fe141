"""Adding photographs and documents to a report: what is good is kept, what is not is named with the reason."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import PurePath
from typing import Any

from django import forms
from django.core.files.base import File
from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from common.text import tidy
from common.upload_fields import MultipleFileField, PhotosField
from common.uploads import StorageFault, limits
from reports.errors import ReportsError
from reports.models import ActivityReport, ReportAttachment, ReportPhoto

MOST_PHOTOS = 40
MOST_DOCUMENTS = 40


class FilesForm(forms.Form):
    """New photographs and documents; limits stand before the choice."""

    use_required_attribute = False

    photos = PhotosField(label=_("Add photographs"), required=False)
    documents = MultipleFileField(label=_("Add documents"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, limit in (("photos", limits.MAX_IMAGE), ("documents", limits.MAX_DOCUMENT)):
            field = self.fields[name]
            field.widget.attrs.update({"data-limit": limit, "aria-describedby": f"id_{name}_limits"})


def add_files(report: ActivityReport, form: FilesForm, *, by: Any) -> list[str]:
    """Store the good files of a valid form; return sentences on the refused. Raises ReportsError when it is closed."""
    refused = [*form.cleaned_data["photos"].sentences, *form.cleaned_data["documents"].sentences]
    for file in form.cleaned_data["photos"].accepted:
        refused += _kept(report, file, by=by, add=add_photo)
    for file in form.cleaned_data["documents"].accepted:
        refused += _kept(report, file, by=by, add=add_document)
    return refused


def _kept(report: ActivityReport, file: File, *, by: Any, add: Any) -> Iterable[str]:
    try:
        add(report, file, by=by)
    except StorageFault as fault:
        yield f"{file.name}: {fault}"
    except TooMany as fault:
        yield str(fault)


class TooMany(ReportsError):
    """The report has as many files as it can hold."""


@transaction.atomic
def add_photo(report: ActivityReport, file: File, *, by: Any) -> None:
    """Store a checked photograph; the same one sent twice is kept once."""
    locked = _open(report)
    known = fingerprint(file)
    if locked.photos.filter(fingerprint=known).exists():
        return
    if locked.photos.count() >= MOST_PHOTOS:
        raise TooMany(gettext("A report holds at most %d photographs. Choose the best ones.") % MOST_PHOTOS)
    ReportPhoto(report=locked, image=file, fingerprint=known, order=_next(locked.photos)).save()
    _touch(locked, by)


@transaction.atomic
def add_document(report: ActivityReport, file: File, *, by: Any) -> None:
    """Store a checked document, called by its file's name until somebody names it better."""
    locked = _open(report)
    known = fingerprint(file)
    if locked.attachments.filter(fingerprint=known).exists():
        return
    if locked.attachments.count() >= MOST_DOCUMENTS:
        raise TooMany(gettext("A report holds at most %d documents.") % MOST_DOCUMENTS)
    title = tidy(PurePath(file.name or "").stem.replace("_", " ")).strip()[:250] or gettext("Document")
    ReportAttachment(report=locked, file=file, title=title, fingerprint=known, order=_next(locked.attachments)).save()
    _touch(locked, by)


def fingerprint(file: File) -> str:
    """Return the SHA-256 of the uploaded content."""
    digest = hashlib.sha256()
    file.seek(0)
    for chunk in file.chunks():
        digest.update(chunk)
    file.seek(0)
    return digest.hexdigest()


def _open(report: ActivityReport) -> ActivityReport:
    locked: ActivityReport = ActivityReport.objects.select_for_update().get(pk=report.pk)
    if not locked.is_editable:
        raise ReportsError(gettext("The report can no longer be changed, the file was not added."))
    return locked


def _next(rows: Any) -> int:
    return int(rows.aggregate(last=Max("order"))["last"] or 0) + 1


def _touch(report: ActivityReport, by: Any) -> None:
    report.revision += 1
    report.updated_by = by
    report.save(update_fields=["revision", "updated_by"])
