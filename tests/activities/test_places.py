"""Places of events: known by their words whoever writes them, described once, told on the page of every event there."""

import datetime
import json
import os
import subprocess
import sys
from decimal import Decimal

import pytest
import time_machine
from django.conf import settings

from activities.models import Place, PlaceName
from tests import factories as make
from tests.outbox.conftest import new_database
from tests.pages import Page

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def practical(client, row) -> str:
    """Return the words of the practical information on the page of a row, empty if there is none."""
    page = Page(client.get(row.get_absolute_url()))
    return " ".join(page.words_of(node) for node in page.of_class("practical"))


# --- Words and places -------------------------------------------------------------


@pytest.mark.parametrize("words", ["Turnov, Radnice", "turnov,  radnice ", "TURNOV, RADNICE", "Turnov, rádnice"])
def test_place_is_known_whatever_the_case_diacritics_and_spaces(words):
    place = make.PlaceFactory(name="Turnov, radnice")

    assert Place.objects.called(words) == place


def test_place_goes_by_its_further_names_too_and_by_nothing_else():
    place = make.PlaceNameFactory(place__name="Krajský úřad Libereckého kraje", name="KÚ LK").place

    assert [Place.objects.called(words) for words in ("KÚ LK", "ku lk", "KÚ", "")] == [place, place, None, None]


def test_places_of_many_words_are_found_in_one_query(django_assert_num_queries):
    places = [make.PlaceFactory(name=f"Místo {number}") for number in range(3)]
    make.PlaceNameFactory(place=places[0], name="Jinak")

    with django_assert_num_queries(1):
        found = Place.objects.by_words(["Jinak", "Místo 0", "Místo 2", "Neznámé"])

    assert found == {"jinak": places[0], "misto 0": places[0], "misto 2": places[2]}


# --- On the page of an event ------------------------------------------------------


@pytest.mark.parametrize("factory", [make.ActivityFactory, make.MeetingFactory])
def test_page_of_an_event_tells_what_is_known_about_its_place(client, factory):
    place = make.PlaceFactory(
        name="Turnov, radnice",
        street="Antonína Dvořáka 335",
        postcode="511 01",
        municipality="Turnov",
        latitude=Decimal("50.587622"),
        longitude=Decimal("15.151631"),
        directions="Deset minut od nádraží.",
        web="https://turnov.example/",
        access=Place.Access.PARTIAL,
        entrance_steps=0,
        has_lift=False,
        access_note="Zvoňte u zadního vchodu.",
    )
    make.PlaceNameFactory(place=place, name="radnice")
    row = factory(place="Radnice")

    assert practical(client, row) == (
        "Praktické informace Kde Turnov, radnice Antonína Dvořáka 335, 511 01 Turnov Deset minut od nádraží. "
        "Ukázat na mapě · Web místa Bezbariérový přístup Pro lidi na vozíku: částečně přístupné "
        "Schody u hlavního vchodu: žádné Výtah uvnitř: ne Zvoňte u zadního vchodu."
    )
    page = Page(client.get(row.get_absolute_url()))
    assert "https://www.openstreetmap.org/?mlat=50.587622&mlon=15.151631#map=17/50.587622/15.151631" in {
        node.get("href") for node in page.elements("a")
    }
    assert "Radnice" in page.main


def test_page_without_any_of_it_shows_no_empty_block(client):
    make.PlaceFactory(name="Turnov")

    assert practical(client, make.ActivityFactory(place="Turnov")) == ""
    assert practical(client, make.ActivityFactory(place="Jinde")) == ""
    assert practical(client, make.MeetingFactory(place="Turnov")) == ""


def test_page_tells_price_audience_and_contact(client):
    row = make.ActivityFactory(
        fee="paid", fee_amount=50, fee_note="děti zdarma", audience="senioři", suits_children=False, suits_animals=True,
        contact_name="Jana Nová", contact_email="akce@turnov.example", contact_phone="485 226 111",
        contact_web="https://akce.example/",
    )  # fmt: skip

    assert practical(client, row) == (
        "Praktické informace Vstupné 50 Kč děti zdarma Pro koho senioři Pro děti nevhodné Můžete přijít i se zvířetem "
        "Máte dotaz? Jana Nová akce@turnov.example 485 226 111 Web akce"
    )


@pytest.mark.parametrize(
    ("today", "told"),
    [
        ("2022-04-30 12:00+02:00", "Praktické informace Registrace Přihlásit se Přihlaste se do 30. dubna 2022."),
        ("2022-05-01 12:00+02:00", "Praktické informace Registrace Registrace skončila 30. dubna 2022."),
        ("2022-05-14 12:00+02:00", "Praktické informace Registrace Registrace skončila 30. dubna 2022."),
        ("2022-05-15 12:00+02:00", ""),
    ],
)
def test_registration_is_offered_until_its_deadline_and_not_mentioned_after_the_event(client, today, told):
    row = make.ActivityFactory(
        when="14. 5. 2022",
        state="planned",
        registration_url="https://prihlaska.example/",
        registration_until=datetime.date(2022, 4, 30),
    )

    with time_machine.travel(today, tick=False):
        assert practical(client, row) == told


def test_nobody_registers_for_what_is_cancelled_or_over(client):
    facts = {"registration_url": "https://prihlaska.example/", "when": "14. 5. 2022"}
    cancelled = make.ActivityFactory(state="cancelled", state_reason="déšť", **facts)
    meeting = make.MeetingFactory(date=datetime.date(2022, 5, 14), registration_url="https://prihlaska.example/")

    with time_machine.travel("2022-05-01 12:00+02:00", tick=False):
        assert practical(client, cancelled) == ""
        assert practical(client, meeting) == "Praktické informace Registrace Přihlásit se"
    with time_machine.travel("2022-05-15 12:00+02:00", tick=False):
        assert practical(client, meeting) == ""


# --- Places of earlier versions ---------------------------------------------------

BEFORE = """
import json
import django
django.setup()
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

def apps_at(name):
    target = [("activities", name)]
    executor = MigrationExecutor(connection)
    executor.migrate(target)
    return MigrationExecutor(connection).loader.project_state(target).apps

apps = apps_at("0016_more_in_english")
Activity, Meeting = apps.get_model("activities", "Activity"), apps.get_model("activities", "Meeting")
heading = apps.get_model("activities", "Heading").objects.create(name="Okruh", slug="okruh")
for number, place in enumerate(["KÚ LK", "Ku  lk", "KÚ LK", "Turnov", "", "?!"]):
    Activity.objects.create(title="Akce", slug=f"akce-{number}", heading=heading, place=place)
Meeting.objects.create(group="Skupina", date="2022-11-24", slug="2022-11-24", place="turnov")
"""
AFTER = """
call_command("migrate", "activities", verbosity=0)
from activities.models import Activity, Meeting, Place
print(json.dumps({
    "places": sorted(Place.objects.values_list("name", "key", "search_text")),
    "words": [*Activity.objects.order_by("slug").values_list("place", flat=True), Meeting.objects.get().place],
    "known": str(Place.objects.called("ku lk")),
}))
"""


def test_words_of_an_earlier_version_become_one_place_each_and_stay_as_they_were(tmp_path):
    with new_database(tmp_path) as url:
        chosen = {"DATABASE_URL": url, "VAR_DIR": str(tmp_path / "var"), "DJANGO_MODE": "local"}
        chosen["DJANGO_SETTINGS_MODULE"] = "zdravy_kraj.settings"
        done = subprocess.run(
            [sys.executable, "-c", BEFORE + AFTER],
            cwd=settings.BASE_DIR, env=os.environ | chosen, check=False, capture_output=True, text=True,
        )  # fmt: skip
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout.splitlines()[-1])

    assert found["places"] == [["?!", "?!", "?!"], ["KÚ LK", "ku lk", "ku lk"], ["Turnov", "turnov", "turnov"]]
    assert found["words"] == ["KÚ LK", "Ku  lk", "KÚ LK", "Turnov", "", "?!", "turnov"]
    assert found["known"] == "KÚ LK"


def test_place_that_is_deleted_leaves_the_words_where_they_are(client):
    activity = make.ActivityFactory(place="Turnov, radnice")
    name = make.PlaceNameFactory(place__name="Turnov, radnice", place__street="Náměstí 1")

    name.place.delete()

    assert practical(client, activity) == ""
    assert "Turnov, radnice" in Page(client.get(activity.get_absolute_url())).main
    assert not PlaceName.objects.exists()
