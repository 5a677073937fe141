"""The programme of a meeting: its items with speakers, their functions and links, and who is new in the group."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from decks.proposal.words import DASH, item, linked, listed, plain, run, shortened, whole
from decks.slides import Layout, Paragraph, Run, Slide
from review.facts import AgendaPoint, Link, Programme, Talk

LONGEST = 400
"""Characters of the description of an item."""


def slides_of_agenda(programme: Programme) -> Iterator[Slide]:
    """Yield the programme, and a slide of those who are new in the group, if there are any."""
    if programme.points:
        yield Slide(
            key="agenda",
            layout=Layout.TEXT,
            title=_("Programme"),
            text=tuple(line for point in programme.points for line in lines_of(point)),
            address=whole(programme.meeting.address),
        )
    if programme.begun:
        yield Slide(
            key="newcomers",
            layout=Layout.TEXT,
            title=_("New in the working group"),
            text=tuple(item(run(name, strong=True), DASH, what) for name, what in programme.begun),
            address=whole(programme.meeting.address),
        )


def lines_of(point: AgendaPoint) -> Iterator[Paragraph]:
    """Yield an item with its speakers, and below it what it is about, further talks and links."""
    speakers = [runs_of(talk) for talk in point.talks if talk.subject is None]
    said: list[Run] = []
    for runs in speakers:
        said += [run("; " if said else DASH), *runs]
    yield item(run(point.title, strong=True), *said, number=f"{point.number}.")
    if about := shortened(plain(point.description), LONGEST):
        yield item(about, level=2)
    for talk in point.talks:
        if talk.subject:
            yield item(linked(talk.subject, strong=True), DASH, *runs_of(talk), level=2)
    if point.links:
        yield item(*listed(linked(link) for link in point.links), level=2)
    if point.organisations:
        yield item(*listed(linked(one) for one in in_order(point.organisations)), level=2)


def in_order(organisations: tuple[Link, ...]) -> list[Link]:
    """Return organisations as they are named: those with a page first."""
    return sorted(organisations, key=lambda one: not one.address)


def runs_of(talk: Talk) -> list[Run]:
    """Return the speaker with the function."""
    return [run(talk.speaker), run(f", {talk.function}" if talk.function else "")]
