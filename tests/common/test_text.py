"""Text is compared as people compare it, and a stranger's text is made fit to print."""

import time

import pytest
from django.utils.text import slugify

from common.search import alphabetical
from common.text import fold, introduced, one_line, printable, without_markup
from common.values.folding import composed, stream_safe


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Krajské Dožínky", "krajske dozinky"),
        ("PŘÍLIŠ ŽLUŤOUČKÝ KŮŇ", "prilis zlutoucky kun"),
        ("  mezery\t a\u00a0nezlomitelné\n", "mezery a nezlomitelne"),
        ("<p>Výzkum <strong>a</strong> vývoj</p>", "vyzkum a vyvoj"),
        ("R&amp;D", "r&d"),
        ("Straße", "strasse"),
        ("Łódź, Bolesławiec", "lodz, boleslawiec"),
        ("Đurđevac Ærø Þingvellir Diyarbakır", "durdevac aero thingvellir diyarbakir"),
        ("<p>jeden</p><p>dva</p><ul><li><p>tři</p></li></ul>čtyři<br>pět", "jeden dva tri ctyri pet"),
        ("ﬁrma", "firma"),
        ("e\u0301té", "ete"),
        ("Brno–venkov, e\u2011mail, 5 − 3", "brno-venkov, e-mail, 5 - 3"),
        ("klub „U O’Briena“", 'klub "u o\'briena"'),
        ("Zdravot\u00adnický\u200b ústav&shy;", "zdravotnicky ustav"),
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


NESTED = "<" * 60 + "b>" * 60
UNCLOSED = "<a " * 2_000


@pytest.mark.parametrize("text", [NESTED, UNCLOSED, "&#" + "9" * 5_000 + ";", '<a href="&#' + "9" * 5_000 + '">x</a>'])
def test_text_made_to_stop_the_server_is_read_like_any_other(text):
    assert fold(f"{text}> školní zahrada").endswith("skolni zahrada")
    assert without_markup(f"{text}> školní zahrada").endswith("školní zahrada")


@pytest.mark.parametrize("piece", ["<p ", "<p", "</p", "<", "<!--", "&#", "<a href='", "<b>", "> ", "<![x>", "<?x>"])
def test_length_of_text_with_markup_costs_no_more_than_its_reading(piece):
    began = time.process_time()
    without_markup(piece * (600_000 // len(piece)))
    assert time.process_time() - began < 15


@pytest.mark.parametrize("marks", ["\u0301\u0323", "\u0f73", "\u0344\u0316"], ids=["two", "Tibetan", "two in one"])
@pytest.mark.parametrize("read", [fold, composed, lambda text: slugify(stream_safe(text))])
def test_letter_with_marks_without_an_end_is_read_like_any_other(read, marks):
    """Normalising takes the square of the marks: a heading of 80,000 of them would stop the server for seconds."""
    began = time.process_time()

    assert read(f"Ž{marks * 100_000} a b") == read(f"Ž{(marks * 30)[:30]} a b")
    alphabetical(f"Ž{marks * 100_000}")
    assert time.process_time() - began < 5


def test_usual_text_keeps_all_its_marks():
    for text in ("Příliš žluťoučký", "e\u0301" * 2_000, "Việt Nam " * 500, "日本語" * 500, "e" + "\u0301" * 30):
        assert stream_safe(text) == text


@pytest.mark.parametrize(
    "broken", ["<![x>", "<![>", "<![ if>", "<![CDATA[", "<!DOCTYPE", "<?php", "</>", "<!-", "\ud800"]
)
@pytest.mark.parametrize("rest", ["", "<b>den</b> stromů > keřů"])
def test_no_broken_markup_stops_a_page(broken, rest):
    assert fold(f"školní {broken} {rest}").startswith("skolni")


@pytest.mark.parametrize(
    "text", ["děti <deset let", "1 < 2 > 0", "<b>a</b> i děti <deset let", "<script>i toto</script>"]
)
def test_what_is_no_tag_stays(text):
    kept = text.replace("<b>a</b>", "a").replace("<script>i toto</script>", "i toto")
    assert without_markup(text) == kept


def test_entities_become_letters():
    assert without_markup("<p>R&amp;D &#268;esko &#x10d;</p>") == "R&D Česko č"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Plán zlepšování 2023", "Plán zlepšování 2023"),
        ("Výsadba", "Plán zlepšování: Výsadba"),
        ("", "Plán zlepšování: "),
    ],
)
def test_name_that_begins_with_its_kind_is_not_introduced_by_it(name, said):
    assert introduced("Plán zlepšování", name) == said


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("Den\r\nZemě", "Den Země"),
        ("Den \t\x0b Země\n", "Den Země"),
        ("Den\x00\x07 Ze\x7fmě", "Den Země"),
        ("Den \u202eZemě\u2066\u2069", "Den Země"),
        ("Den\u2028Země", "Den Země"),
        ("Den\u00a0Země", "Den\u00a0Země"),
    ],
)
def test_one_line_has_neither_line_ends_nor_signs_that_nobody_sees(typed, line):
    assert one_line(typed) == line
