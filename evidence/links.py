"""Links that a town adds to its evidence: the form, adding and removing."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from common.values.fields import TidyField
from evidence.models import EvidenceLink
from link_checks.fields import ShortURLField
from members.models import Indicator, Organisation
from members.rules import reports_for


class LinkForm(forms.Form):
    """The title and URL of a link."""

    use_required_attribute = False

    title = TidyField(
        label=_("What the link shows"),
        max_length=250,
        help_text=_("For example: resolution of the council on the coordinator."),
        error_messages={"required": _("Write what is at the address.")},
    )
    url = ShortURLField(
        label=_("Address of the page"),
        help_text=_("Copy it from the browser. It has to open without a login."),
        error_messages={
            "required": _("Copy the address of the page here."),
            "invalid": _("Write an address that begins with https://."),
        },
    )
    note = TidyField(label=_("Note (optional)"), max_length=500, required=False)

    def __init__(self, data: Any = None, *, indicator: Indicator) -> None:
        self.indicator = indicator
        super().__init__(data, auto_id=f"doklad-{indicator.pk}-%s", label_suffix="")
        self.fields["url"].widget.attrs.update({"inputmode": "url", "autocomplete": "off"})


@transaction.atomic
def add_link(
    organisation: Organisation, indicator: Indicator, *, year: int, by: Any, title: str, url: str, note: str = ""
) -> tuple[EvidenceLink, bool]:
    """Return the link and whether it was created; the same URL is stored only once."""
    if not reports_for(by, organisation):
        raise PermissionDenied
    return EvidenceLink.objects.get_or_create(
        organisation=organisation,
        year=year,
        indicator=indicator,
        url=url,
        defaults={"title": title, "note": note, "added_by": by},
    )


@transaction.atomic
def remove_link(link: EvidenceLink, *, by: Any) -> None:
    """Delete the link; its history stays."""
    if not reports_for(by, link.organisation):
        raise PermissionDenied
    link.delete()
