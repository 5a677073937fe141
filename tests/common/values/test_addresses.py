"""Addresses that name another host than they seem to, or have a password in them, are links nowhere."""

import pytest
from django.core.exceptions import ValidationError

from common.editing.rich_text import RichTextFormField
from common.fields import sanitize
from link_checks.fields import ShortURLField
from link_checks.holders import link_fields
from tests import factories as make

WITH_LOGIN = [
    "https://jana:heslo@town.example/", "https://town.example@evil.example", "HTTP://U:P@H.EXAMPLE/x",
    "https:u:p@h.example", "https:///u:p@h.example", "https://u%40x:p@h.example/?a=1", "https://us\ner:p@h.example",
    "www.town.example@evil.example/",
]  # fmt: skip
FOREIGN = [
    "//evil.example", "///evil.example", "/\\evil.example", "\\\\evil.example", " //evil.example",
    "/\t/evil.example",
]  # fmt: skip
RIGHT = [
    "https://town.example/a@b", "https://town.example/?mail=a@b", "https://town.example#@",
    "mailto:jana@town.example", "tel:+420485226111", "/aktivity/", "#cast", "https://mesto.example/~u:p/",
]  # fmt: skip


def link(address: str) -> str:
    return f'<p>Více <a href="{address}">zde</a>.</p>'


@pytest.mark.parametrize("address", WITH_LOGIN + FOREIGN)
def test_rich_text_keeps_the_words_of_such_a_link_and_not_its_address(address):
    assert sanitize(link(address)) == "<p>Více zde.</p>"


@pytest.mark.parametrize("address", RIGHT)
def test_rich_text_keeps_right_links(address):
    assert sanitize(link(address)) == link(address)
    assert RichTextFormField().clean(link(address)) == link(address)


@pytest.mark.parametrize(
    ("addresses", "message"),
    [
        (WITH_LOGIN, "V textu je odkaz, jehož adresa obsahuje jméno nebo heslo. Odstraňte je z ní."),
        (FOREIGN, "Některý odkaz v textu nikam nevede. Dejte mu adresu, která začíná https://, nebo ho zrušte."),
    ],
)
def test_form_says_what_is_wrong_with_a_link_in_the_text(addresses, message):
    for address in addresses:
        with pytest.raises(ValidationError) as refusal:
            RichTextFormField().clean(link(address))
        assert refusal.value.messages == [message]


def test_every_field_for_an_address_refuses_one_with_a_login():
    fields = list(link_fields())

    assert len(fields) > 5
    for _model, field in fields:
        for clean in (field.formfield().clean, lambda value, field=field: field.clean(value, None)):
            with pytest.raises(ValidationError) as refusal:
                clean("https://jana:heslo@town.example/")
            assert refusal.value.messages == ["Adresa obsahuje jméno nebo heslo. Odstraňte vše mezi „//“ a „@“."]


@pytest.mark.parametrize("typed", ["//town.example/x", "town.example/x"])
def test_address_without_a_scheme_gets_one(typed):
    assert ShortURLField().clean(typed) == "https://town.example/x"


def test_report_of_a_town_refuses_an_address_with_a_login():
    with pytest.raises(ValidationError) as refusal:
        ShortURLField().clean("https://jana:heslo@town.example/")

    assert refusal.value.messages == ["Adresa obsahuje jméno nebo heslo. Odstraňte vše mezi „//“ a „@“."]


def test_administration_says_so_at_the_field(office, db):
    town = make.OrganisationFactory()

    answer = office.post(f"/sprava/members/organisation/{town.pk}/change/", {"web": "https://jana:heslo@town.example/"})

    assert answer.context["adminform"].form.errors["web"] == [
        "Adresa obsahuje jméno nebo heslo. Odstraňte vše mezi „//“ a „@“."
    ]
