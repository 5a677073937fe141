"""What is typed into a form is kept beside the record while it is typed, and changes nothing until it is saved."""

import datetime
import json

import pytest
from django.contrib import admin
from django.contrib.admin.models import LogEntry
from django.core.management import call_command
from django.db import transaction
from django.utils import timezone

from activities.models import Activity
from common.admin import CoordinatorAdmin
from common.admin.forms import CoordinatorForm
from common.editing.models import Unsaved
from common.history.erasing import erase
from common.history.models import Change
from common.page_cache.revision import current_revision
from portal.todo import waiting_for
from tests import factories as make
from tests.admin.conftest import change_address, fields_of, page_of, text_of

ADD = "/sprava/activities/activity/add/"


@pytest.fixture
def activity(db):
    return make.ActivityFactory(title="Den Země", place="Turnov")


def typing(client, address, number=1, **changes):
    """Open a form, type into it as its script sends it, and return the page's fields and the answer."""
    fields = fields_of(client.get(address)) | {name: [text] for name, text in changes.items()}
    return fields, send(client, address, fields, number)


def send(client, address, fields, number=1, typed=True):
    left_out = {"csrfmiddlewaretoken", "draft_visit", "draft_from"}
    pairs = [[name, text] for name, texts in fields.items() if name not in left_out for text in texts]
    sent = {
        "visit": fields["draft_visit"][0], "from": fields["draft_from"][0], "number": number,
        "typed": pairs if typed else None,
    }  # fmt: skip
    return client.post(draft_address(address), json.dumps(sent), content_type="application/json")


def draft_address(address):
    return f"{address.partition('?')[0].removesuffix('change/')}draft/"


@pytest.mark.both_databases
def test_typed_words_lie_beside_the_record_and_are_in_the_form_again(office, client, activity):
    before = list(Activity.objects.values()), Activity.history.count(), Change.objects.count(), LogEntry.objects.count()

    _fields, answer = typing(office, change_address(activity), title="Týden Země")

    assert answer.json()["state"] == "kept"
    assert before == (
        list(Activity.objects.values()), Activity.history.count(), Change.objects.count(), LogEntry.objects.count()
    )  # fmt: skip
    assert "Týden Země" not in client.get(activity.get_absolute_url()).content.decode()
    page = office.get(change_address(activity))
    assert fields_of(page)["title"] == ["Týden Země"]
    assert "Máte tu rozepsané změny" in text_of(page)
    assert not page_of(page).find_class("refused")


@pytest.mark.django_db(transaction=True)
@pytest.mark.both_databases
def test_keeping_does_not_move_the_revision_of_the_public_content(client, coordinator):
    client.force_login(coordinator)
    # As a request does: what is written outside a transaction is entered into the search by the next one.
    with transaction.atomic():
        activity = make.ActivityFactory(title="Den Země")
    before = current_revision()

    typing(client, change_address(activity), title="Týden Země")

    assert current_revision() == before


def test_saving_forgets_what_was_kept(office, activity):
    fields, _answer = typing(office, change_address(activity), title="Týden Země")

    assert office.post(change_address(activity), fields).status_code == 302

    assert not Unsaved.objects.exists()
    assert "rozepsané" not in text_of(office.get(change_address(activity)))


def test_words_opened_again_are_saved_and_forgotten(office, activity):
    typing(office, change_address(activity), title="Týden Země")

    office.post(change_address(activity), fields_of(office.get(change_address(activity))))

    activity.refresh_from_db()
    assert activity.title == "Týden Země"
    assert not Unsaved.objects.exists()


def test_refused_form_keeps_the_words(office, activity):
    fields, _answer = typing(office, change_address(activity), title="", place="Semily")

    page = office.post(change_address(activity), fields)

    assert page.status_code == 200
    assert fields_of(page)["draft_visit"] == fields["draft_visit"]
    assert Unsaved.objects.get().typed["place"] == ["Semily"]


@pytest.mark.parametrize(("title", "state"), [("", ""), ("Den vody", "unsaved")])
def test_refused_new_record_is_left_unfinished_only_if_something_was_typed(office, db, title, state):
    page = office.post(ADD, fields_of(office.get(ADD)) | {"title": title})

    (field,) = page_of(page).xpath("//*[@name='draft_visit']")
    assert field.get("data-draft") == state


def test_kept_words_can_be_thrown_away(office, activity):
    typing(office, change_address(activity), title="Týden Země")
    page = office.get(change_address(activity))
    (button,) = page_of(page).find_class("unsaved-discard")

    answer = office.post(
        button.get("formaction"), {**fields_of(page), button.get("name"): button.get("value")}, follow=True
    )

    assert fields_of(answer)["title"] == ["Den Země"]
    assert "Rozepsané změny jsou zahozené." in text_of(answer)
    assert not Unsaved.objects.exists()


def test_what_is_as_it_was_is_not_kept(office, activity):
    fields, _answer = typing(office, change_address(activity), title="Týden Země")

    assert send(office, change_address(activity), fields, 2, typed=False).json()["state"] == "none"

    assert not Unsaved.objects.exists()


def test_later_sending_is_not_overwritten_by_an_earlier_one_that_comes_late(office, activity):
    fields, _answer = typing(office, change_address(activity), number=7, title="Týden Země")

    send(office, change_address(activity), fields | {"title": ["Týden"]}, 5)

    assert Unsaved.objects.get().typed["title"] == ["Týden Země"]


def test_two_windows_do_not_overwrite_each_other(office, activity):
    typing(office, change_address(activity), title="Týden Země")
    one, other = (fields_of(office.get(change_address(activity))) for _window in range(2))
    send(office, change_address(activity), one | {"title": ["Rok Země"]}, 2)
    send(office, change_address(activity), other | {"title": ["Měsíc Země"]}, 3)

    assert {row.typed["title"][0] for row in Unsaved.objects.all()} == {"Rok Země", "Měsíc Země"}
    page = office.get(change_address(activity))
    assert fields_of(page)["title"] == ["Měsíc Země"]
    (link,) = (one for one in page_of(page).iter("a") if (one.get("href") or "").startswith("?rozepsane="))
    assert fields_of(office.get(f"{change_address(activity)}{link.get('href')}"))["title"] == ["Rok Země"]


def test_others_see_who_has_unsaved_changes_and_not_the_words(office, colleague, activity):
    typing(office, change_address(activity), title="Týden Země")

    page = colleague.get(change_address(activity))

    assert "Ivana Horská tu má rozepsané změny" in text_of(page)
    assert "Týden Země" not in page.content.decode()
    assert fields_of(page)["title"] == ["Den Země"]


def test_what_others_saved_meanwhile_is_put_together_with_the_kept_words(office, colleague, activity):
    typing(office, change_address(activity), title="Týden Země")
    colleague.post(change_address(activity), {**fields_of(colleague.get(change_address(activity))), "place": "Semily"})

    page = office.get(change_address(activity))

    assert (fields_of(page)["title"], fields_of(page)["place"]) == (["Týden Země"], ["Semily"])
    assert "Petr Údolní" in text_of(page)
    office.post(change_address(activity), fields_of(page))
    activity.refresh_from_db()
    assert (activity.title, activity.place) == ("Týden Země", "Semily")


def test_kept_words_that_clash_with_what_others_saved_are_chosen(office, colleague, activity):
    typing(office, change_address(activity), place="Jilemnice")
    colleague.post(change_address(activity), {**fields_of(colleague.get(change_address(activity))), "place": "Semily"})

    page = office.get(change_address(activity))

    assert "Ponechat druhou verzi Semily" in text_of(page)
    assert Activity.objects.get().place == "Semily"


def test_words_that_were_saved_after_all_are_forgotten(office, colleague, activity):
    typing(office, change_address(activity), place="Jilemnice")
    colleague.post(
        change_address(activity), {**fields_of(colleague.get(change_address(activity))), "place": "Jilemnice"}
    )

    page = office.get(change_address(activity))

    assert "rozepsané" not in text_of(page)
    assert not Unsaved.objects.exists()


def test_item_removed_meanwhile_does_not_break_the_form_with_kept_words(office, colleague, db):
    item = make.AgendaItemFactory(title="Přivítání")
    address = change_address(item.meeting)
    typing(office, address, **{"agenda-0-title": "Zahájení", "agenda-1-title": "Závěr"})
    item.delete()
    item.meeting.save()

    page = office.get(address)

    assert fields_of(page)["agenda-0-title"] == ["Závěr"]
    assert "Zahájení" in text_of(page)


def test_new_record_is_kept_and_only_its_author_is_offered_it(office, colleague, db):
    typing(office, ADD, title="Den vody")

    page = office.get(ADD)
    assert fields_of(page)["title"] == [""]
    assert "Rozepsáno zůstalo Den vody" in text_of(page)
    assert not Activity.objects.exists()
    (link,) = page_of(page).find_class("unfinished-go-on")
    assert fields_of(office.get(f"{ADD}{link.get('href')}"))["title"] == ["Den vody"]
    assert "Rozepsáno zůstalo" not in text_of(colleague.get(ADD))
    assert fields_of(colleague.get(f"{ADD}{link.get('href')}"))["title"] == [""]


def test_going_on_with_an_unfinished_record_has_the_focus(office, db):
    typing(office, ADD, title="Den vody")

    focused = page_of(office.get(ADD)).xpath("//*[@autofocus]")

    assert [one.text for one in focused] == ["Pokračovat"]


def test_several_new_records_may_be_unfinished_and_each_is_found(office, coordinator, db):
    typing(office, ADD, title="Den vody")
    typing(office, f"{ADD}?novy=1", title="Den lesa")
    typing(office, f"{ADD}?novy=1")

    page = office.get(ADD)
    links = page_of(page).find_class("unfinished-go-on")
    titles = [fields_of(office.get(f"{ADD}{link.get('href')}"))["title"] for link in links]
    assert titles == [[""], ["Den lesa"], ["Den vody"]]
    anew = office.get(f"{ADD}?novy=1")
    assert fields_of(anew)["title"] == [""]
    assert [one.get("name") for one in page_of(anew).xpath("//*[@autofocus]")] == ["title"]
    assert "Další váš rozepsaný nový záznam" in text_of(anew)
    (waiting,) = (one for one in waiting_for(coordinator) if one.kind.name == "unfinished")
    assert [task.about for task in waiting.tasks] == [
        "Aktivita, zatím bez názvu",
        "Aktivita: Den lesa",
        "Aktivita: Den vody",
    ]
    assert [fields_of(office.get(task.url))["title"] for task in waiting.tasks] == titles


def test_unsaved_changes_of_a_record_are_among_what_waits_for_their_author_alone(
    office, coordinator, colleague, activity
):
    typing(office, change_address(activity), title="Týden Země")

    (waiting,) = (one for one in waiting_for(coordinator) if one.kind.name == "unfinished")

    assert [(task.about, task.url.partition("?")[0]) for task in waiting.tasks] == [
        ("Aktivita: Týden Země", change_address(activity))
    ]
    assert "Týden Země" in text_of(office.get("/sprava/ukoly/unfinished/"))
    assert "Týden Země" not in text_of(colleague.get("/sprava/ukoly/unfinished/"))


def test_unfinished_record_is_thrown_away_where_it_is_offered(office, db):
    typing(office, ADD, title="Den vody")
    typing(office, f"{ADD}?novy=1", title="Den lesa")
    page = office.get(ADD)
    button = page_of(page).xpath("//section[contains(@class, 'unfinished')]//button")[0]

    office.post(button.get("formaction"), {**fields_of(page), button.get("name"): button.get("value")})

    assert [row.typed["title"] for row in Unsaved.objects.all()] == [["Den vody"]]


def test_words_gone_on_with_are_thrown_away_whole(office, db):
    typing(office, ADD, title="Den vody")
    (link,) = page_of(office.get(ADD)).find_class("unfinished-go-on")
    page = office.get(f"{ADD}{link.get('href')}")
    send(office, ADD, fields_of(page) | {"title": ["Den vod"]}, 2)
    (button,) = page_of(page).find_class("unsaved-discard")

    office.post(button.get("formaction"), {**fields_of(page), button.get("name"): button.get("value")})

    assert not Unsaved.objects.exists()


def test_list_stays_filtered_through_an_unfinished_record(office, db):
    typing(office, ADD, title="Den vody")

    page = page_of(office.get(f"{ADD}?_changelist_filters=q%3DZem%C4%9B"))

    (link,) = page.find_class("unfinished-go-on")
    assert "_changelist_filters=q%3DZem%C4%9B" in link.get("href")


def test_new_record_opened_with_values_shows_these_and_leads_to_the_kept_one(office, db):
    typing(office, "/sprava/activities/activity/add/", title="Den vody")

    page = office.get("/sprava/activities/activity/add/?title=Den+lesa")

    assert fields_of(page)["title"] == ["Den lesa"]
    assert "Další váš rozepsaný nový záznam" in text_of(page)


def test_opening_kept_words_never_saves_them(office, db):
    meeting = make.MeetingFactory(place="Turnov")
    typing(office, change_address(meeting), place="Semily")

    assert office.get(change_address(meeting)).status_code == 200

    meeting.refresh_from_db()
    assert meeting.place == "Turnov"


def test_form_sent_after_the_login_expired_comes_back_with_its_words(office, coordinator, activity):
    fields = fields_of(office.get(change_address(activity)))
    office.logout()

    answer = office.post(change_address(activity), {**fields, "title": "Týden Země"})

    back = answer.url
    assert Activity.objects.get().title == "Den Země"
    office.force_login(coordinator)
    page = office.get(back)
    assert fields_of(page)["title"] == ["Týden Země"]
    assert "než vypršelo vaše přihlášení" in text_of(page)


def test_words_are_kept_only_by_those_who_may_save_them(office, client, activity):
    fields = fields_of(office.get(change_address(activity)))

    assert send(client, change_address(activity), fields).status_code == 302
    client.force_login(make.UserFactory(is_staff=True))
    assert send(client, change_address(activity), fields).status_code == 403
    assert not Unsaved.objects.exists()


def test_nobody_reads_or_changes_the_words_of_others(office, colleague, activity):
    fields, _answer = typing(office, change_address(activity), title="Týden Země")
    visit = fields["draft_visit"][0]

    send(colleague, change_address(activity), fields | {"title": ["Podvrh"]}, 9)
    colleague.post(draft_address(change_address(activity)), {"discard": visit})
    page = colleague.get(f"{change_address(activity)}?rozepsane={visit}")

    assert Unsaved.objects.get().typed["title"] == ["Týden Země"]
    assert fields_of(page)["title"] == ["Den Země"]


@pytest.mark.parametrize(
    "sent",
    ["", "x", "[]", "{}", '{"visit": "", "from": "", "number": 1, "typed": []}',
     '{"visit": "\\u200b", "from": "", "number": 1, "typed": []}',
     '{"visit": "v", "from": "", "number": 99999999999999999999, "typed": []}',
     '{"visit": "v", "from": 1, "number": 1, "typed": []}', '{"visit": "v", "from": "", "number": 1, "typed": [[1]]}'],
)  # fmt: skip
def test_malformed_sending_is_refused(office, activity, sent):
    answer = office.post(draft_address(change_address(activity)), sent, content_type="application/json")

    assert answer.status_code == 400
    assert not Unsaved.objects.exists()


def test_draft_sent_as_a_form_is_refused(office, activity):
    answer = office.post(draft_address(change_address(activity)), {"visit": "v"})

    assert answer.status_code == 400


def test_too_much_is_not_kept(office, activity):
    _fields, answer = typing(office, change_address(activity), title="a" * (Unsaved.LARGEST + 1))

    assert answer.status_code == 413
    assert not Unsaved.objects.exists()


def test_what_was_typed_longest_ago_makes_way(office, activity, monkeypatch):
    monkeypatch.setattr(Unsaved, "MOST", 2)
    fields = fields_of(office.get(change_address(activity)))
    for number in range(4):
        send(office, change_address(activity), fields | {"draft_visit": [f"visit-{number}"], "title": [str(number)]})

    assert sorted(row.typed["title"][0] for row in Unsaved.objects.all()) == ["2", "3"]


def test_old_words_and_those_of_a_deleted_account_are_deleted(office, coordinator, activity):
    typing(office, change_address(activity), title="Týden Země")
    Unsaved.objects.update(saved_at=timezone.now() - Unsaved.KEPT - datetime.timedelta(minutes=1))
    assert "rozepsané" not in text_of(office.get(change_address(activity)))

    call_command("tidy_reports")

    assert not Unsaved.objects.exists()
    typing(office, change_address(activity), title="Týden Země")
    coordinator.delete()
    assert not Unsaved.objects.exists()


def test_words_wait_for_a_record_that_comes_back_and_go_with_one_that_is_erased(office, activity):
    pk, address = activity.pk, change_address(activity)
    fields = fields_of(office.get(address))
    activity.delete()

    assert send(office, address, fields | {"title": ["Týden Země"]}).json()["state"] == "gone"

    assert Unsaved.objects.get().record == str(pk)
    erase(Activity, pk)
    assert not Unsaved.objects.exists()


def test_saving_in_one_window_keeps_what_another_has_gone_on_with(office, activity):
    typing(office, change_address(activity), title="Týden Země")
    one, other = (fields_of(office.get(change_address(activity))) for _window in range(2))
    visit = other["draft_from"][0].partition(":")[0]
    send(office, change_address(activity), one | {"draft_visit": [visit], "draft_from": [""], "title": ["Rok Země"]}, 2)

    assert office.post(change_address(activity), other).status_code == 302

    assert Unsaved.objects.get().typed["title"] == ["Rok Země"]


def test_no_form_can_be_saved_by_opening_it():
    screens = [screen for screen in admin.site._registry.values() if isinstance(screen, CoordinatorAdmin)]

    assert len(screens) > 15
    assert [screen for screen in screens if not issubclass(screen.form, CoordinatorForm)] == []
