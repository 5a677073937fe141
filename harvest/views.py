"""The page on which a town names its calendars and chooses among the events found there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from common.editing.drafts import login_required_keeping_input, typed_before
from harvest import workflow
from harvest.errors import HarvestError
from harvest.forms import SourceForm, chosen_keys
from harvest.models import CalendarSource
from harvest.shown import Shelf, sources_of, table_of
from members.models import Organisation
from reports.views.access import own_organisation
from reports.views.frame import frame


@login_required_keeping_input
@require_http_methods(["GET", "HEAD", "POST"])
def town(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the calendars of a town and what was found in them; buttons name what to do."""
    organisation = own_organisation(request, slug)
    if request.method == "POST":
        step = STEPS.get(request.POST.get("step", ""))
        if step is None:
            raise Http404
        try:
            return step(request, organisation)
        except PermissionDenied:
            raise Http404 from None
    typed = typed_before(request)
    return page(request, organisation, SourceForm(typed if typed and "url" in typed else None))


def page(request: HttpRequest, organisation: Organisation, form: SourceForm, *, status: int = 200) -> HttpResponse:
    """Render the page with the form of a new calendar as it was typed."""
    sources = sources_of(organisation)
    context = {
        **frame(request, organisation, tab="harvest"),
        "sources": sources,
        "form": form,
        "can_add": len(sources) < workflow.MOST_SOURCES,
        "most": workflow.MOST_SOURCES,
        "is_read_now": any(source.is_being_read for source in sources),
        **table_of(organisation, request.GET),
    }
    return render(request, "harvest/town.html", context, status=status)


def add(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """Add a calendar; a refused address stays in the field."""
    form = SourceForm(request.POST)
    if not form.is_valid():
        return page(request, organisation, form, status=422)
    try:
        source, is_new = workflow.add_source(organisation, form.cleaned_data["url"], by=request.user)
    except HarvestError as error:
        form.add_error("url", str(error))
        return page(request, organisation, form, status=422)
    if is_new:
        messages.success(request, _("The calendar is added and is being read. It usually takes less than a minute."))
    else:
        messages.info(request, _("This address is already among your calendars, as “%s”.") % source)
    return back(request, organisation)


def remove(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """Remove a calendar."""
    source = source_of(request, organisation)
    workflow.remove_source(source, by=request.user)
    messages.success(request, _("The calendar “%s” is removed. Reports made from it stay.") % source)
    return back(request, organisation)


def read(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """Have a calendar read at once."""
    if workflow.order(source_of(request, organisation)):
        messages.success(request, _("The calendar is being read. It usually takes less than a minute."))
    else:
        messages.info(request, _("The calendar is being read, or was read less than a minute ago."))
    return back(request, organisation)


def take(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """Make drafts of reports of the ticked events."""
    keys = ticked(request)
    reports = workflow.take(organisation, keys, by=request.user) if keys else []
    if reports:
        told = ngettext(
            "%d draft of a report was made. You find it among your reports and can complete it any time.",
            "%d drafts of reports were made. You find them among your reports and can complete them any time.",
            len(reports),
        )
        messages.success(request, told % len(reports))
        if len(reports) == 1 and len(keys) == 1:
            return redirect(reports[0].get_absolute_url())
    elif keys:
        messages.info(
            request, _("No draft was made: your town has these reports already, or the events are cancelled.")
        )
    return back(request, organisation, Shelf.KNOWN if reports else None)


def ignore(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """Put the ticked events aside."""
    if keys := ticked(request):
        count = workflow.ignore(organisation, keys, by=request.user)
        told = ngettext("%d event was put aside.", "%d events were put aside.", count)
        messages.success(request, told % count)
    return back(request, organisation)


def offer_again(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """Offer the ticked events again."""
    if keys := ticked(request):
        count = workflow.offer_again(organisation, keys, by=request.user)
        told = ngettext("%d event is offered again.", "%d events are offered again.", count)
        messages.success(request, told % count)
    return back(request, organisation)


def see(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """Note that the changes of the ticked events have been seen."""
    if keys := ticked(request):
        count = workflow.see(organisation, keys, by=request.user)
        told = ngettext("Changes of %d event are settled.", "Changes of %d events are settled.", count)
        messages.success(request, told % count)
    return back(request, organisation)


STEPS: dict[str, Callable[[HttpRequest, Organisation], HttpResponse]] = {
    "add": add,
    "remove": remove,
    "read": read,
    "take": take,
    "ignore": ignore,
    "again": offer_again,
    "see": see,
}
"""What the buttons of the page do, by their values."""


def ticked(request: HttpRequest) -> list[int]:
    """Return the keys of the ticked events; when there are none, say so."""
    keys = chosen_keys(request.POST)
    if not keys:
        messages.error(request, _("Tick at least one event first."))
    return keys


def source_of(request: HttpRequest, organisation: Organisation) -> CalendarSource:
    """Return the named calendar of the town. Raises Http404 for any other."""
    key: Any = request.POST.get("source", "")
    sources = CalendarSource.objects.filter(organisation=organisation).select_related("organisation")
    found = sources.filter(pk=int(key)).first() if key.isascii() and key.isdigit() and len(key) < 19 else None
    if found is None:
        raise Http404
    return found


def back(request: HttpRequest, organisation: Organisation, shelf: Shelf | None = None) -> HttpResponse:
    """Redirect to the page, at the shelf where the person was."""
    asked = shelf or request.POST.get("stav", "")
    query = f"?{urlencode({'stav': asked})}" if asked in Shelf.values else ""
    return redirect(f"{reverse('harvest:town', args=[organisation.slug])}{query}")
