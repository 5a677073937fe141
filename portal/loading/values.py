"""Converts nodes of a YAML file to values of model fields.

The type comes from the model field, not from YAML's own guess: `2.6` may be a programme's number, `No` a text and
`10:00` a time.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import yaml
from django.db import models
from django.utils.html import escape
from django.utils.translation import gettext as _

from common.fields import RichTextField
from common.periods import Period, PeriodError
from common.periods.parsing import names_time
from common.values.errors import UnreadableValue
from common.values.fields import AmountColumn, has_thousands
from common.values.folding import composed
from common.values.numbers import read_amount, read_number, read_whole
from common.values.times import read_day, read_time, read_yes_or_no
from portal.loading.faults import ValueFault, nearest, shortened

NULL = "tag:yaml.org,2002:null"


@dataclass(frozen=True)
class Reference:
    """A reference to a row of a model by the name that files use for it."""

    model: type[models.Model]
    text: str


def read_value(field: models.Field | None, node: yaml.Node) -> Any:
    """Return the value of `node` for `field`; None means a period. Raises ValueFault."""
    if isinstance(field, models.ManyToManyField):
        return _references(field, node)
    if isinstance(field, models.JSONField):
        return _numbers(node)
    text = _scalar(node)
    if not text:
        return _nothing(field)
    if field is None:
        return _period(text)
    if isinstance(field, models.ForeignKey):
        return Reference(field.related_model, text)
    if field.choices:
        return _choice(field, text)
    if isinstance(field, models.DecimalField) and not isinstance(field, AmountColumn):
        return _read(read_number, text, has_thousands=has_thousands(field))
    return _read(next((read for kind, read in READERS if isinstance(field, kind)), _line), text)


def _read(read: Callable[..., Any], text: str, **kwargs: Any) -> Any:
    try:
        return read(text, **kwargs)
    except UnreadableValue as error:
        raise ValueFault(str(error)) from error


def _scalar(node: yaml.Node) -> str:
    if isinstance(node, yaml.SequenceNode):
        raise ValueFault(_("Write one value here, not a list."))
    if not isinstance(node, yaml.ScalarNode):
        raise ValueFault(_("Write one value here. A text that holds a colon belongs between quotation marks."))
    if node.tag == NULL:
        return ""
    text = composed(node.value).strip()
    if any(unicodedata.category(c) in {"Cc", "Cs"} and c not in "\n\t" for c in text):
        raise ValueFault(_("The text holds a character that cannot be printed."))
    return text


def _nothing(field: models.Field | None) -> Any:
    if field is None or field.null:
        return None
    return "" if field.empty_strings_allowed else None


def _period(text: str) -> Period:
    if names_time(text):
        raise ValueFault(_("Write the hours as values of starts_at and ends_at, not beside the day."))
    try:
        return Period.parse(text)
    except PeriodError as error:
        raise ValueFault(str(error)) from error


def _references(field: models.ManyToManyField, node: yaml.Node) -> list[Reference]:
    if isinstance(node, yaml.ScalarNode) and node.tag == NULL:
        return []
    if not isinstance(node, yaml.SequenceNode):
        raise ValueFault(_("Write a list here, for example [%(example)s].") % {"example": "a, b"})
    return [Reference(field.related_model, _scalar(item)) for item in node.value]


def _numbers(node: yaml.Node) -> Any:
    if isinstance(node, yaml.SequenceNode):
        return [_numbers(item) for item in node.value]
    return float(_read(read_number, _scalar(node), has_thousands=False))


def _choice(field: models.Field, text: str) -> str:
    known = [str(value) for value, _label in field.flatchoices if value]
    if text not in known:
        raise ValueFault(_("“%(value)s” is not allowed here.") % {"value": shortened(text)} + nearest(text, known))
    return text


def _line(text: str) -> str:
    if "\n" in text:
        raise ValueFault(_("Write this text on one line."))
    return text


def rich_text(text: str) -> str:
    """Convert plain text to HTML: paragraphs separated by empty lines, lists marked by dashes."""
    if text.startswith("<"):
        return text
    return "".join(_block(block.strip()) for block in re.split(r"\n\s*\n", text))


def _block(block: str) -> str:
    lines = [line.strip() for line in block.splitlines()]
    if all(line.startswith("- ") for line in lines):
        return "<ul>" + "".join(f"<li><p>{escape(line[2:].strip())}</p></li>" for line in lines) + "</ul>"
    return f"<p>{escape(' '.join(lines))}</p>"


READERS: list[tuple[type[models.Field], Callable[[str], Any]]] = [
    (RichTextField, rich_text),
    (AmountColumn, read_amount),
    (models.BooleanField, read_yes_or_no),
    (models.IntegerField, read_whole),
    (models.DateField, read_day),
    (models.TimeField, read_time),
    (models.TextField, str),
]
