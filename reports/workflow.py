"""The way of a report: each step with who may take it, what it changes, what is noted and who is told.

Every step locks the report and runs in one transaction, so that two people cannot decide at once. A step that was done
already by a repeated press of its button changes nothing and tells nobody again.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django_fsm import can_proceed

from common.text import tidy
from members.models import Organisation
from members.rules import reports_for
from reports import notices, publication
from reports.checks import check
from reports.content import keep_correction, keep_version, words_of
from reports.corrections import Correction, put_into
from reports.errors import ReportChanged, ReportsError
from reports.models import ActivityReport, ReportEvent, ReportPartner
from reports.words import FIELD_NAMES

Action = ReportEvent.Action
State = ActivityReport.State
LONGEST_COMMENT = 5_000


# --- The town -----------------------------------------------------------------


@transaction.atomic
def begin(organisation: Organisation, *, by: Any, public_id: uuid.UUID) -> ActivityReport:
    """Return a new draft of the organisation; the same number asked twice gives the same draft.

    Who has begun one and wrote nothing into it yet goes on in that one.
    """
    _allow(reports_for(by, organisation))
    if not ActivityReport.objects.filter(public_id=public_id).exists():
        untouched = ActivityReport.objects.untouched().of(organisation).of_year(timezone.localdate().year)
        begun: ActivityReport | None = untouched.filter(author=by).order_by("-pk").first()
        if begun is not None:
            return begun
    return _begun(organisation, by=by, public_id=public_id)[0]


def _begun(organisation: Organisation, *, by: Any, public_id: uuid.UUID) -> tuple[ActivityReport, bool]:
    report, created = ActivityReport.objects.get_or_create(
        public_id=public_id,
        defaults={"organisation": organisation, "author": by, "updated_by": by, "organiser": organisation},
    )
    _allow(report.organisation_id == organisation.pk)
    if created:
        _note(report, Action.CREATED, by=by)
    return report, created


@transaction.atomic
def copy(source: ActivityReport, *, by: Any, public_id: uuid.UUID) -> ActivityReport:
    """Return a new draft of this year with what repeats from `source`: not its dates, numbers, files and results."""
    _allow(reports_for(by, source.organisation))
    report, created = _begun(source.organisation, by=by, public_id=public_id)
    if not created:
        return report
    for name in ("kind", "title", "summary", "series", "place", "heading", "organiser", "description", "funding"):
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


@transaction.atomic
def submit(report: ActivityReport, *, by: Any, revision: int | None = None, text: str = "") -> ActivityReport:
    """Send the report to the region. `revision` is the one the person saw; raises ReportsError when it has changed."""
    report = _locked(report)
    _allow(reports_for(by, report.organisation))
    text = _fit(text)
    if report.state == State.SUBMITTED and _was_said(report, Action.SUBMITTED, text):
        return report
    _must_be_possible(report.submit)
    _must_be_seen(report, revision)
    if not check(report).can_be_sent:
        raise ReportsError(_("The report cannot be sent yet: something necessary is missing."))
    report.submit()
    report.save()
    keep_version(report)
    notices.tell_office(_note(report, Action.SUBMITTED, by=by, text=text))
    return report


@transaction.atomic
def withdraw(report: ActivityReport, *, by: Any, text: str = "") -> ActivityReport:
    """Take the report away before it is accepted; it can be taken up again."""
    report = _locked(report)
    _allow(reports_for(by, report.organisation))
    text = _fit(text)
    if report.state == State.WITHDRAWN and _was_said(report, Action.WITHDRAWN, text):
        return report
    was_sent = report.state == State.SUBMITTED
    _must_be_possible(report.withdraw)
    report.withdraw()
    report.save()
    event = _note(report, Action.WITHDRAWN, by=by, text=text)
    if was_sent:
        notices.tell_office(event)
    return report


@transaction.atomic
def throw_away(report: ActivityReport, *, by: Any, text: str = "") -> bool:
    """Delete a draft into which nobody wrote anything and return True; take any other back, so that it can return."""
    report = _locked(report)
    _allow(reports_for(by, report.organisation))
    if report.is_untouched and not report.events.exclude(text="").exists():
        report.delete()
        return True
    withdraw(report, by=by, text=text)
    return False


@transaction.atomic
def resume(report: ActivityReport, *, by: Any) -> ActivityReport:
    """Make a withdrawn report a draft again."""
    report = _locked(report)
    _allow(reports_for(by, report.organisation))
    if report.state == State.DRAFT:
        return report
    _must_be_possible(report.resume)
    report.resume()
    report.save()
    _note(report, Action.RESUMED, by=by)
    return report


@transaction.atomic
def correct(report: ActivityReport, *, by: Any) -> ActivityReport:
    """Take a sent report back and open it for writing at once; one that is open already stays as it is."""
    report = _locked(report)
    _allow(reports_for(by, report.organisation))
    return report if report.is_editable else resume(withdraw(report, by=by), by=by)


# --- The office ---------------------------------------------------------------


@transaction.atomic
def send_back(report: ActivityReport, *, by: Any, text: str, revision: int | None = None) -> ActivityReport:
    """Return the report to the town with what to complete."""
    report = _locked(report)
    _allow(by.has_perm("reports.decide_report", report))
    text = _fit(text)
    if report.state == State.RETURNED and _was_said(report, Action.RETURNED, text):
        return report
    _must_be_possible(report.send_back)
    _must_be_seen(report, revision)
    if not text:
        raise ReportsError(_("Write what the town should complete or correct."))
    report.send_back()
    report.save()
    notices.tell_town(_note(report, Action.RETURNED, by=by, text=text, office=True))
    return report


@transaction.atomic
def accept(
    report: ActivityReport, *, by: Any, publish: bool = True, text: str = "", revision: int | None = None
) -> ActivityReport:
    """Accept the report as evidence and, unless told otherwise, show it to the public at once."""
    report = _locked(report)
    _allow(by.has_perm("reports.decide_report", report))
    text = _fit(text)
    if report.state in {State.ACCEPTED, State.PUBLISHED} and _was_said(report, Action.ACCEPTED, text):
        return report
    _must_be_possible(report.accept)
    _must_be_seen(report, revision)
    report.accept()
    report.save()
    event = _note(report, Action.ACCEPTED, by=by, text=text, office=True)
    if publish:
        report = _publish(report, by=by)
    notices.tell_town(event)
    return report


@transaction.atomic
def make_public(report: ActivityReport, *, by: Any, text: str = "", revision: int | None = None) -> ActivityReport:
    """Show an accepted report to the public."""
    report = _locked(report)
    _allow(by.has_perm("reports.decide_report", report))
    text = _fit(text)
    if report.state == State.PUBLISHED and _was_said(report, Action.PUBLISHED, text):
        return report
    _must_be_possible(report.publish)
    _must_be_seen(report, revision)
    report = _publish(report, by=by, text=text)
    notices.tell_town(report.events.latest("pk"))
    return report


@transaction.atomic
def take_back(report: ActivityReport, *, by: Any, text: str = "") -> ActivityReport:
    """Hide a published report everywhere; it stays accepted."""
    report = _locked(report)
    _allow(by.has_perm("reports.decide_report", report))
    text = _fit(text)
    if report.state == State.ACCEPTED and _was_said(report, Action.UNPUBLISHED, text):
        return report
    _must_be_possible(report.unpublish)
    publication.hide(report)
    report.unpublish()
    report.save()
    notices.tell_town(_note(report, Action.UNPUBLISHED, by=by, text=text, office=True))
    return report


@transaction.atomic
def reopen(report: ActivityReport, *, by: Any, text: str) -> ActivityReport:
    """Give an accepted or published report back to the town to correct it; what was public is hidden meanwhile."""
    report = _locked(report)
    _allow(by.has_perm("reports.decide_report", report))
    text = _fit(text)
    if report.state == State.RETURNED and _was_said(report, Action.REOPENED, text):
        return report
    if not text:
        raise ReportsError(_("Write why the report is opened again."))
    if report.state == State.PUBLISHED:
        publication.hide(report)
        report.unpublish()
    _must_be_possible(report.reopen)
    report.reopen()
    report.save()
    notices.tell_town(_note(report, Action.REOPENED, by=by, text=text, office=True))
    return report


@transaction.atomic
def edit(report: ActivityReport, *, by: Any, correction: Correction, revision: int) -> ActivityReport:
    """Correct a report that waits or is accepted.

    The thread says what the office changed, in old and new words. Saving what is there already changes nothing.
    """
    report = _locked(report)
    _allow(by.has_perm("reports.decide_report", report))
    if report.state not in ActivityReport.CORRECTABLE:
        raise ReportsError(_("Only a report that waits or is accepted can be corrected."))
    _must_be_seen(report, revision)
    before = words_of(report)
    changed = put_into(report, correction)
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
def decide(
    report: ActivityReport,
    *,
    by: Any,
    decision: str,
    text: str,
    revision: int,
    correction: Correction,
) -> ActivityReport:
    """Save what the coordinator corrected and take her step: both, or neither of them."""
    if correction:
        report = edit(report, by=by, correction=correction, revision=revision)
        revision = report.revision
    steps: dict[str, Callable[[], Any]] = {
        "accept": lambda: accept(report, by=by, text=text, revision=revision),
        "accept_only": lambda: accept(report, by=by, text=text, revision=revision, publish=False),
        "return": lambda: send_back(report, by=by, text=text, revision=revision),
        "publish": lambda: make_public(report, by=by, text=text, revision=revision),
        "take_back": lambda: take_back(report, by=by, text=text),
        "reopen": lambda: reopen(report, by=by, text=text),
        "comment": lambda: comment(report, by=by, text=text),
        "save": lambda: text.strip() and comment(report, by=by, text=text),
    }
    if decision not in steps:
        raise ReportsError(_("Choose one of the steps."))
    steps[decision]()
    return ActivityReport.objects.get(pk=report.pk)


@transaction.atomic
def comment(report: ActivityReport, *, by: Any, text: str) -> ReportEvent:
    """Write into the thread beside the report; the other side is told."""
    report = _locked(report)
    office = bool(by.has_perm("reports.decide_report", report))
    _allow(office or reports_for(by, report.organisation))
    text = _fit(text)
    if not text:
        raise ReportsError(_("Write the comment first."))
    latest = report.events.filter(by=by).order_by("-pk").first()
    if latest and latest.action == Action.COMMENTED and latest.text == text:
        # The button was pressed twice.
        return latest
    event = _note(
        report, Action.COMMENTED, by=by, text=text, office=office and not reports_for(by, report.organisation)
    )
    if event.from_office:
        notices.tell_town(event)
    else:
        notices.tell_office(event)
    return event


# --- Inside -------------------------------------------------------------------


def _locked(report: ActivityReport) -> ActivityReport:
    locked: ActivityReport = ActivityReport.objects.select_for_update().get(pk=report.pk)
    return locked


def _allow(allowed: Any) -> None:
    if not allowed:
        raise PermissionDenied


def _must_be_possible(step: Callable[[], None]) -> None:
    if not can_proceed(step):
        report: ActivityReport = step.__self__  # type: ignore[attr-defined]
        raise ReportsError(_("This cannot be done now: the report is in the state “%s”.") % report.get_state_display())


def _must_be_seen(report: ActivityReport, revision: int | None) -> None:
    """Nobody sends or accepts what they have not seen."""
    if revision is not None and revision != report.revision:
        raise ReportChanged(_("Somebody has changed the report meanwhile. Look at it once more, please."))


def _publish(report: ActivityReport, *, by: Any, text: str = "") -> ActivityReport:
    findings = check(report)
    if not findings.can_be_published:
        lacks = [lack.text for lack in (*findings.for_sending, *findings.for_publication)]
        raise ReportsError(_("The report cannot be published:") + " " + " ".join(lacks))
    _must_be_possible(report.publish)
    publication.show(report)
    report.publish()
    report.save()
    _note(report, Action.PUBLISHED, by=by, text=text, office=True)
    return report


def _note(report: ActivityReport, action: str, *, by: Any, text: str = "", office: bool = False) -> ReportEvent:
    return ReportEvent.objects.create(report=report, action=action, by=by, text=text, from_office=office)


def _fit(text: str) -> str:
    """Return typed words without invisible signs. Too many are refused: half of them would say something else."""
    fit = tidy(text).strip()
    if len(fit) > LONGEST_COMMENT:
        raise ReportsError(_("This text is too long. Shorten it to %d characters, please.") % LONGEST_COMMENT)
    return fit


def _was_said(report: ActivityReport, action: str, text: str) -> bool:
    """Whether the step, done already, was done with these words: pressed twice, and not by two people at once."""
    if not text:
        return True
    latest = report.events.filter(action=action).order_by("-pk").first()
    return latest is not None and latest.text == text
