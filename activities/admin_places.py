"""Places of events in the administration, and the field of a form in which places are offered."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any, ClassVar

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from activities.models import Place, PlaceName
from activities.models.place import LATITUDES, LONGITUDES
from activities.places import offered, remember, suggesting
from common.admin import CoordinatorAdmin, CoordinatorInline
from common.admin.english import EnglishFilter, in_english
from common.admin.forms import CoordinatorForm
from common.text import VARIANTS, tidy

POINT = re.compile(
    r"\s*(?:loc:)?([+-]?\d{1,3}(?:[.,]\d{1,15})?)\s*°?\s*([NS]?)\s*[,;]?\s+"
    r"([+-]?\d{1,3}(?:[.,]\d{1,15})?)\s*°?\s*([EW]?)\s*",
    re.ASCII | re.IGNORECASE,
)
"""Degrees of latitude and longitude, as maps on the web give them: “50.5876217N, 15.1516311E”, “50.5876, 15.1516”."""
_MINUTES = r"(\d{1,3})\s*°\s*([0-5]?\d(?:[.,]\d{1,15})?)\s*'\s*(?:([0-5]?\d(?:[.,]\d{1,15})?)\s*(?:\"|'')\s*)?"
IN_MINUTES = re.compile(rf"{_MINUTES}([NS])\s*[,;]?\s*{_MINUTES}([EW])", re.ASCII | re.IGNORECASE)
"""Degrees, minutes and perhaps seconds: “50°35'15.4"N, 15°9'5.9"E”."""
SIDES_FIRST = re.compile(r"([NS])([^NSEW,;]+)[,;]?\s*([EW])([^NSEW,;]+)", re.IGNORECASE)
"""A point whose sides of the world stand in front of its numbers: “N 50°35.257', E 15°9.098'”."""
POSTCODE = re.compile(r"[0-9]{3} ?[0-9]{2}")
LONGEST_POINT = 80
MICRODEGREE = Decimal("0.000001")


class PlaceOfEventMixin:
    """A ModelAdmin of rows with a field `place`, in which known places are offered, and new ones remembered."""

    def offered_places(self) -> list[str]:
        return offered()

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field is not None and db_field.name == "place":
            field.widget = suggesting(self.offered_places(), **field.widget.attrs)
        return field

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        super().save_model(request, obj, form, change)
        if not change or "place" in form.changed_data:
            remember(obj.place)


class PointField(forms.CharField):
    """A point as a text with two numbers, as maps on the web give it; its value is a pair of degrees, or None."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            label=capfirst(_("point on the map")),
            required=False,
            max_length=LONGEST_POINT,
            help_text=_("Copy it from a map on the web, for example: 50.5876217N, 15.1516311E."),
            widget=forms.TextInput(attrs={"class": "vTextField", "inputmode": "text"}),
            **kwargs,
        )

    def prepare_value(self, value: Any) -> Any:
        if isinstance(value, tuple):
            return ", ".join(f"{degrees.normalize():f}" for degrees in value)
        return value

    def to_python(self, value: Any) -> Any:
        text = super().to_python(_seen(value) if isinstance(value, str) else value)
        if not text:
            return None
        return _near(*(_in_minutes(text) or self._in_degrees(text)))

    @staticmethod
    def _in_degrees(text: str) -> tuple[Decimal, Decimal]:
        # Without a space between them, a comma could be that of a decimal number.
        point = POINT.fullmatch(text) or POINT.fullmatch(re.sub(r"(?<=\d)([NnSs]?)\s*[,;](?=\s*\d+\.)", r"\1 ", text))
        if point is None:
            raise ValidationError(
                _("Write two numbers, first the latitude: 50.5876217N, 15.1516311E."), code="unreadable"
            )
        return _degrees(point[1], point[2]), _degrees(point[3], point[4])


def _seen(text: str) -> str:
    """Return text without signs that nobody sees, with the quotation marks of keyboards and the sides at the end."""
    seen = " ".join(tidy(text[: LONGEST_POINT * 2]).translate(VARIANTS).split())
    found = SIDES_FIRST.fullmatch(seen)
    return f"{found[2].strip()}{found[1]}, {found[4].strip()}{found[3]}" if found else seen


def _near(latitude: Decimal, longitude: Decimal) -> tuple[Decimal, Decimal]:
    """Return the point; raise ValidationError if it is somewhere else in the world."""
    if not (LATITUDES[0] <= latitude <= LATITUDES[1] and LONGITUDES[0] <= longitude <= LONGITUDES[1]):
        raise ValidationError(
            _("This point is neither in the Czech Republic nor nearby. The latitude comes first."),
            code="far",
        )
    return latitude, longitude


def _in_minutes(text: str) -> tuple[Decimal, Decimal] | None:
    """Return a point that is written in degrees, minutes and perhaps seconds; None for anything else."""
    found = IN_MINUTES.fullmatch(text)
    return (_of_minutes(found.groups()[:4]), _of_minutes(found.groups()[4:])) if found else None


def _of_minutes(parts: tuple[Any, ...]) -> Decimal:
    whole, minutes, seconds = (Decimal((part or "0").replace(",", ".")) for part in parts[:3])
    return _degrees(str(whole + minutes / 60 + seconds / 3600), parts[3])


def _degrees(number: str, side: str) -> Decimal:
    degrees = Decimal(number.replace(",", ".")).quantize(MICRODEGREE)
    return -degrees if side.upper() in {"S", "W"} else degrees


class PlaceForm(CoordinatorForm):
    """The form of a place; its point is one text."""

    point = PointField()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        one: Place = self.instance
        if one.is_on_map:
            self.initial.setdefault("point", (one.latitude, one.longitude))

    def clean_postcode(self) -> str:
        postcode = " ".join(self.cleaned_data["postcode"].split())
        if postcode and not POSTCODE.fullmatch(postcode):
            raise ValidationError(_("A postcode has five digits, such as 511 01."))
        return postcode

    def clean_point(self) -> Any:
        """Set both numbers before the model is validated."""
        point = self.cleaned_data["point"]
        self.instance.latitude, self.instance.longitude = point or (None, None)
        return point


class PlaceNameInline(CoordinatorInline):
    model = PlaceName
    fields: ClassVar[list[str]] = ["name"]
    add_text = _("Add another name")


@admin.register(Place)
class PlaceAdmin(CoordinatorAdmin):
    teaches = _(
        "Halls, squares and offices where something takes place. Each is here once it was written at an activity or a "
        "meeting; say how to get there and in, and all pages of events at that place show it."
    )
    form = PlaceForm
    list_display: ClassVar[list[str]] = ["name", "street", "municipality", "access", "on_map"]
    list_filter: ClassVar[list[Any]] = ["access", EnglishFilter]
    search_fields: ClassVar[list[str]] = ["search_text", "names__search_text"]
    search_help_text = _("Name or address.")
    fieldsets: ClassVar[list[Any]] = [
        (None, {"fields": ["name", "street", ("postcode", "municipality"), "point", "directions", "web"]}),
        (
            _("Getting in without barriers"),
            {
                "fields": [
                    ("access", "toilet", "pushchairs"),
                    ("entrance_steps", "has_ramp", "has_lift"),
                    ("has_parking", "is_rough"),
                    "access_note",
                ]
            },
        ),
        in_english("directions_en", "access_note_en"),
    ]
    inlines: ClassVar[list[Any]] = [PlaceNameInline]

    @admin.display(description=_("on the map"), boolean=True)
    def on_map(self, obj: Place) -> bool:
        return obj.is_on_map
