"""A form field for public URLs."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from common.text import tidy
from common.values.addresses import AddressFormField
from link_checks.ssrf import is_recognisably_private


class ShortURLField(AddressFormField):
    """A public URL; https is added if the scheme is missing, and only http and https are accepted."""

    default_error_messages = {
        "inside": _("This address opens only inside your office. Write one that anybody can open."),
    }

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("assume_scheme", "https")
        kwargs.setdefault("max_length", 500)
        kwargs.setdefault("error_messages", {"invalid": _("Write an address that begins with https://.")})
        super().__init__(**kwargs)

    def clean(self, value: Any) -> str:
        address: str = super().clean(tidy(value) if isinstance(value, str) else value)
        if address and not address.lower().startswith(("http://", "https://")):
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        if is_recognisably_private(address):
            raise ValidationError(self.error_messages["inside"], code="inside")
        return address
