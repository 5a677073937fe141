"""A form that adds a record adds one, however often it is sent, and nothing that was typed is lost by that."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from activities.models import Activity, Meeting, Series
from common.editing.models import SavedForm, Unsaved
from common.history.erasing import erase
from tests import factories as make
from tests.admin.conftest import change_address, fields_of, page_of, text_of
from tests.admin.test_drafts import send
from tests.people import browser_of, make_coordinator

ADD = "/sprava/activities/activity/add/"


@pytest.fixture
def fields(office, db):
    """What a browser sends to add an activity."""
    heading = make.HeadingFactory()
    page = office.get(ADD)
    typed = {"title": ["Den vody"], "heading": [str(heading.pk)], "period": ["22. 3. 2027"], "order": ["1"]}
    return {name: texts for name, texts in (fields_of(page) | typed).items() if texts}


@pytest.mark.both_databases
def test_form_sent_twice_adds_one_record_and_leads_to_it(office, fields):
    office.post(ADD, fields)
    again = office.post(ADD, fields, follow=True)

    activity = Activity.objects.get()
    assert again.redirect_chain == [(change_address(activity), 302)]
    assert "Tento formulář už je uložený, podruhé se nic nepřidalo. Tady je záznam." in text_of(again)
    assert not Unsaved.objects.exists()
    assert activity.history.count() == 1


@pytest.mark.both_databases
def test_form_sent_twice_at_the_same_moment_adds_one_record(shared_database):
    coordinator, heading = make_coordinator(), make.HeadingFactory()
    browsers = [browser_of(coordinator) for _press in range(2)]
    typed = {"title": ["Den vody"], "heading": [str(heading.pk)], "period": ["22. 3. 2027"], "order": ["1"]}
    fields = {name: texts for name, texts in (fields_of(browsers[0].get(ADD)) | typed).items() if texts}
    together = threading.Barrier(2)

    def press(browser):
        together.wait()
        try:
            return browser.post(ADD, fields).status_code
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as threads:
        answers = list(threads.map(press, browsers))

    assert answers == [302, 302]
    assert Activity.objects.count() == 1


def test_form_sent_twice_by_another_button_adds_one_record(office, fields):
    office.post(ADD, fields | {"_save": ""})
    office.post(ADD, fields | {"_publish": ""})

    assert [one.publication for one in Activity.objects.all()] == ["draft"]


def test_form_of_every_kind_bears_its_token(office, db):
    for address in (ADD, f"{ADD}?_popup=1", "/sprava/members/organisation/add/", "/sprava/activities/meeting/add/"):
        assert len(fields_of(office.get(address))["draft_visit"][0]) > 20


def test_page_loaded_again_with_the_same_words_adds_no_second_record(office, fields):
    office.post(ADD, fields)
    other_page = fields_of(office.get(ADD))

    again = office.post(ADD, fields | {"draft_visit": other_page["draft_visit"]})

    assert again["Location"] == change_address(Activity.objects.get())


def test_same_words_a_day_later_or_of_another_person_are_another_record(office, colleague, fields):
    office.post(ADD, fields)
    colleague.post(ADD, fields)
    assert Activity.objects.count() == 2

    SavedForm.objects.update(saved_at=timezone.now() - SavedForm.SAME)
    office.post(ADD, fields | {"draft_visit": ["another page"]})

    assert Activity.objects.count() == 3


def test_record_deleted_since_may_be_added_again(office, fields):
    office.post(ADD, fields)
    Activity.objects.get().delete()

    office.post(ADD, fields | {"slug": ["den-vody-znovu"]})

    assert Activity.objects.get().title == "Den vody"


def test_words_typed_after_the_form_was_saved_are_shown_over_the_record(office, fields):
    office.post(ADD, fields)

    page = office.post(ADD, fields | {"place": ["Turnov"]}, follow=True)

    activity = Activity.objects.get()
    assert activity.place == ""
    assert fields_of(page)["place"] == ["Turnov"]
    assert "Co jste napsali potom, uložené není" in text_of(page)
    office.post(change_address(activity), fields_of(page))
    activity.refresh_from_db()
    assert activity.place == "Turnov"
    assert not Unsaved.objects.exists()


def test_rows_of_a_form_sent_twice_are_there_once(office, db):
    address = "/sprava/activities/meeting/add/"
    page = fields_of(office.get(address))
    typed = {"group": [page["group"][0] or "Pracovní skupina"], "date": ["24. 11. 2027"], "agenda-0-title": ["Úvod"]}
    fields = {name: texts for name, texts in (page | typed).items() if texts}
    office.post(address, fields)
    (meeting,) = Meeting.objects.all()

    more = {"place": ["Turnov"], "agenda-1-title": ["Závěr"], "agenda-1-order": ["2"], "agenda-TOTAL_FORMS": ["2"]}
    again = office.post(address, fields | more, follow=True)

    shown = fields_of(again)
    assert [shown.get(f"agenda-{row}-title") for row in range(2)] == [["Úvod"], ["Závěr"]]
    office.post(change_address(meeting), shown)
    assert [one.title for one in meeting.agenda.all()] == ["Úvod", "Závěr"]


def test_window_of_a_choice_sent_twice_adds_one_record(office, db):
    address = "/sprava/activities/series/add/?_popup=1&_to_field=id"
    page = fields_of(office.get(address))
    fields = {name: texts for name, texts in (page | {"name": ["Ekoden"]}).items() if texts}
    answers = [office.post(address, fields).content.decode() for _press in range(2)]

    series = Series.objects.get()
    assert [f"&quot;value&quot;: &quot;{series.pk}&quot;" in one for one in answers] == [True, True]


def test_copy_made_twice_is_one(office, db):
    last = make.ActivityFactory(title="EKODen 2022", when="22. 9. 2022")
    address = f"/sprava/activities/activity/{last.pk}/copy/"
    fields = fields_of(office.get(address)) | {"period": ["21. 9. 2023"]}
    answers = [office.post(address, fields) for _press in range(2)]

    copy = Activity.objects.exclude(pk=last.pk).get()
    assert [one["Location"] for one in answers] == [change_address(copy)] * 2


def test_words_that_come_after_the_form_was_saved_are_refused(office, fields):
    office.post(ADD, fields | {"draft_number": ["5"]})

    assert send(office, ADD, fields, 5).json()["state"] == "saved"

    assert not Unsaved.objects.exists()
    assert "Rozepsáno zůstalo" not in text_of(office.get(ADD))


def test_words_that_come_while_the_form_is_being_saved_are_not_shown(office, fields, coordinator):
    office.post(ADD, fields | {"draft_number": ["5"]})
    late = {"visit": fields["draft_visit"][0], "number": 4, "typed": {"title": ["Den"]}}
    Unsaved.objects.create(user=coordinator, model="activities.activity", **late)

    assert "Rozepsáno zůstalo" not in text_of(office.get(ADD))


def test_late_words_of_a_changed_record_are_refused(office, db):
    activity = make.ActivityFactory(title="Den Země")
    fields = fields_of(office.get(change_address(activity)))
    office.post(change_address(activity), fields | {"title": ["Týden Země"], "draft_number": ["5"]})

    assert send(office, change_address(activity), fields | {"title": ["Týd"]}, 4).json()["state"] == "saved"

    assert not Unsaved.objects.exists()


def test_words_typed_after_an_answer_was_lost_are_kept_and_lead_to_the_record(office, fields):
    """The record is saved, but the answer never reaches her page, where she goes on typing."""
    office.post(ADD, fields | {"draft_number": ["5"]})
    assert send(office, ADD, fields | {"place": ["Turnov"]}, 6).json()["state"] == "kept"

    offered = office.get(ADD)
    (link,) = page_of(offered).find_class("unfinished-go-on")
    page = office.get(f"{ADD}{link.get('href')}")
    answer = office.post(ADD, fields_of(page), follow=True)

    activity = Activity.objects.get()
    assert answer.redirect_chain[0][0].startswith(change_address(activity))
    assert fields_of(answer)["place"] == ["Turnov"]


def test_unfinished_record_open_in_two_windows_is_added_once(office, fields):
    send(office, ADD, fields, 1)
    (link,) = page_of(office.get(ADD)).find_class("unfinished-go-on")
    one, other = (fields_of(office.get(f"{ADD}{link.get('href')}")) for _window in range(2))
    office.post(ADD, one)

    answer = office.post(ADD, other | {"place": ["Turnov"]}, follow=True)

    activity = Activity.objects.get()
    assert answer.redirect_chain[0][0].startswith(change_address(activity))
    assert fields_of(answer)["place"] == ["Turnov"]


def test_words_that_came_back_after_a_login_are_not_left_unfinished_once_saved(office, coordinator, fields):
    send(office, ADD, fields, 1)
    office.logout()
    back = office.post(ADD, fields).url
    office.force_login(coordinator)
    page = office.get(back)

    office.post(ADD, fields_of(page))

    assert Activity.objects.get().title == "Den vody"
    assert not Unsaved.objects.exists()


def test_saved_forms_are_forgotten_when_no_page_can_ask_for_them(office, fields):
    office.post(ADD, fields)
    SavedForm.objects.update(saved_at=timezone.now() - SavedForm.KEPT)

    call_command("tidy_reports")

    assert not SavedForm.objects.exists()


def test_nothing_noted_of_a_record_outlives_its_erasing(office, fields):
    office.post(ADD, fields)
    key = Activity.objects.get().pk
    Activity.objects.get().delete()

    erase(Activity, key)

    assert not SavedForm.objects.exists()


def test_preview_after_the_form_was_saved_is_no_fault(office, fields):
    office.post(ADD, fields)

    assert office.post("/sprava/activities/activity/add/preview/", fields).status_code == 200
