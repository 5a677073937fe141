"""The four or five numbers that matter in a year, each a sentence that leads to what it is about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, npgettext

from common.templatetags.czech import money, number
from review.facts import YearReview

MOST = 5
LONG = 6
"""Characters of a number that half the width of a phone has room for."""


@dataclass(frozen=True)
class Figure:
    """A sentence that begins with its number: “21” and “activities make up the programme of the year”."""

    number: str
    words: str
    address: str

    @property
    def is_long(self) -> bool:
        """Whether the number needs the width of a phone."""
        return len(self.number) > LONG


def figures_of(review: YearReview) -> list[Figure]:
    """Return the numbers that are known, those that matter most first."""
    found = (
        *_activities(review),
        *_participants(review),
        *_money(review),
        *_plan(review),
        *_awards(review),
        *_towns(review),
    )
    return list(found[:MOST])


def in_short(review: YearReview) -> str:
    """Return the activities and the money of a year in one line, for the picture for sharing."""
    said = []
    if count := review.activity_count:
        said.append(ngettext("%(count)s activity", "%(count)s activities", count) % {"count": number(count)})
    if review.money and review.money.awarded:
        said.append(_("%(amount)s awarded") % {"amount": money(review.money.awarded)})
    return " · ".join(said)


def _activities(review: YearReview) -> Iterator[Figure]:
    if count := review.activity_count:
        words = npgettext(
            "after their number",
            "activity makes up the programme of the year",
            "activities make up the programme of the year",
            count,
        )
        yield Figure(number(count), words, _in_list("activities:activity-list", review))


def _participants(review: YearReview) -> Iterator[Figure]:
    if count := review.participants:
        words = npgettext(
            "after their number",
            "person took part in what the members of the programme did",
            "people took part in what the members of the programme did",
            count,
        )
        address = "#hlasy" if review.voices else _in_list("activities:activity-list", review)
        yield Figure(number(count), words, address)


def _money(review: YearReview) -> Iterator[Figure]:
    if not (review.money and review.money.awarded):
        return
    awarded, funded = review.money.awarded, review.money.funded
    words = _("were awarded by the region in grants")
    if funded:
        words = ngettext("went to %(count)s project", "went to %(count)s projects", funded) % {"count": number(funded)}
    calls = [call for call in review.money.calls if call.awarded is not None]
    yield Figure(money(awarded), words, calls[0].address if len(calls) == 1 else "#dotace")


def _plan(review: YearReview) -> Iterator[Figure]:
    if not (plan := review.plan):
        return
    if not plan.size:
        return
    if fulfilled := plan.count("fulfilled"):
        value = _("%(part)s of %(whole)s") % {"part": number(fulfilled), "whole": number(plan.size)}
        words = npgettext(
            "after their number",
            "item of the improvement plan is fulfilled",
            "items of the improvement plan are fulfilled",
            plan.size,
        )
    else:
        value = number(plan.size)
        words = npgettext(
            "after their number", "item is in the improvement plan", "items are in the improvement plan", plan.size
        )
    yield Figure(value, words, plan.address)


def _awards(review: YearReview) -> Iterator[Figure]:
    if not review.awards or review.awards.is_cut:
        return
    if count := len(review.awards.received):
        words = npgettext(
            "after their number", "award was given to the region", "awards were given to the region", count
        )
    elif count := len([award for award in review.awards.given if not award.nobody_entered]):
        words = npgettext(
            "after their number", "award was given by the region", "awards were given by the region", count
        )
    else:
        return
    yield Figure(number(count), words, _in_list("awards:award-list", review))


def _towns(review: YearReview) -> Iterator[Figure]:
    if count := len(review.towns.reported) + len(review.towns.spoke):
        words = npgettext(
            "after their number",
            "member of the programme told of its work",
            "members of the programme told of their work",
            count + review.towns.is_cut,
        )
        value = _("more than %(count)s") % {"count": number(count)} if review.towns.is_cut else number(count)
        yield Figure(value, words, reverse("members:organisation-list"))


def _in_list(name: str, review: YearReview) -> str:
    return f"{reverse(name)}?rok={review.year}"
