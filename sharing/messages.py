"""Texts about an event to send and print: for a town's bulletin, and for an SMS with its signs counted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from common.typography.quotes import MARKS
from common.values.folding import APOSTROPHES, DASHES, fold_letters
from sharing.told import Told

LONGEST_TEXT = 1500
"""Characters of the description in a bulletin; whole paragraphs are left out."""

# 3GPP TS 23.038, section 6.2.1: each sign takes one place, those of the extension two.
GSM_BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà"
)
GSM_EXTENSION = frozenset("\f^{}\\[~]|€")
GSM_SIGNS, UCS2_SIGNS = 160, 70
"""What one SMS holds in either alphabet."""
GSM_OF_MORE, UCS2_OF_MORE = 153, 67
"""What each of several joined ones holds, as their heads take the rest."""

PLAIN = str.maketrans(
    {
        **dict.fromkeys(DASHES, "-"),
        **dict.fromkeys(APOSTROPHES, "'"),
        **dict.fromkeys(MARKS, '"'),
        **dict.fromkeys("\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}\t", " "),
        "…": "...",
        "·": "-",
    }
)


@dataclass(frozen=True)
class Sms:
    """A text message."""

    text: str

    @property
    def is_gsm(self) -> bool:
        """Whether all signs are in the alphabet of GSM, so that one message holds 160 of them."""
        return set(self.text) <= GSM_BASIC | GSM_EXTENSION

    @property
    def length(self) -> int:
        """Places that the text takes: in GSM two for a sign of the extension, in UCS-2 two for one beyond 16 bits."""
        if self.is_gsm:
            return len(self.text) + sum(sign in GSM_EXTENSION for sign in self.text)
        return len(self.text.encode("utf-16-le")) // 2

    @property
    def most(self) -> int:
        return GSM_SIGNS if self.is_gsm else UCS2_SIGNS

    @property
    def count(self) -> int:
        """Messages that it is sent as."""
        if self.length <= self.most:
            return 1
        return -(-self.length // (GSM_OF_MORE if self.is_gsm else UCS2_OF_MORE))


def without_diacritics(text: str) -> str:
    """Return text in letters that GSM has: without diacritics, with plain dashes and quotation marks."""
    return "".join(_plain(sign) for sign in text.translate(PLAIN))


def _plain(sign: str) -> str:
    if sign.isascii():
        return sign if sign in GSM_BASIC | GSM_EXTENSION else " "
    bare = "".join(one for one in fold_letters(sign) if one in GSM_BASIC)
    return bare.upper() if sign.isupper() else bare


def sms_of(told: Told) -> Sms:
    """Return one SMS in 160 signs, without diacritics: the title, when, where, for how much, and the address."""
    return _fitting([without_diacritics(part) for part in _parts(told)], told.short_url)


def sms_with_diacritics(told: Told) -> Sms:
    """Return one SMS in 70 signs with diacritics, or in 160 where none of them is needed."""
    return _fitting(list(_parts(told)), told.short_url)


def _parts(told: Told) -> Iterator[str]:
    for part in (told.headline, told.short_when, told.place, told.fee):
        yield " ".join(part.replace("\N{NO-BREAK SPACE}", " ").split())


def _fitting(parts: list[str], address: str) -> Sms:
    """Leave out the last parts, then the end of the title, until it is one message; the address always stays."""
    parts = [part for part in parts if part]
    for many in range(len(parts), 0, -1):
        sms = Sms(f"{', '.join(parts[:many])} {address}")
        if sms.count == 1:
            return sms
    title = parts[0] if parts else ""
    while title:
        title = title[:-1].rstrip()
        sms = Sms(f"{title}... {address}")
        if sms.count == 1:
            return sms
    return Sms(address)


def bulletin_of(told: Told) -> str:
    """Return a text for a town's bulletin, paragraph by paragraph, with the address at its end."""
    return "\n\n".join(_blocks(told)) + "\n"


def _blocks(told: Told) -> Iterator[str]:
    yield told.headline
    facts = [
        (_("When"), told.when),
        (_("Where"), told.where),
        (_("How to get there"), told.directions),
        (_("Admission"), told.fee),
        (_("Who it is for"), told.audience),
    ]
    lines = [f"{label}: {words}" for label, words in facts if words]
    if lines:
        yield "\n".join(lines)
    if told.cancelled:
        label = _("It does not take place")
        yield f"{label}: {told.cancelled}"
    if told.summary:
        yield told.summary
    yield from _shortened(told.paragraphs)
    if told.registration:
        yield " ".join(filter(None, [told.registration, told.registration_url]))
    if told.contact:
        question = _("Any questions?")
        yield f"{question} {', '.join(told.contact)}"
    if told.organiser:
        yield f"{_('Organiser')}: {told.organiser}"
    more = _("Read more")
    yield f"{more}: {told.url}"


def _shortened(paragraphs: tuple[str, ...]) -> Iterator[str]:
    left = LONGEST_TEXT
    for paragraph in paragraphs:
        left -= len(paragraph)
        if left < 0:
            return
        yield paragraph
