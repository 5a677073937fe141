"""The picture of an organisation: the newest photograph of what it did, else its most frequent motif."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count, OuterRef, Subquery

from activities.models import COVER, ActivityPhoto, Listed, ListKind, Motif, Topic
from common.database.functions import Together
from members.models import Organisation

NEWEST = 20
"""Activities of an organisation that its picture is taken from; also those of the first page about it."""


@dataclass(frozen=True)
class Picture:
    """What `components/cover.html` shows: a photograph, or else a motif."""

    cover: ActivityPhoto | None
    motif: str


def pictures_of_organisations(keys: Sequence[int]) -> dict[int, Picture]:
    """Return the pictures of the organisations with these keys, by the keys, asked for at once."""
    # Two levels below the organisation: within the subquery for its picture.
    of_one = {"kind": ListKind.ORGANISATION, "key": OuterRef(OuterRef("pk"))}
    newest = Listed.objects.filter(**of_one).order_by("-period_start", "activity").values("activity")[:NEWEST]
    topics = Topic.objects.filter(activities__in=newest).order_by().values("motif").annotate(times=Count("pk"))
    photos = ActivityPhoto.objects.filter(activity__in=newest).order_by("-activity__period_start", "order", "pk")
    rows = Organisation.objects.filter(pk__in=keys).values_list(
        "pk",
        Subquery(photos.values(facts=Together(*COVER))[:1]),
        Subquery(topics.order_by("-times", "motif").values("motif")[:1]),
    )
    return {pk: Picture(ActivityPhoto.of_columns(photo), motif or Motif.TOWN_HALL) for pk, photo, motif in rows}
