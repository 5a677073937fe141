"""Draws the fields of forms: those that stand on a page a hundred times by Python, all others by their templates.

A field, its label and its list of errors are a line of HTML each. By Django's templates they took a third to half of
the time of a long form or list. What is written here is the same HTML, which the tests compare. Widgets with templates
of their own are not concerned.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from html import escape
from typing import Any

from django.forms.renderers import TemplatesSetting
from django.http import HttpRequest
from django.template import Context
from django.template.base import render_value_in_context
from django.utils.safestring import SafeData

INPUTS = (
    "text",
    "hidden",
    "checkbox",
    "number",
    "email",
    "url",
    "tel",
    "search",
    "color",
    "password",
    "date",
    "time",
    "datetime",
    "file",
)
"""Widgets of Django that are one `<input>`, by the names of their templates."""
PLAIN = Context()


def attributes(values: Mapping[str, Any]) -> str:
    """Return HTML attributes: True as the name alone, False omitted."""
    return "".join(
        f" {name}" if value is True else f' {name}="{_written(value)}"'
        for name, value in values.items()
        if value is not False
    )


def _written(value: Any) -> str:
    """Return a value as text inside of an attribute."""
    return str(value) if isinstance(value, SafeData) else escape(str(value))


def _told(value: Any) -> str:
    """Return a value as text between tags, numbers and days in the language of the page."""
    return escape(value) if type(value) is str else str(render_value_in_context(value, PLAIN))


def _input(context: Mapping[str, Any]) -> str:
    widget = context["widget"]
    value = "" if widget["value"] is None else f' value="{_written(widget["value"])}"'
    return f'<input type="{_told(widget["type"])}" name="{_told(widget["name"])}"{value}{attributes(widget["attrs"])}>'


def _textarea(context: Mapping[str, Any]) -> str:
    widget = context["widget"]
    text = _told(widget["value"]) if widget["value"] else ""
    return f'<textarea name="{_told(widget["name"])}"{attributes(widget["attrs"])}>\n{text}</textarea>'


def _select(context: Mapping[str, Any]) -> str:
    widget = context["widget"]
    options = "".join(_options(widget["optgroups"]))
    return f'<select name="{_told(widget["name"])}"{attributes(widget["attrs"])}>{options}</select>'


def _options(groups: list[Any]) -> Iterator[str]:
    for name, choices, _place in groups:
        if name:
            yield f'<optgroup label="{_told(name)}">'
        for one in choices:
            yield f'<option value="{_written(one["value"])}"{attributes(one["attrs"])}>{_told(one["label"])}</option>'
        if name:
            yield "</optgroup>"


def _label(context: Mapping[str, Any]) -> str:
    label = _told(context["label"])
    if not context["use_tag"]:
        return label
    return f"<{context['tag']}{attributes(context['attrs'] or {})}>{label}</{context['tag']}>"


def _errors(context: Mapping[str, Any]) -> str:
    errors = context["errors"]
    if not errors:
        return ""
    name = f' id="{_told(errors.field_id)}_error"' if errors.field_id else ""
    items = "".join(f"<li>{_told(error)}</li>" for error in errors)
    return f'<ul class="{_told(context["error_class"])}"{name}>{items}</ul>'


DRAWN: dict[str, Callable[[Mapping[str, Any]], str]] = {
    **{f"django/forms/widgets/{name}.html": _input for name in INPUTS},
    "django/forms/widgets/textarea.html": _textarea,
    "django/forms/widgets/select.html": _select,
    "django/forms/label.html": _label,
    "django/forms/errors/list/default.html": _errors,
    "django/forms/errors/list/ul.html": _errors,
}
"""What is drawn without its template, by the name of the template."""


class LightRenderer(TemplatesSetting):
    """The renderer of forms."""

    def render(self, template_name: str, context: Any, request: HttpRequest | None = None) -> Any:
        """Return the HTML of a field, a label or a list of errors."""
        draw = DRAWN.get(template_name)
        return draw(context) if draw else super().render(template_name, context, request)
