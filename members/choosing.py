"""Choosing an organisation in a filter: from a select if there are few, else by writing its name."""

from __future__ import annotations

from typing import Any

import django_filters
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from common.forms.widgets import FastSelect, FastSuggestions
from common.page_cache.kept import kept
from common.text import alphabetical
from members.models import Organisation

MOST_CHOICES = 60
"""Organisations that a select can still offer."""


@kept
def known_organisations() -> list[tuple[str, str]]:
    """Return addresses and names of the organisations with a page: all, or one more than a select can offer."""
    rows = Organisation.objects.with_page().only("slug", "name", "short_name").order_by("name")
    return [(row.slug, str(row)) for row in rows[: MOST_CHOICES + 1]]


class OrganisationChoice:
    """What can be chosen, and which organisations the written text may mean: an address, a name, or its beginning."""

    def __init__(self, text: str) -> None:
        known = known_organisations()
        self.by_name = len(known) > MOST_CHOICES
        self.known = sorted(known[:MOST_CHOICES], key=lambda pair: alphabetical(pair[1]))
        self.found = Organisation.objects.with_page().named(text) if text else []

    @property
    def one(self) -> Organisation | None:
        """The organisation that the text means; None if it means none or several."""
        return self.found[0] if len(self.found) == 1 else None

    @property
    def as_shown(self) -> str:
        """The organisation as its field shows it."""
        if self.one is None:
            return ""
        return str(self.one) if self.by_name else self.one.slug

    def widget(self) -> forms.Widget:
        """Return the field of the form: a select, or a line of text with suggestions."""
        if self.by_name:
            several = self.found if len(self.found) > 1 else []
            offered = [(row.slug, f"{row} ({row.get_kind_display()})") for row in several]
            return FastSuggestions(offered or [(name, "") for _slug, name in self.known])
        return FastSelect(choices=[("", _("all towns and partners")), *self.known])


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
            several = ", ".join(f"{row} ({row.slug})" for row in self.choice.found)
            message = _("Several have such a name: %(names)s. Write what is in the brackets after the right one.")
            raise ValidationError(message, params={"names": several})
        if self.choice.one is None:
            raise ValidationError(_("We know no town or partner called “%(name)s”."), params={"name": value})
        return self.choice.one


class OrganisationFilter(django_filters.Filter):
    """A filter by an organisation; it needs `choice`, an `OrganisationChoice`, in `extra` before the form is made."""

    field_class = OrganisationField
