"""Turns what stands in a file into the value of a model's field.

The written text decides, not YAML's own guesses: `2.6` is a programme's number, `No` a text, `10:00` a time.
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import yaml
from django.db import models
from django.utils.html import escape
from django.utils.translation import gettext as _

from common.fields import RichTextField
from common.periods import FIRST_YEAR, LAST_YEAR, Period, PeriodError
from portal.loading.faults import ValueFault, nearest, shortened

NULL = "tag:yaml.org,2002:null"
WHOLE = re.compile(r"-?(?:[0-9]{1,18}|[0-9]{1,3}(?:[ \u00a0][0-9]{3}){1,5})")
DECIMAL = re.compile(rf"({WHOLE.pattern})(?:[.,]([0-9]{{1,10}}))?")
ISO_DAY = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
CZECH_DAY = re.compile(r"([0-9]{1,2})\.\s?([0-9]{1,2})\.\s?([0-9]{4})")
CLOCK = re.compile(r"([0-9]{1,2})[:.]([0-9]{2})")
YES, NO = {"true", "yes", "ano"}, {"false", "no", "ne"}


@dataclass(frozen=True)
class Reference:
    """A row of another kind, as the file calls it."""

    model: type[models.Model]
    text: str


def read_value(field: models.Field | None, node: yaml.Node) -> Any:
    """Return the value that `node` means for `field` (None stands for a period). Raises ValueFault."""
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
    return next((read for kind, read in READERS if isinstance(field, kind)), _line)(text)


def _scalar(node: yaml.Node) -> str:
    if isinstance(node, yaml.SequenceNode):
        raise ValueFault(_("Write one value here, not a list."))
    if not isinstance(node, yaml.ScalarNode):
        raise ValueFault(_("Write one value here. A text that holds a colon belongs between quotation marks."))
    if node.tag == NULL:
        return ""
    text = unicodedata.normalize("NFC", node.value).strip()
    if any(unicodedata.category(c) in {"Cc", "Cs"} and c not in "\n\t" for c in text):
        raise ValueFault(_("The text holds a character that cannot be printed."))
    return text


def _nothing(field: models.Field | None) -> Any:
    if field is None or field.null:
        return None
    return "" if field.empty_strings_allowed else None


def _period(text: str) -> Period:
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
    return float(_decimal(_scalar(node)))


def _choice(field: models.Field, text: str) -> str:
    known = [str(value) for value, _label in field.flatchoices if value]
    if text not in known:
        raise ValueFault(_("“%(value)s” cannot stand here.") % {"value": shortened(text)} + nearest(text, known))
    return text


def _line(text: str) -> str:
    if "\n" in text:
        raise ValueFault(_("Write this text on one line."))
    return text


def _whole(text: str) -> int:
    if not WHOLE.fullmatch(text):
        raise ValueFault(_("“%(value)s” is not a whole number.") % {"value": shortened(text)})
    return int(re.sub(r"\s", "", text))


def _decimal(text: str) -> Decimal:
    found = DECIMAL.fullmatch(text.removesuffix("Kč").rstrip())
    if not found:
        raise ValueFault(
            _("“%(value)s” is not a number. Write for example %(example)s.")
            % {"value": shortened(text), "example": "690 230"}
        )
    whole, decimals = re.sub(r"\s", "", found[1]), found[2] or "0"
    return Decimal(f"{whole}.{decimals}")


def _day(text: str) -> datetime.date:
    if found := ISO_DAY.fullmatch(text):
        year, month, day = map(int, found.groups())
    elif found := CZECH_DAY.fullmatch(text):
        day, month, year = map(int, found.groups())
    else:
        raise ValueFault(
            _("“%(value)s” is not a date. Write for example %(example)s.")
            % {"value": shortened(text), "example": "2022-11-24"}
        )
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueFault(
            _("The year %(year)s is out of range; years go from %(first)s to %(last)s.")
            % {"year": year, "first": FIRST_YEAR, "last": LAST_YEAR}
        )
    try:
        return datetime.date(year, month, day)
    except ValueError:
        raise ValueFault(_("The calendar has no day %(value)s.") % {"value": text}) from None


def _time(text: str) -> datetime.time:
    found = CLOCK.fullmatch(text)
    try:
        return datetime.time(int(found[1]), int(found[2])) if found else datetime.time.fromisoformat(text)
    except ValueError:
        raise ValueFault(
            _("“%(value)s” is not a time of day. Write for example %(example)s.")
            % {"value": shortened(text), "example": "14:00"}
        ) from None


def _yes_or_no(text: str) -> bool:
    if text.lower() not in YES | NO:
        raise ValueFault(_("Write true or false here, not “%(value)s”.") % {"value": shortened(text)})
    return text.lower() in YES


def rich_text(text: str) -> str:
    """Return HTML of a text written without it: paragraphs divided by empty lines, lists with dashes."""
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
    (models.DecimalField, _decimal),
    (models.BooleanField, _yes_or_no),
    (models.IntegerField, _whole),
    (models.DateField, _day),
    (models.TimeField, _time),
    (models.TextField, str),
]
