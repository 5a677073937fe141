"""A model field for rich text that is always sanitised."""

import html
import re
from typing import Any

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.utils.html import linebreaks
from django_prose_editor.fields import ProseEditorField, create_sanitizer

from common.values.addresses import has_login, is_foreign_path

EXTENSIONS: dict[str, Any] = {
    "Bold": True,
    "Italic": True,
    "Heading": {"levels": [3, 4]},
    "BulletList": True,
    "OrderedList": {"enableListAttributes": False},
    "ListItem": True,
    "Blockquote": True,
    "HardBreak": True,
    "Link": {"enableTarget": False, "protocols": ["http", "https", "mailto", "tel"]},
}

MARKUP = re.compile(r"<[a-z/!]", re.IGNORECASE)
_vocabulary_only = create_sanitizer(EXTENSIONS)
BARE_ADDRESS = re.compile(r'(<a\b[^>]*?\bhref=")(?=(?:www\.|[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[/"?#])))', re.IGNORECASE)
LINK_NOWHERE = re.compile(r'<a(?![^>]*\bhref="[^"])(?: [^>]*)?>(.*?)</a>', re.DOTALL)
"""Matches links whose address was removed as not allowed, such as javascript:."""
ADDRESS = re.compile(r'(<a\b[^>]*?\bhref=")([^"]*)', re.IGNORECASE)


def sanitize(markup: str) -> str:
    """Return rich text reduced to the allowed tags; links without a scheme get https.

    Links with a forbidden address are replaced by their text.
    """
    return LINK_NOWHERE.sub(r"\1", ADDRESS.sub(_only_allowed, _with_schemes(markup)))


def has_link_nowhere(markup: str) -> bool:
    """Whether the text has a link with a forbidden address."""
    clean = _with_schemes(markup)
    return LINK_NOWHERE.search(clean) is not None or any(map(is_foreign_path, _addresses_in(clean)))


def has_link_with_login(markup: str) -> bool:
    """Whether the text has a link with a user name or a password in its address."""
    return any(map(has_login, _addresses_in(_with_schemes(markup))))


def _with_schemes(markup: str) -> str:
    return BARE_ADDRESS.sub(r"\1https://", _vocabulary_only(markup))


def _addresses_in(clean: str) -> list[str]:
    return [html.unescape(match[2]) for match in ADDRESS.finditer(clean)]


def _only_allowed(match: re.Match[str]) -> str:
    address = html.unescape(match[2])
    return match[1] if is_foreign_path(address) or has_login(address) else match[0]


def with_lines(text: str) -> str:
    """Return plain text of several lines, such as that of a cell, as HTML paragraphs; other text as it is."""
    plain = text.strip()
    return linebreaks(plain, autoescape=True) if "\n" in plain and not MARKUP.search(plain) else text


class RichTextField(ProseEditorField):
    """HTML of a few allowed tags, sanitised when a form is cleaned and whenever a row is saved."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("extensions", EXTENSIONS)
        kwargs.setdefault("sanitize", sanitize)
        super().__init__(*args, **kwargs)

    def pre_save(self, model_instance: models.Model, add: bool) -> str:
        """Sanitise text that comes without a form too: imports, bundled data, the shell."""
        value: str = self.sanitize(with_lines(super().pre_save(model_instance, add) or ""))
        setattr(model_instance, self.attname, value)
        return value

    def get_db_prep_save(self, value: Any, connection: BaseDatabaseWrapper) -> Any:
        """Sanitise values written by `update()` and `bulk_update()`."""
        ready = self.sanitize(with_lines(value)) if isinstance(value, str) else value
        return super().get_db_prep_save(ready, connection)
