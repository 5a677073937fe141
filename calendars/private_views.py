"""Pages on which a person gets, renews and closes the private address of a calendar."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from calendars.file_views import name_of
from calendars.models import PrivateCalendar
from calendars.subscribing import Subscription
from common.editing.drafts import login_required_keeping_input
from members.models import Organisation
from reports.views.access import own_organisation
from reports.views.frame import frame


@login_required_keeping_input
@require_http_methods(["GET", "HEAD", "POST"])
def town(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the private address of a town's deadlines; each person has an own one."""
    organisation = own_organisation(request, slug)
    if request.method == "POST":
        return changed(request, organisation)
    context = {**frame(request, organisation, tab="calendar"), **shown(request, organisation)}
    return no_store(render(request, "calendars/town.html", context))


@require_http_methods(["GET", "HEAD", "POST"])
def office(request: HttpRequest) -> HttpResponse:
    """Show the private address of the deadlines of the office."""
    if not request.user.is_staff:
        raise PermissionDenied
    if request.method == "POST":
        return changed(request, None)
    context = {**admin.site.each_context(request), "title": _("Deadlines in your calendar"), **shown(request, None)}
    return no_store(render(request, "admin/office_calendar.html", context))


def shown(request: HttpRequest, organisation: Organisation | None) -> dict[str, Any]:
    """Return the address, if the person has one."""
    person: Any = request.user
    calendar = PrivateCalendar.objects.filter(user=person, organisation=organisation).first()
    if calendar is None:
        return {"calendar": None}
    path = reverse("calendars:private", args=[calendar.token])
    return {"calendar": calendar, "subscription": Subscription(name_of(calendar), path)}


def changed(request: HttpRequest, organisation: Organisation | None) -> HttpResponse:
    """Make the first address, a new one, or none; sending a form twice makes no second calendar."""
    person: Any = request.user
    if "close" in request.POST:
        PrivateCalendar.objects.filter(user=person, organisation=organisation).delete()
        messages.success(request, _("The address is closed. Programs that use it show nothing new."))
        return redirect(request.path)
    calendar, is_new = PrivateCalendar.objects.get_or_create(user=person, organisation=organisation)
    if is_new:
        messages.success(request, _("Your calendar is ready. Add its address to your program."))
    elif request.POST.get("renew") == calendar.nonce[:8]:
        calendar.renew()
        told = _("The address is new and the old one no longer works. Add it to your program again.")
        messages.success(request, told)
    return redirect(request.path)


def no_store(response: HttpResponse) -> HttpResponse:
    """Forbid to keep a page with a secret address, and to tell it to other sites."""
    response.headers["Cache-Control"] = "private, no-store"
    # "no-referrer" would make browsers hide from this site, too, where its forms come from, and it would refuse them.
    response.headers["Referrer-Policy"] = "same-origin"
    return response
