"""Widgets for filter forms of public lists, rendered in Python instead of by Django's slower widget templates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from typing import Any

from django import forms
from django.utils.safestring import SafeString


class FastTextInput(forms.TextInput):
    """A line of text."""

    def render(self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None) -> SafeString:
        attributes = {"type": self.input_type, "name": name} | self.attrs | (attrs or {})
        if (text := self.format_value(value)) is not None:
            attributes["value"] = text
        return SafeString(f"<input{_written(attributes)}>")


class FastSuggestions(FastTextInput):
    """A line of text with suggestions that browsers offer while one is writing; any other text may be written, too.

    Where the page loads `suggest.js`, the suggestions follow what is written.
    """

    def __init__(self, suggestions: Iterable[tuple[str, str]] = (), attrs: dict[str, Any] | None = None) -> None:
        """Take the texts to offer, each with a label to show beside it or an empty one."""
        super().__init__(attrs)
        self.suggestions = list(suggestions)

    def render(self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None) -> SafeString:
        known = f"{(attrs or {}).get('id', name)}-known"
        attrs = {**(attrs or {}), "list": known, "autocomplete": "off", "data-suggest": True}
        field = super().render(name, value, attrs, renderer)
        options = "".join(
            f"<option{_written({'value': one, 'label': label or None})}>" for one, label in self.suggestions
        )
        return SafeString(f'{field}<datalist id="{escape(known)}">{options}</datalist>')


class FastSelect(forms.Select):
    """A select. Django renders two templates per option, which took most of the time of a filter form.

    A value that is not among the choices stays visible, so that the message about it can be understood.
    """

    def render(self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None) -> SafeString:
        attributes = {"name": name} | self.attrs | (attrs or {})
        chosen = set(self.format_value(value))
        options = "".join(_options([*self.choices, *self._unknown(chosen)], chosen))
        return SafeString(f"<select{_written(attributes)}>{options}</select>")

    def _unknown(self, chosen: set[str]) -> list[tuple[str, str]]:
        known = {str(value) for value, _label in self._flat_choices()}
        return [(one, one) for one in sorted(chosen - known) if one]

    def _flat_choices(self) -> Iterator[tuple[Any, Any]]:
        for value, label in self.choices:
            if isinstance(label, list | tuple):
                yield from label
            else:
                yield "" if value is None else value, label


def _written(attributes: dict[str, Any]) -> str:
    """Return HTML attributes: True as the name alone, False and None omitted."""
    return "".join(
        f" {name}" if value is True else f' {name}="{escape(str(value))}"'
        for name, value in attributes.items()
        if value is not False and value is not None
    )


def _options(choices: Iterable[Any], chosen: set[str]) -> Iterator[str]:
    for value, label in choices:
        if isinstance(label, list | tuple):
            yield f'<optgroup label="{escape(str(value))}">{"".join(_options(label, chosen))}</optgroup>'
            continue
        text = "" if value is None else str(value)
        yield f'<option value="{escape(text)}"{" selected" if text in chosen else ""}>{escape(str(label))}</option>'
