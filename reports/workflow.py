"""What users do with a report; `reports/lifecycle.py` says who may take which step and with what effects.

Every step locks the report and runs in one transaction, so that two users cannot decide at once. Repeating a step, for
example by a double click, changes nothing and sends no further mail.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from common.history.acts import Kind, act
from common.text import tidy
from members.models import Organisation
from members.rules import reports_for
from reports import notices, publication
from reports.checks import check
from reports.content import keep_correction, keep_version, words_of
from reports.corrections import Correction, apply_correction
from reports.errors import ReportChanged, ReportsError
from reports.form_layout import FIELD_NAMES
from reports.lifecycle import TRANSITIONS, Action, Side, State, Transition
from reports.models import ActivityReport, ReportEvent, ReportPartner

LONGEST_COMMENT = 5_000
COPIED = (
    "kind", "title", "summary", "series", "place", "heading", "organiser", "description", "funding",
    *(name for name in ActivityReport.facts if not name.startswith("registration")),
)  # fmt: skip
"""What a new report takes over from the one of an earlier year; each year has a registration of its own."""


# --- A new report ---------------------------------------------------------------


@transaction.atomic
def create(organisation: Organisation, *, by: Any, public_id: uuid.UUID) -> ActivityReport:
    """Return a new draft of the organisation; the same `public_id` always gives the same draft.

    A user who already has an empty draft gets that one. Raises PermissionDenied.
    """
    _allow(reports_for(by, organisation))
    if not ActivityReport.objects.filter(public_id=public_id).exists():
        untouched = ActivityReport.objects.untouched().of(organisation).of_year(timezone.localdate().year)
        begun: ActivityReport | None = untouched.filter(author=by).order_by("-pk").first()
        if begun is not None:
            return begun
    return _created(organisation, by=by, public_id=public_id)[0]


def _created(organisation: Organisation, *, by: Any, public_id: uuid.UUID) -> tuple[ActivityReport, bool]:
    report, created = ActivityReport.objects.get_or_create(
        public_id=public_id,
        defaults={"organisation": organisation, "author": by, "updated_by": by, "organiser": organisation},
    )
    _allow(report.organisation_id == organisation.pk)
    if created:
        _note(report, Action.CREATED, by=by)
    return report, created


@transaction.atomic
def create_filled(
    organisation: Organisation, *, by: Any, public_id: uuid.UUID, values: Mapping[str, Any]
) -> ActivityReport:
    """Return a new draft with what is known of the activity, by the names of fields. Raises PermissionDenied."""
    _allow(reports_for(by, organisation))
    report, created = _created(organisation, by=by, public_id=public_id)
    if created:
        apply_correction(report, values)
        report.revision = 1
        report.save()
    return report


@transaction.atomic
def refill(report: ActivityReport, values: Mapping[str, Any]) -> bool:
    """Write into a draft what has changed where it was taken from, and return whether anything has.

    Raises ReportsError if it is not a draft, or has ever been sent.
    """
    report = _locked(report)
    if report.state != State.DRAFT or not report.was_never_sent:
        raise ReportsError(_("Only a draft that was never sent follows its source."))
    if not apply_correction(report, values):
        return False
    report.revision += 1
    report.updated_at = timezone.now()
    report.save()
    return True


@transaction.atomic
def copy(source: ActivityReport, *, by: Any, public_id: uuid.UUID) -> ActivityReport:
    """Return a new draft for this year with what repeats from `source`: without dates, numbers, files and results."""
    _allow(reports_for(by, source.organisation))
    report, created = _created(source.organisation, by=by, public_id=public_id)
    if not created:
        return report
    for name in COPIED:
        setattr(report, name, getattr(source, name))
    if source.activity_id and source.activity and source.activity.series_id and not report.series_id:
        report.series = source.activity.series
    report.revision = 1
    report.save()
    report.topics.set(source.topics.all())
    report.indicators.set(source.indicators.all())
    ReportPartner.objects.bulk_create(
        ReportPartner(report=report, order=row.order, name=row.name, sector=row.sector)
        for row in source.partner_rows.all()
    )
    return report


# --- Steps ------------------------------------------------------------------------


@transaction.atomic
def take(name: str, report: ActivityReport, *, by: Any, text: str = "", revision: int | None = None) -> ActivityReport:
    """Take a step of the table and return the report; `revision` is the one that the user saw.

    Raises PermissionDenied when the user may not take it, ReportsError when it cannot be taken (ReportChanged when
    somebody has changed the report since).
    """
    with act(Kind.STEP, record=report, note=name):
        return _taken(TRANSITIONS[name], report, by=by, text=text, revision=revision)


def _taken(step: Transition, report: ActivityReport, *, by: Any, text: str, revision: int | None) -> ActivityReport:
    report = _locked(report)
    _allow(any(_belongs_to(by, report, side) for side in step.sides))
    text = _fit(text)
    if report.state in step.ends and _was_said(report, step.action, text):
        return report
    _must_be_possible(step, report)
    if step.needs_seen_revision:
        _must_be_seen(report, revision)
    if step.asks and not text:
        raise ReportsError(str(step.asks))
    is_notified = step.notified_from is None or report.state in step.notified_from
    event = _move(report, step, by=by, text=text)
    if step.then:
        _move(report, TRANSITIONS[step.then], by=by)
    if is_notified:
        notices.notify(event)
    return report


def _move(report: ActivityReport, step: Transition, *, by: Any, text: str = "") -> ReportEvent:
    """Change the state of the report, publish or hide it as the step requires, and record the event."""
    _must_be_possible(step, report)
    BEFORE.get(step.name, _nothing)(report)
    before, after = State(report.state), step.target or State(report.state)
    if after.facts.is_public and not before.facts.is_public:
        _must_be_publishable(report)
        publication.publish(report)
    if before.facts.is_public and not after.facts.is_public:
        publication.unpublish(report)
    report.state = after
    if step.stamps:
        setattr(report, step.stamps, timezone.now())
    if step.clears:
        setattr(report, step.clears, None)
    report.save()
    AFTER.get(step.name, _nothing)(report)
    return _note(report, step.action, by=by, text=text, office=step.is_of(Side.OFFICE))


def submit(report: ActivityReport, *, by: Any, text: str = "", revision: int | None = None) -> ActivityReport:
    """Send the report to the region."""
    return take("submit", report, by=by, text=text, revision=revision)


def withdraw(report: ActivityReport, *, by: Any, text: str = "") -> ActivityReport:
    """Withdraw a report that is not accepted yet; it can be resumed later."""
    return take("withdraw", report, by=by, text=text)


@transaction.atomic
def withdraw_or_delete(report: ActivityReport, *, by: Any, text: str = "") -> bool:
    """Delete an empty draft and return True; withdraw any other report, so that it can be resumed, and return False."""
    report = _locked(report)
    _allow(_belongs_to(by, report, Side.TOWN))
    if report.is_untouched and not report.events.exclude(text="").exists():
        report.delete()
        return True
    withdraw(report, by=by, text=text)
    return False


def resume(report: ActivityReport, *, by: Any) -> ActivityReport:
    """Make a withdrawn report a draft again."""
    return take("resume", report, by=by)


@transaction.atomic
def withdraw_and_resume(report: ActivityReport, *, by: Any) -> ActivityReport:
    """Withdraw a sent report and make it editable at once; an editable one stays as it is."""
    report = _locked(report)
    _allow(_belongs_to(by, report, Side.TOWN))
    return report if report.is_editable else resume(withdraw(report, by=by), by=by)


def return_to_town(report: ActivityReport, *, by: Any, text: str, revision: int | None = None) -> ActivityReport:
    """Return the report to the town with a text that says what to complete."""
    return take("return", report, by=by, text=text, revision=revision)


def accept(
    report: ActivityReport, *, by: Any, publish: bool = True, text: str = "", revision: int | None = None
) -> ActivityReport:
    """Accept the report as evidence and, by default, publish it at once."""
    return take("accept" if publish else "accept_only", report, by=by, text=text, revision=revision)


def publish(report: ActivityReport, *, by: Any, text: str = "", revision: int | None = None) -> ActivityReport:
    """Publish an accepted report."""
    return take("publish", report, by=by, text=text, revision=revision)


def unpublish(report: ActivityReport, *, by: Any, text: str = "") -> ActivityReport:
    """Hide a published report everywhere; it stays accepted."""
    return take("unpublish", report, by=by, text=text)


def reopen(report: ActivityReport, *, by: Any, text: str) -> ActivityReport:
    """Give an accepted or published report back to the town for correction; what was public is hidden until then."""
    return take("reopen", report, by=by, text=text)


# --- Correcting and writing -------------------------------------------------------


@transaction.atomic
def decide(
    report: ActivityReport,
    *,
    by: Any,
    decision: str,
    text: str,
    revision: int,
    correction: Correction,
) -> ActivityReport:
    """Save the coordinator's corrections and take the step: both or neither."""
    step = TRANSITIONS.get(decision)
    if step is None or not step.is_of(Side.OFFICE):
        raise ReportsError(_("Choose one of the steps."))
    if correction:
        report = edit(report, by=by, correction=correction, revision=revision)
        revision = report.revision
    if step.target:
        take(step.name, report, by=by, text=text, revision=revision)
    elif step.action == Action.COMMENTED or text.strip():
        comment(report, by=by, text=text)
    return ActivityReport.objects.get(pk=report.pk)


@transaction.atomic
def edit(report: ActivityReport, *, by: Any, correction: Correction, revision: int) -> ActivityReport:
    """Correct a waiting or accepted report.

    The thread shows the old and new text of what the office changed. Saving unchanged values has no effect.
    """
    report = _locked(report)
    _allow(_belongs_to(by, report, Side.OFFICE))
    if report.state not in TRANSITIONS["edit"].sources:
        raise ReportsError(_("Only a waiting or accepted report can be corrected."))
    _must_be_seen(report, revision)
    before = words_of(report)
    changed = apply_correction(report, correction)
    if not changed:
        return report
    report.revision += 1
    report.updated_at, report.updated_by = timezone.now(), by
    report.save()
    names = [name for name in FIELD_NAMES if name in changed]
    labels = ", ".join(capfirst(str(FIELD_NAMES[name][0])) for name in names)
    event = _note(report, Action.EDITED, by=by, text=labels, office=True)
    keep_correction(report, event, {name: before[name] for name in names})
    return report


@transaction.atomic
def comment(report: ActivityReport, *, by: Any, text: str) -> ReportEvent:
    """Add a comment to the thread of the report and notify the other side."""
    report = _locked(report)
    is_town = _belongs_to(by, report, Side.TOWN)
    _allow(is_town or _belongs_to(by, report, Side.OFFICE))
    text = _fit(text)
    if not text:
        raise ReportsError(str(TRANSITIONS["comment"].asks))
    latest = report.events.filter(by=by).order_by("-pk").first()
    if latest and latest.action == Action.COMMENTED and latest.text == text:
        # A double click on the button.
        return latest
    event = _note(report, Action.COMMENTED, by=by, text=text, office=not is_town)
    notices.notify(event)
    return event


# --- Helpers ------------------------------------------------------------------


def _locked(report: ActivityReport) -> ActivityReport:
    locked: ActivityReport = ActivityReport.objects.select_for_update().get(pk=report.pk)
    return locked


def _belongs_to(by: Any, report: ActivityReport, side: Side) -> bool:
    """Whether the user may take the steps of that side."""
    if side is Side.OFFICE:
        return bool(by.has_perm("reports.decide_report", report))
    return bool(reports_for(by, report.organisation))


def _allow(allowed: Any) -> None:
    if not allowed:
        raise PermissionDenied


def _must_be_possible(step: Transition, report: ActivityReport) -> None:
    if report.state not in step.sources:
        raise ReportsError(_("This cannot be done now: the report is in the state “%s”.") % report.get_state_display())


def _must_be_seen(report: ActivityReport, revision: int | None) -> None:
    """Raise ReportChanged when the user saw another revision than the present one; None is not checked."""
    if revision is not None and revision != report.revision:
        raise ReportChanged(_("Someone has changed the report in the meantime. Please look at it again."))


def _must_be_complete(report: ActivityReport) -> None:
    if not check(report).can_be_sent:
        raise ReportsError(_("The report cannot be sent yet: something required is missing."))


def _must_be_publishable(report: ActivityReport) -> None:
    findings = check(report)
    if not findings.can_be_published:
        lacks = [lack.text for lack in (*findings.for_sending, *findings.for_publication)]
        raise ReportsError(_("The report cannot be published:") + " " + " ".join(lacks))


def _nothing(report: ActivityReport) -> None:
    """The default for steps that do no more than the table says."""


BEFORE: dict[str, Callable[[ActivityReport], None]] = {"submit": _must_be_complete}
AFTER: dict[str, Callable[[ActivityReport], Any]] = {"submit": keep_version}
"""Checks and effects of steps in addition to the table."""


def _note(report: ActivityReport, action: str, *, by: Any, text: str = "", office: bool = False) -> ReportEvent:
    return ReportEvent.objects.create(report=report, action=action, by=by, text=text, from_office=office)


def _fit(text: str) -> str:
    """Return typed text without invisible characters. Raises ReportsError when it is too long instead of cutting it."""
    fit = tidy(text).strip()
    if len(fit) > LONGEST_COMMENT:
        raise ReportsError(_("This text is too long. Please shorten it to %d characters.") % LONGEST_COMMENT)
    return fit


def _was_said(report: ActivityReport, action: str, text: str) -> bool:
    """Whether the step was already done with this text: a double click, not two users deciding at once."""
    if not text:
        return True
    latest = report.events.filter(action=action).order_by("-pk").first()
    return latest is not None and latest.text == text
