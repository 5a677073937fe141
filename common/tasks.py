"""Checking and loading of tables that are too long for a request.

Every process imports this module, so the libraries for tables are imported when a task runs.
"""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import translation

from task_queue.kinds import URGENT, TryAgain, task
from task_queue.running import Run, ours

MOST_NAMED = 200
"""Rows that are named when they could not be taken back."""


@task("tables.check", priority=URGENT, attempts=2, pauses=(1,))
def check_table(run: Run, name: str, **_facts: Any) -> None:
    """Check an uploaded table; if it is no longer kept, its page says so."""
    from common.tables import loading, uploads

    upload = uploads.find(name)
    if upload is not None:
        with translation.override(settings.LANGUAGE_CODE):
            loading.check(upload, run.report)


@task("tables.load", priority=URGENT, attempts=3, pauses=(1,))
def load_table(run: Run, name: str, loaded: dict[str, int] | None = None, **_facts: Any) -> None:
    """Load a checked table; `loaded` is recorded together with its rows, so that they are written only once."""
    from common.tables import loading, uploads

    if loaded is not None:
        uploads.forget(name)
    upload = uploads.find(name)
    if upload is None:
        return

    def record(totals: dict[str, int]) -> None:
        if not ours(run.task).update(arguments=run.task.arguments | {"loaded": totals}):
            raise TryAgain("Another worker has taken over")

    with translation.override(settings.LANGUAGE_CODE):
        loading.load(upload, run.report, record)


@task("tables.take_back", priority=URGENT, attempts=2, pauses=(1,))
def take_back_import(run: Run, change: int, user: Any, taken: dict[str, Any] | None = None, **_facts: Any) -> None:
    """Take back an import; `taken` is recorded in the same transaction, so that it is taken back only once."""
    from common.history.models import Change
    from common.history.restoring import CannotRestore
    from common.history.taking_back import take_back

    if taken is not None:
        return
    with translation.override(settings.LANGUAGE_CODE):
        try:
            with transaction.atomic():
                outcome = take_back(Change.objects.get(pk=change), user_id=user)
                left = [str(one) for one in outcome.left]
                numbers = {name: getattr(outcome, name) for name in ("removed", "written", "returned")}
                _record(run, {**numbers, "left": left[:MOST_NAMED], "left_count": len(left), "error": ""})
        except CannotRestore as error:
            _record(run, {"removed": 0, "written": 0, "returned": 0, "left": [], "left_count": 0, "error": str(error)})


def _record(run: Run, taken: dict[str, Any]) -> None:
    if not ours(run.task).update(arguments=run.task.arguments | {"taken": taken}):
        raise TryAgain("Another worker has taken over")
