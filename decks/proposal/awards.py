"""The awards of the year: those that the region received, and those that it gave."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _

from decks.proposal.words import DASH, head, item, plain, run, shortened, whole
from decks.slides import Layout, Paragraph, Slide
from review.facts import Award, Recipient, YearReview

LONGEST = 400
"""Characters of the note of a round, or of a description."""


def slide_of_awards(review: YearReview, *, with_given: bool) -> Iterator[Slide]:
    """Yield the awards; those that the region gave only where they are wanted or there are no others."""
    awards = review.awards
    if awards is None:
        return
    received, given = list(awards.received), list(awards.given if with_given or not awards.received else ())
    text = [line for award in received for line in _received(award)]
    if received and given:
        text = [head(_("Received")), *text, head(_("Given"))]
    text += [line for award in given for line in _given(award)]
    address = f"{reverse('awards:award-list')}?rok={review.year}"
    if awards.is_cut or any(award.is_cut for award in (*received, *given)):
        text.append(item(run(_("All awards of the year"), address)))
    if text:
        yield Slide(key="awards", layout=Layout.TEXT, title=_("Awards"), text=tuple(text), address=whole(address))


def _received(award: Award) -> Iterator[Paragraph]:
    """Yield an award of the region, with what it was for; without recipients the award alone."""
    for recipient in award.recipients[:1] or (None,):
        told = [award.note, *(_told(recipient) if recipient else ())]
        yield item(run(award.title, award.address, strong=True), _after("; ".join(_without_doubles(told))))
    for recipient in award.recipients[1:]:
        yield item("; ".join(_without_doubles([*_placing(recipient), recipient.title])), level=2)


def _told(recipient: Recipient) -> list[str]:
    """Return for what the region was awarded; a description that says the category says the place too."""
    about = shortened(plain(recipient.description), LONGEST)
    known = recipient.category and recipient.category in about
    return [*([recipient.prize] if known else _placing(recipient)), recipient.title, about]


def _given(award: Award) -> Iterator[Paragraph]:
    note = _("nobody entered") if award.nobody_entered else award.place
    yield item(run(award.title, award.address, strong=True), _after(note))
    for recipient in award.recipients:
        about = [*_placing(recipient), recipient.title, ", ".join(filter(None, [recipient.who, recipient.place]))]
        yield item(DASH.join(_without_doubles(about)), level=2)


def _placing(recipient: Recipient) -> list[str]:
    """Return in what place, in which category, and the prize."""
    placing = _("place %(number)s") % {"number": recipient.placing} if recipient.placing else ""
    category = _("category %(name)s") % {"name": recipient.category} if recipient.category else ""
    return [recipient.prize, ", ".join(filter(None, [placing, category]))]


def _without_doubles(texts: list[str]) -> list[str]:
    """Return texts that are not empty, without those that a later one says whole."""
    known = [one for one in texts if one]
    return [one for place, one in enumerate(known) if not any(one in later for later in known[place + 1 :])]


def _after(text: str) -> str:
    return f"{DASH}{text}" if text else ""
