"""The chapter of awards, received by the region and given by it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _

from common.templatetags.czech import day
from decks.evaluation.addresses import whole
from decks.evaluation.document import Block, Chapter, Heading, line, plain
from decks.rich import paragraphs_of
from review.facts import Award, Recipient
from review.report_facts import YearReport


def of_awards(year: YearReport) -> Chapter:
    """Return the awards of the year."""
    return Chapter("awards", _("Awards"), tuple(_told(year)))


def _told(year: YearReport) -> Iterator[Block]:
    told = year.review.awards
    if told is None:
        return
    both = bool(told.received and told.given)
    for title, rounds in ((_("Received"), told.received), (_("Given"), told.given)):
        if rounds and (both or rounds is told.given):
            yield Heading(title)
        yield from _rounds(rounds)
    if told.is_cut:
        yield line(_("Further awards are on the page of the year."))


def _rounds(rounds: Iterable[Award]) -> Iterator[Block]:
    for award in rounds:
        when = ", ".join(filter(None, [day(award.held_on), award.place]))
        yield line(plain(award.title, strong=True, address=whole(award.address)), f" – {when}" if when else "")
        yield from paragraphs_of(award.note)
        if award.nobody_entered:
            yield line(_("Nobody entered the competition."), level=1)
        for recipient in award.recipients:
            yield line(_recipient(recipient), level=1)
        if award.is_cut:
            yield line(_("and other recipients"), level=1)


def _recipient(one: Recipient) -> str:
    """Return a recipient in one line: “1. místo, Potraviny: sýr – Michal Sabáček, Volfartice”."""
    placing = _("place %(number)s") % {"number": one.placing} if one.placing else ""
    start = ", ".join(filter(None, [placing, one.prize, one.category]))
    name = " – ".join(filter(None, [one.title, ", ".join(filter(None, [one.who, one.place]))]))
    return ": ".join(filter(None, [start, name]))
