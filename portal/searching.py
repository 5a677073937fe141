"""What the search of the site finds of useful links."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from common.english import InEnglish
from common.registry import Entry, Searchable
from portal.models import UsefulLink


def _link(row: UsefulLink) -> Entry:
    return Entry(
        title=row.title,
        title_en=row.title_en,
        address=row.url or reverse("portal:links"),
        texts=[row.description, InEnglish(row.description_en), row.group, InEnglish(row.group_en)],
    )


SEARCHABLE = [
    Searchable(
        number=50,
        section="odkazy",
        title=_("Useful links"),
        model=UsefulLink,
        rows=UsefulLink.objects.all,
        entry=_link,
        hides=(),
    )
]
