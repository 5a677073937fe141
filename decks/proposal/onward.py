"""What the next year has."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _

from decks.proposal.words import DASH, item, linked, run, whole
from decks.slides import Layout, Slide
from review.facts import YearReview


def slide_of_next_year(review: YearReview) -> Iterator[Slide]:
    """Yield the first activities, the plan, calls and meetings of the next year."""
    ahead = review.ahead
    if ahead is None:
        return
    text = [
        item(
            run(entry.title, entry.address, strong=True),
            f"{DASH}{entry.period}" if entry.period else "",
        )
        for entry in ahead.entries
    ]
    text += [item(linked(link), f"{DASH}{link.description}" if link.description else "") for link in ahead.links]
    yield Slide(
        key="ahead",
        layout=Layout.TEXT,
        title=_("What comes next in %(year)s") % {"year": ahead.year},
        text=tuple(text),
        address=whole(reverse("review:year", args=[ahead.year])),
    )
