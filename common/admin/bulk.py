"""What is done with several rows of a list at once: it is said beforehand, done by one press, and can be taken back.

An action of a ModelAdmin is decorated by `said_beforehand`. Chosen in the list, it shows a page that names the rows to
which something will happen, and those that stay as they are with the reason; only the press there runs the action.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.urls import NoReverseMatch
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from common.admin.addresses import form_address
from common.admin.choices import choice_name
from common.admin.way_back import tell_with_way_back
from common.history.acts import present_change
from common.history.bin import goes_to_bin

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

MOST_NAMED = 50
"""Rows that the page names; the others are counted."""
CONFIRMED, EXPECTED = "post", "expected"
"""Fields of the page: that it was pressed, and with how many rows of the whole list something was to happen."""


@dataclass(frozen=True)
class Bulk:
    """What the page of an action says. All functions of a count return the words for so many rows."""

    title: Callable[[int], str]
    """The question, such as “Publish 4 rows?”."""
    button: StrOrPromise
    heading: StrOrPromise
    """What becomes of the rows, such as “Will be public”."""
    effect: StrOrPromise = ""
    """What it means."""
    already: Q | None = None
    """The rows that are so already."""
    already_words: StrOrPromise = ""
    refuses: Callable[[Any, HttpRequest, Any], dict[Any, str]] | None = None
    """Returns which of the rows (the third argument) cannot be changed and why, by their keys."""


@dataclass
class Named:
    """Rows that the page names: their names with addresses of their forms, and how many more there are."""

    rows: list[dict[str, str]] = field(default_factory=list)
    more: int = 0

    @property
    def count(self) -> int:
        return len(self.rows) + self.more


def said_beforehand(bulk: Bulk) -> Callable[[Any], Any]:
    """Decorate an action: it runs only once the page that says what it does was pressed."""

    def decorate(action: Any) -> Any:
        @functools.wraps(action)
        def ask_or_act(screen: Any, request: HttpRequest, queryset: Any) -> Any:
            moving = queryset if bulk.already is None else queryset.exclude(bulk.already)
            is_across = request.POST.get("select_across") == "1"
            if request.POST.get(CONFIRMED) and not (is_across and request.POST.get(EXPECTED) != str(moving.count())):
                return action(screen, request, queryset)
            return _asking(screen, request, queryset, moving, bulk, action.__name__)

        return ask_or_act

    return decorate


def _asking(screen: Any, request: HttpRequest, queryset: Any, moving: Any, bulk: Bulk, name: str) -> TemplateResponse:
    """Show what the action would do."""
    rows, count = list(moving[:MOST_NAMED]), moving.count()
    reasons = bulk.refuses(screen, request, rows) if bulk.refuses else {}
    going = [row for row in rows if row.pk not in reasons]
    staying = Named([named(row) | {"reason": reasons[row.pk]} for row in rows if row.pk in reasons])
    will = Named([named(row) for row in going], count - len(rows))
    same = _same(queryset.filter(bulk.already)) if bulk.already is not None else Named()
    context = {
        "title": bulk.title(will.count) if will.count else _("There is nothing to do"),
        "will": will,
        "staying": staying if staying.rows else None,
        "same": same,
        "bulk": bulk,
        "expected": count,
    }
    return asking_page(screen, request, queryset, name, "admin/bulk.html", context)


def _same(rows: Any) -> Named:
    shown = list(rows[:MOST_NAMED])
    return Named([named(row) for row in shown], rows.count() - len(shown))


def asking_page(
    screen: Any, request: HttpRequest, queryset: Any, name: str, template: str, context: dict[str, Any]
) -> TemplateResponse:
    """Return a page that asks before an action is run, with the chosen rows in its form."""
    is_across = request.POST.get("select_across") == "1"
    keys = request.POST.getlist(ACTION_CHECKBOX_NAME)
    request.current_app = screen.admin_site.name
    return TemplateResponse(
        request,
        template,
        {
            **screen.admin_site.each_context(request),
            "subtitle": capfirst(str(screen.opts.verbose_name_plural)),
            "opts": screen.opts,
            "action": name,
            "is_across": is_across,
            "keys": keys[:1] if is_across else keys,
            "checkbox": ACTION_CHECKBOX_NAME,
            "back": request.get_full_path(),
            **context,
        },
    )


def named(row: Any) -> dict[str, str]:
    """Return the name of a row and the address of its form."""
    try:
        return {"name": choice_name(row), "url": form_address(row)}
    except NoReverseMatch:
        return {"name": choice_name(row), "url": ""}


def tell_done(request: HttpRequest, text: str) -> None:
    """Say what was done with rows of the list, with a button that takes it back."""
    tell_with_way_back(request, text, present_change(), back=request.get_full_path())


# --- Deleting --------------------------------------------------------------------------------------------------------


def delete_chosen(screen: Any, request: HttpRequest, queryset: Any) -> TemplateResponse | None:
    """Delete the chosen rows once the page that says what goes with them was pressed; all of them or none."""
    rows, count = list(queryset[:MOST_NAMED]), queryset.count()
    _rows, counts, lacking, protected = screen.get_deleted_objects(queryset, request)
    if request.POST.get(CONFIRMED) and not protected and request.POST.get(EXPECTED, str(count)) == str(count):
        if lacking:
            raise PermissionDenied
        screen.log_deletions(request, queryset)
        screen.delete_queryset(request, queryset)
        tell_done(request, ngettext("%d row was deleted.", "%d rows were deleted.", count) % count)
        return None
    title = ngettext("Delete %d row?", "Delete %d rows?", count) % count
    context = {
        "title": _("These rows cannot be deleted yet") if protected or lacking else title,
        "will": Named([named(row) for row in rows], count - len(rows)),
        "goes_along": _along(counts, screen.opts, count),
        "lacking": lacking,
        "protected": protected,
        "goes_to_bin": goes_to_bin(screen.model),
        "expected": count,
    }
    return asking_page(screen, request, queryset, "delete_selected", "admin/bulk_delete.html", context)


def _along(counts: Any, opts: Any, chosen: int) -> Iterable[tuple[str, int]]:
    """Return the names and numbers of rows that would be deleted besides the chosen ones."""
    for name, count in counts.items():
        rest = count - chosen if str(name) == str(opts.verbose_name_plural) else count
        if rest:
            yield capfirst(str(name)), rest
