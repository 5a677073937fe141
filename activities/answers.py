"""What can be said at once about an activity whose time has passed: it was held, or it was cancelled and why."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from activities.models import Activity
from common.admin.answers import Answer
from common.values.fields import TidyField


class ReasonForm(forms.Form):
    """Asks why an activity was cancelled, which the database requires."""

    state_reason = TidyField(
        label=_("Why was it cancelled?"),
        max_length=Activity._meta.get_field("state_reason").max_length,
        widget=forms.TextInput(attrs={"class": "vTextField"}),
        error_messages={"required": _("Say why the activity was cancelled.")},
    )


def _is_planned(activity: Any) -> bool:
    return bool(activity.is_planned)


ANSWERS = [
    Answer(
        "held",
        _("It was held"),
        fits=_is_planned,
        values={"state": Activity.State.HELD},
        told=_("“%s” was held."),
    ),
    Answer(
        "cancelled",
        _("It was cancelled"),
        fits=_is_planned,
        values={"state": Activity.State.CANCELLED},
        told=_("“%s” was cancelled."),
        form=ReasonForm,
    ),
]
