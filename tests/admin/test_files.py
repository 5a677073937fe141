"""Photographs and documents: one choice of many files, and files that stay while a form cannot be saved yet."""

import json
import os
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.files.storage import FileSystemStorage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command

from activities.models import Activity, ActivityAttachment, ActivityPhoto
from common.admin.files.keeping import AlreadyUsed
from common.uploads import checks, kept, pictures
from common.uploads.storing import NOT_STORED
from tests import factories as make
from tests.admin.conftest import change_address, fields_of, page_of, text_of
from tests.admin.test_uploads import czech
from tests.files import PDF, content_of, look_at, picture
from tests.people import browser_of

TEXTS = [f"Děti na stanovišti {number}" for number in range(1, 9)]


@pytest.fixture
def activity(db):
    return make.ActivityFactory(title="Den zdraví")


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    """A context in which what waits for the end of the transaction happens."""
    return django_capture_on_commit_callbacks


def sent(page, **changes):
    """Return what a browser sends from the form of a page, with some fields changed."""
    fields = {name: values for name, values in fields_of(page).items() if values}
    return fields | {name.replace("__", "-"): value for name, value in changes.items()}


def photographs(count=8):
    return [SimpleUploadedFile(f"IMG_{n}.jpg", picture(size=(60 + n, 40))) for n in range(1, count + 1)]


def document(name="Pozvánka_na_den zdraví.pdf"):
    return SimpleUploadedFile(name, PDF)


def kept_files(settings):
    return sorted(path.name for path in (settings.MEDIA_ROOT / kept.FOLDER).rglob("*") if path.is_file())


def refused_with_document(office, activity):
    """Send the form of an activity with a document, but without its title; return the page."""
    page = office.get(change_address(activity))
    rows = {"attachments-TOTAL_FORMS": "1", "attachments-0-order": "1", "attachments-0-title": "Pozvánka"}
    return office.post(change_address(activity), sent(page, title="") | rows | {"attachments-0-file": document()})


# --- One choice of many files ------------------------------------------------


def test_eight_photographs_get_their_texts_in_one_table_after_one_choice(office, activity, settings, committed):
    address = change_address(activity)
    asked = office.post(address, sent(office.get(address)) | {"photos-chosen": photographs()})

    assert not ActivityPhoto.objects.exists()
    page = page_of(asked)
    seen = [image.get("src") for image in page.find_class("file-picture")]
    assert [office.get(one).headers["Content-Type"] for one in seen] == ["image/webp"] * 8
    assert [part.get("id") for part in page.iter() if part.get("autofocus") is not None] == ["id_photos-0-alt"]
    assert page.find_class("refused") == []
    assert "8 fotografií je připraveno." in text_of(asked)

    texts = {f"photos-{number}-alt": text for number, text in enumerate(TEXTS)}
    with committed(execute=True):
        office.post(address, sent(asked) | texts | {"photos-all-credit": "Jana Malá", "photos-3-credit": "Petr Dlouhý"})

    photos = list(activity.photos.all())
    assert [(one.alt, one.width, one.order) for one in photos] == [
        (text, 60 + number, number) for number, text in enumerate(TEXTS, 1)
    ]
    assert [one.credit for one in photos] == ["Jana Malá"] * 3 + ["Petr Dlouhý"] + ["Jana Malá"] * 4
    assert look_at(photos[7]).size == (68, 40)
    assert kept_files(settings) == []


def test_chosen_documents_are_saved_at_once_with_the_titles_of_their_files(office, activity):
    address = change_address(activity)
    chosen = [document(), document("program.pdf")]
    office.post(address, sent(office.get(address)) | {"attachments-chosen": chosen})

    rows = activity.attachments.values_list("title", "order")
    assert list(rows) == [("Pozvánka na den zdraví", 1), ("program", 2)]
    assert content_of(activity.attachments.get(order=2).file) == PDF


def test_refused_file_of_a_choice_is_named_at_its_field_and_the_others_stay(office, activity, settings):
    address = change_address(activity)
    files = [*photographs(1), SimpleUploadedFile("poškozená.jpg", picture()[:-200]), *photographs(1)]
    asked = office.post(address, sent(office.get(address)) | {"photos-chosen": files})

    (box,) = page_of(asked).find_class("refused")
    assert [link.get("href") for link in box.iter("a")] == ["#id_photos-1-image"]
    assert f"poškozená.jpg: {czech(pictures.DAMAGED_PICTURE)}" in " ".join(box.itertext())
    assert "2 fotografie jsou připraveny." in text_of(asked)
    assert len(page_of(asked).find_class("file-picture")) == 2
    assert len(kept_files(settings)) == 4


def test_files_above_the_limit_of_one_choice_are_named(office, activity):
    address = change_address(activity)
    files = [document(f"{number}.pdf") for number in range(21)]
    asked = office.post(address, sent(office.get(address)) | {"attachments-chosen": files})

    assert "20.pdf: Najednou lze přidat nejvýše 20 souborů." in text_of(asked)
    assert asked.status_code == 200
    office.post(address, sent(asked))
    assert activity.attachments.count() == 20


def test_document_without_a_title_gets_that_of_its_file(office, activity):
    address = change_address(activity)
    rows = {"attachments-TOTAL_FORMS": "1", "attachments-0-order": "1", "attachments-0-file": document()}
    office.post(address, sent(office.get(address)) | rows)

    assert activity.attachments.get().title == "Pozvánka na den zdraví"


def test_second_press_of_the_same_form_adds_no_row(office, activity):
    address = change_address(activity)
    form = sent(office.get(address))
    for _press in range(2):
        office.post(address, form | {"attachments-chosen": [document()]})

    assert activity.attachments.count() == 1


def test_second_press_with_kept_files_adds_no_row(office, activity):
    form = sent(refused_with_document(office, activity), title="Den zdraví")
    for _press in range(2):
        office.post(change_address(activity), form)

    assert activity.attachments.count() == 1


def test_press_that_comes_while_another_one_saves_the_files_saves_nothing(office, activity, monkeypatch):
    asked = refused_with_document(office, activity)
    monkeypatch.setattr(kept.Kept, "claim", lambda one: False)
    answer = office.post(change_address(activity), sent(asked, title="Jiný název"))

    assert czech(AlreadyUsed()) in text_of(answer)
    assert Activity.objects.get().title == "Den zdraví"


# --- Kept files --------------------------------------------------------------


def test_file_of_a_refused_form_is_named_and_saved_with_the_corrected_one(office, activity, settings, committed):
    asked = refused_with_document(office, activity)

    assert "Pozvánka_na_den zdraví.pdf" in text_of(asked)
    assert page_of(asked).find_class("lost-files") == []
    with committed(execute=True):
        office.post(change_address(activity), sent(asked, title="Den zdraví a pohybu"))

    assert content_of(activity.attachments.get().file) == PDF
    assert Activity.objects.get().title == "Den zdraví a pohybu"
    assert kept_files(settings) == []


def test_refused_file_is_not_kept(office, activity, settings):
    address = change_address(activity)
    rows = {"attachments-TOTAL_FORMS": "1", "attachments-0-title": "Zápis"}
    file = SimpleUploadedFile("zapis.txt", b"Zapis")
    asked = office.post(address, sent(office.get(address), title="") | rows | {"attachments-0-file": file})

    assert kept_files(settings) == []
    assert czech(checks.KIND) in text_of(asked)
    assert page_of(asked).find_class("lost-files") == []


def test_logo_of_a_refused_form_is_kept_too_and_may_be_left_out(office, settings):
    town = make.OrganisationFactory(name="Horní Lhota")
    address = change_address(town)
    logo = SimpleUploadedFile("znak.png", picture(kind="PNG"))
    asked = office.post(address, sent(office.get(address), name="") | {"logo": logo})
    again = sent(asked, name="Horní Lhota")
    assert len(kept_files(settings)) == 2

    office.post(address, {name: value for name, value in again.items() if name != "logo-kept"})
    town.refresh_from_db()
    assert not town.logo
    office.post(address, sent(office.get(address)) | {"logo-kept": again["logo-kept"]})
    town.refresh_from_db()
    assert town.logo.name.endswith("/znak.png")


def test_nobody_else_can_use_or_see_a_kept_file(office, colleague, coordinator, activity, settings):
    address = change_address(activity)
    asked = office.post(address, sent(office.get(address)) | {"photos-chosen": photographs(1)})
    (seen,) = [image.get("src") for image in page_of(asked).find_class("file-picture")]
    answer = colleague.post(address, sent(asked, **{"photos-0-alt": "Děti"}))

    assert colleague.get(seen).status_code == 404
    assert czech(checks.GONE) in text_of(answer)
    assert not ActivityPhoto.objects.exists()
    names = kept_files(settings)
    assert [office.get(f"/media/{kept.FOLDER}/{coordinator.pk}/{name}").status_code for name in names] == [404, 404]


@pytest.mark.parametrize("token", ["", "..", "x" * 40, "../../db", "\x00", "š" * 40])
def test_token_that_nobody_got_finds_nothing(coordinator, token):
    assert kept.find(token, coordinator.pk) is None


def test_old_file_is_not_used_and_is_deleted_daily(office, activity, settings):
    asked = refused_with_document(office, activity)
    before = time.time() - kept.LONGEST.total_seconds() - 60
    for path in (settings.MEDIA_ROOT / kept.FOLDER).rglob("*"):
        os.utime(path, (before, before))
    answer = office.post(change_address(activity), sent(asked, title="Den zdraví"))

    assert czech(checks.GONE) in text_of(answer)
    assert not ActivityAttachment.objects.exists()
    call_command("clean_media")
    assert kept_files(settings) == []


def test_oldest_files_of_a_person_make_way(settings, monkeypatch):
    monkeypatch.setattr(kept, "MOST", 2)
    found = []
    for number in range(3):
        found.append(kept.keep(document(f"{number}.pdf"), 7, None))
        os.utime(found[-1].path.with_suffix(kept.CONTENT), (number, number))

    assert [kept.find(one.token, 7) for one in found] == [None, *found[1:]]


def test_room_is_counted_in_bytes_as_they_lie_on_the_disk(settings, monkeypatch):
    image = picture(size=(600, 400))
    stored = kept.keep(SimpleUploadedFile("IMG.jpg", image), 8, pictures.WIDTHS).path.with_suffix(kept.CONTENT).stat()
    assert stored.st_size > len(image) + len(PDF)
    monkeypatch.setattr(kept, "MOST_BYTES", stored.st_size)
    first = kept.keep(document(), 7, None)

    photo = kept.keep(SimpleUploadedFile("IMG.jpg", image), 7, pictures.WIDTHS)

    assert (kept.find(first.token, 7), bool(kept.find(photo.token, 7))) == (None, True)


def test_files_sent_at_the_same_time_keep_to_the_room_of_their_owner_and_none_fails(settings, monkeypatch):
    monkeypatch.setattr(kept, "MOST", 3)
    together = threading.Barrier(6)

    def keep_some(number):
        together.wait()
        return [kept.keep(document(f"{number}-{count}.pdf"), 7, None) for count in range(20)]

    with ThreadPoolExecutor(6) as threads:
        found = [one for some in threads.map(keep_some, range(6)) for one in some]

    assert sum(kept.find(one.token, 7) is not None for one in found) == 3
    assert len([name for name in kept_files(settings) if name.endswith(kept.CONTENT)]) == 3


def test_file_that_cannot_be_kept_is_to_be_chosen_again(office, activity, settings):
    settings.MEDIA_ROOT.mkdir(exist_ok=True)
    (settings.MEDIA_ROOT / kept.FOLDER).write_text("a file where the folder should be")
    asked = refused_with_document(office, activity)

    (lost,) = page_of(asked).find_class("lost-files")
    assert "Pozvánka_na_den zdraví.pdf" in " ".join(lost.itertext())
    assert [link.get("href") for link in lost.iter("a")] == ["#id_attachments-0-file"]


def test_file_stays_when_the_disk_fails_while_the_form_is_saved(office, activity, monkeypatch):
    address = change_address(activity)
    rows = {"attachments-TOTAL_FORMS": "1", "attachments-0-title": "Pozvánka", "attachments-0-file": document()}
    with monkeypatch.context() as patch:
        patch.setattr(FileSystemStorage, "_save", fail)
        asked = office.post(address, sent(office.get(address), title="Nový název") | rows)

    assert czech(NOT_STORED) in text_of(asked)
    assert page_of(asked).find_class("lost-files") == []
    assert Activity.objects.get().title == "Den zdraví"
    office.post(address, sent(asked))
    assert (Activity.objects.get().title, activity.attachments.get().title) == ("Nový název", "Pozvánka")


def fail(self, name, content):
    raise OSError(28, "No space left on device")


def test_one_kept_file_serves_one_row(office, activity):
    asked = refused_with_document(office, activity)
    token = sent(asked)["attachments-0-file-kept"]
    rows = {"attachments-TOTAL_FORMS": "2", "attachments-1-title": "Znovu", "attachments-1-file-kept": token}
    answer = office.post(change_address(activity), sent(asked, title="Den zdraví") | rows)

    assert czech(checks.GONE) in text_of(answer)
    assert not ActivityAttachment.objects.exists()


# --- Files that a script sends before the form -------------------------------


def test_file_sent_before_the_form_is_kept_for_it(office, activity):
    address = change_address(activity)
    ready = "/sprava/activities/activity/file/ready/image/"
    (file,) = photographs(1)
    answer = office.post(ready, {"image": file}).json()
    row = {"photos-TOTAL_FORMS": "1", "photos-0-alt": "Děti", "photos-0-kind": "documentary"}
    office.post(address, sent(office.get(address)) | row | {"photos-0-image-kept": answer["token"]})

    assert activity.photos.get().width == 61
    refused = office.post(ready, {"image": SimpleUploadedFile("x.jpg", picture()[:-200])}).json()
    assert "poškozený" in refused["refused"]
    assert refused["again"] is False


def test_file_sent_before_the_form_is_in_the_draft_that_is_opened_again(office, activity):
    address = change_address(activity)
    token = office.post("/sprava/activities/activity/file/ready/image/", {"image": photographs(1)[0]}).json()["token"]
    row = {"photos-TOTAL_FORMS": "1", "photos-0-alt": "Děti", "photos-0-image-kept": token}
    fields = sent(office.get(address)) | row
    typed = [[name, text] for name, texts in fields.items() for text in ([texts] if isinstance(texts, str) else texts)]
    letter = {"visit": "navsteva", "from": "", "number": 1, "typed": typed}
    office.post(f"/sprava/activities/activity/{activity.pk}/draft/", json.dumps(letter), "application/json")
    opened = office.get(address)

    assert len(page_of(opened).find_class("file-picture")) == 1
    office.post(address, sent(opened, **{"photos-0-kind": "documentary"}))
    assert [(one.alt, one.width) for one in activity.photos.all()] == [("Děti", 61)]


def test_nobody_without_rights_leaves_files(client, clerk, activity, settings):
    ready = "/sprava/activities/activity/file/ready/image/"
    for browser in (client, browser_of(clerk)):
        browser.post(ready, {"image": photographs(1)[0]})

    assert kept_files(settings) == []
