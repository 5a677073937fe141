"""Keeps together what Czech typography does not divide at the end of a line: “v kraji”, “690 230 Kč”, “§ 10”."""

from __future__ import annotations

import re

NBSP = "\N{NO-BREAK SPACE}"

TIED = re.compile(
    r"""
    # Markup, and text that is sent or shown as it stands.
    <(script|style|textarea|pre|select|title)\b.*?</\1> | <[^>]*>
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
    # A dash never begins a line: “28. března – 20. dubna”.
    | [ ](?=–[ \n])
    """,
    re.VERBOSE | re.DOTALL,
)


def tied(text: str) -> str:
    """Return HTML, or escaped text, with non-breaking spaces; what is written in tags stays as it is."""
    return TIED.sub(_tie, text)


def _tie(found: re.Match[str]) -> str:
    part = found.group()
    return part if part.startswith("<") else part.replace(" ", NBSP).replace("\n", NBSP)
