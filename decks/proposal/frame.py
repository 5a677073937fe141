"""The beginning and the end of a deck: opening, thanks with contact, useful links."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _

from common.templatetags.czech import day
from decks.proposal.words import DASH, head, item, linked, listed, paragraph, run, whole
from decks.slides import Layout, Paragraph, Run, Slide
from review.facts import Contact, LinkGroup, Programme, YearReview


def opening_of_meeting(programme: Programme, contact: Contact | None) -> Slide:
    """Return the name of the group, what it works on, where and when it meets."""
    meeting = programme.meeting
    return Slide(
        key="opening",
        layout=Layout.OPENING,
        title=meeting.title,
        subtitle=", ".join(filter(None, [meeting.place, day(meeting.date)])),
        text=_who(contact),
        section=_("Opening"),
        address=whole(meeting.address),
    )


def opening_of_year(review: YearReview, contact: Contact | None) -> Slide:
    """Return the name of the programme and the year."""
    return Slide(
        key="opening",
        layout=Layout.OPENING,
        title=_("%(programme)s in %(year)s") % {"programme": _programme(contact), "year": review.year},
        subtitle=contact.tagline if contact else "",
        section=_("Opening"),
        address=whole(reverse("review:year", args=[review.year])),
    )


def name_of_work(year: int, contact: Contact | None) -> str:
    """Return the name of the part that tells what was done."""
    return _("Local Agenda 21 and %(programme)s %(year)s") % {"programme": _programme(contact), "year": year}


def _programme(contact: Contact | None) -> str:
    return contact.programme if contact else _("Healthy Region")


def _who(contact: Contact | None) -> tuple[Paragraph, ...]:
    return (paragraph(contact.tagline or contact.programme),) if contact else ()


def closing(contact: Contact | None) -> Iterator[Slide]:
    """Yield the thanks, with the coordinator and where to write."""
    lines: list[list[Run | str]] = []
    if contact:
        office = contact.office or contact.region
        mail = run(contact.email, f"mailto:{contact.email}") if contact.email else run("")
        reached = [one for one in (run(office, contact.web), mail, run(contact.phone)) if one.text]
        lines = [
            [run(contact.coordinator, strong=True)],
            [run(contact.function)],
            [*listed(reached)],
            [*listed((linked(link) for link in contact.links), " · ")],
        ]
    yield Slide(
        key="closing",
        layout=Layout.CLOSING,
        title=_("Thank you for your attention"),
        text=tuple(one for one in (paragraph(*line) for line in lines) if one.runs),
    )


def slide_of_links(groups: tuple[LinkGroup, ...]) -> Iterator[Slide]:
    """Yield the useful links by group, each with its description."""
    text: list[Paragraph] = []
    for group in groups:
        if group.name:
            text.append(head(group.name))
        for link in group.links:
            words = [DASH, link.description] if link.description else []
            text.append(item(linked(link, strong=True), *words))
    if text:
        address = whole(reverse("portal:links"))
        yield Slide(key="links", layout=Layout.TEXT, title=_("Links"), text=tuple(text), address=address)
