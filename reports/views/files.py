"""Files uploaded with a form of a report: stored one by one, with a message for each refused file."""

from __future__ import annotations

from django.http import HttpRequest
from django.utils.translation import gettext as _

from common.uploads.fields import sent_name, shown_name
from reports.files import FilesForm, add_files
from reports.models import ActivityReport


def add_from(request: HttpRequest, report: ActivityReport, *, expected: bool = False) -> list[str]:
    """Store the uploaded files; return a sentence for each refused file, or for missing files when `expected`."""
    if not request.FILES:
        return [_("No file was received. Please choose it again.")] if expected else []
    form = FilesForm(request.POST, request.FILES)
    if not form.is_valid():
        return [str(message) for errors in form.errors.values() for message in errors]
    return [*add_files(report, form, by=request.user), *unknown_files(request, form)]


def unknown_files(request: HttpRequest, form: FilesForm) -> list[str]:
    """Return a sentence for files sent under a field name that the form does not have."""
    sentence = _("%(name)s: The file was not stored. Please reload the page and choose it again.")
    return [
        sentence % {"name": shown_name(sent_name(file.name or ""))}
        for field, files in request.FILES.lists()
        if field not in form.fields
        for file in files
    ]
