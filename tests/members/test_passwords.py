"""Which passwords are refused as easy to guess, and which stay allowed."""

import lzma
import unicodedata

import pytest
from django.contrib.auth.hashers import MD5PasswordHasher, make_password
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from members.accounts.invitations import invite
from members.accounts.passwords.guessing import (
    LONGEST_READ,
    LONGEST_WORD,
    MOST_READINGS,
    Known,
    Reason,
    reason_against,
)
from members.accounts.passwords.words import FOLDER, is_czech
from members.models import User
from tests import factories as make

WHOLE_LIST = "\n" + lzma.decompress((FOLDER / "czech.txt.xz").read_bytes()).decode()
WORDS = [
    "heslo12345678", "Heslo1234567!", "Zahrada2022!!", "2022nejkrásnější", "...kočička...1", "čtvrtek24112022",
    "Nejkrásnějšího1",
    "Nejnehezčí2022!", "!!!Trpaslík!!!", "zahradou-1984-", "H3sl0_2022_!!", "P@mpel1$k@2022", "k0č1čk4!2345",
    "z-a-h-r-a-d-a1", "h.e.s.l.o.2022", "adarhaz123456", "hesloheslo123", "zahradazahrada", "Zahrada Zahrada 1",
    "zahrada1zahrada1", "MojeTajneHeslo1", "tajneheslo2022", "password1234!", "Sparta Praha 1893",
    "jaro leto podzim", "ＨＥＳＬＯ１２３４５６７８", "Liberec123456", "v Jablonci 2022", "hesloliberec1",
    "Koordinátorka1", "Zdravý kraj 22", "ahojahojahoj1", "zahrada839165027",
]  # fmt: skip
RUNS = [
    "qwertzuiop12", "qwertz123456", "1q2w3e4r5t6z", "1qay2wsx3edc", "yxcvbnmasdfg", "aaaaaaaaaaaa", "abcdefghijkl",
    "abcabcabcabc", "12.5.1975 jk", "777 123 456 7", "845612/1234 ", "xk1234567890", "ěščřžýáíé123", "poiuztrewq99",
]  # fmt: skip
GOOD = [
    "bukovy les nad jezerem", "zelene udoli za kopcem", "Kolo, komín a sedm rybníků", "modrý traktor jede kolem",
    "škola základní kamenem je smích", "kaktus-vrtulnik-41", "k8#mQ2!vZ9x$", "7#k2!9$3m%8&", "xkqzjwmvbpfh",
    "Tr0ub4dorXkq&3v", "correct horse battery staple", "3f9a7cq2e8b1d", "Vlak jel přes most a zpíval",
    "hesloxqkvw73z",
]  # fmt: skip


@pytest.mark.parametrize("password", WORDS)
def test_known_word_with_digits_or_signs_is_refused(password):
    assert reason_against(password, Known()) is Reason.WORD


@pytest.mark.parametrize("password", RUNS)
def test_runs_of_keys_repetitions_and_dates_are_refused(password):
    assert reason_against(password, Known()) is Reason.RUN


@pytest.mark.parametrize("password", GOOD)
def test_several_words_and_random_signs_stay_allowed(password):
    assert reason_against(password, Known()) is None


@pytest.mark.parametrize("word", ["aachen", "heslo", "zahradou", "zlutoucky", "zzz", "a", "", "hesl", "heslo\nhesel"])
def test_words_are_found_in_the_list_as_they_are_in_it(word):
    assert is_czech(word) == (f"\n{word}\n" in WHOLE_LIST and "\n" not in word)


@pytest.mark.parametrize("password", ["h3sl0" * 800, "".join(f"z{number}@hr4d4" for number in range(1000))])
def test_long_password_is_weighed_by_its_beginning(monkeypatch, password):
    """A page would wait for it."""
    asked, weigh = [], Known.weigh
    monkeypatch.setattr(Known, "weigh", lambda known, piece: asked.append(piece) or weigh(known, piece))
    reason_against(password, Known())

    assert 0 < len(asked) <= LONGEST_READ * LONGEST_WORD * MOST_READINGS


# --- At the fields where passwords are set -----------------------------------


@pytest.fixture
def person() -> User:
    return User(first_name="Světlana", last_name="Bukvičková", email="s.bukvickova@mesto-hradiste.example")


@pytest.mark.django_db
@pytest.mark.parametrize(
    "password", ["Bukvickova-1975", "BukvičkovéSvětlaně", "svetlana Hradiste 7", "5vetl@na-bukvick0va"]
)
def test_own_name_and_address_are_refused(person, password):
    with pytest.raises(ValidationError) as refusal:
        validate_password(password, person)

    assert any("vašeho jména nebo e-mailu" in message for message in refusal.value.messages)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "password", ["Kvrdlovice2022!", "v Kvrdlovicích 1", "Zdravá Prdlavka", "podprdlavsko-kvrdlovice"]
)
def test_names_of_the_place_are_refused(person, password):
    make.OrganisationFactory(name="Kvrdlovice", membership="member")
    region = make.OrganisationFactory(name="Podprdlavsko", membership="region")
    make.SiteProfileFactory(region=region, name="Zdravá Prdlavka")

    with pytest.raises(ValidationError) as refusal:
        validate_password(password, person)

    assert refusal.value.messages == [
        (
            "Toto heslo se dá snadno uhodnout: kromě jmen, která tu zná každý, v něm není skoro nic. "
            "Zvolte tři nebo čtyři slova, která spolu nesouvisejí."
        )
    ]


def test_page_of_the_password_says_why_at_the_field(browser, clerk, password):
    weak = {"oldpassword": password, "password1": "heslo12345678", "password2": "heslo12345678"}

    form = browser.post("/ucet/heslo/zmena/", weak).context["form"]

    assert form.errors == {
        "password1": [
            (
                "Toto heslo se dá snadno uhodnout: číslice a znaky kolem známého slova nestačí. "
                "Zvolte tři nebo čtyři slova, která spolu nesouvisejí."
            )
        ]
    }
    assert User.objects.get(pk=clerk.pk).check_password(password)


def test_invited_person_is_told_at_the_field_and_keeps_the_name(client, site, town, coordinator, deliver):
    invite(email="new@town.example", organisation=town, invited_by=coordinator)
    link = deliver()[0].body.split("/ucet/pozvani/")[1].split()[0]
    names = {"first_name": "Jana", "last_name": "Bukvičková"}
    weak = {"password1": "Bukvičková-2022", "password2": "Bukvičková-2022"}

    form = client.post(f"/ucet/pozvani/{link}", names | weak).context["form"]

    assert list(form.errors) == ["password1"]
    assert "kromě vašeho jména" in str(form.errors["password1"])
    assert form["last_name"].value() == "Bukvičková"


# --- One password in two spellings of Unicode --------------------------------

COMPOSED = unicodedata.normalize("NFC", "žluťoučký kůň pěje")  # noqa: TID251
DECOMPOSED = unicodedata.normalize("NFD", COMPOSED)  # noqa: TID251


@pytest.mark.parametrize("chosen", [COMPOSED, DECOMPOSED])
@pytest.mark.parametrize("typed", [COMPOSED, DECOMPOSED])
def test_password_is_the_same_however_the_device_composes_its_letters(chosen, typed):
    person = User(email="a@b.example")
    person.set_password(chosen)

    assert person.check_password(typed)
    assert not person.check_password(f"{typed}!")


@pytest.mark.parametrize("chosen", [COMPOSED, DECOMPOSED])
@pytest.mark.parametrize("typed", [COMPOSED, DECOMPOSED])
def test_password_chosen_before_letters_were_composed_still_works(chosen, typed):
    assert User(email="a@b.example", password=make_password(chosen)).check_password(typed)


@pytest.mark.parametrize("typed", ["wrong", "špatně"])
def test_unknown_address_costs_as_much_as_a_wrong_password(client, clerk, log_in, typed, monkeypatch):
    costs = []
    encode = MD5PasswordHasher.encode
    monkeypatch.setattr(MD5PasswordHasher, "encode", lambda *args: costs.append(1) or encode(*args))
    log_in(clerk.email, typed)
    known, costs[:] = len(costs), []

    log_in("nobody@town.example", typed)

    assert len(costs) == known


def test_both_fields_may_compose_letters_differently(browser, clerk, password):
    typed = {"oldpassword": password, "password1": COMPOSED, "password2": DECOMPOSED}

    assert browser.post("/ucet/heslo/zmena/", typed).status_code == 302
    assert User.objects.get(pk=clerk.pk).check_password(COMPOSED)
