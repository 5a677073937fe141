"""The lists in the form of a report: partners, links, documents, photographs."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from common.editing.rows import Compared, ListOf, RowForm
from common.models import Photo
from common.values.fields import TidyField
from link_checks.fields import ShortURLField
from reports.form_layout import FIELD_NAMES
from reports.models import ReportPartner


class PartnerRow(RowForm):
    name = TidyField(label=capfirst(_("partner")), max_length=200)
    sector = forms.ChoiceField(label=capfirst(_("sector")), choices=[("", "–"), *ReportPartner.Sector.choices])

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if cleaned.get("sector") and not cleaned.get("name") and "name" not in self.errors:
            self.add_error("name", gettext("Enter the name of the partner, or remove the sector."))
        return cleaned


class LinkRow(RowForm):
    title = TidyField(label=capfirst(_("what is there")), max_length=250)
    url = ShortURLField(label=capfirst(_("address")), widget=forms.TextInput(attrs={"inputmode": "url"}))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if cleaned.get("title") and not cleaned.get("url") and "url" not in self.errors:
            self.add_error("url", gettext("Add the address of the page, or delete the name."))
        return cleaned

    def facts_of(self, cleaned: dict[str, Any]) -> dict[str, Any]:
        """Return the values of the row; a link without a title gets its URL as the title."""
        return cleaned | {"title": cleaned["title"] or cleaned["url"].partition("//")[2].rstrip("/")[:250]}


class AttachmentRow(RowForm):
    title = TidyField(label=capfirst(_("what the document is")), max_length=250)


class PhotoRow(RowForm):
    alt = TidyField(
        label=capfirst(_("what is in the picture")),
        max_length=300,
        help_text=_("For those who cannot see it. Never a child's name."),
    )
    kind = forms.ChoiceField(label=capfirst(_("kind")), choices=Photo.Kind.choices)
    children_recognisable = forms.BooleanField(label=capfirst(_("children can be recognised")))
    consent_reference = TidyField(
        label=capfirst(_("consent")), max_length=200, help_text=_("Where the recorded consent is kept.")
    )
    credit = TidyField(label=capfirst(_("author")), max_length=150)

    FOLDED: ClassVar[tuple[str, ...]] = ("children_recognisable", "consent_reference", "credit")

    @property
    def is_unfolded(self) -> bool:
        """Whether the rarely needed fields are shown expanded: one of them is filled in, invalid or required."""
        return any(self[name].value() or self[name].errors for name in self.FOLDED) or (
            self["kind"].value() == Photo.Kind.PORTRAIT
        )


PARTNERS = ListOf(
    "partners",
    PartnerRow,
    label=FIELD_NAMES["partners"][0],
    numbered=_("Partner %(number)s"),
    related="partner_rows",
    compared=Compared.LIST,
    has_remove=False,
)
LINKS = ListOf(
    "links",
    LinkRow,
    label=FIELD_NAMES["links"][0],
    numbered=_("Link %(number)s"),
    compared=Compared.LIST,
    has_remove=False,
)
ATTACHMENTS = ListOf(
    "attachments",
    AttachmentRow,
    label=FIELD_NAMES["attachments"][0],
    numbered=_("Document %(number)s"),
    compared=Compared.ROW,
    grows=False,
)
PHOTOS = ListOf(
    "photos",
    PhotoRow,
    label=FIELD_NAMES["photos"][0],
    numbered=_("Photograph %(number)s"),
    compared=Compared.ROW,
    grows=False,
)
"""Each file is compared on its own, so that colleagues can describe different files; `reports/files.py` adds them."""
