"""The field for an e-mail address, and what is sent with it."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.core.validators import validate_email
from django.utils.translation import gettext_lazy as _

from following.models import LONGEST_ADDRESS, Follow
from following.topics import topic_of

TRAP = "web"
"""A field that people do not see; only robots fill it in."""


NOT_ASCII = re.compile(r"[^\x00-\x7f]")
HOST = re.compile(r"@(?:\[|localhost$)", re.IGNORECASE)
"""Where an address leads to a computer, and not to a domain to which one could write from elsewhere."""


def check_address(address: str) -> None:
    """Raise ValidationError unless a message can be sent to the address from anywhere."""
    name, at, domain = address.rpartition("@")
    if at and not name.isascii() and name.isprintable():
        # Everything else that is wrong is said first.
        validate_email(f"{NOT_ASCII.sub('a', name)}@{domain}")
        raise forms.ValidationError(
            _("In front of @ there can be only letters without diacritics. Check the address."), code="diacritics"
        )
    validate_email(address)
    if HOST.search(address) or not is_domain(domain):
        raise forms.ValidationError(validate_email.message, code=validate_email.code)


def is_domain(domain: str) -> bool:
    """Whether mail servers can be asked for the domain, also if it has diacritics."""
    try:
        return bool(domain.encode("idna"))
    except UnicodeError:
        return False


class FollowerAddressField(forms.EmailField):
    """An e-mail address to which a message can be sent from anywhere."""

    default_validators = [check_address]


class FollowForm(forms.Form):
    """Asks for an address, and how often to write to it. Its field names are those of `components/follow.html`."""

    co = forms.CharField(label=_("What to follow"))
    email = FollowerAddressField(
        label=_("Your e-mail"),
        max_length=LONGEST_ADDRESS,
        error_messages={
            "required": _("Write the e-mail address to which we should write."),
            "invalid": _("This is not a whole e-mail address. It looks like name@example.cz."),
            "max_length": _("An e-mail address has at most %(limit_value)d characters."),
        },
        widget=forms.EmailInput(attrs={"autocomplete": "email", "maxlength": LONGEST_ADDRESS}),
    )
    jak = forms.ChoiceField(
        label=_("How often"),
        choices=Follow.Frequency.choices,
        required=False,
        initial=Follow.Frequency.DAILY,
        error_messages={"invalid_choice": _("Choose how often: at once, daily or weekly.")},
    )

    def clean_co(self) -> Any:
        topic = topic_of(self.cleaned_data["co"])
        if topic is None:
            raise forms.ValidationError(_("What you wanted to follow is not here any more. Choose something else."))
        return topic

    def clean_jak(self) -> str:
        return self.cleaned_data["jak"] or Follow.Frequency.DAILY

    @property
    def is_trapped(self) -> bool:
        """Whether a robot filled in what nobody sees."""
        return bool(self.data.get(TRAP))


class EraseForm(forms.Form):
    """Asks the office for the address that is to be forgotten."""

    email = forms.EmailField(
        label=_("E-mail address"),
        max_length=LONGEST_ADDRESS,
        widget=forms.EmailInput(attrs={"class": "vTextField", "autocomplete": "off"}),
    )
