"""Choosing an organisation in a filter: from a select if there are few, else by writing its name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

import django_filters
from django import forms
from django.core.exceptions import ValidationError
from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy as _

from common.forms.widgets import FastSuggestions, NamesSelect
from common.page_cache.kept import kept
from members.models import Organisation

MOST_CHOICES = 60
"""Organisations that a select can still offer."""
MOST_MEANT = 10
"""Organisations that are named where a text means several."""

TOWNS = {
    Organisation.Kind.TOWN,
    Organisation.Kind.MUNICIPALITY,
    Organisation.Kind.SMALL_MUNICIPALITY,
    Organisation.Kind.CITY_DISTRICT,
}


@kept
def known_organisations() -> list[tuple[str, str]]:
    """Return addresses and names of the organisations with a page: all, or one more than a select can offer."""
    rows = Organisation.objects.with_page().only("slug", "name", "short_name").order_by("sort_key", "pk")
    return [(row.slug, str(row)) for row in rows[: MOST_CHOICES + 1]]


def told_apart(rows: list[Organisation]) -> list[str]:
    """Return the names, those that are the same with the kind, and if that is the same too with the address."""
    names = [str(row) for row in rows]
    by_kind = [f"{row} ({row.get_kind_display()})" for row in rows]
    same, same_kind = Counter(names), Counter(by_kind)
    return [
        name if same[name] == 1 else with_kind if same_kind[with_kind] == 1 else f"{name} ({row.slug})"
        for name, with_kind, row in zip(names, by_kind, rows, strict=True)
    ]


class OrganisationChoice:
    """What can be chosen, and which organisations the written text may mean: an address, a name, or its beginning.

    `name` is the parameter of the organisation in the query, `others` are the values of the other parameters.
    """

    def __init__(self, text: str, name: str = "", others: Mapping[str, str] | None = None) -> None:
        self.text, self.name, self.others = text, name, others or {}
        known = known_organisations()
        self.by_name = len(known) > MOST_CHOICES
        self.known = known[:MOST_CHOICES]
        self.found = Organisation.objects.with_page().named(text, MOST_MEANT) if text else []

    @property
    def one(self) -> Organisation | None:
        """The organisation that the text means; None if it means none or several."""
        return self.found[0] if len(self.found) == 1 else None

    @property
    def is_ambiguous(self) -> bool:
        """Whether the text means several organisations."""
        return len(self.found) > 1

    def question(self) -> str:
        """Return the question which of several is meant, as HTML with a link to each; the other values stay."""
        links = [
            (name, f"?{urlencode({**self.others, self.name: row.slug})}")
            for name, row in zip(told_apart(self.found), self.found, strict=True)
        ]
        context = {
            "text": self.text.strip(),
            "links": links,
            "more": len(links) == MOST_MEANT,
            "only_towns": all(row.kind in TOWNS for row in self.found),
        }
        return render_to_string("members/several.html", context)

    @property
    def as_shown(self) -> str:
        """The organisation as its field shows it."""
        if self.one is None:
            return ""
        return str(self.one) if self.by_name else self.one.slug

    @property
    def suggestions(self) -> list[tuple[str, str]]:
        """What the text may mean, each with its kind: by name, or by address where the name means several."""
        names = [(str(row), told) for row, told in zip(self.found, told_apart(self.found), strict=True)]
        return [
            (name, str(row.get_kind_display())) if name == told else (row.slug, told)
            for row, (name, told) in zip(self.found, names, strict=True)
        ]

    def widget(self) -> forms.Widget:
        """Return the field of the form: a select, or a line of text with suggestions."""
        if self.by_name:
            return FastSuggestions(self.suggestions or [(name, "") for _slug, name in self.known])
        return NamesSelect(choices=[("", _("all towns and partners")), *self.known])


class OrganisationField(forms.CharField):
    """The organisation that is meant by a text; None for an empty one."""

    def __init__(self, *, choice: OrganisationChoice, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.choice = choice
        if choice.by_name:
            self.help_text = _("Write the name or its beginning.")

    def clean(self, value: Any) -> Organisation | None:
        """Raise ValidationError if the text means no organisation or several."""
        if not super().clean(value):
            return None
        if self.choice.one is None and self.choice.found:
            raise ValidationError(self.choice.question())
        if self.choice.one is None:
            raise ValidationError(_("We know no town or partner called “%(name)s”."), params={"name": value})
        return self.choice.one


class OrganisationFilter(django_filters.Filter):
    """A filter by an organisation; it needs `choice`, an `OrganisationChoice`, in `extra` before the form is made."""

    field_class = OrganisationField
