"""The coordinator's pages: the inbox of reports, and the page where a report is reviewed, corrected and decided."""

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
from common.forms.offers import look_for
from common.history.acts import Kind, act
from members.rules import is_coordinator
from reports import workflow
from reports.checks import check
from reports.content import changes_since_sent, last_sent_again
from reports.errors import ReportChanged, ReportsError
from reports.inbox import InboxFilter, InboxRow, can_be_published, in_the_way, lines, waits, with_facts
from reports.lifecycle import TRANSITIONS, Side, steps_from
from reports.models import ActivityReport
from reports.publication import stays_because_of
from reports.review_form import ReviewForm
from reports.thread import thread_of
from reports.withdrawn import Withdrawn, withdrawn_reports

BEFORE_EDITOR: list[Any] = [Script(f"js/{name}.js", type="module") for name in ("report-plain", "editor")]
EDITOR = Media(js=BEFORE_EDITOR)
"""Loaded before the editor itself: it prepares the text areas and adapts the editor to our security policy."""
AFTER_EDITOR: list[Any] = [Script("js/report-desk.js", type="module")]
ROWS = Media(js=AFTER_EDITOR)
ON_PAGE = 50
MOST_AT_ONCE = 200


@require_http_methods(["GET", "HEAD", "POST"])
def inbox(request: HttpRequest) -> HttpResponse:
    """List the waiting reports, or on demand the decided ones; several waiting ones can be accepted at once."""
    _only_for_office(request)
    if request.method == "POST":
        return _accept_several(request)
    asked = InboxFilter(request.GET)
    found = asked.reports()
    page = Paginator(found, ON_PAGE).get_page(request.GET.get("strana"))
    keys = list(page.object_list.values_list("pk", flat=True))
    rows = lines(with_facts(found.filter(pk__in=keys)))
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


def _ticked_before(request: HttpRequest, rows: list[InboxRow]) -> set[str]:
    """Return the ticks of a form sent after the login or its token expired, without reports that have changed since."""
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
    """The ticked reports, grouped by what can be done with them now."""

    ready: list[InboxRow] = field(default_factory=list)
    blocked: list[InboxRow] = field(default_factory=list)
    changed: list[Any] = field(default_factory=list)
    """Reports that somebody has changed or decided since the coordinator saw them."""

    withdrawn: list[Withdrawn] = field(default_factory=list)
    """Reports that their towns withdrew since then."""

    def __bool__(self) -> bool:
        return bool(self.ready or self.blocked or self.changed or self.withdrawn)


def _picked(values: list[str]) -> Picked:
    """Group the ticked reports (`public_id:revision`); those that were never sent to the office are left out."""
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
    """Ask for confirmation, listing what can be published; once confirmed, accept one by one and show the result."""
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
    with act(Kind.ACTION, record=ActivityReport):
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
    """Review a report in one form: save both the corrections and the decision, or neither and show what was typed."""
    _only_for_office(request)
    report = _report(public_id)
    if report is None:
        return _withdrawn(request, public_id)
    if request.method != "POST":
        review_form = ReviewForm(report, typed_before(request))
        if review_form.data and review_form.is_stale:
            review_form = review_form.over_the_newer()
        elif review_form.form:
            look_for(review_form.form, request.GET)
        return _screen(request, report, review_form)
    review_form = ReviewForm(report, request.POST)
    if request.POST.get("go") == "find":
        return _screen(request, report, review_form.looking())
    if review_form.is_stale:
        return _screen(request, report, review_form.over_the_newer())
    if not review_form.is_valid():
        return _screen(request, report, review_form)
    try:
        done = workflow.decide(
            report,
            by=request.user,
            decision=review_form.decision,
            text=review_form.text,
            revision=review_form.revision,
            correction=review_form.correction(),
        )
    except ReportsError as error:
        return _refused(request, public_id, error)
    messages.success(request, _result(review_form.decision, done))
    return redirect("admin:report-review", public_id)


def _refused(request: HttpRequest, public_id: uuid.UUID, error: ReportsError) -> HttpResponse:
    """Show why the step was not taken, with the present content of the report."""
    report = _report(public_id)
    if report is None:
        return _withdrawn(request, public_id)
    review_form = ReviewForm(report, request.POST)
    if isinstance(error, ReportChanged):
        return _screen(request, report, review_form.over_the_newer())
    review_form.reasons.append(str(error))
    return _screen(request, report, review_form)


def _report(public_id: uuid.UUID) -> Any:
    """Return a report that the office may see, or None."""
    rows: Any = ActivityReport.objects.for_office().with_all().select_related("kind__heading", "updated_by")
    return rows.filter(public_id=public_id).first()


def _withdrawn(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Say that the town withdrew the report, and show what was typed; raise Http404 when it was never sent."""
    found = withdrawn_reports([public_id])
    if not found:
        raise Http404
    was_sent = request.method == "POST"
    typed = request.POST if was_sent else typed_before(request)
    review_form = ReviewForm(ActivityReport.objects.get(public_id=public_id), typed) if typed else None
    context = {
        **admin.site.each_context(request),
        "title": found[0].title,
        "subtitle": str(found[0].organisation),
        "withdrawn": found[0],
        "words": review_form.text if review_form else "",
        "corrected": review_form.typed() if review_form else [],
        "was_sent": was_sent,
    }
    return TemplateResponse(request, "admin/reports/withdrawn.html", context, status=409 if was_sent else 200)


def _result(decision: str, report: ActivityReport) -> str:
    """Return a message about the result of the decision."""
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


def _screen(request: HttpRequest, report: Any, review_form: ReviewForm) -> HttpResponse:
    findings = check(report)
    # The changes since the previous submission are shown only until the office decides.
    since = changes_since_sent(report) if report.state_facts.is_waiting else None
    again = last_sent_again(report)
    decisions = steps_from(report.state, Side.OFFICE)
    context = {
        **admin.site.each_context(request),
        "title": str(report),
        "subtitle": str(report.organisation),
        "report": report,
        "review_form": review_form,
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
        "media": with_nonce(EDITOR + review_form.form.media + ROWS, request) if review_form.form else "",
    }
    return TemplateResponse(request, "admin/reports/review.html", context)


def _next_waiting(report: ActivityReport) -> Any:
    """Return the next waiting report once this one is decided, or None."""
    if report.state_facts.is_waiting:
        return None
    return ActivityReport.objects.waiting().select_related("organisation").first()
