"""Numbers, money, days and short words are set as people read them, in both languages."""

import datetime
from decimal import Decimal

import pytest
from django.template import Context, Template
from django.utils import timezone, translation

from common.english import InEnglish
from common.templatetags import czech
from common.typography import JOINER
from common.typography.quotes import within_quotes

NBSP = "\N{NO-BREAK SPACE}"
THIN = "\N{NARROW NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("value", "in_czech", "in_english"),
    [
        (690230, f"690{NBSP}230", f"690{NBSP}230"),
        (Decimal("13500.50"), f"13{NBSP}500,5", f"13{NBSP}500.5"),
        (Decimal("1E+6"), f"1{NBSP}000{NBSP}000", f"1{NBSP}000{NBSP}000"),
        (Decimal("67638.000"), f"67{NBSP}638", f"67{NBSP}638"),
        (Decimal("0.001"), "0,001", "0.001"),
        (0, "0", "0"),
        (999, "999", "999"),
        (-1234, f"-1{NBSP}234", f"-1{NBSP}234"),
        (1.5, "1,5", "1.5"),
        (None, "–", "–"),
    ],
)
def test_number(value, in_czech, in_english):
    with translation.override("cs"):
        assert czech.number(value) == in_czech
    with translation.override("en"):
        assert czech.number(value) == in_english


@pytest.mark.parametrize(
    ("value", "in_czech", "in_english"),
    [
        (690230, f"690{NBSP}230{NBSP}Kč", f"690{NBSP}230{NBSP}Kč"),
        (Decimal("602338.00"), f"602{NBSP}338{NBSP}Kč", f"602{NBSP}338{NBSP}Kč"),
        (Decimal("13500.5"), f"13{NBSP}500,50{NBSP}Kč", f"13{NBSP}500.50{NBSP}Kč"),
        (Decimal(0), f"0{NBSP}Kč", f"0{NBSP}Kč"),
        (
            Decimal("9999999999.99"),
            f"9{NBSP}999{NBSP}999{NBSP}999,99{NBSP}Kč",
            f"9{NBSP}999{NBSP}999{NBSP}999.99{NBSP}Kč",
        ),
    ],
)
def test_money(value, in_czech, in_english):
    with translation.override("cs"):
        assert czech.money(value) == in_czech
    with translation.override("en"):
        assert czech.money(value) == in_english


def test_unknown_money_is_not_zero():
    with translation.override("en"):
        assert czech.money(None) == "not known"


def test_day():
    day = datetime.date(2022, 11, 24)

    with translation.override("cs"):
        assert czech.day(day) == f"24.{NBSP}listopadu 2022"
        assert czech.day(datetime.date(2023, 5, 1)) == f"1.{NBSP}května 2023"
        assert czech.day(None) == ""
    with translation.override("en"):
        assert czech.day(day) == f"24{NBSP}November 2022"


def test_moment_near_midnight_belongs_to_the_day_in_prague():
    moment = datetime.datetime(2022, 11, 23, 23, 30, tzinfo=datetime.UTC)

    assert timezone.localtime(moment).hour == 0
    with translation.override("cs"):
        assert czech.day(moment) == f"24.{NBSP}listopadu 2022"


def test_clock():
    assert czech.clock(datetime.time(9, 5)) == "09:05"
    assert czech.clock(datetime.time(14)) == "14:00"
    assert czech.clock(None) == ""


@pytest.mark.parametrize(
    ("text", "tied"),
    [
        ("práce v kraji", f"práce v{NBSP}kraji"),
        ("a i o u s z k v ní", f"a{NBSP}i{NBSP}o{NBSP}u{NBSP}s{NBSP}z{NBSP}k{NBSP}v{NBSP}ní"),
        ("V Liberci", f"V{NBSP}Liberci"),
        ("24. listopadu", f"24.{NBSP}listopadu"),
        ("kampaň, 2. část", f"kampaň, 2.{NBSP}část"),
        ("akva park", "akva park"),
        ("konec v", "konec v"),
        ("roku 2022. Potom", "roku 2022. Potom"),
        ("vlk a\nkoza", f"vlk a{NBSP}koza"),
    ],
)
def test_short_words_keep_to_what_follows(text, tied):
    with translation.override("cs"):
        assert czech.typeset(text) == tied


@pytest.mark.parametrize(
    ("text", "tied"),
    [
        ("690 230 Kč a 1 349 370 Kč", "690~230~Kč a~1~349~370~Kč"),
        ("13 projektů v roce 2022 nově", "13~projektů v~roce 2022 nově"),
        ("45 % z 1,5 MB", "45~% z~1,5~MB"),
        ("§ 10a odst. 3 písm. f) zákona č. 250/2000 Sb.", "§~10a odst.~3~písm.~f) zákona č.~250/2000~Sb."),
        ("28. března – 20. dubna 2022", "28.~března~– 20.~dubna 2022"),
        ("od 18:00, do 9:30, začátek 20:00, konec 02:00", "od~18:00, do~9:30, začátek~20:00, konec~02:00"),
        ("U Lesa 642/2a, 100 00 Lhota 2, +420 485 226 111", "U~Lesa 642/2a, 100~00~Lhota~2, +420~485~226~111"),
        ("Ing. Nová, spol. s r. o.", "Ing.~Nová, spol. s~r.~o."),
        ("místní Agenda 21", "místní Agenda~21"),
    ],
)
def test_numbers_signs_and_abbreviations_keep_to_what_they_belong_to(text, tied):
    with translation.override("cs"):
        assert czech.typeset(text) == tied.replace("~", NBSP)


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("18:00–20:00", "18:00–|20:00"),
        ("denně 18–20 hodin, 2.–19. května 2017", "denně 18–|20~hodin, 2.–|19.~května 2017"),
        ("10 000–30 000 Kč", "10~000–|30~000~Kč"),
        ("srpen–prosinec, Praha–Brno, 24. 11. – 1. 12.", "srpen–prosinec, Praha–Brno, 24.~11.~– 1.~12."),
    ],
)
def test_range_of_numbers_stays_in_one_line(text, joined):
    expected = joined.replace("~", NBSP).replace("|", JOINER)
    with translation.override("cs"):
        assert czech.typeset(text) == expected
        assert czech.prose(f"<p>{text}</p>") == f'<div class="prose"><p>{expected}</p></div>'
        assert Template("{% load kept %}{% kept None %}" + text + "{% endkept %}").render(Context()) == expected


def test_range_of_numbers_stays_in_one_line_of_an_english_page_and_is_joined_once():
    times = f"18:00–{JOINER}20:00"
    with translation.override("en"):
        assert czech.ranged("18:00–20:00 & <b>") == f"{times} &amp; &lt;b&gt;"
        assert czech.typeset(InEnglish("18:00–20:00")) == times
        assert czech.typeset("18:00–20:00") == f'<span lang="cs">{times}</span>'
        assert czech.prose(InEnglish("18:00–20:00")) == f'<div class="prose">{times}</div>'
        page = '<p title="1–2">{{ hours|ranged }}</p><textarea>1–2</textarea>'
        part = Template("{% load kept %}{% kept None %}" + page + "{% endkept %}")
        made = part.render(Context({"hours": "18:00–20:00"}))
    assert made == f'<p title="1–2">{times}</p><textarea>1–2</textarea>'


@pytest.mark.parametrize(
    ("page", "tied"),
    [
        ('<p title="v lese">v <a href="/k lesu/">lese</a></p>', '<p title="v lese">v~<a href="/k lesu/">lese</a></p>'),
        ("<textarea>v lese</textarea> v lese", "<textarea>v lese</textarea> v~lese"),
        ('<script type="module">a b</script>', '<script type="module">a b</script>'),
        ("<select><option>v lese</option></select>", "<select><option>v lese</option></select>"),
    ],
)
def test_kept_part_of_a_czech_page_is_set_and_its_markup_is_not(page, tied):
    part = Template("{% load kept %}{% kept None %}" + page + "{% endkept %}")

    with translation.override("cs"):
        assert part.render(Context()) == tied.replace("~", NBSP)
    with translation.override("en"):
        assert part.render(Context()) == page


def test_main_heading_is_smaller_the_longer_it_is():
    assert [czech.title_size("x" * length) for length in (45, 46, 91)] == [
        "",
        ' class="title-long"',
        ' class="title-longer"',
    ]


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", '"><b>x</b>', "a & b", "k <v> lesu"])
def test_text_is_escaped_while_it_is_set(text):
    with translation.override("cs"):
        assert "<" not in czech.typeset(text)
        assert '"' not in czech.typeset(text)
        assert "& " not in czech.typeset(text)


def test_czech_text_on_an_english_page_says_its_language():
    with translation.override("en"):
        assert czech.typeset("v lese & <u>") == f'<span lang="cs">v{NBSP}lese &amp; &lt;u&gt;</span>'
        assert czech.tie("a lake") == f"a{NBSP}lake"
        assert czech.prose("<p>v lese</p>") == f'<div class="prose" lang="cs"><p>v{NBSP}lese</p></div>'
    with translation.override("cs"):
        assert czech.prose("<p>v lese</p>") == f'<div class="prose"><p>v{NBSP}lese</p></div>'


def test_setting_touches_words_and_not_markup():
    with translation.override("cs"):
        assert '<a href="https://lhota.example/?k=v&amp;s=z">' in czech.prose(
            '<p><a href="https://lhota.example/?k=v&amp;s=z">v ní</a></p>'
        )
        assert czech.prose("<a rel='x'>z</a> domu") == "<div class=\"prose\"><a rel='x'>z</a> domu</div>"


@pytest.mark.parametrize("address", ["https://lhota.example/2–6", "www.lhota.example/2023–2026?od=1–2"])
def test_address_that_is_shown_can_be_copied(address):
    with translation.override("cs"):
        assert czech.typeset(f"{address} 2–6") == f"{address} 2–{JOINER}6"


@pytest.mark.parametrize(
    ("part", "total", "share", "words"),
    [
        (Decimal(602338), Decimal(1349370), "44.64", f"45{NBSP}%"),
        (Decimal(5), Decimal(5), "100.00", f"100{NBSP}%"),
        (Decimal(6), Decimal(5), "100.00", f"120{NBSP}%"),
        (Decimal(0), Decimal(5), "0", f"0{NBSP}%"),
        (None, Decimal(5), "0", ""),
        (Decimal(5), None, "0", ""),
        (Decimal(5), Decimal(0), "0", ""),
    ],
)
def test_part_of_a_whole(part, total, share, words):
    assert czech.share_of(part, total) == share
    assert czech.percent_of(part, total) == words


@pytest.mark.parametrize(
    ("text", "in_czech", "in_english"),
    [
        ("škola", "škola", "škola"),
        ("„nová škola“", "nová škola", "nová škola"),
        ('kde je "nová škola" teď', "kde je ‚nová škola‘ teď", "kde je ‘nová škola’ teď"),
        ('"nová škola" »les«', f"{THIN}‚nová škola‘ ‚les‘{THIN}", f"{THIN}‘nová škola’ ‘les’{THIN}"),
        ('roura 12" u lesa', 'roura 12" u lesa', 'roura 12" u lesa'),
        ("", "", ""),
    ],
)
def test_quotes_within_quotes_are_others(text, in_czech, in_english):
    assert within_quotes(text) == in_czech
    with translation.override("en"):
        assert within_quotes(text) == in_english
