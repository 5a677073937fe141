"""Lists inside the form: partners, links, documents, photographs. Rows are known by place or by number of the report's
own rows, so a foreign number in a request means nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import TooManyFieldsSent
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from common.models import Photo
from common.text import tidy
from common.uploads.access import remove_files
from reports.fields import ShortURLField, TidyField, named
from reports.models import ActivityReport, ReportPartner

MOST_ROWS = 60
MOST_SENT = 300
"""Rows that are looked at at all; no hand types so many."""
LONGEST_ROUGH = 2_000
BLANK_ROWS = 1


class RowForm(forms.Form):
    """One row of a list."""

    use_required_attribute = False
    is_extra = False
    """Whether the list has more rows than it may hold, and this is one of the last."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.required = False

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if self.is_extra:
            self.add_error(
                next(iter(self.fields)), gettext("The list holds at most %d rows. Put several into one.") % MOST_ROWS
            )
        return cleaned

    @property
    def is_blank(self) -> bool:
        """Whether nothing was typed into the row."""
        return not any(self.typed().values())

    def typed(self) -> dict[str, str]:
        """Return what was typed, as text by the names of the fields."""
        return {name: tidy(str(self[name].value() or ""))[:LONGEST_ROUGH].strip() for name in self.fields}

    @property
    def can_be_kept(self) -> bool:
        """Whether all that was typed can be kept, even if it is not understood."""
        return self.is_valid() or all(len(str(self[name].value() or "")) <= LONGEST_ROUGH for name in self.fields)

    def in_words(self) -> str:
        """Return the row as a person reads it."""
        return " – ".join(filter(None, (self._word(name, text) for name, text in self.typed().items())))

    def _word(self, name: str, text: str) -> str:
        field: Any = self.fields[name]
        if isinstance(field, forms.BooleanField):
            return str(field.label) if text else ""
        return str(dict(getattr(field, "choices", ())).get(text, text)) if text else ""


class PartnerRow(RowForm):
    name = TidyField(label=named(_("partner")), max_length=200)
    sector = forms.ChoiceField(label=named(_("sector")), choices=[("", "–"), *ReportPartner.Sector.choices])

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("sector") and not cleaned.get("name") and "name" not in self.errors:
            self.add_error("name", gettext("Write the name of the partner, or take the sector away."))
        return cleaned


class LinkRow(RowForm):
    title = TidyField(label=named(_("what is there")), max_length=250)
    url = ShortURLField(label=named(_("address")), widget=forms.TextInput(attrs={"inputmode": "url"}))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("title") and not cleaned.get("url") and "url" not in self.errors:
            self.add_error("url", gettext("Add the address of the page, or delete the name."))
        return cleaned


class AttachmentRow(RowForm):
    title = TidyField(label=named(_("what the document is")), max_length=250)
    remove = forms.BooleanField(label=_("Remove"))


class PhotoRow(RowForm):
    alt = TidyField(
        label=named(_("what is in the picture")),
        max_length=300,
        help_text=_("For those who cannot see it. Never a child's name."),
    )
    kind = forms.ChoiceField(label=named(_("kind")), choices=Photo.Kind.choices)
    children_recognisable = forms.BooleanField(label=named(_("children can be recognised")))
    consent_reference = TidyField(
        label=named(_("consent")), max_length=200, help_text=_("Where the recorded consent is kept.")
    )
    credit = TidyField(label=named(_("author")), max_length=150)
    remove = forms.BooleanField(label=_("Remove"))

    FOLDED: ClassVar[tuple[str, ...]] = ("children_recognisable", "consent_reference", "credit")

    @property
    def is_unfolded(self) -> bool:
        """Whether the rarely needed facts are to be seen: something in them is filled in, wrong, or asked for."""
        return any(self[name].value() or self[name].errors for name in self.FOLDED) or (
            self["kind"].value() == Photo.Kind.PORTRAIT
        )


class RowGroup:
    """A list of a report in a step of the form, unbound or bound to what was typed."""

    name: ClassVar[str]
    row: ClassVar[type[RowForm]]

    def __init__(
        self, report: ActivityReport, data: Mapping[str, Any] | None = None, *, blank: int = BLANK_ROWS
    ) -> None:
        self.report = report
        self.data = data
        self.blank = blank
        self.forms = self.make_forms()

    def make_forms(self) -> list[RowForm]:
        raise NotImplementedError

    def called(self, number: int) -> str:
        """Return how the page calls a row, for example “Link 2”."""
        raise NotImplementedError

    def is_valid(self) -> bool:
        return all(form.is_valid() for form in self.forms if form.is_bound and not form.is_blank)

    def parts(self) -> dict[str, Any]:
        """Return what is compared as one, by its name and as it counts: a list without files is one part."""
        return {self.name: [self.counted(form) for form in self.forms if not form.is_blank]}

    def unkept(self) -> set[str]:
        """Return the parts with a fault that cannot be kept as typed."""
        raise NotImplementedError

    def counted(self, form: RowForm) -> dict[str, str]:
        """Return a row as it would be stored; with a fault as it was typed."""
        if not form.is_valid():
            return form.typed()
        return {name: str(value or "") for name, value in self.facts_of(form.cleaned_data).items()}

    def facts_of(self, cleaned: dict[str, Any]) -> dict[str, Any]:
        return cleaned

    def in_words(self, part: str) -> str:
        """Return a part as a person reads it."""
        return "\n".join(form.in_words() for form in self.forms if not form.is_blank)

    def stored(self) -> dict[str, Any]:
        """Return what a browser would send for the stored rows."""
        raise NotImplementedError

    def save(self, parts: set[str]) -> None:
        """Make the stored rows of these parts as in the form; lists with faults stay as typed in `report.rough`."""
        raise NotImplementedError


class PlacedRows(RowGroup):
    """Rows without files, known by their place in the list."""

    related: ClassVar[str]

    def make_forms(self) -> list[RowForm]:
        if self.data is None:
            self.data = self.stored()
            places = self._places()
            extra = range(max(places, default=-1) + 1, max(places, default=-1) + 1 + self.blank)
            blank: list[RowForm] = [self.row(prefix=f"{self.name}-{place}") for place in extra]
        else:
            places, blank = self._places(), []
        rows = [self.row(self.data, prefix=f"{self.name}-{place}") for place in places]
        for row in [row for row in rows if not row.is_blank][MOST_ROWS:]:
            row.is_extra = True
        return rows + blank

    def unkept(self) -> set[str]:
        rows = [form for form in self.forms if form.is_bound and not form.is_blank]
        return set() if all(form.can_be_kept for form in rows) else {self.name}

    def _places(self) -> list[int]:
        shape = re.compile(rf"{self.name}-([0-9]{{1,4}})-[a-z]+")
        found = {int(match[1]) for name in self.data or {} if (match := shape.fullmatch(name))}
        if len(found) > MOST_SENT:
            raise TooManyFieldsSent
        return sorted(found)

    def stored(self) -> dict[str, Any]:
        rough = self.report.rough.get(self.name)
        rows: list[dict[str, str]] = (
            rough
            if isinstance(rough, list)
            else [
                {name: str(getattr(row, name) or "") for name in self.row.base_fields}
                for row in getattr(self.report, self.related).all()
            ]
        )
        return {f"{self.name}-{place}-{name}": text for place, row in enumerate(rows) for name, text in row.items()}

    def save(self, parts: set[str]) -> None:
        filled = [form for form in self.forms if form.is_bound and not form.is_blank]
        good = [form.cleaned_data for form in filled if form.is_valid()]
        related: Any = getattr(self.report, self.related)
        rows = list(related.all())
        for place, facts in enumerate(good):
            row = rows[place] if place < len(rows) else related.model(report=self.report)
            row.order = place
            for name, value in self.facts_of(facts).items():
                setattr(row, name, value)
            row.save()
        for row in rows[len(good) :]:
            row.delete()
        if len(good) < len(filled):
            self.report.rough[self.name] = [form.typed() for form in filled]
        else:
            self.report.rough.pop(self.name, None)


class Partners(PlacedRows):
    name = "partners"
    related = "partner_rows"
    row = PartnerRow

    def called(self, number: int) -> str:
        return gettext("Partner %(number)s") % {"number": number}


class Links(PlacedRows):
    name = "links"
    related = "links"
    row = LinkRow

    def called(self, number: int) -> str:
        return gettext("Link %(number)s") % {"number": number}

    def facts_of(self, cleaned: dict[str, Any]) -> dict[str, Any]:
        return named_link(cleaned)


def named_link(facts: dict[str, Any]) -> dict[str, Any]:
    """Return the facts of a link: one without a name is called by its address."""
    return facts | {"title": facts["title"] or facts["url"].partition("//")[2].rstrip("/")[:250]}


class FileRows(RowGroup):
    """Rows of uploaded files; the files themselves come by `reports/files.py`."""

    facts: ClassVar[tuple[str, ...]]
    related: ClassVar[str]

    def make_forms(self) -> list[RowForm]:
        self.rows: list[Any] = list(getattr(self.report, self.related).all())
        data = self.stored() if self.data is None else self.data
        forms_ = []
        for row in self.rows:
            # A file that a colleague has added meanwhile is not in what was sent: it stays as it is.
            sent = any(name.startswith(f"{self.name}-{row.pk}-") for name in data)
            form = self.row(data if sent else self._stored_row(row), prefix=f"{self.name}-{row.pk}")
            form.instance = row  # type: ignore[attr-defined]
            forms_.append(form)
        return forms_

    def parts(self) -> dict[str, Any]:
        """Each file is a part: a colleague who adds one or names another is in nobody's way."""
        return {str(form.prefix): self.counted(form) for form in self.forms}

    def in_words(self, part: str) -> str:
        return next(form.in_words() for form in self.forms if form.prefix == part)

    def is_valid(self) -> bool:
        return all(form.is_valid() for form in self.forms)

    def unkept(self) -> set[str]:
        """A file has no place for what is not understood; one that is being removed needs none."""
        return {str(form.prefix) for form in self.forms if not form.is_valid() and not form.cleaned_data.get("remove")}

    def _stored_row(self, row: Any) -> dict[str, Any]:
        facts = {f"{self.name}-{row.pk}-sent": "1"}
        for name in self.facts:
            value = getattr(row, name)
            if value is not False and value != "":
                facts[f"{self.name}-{row.pk}-{name}"] = "on" if value is True else str(value)
        return facts

    def stored(self) -> dict[str, Any]:
        return {
            name: value
            for row in getattr(self.report, self.related).all()
            for name, value in self._stored_row(row).items()
        }

    def save(self, parts: set[str]) -> None:
        for form in self.forms:
            if form.prefix not in parts:
                continue
            row: Any = form.instance  # type: ignore[attr-defined]
            form.is_valid()
            if form.cleaned_data.get("remove"):
                row.delete()
                remove_files(row)
                continue
            changed = [
                name
                for name in self.facts
                if name in form.cleaned_data and form.cleaned_data[name] != getattr(row, name)
            ]
            for name in changed:
                setattr(row, name, form.cleaned_data[name])
            if changed:
                row.save()


class Attachments(FileRows):
    name = "attachments"
    related = "attachments"
    row = AttachmentRow
    facts = ("title",)

    def called(self, number: int) -> str:
        return gettext("Document %(number)s") % {"number": number}


class Photos(FileRows):
    name = "photos"
    related = "photos"
    row = PhotoRow
    facts = ("alt", "kind", "children_recognisable", "consent_reference", "credit")

    def called(self, number: int) -> str:
        return gettext("Photograph %(number)s") % {"number": number}


GROUPS: dict[str, list[type[RowGroup]]] = {
    "what": [],
    "who": [Partners],
    "outcome": [],
    "evidence": [Links, Attachments, Photos],
}
"""The lists of each step."""
