"""Reads the awards of a year."""

from __future__ import annotations

from awards import year as rooms
from awards.models import Recipient as Row
from awards.models import Round
from review.extent import PAGE, Extent
from review.facts import Award, Awards, Recipient


def awards_of(year: int, extent: Extent = PAGE) -> Awards | None:
    """Return the awards of the year, or None if it has none."""
    rounds, is_cut = rooms.rounds_of(year, extent.rounds, extent.recipients)
    told = [award_of(round_) for round_ in rounds]
    received = tuple(award for award in told if not award.is_given)
    given = tuple(award for award in told if award.is_given)
    return Awards(received, given, is_cut) if told else None


def award_of(round_: Round) -> Award:
    """Return a round with its recipients in `shown`."""
    return Award(
        key=round_.pk,
        title=round_.award.told.name,
        address=round_.get_absolute_url(),
        is_given=round_.award.is_given,
        held_on=round_.held_on,
        place=round_.place,
        note=round_.told.note,
        nobody_entered=round_.nobody_entered,
        recipients=tuple(recipient_of(row) for row in round_.shown),
        is_cut=round_.is_cut,
    )


def recipient_of(row: Row) -> Recipient:
    """Return who was awarded, fetched with the category and the organisation."""
    return Recipient(
        key=row.pk,
        title=row.told.title,
        who=row.who,
        place=row.place,
        placing=row.placing,
        prize=row.told.prize,
        category=str(row.category or ""),
        description=row.description,
    )
