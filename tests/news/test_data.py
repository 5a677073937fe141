"""News as open data hold to the norm “Aktuality” of 2020-07-01, whose schemas are kept beside this file."""

import datetime
import json
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from django.test import Client
from jsonschema import Draft201909Validator, FormatChecker
from referencing import Registry, Resource

from common.values.folding import composed
from tests import factories as make

pytestmark = pytest.mark.django_db

NORMS = Path(__file__).parent / "norms"
NEWS = "https://ofn.gov.cz/aktuality/2020-07-01/schémata/aktuality.json"


def norm(address: str) -> Resource:
    path = composed(unquote(urlsplit(address).path)).lstrip("/")
    return Resource.from_contents(json.loads((NORMS / path).read_text(encoding="utf-8")))


def faults(thing) -> list[str]:
    validator = Draft201909Validator(
        norm(NEWS).contents, registry=Registry(retrieve=norm), format_checker=FormatChecker()
    )
    return [f"{list(error.absolute_path)}: {error.message}" for error in validator.iter_errors(thing)]


@pytest.fixture
def told():
    make.SiteProfileFactory(region__ico=make.valid_ico(7089150))
    moment = datetime.datetime(2026, 3, 4, 11, 0, tzinfo=datetime.UTC)
    item = make.NewsItemFactory(
        title="Výzva",
        title_en="A call",
        text="<p>Více v <a href='/dotace/'>dotacích</a>.</p><ul><li>první</li><li>druhá &amp; třetí</li></ul>",
        shown_from=moment,
        shown_until=moment.replace(year=2090),
    )
    make.NewsPhotoFactory(item=item)
    make.NewsItemFactory(summary="")
    return json.loads(Client().get("/aktuality/aktuality.jsonld").content)


def test_news_as_data_hold_to_the_norm(told):
    assert len(told) == 2
    assert faults(told) == []


def test_check_finds_what_is_wrong(told):
    assert faults([{**told[0], "typ": "Zpráva"}])
    assert faults([{**told[0], "vytvořeno": "včera"}])


def test_texts_are_plain_and_times_have_their_offset(told):
    (item,) = [one for one in told if one["název"]["cs"] == "Výzva"]

    assert item["název"] == {"cs": "Výzva", "en": "A call"}
    assert item["popis"]["cs"] == "Co je nového. Více v dotacích. první druhá & třetí"
    assert item["vytvořeno"]["datum_a_čas"] == "2026-03-04T12:00:00+01:00"
    assert item["oznamovatel"]["ičo"] == make.valid_ico(7089150)
