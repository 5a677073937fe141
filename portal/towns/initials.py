"""The letters that stand for an organisation without a coat of arms or logo."""

from __future__ import annotations

import re

MOST = 3
WORD = re.compile(r"[^\W\d_]+")


def initials_of(name: str) -> str:
    """Return the initials of the words of a name that are written with a capital, at most three.

    A name that is an abbreviation stands for itself: NSZM is NSZ, Rokytnice nad Jizerou is RJ.
    """
    words = WORD.findall(name)
    if words and len(words[0]) > 1 and words[0].isupper():
        return words[0][:MOST]
    capitals = [word[0] for word in words if word[0].isupper()]
    return "".join(capitals[:MOST]) or name[:1].upper()
