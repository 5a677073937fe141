"""One history of a record with its parts: what was done in words of then, and bringing back an earlier state."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from activities.models import Activity, ActivityPhoto, AgendaItem, AgendaSpeaker, Meeting
from common.history.acts import Kind, act
from improvement_plan.models import Item
from members.models import Mandate, Organisation, User
from tests import factories as make
from tests.admin.conftest import change_address, fields_of, page_of, text_of
from tests.people import browser_of

pytestmark = pytest.mark.django_db
both_databases = pytest.mark.both_databases


def history_of(row):
    return change_address(row).replace("/change/", "/history/")


def entries(response):
    """Return the acts of the page, each as the text of its blocks."""
    return [
        [" ".join(" ".join(block.itertext()).split()) for block in entry.iter("section")]
        for entry in page_of(response).iter("li")
        if entry.get("class") == "act"
    ]


def state_address(office, row, place):
    """Return the address of the state after an act, counted from the newest."""
    acts = [one for one in page_of(office.get(history_of(row))).iter("li") if one.get("class") == "act"]
    (link,) = [one.get("href") for one in acts[place].iter("a")]
    return link


def done(**facts):
    """Return an act of its own, as a form is."""
    return act(Kind.FORM, **facts)


@pytest.fixture
def meeting():
    with done():
        meeting = make.MeetingFactory(group="Pracovní skupina", date=datetime.date(2022, 11, 24))
        item = make.AgendaItemFactory(meeting=meeting, order=1, title="Přivítání")
        make.AgendaSpeakerFactory(item=item, order=1, name="Jiří Skála", function="člen rady")
        make.AgendaItemFactory(meeting=meeting, order=2, title="Zdravotní politika")
    return meeting


# --- What was done ---------------------------------------------------------------------------------------------------


@both_databases
def test_history_of_a_meeting_tells_what_happened_to_its_items_and_speakers(office, save, meeting):
    save(change_address(meeting), **{"agenda-0-DELETE": "on", "agenda-1-title": "Politika zdraví"})

    answer = office.get(history_of(meeting))
    newest, first = entries(answer)
    assert newest == [
        "odstraněno Bod programu: 1. Přivítání Hodnoty : 1. Přivítání Pořadí 1 Název Přivítání Druh běžný bod",
        "Bod programu: 2. Politika zdraví Název Zdravotní politika → Politika zdraví",
        "odstraněno Vystupující: Jiří Skála Hodnoty : Jiří Skála Pořadí 1 Tehdejší funkce člen rady",
    ]
    assert len(first) == 4
    assert "Ivana Horská" in text_of(answer)


def test_history_of_a_plan_tells_changed_states_of_its_items(office, save):
    with done():
        item = make.ItemFactory(title="Cyklostezka", number=1)
    with done():
        item.state = "fulfilled"
        item.save()

    newest, _first = entries(office.get(history_of(item.plan)))
    assert newest == ["Položka plánu: 1. Cyklostezka Stav zatím nevyhodnoceno → splněno"]


@both_databases
def test_rows_are_called_as_they_were_then(office):
    with done():
        water, air = make.TopicFactory(name="Voda"), make.TopicFactory(name="Vzduch")
        heading, other = make.HeadingFactory(name="Zdraví"), make.HeadingFactory(name="Doprava")
        activity = make.ActivityFactory(heading=heading, topics=[water])
    with done():
        activity.heading = other
        activity.save()
        activity.topics.set([air])
    for row, name in [(water, "Jinak"), (air, "Jinak 2"), (heading, "Jinak 3"), (other, "Jinak 4")]:
        row.name = name
        row.save()
    activity.topics.clear()
    air.delete()

    assert entries(office.get(history_of(activity)))[1] == ["Aktivita Okruh Zdraví → Doprava Témata Voda → Vzduch"]


def test_blocks_of_rich_text_are_not_glued_together(office):
    with done():
        activity = make.ActivityFactory(description="<p>První odstavec.</p><p>Druhý.</p>")
    with done():
        activity.description = "<p>První odstavec.</p><p>Třetí.</p>"
        activity.save()
    with done():
        activity.description = "<p>První <strong>odstavec</strong>.</p><p>Třetí.</p>"
        activity.save()

    assert entries(office.get(history_of(activity)))[:2] == [
        ["Aktivita Popis pouze formátování nebo adresy odkazů"],
        ["Aktivita Popis První odstavec. Druhý. → První odstavec. Třetí."],
    ]


def test_long_text_is_compared_word_by_word(office):
    words = "Slovo za slovem se text mění. " * 10
    with done():
        activity = make.ActivityFactory(description=f"<p>{words}Konec.</p>")
    with done():
        activity.description = f"<p>{words}Závěr.</p>"
        activity.save()

    page = page_of(office.get(history_of(activity)))
    marked = [(one.tag, one[0].tail) for one in page.iter() if one.tag in {"del", "ins"}]
    assert marked == [("del", "Konec."), ("ins", "Závěr.")]


def test_saving_without_a_change_adds_no_entry(office, save, meeting):
    before = entries(office.get(history_of(meeting)))
    save(change_address(meeting))

    assert Meeting.history.count() > 1
    assert entries(office.get(history_of(meeting))) == before


def test_versions_older_than_changes_are_grouped_by_who_wrote_them_and_when(office, meeting):
    for model in (Meeting, AgendaItem, AgendaSpeaker):
        model.history.update(history_change=None)
    item = meeting.agenda.first()
    item.title = "Úvod"
    item._history_date = datetime.datetime.now(datetime.UTC) + datetime.timedelta(minutes=1)
    item.save()
    AgendaItem.history.filter(title="Úvod").update(history_change=None)

    assert [len(blocks) for blocks in entries(office.get(history_of(meeting)))] == [1, 4]


def test_import_is_named_in_the_history_with_its_file(office, coordinator):
    with done():
        application = make.ApplicationFactory(title="Původní")
    with act(Kind.IMPORT, user_id=coordinator.pk, note="zadosti.csv"):
        application.title = "Z tabulky"
        application.save()

    assert "Ivana Horská import tabulky zadosti.csv" in text_of(office.get(history_of(application)))


def test_history_asks_no_more_often_for_more_entries(office):
    def record(count):
        with done():
            activity = make.ActivityFactory(topics=[make.TopicFactory()])
        for number in range(count):
            with done():
                activity.title = f"Název {number}"
                activity.heading = make.HeadingFactory()
                activity.save()
                activity.topics.set([make.TopicFactory()])
                make.ActivityLinkFactory(activity=activity)
        return history_of(activity)

    few, many = record(2), record(20)
    office.get(few)
    with CaptureQueriesContext(connection) as least:
        office.get(few)
    with CaptureQueriesContext(connection) as most:
        assert len(entries(office.get(many))) == 21
    assert len(most) <= len(least)


# --- Bringing back ---------------------------------------------------------------------------------------------------


@both_databases
def test_deleted_item_comes_back_with_its_speakers_in_its_place(office, save, meeting):
    save(change_address(meeting), **{"agenda-0-DELETE": "on"})
    address = state_address(office, meeting, 1)
    assert "vrátí se Bod programu: 1. Přivítání" in text_of(office.get(address))
    assert meeting.agenda.count() == 1

    answer = save(address, follow=True)

    assert [(item.order, item.title) for item in meeting.agenda.all()] == [(1, "Přivítání"), (2, "Zdravotní politika")]
    assert [one.name for one in meeting.agenda.first().speakers.all()] == ["Jiří Skála"]
    assert answer.redirect_chain == [(change_address(meeting), 302)]
    assert "obnovení" in text_of(office.get(history_of(meeting)))


@both_databases
def test_restoring_brings_back_topics_and_keeps_the_record_public(office, save):
    with done():
        activity = make.ActivityFactory(title="Den", draft=True, topics=[make.TopicFactory(name="Voda")])
    with done():
        activity.topics.clear()
        activity.title = "Omyl"
        activity.publication = "published"
        activity.save()
    save(state_address(office, activity, 1))

    activity.refresh_from_db()
    assert (activity.title, activity.publication) == ("Den", "published")
    assert [topic.name for topic in activity.topics.all()] == ["Voda"]
    assert activity.published_at is not None


def test_publication_state_comes_back_when_she_chooses_so(office, save):
    with done():
        activity = make.ActivityFactory(draft=True)
    with done():
        activity.publication = "published"
        activity.save()
    address = state_address(office, activity, 1)
    assert "Vrátit i stav zveřejnění: koncept" in text_of(office.get(address))
    save(address, publication="on")

    activity.refresh_from_db()
    assert activity.publication == "draft"


def test_nothing_is_restored_when_somebody_changed_the_record_meanwhile(office, meeting, save):
    save(change_address(meeting), **{"agenda-0-DELETE": "on"})
    address = state_address(office, meeting, 1)
    fields = fields_of(office.get(address))
    with done():
        item = meeting.agenda.get()
        item.title = "Jinak"
        item.save()

    answer = office.post(address, fields)

    assert answer.status_code == 200
    assert "Záznam mezitím někdo změnil" in text_of(answer)
    assert [item.title for item in meeting.agenda.all()] == ["Jinak"]


def test_photograph_that_a_report_took_away_does_not_come_back(office, save):
    with done():
        activity = make.ActivityFactory(title="Den")
    with act(Kind.STEP):
        photo = make.ActivityPhotoFactory(activity=activity)
    with done():
        link = make.ActivityLinkFactory(activity=activity)
        address = None
    with act(Kind.STEP):
        photo.delete()
    with done():
        link.delete()
    address = state_address(office, activity, 2)
    assert "Fotografie" not in text_of(office.get(address))
    save(address)

    assert (ActivityPhoto.objects.count(), activity.links.count()) == (0, 1)


def test_rows_that_were_not_there_yet_go(office, save):
    with done():
        town = make.OrganisationFactory(name="Lhota")
    with done():
        make.MandateFactory(organisation=town)
    save(state_address(office, town, 1))

    assert (Organisation.objects.filter(pk=town.pk).count(), Mandate.objects.count()) == (1, 0)


def test_state_of_an_unknown_version_is_not_found(office, meeting):
    for version in ("999999", "activities.meeting-999999", "-", "x-y", "activities.topic-1", "9" * 40):
        assert office.get(f"{history_of(meeting)}{version}/").status_code == 404


def test_accounts_are_never_given_an_earlier_state(coordinator, save):
    account = make.UserFactory(email="nekdo@lhota.example")
    with done():
        account.is_active = False
        account.save()
    boss = browser_of(make.UserFactory(is_superuser=True, is_staff=True))
    version = f"{history_of(account)}{account.history.earliest('history_id').pk}/"

    assert "Vrátit tento stav" not in text_of(boss.get(history_of(account)))
    assert boss.post(version, {"seen": "x"}).status_code == 403
    assert User.objects.get(pk=account.pk).is_active is False


def test_who_may_only_look_sees_the_history_and_restores_nothing(office, coordinator, meeting):
    with done():
        meeting.place = "Jinde"
        meeting.save()
    version = state_address(office, meeting, 1)
    group = coordinator.groups.get()
    group.permissions.remove(group.permissions.get(codename="change_meeting"))

    assert "Jinde" in text_of(office.get(history_of(meeting)))
    assert "Vrátit tento stav" not in text_of(office.get(version))
    assert office.post(version, {"seen": "x"}).status_code == 403


def test_item_keeps_its_implementers_when_an_earlier_title_comes_back(office, save):
    with done():
        item = make.ItemFactory(title="Původní", implementers=[make.OrganisationFactory(name="Lhota")])
    with done():
        item.title = "Jiný"
        item.save()
    save(state_address(office, item, 1))

    assert Item.objects.get().title == "Původní"
    assert [one.name for one in Item.objects.get().implementers.all()] == ["Lhota"]


def test_history_of_a_deleted_record_can_be_read(office):
    with done():
        activity = make.ActivityFactory(title="Den")
    address = history_of(activity)
    Activity.objects.all().delete()

    assert "odstraněno Aktivita" in text_of(office.get(address))


# --- A part of an earlier state -------------------------------------------------


@pytest.fixture
def rewritten(office):
    """A meeting with two items whose place, openness and first item were changed since, and the address of before."""
    meeting = make.MeetingFactory(place="Malý sál", is_open=False)
    for order in range(2):
        make.AgendaItemFactory(meeting=meeting, title=f"Bod {order}", order=order)
    with act(Kind.FORM, record=meeting):
        meeting.save()
    version = meeting.history.first().pk
    with act(Kind.FORM, record=meeting):
        meeting.place, meeting.is_open = "Velký sál", True
        meeting.save()
        first, second = meeting.agenda.order_by("order")
        first.title = "Zahájení"
        first.save()
        second.delete()
    return meeting, f"/sprava/activities/meeting/{meeting.pk}/history/{version}/"


def titles(meeting):
    return list(meeting.agenda.order_by("order").values_list("title", flat=True))


@pytest.mark.both_databases
@pytest.mark.parametrize(
    ("kept", "expected"),
    [
        ((":is_open", "agendaitem"), ("Malý sál", True, ["Zahájení"])),
        ((":place", ":is_open", ":title"), ("Velký sál", True, ["Zahájení", "Bod 1"])),
        ((), ("Malý sál", False, ["Bod 0", "Bod 1"])),
    ],
)
def test_only_what_is_ticked_is_brought_back(office, rewritten, kept, expected):
    meeting, address = rewritten
    fields = fields_of(office.get(address))
    assert len(fields["part"]) == 4
    fields["part"] = [one for one in fields["part"] if not any(name in one for name in kept)]

    assert office.post(address, fields).status_code == 302

    meeting.refresh_from_db()
    assert (meeting.place, meeting.is_open, titles(meeting)) == expected


def test_nothing_ticked_brings_back_nothing_and_says_so(office, rewritten):
    meeting, address = rewritten
    fields = fields_of(office.get(address))
    del fields["part"]

    page = office.post(address, fields)

    meeting.refresh_from_db()
    assert (page.status_code, meeting.place) == (200, "Velký sál")
    assert "Zaškrtněte, co se má obnovit." in text_of(page)


@pytest.mark.both_databases
def test_relation_to_many_that_is_not_ticked_stays(office):
    activity, kept = make.ActivityFactory(place="Malý sál"), make.TopicFactory()
    version = activity.history.first().pk
    with act(Kind.FORM, record=activity):
        activity.place = "Velký sál"
        activity.topics.add(kept)
        activity.save()
    address = f"/sprava/activities/activity/{activity.pk}/history/{version}/"
    fields = fields_of(office.get(address))
    fields["part"] = [one for one in fields["part"] if one.endswith(":place")]

    office.post(address, fields)

    activity.refresh_from_db()
    assert (activity.place, list(activity.topics.all())) == ("Malý sál", [kept])


@pytest.mark.both_databases
def test_publication_alone_is_brought_back(office):
    activity = make.ActivityFactory(draft=True, place="Malý sál")
    version = activity.history.first().pk
    with act(Kind.FORM, record=activity):
        activity.place, activity.publication = "Velký sál", "published"
        activity.save()
    address = f"/sprava/activities/activity/{activity.pk}/history/{version}/"
    fields = fields_of(office.get(address)) | {"part": [], "publication": ["on"]}

    office.post(address, fields)

    activity.refresh_from_db()
    assert (activity.place, activity.publication) == ("Velký sál", "draft")
