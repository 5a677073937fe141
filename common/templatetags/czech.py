"""Template filters for numbers, money, dates and text in Czech typography, or English on English pages."""

from __future__ import annotations

import datetime
from decimal import Decimal

from django import template
from django.utils import formats, timezone
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from common.english import InEnglish, is_any_czech_only
from common.typography import NBSP, joined, tied
from common.typography.quotes import within_quotes

register = template.Library()
register.filter("is_any_czech_only", is_any_czech_only)
register.filter("within_quotes", within_quotes)


@register.filter
def number(value: Decimal | float | None) -> str:
    """Format a number with non-breaking spaces between thousands and no trailing zeros; “–” for None."""
    if value is None:
        return "–"
    amount = Decimal(str(value)).normalize()
    decimals = max(0, -int(amount.as_tuple().exponent))
    text = f"{amount:,.{decimals}f}".replace(",", NBSP)
    return text if get_language() == "en" else text.replace(".", ",")


@register.filter
def money(value: Decimal | float | None) -> str:
    """Format an amount in Kč: “690 230 Kč”, “13 500,50 Kč”; “not known” for None."""
    if value is None:
        return _("not known")
    amount = Decimal(str(value)).quantize(Decimal("0.01"))
    text = f"{amount:,.2f}".removesuffix(".00").replace(",", NBSP)
    return f"{text if get_language() == 'en' else text.replace('.', ',')}{NBSP}Kč"


@register.filter
def amount(value: Decimal | float | None) -> str:
    """Format an amount in a cell of a table as `money` does; empty for None, because gaps are not announced."""
    return "" if value is None else money(value)


@register.filter
def day(value: datetime.date | None) -> str:
    """Format a date: “24. listopadu 2022”, “24 November 2022”."""
    if value is None:
        return ""
    if isinstance(value, datetime.datetime):
        value = timezone.localtime(value).date()
    pattern = f"j{NBSP}F Y" if get_language() == "en" else f"j.{NBSP}E Y"
    return formats.date_format(value, pattern)


@register.filter
def unbroken(value: object) -> str:
    """Keep a short text, such as a date in numbers, in one line."""
    return str(value).replace(" ", NBSP)


@register.filter
def clock(value: datetime.time | None) -> str:
    """Format a time of day as “14:00”."""
    return f"{value:%H:%M}" if value else ""


@register.filter
def tie(value: object) -> SafeString:
    """Escape text in the language of the page, with non-breaking spaces."""
    return mark_safe(tied(conditional_escape(str(value))))  # noqa: S308 - escaped here


@register.filter
def ranged(value: object) -> SafeString:
    """Escape a text with a range of hours or days, which no line divides; only outside of kept parts, where all are."""
    return mark_safe(joined(conditional_escape(str(value))))  # noqa: S308 - escaped here


@register.filter
def typeset(value: object) -> SafeString:
    """Escape a line of content, with non-breaking spaces, marked as Czech on a page in another language."""
    words = str(value)
    if isinstance(words, InEnglish):
        return mark_safe(joined(conditional_escape(words)))  # noqa: S308 - escaped here
    text = joined(tied(conditional_escape(words)))
    return mark_safe(text if get_language() == "cs" or not text else f'<span lang="cs">{text}</span>')  # noqa: S308 - escaped here


@register.filter
def language_of(value: object) -> SafeString:
    """Return the attribute of an element whose whole text is a line of content, such as of a picture; see `typeset`."""
    words = str(value)
    is_czech = words and get_language() != "cs" and not isinstance(words, InEnglish)
    return SafeString(' lang="cs"' if is_czech else "")


@register.filter
def prose(value: str) -> SafeString:
    """Render rich text from a RichTextField, which is sanitised when saved; marked as Czech like `typeset`."""
    if isinstance(value, InEnglish):
        return mark_safe(f'<div class="prose">{joined(value)}</div>')  # noqa: S308 - sanitised on save
    language = "" if get_language() == "cs" else ' lang="cs"'
    return mark_safe(f'<div class="prose"{language}>{joined(tied(value or ""))}</div>')  # noqa: S308 - sanitised on save


@register.filter
def title_size(title: object) -> SafeString:
    """Return the attribute by which a long main heading is set in smaller letters; nothing for a short one."""
    length = len(str(title))
    return SafeString(' class="title-longer"' if length > 90 else ' class="title-long"' if length > 45 else "")


@register.filter
def share_of(part: Decimal | float | None, total: Decimal | float | None) -> str:
    """Return the part as percent of the total, 0–100 with a decimal point, for widths in CSS and SVG."""
    if not part or not total:
        return "0"
    return f"{min(Decimal(100), Decimal(str(part)) * 100 / Decimal(str(total))):.2f}"


@register.filter
def percent_of(part: Decimal | float | None, total: Decimal | float | None) -> str:
    """Return the part as text: “97 %”."""
    if not total or part is None:
        return ""
    return f"{Decimal(str(part)) * 100 / Decimal(str(total)):.0f}{NBSP}%"
