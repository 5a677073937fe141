"""The filter of activities by text, year, heading, topic, town and month, kept in the query string."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

import django_filters
from django.forms import BoundField
from django.http import QueryDict
from django.urls import reverse
from django.utils import dates
from django.utils.translation import gettext_lazy as _

from activities.lists.reading import ActivityList
from activities.models import Activity, ActivityQuerySet, Heading, Topic
from common.english import in_page_language
from common.forms.widgets import FilterSelect, NamesSelect
from common.page_cache.kept import kept
from common.periods import Period
from common.text import printable
from common.years import newest_of
from members.choosing import OrganisationChoice, OrganisationFilter
from members.models import Organisation

Choices = list[tuple[str, str]]

ON_DEMAND = ("okruh", "tema", "obec", "mesic")
SELECTS = ("rok", *ON_DEMAND)
OF_TIME = ("rok", "mesic")


@dataclass(frozen=True)
class Chip:
    """One part of what a list is narrowed by: its name and value in words, and the address of the list without it."""

    name: str
    value: str
    address: str
    faulty: bool = False
    """Whether the value was not understood."""


OF_ROWS = ("okruh", "tema")
"""Filters that choose among rows."""


@kept
def choices_of_rows() -> dict[str, Choices]:
    """Return the choices of headings and topics by the name of their filter."""
    return {
        "okruh": [(row.slug, str(row)) for row in Heading.objects.all()],
        "tema": [(row.slug, str(row)) for row in Topic.objects.all()],
    }


@kept
def key_of(model: type[Heading] | type[Topic], slug: str) -> int | None:
    """Return the primary key of the heading or topic with this slug; None for no slug."""
    return model.objects.get(slug=slug).pk if slug else None


class ActivityFilter(django_filters.FilterSet):
    """The filter of the public list. `years` are those that have activities; the newest is the default.

    With `in_any_year` the calendar takes it, which says itself of what time it tells.
    """

    hledat = django_filters.CharFilter(label=_("Text"), method="by_text", max_length=200)
    rok = django_filters.ChoiceFilter(label=_("Year"), method="by_year", empty_label=None, widget=FilterSelect)
    okruh = django_filters.ChoiceFilter(
        label=_("Heading"), field_name="heading__slug", empty_label=_("all headings"), widget=NamesSelect
    )
    tema = django_filters.ChoiceFilter(
        label=_("Topic"), method="by_topic", empty_label=_("all topics"), widget=NamesSelect
    )
    obec = OrganisationFilter(label=_("Town or partner"), method="by_organisation")
    mesic = django_filters.ChoiceFilter(
        label=_("Month"),
        method="by_month",
        choices=[(str(number), name) for number, name in dates.MONTHS.items()],
        empty_label=_("the whole year"),
        widget=FilterSelect,
    )

    ALL_YEARS = "vse"
    whole = ""
    """The URL without a query, where that is another page than the list."""

    class Meta:
        model = Activity
        fields: list[str] = []

    def __init__(
        self, data: Any = None, *args: Any, years: list[int], in_any_year: bool = False, **kwargs: Any
    ) -> None:
        data = data.copy() if data is not None else QueryDict(mutable=True)
        if in_any_year:
            for name in OF_TIME:
                data.pop(name, None)
        for name in self.base_filters:
            if name in data:
                # The form shows these values again, and an invalid choice is quoted in the error message.
                data[name] = printable(data[name])
        self.asked = {name: value for name, value in data.items() if value and name in self.base_filters}
        self.years = years
        data.setdefault("rok", self.ALL_YEARS if in_any_year else str(newest_of(years) or self.ALL_YEARS))
        super().__init__(data, *args, **kwargs)
        of_years = [*((str(year), str(year)) for year in years), (self.ALL_YEARS, _("all years"))]
        for name, pairs in {"rok": of_years, **choices_of_rows()}.items():
            self.filters[name].extra["choices"] = pairs
        self.organisations = OrganisationChoice(self.data.get("obec", ""), "obec", self.asked)
        self.filters["obec"].extra |= {"choice": self.organisations, "widget": self.organisations.widget()}
        if self.organisations.one:
            self.data["obec"] = self.organisations.as_shown

    @property
    def address(self) -> str:
        """The query with the address of the organisation that was written by name; empty if it is the asked one."""
        one = self.organisations.one
        if one is None or self.asked.get("obec") == one.slug:
            return ""
        return f"?{urlencode({**self.asked, 'obec': one.slug})}"

    @property
    def asks_which(self) -> bool:
        """Whether the only thing wrong is that the written name of an organisation means several."""
        return self.organisations.is_ambiguous and set(self.form.errors) == {"obec"}

    @property
    def year(self) -> int | None:
        """The chosen year; None for all years or an invalid filter."""
        self.form.is_valid()
        text = self.form.cleaned_data.get("rok")
        return int(text) if text and text != self.ALL_YEARS else None

    @property
    def all_years(self) -> bool:
        """Whether all years were chosen."""
        return self.data.get("rok") == self.ALL_YEARS

    @property
    def on_demand(self) -> list[BoundField]:
        """The fields of the form besides the text and the year."""
        return [self.form[name] for name in ON_DEMAND]

    @property
    def besides_time(self) -> list[BoundField]:
        """The fields of the form besides the text and the time, for a page that chooses the time itself."""
        return [self.form[name] for name in ON_DEMAND if name not in OF_TIME]

    @property
    def has_faults_on_demand(self) -> bool:
        """Whether one of these fields has to be corrected."""
        return bool(set(ON_DEMAND) & set(self.form.errors))

    @property
    def chips(self) -> list[Chip]:
        """What the list is narrowed by besides the year, also what was not understood."""
        faults = self.form.errors
        return [
            Chip(str(self.filters[name].label), self._in_words(name), self._without(name), faulty=name in faults)
            for name in ("hledat", *ON_DEMAND)
            if name in self.asked
        ]

    @property
    def without_chips(self) -> str:
        """The query without all that the chips say."""
        return self._without("hledat", *ON_DEMAND)

    def _in_words(self, name: str) -> str:
        """Return what was asked for as its field calls it, or in quotes as it was written."""
        asked = self.asked[name]
        if name == "obec" and self.organisations.one:
            return str(self.organisations.one)
        names = dict(self.filters[name].extra.get("choices", []))
        words = names[asked] if asked in names else _("“%(text)s”") % {"text": asked}
        return str(words) if name in OF_ROWS and asked in names else in_page_language(words)

    def _without(self, *names: str) -> str:
        rest = {name: value for name, value in self.asked.items() if name not in names}
        return f"?{urlencode(rest)}" if rest else self.whole or reverse("activities:activity-list")

    @property
    def chosen(self) -> str | None:
        """What was chosen in the selects, for the tag `kept`; None if any choice is invalid."""
        if not self.form.is_valid():
            return None
        values = [self.form.cleaned_data[name] for name in SELECTS]
        # Two organisations may have the same name.
        return str([value.pk if isinstance(value, Organisation) else value for value in values])

    @property
    def only_chosen(self) -> str | None:
        """The same, but None also if a text was typed."""
        return None if "hledat" in self.asked else self.chosen

    @property
    def list(self) -> ActivityList:
        """The list that was chosen in the selects; raises KeyError if any choice is invalid."""
        chosen = self.form.cleaned_data
        return ActivityList(
            organisation=chosen["obec"].pk if chosen["obec"] else None,
            topic=key_of(Topic, chosen["tema"]),
            heading=key_of(Heading, chosen["okruh"]),
            periods=self._periods(int(chosen["mesic"]) if chosen["mesic"] else None),
        )

    def _periods(self, month: int | None) -> tuple[Period, ...] | None:
        """Return the chosen year, the month in it or in any year; None for all time."""
        if month:
            return tuple(Period.month(year, month) for year in ([self.year] if self.year else self.years))
        return (Period.year(self.year),) if self.year else None

    @property
    def narrows(self) -> bool:
        """Whether anything but the year is filtered; search engines must not index such pages."""
        return bool(set(self.asked) - {"rok"})

    def by_text(self, queryset: ActivityQuerySet, name: str, value: str) -> ActivityQuerySet:
        return queryset.matching(value)

    def by_year(self, queryset: ActivityQuerySet, name: str, value: str) -> ActivityQuerySet:
        return queryset if value == self.ALL_YEARS else queryset.in_year(int(value))

    def by_month(self, queryset: ActivityQuerySet, name: str, value: str) -> ActivityQuerySet:
        """Return activities of the month in the chosen year, or in any year."""
        if self.year:
            return queryset.in_month(self.year, int(value))
        return queryset.in_month_of_years(self.years, int(value))

    def by_topic(self, queryset: ActivityQuerySet, name: str, value: str) -> ActivityQuerySet:
        return queryset.about_topic(value)

    def by_organisation(self, queryset: ActivityQuerySet, name: str, value: Organisation) -> ActivityQuerySet:
        return queryset.of_organisation(value)
