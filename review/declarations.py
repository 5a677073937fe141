"""What the review app declares."""

from django.utils.translation import gettext_lazy as _

from common.registry import Declarations, NavigationLink
from review.sitemaps import Years

DECLARATIONS = Declarations(
    order=80,
    navigation=[NavigationLink(_("Year in review"), "review:latest")],
    sitemaps={"roky": Years},
)
