"""The way into the pages of reports: only with a login, only one's own, nothing typed lost on the way."""

from __future__ import annotations

import functools
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect

from common.editing.drafts import View, is_background
from members.accounts.middleware import lacks_second_factor
from members.models import Organisation
from members.rules import is_coordinator
from reports.form_layout import STEP_ADDRESSES
from reports.models import ActivityReport


def sent_only(view: View) -> View:
    """Take only what was sent; who comes by the bare address is led to the page on which the button stands."""

    @functools.wraps(view)
    def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method == "POST":
            return view(request, *args, **kwargs)
        if request.method not in {"GET", "HEAD"} or is_background(request):
            return HttpResponseNotAllowed(["POST"])
        if "slug" in kwargs:
            own_organisation(request, kwargs["slug"])
        else:
            own_report(request, kwargs["public_id"])
        return redirect(page_of_button(request))

    wrapped.form_address = page_of_button
    return wrapped


def page_of_button(request: HttpRequest) -> str:
    """Return the address of the page from which something is only sent."""
    path = request.path
    if path.endswith("/krok/odeslat/"):
        return path.replace("/krok/odeslat/", f"/{STEP_ADDRESSES['check']}/")
    for inner in ("/krok/", "/soubory/", "/nove/"):
        path = f"{path.partition(inner)[0]}/" if inner in path else path
    return path


def own_organisation(request: HttpRequest, slug: str) -> Organisation:
    """Return the organisation of the person; raise Http404 for any other, as if it did not exist."""
    organisation: Organisation | None = request.user.organisations.filter(slug=slug).first()
    if organisation is None:
        raise Http404
    return organisation


def own_report(request: HttpRequest, public_id: Any) -> ActivityReport:
    """Return a report of the person's organisations; raise Http404 for any other, as if it did not exist."""
    report: ActivityReport | None = (
        ActivityReport.objects.for_user(request.user).select_related("organisation").filter(public_id=public_id).first()
    )
    if report is None:
        raise Http404
    return report


def readable_report(request: HttpRequest, public_id: Any) -> ActivityReport:
    """Return a report that the person may read: one of her own, for the office also one that was sent to it."""
    rows = ActivityReport.objects.for_user(request.user)
    if is_coordinator(request.user) and not lacks_second_factor(request.user):
        rows = rows | ActivityReport.objects.for_office()
    report: ActivityReport | None = rows.with_all().filter(public_id=public_id).first()
    if report is None:
        raise Http404
    return report
