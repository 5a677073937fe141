"""Drafts of reports follow the events that they were made of, field by field, until somebody edits a field."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from activities.models.hours import HOURS
from common.editing.rich_text import plain
from common.periods import Period
from common.templatetags.czech import clock
from harvest.models import FoundEvent
from reports import workflow
from reports.lifecycle import State
from reports.models import ActivityReport

FIELDS = ("title", "period", *HOURS, "place", "summary", "description", "contact_web")
"""What a report takes over from an event."""
CANCELLED, GONE = "cancelled", "gone"
"""Changes that are not about a field."""
LONGEST_SHOWN = 200


def written(report: ActivityReport) -> dict[str, str]:
    """Return what stands in the fields of a report that follow an event, as it is kept and compared."""
    return {name: as_text(name, getattr(report, name)) for name in FIELDS}


def as_text(name: str, value: Any) -> str:
    """Return a value for comparing: a text editor may write the same text in other markup."""
    if name == "period":
        return f"{value.start}/{value.end}" if isinstance(value, Period) else ""
    if name == "description":
        return " ".join(plain(value or "").split())
    return clock(value) if name in HOURS else value or ""


def follow(event: FoundEvent, before: Mapping[str, Any], after: Mapping[str, Any]) -> None:
    """Carry the changes of an event into its report as far as it follows, and note them for the town.

    The event is changed, not saved. A report that was ever sent is never touched.
    """
    # What was not taken over, as hours once were not, is not followed.
    fields = [name for name in FIELDS if name in event.taken]
    changed = [name for name in fields if as_text(name, before[name]) != as_text(name, after[name])]
    report = ActivityReport.objects.select_for_update().filter(pk=event.report_id).first()
    if not changed or report is None:
        return
    follows = report.state == State.DRAFT and report.was_never_sent
    here = written(report)
    values = {name: after[name] for name in changed if follows and is_untouched(report, name, event.taken, here)}
    if values:
        workflow.refill(report, values)
        event.taken = {**event.taken, **{name: as_text(name, value) for name, value in values.items()}}
    for name in changed:
        if name in values or here[name] != as_text(name, after[name]):
            note(event, name, shown(name, before[name]), shown(name, after[name]), follows=name in values)


def is_untouched(report: ActivityReport, name: str, taken: Mapping[str, str], here: Mapping[str, str]) -> bool:
    """Whether nobody has edited a field since it was taken over, nor the days that hours belong to."""
    names = {name, "period"} if name in HOURS else {name}
    return all(one in taken and one not in report.rough and here[one] == taken[one] for one in names)


def shown(name: str, value: Any) -> str:
    """Return a value as the town is told of its change; long texts are not repeated."""
    if name == "description":
        return ""
    text = as_text(name, value)
    return text if len(text) <= LONGEST_SHOWN else f"{text[: LONGEST_SHOWN - 1].rstrip()}…"


def note(event: FoundEvent, name: str, before: str = "", after: str = "", *, follows: bool = False) -> None:
    """Note a change that the town has not seen; several changes of a field are one, from its first value."""
    known = next((one for one in event.changes if one["name"] == name), None)
    if known is not None:
        before = known["before"]
    event.changes = [one for one in event.changes if one["name"] != name]
    event.changes.append({"name": name, "before": before, "after": after, "follows": follows})
    event.state = FoundEvent.State.CHANGED


def forget(event: FoundEvent, name: str) -> None:
    """Take back a note on what is so no longer."""
    event.changes = [one for one in event.changes if one["name"] != name]
    if not event.changes and event.state == FoundEvent.State.CHANGED:
        event.state = FoundEvent.State.KNOWN
