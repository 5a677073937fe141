"""What the sharing app declares to the apps below it."""

from typing import Any

from django.urls import reverse

from activities.models import Activity, Meeting
from common.registry import Declarations

KINDS = {Activity: "activity", Meeting: "meeting"}


def share_page(row: Any) -> str:
    """Return the URL of the page with ways to tell others of a public event."""
    kind = KINDS.get(type(row))
    return reverse(f"sharing:{kind}", args=[row.slug]) if kind and row.is_published and row.slug else ""


DECLARATIONS = Declarations(
    order=97,
    named_pages={"embed": "sharing:embed", "feeds": "sharing:feeds"},
    sitemap_pages=["sharing:embed", "sharing:feeds"],
    share_page=share_page,
)
