"""The year in numbers: the same sentences as on the page of the year."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _

from common.typography import NBSP
from decks.proposal.words import item, run, whole
from decks.slides import Layout, Picture, Slide
from review.facts import YearReview
from review.figures import Figure, figures_of


def slide_of_figures(review: YearReview) -> Iterator[Slide]:
    """Yield the numbers that matter in the year."""
    page = reverse("review:year", args=[review.year])
    if figures := figures_of(review):
        yield Slide(
            key="figures",
            layout=Layout.TEXT_PICTURE,
            title=_("The year %(year)s in numbers") % {"year": review.year},
            text=tuple(item(run(one.number, _address(one, page), strong=True), f" {one.words}") for one in figures),
            pictures=(Picture("", motif="year"),),
            notes=_notes(review),
            address=whole(page),
        )


def _address(figure: Figure, page: str) -> str:
    return f"{page}{figure.address}" if figure.address.startswith("#") else figure.address


def _notes(review: YearReview) -> str:
    counts = ", ".join(f"{one.title}{NBSP}{one.count}" for one in review.headings)
    return _("Activities by heading: %(counts)s.") % {"counts": counts} if counts else ""
