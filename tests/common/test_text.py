"""Text is compared as people compare it, and a stranger's text is made fit to print."""

import pytest

from common.text import fold, printable


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Krajské Dožínky", "krajske dozinky"),
        ("PŘÍLIŠ ŽLUŤOUČKÝ KŮŇ", "prilis zlutoucky kun"),
        ("  mezery\t a\u00a0nezlomitelné\n", "mezery a nezlomitelne"),
        ("<p>Výzkum <strong>a</strong> vývoj</p>", "vyzkum a vyvoj"),
        ("R&amp;D", "r&d"),
        ("Straße", "strasse"),
        ("ﬁrma", "firma"),
        ("e\u0301té", "ete"),
        ("", ""),
    ],
)
def test_folded_text(text, folded):
    assert fold(text) == folded


@pytest.mark.parametrize("text", ["Dožínky 🌱 – „a“", "řádek\nřádek\t", ""])
def test_what_can_be_printed_stays(text):
    assert printable(text) == text


@pytest.mark.parametrize("sign", ["\x00", "\x07", "\x1b", "\x7f", "\x80", "\ud800", "\ufffe", "\uffff"])
def test_what_cannot_be_printed_is_marked(sign):
    assert printable(f"a{sign}b") == "a\N{REPLACEMENT CHARACTER}b"
