"""An activity or a meeting as plain data, as others are told of it, in the language of now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from activities.models import Activity, Meeting
from activities.practical import Practical, practical_of
from activities.structured import exact_days
from common.hours import with_hours
from common.periods import Period
from common.templatetags.czech import day, money
from common.text import BLOCK_END, tidy, without_markup


@dataclass(frozen=True)
class Told:
    """What is told of an event; whatever is not known is empty."""

    kind: str
    """“activity” or “meeting”."""
    key: int
    title: str
    when: str
    short_when: str
    """The same as short as it can be said: “5. 9. 2026”."""
    place: str
    page: str
    """The path of its page."""
    slug: str
    address: str = ""
    directions: str = ""
    summary: str = ""
    paragraphs: tuple[str, ...] = ()
    """The description as plain text."""
    fee: str = ""
    audience: str = ""
    registration: str = ""
    registration_url: str = ""
    contact: tuple[str, ...] = ()
    organiser: str = ""
    cancelled: str = ""
    """Why it does not take place."""
    photo: str = ""
    """The name of a photograph in the storage."""
    photo_alt: str = ""
    photo_credit: str = ""
    motif: str = ""
    language: str = field(default_factory=lambda: get_language() or settings.LANGUAGE_CODE)

    @property
    def url(self) -> str:
        """The whole address of its page."""
        return f"{settings.SITE_URL}{self.page}"

    @property
    def short_url(self) -> str:
        """An address as short as it can be, which leads to the page also after it was renamed."""
        return f"{settings.SITE_URL}{reverse(f'sharing:{self.kind}-short', args=[self.key])}"

    @property
    def where(self) -> str:
        return ", ".join(dict.fromkeys(filter(None, [self.place, self.address])))

    @property
    def headline(self) -> str:
        """The title, with a word before it where the event was cancelled."""
        return f"{_('Cancelled')}: {self.title}" if self.cancelled else self.title


def short_period(period: Period | None) -> str:
    """Return a period in as few signs as it takes: “5. 9. 2026”, “5. 9.–7. 10. 2026”; a vague one in its words."""
    if period is None:
        return ""
    first, last = exact_days(period)
    if first is None or last is None:
        return str(period)
    end = f"{last.day}. {last.month}. {last.year}"
    begin = f"{first.day}. {first.month}." if first.year == last.year else f"{first.day}. {first.month}. {first.year}"
    return end if first == last else f"{begin}–{end}"


def _short_when(period: Period | None, event: Activity | Meeting) -> str:
    """Return when it is as short as it can be said, with the hours: “5. 9. 2026 18:00–20:00”."""
    days = short_period(period)
    if event.starts_at is not None and event.is_of_one_day:
        return f"{days} {event.clocks}"
    return with_hours(days, event.hours)


def line(text: str) -> str:
    """Return text as one line, without signs that nobody sees."""
    return " ".join(tidy(text).split())


def plain_paragraphs(html: str) -> tuple[str, ...]:
    """Return the blocks of rich text as plain text, items of lists with a dash."""
    marked = html.replace("<li>", "– ").replace("<br>", "\n")
    blocks = without_markup(BLOCK_END.sub("\x1e", marked)).split("\x1e")
    return tuple(text for block in blocks if (text := " ".join(tidy(block).split()).strip()) not in ("", "–"))


def told_of_activity(activity: Activity) -> Told:
    """Return what is told of an activity from `for_sharing()`; its place takes one query."""
    practical, told = practical_of(activity), activity.told
    photo = activity.cover
    return Told(
        "activity",
        activity.pk,
        line(told.title),
        activity.when_in_full,
        _short_when(activity.period, activity),
        line(activity.place),
        activity.get_absolute_url(),
        activity.slug,
        **_facts(practical),
        summary=line(told.summary),
        paragraphs=plain_paragraphs(activity.description),
        fee=_fee(activity),
        audience=line(told.audience),
        organiser=str(activity.organiser) if activity.organiser else "",
        cancelled=line(told.state_reason) if activity.is_cancelled else "",
        photo=(photo.image.name or "") if photo else "",
        photo_alt=photo.alt if photo else "",
        photo_credit=photo.credit if photo else "",
        motif=activity.motif,
    )


def told_of_meeting(meeting: Meeting) -> Told:
    """Return what is told of a meeting with its agenda fetched."""
    practical = practical_of(meeting)
    return Told(
        "meeting",
        meeting.pk,
        str(meeting.kind),
        with_hours(day(meeting.date), meeting.hours),
        _short_when(Period.days(meeting.date, meeting.date), meeting),
        line(meeting.place),
        meeting.get_absolute_url(),
        meeting.slug,
        **_facts(practical),
        summary=line(meeting.told.group),
        paragraphs=tuple(f"{item.order}. {line(item.told.title)}" for item in meeting.agenda.all()),
        cancelled=line(meeting.told.cancellation),
        motif="meeting",
    )


def _facts(practical: Practical) -> dict[str, Any]:
    place, event = practical.place, practical.event
    return {
        "address": line(place.address) if place else "",
        "directions": line(place.told.directions) if place else "",
        "registration": " ".join(_registration(practical)),
        "registration_url": event.registration_url if practical.is_open else "",
        "contact": tuple(filter(None, [getattr(event, "contact_name", ""), event.contact_phone, event.contact_email])),
    }


def _registration(practical: Practical) -> Iterator[str]:
    event = practical.event
    if not practical.is_open:
        return
    if event.registration_until:
        yield _("Register by %(day)s.") % {"day": day(event.registration_until)}
    elif event.registration_url:
        yield _("Please register.")


def _fee(activity: Activity) -> str:
    price = activity.price
    said = money(price) if price else str(activity.get_fee_display()) if activity.fee else ""
    return ", ".join(filter(None, [said, line(activity.told.fee_note)]))


def is_over(event: Activity | Meeting) -> bool:
    """Whether the last day of an event is past; such a one is invited to by no poster."""
    last = event.date if isinstance(event, Meeting) else event.period_end
    return last is not None and last < timezone.localdate()
