"""What the review app declares."""

from django.utils.translation import gettext_lazy as _

from common.registry import Declarations, NavigationLink
from review.years import years_with_content

DECLARATIONS = Declarations(
    order=80,
    navigation=[NavigationLink(_("Year in review"), "review:latest")],
    sitemap_addresses=[lambda: [("review:year", (year,)) for year in years_with_content()]],
)
