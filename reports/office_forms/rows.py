"""Lists of a report on the coordinator's desk: partners, links, documents, photographs.

A stored row is known by its number, a new one by its place among the new ones. A row that she did not touch is neither
checked nor saved.
"""

from __future__ import annotations

import re
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import TooManyFieldsSent
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from common.models import Photo
from reports.corrections import Rows
from reports.models import ActivityReport
from reports.office_forms.remembering import RememberingForm
from reports.rows import MOST_ROWS, MOST_SENT, AttachmentRow, LinkRow, PartnerRow, PhotoRow, named_link
from reports.words import FIELD_NAMES

BLANK_ROWS = 2
"""Empty rows at the end of a list: somebody without JavaScript adds as many at once."""


class OfficeRow(RememberingForm):
    """One row of a list, stored or new."""

    is_left_empty_to_remove = False
    """Whether a row that she emptied is taken away, as it is in the form of the town."""

    base_fields: ClassVar[dict[str, Any]]
    is_blank: bool
    """Whether nothing is written in the row; see `RowForm`."""

    def __init__(self, data: Any, *, prefix: str, heading: str, row: Any = None) -> None:
        self.row, self.heading = row, heading
        initial = {name: getattr(row, name) for name in self.base_fields if name != "remove"} if row else {}
        here = data is not None and any(name.startswith(f"{prefix}-") for name in data)
        # A row that somebody added meanwhile was not sent: it stays as it is.
        super().__init__(data if here else None, prefix=prefix, initial=initial)
        if row is None:
            self.fields.pop("remove", None)
        for name, field in self.fields.items():
            field.show_hidden_initial = name != "remove"
            if isinstance(field.widget, forms.TextInput):
                field.widget.attrs.setdefault("class", "vTextField")

    @property
    def facts(self) -> list[str]:
        return [name for name in self.fields if name != "remove"]

    def full_clean(self) -> None:
        super().full_clean()
        if self.is_bound and (self.is_removed or not self.is_changed):
            self.errors.clear()

    @property
    def is_changed(self) -> bool:
        """Whether she typed anything else than what stood there."""
        return any(self._raw(self[name].html_name) != self._raw(self[name].html_initial_name) for name in self.facts)

    def _raw(self, name: str) -> str:
        text = str(self.data.get(name, "")).strip()
        return {"on": "True", "False": ""}.get(text, text)

    @property
    def is_removed(self) -> bool:
        if self.row is None or not self.is_bound:
            return False
        emptied = self.is_left_empty_to_remove and self.is_changed and self.is_blank
        return bool(emptied or ("remove" in self.fields and self._raw(self["remove"].html_name)))

    def correction(self) -> dict[str, Any]:
        """Return the facts that she changed; of a new row all of them."""
        if not self.is_bound:
            return {}
        full = self.facts_of(self.cleaned_data)
        changed = self.facts if self.row is None else self.touched()
        return {name: full[name] for name in changed if name in full}

    def facts_of(self, facts: dict[str, Any]) -> dict[str, Any]:
        return {name: value for name, value in facts.items() if name != "remove"}


class OfficePartner(OfficeRow, PartnerRow):
    remove = forms.BooleanField(label=_("Remove"))

    is_left_empty_to_remove = True

    def clean(self) -> dict[str, Any]:
        facts = super().clean()
        if not facts.get("name") and "name" not in self.errors and not self.is_blank:
            self.add_error("name", gettext("Write who it was, or leave the whole row empty."))
        return facts


class OfficeLink(OfficeRow, LinkRow):
    remove = forms.BooleanField(label=_("Remove"))

    is_left_empty_to_remove = True

    def facts_of(self, facts: dict[str, Any]) -> dict[str, Any]:
        return named_link(super().facts_of(facts)) if "url" in facts and "title" in facts else facts


class OfficeDocument(OfficeRow, AttachmentRow):
    def clean(self) -> dict[str, Any]:
        facts = super().clean()
        if not facts.get("title") and "title" not in self.errors:
            self.add_error("title", gettext("Write what the document is, or remove it."))
        return facts


class OfficePhoto(OfficeRow, PhotoRow):
    """What publication asks of one photograph."""

    remove = None  # type: ignore[assignment]

    def check_guard(self) -> None:
        """Say at the field what the photograph lacks to be published."""
        if not self.cleaned_data.get("alt") and "alt" not in self.errors:
            self.add_error("alt", gettext("Write what is in the picture, for those who cannot see it."))
        portrait = self.cleaned_data.get("kind") == Photo.Kind.PORTRAIT
        if portrait and self.cleaned_data.get("children_recognisable") and not self.cleaned_data["consent_reference"]:
            self.add_error("consent_reference", gettext("A portrait of children needs a recorded consent."))


class OfficeRows:
    """One list of the report: its stored rows and, where she may add some, new ones."""

    name: ClassVar[str]
    """As the list is called in `FIELD_NAMES`."""
    related: ClassVar[str]
    prefix: ClassVar[str]
    row: ClassVar[Any]
    numbered: ClassVar[Any]
    """What one row is called."""
    grows = False

    def __init__(self, report: ActivityReport, data: Any = None) -> None:
        self.data = data
        self.stored = [
            self.row(data, prefix=f"{self.prefix}-{row.pk}", heading=self._heading(number), row=row)
            for number, row in enumerate(getattr(report, self.related).all(), start=1)
        ]
        self.new = list(self._new()) if self.grows else []
        left = sum(1 for one in self.stored if not one.is_removed)
        for one in [one for one in self.new if not one.is_blank][max(MOST_ROWS - left, 0) :]:
            one.is_extra = True

    @property
    def forms(self) -> list[Any]:
        return [*self.stored, *self.new]

    @property
    def label(self) -> str:
        return capfirst(str(FIELD_NAMES[self.name][0]))

    def _heading(self, number: int) -> str:
        return str(self.numbered) % {"number": number}

    def _new(self) -> Any:
        places = self.places(rf"{self.prefix}-new-([0-9]{{1,4}})-[a-z]+")
        if len(places) > MOST_SENT:
            raise TooManyFieldsSent
        typed = [self.new_row(place, self.data) for place in places]
        yield from typed
        missing = BLANK_ROWS - sum(1 for one in typed if one.is_blank)
        if typed and not typed[-1].is_blank:
            # The last row stays empty: further ones are made after its likeness.
            missing = max(missing, 1)
        first = max(places, default=-1) + 1
        for place in range(first, first + missing):
            yield self.new_row(place)

    def new_row(self, place: int, data: Any = None) -> Any:
        number = len(self.stored) + place + 1
        return self.row(data, prefix=f"{self.prefix}-new-{place}", heading=self._heading(number))

    def places(self, shape: str) -> list[int]:
        """Return the numbers of rows that were sent under names of this shape."""
        return sorted({int(match[1]) for name in self.data or {} if (match := re.fullmatch(shape, name))})

    def gone(self) -> list[Any]:
        """Return rows that were sent and are not in the report any more."""
        there = {one.row.pk for one in self.stored}
        found = self.places(rf"{self.prefix}-([0-9]{{1,18}})-[a-z_]+")
        return [
            self.row(self.data, prefix=f"{self.prefix}-{number}", heading="")
            for number in found[:MOST_SENT]
            if number not in there
        ]

    def has_other_rows(self) -> bool:
        """Whether rows were added or taken away since the form was opened."""
        return any(not one.is_bound for one in self.stored) or bool(self.gone())

    def correction(self) -> Rows:
        return Rows(
            changed={one.row.pk: facts for one in self.stored if not one.is_removed and (facts := one.correction())},
            added=[one.correction() for one in self.new if one.is_bound and not one.is_blank],
            removed={one.row.pk for one in self.stored if one.is_removed},
        )


class OfficePartners(OfficeRows):
    name = prefix = "partners"
    related = "partner_rows"
    row = OfficePartner
    numbered = _("Partner %(number)s")
    grows = True


class OfficeLinks(OfficeRows):
    name = prefix = related = "links"
    row = OfficeLink
    numbered = _("Link %(number)s")
    grows = True


class OfficeDocuments(OfficeRows):
    name = prefix = related = "attachments"
    row = OfficeDocument
    numbered = _("Document %(number)s")


class OfficePhotos(OfficeRows):
    name = related = "photos"
    prefix = "photo"
    row = OfficePhoto
    numbered = _("Photograph %(number)s")


LISTS: list[type[OfficeRows]] = [OfficePartners, OfficeLinks, OfficeDocuments, OfficePhotos]
"""In the order of the page."""
