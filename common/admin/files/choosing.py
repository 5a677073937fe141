"""One choice of many files: each becomes a row of its part of the form, as if it had been filled in there.

A script makes the rows as soon as the files are chosen (`admin-files.js`). Without it the form is sent, and what is
still missing, such as the texts of photographs, is asked for on the page that comes back.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.forms.models import _get_foreign_key
from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext_lazy as _

from common import uploads
from common.uploads.fields import sent_name, shown_name

CHOSEN = "-chosen"
"""The ending of the name of the input of many files."""
CHOOSE = "_choose"
"""The button that makes rows of the chosen files and saves nothing."""
FOR_ALL = "-all-"
"""Between the prefix of a part and a field that is to be filled in wherever it is empty."""
MOST_ROWS = 1000
TOO_MANY = _("At most %(most)d files can be added at once. Please add this one afterwards.")


@dataclass
class Choice:
    """Files that were chosen together for one part of a form."""

    first: int
    """The number of the first row made of them."""
    count: int = 0
    ready: int = 0
    """How many of them were in order."""
    refused: list[str] = field(default_factory=list)
    """Files for which there was no room, as sentences."""


def spread_chosen(request: HttpRequest, model_admin: Any) -> dict[str, Choice]:
    """Make rows of the chosen files in the sent form; return what was made, by the prefixes of the parts."""
    made: dict[str, Choice] = {}
    for inline in model_admin.get_inline_instances(request):
        if not getattr(inline, "takes_many", ""):
            continue
        prefix = prefix_of(model_admin.model, inline)
        _fill_all(request, prefix, inline.for_all)
        if f"{prefix}{CHOSEN}" in request.FILES:
            made[prefix] = _spread(request, prefix, inline)
    return made


def prefix_of(parent: Any, inline: Any) -> str:
    """Return the prefix of the rows of an inline, as Django makes it."""
    key = _get_foreign_key(parent, inline.model, fk_name=inline.fk_name)
    return str(key.remote_field.get_accessor_name(model=inline.model)).replace("+", "")


def _spread(request: HttpRequest, prefix: str, inline: Any) -> Choice:
    data, files = request.POST.copy(), request.FILES.copy()
    chosen = files.pop(f"{prefix}{CHOSEN}")
    total = number_in(data, f"{prefix}-TOTAL_FORMS")
    choice = Choice(first=total)
    last = max((number_in(data, f"{prefix}-{row}-order") for row in range(total)), default=0)
    for file in chosen:
        file.name = sent_name(file.name or "")
        if choice.count == uploads.MAX_AT_ONCE:
            choice.refused.append(f"{shown_name(file.name)}: {TOO_MANY % {'most': uploads.MAX_AT_ONCE}}")
            continue
        choice.count += 1
        row = f"{prefix}-{total + choice.count - 1}"
        files[f"{row}-{inline.takes_many}"] = file
        data.update({f"{row}-{name}": text for name, text in inline.row_of(file).items()})
        data[f"{row}-order"] = str(last + choice.count)
    data[f"{prefix}-TOTAL_FORMS"] = str(total + choice.count)
    request.POST, request._files = data, files
    return choice


def _fill_all(request: HttpRequest, prefix: str, names: list[str]) -> None:
    """Fill in what is the same for all rows, such as the author, wherever it is empty."""
    words = {name: request.POST.get(f"{prefix}{FOR_ALL}{name}", "").strip() for name in names}
    if not any(words.values()):
        return
    data = request.POST.copy()
    for row in range(number_in(data, f"{prefix}-TOTAL_FORMS")):
        for name, text in words.items():
            key = f"{prefix}-{row}-{name}"
            if text and not data.get(key, "").strip():
                data[key] = text
    request.POST = data


def number_in(data: QueryDict, name: str) -> int:
    """Return a small whole number of a sent form; 0 if there is none."""
    text = data.get(name, "")
    return min(int(text), MOST_ROWS) if text.isascii() and text.isdigit() and len(text) < 6 else 0
