"""The bin in the administration: what waits there and who deleted it, bringing it back, erasing it for good."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from activities.models import Activity, AgendaSpeaker, Meeting, Topic
from common.history.models import Binned
from tests import factories as make
from tests.admin.conftest import change_address, fields_of, page_of, text_of
from tests.people import browser_of

pytestmark = pytest.mark.django_db

BIN = "/sprava/kos/"


def delete(office, row):
    """Delete a row by its form and return the answer."""
    return office.post(change_address(row).replace("/change/", "/delete/"), {"post": "yes"}, follow=True)


def rows(response):
    return [
        " ".join(" ".join(row.itertext()).split())
        for row in page_of(response).iter("li")
        if "act" in (row.get("class") or "").split()
    ]


@pytest.fixture
def meeting():
    speaker = make.AgendaSpeakerFactory(name="Jiří Skála", item__title="Přivítání", item__order=1)
    return speaker.item.meeting


def test_form_of_deletion_and_the_message_after_it_tell_of_the_bin(office, meeting):
    name = str(meeting)
    assert "čekají 30 dní v koši" in text_of(office.get(change_address(meeting).replace("/change/", "/delete/")))

    answer = delete(office, meeting)

    binned = Binned.objects.get()
    assert f"čeká v koši, odkud ho můžete obnovit: {name}" in text_of(answer)
    assert f"{BIN}{binned.pk}/" in [link.get("href") for link in page_of(answer).iter("a")]


@pytest.mark.both_databases
def test_bin_lists_what_was_deleted_by_whom_and_until_when_it_waits(office, meeting):
    make.TopicFactory(name="Voda")
    delete(office, Topic.objects.get())
    delete(office, meeting)

    newest, oldest = rows(office.get(BIN))
    assert newest.startswith(f"{meeting} Setkání · smazáno: Ivana Horská")
    assert oldest.startswith("Voda Téma udržitelného rozvoje · smazáno: Ivana Horská")
    assert "v koši do" in oldest
    assert "Koš" in text_of(office.get("/sprava/"))


def test_rows_deleted_by_an_action_go_to_the_bin_and_the_message_says_so(office):
    topics = make.TopicFactory.create_batch(2)
    data = {"action": "delete_selected", "_selected_action": [row.pk for row in topics], "post": "yes"}
    answer = office.post("/sprava/activities/topic/", data, follow=True)

    assert "Smazané záznamy čekají 30 dní v koši" in text_of(answer)
    assert (Topic.objects.count(), len(rows(office.get(BIN)))) == (0, 2)


def test_bin_shows_what_comes_back_and_brings_it_back(office, save, meeting):
    delete(office, meeting)
    address = f"{BIN}{Binned.objects.get().pk}/"
    text = text_of(office.get(address))
    assert "vrátí se Bod programu: 1. Přivítání" in text
    assert "vrátí se Vystupující: Jiří Skála" in text

    answer = save(address, follow=True)

    assert answer.redirect_chain == [(change_address(meeting), 302)]
    assert AgendaSpeaker.objects.get().name == "Jiří Skála"
    assert rows(office.get(BIN)) == []
    assert "Koš je prázdný." in text_of(office.get(BIN))


def test_public_record_comes_back_as_a_draft_when_she_chooses_so(office, save):
    delete(office, make.ActivityFactory())
    save(f"{BIN}{Binned.objects.get().pk}/", as_draft="on")

    assert Activity.objects.get().publication == "draft"


def test_record_is_brought_back_by_one_button_of_the_list(office):
    delete(office, make.ActivityFactory())
    fields = fields_of(office.get(BIN))
    office.post(f"{BIN}{Binned.objects.get().pk}/", fields)

    assert Activity.objects.get().publication == "published"


@pytest.mark.both_databases
def test_erasing_for_good_is_asked_about_and_leaves_nothing(office, save, meeting):
    delete(office, meeting)
    address = f"{BIN}{Binned.objects.get().pk}/smazat/"
    assert "s částmi, historií a soubory" in text_of(office.get(address))
    assert Binned.objects.exists()

    answer = save(address, follow=True)

    assert answer.redirect_chain == [(BIN, 302)]
    assert not any(model.history.exists() for model in (Meeting, AgendaSpeaker))
    assert not Binned.objects.exists()
    assert office.get(address).status_code == 404


def test_address_of_a_deleted_record_is_refused_at_its_field(office, save):
    delete(office, make.ActivityFactory(title="Den bez aut", slug="den-bez-aut"))
    other = make.ActivityFactory(title="Jiný den")

    answer = save(change_address(other), slug="den-bez-aut")

    (message,) = answer.context["adminform"].form.errors["slug"]
    assert message.startswith("Tato adresa patří smazanému záznamu „Den bez aut“, který čeká v koši do ")


def test_new_record_of_the_same_name_says_why_its_address_has_a_number(office, save):
    delete(office, make.ActivityFactory(title="Den bez aut", slug="den-bez-aut"))
    heading = make.HeadingFactory()

    answer = save(
        "/sprava/activities/activity/add/", follow=True, title="Den bez aut", heading=str(heading.pk), period="2022"
    )

    assert Activity.objects.get().slug == "den-bez-aut-2"
    assert "„den-bez-aut“ patří smazanému záznamu „Den bez aut“ v koši, tento proto dostal „den-bez-aut-2“" in text_of(
        answer
    )


def test_record_that_collides_stays_and_the_page_says_with_what(office, save):
    make.TopicFactory(name="Voda", slug="voda")
    delete(office, Topic.objects.get())
    make.TopicFactory(name="Voda", slug="jinak")

    answer = save(f"{BIN}{Binned.objects.get().pk}/", follow=True)

    assert "s touto hodnotou v poli Název již existuje" in text_of(answer)
    assert Binned.objects.exists()


def test_who_lacks_the_right_neither_sees_brings_back_nor_erases(office, coordinator, meeting):
    delete(office, meeting)
    address = f"{BIN}{Binned.objects.get().pk}/"
    permissions = coordinator.groups.get().permissions
    for right, page, text in [("add_meeting", address, "Obnovit"), ("delete_binned", f"{address}smazat/", "natrvalo")]:
        permissions.remove(permissions.get(codename=right))
        assert office.post(page).status_code == 403
        assert text not in text_of(office.get(address))
    permissions.remove(permissions.get(codename="view_meeting"))
    assert rows(office.get(BIN)) == []
    assert office.get(address).status_code == 403
    permissions.remove(permissions.get(codename="view_binned"))
    assert office.get(BIN).status_code == 403
    assert Binned.objects.exists()


def test_town_has_no_bin(browser, meeting):
    meeting.delete()

    for address in (BIN, f"{BIN}{Binned.objects.get().pk}/", f"{BIN}{Binned.objects.get().pk}/smazat/"):
        assert browser.get(address).status_code in {302, 403}
        assert browser_of().get(address).status_code == 302


def test_deleted_record_is_off_the_site_at_once(office, client):
    activity = make.ActivityFactory(title="Den bez aut")
    delete(office, activity)

    assert client.get(activity.get_absolute_url()).status_code == 404
    assert "Den bez aut" not in client.get("/aktivity/").content.decode()


def test_files_of_a_deleted_record_are_shown_to_nobody(office, client):
    document = make.ActivityAttachmentFactory()
    address = document.file.url
    assert client.get(address).status_code == 200
    delete(office, document.activity)

    assert (client.get(address).status_code, office.get(address).status_code) == (404, 404)


def test_bin_asks_no_more_often_for_more_records(office):
    make.TopicFactory.create_batch(2)
    Topic.objects.all().delete()
    office.get(BIN)
    with CaptureQueriesContext(connection) as few:
        office.get(BIN)
    make.TopicFactory.create_batch(20)
    Topic.objects.all().delete()
    with CaptureQueriesContext(connection) as many:
        assert len(rows(office.get(BIN))) == 22

    assert len(many) <= len(few)
