"""After saving one stands on the saved record, and the list it was opened from is one press away."""

import datetime

import pytest
from django.utils import timezone

from activities.models import Meeting
from members.models import Person
from tests import factories as make
from tests.admin.conftest import change_address, fields_of, page_of

LIST = "/sprava/activities/meeting/"
FILTERS = "_changelist_filters=publication__exact%3Ddraft%26q%3DTurnov"
FILTERED = f"{LIST}?publication__exact=draft&q=Turnov"


@pytest.fixture
def at_noon(monkeypatch):
    """Let it be 10.42 of a day in winter."""
    moment = datetime.datetime(2022, 11, 24, 9, 42, tzinfo=datetime.UTC)
    monkeypatch.setattr(timezone, "now", lambda: moment)


def way_to_list(answer):
    """Return where the last link above the page leads."""
    (line,) = page_of(answer).find_class("breadcrumbs")
    return list(line.iter("a"))[-1].get("href")


@pytest.mark.usefixtures("at_noon")
@pytest.mark.parametrize("button", ["_save", "_continue", ""], ids=["save", "continue", "enter"])
def test_saved_record_is_shown_again_with_the_way_to_its_filtered_list(office, save, button):
    meeting = make.MeetingFactory(draft=True, place="Turnov")
    address = f"{change_address(meeting)}?{FILTERS}"

    answer = save(address, follow=True, place="Turnov, zámek", **({button: "1"} if button else {}))

    assert answer.redirect_chain == [(address, 302)]
    assert [str(one) for one in answer.context["messages"]] == [
        f'Uloženo v 10:42. <a href="{FILTERED.replace("&", "&amp;")}">Zpět na seznam</a>'
    ]
    assert way_to_list(answer) == FILTERED


def test_new_record_is_stood_on_once_it_is_saved(office, save):
    answer = save(f"{LIST}add/?{FILTERS}", group="Skupina", date="8. 6. 2023")

    assert answer.url == f"{change_address(Meeting.objects.get())}?{FILTERS}"


def test_another_one_is_added_where_that_was_asked_for(office, save):
    answer = save(f"{LIST}add/?{FILTERS}", group="Skupina", date="8. 6. 2023", _addanother="1")

    assert answer.url == f"{LIST}add/?{FILTERS}"


def test_small_window_of_a_choice_closes_with_what_was_added(office):
    address = "/sprava/members/person/add/?_popup=1"
    fields = fields_of(office.get(address)) | {"first_name": ["Alena"], "last_name": ["Horáková"]}

    answer = office.post(address, fields)

    person = Person.objects.get()
    assert (answer.status_code, answer.templates[0].name) == (200, "admin/popup_response.html")
    assert str(person.pk) in answer.context["popup_response_data"]


def test_who_may_only_add_is_led_elsewhere(office, coordinator, save):
    group = coordinator.groups.get()
    group.permissions.remove(*group.permissions.filter(codename__in=["change_meeting", "view_meeting"]))

    answer = save(f"{LIST}add/", group="Skupina", date="8. 6. 2023")

    assert answer.url == "/sprava/"
