"""Addresses of links: those that lead elsewhere than they look like are refused.

`//host` and `/\\host` look like a page of this site, and `https://bank.example@host` like another one; a password in an
address is also a secret told to everybody. Browsers ignore tabs, line ends and spaces around an address,
read a backslash as a slash, and need no slashes after `https:` (WHATWG URL Standard).
"""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

IGNORED = re.compile(r"[\t\n\r]")
AROUND = "".join(map(chr, range(0x21)))
WEB = re.compile(r"(?:https?|ftps?):[/\\]*", re.IGNORECASE)
END_OF_HOST = re.compile(r"[/\\?#]")


def as_browsers_read(address: str) -> str:
    """Return the address without what browsers ignore in it."""
    return IGNORED.sub("", address.strip(AROUND))


def is_foreign_path(address: str) -> bool:
    """Whether the address looks like a path of this site but names another host, or hides where its host ends."""
    return as_browsers_read(address).startswith(("//", "/\\", "\\")) or "\\" in address


def has_login(address: str) -> bool:
    """Whether the address has a user name or a password in front of its host."""
    text = as_browsers_read(address)
    scheme = WEB.match(text)
    rest = text[scheme.end() :] if scheme else text.lstrip("/\\") if is_foreign_path(text) else ""
    return "@" in END_OF_HOST.split(rest, maxsplit=1)[0]


def refuse_login(address: str) -> None:
    """Raise ValidationError if the address has a user name or a password in it."""
    if has_login(address):
        raise ValidationError(
            _("The address contains a user name or a password. Remove everything between “//” and “@”."), code="login"
        )


class AddressField(models.URLField):
    """A URL without a user name and password. Migrations know it as Django's field, since the column is the same."""

    default_validators = [*models.URLField.default_validators, refuse_login]

    def deconstruct(self) -> Any:
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.URLField", args, kwargs

    def formfield(self, **kwargs: Any) -> Any:
        return super().formfield(**{"form_class": AddressFormField, "assume_scheme": "https", **kwargs})


class AddressFormField(forms.URLField):
    """A URL without a user name and password."""

    default_validators = [*forms.URLField.default_validators, refuse_login]
