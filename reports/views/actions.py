"""Actions of a town on its report other than editing: submitting, withdrawing, copying, commenting."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from common.editing.drafts import back_from, login_required_keeping_input, restored, stash_input
from reports import workflow
from reports.errors import ReportsError
from reports.form_layout import STEP_ADDRESSES
from reports.lifecycle import TRANSITIONS, Side, Transition
from reports.models import ActivityReport
from reports.views.access import own_report, post_only
from reports.views.form import check_step, detail_page, gone, number_from


@login_required_keeping_input
@post_only
def action(request: HttpRequest, public_id: uuid.UUID, action: str) -> HttpResponse:
    """Take a step of the town with its report."""
    try:
        report = own_report(request, public_id)
    except Http404:
        return gone(request)
    try:
        take, done = ACTIONS[action]
    except KeyError:
        raise Http404 from None
    try:
        result = take(request, report)
    except ReportsError as error:
        messages.error(request, str(error))
        report = own_report(request, public_id)
        back = back_from(request) if report.is_editable else report.get_absolute_url()
        stash = stash_input(request, back)
        if stash is None and _text(request):
            # The text is too long to be stored, so only this response can return it.
            return show_typed_text(request, report, on_check=back != report.get_absolute_url())
        return redirect(f"{back}{restored(stash)}")
    except PermissionDenied:
        raise Http404 from None
    if done:
        messages.success(request, str(done))
    return redirect(result)


def show_typed_text(request: HttpRequest, report: ActivityReport, *, on_check: bool) -> HttpResponse:
    """Render the page on which the text was written, with the whole text."""
    answer = check_step(request, report) if on_check else detail_page(request, report, comment=_text(request))
    answer.status_code = 422
    return answer


def _text(request: HttpRequest) -> str:
    return request.POST.get("text", "")


def _take(step: Transition) -> Act:
    """Return a function that takes the step on the revision that the user saw."""

    def take(request: HttpRequest, report: ActivityReport) -> Any:
        seen = request.POST.get("revision", "")
        revision = int(seen) if seen.isascii() and seen.isdigit() and len(seen) < 10 else -1
        return workflow.take(step.name, report, by=request.user, revision=revision, text=_text(request))

    return take


def _withdraw(request: HttpRequest, report: ActivityReport) -> Any:
    was_never_sent = report.was_never_sent
    if workflow.withdraw_or_delete(report, by=request.user, text=_text(request)):
        messages.success(request, _("The empty draft has been deleted."))
        return reverse("reports:town", args=[report.organisation.slug])
    if was_never_sent:
        messages.success(request, _("The draft has been moved to the withdrawn reports. You can resume it any time."))
    else:
        messages.success(request, str(TRANSITIONS["withdraw"].done))
    return report


def _withdraw_and_resume(request: HttpRequest, report: ActivityReport) -> Any:
    workflow.withdraw_and_resume(report, by=request.user)
    return reverse("reports:report-step", args=[report.public_id, STEP_ADDRESSES["what"]])


def _copy(request: HttpRequest, report: ActivityReport) -> Any:
    copy = workflow.copy(report, by=request.user, public_id=number_from(request))
    return reverse("reports:report-step", args=[copy.public_id, STEP_ADDRESSES["what"]])


def _comment(request: HttpRequest, report: ActivityReport) -> Any:
    workflow.comment(report, by=request.user, text=_text(request))
    return f"{report.get_absolute_url()}#vlakno"


Act = Callable[[HttpRequest, ActivityReport], Any]
ACTIONS: dict[str, tuple[Act, Any]] = {
    **{step.address: (_take(step), step.done) for step in TRANSITIONS.values() if step.is_of(Side.TOWN)},
    TRANSITIONS["withdraw"].address: (_withdraw, ""),
    "opravit": (_withdraw_and_resume, gettext_lazy("The report is a draft again. Correct it and send it once more.")),
    TRANSITIONS["comment"].address: (_comment, gettext_lazy("Your comment has been added.")),
    "kopie": (_copy, gettext_lazy("This is a copy. Write when it took place this time and what came of it.")),
}
"""The function and the success message of each action by the last part of its URL; some show their own message."""
