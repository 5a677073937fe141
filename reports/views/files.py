"""Files uploaded with a form of a report: stored one by one, with a message for each refused file."""

from __future__ import annotations

from django.http import HttpRequest
from django.utils.translation import gettext as _

from common.uploads.fields import sent_name, shown_name
from reports.files import FilesForm, Refusal, add_files
from reports.models import ActivityReport


def add_from(request: HttpRequest, report: ActivityReport, *, expected: bool = False) -> list[Refusal]:
    """Store the uploaded files; return the refused ones, or that there are none when they are `expected`."""
    if not request.FILES:
        return [Refusal(_("No file was received. Please choose it again."))] if expected else []
    form = FilesForm(request.POST, request.FILES)
    if not form.is_valid():
        return [Refusal(str(message)) for errors in form.errors.values() for message in errors]
    return [*add_files(report, form, by=request.user), *unknown_files(request, form)]


def unknown_files(request: HttpRequest, form: FilesForm) -> list[Refusal]:
    """Return the files sent under a field name that the form does not have."""
    sentence = _("%(name)s: The file was not stored. Please reload the page and choose it again.")
    return [
        Refusal(sentence % {"name": shown_name(sent_name(file.name or ""))})
        for field, files in request.FILES.lists()
        if field not in form.fields
        for file in files
    ]
