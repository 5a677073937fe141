"""The form of the search: a text, a year and an organisation, kept in the query."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.db import connection
from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from common.forms.widgets import FilterSelect
from common.page_cache.kept import kept
from common.search.keys import LONGEST_QUERY
from common.text import printable, tidy
from members.choosing import OrganisationChoice, OrganisationField
from members.models import Organisation
from search.models import Document
from search.places import LAST_YEAR, YEAR_BITS

PLAUSIBLE_YEAR = re.compile("(19|20)[0-9]{2}")
TEXT, YEAR, ORGANISATION = "q", "rok", "obec"


TABLE = Document._meta.db_table
YEARS = f"""
WITH RECURSIVE found(place) AS (
    SELECT min(id) FROM "{TABLE}" WHERE id >= {1 << YEAR_BITS}
    UNION ALL
    SELECT (SELECT min(id) FROM "{TABLE}" WHERE id >= (((place >> {YEAR_BITS}) + 1) << {YEAR_BITS}))
    FROM found WHERE place IS NOT NULL
)
SELECT place >> {YEAR_BITS} FROM found WHERE place IS NOT NULL
"""  # noqa: S608 - names and numbers of our own
"""Looks up each year in the index by the one before it, since only one in thousands of documents begins a year."""


@kept
def years() -> list[int]:
    """Return the years of documents, the latest first, in one query."""
    with connection.cursor() as cursor:
        cursor.execute(YEARS)
        return sorted((LAST_YEAR - turned for (turned,) in cursor.fetchall()), reverse=True)


class SearchForm(forms.Form):
    """What is looked for, and what it is narrowed by."""

    def __init__(self, data: QueryDict) -> None:
        values = {name: tidy(printable(data.get(name, ""))) for name in (TEXT, YEAR, ORGANISATION)}
        values[TEXT] = " ".join(values[TEXT][:LONGEST_QUERY].split())
        self.organisations = OrganisationChoice(values[ORGANISATION], ORGANISATION, {TEXT: values[TEXT]})
        if self.organisations.one:
            values[ORGANISATION] = self.organisations.as_shown
        super().__init__(values)
        self.fields[TEXT] = forms.CharField(
            label=_("What are you looking for?"),
            required=False,
            widget=forms.TextInput(
                attrs={
                    "type": "search",
                    "maxlength": LONGEST_QUERY,
                    "autocomplete": "off",
                    "enterkeyhint": "search",
                    "list": "napovedy",
                    "data-suggest": reverse("search:suggest"),
                }
            ),
        )
        # Documents are listed by the last of their years; they are found by the others, too.
        asked = [values[YEAR]] if PLAUSIBLE_YEAR.fullmatch(values[YEAR]) else []
        offered = sorted({*map(str, years()), *asked}, reverse=True)
        choices = [("", _("all years")), *((year, year) for year in offered)]
        self.fields[YEAR] = forms.ChoiceField(label=_("Year"), required=False, choices=choices, widget=FilterSelect)
        self.fields[ORGANISATION] = OrganisationField(
            choice=self.organisations,
            label=_("Town or partner"),
            required=False,
            widget=self.organisations.widget(),
        )

    @property
    def year(self) -> int | None:
        """The chosen year, None for all."""
        text = self.cleaned_data.get(YEAR)
        return int(text) if text else None

    @property
    def organisation(self) -> Organisation | None:
        """The chosen organisation, None for all."""
        one: Any = self.cleaned_data.get(ORGANISATION)
        return one if isinstance(one, Organisation) else None
