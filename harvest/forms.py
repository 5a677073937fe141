"""The address of a calendar, and the choice of events."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from link_checks.fields import ShortURLField

WEBCAL = re.compile(r"\Awebcals?://", re.IGNORECASE)


class CalendarAddressField(ShortURLField):
    """A public URL; the scheme by which programs offer calendars means https."""

    def clean(self, value: Any) -> str:
        return super().clean(WEBCAL.sub("https://", value.strip()) if isinstance(value, str) else value)


class SourceForm(forms.Form):
    """The address of a calendar or page."""

    use_required_attribute = False

    url = CalendarAddressField(
        label=_("Address of the calendar or page"),
        help_text=_(
            "For example https://www.town.cz/events or a link that ends with .ics. It has to open without a login."
        ),
        error_messages={
            "required": _("Copy the address of the calendar or page here."),
            "invalid": _("Write an address that begins with https://."),
        },
    )

    def __init__(self, data: Any = None) -> None:
        super().__init__(data, auto_id="kalendar-%s", label_suffix="")
        self.fields["url"].widget.attrs.update({"inputmode": "url", "autocomplete": "off"})


def chosen_keys(data: QueryDict) -> list[int]:
    """Return the keys of the ticked events; what is no number is not noticed."""
    return [int(one) for one in data.getlist("event") if one.isascii() and one.isdigit() and len(one) < 19]
