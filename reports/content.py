"""What a report says, in words: for comparing versions, for the thread and for sheets of evidence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import override

from common.templatetags.czech import money, number
from common.text import without_markup
from reports.lifecycle import RETURNS, Action
from reports.models import ActivityReport, ReportEvent, ReportPhoto, ReportVersion
from reports.words import FIELD_NAMES

LINE_ENDINGS = ("</p>", "</li>", "</h3>", "</h4>", "<br>")


def words_of(report: ActivityReport) -> dict[str, str]:
    """Return every field of the report as text by its name, in Czech whatever the language of the page."""
    with override("cs"):
        return dict(_words(report))


def _words(report: ActivityReport) -> list[tuple[str, str]]:
    def named(row: Any) -> str:
        return str(row) if row is not None else ""

    def listed(rows: Any) -> str:
        return "\n".join(str(row) for row in rows)

    return [
        ("kind", named(report.kind)),
        ("title", report.title),
        ("summary", report.summary),
        ("period", str(report.period) if report.period else str(report.rough.get("period", ""))),
        ("place", report.place),
        ("activity", named(report.activity) if not report.made_activity else ""),
        ("series", named(report.series)),
        ("heading", named(report.heading)),
        ("topics", listed(report.topics.all())),
        ("organiser", named(report.organiser)),
        ("participants", number(report.participants) if report.participants is not None else ""),
        ("partners", listed(report.partner_rows.all())),
        ("description", plain(report.description)),
        ("outputs", plain(report.outputs)),
        ("cost", money(report.cost) if report.cost is not None else ""),
        ("funding", report.funding),
        ("indicators", listed(report.indicators.all())),
        ("plan_item", named(report.plan_item)),
        ("grant_project", named(report.grant_project)),
        ("links", "\n".join(" – ".join(filter(None, [link.title, link.url])) for link in report.links.all())),
        ("attachments", listed(report.attachments.all())),
        ("photos", listed(_photo_in_words(photo) for photo in report.photos.all())),
    ]


def _photo_in_words(photo: ReportPhoto) -> str:
    facts = [photo.get_kind_display()] if photo.kind == photo.Kind.PORTRAIT else []
    for name in ("children_recognisable", "consent_reference", "credit"):
        label, value = photo._meta.get_field(name).verbose_name, getattr(photo, name)  # type: ignore[union-attr]
        if value:
            facts.append(str(label) if value is True else f"{label}: {value}")
    return f"{photo.alt or '…'} ({', '.join(facts)})" if facts else photo.alt or "…"


def plain(html: str) -> str:
    """Return rich text as lines without markup."""
    if any(ending in html for ending in LINE_ENDINGS):
        # Breaks of the source are no lines; in text typed without the editor they are.
        html = " ".join(html.split())
    for ending in LINE_ENDINGS:
        html = html.replace(ending, f"{ending}\n")
    lines = [line.strip() for line in without_markup(html).replace("\xa0", " ").split("\n")]
    return "\n".join(lines).strip()


@dataclass(frozen=True)
class Change:
    """One field that differs between two versions."""

    label: str
    before: str
    after: str


def changes(before: dict[str, str], after: dict[str, str]) -> list[Change]:
    """Return the fields whose words differ, in the order of the form."""
    return [
        Change(capfirst(str(label)), before.get(name, ""), after.get(name, ""))
        for name, (label, _step) in FIELD_NAMES.items()
        if before.get(name, "") != after.get(name, "")
    ]


class SentAgain(Enum):
    """Why a town sent its report once more."""

    COMPLETED = "completed"
    """The office had given it back."""
    CORRECTED = "corrected"
    """The town itself had taken it back."""


def sent_again(events: Iterable[ReportEvent]) -> dict[int, SentAgain]:
    """Return the sendings that were not the first ones, by the number of the step. The steps come in their order."""
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
    """Return why the town sent the report the last time; None when it sent it once."""
    return next(reversed(sent_again(report.events.all()).values()), None)


def changes_since_sent(report: ActivityReport) -> list[Change] | None:
    """Return what the town changed since it had sent the report before; None when it was never sent before.

    What the office had corrected itself meanwhile is not the town's change.
    """
    versions: list[ReportVersion] = list(report.versions.order_by("number"))
    sent = [place for place, version in enumerate(versions) if version.was_sent]
    if not sent or sent[-1] == 0:
        return None
    return changes(versions[sent[-1] - 1].content, versions[sent[-1]].content)


def keep_version(report: ActivityReport, **more: Any) -> ReportVersion:
    """Remember what the report says now."""
    number = report.versions.count() + 1
    return ReportVersion.objects.create(report=report, number=number, content=words_of(report) | more)


def keep_correction(report: ActivityReport, event: ReportEvent, before: dict[str, str]) -> ReportVersion:
    """Remember what the report says after a correction by the office, and what the corrected fields had said."""
    return keep_version(report, **{ReportVersion.CORRECTION: {"step": event.pk, "before": before}})
