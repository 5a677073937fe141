"""Activities and meetings in the words of schema.org."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from activities.models import Activity, Meeting, Place
from activities.models.hours import moment
from activities.practical import Practical
from common.periods import Period, Precision
from common.structured import COUNTRY, CURRENCY, Thing, crumbs, known, whole
from common.templatetags.czech import day
from members.structured import organisation_in_short

SCHEDULED, CANCELLED = "https://schema.org/EventScheduled", "https://schema.org/EventCancelled"


def activity_data(activity: Activity, practical: Practical) -> list[Thing]:
    """Return an activity with all its page fetched, and the way to its page."""
    told, page = activity.told, activity.get_absolute_url()
    first, last = exact_days(activity.period)
    photo = next(iter(activity.photos.all()), None)
    series = activity.series
    event = known(
        "Event",
        name=told.title,
        url=whole(page),
        description=told.summary,
        inLanguage=get_language(),
        eventStatus=CANCELLED if activity.is_cancelled else SCHEDULED,
        startDate=iso(moment(first, activity.starts_at)),
        endDate=iso(moment(last, activity.ends_at)),
        location=place_data(activity.place, practical.place),
        organizer=organisation_in_short(activity.organiser) if activity.organiser else None,
        image=whole(photo.image.url) if photo else "",
        audience=known("Audience", audienceType=told.audience) if activity.audience else None,
        superEvent=known("EventSeries", name=series.told.name, url=whole(series.get_absolute_url()))
        if series
        else None,
        **admission(activity),
    )
    return [event, crumbs((_("Activities"), reverse("activities:activity-list")), (told.title, page))]


def admission(activity: Activity) -> Thing:
    """Return what an activity costs; nothing if it is not known."""
    if not activity.fee:
        return {}
    is_free = activity.fee == Activity.Fee.FREE
    price: Decimal | None = Decimal(0) if is_free else activity.price
    where = activity.registration_url or whole(activity.get_absolute_url())
    offer = known("Offer", price=f"{price:.2f}", priceCurrency=CURRENCY, url=where) if price is not None else None
    return {"isAccessibleForFree": is_free, "offers": offer}


def meeting_data(meeting: Meeting, practical: Practical) -> list[Thing]:
    """Return a meeting, and the way to its page."""
    page, when = meeting.get_absolute_url(), day(meeting.date)
    event = known(
        "Event",
        name=f"{meeting.kind} {when}",
        url=whole(page),
        description=meeting.told.group,
        inLanguage=get_language(),
        eventStatus=CANCELLED if meeting.is_cancelled else SCHEDULED,
        startDate=iso(meeting.begins),
        endDate=iso(meeting.ends),
        location=place_data(meeting.place, practical.place),
        organizer=known("Organization", name=meeting.told.group),
    )
    return [event, crumbs((_("Meetings"), reverse("meetings:meeting-list")), (when, page))]


def iso(moment: datetime.date | None) -> str:
    """Return a day, or a moment with its offset, as ISO 8601 writes it; empty where it is not known."""
    return moment.isoformat() if moment else ""


def place_data(words: str, place: Place | None) -> Thing | None:
    """Return where an event takes place: by its words, with the address and point where they are known."""
    if not words:
        return None
    facts: dict[str, Any] = {}
    if place is not None:
        if place.address:
            facts["address"] = known(
                "PostalAddress",
                streetAddress=place.street,
                postalCode=place.postcode,
                addressLocality=place.municipality,
                addressCountry=COUNTRY,
            )
        if place.latitude is not None and place.longitude is not None:
            facts["geo"] = known("GeoCoordinates", latitude=float(place.latitude), longitude=float(place.longitude))
        facts["hasMap"], facts["sameAs"] = place.map_address, place.web
    return known("Place", name=words, **facts)


def exact_days(period: Period | None) -> tuple[datetime.date | None, datetime.date | None]:
    """Return the first and last day of a period, as far as they are known to the day."""
    if period is None or period.text:
        return None, None
    first = period.start if period.start_precision == Precision.DAY else None
    last = period.end if period.end_precision == Precision.DAY else None
    return first, last
