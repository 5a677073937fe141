"""The fields of a form as the templates of a record draw them.

Django wraps a field anew whenever a template goes through its lines, and finds out its errors and label each time they
are mentioned. A record has a hundred fields, so here each is wrapped once, and says only what its template needs.
"""

from __future__ import annotations

from typing import Any

from django.utils.safestring import SafeString
from django.utils.text import capfirst

TEXT_INPUTS = {"text", "admintextinput"}
"""Types of widgets, as Django names them, that are one line of text."""


class ForTemplates:
    """What templates ask much. They look for a key first, and an attribute costs them an exception."""

    __slots__ = ()

    def __getitem__(self, name: str) -> Any:
        return getattr(self, name)


class DrawnField(ForTemplates):
    """A field of a form, or something that is only shown among them.

    What may still change before the page is drawn, such as errors and the field itself, is found out when it is drawn.
    """

    __slots__ = ("bound", "is_checkbox", "is_readonly", "name", "shown")

    def __init__(self, shown: Any) -> None:
        """Take an AdminField or AdminReadonlyField of Django."""
        self.shown = shown
        self.is_readonly: bool = shown.is_readonly
        self.is_checkbox: bool = shown.is_checkbox
        self.bound = None if self.is_readonly else shown.field
        self.name: str = shown.field["name"] if self.is_readonly else shown.field.name

    @property
    def html(self) -> SafeString:
        return self.bound.__html__() if self.bound is not None else self.contents

    @property
    def contents(self) -> SafeString:
        """What a field says that is only shown."""
        return self.shown.contents()

    @property
    def label(self) -> str:
        return capfirst(str(self.shown.field["label"] if self.bound is None else self.bound.label))

    @property
    def label_tag(self) -> SafeString:
        return self.shown.label_tag()

    @property
    def help(self) -> str:
        """The help of the field; it may contain HTML."""
        return str(self.shown.field["help_text"] if self.bound is None else self.bound.help_text)

    @property
    def id(self) -> str:
        """The id of the field in the page; empty if it has none."""
        return "" if self.bound is None else str(self.bound.id_for_label)

    @property
    def errors(self) -> SafeString | str:
        if self.bound is None or not self.bound.form.is_bound:
            return ""
        return self.shown.errors()

    @property
    def is_hidden(self) -> bool:
        return bool(self.shown.field["is_hidden"] if self.bound is None else self.bound.is_hidden)

    @property
    def is_required(self) -> bool:
        return self.bound is not None and self.bound.field.required

    @property
    def is_plain_text(self) -> bool:
        """Whether it is one line of text about which there is nothing to say, so that its label can surround it."""
        if self.bound is None or self.bound.help_text or self.errors:
            return False
        return self.bound.widget_type in TEXT_INPUTS


class DrawnLine(ForTemplates):
    """The fields that stand side by side."""

    __slots__ = ("fields", "is_single", "is_visible")

    def __init__(self, line: Any) -> None:
        """Take a Fieldline of Django."""
        self.fields = [DrawnField(field) for field in line]
        self.is_single = len(line.fields) == 1
        self.is_visible: bool = line.has_visible_field

    @property
    def row_css(self) -> str:
        """The class of the frame of a field in the form of a row."""
        return "form-row" if self.is_single else "row-field"


def lines_of(fieldset: Any) -> list[DrawnLine]:
    """Return the lines of a fieldset of Django."""
    return [DrawnLine(line) for line in fieldset]
