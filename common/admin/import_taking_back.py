"""Taking back a whole import for a day: the list of recent imports, the page that asks, and the page that tells."""

from __future__ import annotations

import datetime
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.db.models import Count
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from common.history.models import Change
from common.tables import loading
from common.tasks import take_back_import
from task_queue.models import Task
from task_queue.running import run_at_once

FOR = datetime.timedelta(days=1)
SHOWN = 10


def recent_imports(model: Any) -> list[Change]:
    """Return the imports into a list that can be taken back, the newest first."""
    kind = ContentType.objects.get_for_model(model)
    recent = Change.objects.filter(kind=Change.Kind.IMPORT, content_type=kind, made_at__gte=timezone.now() - FOR)
    return list(recent.filter(object_id=None, taken_back_by=None).select_related("user")[:SHOWN])


class TakingBackMixin:
    """Adds to a ModelAdmin with import the page on which an import is taken back."""

    model: Any

    def has_take_back_permission(self, request: Any) -> bool:
        """Whether the person may take an import back, which adds, changes and deletes."""
        return bool(self.has_import_permission(request) and self.has_delete_permission(request))

    def recent(self, request: HttpRequest) -> list[Change]:
        """Return what the person may take back."""
        return recent_imports(self.model) if self.has_take_back_permission(request) else []

    def take_back_page(self, request: HttpRequest, number: int) -> HttpResponse:
        """Ask whether an import is to be taken back, do it, and tell what was done."""
        if not self.has_take_back_permission(request):
            raise PermissionDenied
        task = Task.objects.filter(key=f"tables.take_back:{number}").first()
        change = next((one for one in recent_imports(self.model) if one.pk == number), None)
        if task is None and change is None:
            raise Http404
        if task is not None and task.arguments["model"] != self.model._meta.label_lower:
            raise Http404
        if task is None and change is not None:
            counts = counts_of(change, self.model)
            if request.method != "POST":
                return self._page(request, "take_back", {"change": change, "will": will_text(counts)})
            facts = {"change": number, "user": request.user.pk, "model": self.model._meta.label_lower}
            task = take_back_import.enqueue(facts, key=f"tables.take_back:{number}")
            if sum(counts.values()) <= loading.AT_ONCE:
                run_at_once(task)
            return redirect(request.path)
        return self._told(request, task)

    def _told(self, request: HttpRequest, task: Any) -> HttpResponse:
        taken = task.arguments.get("taken")
        if taken is not None:
            return self._page(request, "taken_back", {"taken": taken, "done": done_text(taken)})
        return self._page(request, "progress", {**self._progress(task), "is_taking_back": True})

    def _page(self, request: HttpRequest, template: str, facts: dict[str, Any]) -> HttpResponse:
        page: HttpResponse = self._render(request, template, {**facts, "step": _("take back an import")})
        return page


def counts_of(change: Change, model: Any) -> dict[str, int]:
    """Return how many rows of the list the import added and changed, by the first letter of their versions."""
    versions = model.history.filter(history_change=change).order_by()
    added = versions.filter(history_type="+").aggregate(count=Count("id", distinct=True))["count"]
    every = versions.aggregate(count=Count("id", distinct=True))["count"]
    return {"+": added, "~": every - added}


def will_text(counts: dict[str, int]) -> str:
    """Return what taking back will do."""
    added, changed = counts["+"], counts["~"]
    parts = [
        (added, ngettext("%(count)s added row will be removed.", "%(count)s added rows will be removed.", added)),
        (changed, ngettext("%(count)s row gets back its values.", "%(count)s rows get back their values.", changed)),
    ]
    return " ".join(text % {"count": number_format(count, force_grouping=True)} for count, text in parts if count)


def done_text(taken: dict[str, Any]) -> str:
    """Return what taking back did."""
    removed, written = taken["removed"], taken["written"] + taken["returned"]
    parts = [
        (removed, ngettext("%(count)s row was removed.", "%(count)s rows were removed.", removed)),
        (written, ngettext("%(count)s row got back its values.", "%(count)s rows got back their values.", written)),
    ]
    return " ".join(text % {"count": number_format(count, force_grouping=True)} for count, text in parts if count)
