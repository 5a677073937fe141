"""All tasks of one kind, and setting a task aside: until a day, or for good with a reason."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from common.admin.way_back import NEXT, next_address
from common.lists.counting import counted
from common.lists.paging import PARAMETER
from common.registry import Task, TaskKind
from common.templatetags.czech import day
from portal import aside, todo
from portal.forms import DismissForm, PutOffForm, days_ahead
from portal.models import SetAside

MOST_ASIDE = 100
"""Tasks set aside that are listed; the last ones come first."""


@require_http_methods(["GET", "HEAD"])
def listing(request: HttpRequest, kind: str) -> HttpResponse:
    """List all tasks of a kind."""
    one = _kind(request, kind)
    number = _number(request)
    waiting = todo.page_of(one, request.user, number)
    if number > 1 and not waiting.tasks:
        raise Http404
    here = request.get_full_path()
    before, after = number > 1, waiting.count > number * todo.ON_A_PAGE
    context = {
        "title": str(one.title),
        "waiting": waiting,
        "counted": counted(waiting.count),
        "here": here,
        "suffix": f"?{urlencode({NEXT: here})}",
        "put_off_days": days_ahead(timezone.localdate()),
        "number": number,
        "previous": f"?{PARAMETER}={number - 1}" if before else "",
        "following": f"?{PARAMETER}={number + 1}" if after else "",
        "lying": _lying(request, [one]),
        "one_press": True,
    }
    return _page(request, "list", context)


@require_http_methods(["GET", "HEAD"])
def lying_aside(request: HttpRequest) -> HttpResponse:
    """List everything that was set aside, whatever its kind."""
    lying = _lying(request, todo.kinds_for(request.user))
    return _page(request, "aside", {"title": _("Tasks set aside"), "lying": lying, "one_press": True})


@require_http_methods(["GET", "HEAD", "POST"])
def put_off(request: HttpRequest, kind: str, model: str, pk: int) -> HttpResponse:
    """Put a task off until a day; ask for the day unless the press says it."""

    def give(one: TaskKind, task: Task, form: Any) -> str:
        until: datetime.date = form.cleaned_data["until"]
        aside.put_off(one, task, until, by=request.user)
        return _("“%(about)s” is back on %(day)s.") % {"about": task.about, "day": day(until)}

    form = PutOffForm(request.POST or None, initial={"until": _in_a_week()}, label_suffix="")
    return _set_aside(request, kind, model, pk, form, give, _("Put off"))


@require_http_methods(["GET", "HEAD", "POST"])
def dismiss(request: HttpRequest, kind: str, model: str, pk: int) -> HttpResponse:
    """Set a task aside for good; ask for the reason unless it came along."""

    def give(one: TaskKind, task: Task, form: Any) -> str:
        aside.dismiss(one, task, form.cleaned_data["reason"], by=request.user)
        return _("Nobody will be reminded of “%s” any more.") % task.about

    form = DismissForm(request.POST or None, label_suffix="")
    return _set_aside(request, kind, model, pk, form, give, _("It does not concern us"))


@require_POST
def give_back(request: HttpRequest, kind: str, model: str, pk: int) -> HttpResponse:
    """Let a task that was set aside wait again."""
    one = _kind(request, kind)
    if aside.give_back(one, model, pk):
        messages.success(request, _("The task waits for you again."))
    else:
        messages.info(request, _("The task did not lie aside any more."))
    return redirect(next_address(request, _card(one)))


def _set_aside(
    request: HttpRequest, kind: str, model: str, pk: int, form: forms.Form,
    give: Callable[[TaskKind, Task, forms.Form], str], title: str,
) -> HttpResponse:  # fmt: skip
    """Set the task aside by a valid form and lead back to where it was pressed; else show the form."""
    one = _kind(request, kind)
    back = next_address(request, _card(one))
    task = todo.task_about(one, request.user, model, pk)
    if task is None:
        messages.info(request, _("This task does not wait any more."))
        return redirect(back)
    if request.method == "POST" and form.is_valid():
        _tell(request, give(one, task, form), one, task, back)
        return redirect(back)
    context = {"title": task.about, "subtitle": title, "kind": one, "task": task, "form": form, "back": back}
    return _page(request, "asking", {**context, "list_of_kind": todo.list_of(one)})


def _tell(request: HttpRequest, text: str, kind: TaskKind, task: Task, back: str) -> None:
    """Say what was done, with a button that lets the task wait again."""
    address = reverse("admin:task-return", args=[kind.name, *task.row])
    button = format_html(
        ' <button type="submit" form="one-press" class="way-back" formaction="{}" name="{}" value="{}">{}</button>',
        address, NEXT, back, _("Take back"),
    )  # fmt: skip
    messages.success(request, format_html("{}{}", text, button), extra_tags="with-way-back")


def _lying(request: HttpRequest, kinds: list[TaskKind]) -> list[dict[str, Any]]:
    """Return what lies aside of the kinds and would wait otherwise, with the addresses that bring it back."""
    by_name = {kind.name: kind for kind in kinds}
    rows = list(SetAside.objects.in_force().filter(kind__in=by_name).select_related("by")[:MOST_ASIDE])
    wanted: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for row in rows:
        wanted[row.kind].append((row.model, row.object_id))
    tasks = {
        (name, *task.row): task
        for name, keys in wanted.items()
        for task in todo.tasks_about(by_name[name], request.user, keys)
    }
    return [
        {"row": row, "kind": by_name[row.kind], "task": task, "address": reverse("admin:task-return", args=key)}
        for row in rows
        if (task := tasks.get(key := (row.kind, row.model, row.object_id)))
    ]


def _kind(request: HttpRequest, name: str) -> TaskKind:
    """Return the kind of tasks; raises Http404 if there is none for this user."""
    for kind in todo.kinds_for(request.user):
        if kind.name == name:
            return kind
    raise Http404


def _card(kind: TaskKind) -> str:
    """Return the URL of the kind's card on the landing page."""
    return f"{reverse('admin:index')}#{todo.anchor_of(kind)}"


def _number(request: HttpRequest) -> int:
    text = request.GET.get(PARAMETER, "1")
    if not (text.isascii() and text.isdigit() and 0 < int(text) < 10_000):
        raise Http404
    return int(text)


def _in_a_week() -> str:
    in_a_week = timezone.localdate() + datetime.timedelta(days=7)
    return f"{in_a_week.day}. {in_a_week.month}. {in_a_week.year}"


def _page(request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    context = {**admin.site.each_context(request), **context}
    response = TemplateResponse(request, f"admin/tasks/{template}.html", context)
    response["Cache-Control"] = "no-store"
    return response
