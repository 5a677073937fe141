"""Calendar files: public ones that caches keep, and private ones that nobody does."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import http_date
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from calendars import feeds
from calendars import private as private_calendars
from calendars.models import PrivateCalendar
from calendars.sources import source_of, sources
from calendars.told import LONG_AGO, Told, tell
from calendars.writing import CONTENT_TYPE, CalendarFacts, written
from common.page_cache.pages import public_page
from common.registry import CalendarSource, declared
from members.models import Organisation

PARAMETERS = ("rok", "okruh", "tema", "obec", "mesic")
FREE_TEXT = ("hledat",)


@csrf_exempt
@require_safe
@public_page()
def everything(request: HttpRequest) -> HttpResponse:
    """All public events."""
    events = [told for source in sources() for told in feeds.events_of(source, source.rows())]
    facts = CalendarFacts(in_region(_("Calendar")), _("Everything in the calendar."), reverse("calendars:now"))
    return list_of("kalendar", facts, events, sources())


@csrf_exempt
@require_safe
@public_page(PARAMETERS, free_text=FREE_TEXT)
def of_source(request: HttpRequest, name: str) -> HttpResponse:
    """Events of one source, chosen by the parameters of its public list."""
    source = source_of(name)
    chosen = feeds.chosen_of(source, request.GET) if source is not None else None
    if source is None or chosen is None:
        raise Http404
    if chosen.moved_to:
        return redirect(f"{request.path}{chosen.moved_to}")
    events = feeds.events_of(source, chosen.rows)
    title = f"{source.title}: {chosen.words}" if chosen.words else str(source.title)
    facts = CalendarFacts(in_region(title), str(source.about), reverse("calendars:now"))
    return list_of(name, facts, events, [source])


@csrf_exempt
@require_safe
@public_page()
def of_organisation(request: HttpRequest, slug: str) -> HttpResponse:
    """Events of one town or partner; a former address leads to the present one."""
    organisation = Organisation.objects.with_page().filter(slug=slug).first()
    if organisation is None:
        found = Organisation.moved_from(slug)
        if found is None or found.slug == slug or not found.has_page:
            raise Http404
        return redirect("calendars:organisation", slug=found.slug, permanent=True)
    own = [source for source in sources() if source.of_organisation is not None]
    events = [
        told
        for source in own
        for told in feeds.events_of(source, source.of_organisation(source.rows(), organisation))  # type: ignore[misc]
    ]
    facts = CalendarFacts(f"{organisation} – {_('Activities')}", "", organisation.get_absolute_url())
    return list_of(slug, facts, events, own)


@csrf_exempt
@require_safe
@public_page()
def one_event(request: HttpRequest, name: str, slug: str) -> HttpResponse:
    """One event to add; a former address leads to the present one."""
    source = source_of(name)
    if source is None or not source.has_pages:
        raise Http404
    row = source.rows().filter(slug=slug).first()
    if row is None:
        model: Any = source.model
        found = model.moved_from(slug)
        if found is None or found.slug == slug or not found.is_published:
            raise Http404
        return redirect("calendars:event", name=name, slug=found.slug, permanent=True)
    events = tell(source, [row])
    if not events:
        raise Http404
    return public_file(slug, CalendarFacts(events[0].event.title), events, max(told.changed_at for told in events))


@csrf_exempt
@require_safe
def private(request: HttpRequest, token: str) -> HttpResponse:
    """The deadlines of the office or of a town, for whoever has the secret address."""
    calendar = PrivateCalendar.opened_by(token)
    if calendar is None:
        raise Http404
    facts = CalendarFacts(name_of(calendar), _("Private: whoever has the address can read it."))
    response = file("terminy", facts, private_calendars.events_of(calendar))
    response.headers["Cache-Control"] = "private, no-store"
    response.headers["X-Robots-Tag"] = "noindex, nofollow, noarchive"
    response.headers["Referrer-Policy"] = "no-referrer"
    return response


def name_of(calendar: PrivateCalendar) -> str:
    """Return the name of a private calendar."""
    if calendar.organisation is None:
        return _("Deadlines of the office")
    return _("Deadlines: %(town)s") % {"town": calendar.organisation}


def in_region(title: str) -> str:
    """Return a title with the name of the programme, since programs show it among other calendars."""
    name = site_name()
    return f"{title} – {name}" if name else title


def site_name() -> str:
    offices = (one.office() for one in declared().values() if one.office is not None)
    return next((office.programme for office in offices if office is not None), "")


def list_of(
    name: str, facts: CalendarFacts, events: Iterable[Told], changing: Sequence[CalendarSource]
) -> HttpResponse:
    """Return a public file, which last changed with anything in its sources."""
    return public_file(name, facts, events, feeds.last_change(changing) or LONG_AGO)


def public_file(name: str, facts: CalendarFacts, events: Iterable[Told], changed_at: datetime.datetime) -> HttpResponse:
    response = file(name, facts, events)
    response.headers["Last-Modified"] = http_date(int(changed_at.timestamp()))
    response.headers["X-Robots-Tag"] = "noindex"
    response.headers["Access-Control-Allow-Origin"] = "*"
    return response


def file(name: str, facts: CalendarFacts, events: Iterable[Told]) -> HttpResponse:
    response = HttpResponse(written(facts, events), content_type=CONTENT_TYPE)
    # Phones offer to add what is shown, and only store what is an attachment.
    response.headers["Content-Disposition"] = f'inline; filename="{name}.ics"'
    return response
