"""Answers that a record can be given at once, from the task about it or from its list, without opening its form.

A ModelAdmin names its `answers`; a task offers them by `task_answers`. An answer is one change of the history, and the
message about it leads back. An answer that has to say more, such as a reason, has a form.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from django import forms
from django.contrib import messages
from django.contrib.admin.utils import quote, unquote
from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from common.admin.addresses import list_address
from common.admin.way_back import NEXT, next_address, tell_with_way_back
from common.history.acts import about, act
from common.registry import TaskAnswer

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


@dataclass(frozen=True)
class Answer:
    """One answer: what it is called, which records it fits, what it writes into them, and what is said then."""

    name: str
    """In the address."""
    label: StrOrPromise
    fits: Callable[[Any], bool]
    values: Mapping[str, Any]
    """Fields of the record with the values that they get, besides those of the form."""
    told: StrOrPromise
    """The message, with `%s` for the record."""
    form: type[forms.Form] | None = None
    """What else has to be said; its fields are named like those of the record."""

    def give(self, row: Any, said: Mapping[str, Any]) -> list[str]:
        """Write the answer into the record, save it and return the names of the fields."""
        values = {**self.values, **said}
        for name, value in values.items():
            setattr(row, name, value)
        row.save()
        return list(values)


def answer_address(row: models.Model, answer: Answer) -> str:
    """Return the URL to which the answer about a row is sent."""
    opts = row._meta
    return reverse(f"admin:{opts.app_label}_{opts.model_name}_answer", args=[quote(str(row.pk)), answer.name])


def task_answers(row: models.Model, answers: Sequence[Answer]) -> list[TaskAnswer]:
    """Return the buttons of those answers that fit a row, for the task about it."""
    return [
        TaskAnswer(
            one.label, answer_address(row, one), one.form and one.form(auto_id=f"{one.name}-{row.pk}-%s", prefix=None)
        )
        for one in answers
        if one.fits(row)
    ]


class AnswersMixin:
    """Adds to a ModelAdmin the addresses to which its answers are sent, and buttons for its list."""

    model: Any
    opts: Any
    admin_site: Any
    answers: ClassVar[Sequence[Answer]] = ()

    def get_urls(self) -> list[Any]:
        name = f"{self.opts.app_label}_{self.opts.model_name}_answer"
        route = path("<path:object_id>/answer/<slug:name>/", self.admin_site.admin_view(self.answer_view), name=name)
        return [route, *super().get_urls()]

    def answer_view(self, request: HttpRequest, object_id: str, name: str) -> HttpResponse:
        """Give a record an answer and lead back to where it was pressed; ask first what it has to say."""
        answer = next((one for one in self.answers if one.name == name), None)
        if answer is None:
            raise Http404
        row = self.get_object(request, unquote(object_id))
        if row is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        if not self.has_change_permission(request, row):
            raise PermissionDenied
        back = next_address(request, list_address(self.model))
        form = (answer.form or forms.Form)(request.POST if request.method == "POST" else None)
        if request.method == "POST" and form.is_valid():
            self._give(request, row.pk, answer, form.cleaned_data, back)
            return redirect(back)
        if not answer.fits(row):
            return self._too_late(request, row, back)
        context = {
            **self.admin_site.each_context(request),
            "title": str(row),
            "subtitle": str(answer.label),
            "opts": self.opts,
            "original": row,
            "answer": answer,
            "form": form,
            "back": back,
        }
        return TemplateResponse(request, "admin/answer.html", context)

    def _give(self, request: HttpRequest, pk: Any, answer: Answer, said: Mapping[str, Any], back: str) -> None:
        with act(note=str(answer.label)) as done, transaction.atomic():
            row = self.model._default_manager.select_for_update().filter(pk=pk).first()
            if row is None or not answer.fits(row):
                self._too_late(request, row, back)
                return
            about(row)
            fields = answer.give(row, said)
            self.log_change(request, row, [{"changed": {"fields": fields}}])
        tell_with_way_back(request, str(answer.told) % row, done.change, back=back)

    def _too_late(self, request: HttpRequest, row: Any, back: str) -> HttpResponse:
        """Say that somebody was faster."""
        messages.info(request, _("Nothing was changed: “%s” has its answer already.") % row)
        return redirect(back)

    def answer_buttons(self, row: Any, back: str) -> SafeString:
        """Return the answers that fit a row as they stand in a list that leads back to the address `back`."""
        context = {"row": row, "answers": task_answers(row, self.answers), "back": back, "next": NEXT}
        return render_to_string("admin/answer_buttons.html", context)
