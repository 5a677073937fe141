"""Access to the pages of reports: after login, only to one's own reports, without losing what was typed."""

from __future__ import annotations

import functools
from typing import Any

from django.db.models import prefetch_related_objects
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect

from common.editing.drafts import View, is_background
from members.accounts.middleware import lacks_second_factor
from members.models import Organisation
from members.rules import is_coordinator
from reports.form_layout import STEP_ADDRESSES
from reports.models import ActivityReport


def post_only(view: View) -> View:
    """Accept only POST; redirect any other request to the page that has the button."""

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
    """Return the URL of the page with the button that posts to this URL."""
    path = request.path
    if path.endswith("/krok/odeslat/"):
        return path.replace("/krok/odeslat/", f"/{STEP_ADDRESSES['check']}/")
    for inner in ("/krok/", "/soubory/", "/nove/"):
        path = f"{path.partition(inner)[0]}/" if inner in path else path
    return path


def own_organisations(request: HttpRequest) -> list[Organisation]:
    """Return the organisations that the user reports for, fetched once for a request."""
    user: Any = request.user
    prefetch_related_objects([user], "organisations")
    return list(user.organisations.all())


def own_organisation(request: HttpRequest, slug: str) -> Organisation:
    """Return an organisation that the user reports for; raise Http404 for any other, as if it did not exist."""
    for organisation in own_organisations(request):
        if organisation.slug == slug:
            return organisation
    raise Http404


def own_report(request: HttpRequest, public_id: Any) -> ActivityReport:
    """Return a report of the user's organisations; raise Http404 for any other, as if it did not exist."""
    report: ActivityReport | None = (
        ActivityReport.objects.for_user(request.user).select_related("organisation").filter(public_id=public_id).first()
    )
    if report is None:
        raise Http404
    return report


def readable_report(request: HttpRequest, public_id: Any) -> ActivityReport:
    """Return a report that the user may read: their own, for the office also any that was sent. Raises Http404."""
    rows = ActivityReport.objects.for_user(request.user)
    if is_coordinator(request.user) and not lacks_second_factor(request.user):
        rows = rows | ActivityReport.objects.for_office()
    report: ActivityReport | None = rows.with_all().filter(public_id=public_id).first()
    if report is None:
        raise Http404
    return report
