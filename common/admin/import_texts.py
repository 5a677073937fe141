"""What the pages of an import say: what loading does or did, and how far the person's other tables are."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from common.tables import uploads
from common.tables.layout import lines_text
from common.tables.uploads import LEFT, Outcome
from task_queue.models import Task


def will_text(totals: dict[str, int]) -> str:
    """Return how many rows loading would add, change and leave."""
    new, updated, same = _numbers(totals)
    left = totals.get(LEFT, 0)
    return _sentences(
        (left, ngettext("%(count)s line will be left out.", "%(count)s lines will be left out.", left)),
        (new, ngettext("%(count)s row will be added.", "%(count)s rows will be added.", new)),
        (updated, ngettext("%(count)s row will be changed.", "%(count)s rows will be changed.", updated)),
        (same, ngettext("%(count)s row will stay as it is.", "%(count)s rows will stay as they are.", same)),
    )


def loaded_text(totals: dict[str, int]) -> str:
    """Return how many rows were added, changed and left."""
    new, updated, same = _numbers(totals)
    done = _sentences(
        (new, ngettext("%(count)s row was added.", "%(count)s rows were added.", new)),
        (updated, ngettext("%(count)s row was changed.", "%(count)s rows were changed.", updated)),
        (same, ngettext("%(count)s row was left as it was.", "%(count)s rows were left as they were.", same)),
    )
    return " ".join([_("The file is loaded."), done]).strip()


def doubles_text(outcome: Outcome) -> str:
    """Return which lines are probably rows that are already there."""
    count = len(outcome.doubles)
    if not count:
        return ""
    one = _("Line %s is probably a record that is already there. Decide below whether it is.")
    return (one if count == 1 else _("Lines %s are probably records that are already there. Decide below.")) % (
        lines_text(outcome.doubles)
    )


def _numbers(totals: dict[str, int]) -> tuple[int, int, int]:
    return totals.get("new", 0), totals.get("update", 0), totals.get("skip", 0)


def _sentences(*counted: tuple[int, str]) -> str:
    """Return the sentences whose number is not zero."""
    return " ".join(text % {"count": number_format(number, force_grouping=True)} for number, text in counted if number)


def unfinished_tables(user: Any, resource: str, address: str) -> list[dict[str, Any]]:
    """Return the person's tables that are not loaded yet, the newest first, with their state and address."""
    labels = uploads.labels_of(user, resource)
    if not labels:
        return []
    keys = [f"tables.{step}:{label.name}" for label in labels for step in ("check", "load")]
    tasks = {one.key: one for one in Task.objects.filter(key__in=keys)}
    tables: list[dict[str, Any]] = []
    for label in labels:
        task = tasks.get(f"tables.load:{label.name}") or tasks.get(f"tables.check:{label.name}")
        if state := _state(task, uploads.outcome_of(label.name)):
            rows = None if label.rows is None else number_format(label.rows, force_grouping=True)
            text = ngettext("%(count)s line", "%(count)s lines", label.rows or 0) % {"count": rows} if rows else ""
            page = reverse(address, args=[label.name])
            tables.append({"file_name": label.file_name, "rows": text, "state": state, "address": page})
    return tables


def _state(task: Task | None, outcome: Outcome | None) -> str:
    """Return how far a table is, empty when nothing is left to do with it."""
    if task and task.arguments.get("loaded") is not None:
        return ""
    if task and not (task.state == Task.State.DONE or (outcome and outcome.is_refused)):
        return _state_of_task(task)
    if outcome is None:
        return ""
    if outcome.is_sound:
        return _("checked, it waits for you to confirm it")
    if outcome.is_refused:
        return _("not loaded, the portal has changed since the check")
    return _("there are faults in it")


def _state_of_task(task: Task) -> str:
    is_load = task.kind == "tables.load"
    if task.state == Task.State.FAILED:
        return _("it could not be loaded") if is_load else _("it could not be checked")
    if task.state == Task.State.WAITING:
        return _("it waits to be loaded") if is_load else _("it waits to be checked")
    text = _("being loaded, %d %% done") if is_load else _("being checked, %d %% done")
    return text % task.progress
