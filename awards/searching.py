"""What the search of the site finds of awards and their recipients."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from awards.models import Award, AwardLink, Category, Recipient, Round
from common.english import InEnglish
from common.registry import Entry, Follows, Searchable
from members.models import Organisation


def _award(row: Award) -> Entry:
    rounds = list(row.rounds.all())
    texts = [row.summary, InEnglish(row.summary_en), *([row.giver.name] if row.giver else [])]
    texts += [text for one in row.categories.all() for text in (one.name, InEnglish(one.name_en))]
    texts += [text for one in rounds for text in (one.place, one.note, InEnglish(one.note_en))]
    texts += [text for one in row.links.all() for text in (one.title, one.description)]
    return Entry(
        title=row.name,
        title_en=row.name_en,
        address=row.get_absolute_url(),
        texts=texts,
        rich=[row.description],
        years=(min(one.year for one in rounds), max(one.year for one in rounds)) if rounds else None,
    )


def _recipient(row: Recipient) -> Entry:
    award, category = row.round.award, row.category
    return Entry(
        title=row.title or row.who,
        title_en=row.title_en,
        address=row.round.get_absolute_url(),
        texts=[
            row.who,
            *([row.organisation.name] if row.organisation else []),
            row.place,
            row.prize,
            InEnglish(row.prize_en),
        ]
        + ([category.name, InEnglish(category.name_en)] if category else [])
        + [f"{award.name} {row.round.year}"],
        rich=[row.description],
        years=(row.round.year, row.round.year),
        organisations=[row.organisation_id],
    )


OF_ROUND = "SELECT id FROM awards_recipient WHERE round_id = {row}.id"
OF_AWARD = (
    "SELECT awards_recipient.id FROM awards_recipient JOIN awards_round ON awards_round.id = round_id"
    " WHERE award_id = {row}.id"
)

SEARCHABLE = [
    Searchable(
        number=30,
        section="oceneni",
        title=_("Awards"),
        model=Award,
        rows=lambda: (
            Award.objects.published().select_related("giver").prefetch_related("categories", "rounds", "links")
        ),
        entry=_award,
        follows=[
            *(Follows(model, "{row}.award_id") for model in (AwardLink, Category, Round)),
            Follows(
                Organisation, "SELECT id FROM awards_award WHERE giver_id = {row}.id", ("name",), removal_hides=False
            ),
        ],
    ),
    Searchable(
        number=31,
        section="oceneni",
        title=_("Awards"),
        model=Recipient,
        rows=lambda: Recipient.objects.filter(round__award__publication="published").select_related(
            "round__award", "category", "organisation"
        ),
        entry=_recipient,
        hides=("round_id",),
        follows=[
            Follows(Round, OF_ROUND, ("award_id", "year"), hides=("award_id",)),
            Follows(Award, OF_AWARD, ("publication", "slug", "name"), hides=("publication",)),
            Follows(
                Category,
                "SELECT id FROM awards_recipient WHERE category_id = {row}.id",
                ("name", "name_en"),
                removal_hides=False,
            ),
            Follows(
                Organisation,
                "SELECT id FROM awards_recipient WHERE organisation_id = {row}.id",
                ("name", "short_name"),
                removal_hides=False,
            ),
        ],
    ),
]
