"""A meeting with its programme, speakers and links on one page, its copy, and the order of rows."""

import datetime

import pytest

from activities.models import AgendaItem, AgendaLink, AgendaSpeaker, Meeting
from tests import factories as make
from tests.admin.conftest import change_address, fields_of, page_of, text_of

NEW = "/sprava/activities/meeting/add/"


@pytest.fixture
def meeting(db):
    meeting = make.MeetingFactory(group="Pracovní skupina", date=datetime.date(2022, 11, 24))
    welcome = make.AgendaItemFactory(meeting=meeting, order=1, title="Přivítání")
    make.AgendaSpeakerFactory(item=welcome, order=1, name="Jiří Skála", function="člen rady")
    talk = make.AgendaItemFactory(meeting=meeting, order=2, title="Zdravotní politika")
    make.AgendaLinkFactory(item=talk, order=1, title="Zpráva o zdraví", url="https://kraj.example/zprava")
    return meeting


def programme(meeting):
    """Return the programme as people read it."""
    return [
        (
            item.order,
            item.title,
            [(one.name, one.function) for one in item.speakers.all()],
            [(one.title, one.url) for one in item.links.all()],
        )
        for item in meeting.agenda.all()
    ]


UNTITLED = {"agenda-0-links-0-url": "https://kraj.example/zprava"}
BEFORE = [
    (1, "Přivítání", [("Jiří Skála", "člen rady")], []),
    (2, "Zdravotní politika", [], [("Zpráva o zdraví", "https://kraj.example/zprava")]),
]


def test_new_meeting_is_saved_with_items_speakers_and_links_in_one_go(save):
    person = make.PersonFactory(first_name="Alena", last_name="Horáková")

    answer = save(
        NEW,
        **{
            "group": "Pracovní skupina",
            "date": "24. 11. 2022",
            "agenda-0-title": "Přivítání",
            "agenda-0-speakers-0-person": str(person.pk),
            "agenda-0-speakers-0-function": "vedoucí odboru",
            "agenda-0-speakers-TOTAL_FORMS": "2",
            "agenda-0-speakers-1-name": "Karel Host",
            "agenda-0-links-0-title": "Prezentace",
            "agenda-0-links-0-url": "https://kraj.example/prezentace",
        },
    )

    assert answer.status_code == 302
    assert programme(Meeting.objects.get()) == [
        (
            1,
            "Přivítání",
            [("Alena Horáková", "vedoucí odboru"), ("Karel Host", "")],
            [("Prezentace", "https://kraj.example/prezentace")],
        )
    ]


def test_saving_without_a_change_leaves_the_programme_as_it_was(save, meeting):
    save(change_address(meeting))

    assert programme(meeting) == BEFORE
    assert AgendaItem.history.filter(history_type="~").count() == 0


def test_blank_row_of_speakers_and_of_links_stands_at_a_new_item_and_is_not_saved(office, save, meeting):
    fields = fields_of(office.get(change_address(meeting)))

    speakers = {name for name in fields if name.endswith("-name")} - {"agenda-__prefix__-speakers-__prefix__-name"}
    assert speakers == {"agenda-0-speakers-0-name", "agenda-2-speakers-0-name"}
    links = {name for name in fields if name.endswith("-title") and "-links-" in name and "__prefix__" not in name}
    assert links == {"agenda-1-links-0-title", "agenda-2-links-0-title"}
    save(change_address(meeting))
    assert (AgendaSpeaker.objects.count(), AgendaLink.objects.count()) == (1, 1)


def test_template_of_a_row_stands_once_on_the_page(office, meeting):
    names = [part.get("name") or "" for part in page_of(office.get(change_address(meeting))).iter("input")]

    assert [name for name in names if "__prefix__-name" in name] == ["agenda-__prefix__-speakers-__prefix__-name"]


def test_fault_of_a_nested_row_is_told_above_the_page_too(save):
    answer = save(NEW, **{"group": "Skupina", "date": "24. 11. 2022", "agenda-0-title": "Úvod"}, **UNTITLED)

    (fault,) = answer.context["refusal"].faults
    assert fault.target.startswith("id_agenda-0-")
    assert "Zatím se nic neuložilo" in page_of(answer).text_content()


@pytest.mark.parametrize("address", ["change", "add"])
def test_row_is_added_without_scripts_and_everything_stays_as_it_was_filled_in(office, save, meeting, address):
    person = make.PersonFactory(first_name="Alena", last_name="Horáková")
    typed = {
        "group": "",
        "agenda-0-title": "Jinak",
        "agenda-0-speakers-0-person": str(person.pk),
        "agenda-0-speakers-0-name": "Bohdana",
        "agenda-0-links-TOTAL_FORMS": "1",
        "agenda-0-links-0-url": "javascript:alert(1)",
    }

    answer = save(change_address(meeting) if address == "change" else NEW, **typed, _more="agenda-0-speakers")

    assert answer.status_code == 200
    fields = fields_of(answer)
    assert {name: fields[name] for name in typed} == {name: [text] for name, text in typed.items()}
    total = int(fields["agenda-0-speakers-TOTAL_FORMS"][0])
    assert total == 2
    page = page_of(answer)
    added = page.get_element_by_id("id_agenda-0-speakers-1-person")
    assert [fold.get("open") for fold in added.iterancestors("details")] == ["", ""]
    assert [part.get("name") for part in page.iter() if part.get("autofocus") is not None] == [
        f"agenda-0-speakers-{total - 1}-person"
    ]
    assert page.find_class("errorlist") == page.find_class("errornote") == []
    assert programme(meeting) == BEFORE
    assert Meeting.objects.count() == 1


def test_adding_a_row_does_not_hide_that_somebody_else_has_saved_the_page(office, save, meeting):
    address = change_address(meeting)
    opened = fields_of(office.get(address))
    save(address, place="Jinde")

    again = office.post(address, {**opened, "place": "Tady", "_more": "agenda-0-speakers"})

    assert "Ponechat druhou verzi Jinde" in text_of(again)
    theirs = fields_of(again)["keep-place"][0].replace("mine", "theirs")
    assert office.post(address, {**fields_of(again), "keep-place": theirs}).status_code == 302
    meeting.refresh_from_db()
    assert meeting.place == "Jinde"


@pytest.mark.parametrize("button", ["agenda-9-speakers", "nothing", "agenda-0-title", ""])
def test_unknown_button_for_a_row_changes_nothing(save, meeting, button):
    answer = save(change_address(meeting), _more=button)

    assert answer.status_code == 200
    assert programme(meeting) == BEFORE


def test_speaker_of_an_item_can_be_deleted_and_another_changed(save, meeting):
    make.AgendaSpeakerFactory(item=meeting.agenda.first(), order=2, name="Michael Otta")

    save(change_address(meeting), **{"agenda-0-speakers-0-DELETE": "on", "agenda-0-speakers-1-function": "vedoucí"})

    assert programme(meeting)[0] == (1, "Přivítání", [("Michael Otta", "vedoucí")], [])


def test_deleted_item_goes_with_its_rows_even_when_they_are_wrong(save, meeting):
    typed = {"agenda-0-DELETE": "on", "agenda-0-links-TOTAL_FORMS": "1", "agenda-0-links-0-url": "no address"}
    answer = save(change_address(meeting), **typed)

    assert answer.status_code == 302
    assert programme(meeting) == BEFORE[1:]


def test_fault_in_a_nested_row_refuses_the_whole_page_and_keeps_what_was_typed(save, meeting):
    answer = save(
        change_address(meeting),
        **{
            "agenda-0-title": "Jinak",
            "agenda-1-links-TOTAL_FORMS": "2",
            "agenda-1-links-1-title": "Odkaz",
            "agenda-1-links-1-url": "javascript:alert(1)",
        },
    )

    assert answer.status_code == 200
    assert programme(meeting) == BEFORE
    assert fields_of(answer)["agenda-1-links-1-url"] == ["javascript:alert(1)"]
    assert fields_of(answer)["agenda-0-title"] == ["Jinak"]


def test_speaker_without_a_name_is_refused_in_words(save, meeting):
    typed = {"agenda-0-speakers-TOTAL_FORMS": "2", "agenda-0-speakers-1-function": "starosta"}
    answer = save(change_address(meeting), **typed)

    assert answer.status_code == 200
    form = answer.context["inline_admin_formsets"][0].formset.forms[0]
    assert len(form.nested[0].forms[1].non_field_errors()) == 1


def test_speaker_typed_at_an_item_without_a_title_asks_for_the_title(save, meeting):
    answer = save(change_address(meeting), **{"agenda-2-speakers-0-name": "Nová"})

    assert answer.status_code == 200
    assert "title" in answer.context["inline_admin_formsets"][0].formset.forms[2].errors


def test_row_of_another_meeting_cannot_be_taken_over_by_its_number(save, meeting):
    foreign = make.AgendaSpeakerFactory(name="Cizí")

    save(change_address(meeting), **{"agenda-0-speakers-0-id": str(foreign.pk), "agenda-0-speakers-0-name": "Moje"})

    foreign.refresh_from_db()
    assert foreign.name == "Cizí"
    assert foreign.item.meeting != meeting
    assert programme(meeting) == BEFORE


# --- Order -------------------------------------------------------------------


def test_items_change_places_when_their_numbers_do(save, meeting):
    answer = save(change_address(meeting), **{"agenda-0-order": "2", "agenda-1-order": "1"})

    assert answer.status_code == 302
    assert [title for _order, title, *_rest in programme(meeting)] == ["Zdravotní politika", "Přivítání"]


def test_two_items_of_one_number_are_refused(save, meeting):
    answer = save(change_address(meeting), **{"agenda-0-order": "2"})

    assert answer.status_code == 200
    assert answer.context["inline_admin_formsets"][0].formset.forms[1].errors
    assert programme(meeting) == BEFORE


def test_item_without_a_number_comes_last(save, meeting):
    save(change_address(meeting), **{"agenda-2-title": "Diskuse", "agenda-2-order": ""})

    assert [(order, title) for order, title, *_rest in programme(meeting)] == [
        (1, "Přivítání"),
        (2, "Zdravotní politika"),
        (3, "Diskuse"),
    ]


# --- Copy --------------------------------------------------------------------


def test_meeting_can_be_copied_with_its_programme_as_a_draft(save, meeting):
    answer = save(f"/sprava/activities/meeting/{meeting.pk}/copy/", date="8. 6. 2023")

    copy = Meeting.objects.exclude(pk=meeting.pk).get()
    assert answer["Location"] == change_address(copy)
    assert (copy.group, copy.date, copy.publication) == (meeting.group, datetime.date(2023, 6, 8), "draft")
    assert programme(copy) == [BEFORE[0], (2, "Zdravotní politika", [], [])]
    assert programme(meeting) == BEFORE


def test_copy_for_a_day_that_is_taken_is_refused(save, meeting):
    answer = save(f"/sprava/activities/meeting/{meeting.pk}/copy/", date="24. 11. 2022")

    assert answer.status_code == 200
    assert "date" in answer.context["form"].errors
    assert Meeting.objects.count() == 1


def test_looking_at_the_copy_page_copies_nothing(office, meeting):
    assert meeting.group in text_of(office.get(f"/sprava/activities/meeting/{meeting.pk}/copy/"))
    assert Meeting.objects.count() == 1


def test_programme_is_told_in_english_on_demand_and_the_usual_form_leaves_it(meeting, office, save):
    address = change_address(meeting)
    assert not any(name.startswith("agenda-") and name.endswith("_en") for name in fields_of(office.get(address)))

    save(f"{address}?anglicky=1", **{"agenda-0-title_en": "Welcome"})
    save(address, **{"agenda-0-title": "Zahájení"})

    item = meeting.agenda.get(order=1)
    assert (item.title, item.title_en) == ("Zahájení", "Welcome")
