"""What the awards app declares to the apps above it."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from awards.models import Award, AwardLink, Category, Recipient, Round
from awards.searching import SEARCHABLE
from awards.views import award_page
from common.registry import ALL, AdminGroup, ContentPage, DataSet, Declarations, Kind, NavigationLink, nested


def _in_award(owner: Round, name: str) -> str:
    """Return the full name, including the award, of a category named by a recipient of the round."""
    return f"{owner.award.slug}/{name}"


ROUND = nested(
    Round,
    "award",
    "year",
    children={
        "recipients": nested(Recipient, "round", "organisation", "person", "title", expand={"category": _in_award})
    },
    name=("award", "year"),
)


def _datasets() -> Sequence[DataSet]:
    """Return the data sets of the app, which nobody needs who does not read them."""
    from awards.open_data import DATA_SETS

    return DATA_SETS


DECLARATIONS = Declarations(
    order=50,
    searchable=SEARCHABLE,
    navigation=[NavigationLink(_("Awards"), "awards:award-list")],
    content_pages=[ContentPage(Award, award_page, lambda: Award.objects.select_related("giver"), Award.objects.drafts)],
    sitemap_pages=["awards:award-list"],
    sitemap_rows=[Award.objects.published],
    datasets=_datasets,
    public_models=[Award, AwardLink, Round, Category, Recipient],
    coordinator_rights={"award": ALL, "awardlink": ALL, "round": ALL, "category": ALL, "recipient": ALL},
    admin_group=AdminGroup(
        pgettext_lazy("group of the administration", "Awards"), (Award, Round, Recipient), chapter="oceneni"
    ),
    kinds={
        "awards": Kind(
            Award,
            (("slug",),),
            children={
                "categories": nested(Category, "award", "name", name=("award", "name")),
                "rounds": ROUND,
                "links": nested(AwardLink, "award", "title"),
            },
            name=("slug",),
        )
    },
)
