"""Two people at one form of the administration: what they did not both change is put together, the rest is chosen.

The page carries marks of what it showed (`Opened`). When it is sent, and somebody else has saved the record meanwhile,
what was sent is put together with what is stored (`common/editing/joining.py`) before Django's form reads it.
"""

from __future__ import annotations

import copy
import datetime
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.contrib.admin.utils import flatten_fieldsets, unquote
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from common.admin.files.keeping import KEPT, widths_of
from common.admin.files.returned import give_back_files
from common.admin.kept_words import when
from common.editing.joining import LOST, Joined, Opened, join
from common.editing.posted import Row, Sent, Shape, shape_of, stored
from common.uploads import StorageFault
from common.uploads.kept import keep

OPENED = "seen_parts"
"""The hidden field with the marks of what the page showed."""
MOST_TOLD = 8
"""Parts that others have changed and that are named in the message."""


@dataclass(frozen=True)
class Saving:
    """Who saved the record since the page was opened, and when the last of them did."""

    names: tuple[str, ...]
    at: datetime.datetime | None

    @property
    def who(self) -> str:
        return get_text_list(list(self.names), _("and")) if self.names else _("somebody else")

    @property
    def when(self) -> str:
        return when(self.at) if self.at else ""


@dataclass(frozen=True)
class Together:
    """What was sent, put together with what others have saved, and who they are."""

    joined: Joined
    saving: Saving

    @property
    def elsewhere(self) -> str:
        """What only others have changed, in words."""
        told = list(dict.fromkeys(self.joined.elsewhere))
        more = len(told) - MOST_TOLD
        return ", ".join(told[:MOST_TOLD]) + (_(" and %d more") % more if more > 0 else "")

    def message(self) -> str:
        return _("Meanwhile others changed this, too (%(who)s, %(when)s): %(parts)s. Both are saved.") % {
            "who": self.saving.who,
            "when": self.saving.when,
            "parts": self.elsewhere,
        }


class TogetherMixin:
    """Lets several people save a record's form of a ModelAdmin at the same time."""

    model: Any
    opts: Any
    get_object: Any
    get_fieldsets: Any
    has_change_permission: Any
    message_user: Any
    _create_formsets: Any

    def _changeform_view(self, request: Any, object_id: str | None, *args: Any) -> HttpResponse:
        if request.method == "POST" and object_id is not None and OPENED in request.POST:
            self._put_together(request, object_id)
        response: HttpResponse = super()._changeform_view(request, object_id, *args)
        together = together_of(request)
        if together and together.joined.elsewhere and response.status_code == HTTPStatus.FOUND:
            self.message_user(request, together.message(), messages.INFO)
        return response

    def _put_together(self, request: Any, object_id: str) -> None:
        """Replace what was sent by what comes of both, if somebody else has saved the row since it was opened."""
        if "_saveasnew" in request.POST or hasattr(request, "restored") or not self._lock(object_id):
            return
        obj = self.get_object(request, unquote(object_id))
        if obj is None or not self.has_change_permission(request, obj):
            return
        data, files, together = self.together(request, obj, request.POST, request.FILES)
        if together is not None:
            request.POST, request._files = data, files
            request.together = together

    def _lock(self, object_id: str) -> bool:
        """Lock the row until the end of the transaction; return whether there is such a row."""
        pk = self.model._meta.pk
        try:
            key = pk.to_python(unquote(object_id))
        except ValidationError:
            return False
        return bool(self.model._base_manager.select_for_update().filter(pk=key).values_list("pk", flat=True))

    def together(self, request: Any, obj: Any, data: QueryDict, files: Any) -> tuple[Any, Any, Together | None]:
        """Return data and files of a form put together with the stored row; None if nobody else has changed it."""
        shape, now = self.as_stored(request, obj)
        was, current = Opened.read(data.get(OPENED, "")), Opened.of(shape, now)
        is_waiting = any(name.startswith(LOST) for name in data)
        if not was.marks or (was == current and not is_waiting):
            return data, files, None
        sent = Sent(shape, data, files)
        joined = join(shape, sent.row, now, was, data)
        give_back_files(obj, shape, joined.row)
        for name in [one for one in joined.row.files if one.startswith(LOST)]:
            # They are those of a row by now, or were given up.
            del joined.row.files[name]
        saving = _saving_since(request, obj, data.get("seen_version", ""))
        merged, merged_files = sent.with_row(joined.row)
        merged[OPENED] = joined.opened.write()
        return merged, merged_files, Together(joined, saving)

    def as_stored(self, request: Any, obj: Any) -> tuple[Shape, Row]:
        """Return the row as its form would show it now, or what a new one offers."""
        plain = copy.copy(request)
        plain.method = "GET"
        fields = flatten_fieldsets(self.get_fieldsets(plain, obj))
        is_there = obj is not None
        form = self.get_form(plain, obj, change=is_there, fields=fields)(instance=obj)
        formsets, inlines = self._create_formsets(plain, form.instance, change=is_there)
        may = [one for one, inline in zip(formsets, inlines, strict=True) if inline.has_change_permission(plain, obj)]
        return shape_of(form, may), stored(form, may)

    def get_form(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Keep the form from being saved while there is something to choose."""
        form = super().get_form(request, *args, **kwargs)
        together = together_of(request)
        form.is_held = bool(together and together.joined.conflicts)
        return form

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        """Give the page the marks of what it shows, and what has to be chosen."""
        obj, form = kwargs.get("obj"), context["adminform"].form
        if obj is not None and obj.pk is not None and self.has_change_permission(request, obj):
            if form.is_bound:
                context["opened"] = request.POST.get(OPENED, "")
            else:
                shown = [one for one in context["inline_admin_formsets"] if one.has_change_permission]
                context["opened"] = opened_by(form, [one.formset for one in shown])
        together = together_of(request)
        if together and (together.joined.conflicts or together.joined.elsewhere):
            context["together"] = together
            context["lost_entries"] = [*together.joined.lost, *self._lost_files(request, together.joined)]
        response: HttpResponse = super().render_change_form(request, context, *args, **kwargs)
        return response

    def _lost_files(self: Any, request: HttpRequest, joined: Joined) -> Iterator[tuple[str, str]]:
        """Keep the files that were sent with rows that are gone until somebody has chosen; yield their entries."""
        columns = self._file_models()
        for name, file in joined.lost_files:
            column = name.rpartition("-")[2]
            with suppress(ValidationError, StorageFault):
                yield f"{name}{KEPT}", keep(file, request.user.pk, widths_of(columns[column], column)).token


def opened_by(form: Any, formsets: Iterable[Any]) -> str:
    """Return the marks of what an unbound form and its formsets show."""
    formsets = list(formsets)
    return Opened.of(shape_of(form, formsets), stored(form, formsets)).write()


def together_of(request: Any) -> Together | None:
    return getattr(request, "together", None)


def _saving_since(request: Any, obj: Any, seen: str) -> Saving:
    """Return who saved the row after the version `seen`."""
    if not hasattr(obj, "history"):
        return Saving((), None)
    newer = obj.history.order_by("-history_id").select_related("history_user")
    if seen.isascii() and seen.isdigit() and len(seen) <= 18:
        newer = newer.filter(history_id__gt=int(seen))
    newest = list(newer[:20])
    names = dict.fromkeys(
        _("you in another window") if one.history_user == request.user else str(one.history_user)
        for one in newest
        if one.history_user
    )
    return Saving(tuple(names), newest[0].history_date if newest else None)
