"""News as JSON-LD by the open formal norm “Aktuality” of 2020-07-01."""

from __future__ import annotations

import datetime
import html
import re
from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.utils import timezone
from django.utils.html import strip_tags
from django.utils.translation import override

from members.models import Organisation
from news.models import NewsItem

BLOCK_ENDS = re.compile(r"</(?:p|li|h\d|blockquote)>|<br[^>]*>")
"""Tags after which another word begins."""
CONTEXT = "https://ofn.gov.cz/aktuality/2020-07-01/kontexty/aktualita.jsonld"


def news_as_jsonld(rows: Iterable[NewsItem]) -> list[dict[str, Any]]:
    """Return each row with its texts in Czech and, where there are any, in English."""
    announcer = _announcer()
    with override("cs"):
        return [_as_jsonld(row) | announcer for row in rows]


def _as_jsonld(row: NewsItem) -> dict[str, Any]:
    address = f"{settings.SITE_URL}{row.get_absolute_url()}"
    said: dict[str, Any] = {
        "@context": CONTEXT,
        "typ": "Aktualita",
        "iri": address,
        "název": _text(row.title, row.title_en),
    }
    czech, english = (_plain(*texts) for texts in ((row.summary, row.text), (row.summary_en, row.text_en)))
    if czech:
        said["popis"] = _text(czech, english)
    if row.since:
        said["vytvořeno"] = _moment(row.since)
    if row.shown_until:
        said["relevantní_do"] = _moment(row.shown_until)
    if photo := row.photo:
        said["příloha"] = [
            {"typ": "Digitální objekt", "název": {"cs": photo.alt}, "url": f"{settings.SITE_URL}{photo.image.url}"}
        ]
    return said


def _announcer() -> dict[str, Any]:
    """Return who announces the news: the region, with its number; nothing on a site without one."""
    region = Organisation.objects.filter(membership=Organisation.Membership.REGION).order_by("pk").first()
    if region is None or not region.ico:
        return {}
    return {"oznamovatel": {"typ": "Osoba", "ičo": region.ico, "název": {"cs": region.name}}}


def _plain(*texts: str) -> str:
    """Return texts without markup as one paragraph."""
    apart = (BLOCK_ENDS.sub(r"\g<0> ", text) for text in texts)
    return " ".join(" ".join(html.unescape(strip_tags(text)).split()) for text in apart if text).strip()


def _text(czech: str, english: str) -> dict[str, str]:
    return {"cs": czech} | ({"en": english} if english else {})


def _moment(moment: datetime.datetime) -> dict[str, str]:
    here = timezone.localtime(moment).replace(microsecond=0)
    return {"typ": "Časový okamžik", "datum_a_čas": here.isoformat()}
