"""The page on which a town chooses what it tells at the coming meeting."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from common.editing.drafts import login_required_keeping_input, typed_before
from members.models import Organisation
from reports.minutes import (
    MOST,
    MinutesForm,
    announced_meeting,
    choose,
    chosen_of,
    coming_meeting,
    is_closed,
    minutes_of,
    offered_to,
    opens_on,
)
from reports.models import LONGEST_SENTENCE
from reports.views.access import own_organisation
from reports.views.frame import frame


@login_required_keeping_input
@require_http_methods(["GET", "HEAD", "POST"])
def two_minutes(request: HttpRequest, slug: str) -> HttpResponse:
    """Show and save the choice of the town."""
    town = own_organisation(request, slug)
    meeting = coming_meeting()
    context: dict[str, Any] = {**frame(request, town, tab="minutes"), "meeting": meeting}
    if meeting is None:
        announced = announced_meeting()
        context |= {"announced": announced, "opens_on": announced and opens_on(announced)}
        return render(request, "reports/minutes.html", context)
    stored = minutes_of(town, meeting)
    chosen = chosen_of(stored)
    offered = offered_to(town, meeting, chosen)
    closed = is_closed(meeting)
    initial = {"reports": chosen, "sentence": stored.sentence if stored else ""}
    typed = request.POST if request.method == "POST" else typed_before(request)
    form = MinutesForm(typed, offered=offered, initial=initial)
    if request.method == "POST" and not closed and form.is_valid():
        choose(town, meeting, form.cleaned_data["reports"], form.cleaned_data["sentence"], by=request.user)
        return _saved(request, town, bool(form.cleaned_data["reports"]))
    asked = {one.pk for one in form.asked}
    context |= {
        "form": form,
        "is_closed": closed,
        "year_before": meeting.date.year - 1,
        "is_saved": stored is not None,
        "choices": [(report, report.pk in asked, next(iter(report.photos.all()), None)) for report in offered],
        "asked": form.asked,
        "sentence": form["sentence"].value() or "",
        "most": MOST,
        "longest": LONGEST_SENTENCE,
    }
    return render(request, "reports/minutes.html", context)


def _saved(request: HttpRequest, town: Organisation, is_chosen: bool) -> HttpResponse:
    if is_chosen:
        messages.success(request, _("Saved. This is what your town shows at the meeting; you can still change it."))
    else:
        messages.success(request, _("Your town's slide is cancelled. You can still choose anew."))
    return redirect(reverse("reports:minutes", args=[town.slug]))
