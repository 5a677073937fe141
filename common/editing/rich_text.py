"""Form fields for text without invisible characters, and for rich text that can also be edited without JavaScript."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.html import linebreaks
from django.utils.translation import gettext_lazy as _
from django_prose_editor.widgets import ProseEditorWidget

from common.fields import EXTENSIONS, has_link_nowhere, has_link_with_login, sanitize
from common.text import tidy, without_markup

LONGEST_TEXT = 60_000
LONGEST_MARKUP = LONGEST_TEXT * 2
"""What is longer was never kept, and is not searched for markup."""
MARKUP = re.compile(r"</?(p|ul|ol|li|h3|h4|strong|em|a|blockquote|br)\b[^<>]*>", re.IGNORECASE)
FANCY = re.compile(r"<(?!/?(p|br)\b)[a-z]", re.IGNORECASE)
LINE_ENDINGS = ("</p>", "</li>", "</h3>", "</h4>", "<br>")


class RichTextWidget(ProseEditorWidget):
    """The rich text editor; without JavaScript, a text area with plain paragraphs instead of markup."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("config", {"extensions": EXTENSIONS})
        kwargs.setdefault("preset", "configurable")
        super().__init__(**kwargs)

    def format_value(self, value: Any) -> Any:
        return to_plain(value) if isinstance(value, str) else value


class RichTextFormField(forms.CharField):
    """Rich text from the editor, or plain paragraphs typed without it; only tags allowed by RichTextField are kept."""

    widget = RichTextWidget
    default_error_messages = {
        "nowhere": _("A link in the text leads nowhere. Give it an address that begins with https://, or remove it."),
        "login": _("A link in the text contains a user name or a password. Remove them from its address."),
    }

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", LONGEST_TEXT)
        kwargs.setdefault("strip", True)
        super().__init__(**kwargs)
        # The limit includes markup, so a `maxlength` attribute, which counts typed characters, would be wrong.
        self.widget.attrs.pop("maxlength", None)

    def clean(self, value: Any) -> str:
        text: str = super().clean(tidy(value) if isinstance(value, str) else value)
        if has_markup(text):
            for code, is_at_fault in {"login": has_link_with_login, "nowhere": has_link_nowhere}.items():
                if is_at_fault(text):
                    raise ValidationError(self.error_messages[code], code=code)
        cleaned = sanitize(text if has_markup(text) else from_plain(text))
        return cleaned if without_markup(cleaned).strip() else ""

    def compared(self, value: str | None) -> str:
        """Return the value without line breaks between paragraphs, which make no difference."""
        return re.sub(r"\s+", " ", re.sub(r">\s+<", "><", value or "")).strip()

    def in_words(self, value: str) -> str:
        return plain(value)


def has_markup(text: str) -> bool:
    """Whether the text comes from the editor."""
    return len(text) <= LONGEST_MARKUP and MARKUP.search(text) is not None


def from_plain(text: str) -> str:
    """Return text typed without the editor as HTML paragraphs."""
    return linebreaks(text.strip(), autoescape=True) if text.strip() else ""


def to_plain(value: str) -> str:
    """Return HTML paragraphs as plain text; text with other markup is returned unchanged, so that nothing is lost."""
    if not has_markup(value) or FANCY.search(value):
        return value
    lines = re.sub(r"<br\s*/?>\s*", "\n", re.sub(r"</p>\s*", "\n\n", value))
    return without_markup(lines).strip()


def plain(html: str) -> str:
    """Return rich text as plain lines."""
    if any(ending in html for ending in LINE_ENDINGS):
        # Line breaks in HTML source have no meaning; in text typed without the editor they do.
        html = " ".join(html.split())
    for ending in LINE_ENDINGS:
        html = html.replace(ending, f"{ending}\n")
    lines = [line.strip() for line in without_markup(html).replace("\xa0", " ").split("\n")]
    return "\n".join(lines).strip()
