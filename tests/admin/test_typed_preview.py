"""Preview shows what is typed now, before it is saved, and leaves nothing behind."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile

from activities.models import Activity, Meeting
from awards.models import Award
from common.history.models import Change
from common.page_cache.revision import current_revision
from outbox.models import OutgoingMail
from task_queue.models import Task
from tests import factories as make
from tests.admin.conftest import change_address, fields_of, page_of, text_of
from tests.files import picture


def preview_of(page):
    """Return the address of the button that previews."""
    (button,) = page_of(page).find_class("record-preview")
    assert button.get("formtarget") == "_blank"
    return button.get("formaction")


def traces():
    """Return what must be the same before and after a preview."""
    models = (Activity, Meeting, Award, Activity.history.model, Meeting.history.model, Change, OutgoingMail, Task)
    files = sorted(str(path) for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file())
    return [list(model.objects.order_by("pk").values()) for model in models], files


@pytest.mark.both_databases
def test_typed_words_are_shown_and_nothing_is_left(office, db):
    activity = make.ActivityFactory(title="Den Země", place="Turnov", publication="draft")
    page = office.get(change_address(activity))
    before = traces()

    answer = office.post(preview_of(page), {**fields_of(page), "title": "Týden Země"})

    assert answer.status_code == 200
    assert page_of(answer).find(".//h1").text_content().strip() == "Týden Země"
    assert "Náhled toho, co máte napsané." in text_of(answer)
    assert answer["Cache-Control"].startswith("no-store, private")
    assert traces() == before


@pytest.mark.django_db(transaction=True)
@pytest.mark.both_databases
def test_revision_of_the_public_content_stays(client, coordinator):
    client.force_login(coordinator)
    activity = make.ActivityFactory(title="Den Země")
    page = client.get(change_address(activity))
    before = current_revision()

    client.post(preview_of(page), {**fields_of(page), "title": "Týden Země"})

    assert current_revision() == before
    client.post(change_address(activity), {**fields_of(page), "title": "Týden Země"})
    assert current_revision() != before


def test_new_record_is_previewed_before_it_is_saved(office, db):
    page = office.get("/sprava/awards/award/add/")
    before = traces()

    answer = office.post(
        preview_of(page), {**fields_of(page), "name": "Zdravá firma", "giver": make.OrganisationFactory().pk}
    )

    assert page_of(answer).find(".//h1").text_content().strip() == "Zdravá firma"
    assert traces() == before
    assert "Zdravá firma" not in text_of(office.get("/sprava/awards/award/"))


def test_programme_is_previewed_with_its_items(office, db):
    item = make.AgendaItemFactory(title="Přivítání", meeting__publication="draft")
    page = office.get(change_address(item.meeting))
    typed = {"agenda-0-title": "Zahájení", "agenda-1-title": "Diskuse", "agenda-1-speakers-0-name": "Jana Říční"}

    answer = office.post(preview_of(page), {**fields_of(page), **typed})

    text = text_of(answer)
    assert all(words in text for words in typed.values())
    assert "Přivítání" not in text
    assert list(item.meeting.agenda.values_list("title", flat=True)) == ["Přivítání"]


def test_chosen_files_leave_nothing_on_the_disk(office, db):
    activity = make.ActivityFactory(title="Den Země")
    page = office.get(change_address(activity))
    before = traces()
    photo = SimpleUploadedFile("a.jpg", picture(), "image/jpeg")

    answer = office.post(
        preview_of(page),
        {
            **fields_of(page),
            "photos-TOTAL_FORMS": "1",
            "photos-0-image": photo,
            "photos-0-alt": "Strom",
            "photos-0-kind": "photo",
        },
    )

    assert answer.status_code == 200
    assert "Den Země" in text_of(answer)
    assert traces() == before


def test_what_has_to_be_corrected_first_is_listed(office, db):
    activity = make.ActivityFactory(title="Den Země")
    page = office.get(change_address(activity))

    answer = office.post(preview_of(page), {**fields_of(page), "title": ""})

    assert answer.status_code == 200
    assert "Stránku zatím nelze ukázat" in text_of(answer)
    assert re.search(r"Název: \w+", text_of(answer))


def test_messages_of_the_trial_are_not_told_later(office, db):
    activity = make.ActivityFactory(title="Den Země", publication="draft")
    activity.delete()
    page = office.get("/sprava/activities/activity/add/")
    office.post(
        preview_of(page), {**fields_of(page), "title": "Den Země", "when": "2022", "heading": make.HeadingFactory().pk}
    )

    assert not page_of(office.get("/sprava/")).find_class("messagelist")


def test_button_of_another_form_makes_no_copies_of_stored_rows(office, db):
    award = make.AwardCategoryFactory(name="Firmy").award
    page = office.get(change_address(award))

    answer = office.post(preview_of(page), {**fields_of(page), "_saveasnew": ""})

    assert text_of(answer).count("Firmy") == text_of(office.post(preview_of(page), fields_of(page))).count("Firmy")


def test_rows_removed_meanwhile_do_not_break_the_preview(office, db):
    item = make.AgendaItemFactory(title="Přivítání")
    page = office.get(change_address(item.meeting))
    item.delete()

    answer = office.post(preview_of(page), {**fields_of(page), "place": "Turnov"})

    assert "Turnov" in text_of(answer)


def test_only_those_who_may_save_may_preview(client, office, db):
    activity = make.ActivityFactory()
    page = office.get(change_address(activity))

    assert client.post(preview_of(page), fields_of(page)).status_code == 302
    client.force_login(make.UserFactory(is_staff=True))
    assert client.post(preview_of(page), fields_of(page)).status_code == 403


def test_tab_loaded_again_shows_what_is_saved(office, db):
    activity = make.ActivityFactory()
    address = preview_of(office.get(change_address(activity)))

    assert office.get(address).url == f"/sprava/nahled/activities/activity/{activity.pk}/"
    assert office.get("/sprava/activities/activity/add/preview/").url == "/sprava/activities/activity/add/"
