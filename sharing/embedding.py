"""What other sites can show in a frame, how it is chosen, and the code for their webmasters."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from activities.year import years
from common.embedding import COLOURS, DARK, LIGHT
from common.text import printable
from members.choosing import OrganisationChoice, OrganisationField

KIND, TOWN, YEAR, COUNT = "co", "obec", "rok", "pocet"
LIST, CALENDAR, MAP, CHART = "aktivity", "kalendar", "mapa", "graf"
KINDS = {
    LIST: gettext_lazy("List of activities"),
    CALENDAR: gettext_lazy("Calendar of the month"),
    MAP: gettext_lazy("Map of member towns"),
    CHART: gettext_lazy("Chart of a town's grants"),
}
ROUTES = {LIST: "sharing:embedded-activities", CALENDAR: "sharing:embedded-calendar", MAP: "sharing:embedded-map"}
TAKES = {LIST: (TOWN, YEAR, COUNT), CALENDAR: (TOWN,), MAP: (), CHART: (TOWN,)}
"""Which of the choices each kind has, besides the colours."""

FEWEST, USUAL, MOST = 1, 6, 20
"""Rows of the list."""
ROW, HEAD = 92, 130
"""Pixels of a row and of what stands around the rows, for the height of the frame."""
HEIGHTS = {CALENDAR: 640, MAP: 560, CHART: 420}


class EmbedForm(forms.Form):
    """What is to be embedded."""

    co = forms.ChoiceField(label=gettext_lazy("What to show"), choices=list(KINDS.items()), required=False)
    rok = forms.ChoiceField(label=gettext_lazy("Year"), required=False)
    pocet = forms.IntegerField(
        label=gettext_lazy("Number of rows"), min_value=FEWEST, max_value=MOST, required=False, initial=USUAL
    )
    vzhled = forms.ChoiceField(
        label=pgettext_lazy("of an embedded page", "Colours"),
        choices=[
            ("", gettext_lazy("as the visitor's device has them")),
            (LIGHT, gettext_lazy("light")),
            (DARK, gettext_lazy("dark")),
        ],
        required=False,
    )

    def __init__(self, data: Mapping[str, str]) -> None:
        names = (KIND, TOWN, YEAR, COUNT, COLOURS)
        shown = {name: printable(data[name]) for name in names if data.get(name)}
        super().__init__(shown)
        choice = OrganisationChoice(shown.get(TOWN, ""), TOWN, {n: v for n, v in shown.items() if n != TOWN})
        town = OrganisationField(
            choice=choice, label=gettext_lazy("Town or partner"), required=False, widget=choice.widget()
        )
        rest = {name: self.fields[name] for name in (YEAR, COUNT, COLOURS)}
        self.fields = {KIND: self.fields[KIND], TOWN: town} | rest
        year: Any = self.fields[YEAR]
        year.choices = [("", _("what is coming and what was last")), *((str(one), str(one)) for one in years())]

    @property
    def kind(self) -> str:
        return self.cleaned_data.get(KIND) or LIST

    def clean(self) -> dict[str, Any]:
        """A chart is of one town."""
        found: dict[str, Any] = super().clean() or {}
        if self.kind == CHART and not found.get(TOWN) and TOWN not in self.errors:
            self.add_error(TOWN, _("Choose the town whose grants the chart is to show."))
        return found

    def address(self) -> str:
        """Return the path and query of the page to embed; only for a valid form."""
        found, takes = self.cleaned_data, TAKES[self.kind]
        town = found.get(TOWN)
        asked: dict[str, Any] = {}
        if self.kind == CHART and town:
            path = reverse("portal:town-money-embed", args=[town.slug])
        else:
            path = reverse(ROUTES[self.kind])
            asked[TOWN] = town.slug if town and TOWN in takes else ""
            asked[YEAR] = found.get(YEAR) if YEAR in takes else ""
            asked[COUNT] = found.get(COUNT) if COUNT in takes and found.get(COUNT) != USUAL else ""
        asked[COLOURS] = found.get(COLOURS)
        query = urlencode({name: value for name, value in asked.items() if value})
        return f"{path}?{query}" if query else path

    def title(self) -> str:
        """Return the title of the frame, by which people who cannot see it know what it holds."""
        town = self.cleaned_data.get(TOWN)
        words = str(KINDS[self.kind])
        return f"{words}: {town}" if town and TOWN in TAKES[self.kind] else words

    def height(self) -> int:
        """Return how high the frame should be, in pixels."""
        if self.kind == LIST:
            return HEAD + ROW * (self.cleaned_data.get(COUNT) or USUAL)
        return HEIGHTS[self.kind]

    def code(self) -> str:
        """Return the HTML that a webmaster copies."""
        context = {
            "address": f"{settings.SITE_URL}{self.address()}", "title": self.title(), "height": self.height()
        }  # fmt: skip
        return render_to_string("sharing/embedded/code.html", context).strip()


def count_from(text: str | None) -> int:
    """Return the number of rows that an address asks for; the usual one for what is no such number."""
    if text and text.isascii() and text.isdigit() and len(text) <= 2:
        return min(max(int(text), FEWEST), MOST)
    return USUAL
