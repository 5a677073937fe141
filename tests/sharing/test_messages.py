"""What is sent to others about an event: a text message that is one, and a text for the bulletin."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sharing.messages import GSM_BASIC, GSM_EXTENSION, Sms, bulletin_of, sms_of, sms_with_diacritics
from sharing.told import Told, plain_paragraphs

FACTS = {"kind": "activity", "key": 12, "page": "/aktivity/beh/", "slug": "beh", "language": "cs"}


@pytest.fixture(autouse=True)
def at_home(settings):
    settings.SITE_URL = "https://portal.example"


def told(**facts) -> Told:
    return Told(**FACTS | {"title": "Běh", "when": "", "short_when": "", "place": ""} | facts)


@pytest.mark.parametrize(
    ("text", "length", "most", "count"),
    [
        ("Beh", 3, 160, 1),
        ("a" * 160, 160, 160, 1),
        ("a" * 161, 161, 160, 2),
        ("a" * 306, 306, 160, 2),
        ("a" * 307, 307, 160, 3),
        # A sign of the extension takes two places.
        ("€", 2, 160, 1),
        ("[" + "a" * 159, 161, 160, 2),
        # GSM has é and à, but no ě.
        ("é" * 160, 160, 160, 1),
        ("Běh", 3, 70, 1),
        ("ě" * 71, 71, 70, 2),
        ("ě" * 135, 135, 70, 3),
        # Beyond 16 bits: two places.
        ("🚲" * 36, 72, 70, 2),
    ],
)
def test_signs_are_counted_as_phones_count_them(text, length, most, count):
    sms = Sms(text)

    assert (sms.length, sms.most, sms.count) == (length, most, count)


def test_a_message_says_what_when_where_and_for_how_much():
    event = told(title="Běh městem", short_when="5. 9. 2026", place="Park, Turnov", fee="zdarma")

    assert sms_of(event).text == "Beh mestem, 5. 9. 2026, Park, Turnov, zdarma https://portal.example/a/12/"
    # The fee has no room among seventy signs.
    assert sms_with_diacritics(event).text == "Běh městem, 5. 9. 2026, Park, Turnov https://portal.example/a/12/"


def test_quotation_marks_dashes_and_foreign_letters_become_plain():
    assert sms_of(told(title="„Žluťoučký“ – kůň… ŁÓDŹ `x`")).text.startswith('"Zlutoucky" - kun... LODZ')


def test_a_cancelled_event_is_told_as_such():
    assert sms_of(told(cancelled="Bouřka")).text.startswith("Zruseno: Beh ")


@given(st.text(max_size=300), st.text(max_size=60), st.text(max_size=200))
def test_whatever_an_event_is_called_it_is_one_message_with_the_address(title, when, place):
    event = told(title=title, short_when=when, place=place)

    for sms in (sms_of(event), sms_with_diacritics(event)):
        assert sms.count == 1
        assert sms.text.endswith("https://portal.example/a/12/")
    assert set(sms_of(event).text) <= GSM_BASIC | GSM_EXTENSION


def test_the_bulletin_tells_everything_that_is_known():
    event = told(
        title="Běh městem", when="5. září 2026", place="Park", address="Sobotecká 1, Turnov", directions="Od nádraží.",
        summary="Poběží každý.", paragraphs=("Přijďte.", "– čaj"), fee="zdarma", audience="rodiny",
        registration="Přihlaste se do 1. září.", registration_url="https://prihlasky.example/",
        contact=("Jana Malá", "481 366 111"), organiser="Turnov",
    )  # fmt: skip

    assert bulletin_of(event) == (
        "Běh městem\n\n"
        "Kdy: 5. září 2026\nKde: Park, Sobotecká 1, Turnov\nJak se tam dostat: Od nádraží.\n"
        "Vstupné: zdarma\nPro koho: rodiny\n\n"
        "Poběží každý.\n\nPřijďte.\n\n– čaj\n\n"
        "Přihlaste se do 1. září. https://prihlasky.example/\n\n"
        "Máte dotaz? Jana Malá, 481 366 111\n\n"
        "Pořadatel: Turnov\n\n"
        "Více: https://portal.example/aktivity/beh/\n"
    )


def test_a_long_description_is_cut_between_paragraphs():
    text = bulletin_of(told(paragraphs=tuple(f"{number} " + "slovo " * 100 for number in range(9))))

    assert text.count("slovo ") == 200
    assert text.endswith("https://portal.example/aktivity/beh/\n")


def test_rich_text_becomes_plain_paragraphs():
    html = "<p>Přijďte &amp; <strong>běžte</strong>.</p><ul><li>čaj</li><li>koláče</li></ul><p></p>"

    assert plain_paragraphs(html) == ("Přijďte & běžte.", "– čaj", "– koláče")
