"""The content of a report as text: for comparing versions, for the thread and for evidence sheets."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import Any

from django.db.models import prefetch_related_objects
from django.utils.text import capfirst
from django.utils.translation import gettext, override

from common.editing.rich_text import plain
from common.fields import RichTextField
from common.templatetags.czech import clock, day, money, number
from reports.form_layout import FIELD_NAMES, PLACES
from reports.lifecycle import RETURNS, Action
from reports.models import ActivityReport, ReportEvent, ReportLink, ReportPhoto, ReportVersion


def words_of(report: ActivityReport) -> dict[str, str]:
    """Return the text of every field by field name, always in Czech, whatever the language of the page."""
    with override("cs"):
        return {name: OWN_WORDS[name](report) if name in OWN_WORDS else _words(report, name) for name in FIELD_NAMES}


def _words(report: ActivityReport, name: str) -> str:
    """Return one field or list as text."""
    value = getattr(report, PLACES.get(name, name))
    if value is None:
        return ""
    if hasattr(value, "all"):
        return "\n".join(map(str, value.all()))
    if isinstance(value, Decimal):
        return money(value)
    if isinstance(value, int):
        return number(value)
    return plain(value) if isinstance(report._meta.get_field(name), RichTextField) else str(value)


def _link_in_words(link: ReportLink) -> str:
    return " – ".join(filter(None, [link.title, link.url]))


def _yes_or_no(value: bool | None) -> str:
    return "" if value is None else gettext("yes") if value else gettext("no")


OWN_WORDS: dict[str, Callable[[ActivityReport], str]] = {
    "period": lambda report: str(report.period or report.rough.get("period", "")),
    "starts_at": lambda report: clock(report.starts_at),
    "ends_at": lambda report: clock(report.ends_at),
    "activity": lambda report: "" if report.made_activity else _words(report, "activity"),
    "fee": lambda report: report.get_fee_display(),
    "suits_children": lambda report: _yes_or_no(report.suits_children),
    "suits_animals": lambda report: _yes_or_no(report.suits_animals),
    "registration_until": lambda report: day(report.registration_until) if report.registration_until else "",
    "links": lambda report: "\n".join(map(_link_in_words, report.links.all())),
    "photos": lambda report: "\n".join(map(_photo_in_words, report.photos.all())),
}
"""Fields whose text is not simply their value."""


def _photo_in_words(photo: ReportPhoto) -> str:
    facts = [photo.get_kind_display()] if photo.kind == photo.Kind.PORTRAIT else []
    for name in ("children_recognisable", "consent_reference", "credit"):
        label, value = photo._meta.get_field(name).verbose_name, getattr(photo, name)  # type: ignore[union-attr]
        if value:
            facts.append(str(label) if value is True else f"{label}: {value}")
    return f"{photo.alt or '…'} ({', '.join(facts)})" if facts else photo.alt or "…"


@dataclass(frozen=True)
class Change:
    """One field that differs between two versions."""

    label: str
    before: str
    after: str


def changes(before: dict[str, str], after: dict[str, str]) -> list[Change]:
    """Return the fields whose text differs, in the order of the form."""
    return [
        Change(capfirst(str(label)), before.get(name, ""), after.get(name, ""))
        for name, (label, _step) in FIELD_NAMES.items()
        if before.get(name, "") != after.get(name, "")
    ]


class SentAgain(Enum):
    """Why a town sent its report again."""

    COMPLETED = "completed"
    """The office had returned it."""
    CORRECTED = "corrected"
    """The town itself had withdrawn it."""


def sent_again(events: Iterable[ReportEvent]) -> dict[int, SentAgain]:
    """Return the repeated submissions by the pk of their event. `events` must be in chronological order."""
    found: dict[int, SentAgain] = {}
    sent, given_back = False, False
    for event in events:
        if event.action in RETURNS:
            given_back = True
        elif event.action == Action.SUBMITTED:
            if sent:
                found[event.pk] = SentAgain.COMPLETED if given_back else SentAgain.CORRECTED
            sent, given_back = True, False
    return found


def last_sent_again(report: ActivityReport) -> SentAgain | None:
    """Return why the town last sent the report again; None when it has sent it only once or never."""
    return next(reversed(sent_again(report.events.all()).values()), None)


def changes_since_sent(report: ActivityReport) -> list[Change] | None:
    """Return what the town changed since its previous submission; None when there was none.

    Corrections that the office made in between do not count as changes by the town.
    """
    versions = versions_of(report)
    sent = [place for place, version in enumerate(versions) if version.was_sent]
    if not sent or sent[-1] == 0:
        return None
    return changes(versions[sent[-1] - 1].content, versions[sent[-1]].content)


def versions_of(report: ActivityReport) -> list[ReportVersion]:
    """Return the versions in their order, fetched once."""
    prefetch_related_objects([report], "versions")
    return list(report.versions.all())


def keep_version(report: ActivityReport, **more: Any) -> ReportVersion:
    """Store the present content of the report as a version."""
    number = report.versions.count() + 1
    return ReportVersion.objects.create(report=report, number=number, content=words_of(report) | more)


def keep_correction(report: ActivityReport, event: ReportEvent, before: dict[str, str]) -> ReportVersion:
    """Store the content after a correction by the office, with the previous content of the corrected fields."""
    return keep_version(report, **{ReportVersion.CORRECTION: {"step": event.pk, "before": before}})
