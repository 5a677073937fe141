"""The coordinator's screens: the inbox of reports, and the page where one is read, corrected and decided."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.forms.widgets import Media, Script
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from common.admin import with_nonce
from common.editing.differences import pieces
from common.editing.drafts import typed_before
from members.rules import is_coordinator
from reports import workflow
from reports.checks import check
from reports.content import changes_since_sent, last_sent_again
from reports.errors import ReportChanged, ReportsError
from reports.inbox import InboxFilter, Row, can_be_published, in_the_way, lines, waits, with_facts
from reports.lifecycle import TRANSITIONS, Side, steps_from
from reports.models import ActivityReport
from reports.publication import stays_because_of
from reports.review_form import ReviewForm
from reports.thread import thread_of
from reports.withdrawn import Withdrawn, withdrawn_reports

BEFORE_EDITOR: list[Any] = [Script(f"js/{name}.js", type="module") for name in ("report-plain", "editor")]
EDITOR = Media(js=BEFORE_EDITOR)
"""Before the editor itself: what it finds in the text areas, and what it must not do under our policy."""
AFTER_EDITOR: list[Any] = [Script("js/report-desk.js", type="module")]
ROWS = Media(js=AFTER_EDITOR)
ON_PAGE = 50
MOST_AT_ONCE = 200


@require_http_methods(["GET", "HEAD", "POST"])
def inbox(request: HttpRequest) -> HttpResponse:
    """The reports that wait, and on demand those decided; waiting ones can be accepted several at once."""
    _only_for_office(request)
    if request.method == "POST":
        return _accept_several(request)
    asked = InboxFilter(request.GET)
    page = Paginator(with_facts(asked.reports()), ON_PAGE).get_page(request.GET.get("strana"))
    rows = lines(page.object_list)
    others = request.GET.copy()
    others.pop("obnovit", None)
    here = f"?{others.urlencode()}"
    others.pop("strana", None)
    context = {
        **admin.site.each_context(request),
        "title": _("Reports of member towns"),
        "filter": asked,
        "page_obj": page,
        "rows": rows,
        "ticked": _ticked_before(request, rows),
        "here": here,
        "address_of_page": f"?{others.urlencode()}&strana=" if others else "?strana=",
        "page_numbers": page.paginator.get_elided_page_range(page.number),
        "narrowed": any(request.GET.get(name) for name in asked.fields),
    }
    return TemplateResponse(request, "admin/reports/inbox.html", context)


def _ticked_before(request: HttpRequest, rows: list[Row]) -> set[str]:
    """Return the ticks of a form that came without a login or with a stale token; of what changed since, none."""
    typed = typed_before(request)
    wanted = set(typed.getlist("selected")) if typed else set()
    kept = wanted & {row.pick for row in rows if row.can_be_accepted}
    if lost := len(wanted - kept):
        text = ngettext(
            "%d report that you selected has been changed or decided on in the meantime, so it is no longer selected.",
            "%d reports that you selected have been changed or decided on in the meantime, so they are no "
            "longer selected.",
            lost,
        )
        messages.warning(request, text % lost)
    return kept


def _only_for_office(request: HttpRequest) -> None:
    if not is_coordinator(request.user):
        raise PermissionDenied


# --- Several at once ------------------------------------------------------------


@dataclass
class Picked:
    """The ticked reports, by what can be done with them now."""

    ready: list[Row] = field(default_factory=list)
    blocked: list[Row] = field(default_factory=list)
    changed: list[Any] = field(default_factory=list)
    """Reports that somebody changed or decided since the coordinator saw them."""

    withdrawn: list[Withdrawn] = field(default_factory=list)
    """Reports that their towns withdrew since then."""

    def __bool__(self) -> bool:
        return bool(self.ready or self.blocked or self.changed or self.withdrawn)


def _picked(values: list[str]) -> Picked:
    """Sort the ticked reports; what never was with the office is left out."""
    seen: dict[uuid.UUID, str] = {}
    for value in values[:MOST_AT_ONCE]:
        number, _colon, revision = value.partition(":")
        try:
            seen[uuid.UUID(number)] = revision
        except ValueError:
            continue
    picked = Picked(withdrawn=withdrawn_reports(seen))
    reports = with_facts(ActivityReport.objects.for_office().filter(public_id__in=seen)).order_by("submitted_at", "pk")
    for row in lines(reports):
        if not row.can_be_accepted or seen[row.report.public_id] != str(row.report.revision):
            picked.changed.append(row.report)
        elif row.obstacles:
            picked.blocked.append(row)
        else:
            picked.ready.append(row)
    return picked


def _accept_several(request: HttpRequest) -> HttpResponse:
    """First say what will be published and what cannot; once confirmed, do it one by one and say how it ended."""
    picked = _picked(request.POST.getlist("selected"))
    if not picked:
        messages.warning(request, _("Select the reports that you want to accept."))
        return redirect(request.get_full_path())
    if "confirmed" not in request.POST:
        context = {
            **admin.site.each_context(request),
            "title": _("Accept and publish several reports"),
            "picked": picked,
            "back": request.get_full_path(),
        }
        return TemplateResponse(request, "admin/reports/accept_several.html", context)
    accepted, refused = 0, [*(row.report for row in picked.blocked), *picked.changed]
    for row in picked.ready:
        try:
            workflow.accept(row.report, by=request.user, revision=row.report.revision)
        except ReportsError:
            refused.append(row.report)
        else:
            accepted += 1
    _tell_result(request, accepted, refused)
    _tell_withdrawn(request, picked.withdrawn)
    return redirect(request.get_full_path())


def _tell_result(request: HttpRequest, accepted: int, left_out: Iterable[Any]) -> None:
    if accepted:
        text = ngettext("%d report was accepted and published.", "%d reports were accepted and published.", accepted)
        messages.success(request, text % accepted)
    if names := [f"{report.organisation}: {report}" for report in left_out]:
        text = ngettext(
            "%(count)d report was left out because it cannot be published or has changed in the meantime: %(names)s",
            "%(count)d reports were left out because they cannot be published or have changed in the "
            "meantime: %(names)s",
            len(names),
        )
        messages.warning(request, text % {"count": len(names), "names": "; ".join(names)})


def _tell_withdrawn(request: HttpRequest, withdrawn: list[Withdrawn]) -> None:
    if names := [f"{one.organisation}: {one}" for one in withdrawn]:
        text = ngettext(
            "%(count)d report was taken back by its town in the meantime, so it was not accepted: %(names)s",
            "%(count)d reports were taken back by their towns in the meantime, so they were not accepted: %(names)s",
            len(names),
        )
        messages.warning(request, text % {"count": len(names), "names": "; ".join(names)})


# --- One report -----------------------------------------------------------------


@require_http_methods(["GET", "HEAD", "POST"])
def review(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Read a report, correct it and decide, in one form: both are saved, or nothing and what was typed stays."""
    _only_for_office(request)
    report = _report(public_id)
    if report is None:
        return _withdrawn(request, public_id)
    if request.method != "POST":
        desk = ReviewForm(report, typed_before(request))
        return _screen(request, report, desk.over_the_newer() if desk.data and desk.is_stale else desk)
    desk = ReviewForm(report, request.POST)
    if desk.is_stale:
        return _screen(request, report, desk.over_the_newer())
    if not desk.is_valid():
        return _screen(request, report, desk)
    try:
        done = workflow.decide(
            report,
            by=request.user,
            decision=desk.decision,
            text=desk.text,
            revision=desk.revision,
            correction=desk.correction(),
        )
    except ReportsError as error:
        return _refused(request, public_id, error)
    messages.success(request, _result(desk.decision, done))
    return redirect("admin:report-review", public_id)


def _refused(request: HttpRequest, public_id: uuid.UUID, error: ReportsError) -> HttpResponse:
    """Show why the step was not taken, over the report as it stands by now."""
    report = _report(public_id)
    if report is None:
        return _withdrawn(request, public_id)
    desk = ReviewForm(report, request.POST)
    if isinstance(error, ReportChanged):
        return _screen(request, report, desk.over_the_newer())
    desk.reasons.append(str(error))
    return _screen(request, report, desk)


def _report(public_id: uuid.UUID) -> Any:
    """Return a report that is with the office, or None."""
    rows: Any = ActivityReport.objects.for_office().with_all().select_related("kind__heading", "updated_by")
    return rows.filter(public_id=public_id).first()


def _withdrawn(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Say that the town has the report again and give back what was typed; raise Http404 when it never was sent."""
    found = withdrawn_reports([public_id])
    if not found:
        raise Http404
    was_sent = request.method == "POST"
    typed = request.POST if was_sent else typed_before(request)
    desk = ReviewForm(ActivityReport.objects.get(public_id=public_id), typed) if typed else None
    context = {
        **admin.site.each_context(request),
        "title": found[0].title,
        "subtitle": str(found[0].organisation),
        "withdrawn": found[0],
        "words": desk.text if desk else "",
        "corrected": desk.typed() if desk else [],
        "was_sent": was_sent,
    }
    return TemplateResponse(request, "admin/reports/withdrawn.html", context, status=409 if was_sent else 200)


def _result(decision: str, report: ActivityReport) -> str:
    """Say what is true of the report now."""
    step = TRANSITIONS[decision]
    said = str(step.done or report.state_facts.result)
    if step.hides and not report.state_facts.is_public and (towns := stays_because_of(report)):
        names = ", ".join(map(str, towns))
        said += " " + ngettext(
            "The activity stays public because another town has reported it: %(towns)s.",
            "The activity stays public because other towns have reported it: %(towns)s.",
            len(towns),
        ) % {"towns": names}
    return said


def _screen(request: HttpRequest, report: Any, desk: ReviewForm) -> HttpResponse:
    findings = check(report)
    # What the town changed since it sent the report before matters until the office has decided.
    since = changes_since_sent(report) if report.state_facts.is_waiting else None
    again = last_sent_again(report)
    decisions = steps_from(report.state, Side.OFFICE)
    context = {
        **admin.site.each_context(request),
        "title": str(report),
        "subtitle": str(report.organisation),
        "report": report,
        "desk": desk,
        "decisions": decisions.values(),
        "decides": list(decisions) != ["comment"],
        "can_be_published": can_be_published(report),
        "next_waiting": _next_waiting(report),
        "age": waits(report),
        "in_the_way": in_the_way(report),
        "for_evidence": [lack.text for lack in findings.for_evidence],
        "thread": thread_of(report),
        "again": again.value if again else "",
        "changes": None if since is None else [(one, pieces(one.before, one.after)) for one in since],
        "hidden_activity": report.state_facts.is_public and not report.is_public,
        "media": with_nonce(EDITOR + desk.form.media + ROWS, request) if desk.form else "",
    }
    return TemplateResponse(request, "admin/reports/review.html", context)


def _next_waiting(report: ActivityReport) -> Any:
    """Return the report to go on to once this one is decided."""
    if report.state_facts.is_waiting:
        return None
    return ActivityReport.objects.waiting().select_related("organisation").first()
