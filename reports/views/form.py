"""Writing a report in steps: creating it, showing and saving each step, and the detail of the report."""

from __future__ import annotations

import re
import uuid
from dataclasses import asdict
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import prefetch_related_objects
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import formats, timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from common.admin import with_nonce
from common.editing.drafts import is_background, login_required_keeping_input, typed_before
from common.editing.merge import Saved
from common.editing.rich_text import has_markup
from common.forms.offers import LOOK_FOR, look_for, newly_sought
from common.periods.echo import echo_of, year_of
from members.rules import is_coordinator, reports_for
from reports import workflow
from reports.checks import check
from reports.content import plain
from reports.errors import ReportsError
from reports.files import FilesForm
from reports.form_layout import STEP_ADDRESSES, STEP_NAMES
from reports.forms import FORMS
from reports.lifecycle import Side, steps_from
from reports.models import ActivityReport
from reports.progress import WITH_WRITTEN, address_to_go_on, written_steps
from reports.steps import StepForms, holds, save_step
from reports.thread import thread_of
from reports.views.access import own_organisation, own_report, post_only, readable_report
from reports.views.files import add_from

STEPS = {address: name for name, address in STEP_ADDRESSES.items()}
MORE_ROWS = 5
CHOSEN = "|".join(name for form in FORMS.values() for name, one in form.base_fields.items() if hasattr(one, "choices"))
NOT_TYPED = re.compile(
    rf"csrfmiddlewaretoken|author|seen|visit|go|revision|public_id|keep-.*|(najit|nalezeno)-.*|{CHOSEN}|"
    r"fee|suits_(children|animals)|.*-(sent|sector|kind|remove|children_recognisable)"
)
"""Fields whose value is chosen and not typed."""


@login_required_keeping_input
@post_only
def new(request: HttpRequest, slug: str) -> HttpResponse:
    """Create a report; the number in the form makes sure that a double click creates a single draft."""
    organisation = own_organisation(request, slug)
    try:
        report = workflow.create(organisation, by=request.user, public_id=number_from(request))
    except PermissionDenied:
        raise Http404 from None
    return redirect("reports:report-step", report.public_id, STEP_ADDRESSES["what"])


def number_from(request: HttpRequest) -> uuid.UUID:
    """Return the number that the page gave to the new report; a new one when it was tampered with."""
    try:
        return uuid.UUID(request.POST.get("public_id", ""))
    except ValueError:
        return uuid.uuid4()


@login_required_keeping_input
def detail(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """The detail of a report with its thread and the possible actions."""
    typed = typed_before(request)
    return detail_page(request, readable_report(request, public_id), comment=typed.get("text", "") if typed else "")


def detail_page(request: HttpRequest, report: ActivityReport, *, comment: str) -> HttpResponse:
    """Render the detail of a report, with `comment` filled in."""
    context = {
        "report": report,
        "steps": steps_of(report, ""),
        "findings": check(report),
        "go_on": address_to_go_on(report),
        "can": steps_from(report.state, Side.TOWN),
        "mine": reports_for(request.user, report.organisation),
        "office": is_coordinator(request.user),
        "comment": comment,
        "new_id": uuid.uuid4(),
        "thread": thread_of(report),
    }
    return render(request, "reports/detail.html", context)


@login_required_keeping_input
def step(request: HttpRequest, public_id: uuid.UUID, step: str) -> HttpResponse:
    """One step of the form."""
    if step not in STEPS:
        raise Http404
    name = STEPS[step]
    try:
        report = own_report(request, public_id)
    except Http404:
        return gone(request)
    if is_background(request) and "compare" in request.POST and name != "check":
        return compare(report, name, request.POST)
    if not report.is_editable:
        typed = request.POST if request.method == "POST" else typed_before(request)
        if typed is not None:
            return closed(request, report, typed)
        state = report.get_state_display()
        messages.info(request, _("The report cannot be changed now, its state is “%s”.") % state)
        return redirect(report)
    if name == "check":
        return check_step(request, report)
    if request.method == "POST":
        return save(request, report, name)
    typed = typed_before(request)
    prefetch_related_objects([report], *WITH_WRITTEN)
    forms = StepForms(name, report, typed, blank=MORE_ROWS if "rady" in request.GET else 1)
    look_for(forms.form, request.GET)
    return step_page(request, report, name, forms, seen=typed.get("seen", "") if typed else "", restored=bool(typed))


def step_page(
    request: HttpRequest,
    report: ActivityReport,
    name: str,
    forms: StepForms,
    *,
    seen: str = "",
    status: int = 200,
    **more: Any,
) -> HttpResponse:
    """Render a step. `seen` are the digests that the page sends back; by default those of the stored values."""
    names = list(STEP_NAMES)
    context = {
        "report": report,
        "step": name,
        "step_name": STEP_NAMES[name],
        "number": names.index(name) + 1,
        "steps": steps_of(report, name),
        "previous": STEP_ADDRESSES[names[names.index(name) - 1]] if names.index(name) else "",
        "forms": forms,
        "form": forms.form,
        "files": FilesForm() if name == "evidence" else None,
        "seen": seen or forms.seen,
        "media": with_nonce(forms.form.media, request),
        **more,
    }
    return render(request, f"reports/steps/{name}.html", context, status=status)


def steps_of(report: ActivityReport, current: str) -> list[dict[str, Any]]:
    """Return the steps for the progress bar: done when filled in, open when something is missing, or neither.

    A later step is marked open only once somebody has filled it in or passed it, or has sent the report.
    """
    findings = check(report)
    begun = written_steps(report)
    names = list(STEP_NAMES)
    passed = names if report.submitted_at or current not in names else names[: names.index(current)]
    lacking = {lack.step for lack in (*findings.for_sending, *findings.for_publication)}
    open_steps = lacking & {*begun, *passed}
    return [
        {
            "name": label,
            "number": number,
            "address": reverse("reports:report-step", args=[report.public_id, STEP_ADDRESSES[name]]),
            "current": name == current,
            "open": name in open_steps,
            "done": name in begun and name not in lacking,
            "untouched": name not in begun | open_steps and name != "check",
        }
        for number, (name, label) in enumerate(STEP_NAMES.items(), start=1)
    ]


def save(request: HttpRequest, report: ActivityReport, name: str) -> HttpResponse:
    """Store what was typed and redirect as the pressed button says; in a conflict show both versions."""
    background = is_background(request)
    try:
        saved = save_step(name, report, request.POST, by=request.user, autosave=background)
    except ReportsError:
        return closed(request, own_report(request, report.public_id), request.POST)
    if background:
        return answer_script(request, report, name, saved)
    refused = add_from(request, report) if name == "evidence" and not saved.conflicts else []
    for one in refused:
        messages.error(request, one.sentence)
    report = own_report(request, report.public_id)
    if saved.conflicts:
        if request.FILES:
            messages.warning(request, _("The files have not been added yet. Please choose them again below."))
        forms = StepForms(name, report, saved.merged)
        context: dict[str, Any] = {"conflicts": saved.conflicts, "colleague": report.updated_by}
        return step_page(request, report, name, forms, status=409, **context)
    if saved.unkept:
        forms = StepForms(name, report, request.POST)
        forms.add_too_long_errors()
        return step_page(request, report, name, forms, status=422, faults=saved.unkept)
    if request.FILES and not refused:
        # Added files are described on the same page.
        messages.success(request, _("The files are added. Say in a few words what they are."))
    if request.FILES or refused:
        answer: HttpResponse = redirect("reports:report-step", report.public_id, STEP_ADDRESSES[name])
    else:
        answer = redirect_after_save(request, report, name, faults=saved.faults)
    confirm_visit(request, answer)
    return answer


def compare(report: ActivityReport, name: str, typed: QueryDict) -> HttpResponse:
    """Answer whether what a device keeps of a step is stored, and whether the report can still be changed."""
    state = "same" if holds(name, report, typed) else "other"
    return JsonResponse({"state": state, "open": report.is_editable})


def confirm_visit(request: HttpRequest, answer: HttpResponse) -> None:
    """Tell the script of the next page that what this page had typed is saved, so that its copy may be deleted."""
    visit = request.POST.get("visit", "")
    if re.fullmatch(r"[a-z0-9]{1,20}", visit):
        answer.set_cookie("hlaseni-ulozeno", visit, max_age=60, secure=request.is_secure(), samesite="Lax")


def redirect_after_save(request: HttpRequest, report: ActivityReport, name: str, *, faults: bool) -> HttpResponse:
    """Redirect to the target of the pressed button; show the step again when something could not be parsed."""
    wish, names = request.POST.get("go", "next"), list(STEP_NAMES)
    here = reverse("reports:report-step", args=[report.public_id, STEP_ADDRESSES[name]])
    if faults and wish in {"next", "stay"}:
        # The page itself marks what could not be parsed.
        return redirect(here)
    if wish in {"find", "next"} and (sought := newly_sought(request.POST)):
        field = next(iter(sought)).removeprefix(LOOK_FOR)
        return redirect(f"{here}?{urlencode(sought)}#id_{field}")
    if wish == "find":
        return redirect(here)
    if wish == "rows":
        return redirect(f"{here}?rady=1#radky")
    if wish == "previous":
        return redirect("reports:report-step", report.public_id, STEP_ADDRESSES[names[max(0, names.index(name) - 1)]])
    if wish == "later":
        messages.success(request, _("The draft is saved. You can go on any time."))
        return redirect("reports:town", report.organisation.slug)
    if wish == "stay":
        messages.success(request, _("Saved."))
        return redirect(here)
    return redirect("reports:report-step", report.public_id, STEP_ADDRESSES[names[names.index(name) + 1]])


def answer_script(request: HttpRequest, report: ActivityReport, name: str, saved: Saved) -> HttpResponse:
    """Answer an automatic save with its result."""
    if saved.conflicts:
        names = [conflict.label for conflict in saved.conflicts]
        own = report.updated_by_id == request.user.pk
        return JsonResponse({"state": "conflict", "fields": names, "own": own}, status=409)
    if saved.unkept:
        forms = StepForms(name, report, request.POST)
        forms.add_too_long_errors()
        return JsonResponse({"state": "refused", "faults": forms.faults, "seen": saved.seen}, status=422)
    clock = formats.date_format(timezone.localtime(), "H:i")
    return JsonResponse(
        {
            "state": "saved",
            "text": _("Saved at %s") % clock,
            "seen": saved.seen,
            "faults": saved.sentences,
            "elsewhere": [asdict(one) for one in saved.elsewhere],
        }
    )


def closed(request: HttpRequest, report: ActivityReport, sent: QueryDict) -> HttpResponse:
    """Refuse to change a report that can no longer be edited, and show what was typed, so that it can be copied."""
    if is_background(request):
        return JsonResponse({"state": "closed", "text": report.get_state_display()}, status=409)
    return render(request, "reports/closed.html", {"report": report, "typed": words_in(sent)}, status=409)


def gone(request: HttpRequest) -> HttpResponse:
    """Show what was typed into a form of a report that the user may no longer edit; raise Http404 when it was nothing.

    The response is the same whether the report exists or not: it contains only what the user typed.
    """
    sent = request.POST if request.method == "POST" else typed_before(request)
    typed = words_in(sent) if sent and not is_background(request) else []
    if not typed:
        raise Http404
    return render(request, "reports/gone.html", {"typed": typed}, status=404)


def words_in(sent: QueryDict) -> list[tuple[str, str]]:
    """Return pairs of a label and the text typed into a form, to be copied."""
    return [
        (name, plain(text) if has_markup(text) else text)
        for name, values in sent.lists()
        if not NOT_TYPED.fullmatch(name)
        for text in values
        if text.strip()
    ]


def check_step(request: HttpRequest, report: ActivityReport) -> HttpResponse:
    """The last step: what is missing, a preview, and the button that sends the report."""
    report = readable_report(request, report.public_id)
    typed = request.POST if request.method == "POST" else typed_before(request)
    context = {
        "report": report,
        "step": "check",
        "step_name": STEP_NAMES["check"],
        "number": len(STEP_NAMES),
        "steps": steps_of(report, "check"),
        "previous": STEP_ADDRESSES["evidence"],
        "findings": check(report),
        "addresses": STEP_ADDRESSES,
        "comment": typed.get("text", "") if typed else "",
    }
    return render(request, "reports/steps/check.html", context)


@login_required_keeping_input
@post_only
def files(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Store files that the page uploads one by one; answer with the refused ones."""
    report = own_report(request, public_id)
    if not report.is_editable:
        return closed(request, report, request.POST)
    refused = add_from(request, report, expected=True)
    sentences = [one.sentence for one in refused]
    if is_background(request):
        # The script sends again what was refused for a passing reason.
        state = "saved" if not refused else "again" if all(one.is_passing for one in refused) else "refused"
        return JsonResponse({"state": state, "refused": sentences})
    for sentence in sentences:
        messages.error(request, sentence)
    return redirect("reports:report-step", public_id, STEP_ADDRESSES["evidence"])


@login_required_keeping_input
@require_GET
def period_echo(request: HttpRequest) -> HttpResponse:
    """Answer how a vague date was understood."""
    return echo_of(request, year_of(request) or timezone.localdate().year)
