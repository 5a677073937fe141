"""Rows of a long form without what is the same in each of them.

The attributes of autocompletes and text editors, and the buttons around a choice, make most of the weight of a row.
They stand once on the page, in the template of a new row, from where `admin-light.js` copies them when the row opens.
Without JavaScript they would do nothing.
"""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django_prose_editor.widgets import ProseEditorWidget


class LightText(forms.Textarea):
    """The text area of an editor whose settings are in the template."""

    def __init__(self, attrs: dict[str, Any]) -> None:
        super().__init__(attrs)
        for size in ("cols", "rows"):
            self.attrs.pop(size, None)

    def use_required_attribute(self, initial: Any) -> bool:
        """As the editor itself: an empty hidden text area could not be focused by the browser."""
        return False


def lighten(form: Any) -> None:
    """Make the widgets of a row light; call it only where the page has the template of the row."""
    for field in form.fields.values():
        widget = field.widget
        if isinstance(widget, RelatedFieldWidgetWrapper):
            chooser: Any = widget.widget
            chooser.choices = widget.choices
            chooser.attrs = {**chooser.attrs, "data-light": True}
            chooser.is_light = True
            field.widget = chooser
        elif isinstance(widget, ProseEditorWidget):
            field.widget = LightText({**widget.attrs, "data-light": True})
