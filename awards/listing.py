"""The pages of awards: which awards, rounds and recipients stand on which, and what they show."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from django.db.models import Count, OuterRef, QuerySet, Value, Window
from django.db.models.functions import RowNumber

from awards.models import Award, AwardLink, Recipient, Round
from common.lists.weighed import Group, Weighed, WeighedPages, length_of, weight_of_all
from common.page_cache.kept import once

AWARD_WEIGHT, ROUND_WEIGHT, RECIPIENT_WEIGHT, LINK_WEIGHT = 350, 350, 320, 150
"""About how many characters of HTML each takes besides its texts."""
ON_LIST = 30
"""Recipients of a round that the list of awards shows; a link leads to the others."""
IN_ORDER = ("order", "pk")
TEXTS = ("prize", "title", "person", "place", "description", "category__name", "organisation__name")


class Key(NamedTuple):
    """What stands on a page: an award, a round, a recipient or a link, by its primary key."""

    kind: str
    pk: int


# --- The list of awards -------------------------------------------------------


def list_pages(year: int | None) -> WeighedPages:
    """Return the pages of the list: received awards and then given ones, of a year only those with a round in it."""

    def make() -> list[Group]:
        rounds: dict[int, list[Weighed]] = defaultdict(list)
        for award, pk, weight, count, texts in _rounds_of_list(year):
            shown = min(count, ON_LIST)
            heavy = weight + shown * RECIPIENT_WEIGHT + (texts * shown // count if count else 0)
            rounds[award].append(Weighed(Key("round", pk), heavy))
        awards = Award.objects.published().order_by("order", "pk").select_related("giver")
        found = list(awards.annotate(weight=Value(AWARD_WEIGHT) + length_of("name", "summary")))
        found.sort(key=lambda award: award.is_given)
        return [
            [Weighed(Key("award", award.pk), award.weight), *rounds[award.pk]]
            for award in found
            if year is None or award.pk in rounds
        ]

    return WeighedPages(once(("pages of awards", year), make))


def _rounds_of_list(year: int | None) -> QuerySet[Round, Any]:
    of_round = Recipient.objects.filter(round=OuterRef("pk"))
    rounds = Round.objects.filter(award__publication="published", **({"year": year} if year else {}))
    return (
        rounds.order_by("-year")
        .annotate(
            weight=Value(ROUND_WEIGHT) + length_of("note", "place", "announced"),
            count=Count("recipients"),
            texts=weight_of_all(of_round, "round", 0, *TEXTS),
        )
        .values_list("award_id", "pk", "weight", "count", "texts")
    )


def awards_with(keys: Sequence[Key]) -> list[Award]:
    """Return the awards of a page of the list in their order, each with the rounds of the page in `shown_rounds`.

    An award whose first rounds stand on the page before comes again.
    """
    rounds = _rounds_with([key.pk for key in keys if key.kind == "round"])
    with_first_recipients(list(rounds.values()), ON_LIST)
    places = {key.pk: place for place, key in enumerate(keys) if key.kind == "round"}
    named = {key.pk for key in keys if key.kind == "award"} | {round_.award_id for round_ in rounds.values()}
    awards = list(Award.objects.filter(pk__in=named).select_related("giver").order_by("order", "pk"))
    for award in awards:
        own = [round_ for round_ in rounds.values() if round_.award_id == award.pk]
        award.shown_rounds = sorted(own, key=lambda round_: places[round_.pk])
    return awards


# --- The page of an award -----------------------------------------------------


def award_pages(award: Award) -> WeighedPages:
    """Return the pages of an award: rounds with their recipients, the newest first, and then links."""

    def make() -> list[Group]:
        weight = Value(ROUND_WEIGHT) + length_of("note", "place", "announced")
        groups: dict[int, list[Weighed]] = {
            pk: [Weighed(Key("round", pk), heavy)]
            for pk, heavy in award.rounds.order_by("-year").values_list("pk", weight)
        }
        recipients = Recipient.objects.filter(round__award=award).order_by("order", "pk")
        for round_, pk, heavy in recipients.values_list("round", "pk", Value(RECIPIENT_WEIGHT) + length_of(*TEXTS)):
            groups[round_].append(Weighed(Key("recipient", pk), heavy))
        links = award.links.order_by("order", "pk")
        weights = links.values_list("pk", Value(LINK_WEIGHT) + length_of("title", "url", "description"))
        return [*groups.values(), *([Weighed(Key("link", pk), heavy)] for pk, heavy in weights)]

    return WeighedPages(once(("pages of the award", award.pk), make))


def rounds_with(keys: Sequence[Key]) -> list[Round]:
    """Return the rounds of a page of an award, the newest first, each with the recipients of the page in `shown`.

    A round whose first recipients stand on the page before comes again, with `is_continued`.
    """
    begun = {key.pk for key in keys if key.kind == "round"}
    shown = _recipients().filter(pk__in=[key.pk for key in keys if key.kind == "recipient"])
    recipients = list(shown.order_by(*IN_ORDER))
    rounds = _rounds_with(begun | {recipient.round_id for recipient in recipients})
    for round_ in rounds.values():
        round_.shown = [recipient for recipient in recipients if recipient.round_id == round_.pk]
        round_.is_continued = round_.pk not in begun
    return sorted(rounds.values(), key=lambda round_: -round_.year)


def links_with(keys: Sequence[Key]) -> list[AwardLink]:
    """Return the links of a page of an award."""
    # Asked for also where there are none, so that a short award costs as many queries as a long one.
    return list(AwardLink.objects.filter(pk__in=[key.pk for key in keys if key.kind == "link"] or [0]))


def places_of_rounds(award: Award, pages: WeighedPages) -> dict[int, int]:
    """Return the number of the page on which each round of an award begins, by its year."""
    years = dict(award.rounds.order_by().values_list("pk", "year"))
    return {
        years[key.pk]: number
        for number, keys in enumerate(pages.keys, 1)
        for key in keys
        if key.kind == "round" and key.pk in years
    }


# --- Rounds with some of their recipients -------------------------------------


def with_first_recipients(rounds: Sequence[Round], most: int, order: Sequence[Any] = IN_ORDER) -> None:
    """Set the first recipients of each round in `shown`, and whether it has others in `is_cut`."""
    position = Window(RowNumber(), partition_by="round", order_by=list(order))
    recipients = _recipients().filter(round__in=rounds).annotate(position=position).filter(position__lte=most + 1)
    by_round: dict[int, list[Recipient]] = defaultdict(list)
    for recipient in recipients.order_by(*order):
        by_round[recipient.round_id].append(recipient)
    for round_ in rounds:
        found = by_round[round_.pk]
        round_.shown, round_.is_cut = found[:most], len(found) > most


def _rounds_with(pks: Iterable[int]) -> dict[int, Round]:
    return Round.objects.select_related("award").in_bulk(list(pks))


def _recipients() -> QuerySet[Recipient]:
    return Recipient.objects.select_related("category", "organisation")
