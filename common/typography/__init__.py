"""Keeps together what is not divided at the end of a line: “v kraji”, “690 230 Kč”, “§ 10”, “18:00–20:00”."""

from __future__ import annotations

import re

NBSP = "\N{NO-BREAK SPACE}"
JOINER = "\N{WORD JOINER}"

AS_IT_STANDS = r"<(script|style|textarea|pre|select|title)\b.*?</\1> | <[^>]*>"
"""Markup, and text that is sent or shown as it stands."""

TIED = re.compile(
    AS_IT_STANDS
    + r"""
    # A postal code with its town and the number of the town's part: “100 00 Lhota 2”.
    | \b\d{3}[ ]\d{2}[ ][^\W\d_]\w*(?:[ ]\d{1,2}\b)?
    # A word of one letter, or an ordinal, with what follows: “v kraji”, “2. část”, “24. 11. 2022”.
    | (?<![\w&</])(?:[AaIiKkOoSsUuVvZz]|\d{1,3}\.)[ \n](?=\S|\Z)
    # Abbreviations and signs with what they name: “č. 250”, “§ 10”, “Ing. Nová”, “s. r. o.”
    | (?<!\w)(?:č|čl|odst|písm|str|tel|ul|nám|Ing|Mgr|Bc|MUDr|PhDr|JUDr|RNDr|PaedDr|MVDr|prof|doc)\.[ \n](?=\S)
    | §[ \n](?=\d)
    | (?<!\w)\w\.[ ](?=\w\.)
    # Groups of digits, and a number with its unit or what is counted: “690 230 Kč”, “13 projektů”.
    | \d[ ](?=\d{3}(?!\d))
    | \d[ \n](?=(?:Kč|%|‰|°C|Sb\.|[kMG]B)(?!\w))
    | (?<![\d.,])\d{1,3}[ \n](?=[^\W\d_A-ZÁ-Ž])
    | \bAgend\w+[ ](?=21\b)
    # A time of day with its preposition: “od 18:00”.
    | (?<!\w)(?:od|do|ve|začátek|konec)[ \n](?=\d{1,2}:\d\d)
    # A dash never begins a line: “28. března – 20. dubna”.
    | [ ](?=–[ \n])
    """,
    re.VERBOSE | re.DOTALL,
)
RANGE = re.compile(
    AS_IT_STANDS
    + r"""
    # An address that is shown is copied, too.
    | \b(?:https?://|www\.)[^\s<]+
    | (?P<dash>(?<=\d)\.?–(?=\d))
    """,
    re.VERBOSE | re.DOTALL,
)


def tied(text: str) -> str:
    """Return HTML, or escaped text, with non-breaking spaces; what is written in tags stays as it is."""
    return TIED.sub(_tie, text)


def _tie(found: re.Match[str]) -> str:
    part = found.group()
    return part if part.startswith("<") else part.replace(" ", NBSP).replace("\n", NBSP)


def joined(html: str) -> str:
    """Return HTML in which no line ends within a range of numbers, “18:00–20:00”, “14.–16. května”.

    A browser may end a line after any dash. For web pages alone: elsewhere the sign that prevents it may be seen.
    """
    return RANGE.sub(_join, html) if "–" in html else html


def _join(found: re.Match[str]) -> str:
    return found.group() + JOINER if found["dash"] else found.group()
