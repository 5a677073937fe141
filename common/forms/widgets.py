"""Widgets with many choices, which make less of each choice than Django's own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from html import escape
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.safestring import SafeString

from common.forms.renderer import attributes
from common.templatetags.czech import language_of


class FastSuggestions(forms.TextInput):
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
            f"<option{attributes({'value': one, 'label': label or False})}>" for one, label in self.suggestions
        )
        return SafeString(f'{field}<datalist id="{escape(known)}">{options}</datalist>')


class FastSelect(forms.Select):
    """A select. Django makes a dictionary of each option first, which took most of the time of a long list."""

    def render(self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None) -> SafeString:
        options = "".join(_options(self.offered(value), set(self.format_value(value)), self.mark))
        return SafeString(f"<select{attributes({'name': name} | self.attrs | (attrs or {}))}>{options}</select>")

    def offered(self, value: Any) -> Iterable[Any]:
        """Return the choices to draw."""
        return self.choices

    @staticmethod
    def mark(_label: Any, /) -> str:
        """Return attributes of the option with this label."""
        return ""


class FilterSelect(FastSelect):
    """A select of a filter: a value that is none of its choices stays visible, so that its fault can be understood."""

    def offered(self, value: Any) -> Iterable[Any]:
        # Read once, as choices may be rows of the database.
        choices = list(self.choices)
        pairs = (
            pair for one, label in choices for pair in (label if isinstance(label, list | tuple) else [(one, label)])
        )
        known = {"" if one is None else str(one) for one, _label in pairs}
        return [*choices, *((one, one) for one in self.format_value(value) if one and one not in known)]


class NamesSelect(FilterSelect):
    """A select of names of rows, each of which says that it is in Czech where the page is not."""

    @staticmethod
    def mark(label: Any, /) -> str:
        # What is lazy comes from the interface: the first choice, which is no name.
        return "" if isinstance(label, Promise) else language_of(label)


def hasten(field: Any) -> None:
    """Let a field with a plain select draw it in Python."""
    if type(field.widget) is forms.Select:
        choices = field.widget.choices
        field.widget = FastSelect(field.widget.attrs)
        field.widget.choices, field.widget.is_required = choices, field.required


def _options(choices: Iterable[Any], chosen: set[str], mark: Callable[[Any], str]) -> Iterator[str]:
    for value, label in choices:
        if isinstance(label, list | tuple):
            yield f'<optgroup label="{escape(str(value))}">{"".join(_options(label, chosen, mark))}</optgroup>'
            continue
        text = "" if value is None else str(value)
        state = f"{mark(label)}{' selected' if text in chosen else ''}"
        yield f'<option value="{escape(text)}"{state}>{escape(str(label))}</option>'
