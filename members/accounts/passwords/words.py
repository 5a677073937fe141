"""Lists of words that passwords are made of, each read when it is first asked for."""

from __future__ import annotations

import functools
import lzma
from pathlib import Path
from typing import Any

from common.values.folding import fold_letters

FOLDER = Path(__file__).parent
MOST_ORGANISATIONS = 2_000


def words_in(*texts: str, shortest: int) -> set[str]:
    """Return the words of the texts as folded letters, at least `shortest` of them."""
    signs = (sign if sign.isalpha() else " " for sign in fold_letters(" ".join(texts)))
    return {word for word in "".join(signs).split() if len(word) >= shortest}


@functools.cache
def common_words() -> frozenset[str]:
    """Return the words from which Czech passwords are made most often, and the names of this country's places."""
    lines = (FOLDER / "common.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


@functools.cache
def _czech() -> bytes:
    """Return all Czech words, sorted, one a line: 3.5 MB, where a set of them would take thirty."""
    return b"\n" + lzma.decompress((FOLDER / "czech.txt.xz").read_bytes())


def is_czech(word: str) -> bool:
    """Whether these folded letters are a Czech word in any of its forms, of at least four letters."""
    wanted, text = word.encode("utf-8", "replace"), _czech()
    low, high = 0, len(text) - 1
    while low < high:  # both are positions of line breaks, and the word would be between them
        start = text.rfind(b"\n", low, (low + high) // 2 + 1) + 1
        end = text.find(b"\n", start)
        found = text[start:end]
        if found == wanted:
            return True
        if found < wanted:
            low = end
        else:
            high = start - 1
    return False


def words_of(person: Any) -> set[str]:
    """Return the words of the person's name and e-mail."""
    names = ("first_name", "last_name", "email")
    return words_in(*(str(getattr(person, name, "") or "") for name in names), shortest=3)


def words_of_the_place() -> set[str]:
    """Return the words of the portal's name and of the region, towns and partners."""
    from members.models import Organisation
    from outbox.mail import mail_facts

    known = [value for value in mail_facts().values() if isinstance(value, str) and "//" not in value]
    part = Organisation.Membership
    for parts in ([part.REGION, part.MEMBER], [part.PARTNER, part.FORMER]):
        rows = Organisation.objects.filter(membership__in=parts).order_by("pk")
        for names in rows.values_list("name", "short_name")[:MOST_ORGANISATIONS]:
            known.extend(names)
    return words_in(*known, shortest=4)
