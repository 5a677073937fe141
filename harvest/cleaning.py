"""What was found at a source as the portal keeps it: clean texts, an address that leads to the web, an identity."""

from __future__ import annotations

import hashlib
import re
from typing import Any

from common.editing.rich_text import from_plain, has_markup, plain
from common.fields import has_link_with_login, sanitize
from common.text import tidy, without_markup
from common.values.addresses import has_login, is_foreign_path
from harvest.reading.found import Found
from link_checks.ssrf import is_recognisably_private

LONGEST_SENTENCE = 400
SENTENCE = re.compile(r"(?<=[.!?…])\s+(?=[A-ZÁČĎÉÍŇÓŘŠŤÚŽ„“])")
TAG = re.compile(r"<[a-z/!][^<>]*>", re.IGNORECASE)


def line(text: str, most: int) -> str:
    """Return text on one line, without markup and invisible characters, shortened at a word if it is too long."""
    flat = " ".join(tidy(without_markup(text) if TAG.search(text) else text).split())
    return flat if len(flat) <= most else f"{flat[: most - 1].rsplit(' ', 1)[0].rstrip(' ,;–-')}…"


def rich(text: str) -> str:
    """Return a text with paragraphs of the allowed tags only."""
    clean = tidy(text)
    # Programs write line ends of plain texts also between tags.
    markup = sanitize(clean) if has_markup(clean) else from_plain(without_markup(clean) if TAG.search(clean) else clean)
    if not without_markup(markup).strip() or has_link_with_login(markup):
        return from_plain(plain(markup))
    return markup


def first_sentences(text: str) -> str:
    """Return the first sentences of a rich text that fit into the summary."""
    flat = " ".join(plain(text).split())
    chosen = ""
    for sentence in SENTENCE.split(flat):
        longer = f"{chosen} {sentence}".strip()
        if len(longer) > LONGEST_SENTENCE // 2 and chosen:
            break
        chosen = longer
    return line(chosen, LONGEST_SENTENCE)


def address(url: str) -> str:
    """Return an address that visitors may be led to; empty for any other."""
    url = tidy(url).strip()
    is_web = url.lower().startswith(("http://", "https://")) and not re.search(r"[\s<>\"\\]", url)
    if not is_web or has_login(url) or is_foreign_path(url) or is_recognisably_private(url):
        return ""
    return url


def facts_of(found: Found) -> dict[str, Any]:
    """Return the columns of an event as it is kept."""
    description = rich(found.text)
    summary = line(found.summary, LONGEST_SENTENCE) or first_sentences(description)
    if " ".join(plain(description).split()) == summary:
        # The sentence says it all.
        description = ""
    return {
        "title": line(found.title, 250),
        "first_day": found.first,
        "last_day": found.last,
        "time": found.time,
        "until": found.until,
        "place": line(found.place, 200),
        "summary": summary,
        "description": description,
        "url": address(found.url),
        "is_cancelled": found.is_cancelled,
    }


def key_of(found: Found) -> str:
    """Return what an event is known by: its identity and turn, or its address, title and day where it has none."""
    if found.uid:
        known_as = ["uid", found.uid, found.turn]
    else:
        known_as = ["facts", found.url, found.title, found.first.isoformat()]
    return hashlib.sha256("\x1f".join(known_as).encode("utf-8", "replace")).hexdigest()
