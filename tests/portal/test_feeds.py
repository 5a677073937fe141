"""Feeds are Atom as the norm has it, keep the identity of what they tell, and are asked for again for nothing."""

import datetime
from decimal import Decimal

import pytest
from django.core.management import call_command

from activities.models import Activity, Meeting
from common.registry import declared
from grants.models import Call
from tests import factories as make
from tests.atom import AtomFeed
from tests.pages import Page

pytestmark = pytest.mark.django_db

ACTIVITIES, MEETINGS, RESULTS = "/aktivity/atom.xml", "/setkani/atom.xml", "/dotace/atom.xml"


@pytest.fixture(autouse=True)
def at_home(settings):
    settings.SITE_URL = "https://portal.example"


def feed_of(client, address: str = ACTIVITIES) -> AtomFeed:
    return AtomFeed(client.get(address))


def test_an_activity_is_told_with_its_time_place_and_words(client):
    make.SiteProfileFactory(name="Zdravý kraj", office="Krajský úřad")
    town = make.OrganisationFactory(name="Turnov")
    make.ActivityFactory(
        slug="beh", title="Běh městem & lesem", when="5. 9. 2026", place="Park", summary="Poběží každý.",
        description='<p>Více <a href="/kontakt/">zde</a>.</p>', organiser=town,
    )  # fmt: skip

    feed = feed_of(client)
    (entry,) = feed.entries

    assert feed.text("title") == "Aktivity – Zdravý kraj"
    assert feed.author == "Krajský úřad"
    assert feed.language == "cs"
    assert feed.link("self") == "https://portal.example/aktivity/atom.xml"
    assert feed.link("alternate") == "https://portal.example/aktivity/"
    assert entry.text("title") == "Běh městem & lesem"
    assert entry.link("alternate") == "https://portal.example/aktivity/beh/"
    assert entry.text("summary").replace("\xa0", " ") == "5. září 2026 · Park – Poběží každý."
    assert "<p>Poběží každý.</p>" in entry.text("content")
    # Readers show it elsewhere.
    assert '<a href="https://portal.example/kontakt/">zde</a>' in entry.text("content")
    assert entry.author == "Turnov"


def test_an_entry_keeps_its_identity_when_it_is_renamed(client):
    activity = make.ActivityFactory(slug="beh", title="Běh")
    before = feed_of(client).entries[0]
    activity.slug, activity.title = "beh-mestem", "Běh městem"
    activity.save()

    after = feed_of(client).entries[0]

    assert after.text("id") == before.text("id")
    assert after.text("id").startswith("tag:portal.example,2026:activity/")
    assert after.link("alternate") != before.link("alternate")


def test_an_entry_in_english_is_another_one(client):
    make.ActivityFactory(title="Běh", title_en="A run")

    czech, english = feed_of(client), feed_of(client, f"/en{ACTIVITIES}")

    assert english.titles == ["A run"]
    assert english.language == "en"
    assert english.entries[0].text("id") == f"{czech.entries[0].text('id')}/en"


@pytest.mark.both_databases
def test_updated_is_when_the_activity_last_changed_and_not_now(client, time_machine):
    time_machine.move_to(datetime.datetime(2026, 5, 4, 10, tzinfo=datetime.UTC), tick=False)
    activity = make.ActivityFactory(title="Běh")
    time_machine.move_to(datetime.datetime(2026, 6, 1, 8, 30, tzinfo=datetime.UTC), tick=False)
    activity.description = "<p>Nové.</p>"
    activity.save()
    # What the database notes by itself has the real time.
    moments = declared()["calendars"].row_changes(Activity, [activity.pk])

    entry = feed_of(client).entries[0]

    assert entry.text("published") == "2026-05-04T10:00:00+00:00"
    expected = max(moments[activity.pk], datetime.datetime(2026, 6, 1, 8, 30, tzinfo=datetime.UTC))
    assert datetime.datetime.fromisoformat(entry.text("updated")).replace(microsecond=0) == expected.replace(
        microsecond=0
    )
    assert feed_of(client).text("updated") == entry.text("updated")


def test_an_empty_feed_says_no_made_up_time(client):
    assert feed_of(client).text("updated") == "2000-01-01T00:00:00+00:00"


def test_a_raw_change_of_a_title_counts_too(client):
    activity = make.ActivityFactory(title="Běh")
    Activity.history.update(history_date=datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC))
    Activity.objects.filter(pk=activity.pk).update(title="Chůze")

    assert feed_of(client).entries[0].text("updated") > "2026"


def test_drafts_and_archived_ones_are_not_told(client):
    make.ActivityFactory(title="Zveřejněná")
    make.ActivityFactory(title="Koncept", publication="draft")
    make.ActivityFactory(title="Stará", publication="archived")

    assert feed_of(client).titles == ["Zveřejněná"]


def test_the_last_published_comes_first_whatever_its_date(client, time_machine):
    for month, title in ((3, "Dřív"), (5, "Později"), (4, "Mezitím")):
        time_machine.move_to(datetime.datetime(2026, month, 1, tzinfo=datetime.UTC))
        make.ActivityFactory(title=title, when=f"{13 - month}. 1. 2026")

    assert feed_of(client).titles == ["Později", "Mezitím", "Dřív"]


def test_a_feed_has_the_last_fifty(client):
    for number in range(52):
        make.ActivityFactory(slug=f"a-{number}", title=str(number))

    assert len(feed_of(client).entries) == 50


def test_the_filter_of_the_list_is_that_of_the_feed(client):
    town = make.OrganisationFactory(slug="turnov", name="Turnov")
    make.ActivityFactory(slug="a", title="Běh", when="2022", organiser=town)
    make.ActivityFactory(slug="b", title="Chůze", when="2022")
    make.ActivityFactory(slug="c", title="Plavání", when="2023", organiser=town)

    assert feed_of(client, f"{ACTIVITIES}?obec=turnov").titles == ["Plavání", "Běh"]
    feed = feed_of(client, f"{ACTIVITIES}?rok=2022&obec=turnov")
    assert feed.titles == ["Běh"]
    assert feed.text("title").startswith("Aktivity: Turnov, 2022")
    assert feed.link("self") == "https://portal.example/aktivity/atom.xml?obec=turnov&rok=2022"
    assert feed.link("alternate") == "https://portal.example/aktivity/?obec=turnov&rok=2022"
    assert feed.text("id") != feed_of(client).text("id")
    # Words that people type, too.
    assert feed_of(client, f"{ACTIVITIES}?hledat=plav").titles == ["Plavání"]


@pytest.mark.parametrize("query", ["?rok=abc", "?mesic=13", "?okruh=nic", "?rok=%00"])
def test_a_filter_that_is_not_understood_has_no_feed(client, query):
    make.ActivityFactory(when="2022")

    assert client.get(f"{ACTIVITIES}{query}").status_code == 404
    assert client.get(f"{MEETINGS}?rok=abc").status_code == 404


def test_a_town_written_by_its_name_leads_to_its_address(client):
    make.OrganisationFactory(slug="turnov", name="Turnov")

    answer = client.get(f"{ACTIVITIES}?obec=Turnov")

    assert (answer.status_code, answer["Location"]) == (302, f"{ACTIVITIES}?obec=turnov")


HOSTILE = "<script>alert(1)</script> \u202e]]> & \x0b\x00\ufffe konec"


@pytest.mark.parametrize("address", [ACTIVITIES, MEETINGS])
def test_hostile_words_stay_words_and_xml_stays_legal(client, address):
    make.SiteProfileFactory(name="Zdravý kraj")
    row = make.ActivityFactory(slug="a") if address == ACTIVITIES else make.MeetingFactory()
    words = HOSTILE.replace("\x00", "")  # no database keeps it
    facts = {"title": words, "summary": words, "place": words} if address == ACTIVITIES else {"group": words}
    type(row).objects.filter(pk=row.pk).update(**facts)

    entry = feed_of(client, address).entries[0]

    told = entry.text("title") + entry.text("summary") + entry.text("content")
    assert "<script>alert(1)</script>" in entry.text("summary")
    assert "<script>" not in entry.text("content")
    assert not {"\u202e", "\x0b", "\ufffe"} & set(told)


def test_a_meeting_tells_its_programme_and_that_it_was_cancelled(client):
    meeting = make.MeetingFactory(date=datetime.date(2026, 5, 4), place="Liberec", group="Pracovní skupina")
    make.AgendaItemFactory(meeting=meeting, order=1, title="Úvod <b>")
    make.AgendaItemFactory(meeting=meeting, order=2, title="Plán")

    entry = feed_of(client, MEETINGS).entries[0]
    assert "<ol><li>Úvod &lt;b&gt;</li><li>Plán</li></ol>" in entry.text("content")

    Meeting.objects.update(cancellation="Nemoc")
    entry = feed_of(client, MEETINGS).entries[0]
    assert entry.text("title").startswith("Zrušeno: ")
    assert "<p>Zrušeno: Nemoc</p>" in entry.text("content")


def test_meetings_of_a_year(client):
    make.MeetingFactory(date=datetime.date(2025, 5, 4))
    make.MeetingFactory(date=datetime.date(2026, 5, 4))

    assert len(feed_of(client, MEETINGS).entries) == 2
    assert len(feed_of(client, f"{MEETINGS}?rok=2025").entries) == 1


@pytest.fixture
def call():
    programme = make.ProgrammeFactory(slug="2-6", code="2.6", name="Zdravá města")
    call = make.CallFactory(programme=programme, year=2022)
    make.ApplicationFactory(call=call, decision="full", requested=Decimal(2000), awarded=Decimal(1500))
    make.ApplicationFactory(call=call, decision="refused", requested=Decimal(500), decision_reason="Pozdě")
    return call


def test_results_are_told_once_they_are_public(client, call):
    Call.objects.filter(pk=call.pk).update(results_published=False)
    assert feed_of(client, RESULTS).entries == []

    call.results_published = True
    call.save()
    (entry,) = feed_of(client, RESULTS).entries

    assert entry.text("title") == "Výsledky výzvy: 2.6 Zdravá města, 2022"
    summary = entry.text("summary").replace("\xa0", " ")
    assert summary == "Podpořen byl 1 projekt. Přiděleno: 1 500 Kč. Požadováno: 2 500 Kč."
    assert entry.link("alternate") == "https://portal.example/dotace/2-6/2022/"


@pytest.mark.parametrize(
    ("page", "feed"),
    [
        ("/aktivity/", ACTIVITIES),
        ("/aktivity/?rok=2022&mesic=5", f"{ACTIVITIES}?rok=2022&mesic=5"),
        ("/setkani/", MEETINGS),
        ("/dotace/", RESULTS),
    ],
)
def test_lists_name_their_feeds_in_the_head(client, page, feed):
    make.ActivityFactory(when="5. 5. 2022")
    links = [node for node in Page(client.get(page)).elements("link") if node.get("type") == "application/atom+xml"]

    assert [(node.get("rel"), node.get("href")) for node in links] == [("alternate", feed)]
    assert client.get(feed).status_code == 200


def test_who_has_the_feed_already_gets_nothing(client):
    activity = make.ActivityFactory(title="Běh")
    first = client.get(ACTIVITIES)

    by_tag = client.get(ACTIVITIES, headers={"if-none-match": first["ETag"]})
    by_time = client.get(ACTIVITIES, headers={"if-modified-since": first["Last-Modified"]})
    assert (by_tag.status_code, by_tag.content) == (304, b"")
    assert by_time.status_code == 304

    activity.title = "Chůze"
    activity.save()
    assert client.get(ACTIVITIES, headers={"if-none-match": first["ETag"]}).status_code == 200


def test_every_declared_feed_has_an_address(client):
    names = [feed.name for one in declared().values() for feed in one.feeds]

    assert {"aktivity", "setkani", "vysledky"} <= set(names)
    assert len(set(names)) == len(names)


def test_bundled_content_makes_right_feeds(client):
    call_command("load_programme", verbosity=0)
    for address in (ACTIVITIES, MEETINGS, RESULTS, f"/en{ACTIVITIES}"):
        assert feed_of(client, address).entries
