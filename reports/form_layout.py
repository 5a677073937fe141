"""The step of the form to which each field of a report belongs, and the labels of fields and steps."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

STEP_NAMES: dict[str, Any] = {
    "what": _("What and when"),
    "who": _("Who took part"),
    "outcome": _("Course and outcome"),
    "evidence": _("Evidence and photographs"),
    "check": _("Check and send"),
}
"""The labels of the steps of the form by name, in order."""

STEP_ADDRESSES = {
    "what": "co-a-kdy",
    "who": "kdo",
    "outcome": "vysledek",
    "evidence": "doklady",
    "check": "kontrola",
}
"""The last part of the URL of each step."""

FIELD_NAMES: dict[str, tuple[Any, str]] = {
    "kind": (_("kind"), "what"),
    "title": (_("title"), "what"),
    "summary": (_("in one sentence"), "what"),
    "period": (pgettext_lazy("label of a period", "when"), "what"),
    "starts_at": (_("starts at"), "what"),
    "ends_at": (_("ends at"), "what"),
    "place": (_("place"), "what"),
    "activity": (_("activity that is already published"), "what"),
    "series": (_("series"), "what"),
    "heading": (_("heading"), "what"),
    "topics": (_("topics"), "what"),
    "fee": (pgettext_lazy("of an event", "admission"), "what"),
    "fee_amount": (_("price, Kč"), "what"),
    "fee_note": (_("more about the admission"), "what"),
    "audience": (_("for whom"), "what"),
    "suits_children": (_("suitable for children"), "what"),
    "suits_animals": (_("animals allowed"), "what"),
    "registration_url": (_("registration"), "what"),
    "registration_until": (_("register by"), "what"),
    "contact_name": (_("who answers questions"), "what"),
    "contact_email": (_("e-mail for questions"), "what"),
    "contact_phone": (_("phone for questions"), "what"),
    "contact_web": (_("website of the event"), "what"),
    "organiser": (_("organiser"), "who"),
    "participants": (_("number of participants"), "who"),
    "partners": (_("partners"), "who"),
    "description": (_("how it went"), "outcome"),
    "outputs": (_("what came of it"), "outcome"),
    "cost": (_("costs, Kč"), "outcome"),
    "funding": (_("who paid"), "outcome"),
    "indicators": (_("criteria it is evidence for"), "evidence"),
    "plan_item": (_("item of the improvement plan"), "evidence"),
    "grant_project": (_("project supported by the region"), "evidence"),
    "links": (_("links"), "evidence"),
    "attachments": (_("attachments"), "evidence"),
    "photos": (_("photographs"), "evidence"),
}
"""The label and the step of each field, by name."""

PLACES = {"partners": "partner_rows"}
"""Attributes of the report for lists that are named differently above."""
