"""Photographs and documents of a report: each file stands for itself, and nobody waits for somebody else's."""

import logging
import subprocess
import zipfile
from pathlib import Path

import pytest
from django.core.files.storage import FileSystemStorage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import OperationalError, connection

from common.uploads import ready
from reports import files
from reports.models import ActivityReport, ReportAttachment, ReportPhoto
from tests.files import PARTS, PDF, archive, damaged_odt, faulty_notes, picture, png_of
from tests.pages import Page
from tests.people import browser_of, clerk_of
from tests.plugins.uploads import ENDINGS
from tests.reports.people import Form

pytestmark = pytest.mark.django_db

NOT_NOW = "The file cannot be saved just now. What you have typed stays here; please try the file again later."


@pytest.fixture
def browser(clerk):
    return browser_of(clerk, raise_request_exception=False)


def photo(name="a.jpg", content=None, **options):
    return SimpleUploadedFile(name, content or picture(**options))


def send(browser, report, **fields):
    """Send files as the script of the page does and return what the page is told."""
    answer = browser.post(f"/en/hlaseni/{report.public_id}/soubory/", fields, headers={"x-requested-with": "fetch"})
    assert answer.status_code == 200
    return answer.json()


def lying(settings) -> int:
    """Return how many files lie in the folder of uploads."""
    return sum(path.is_file() for path in Path(settings.MEDIA_ROOT).rglob("*"))


SAVED = {"state": "saved", "refused": []}


# --- Each file stands for itself ----------------------------------------------


def test_faulty_files_are_refused_each_with_its_reason_and_the_good_ones_are_kept(browser, report):
    answer = send(
        browser,
        report,
        photos=[photo("pruh.png", png_of(49_900_000, 1)), photo("logo.svg", b"<svg/>"), photo("dobra.jpg")],
        documents=[photo("zapis.odt", damaged_odt()), photo("zapis.pdf", PDF)],
    )

    assert answer == {
        "state": "refused",
        "refused": [
            "pruh.png: The picture has a side longer than 30,000 pixels. Please crop it or make it smaller.",
            "logo.svg: An SVG drawing cannot be used. Please save it as a PNG picture.",
            "zapis.odt: The document is damaged or incomplete. Please save it again and try once more.",
        ],
    }
    assert ReportPhoto.objects.get().image.name.endswith("/dobra.jpg")
    assert ReportAttachment.objects.get().title == "zapis"


@pytest.mark.parametrize("fault", faulty_notes())
def test_photograph_with_damaged_notes_of_the_camera_is_kept(browser, report, fault):
    assert send(browser, report, photos=photo(content=faulty_notes()[fault])) == SAVED


@pytest.mark.parametrize("how", ENDINGS)
def test_file_that_breaks_our_work_in_an_unknown_way_is_refused_alone(
    browser, report, settings, first_picture_ends, caplog, how
):
    first_picture_ends(how)
    with caplog.at_level(logging.ERROR):
        answer = send(browser, report, photos=[photo("zla.jpg", size=(77, 40)), photo("dobra.jpg")])

    assert answer["refused"] == [
        "zla.jpg: The file cannot be read. Please open it, save it as a new file, and send that one."
    ]
    assert ReportPhoto.objects.get().image.name.endswith("/dobra.jpg")
    assert ("tajne" in caplog.text) == (how != "half an answer")
    assert lying(settings) == 3


def test_refusals_are_told_beside_a_field_that_cannot_be_saved(browser, report):
    send(browser, report, documents=photo("a.pdf", PDF))
    form = Form(browser, report, "evidence")
    [title] = [name for name in form.fields if name.startswith("attachments-") and name.endswith("-title")]
    answer = browser.post(
        f"/en{form.address}", form.fields | {"photos": [photo("logo.svg", b"<svg/>")], title: "x" * 300}
    )

    assert answer.status_code == 422
    assert "logo.svg: An SVG drawing cannot be used." in Page(answer).text


def test_file_name_with_quotation_marks_reads_as_the_person_wrote_it(browser, report):
    assert send(browser, report, documents=photo("Zápis %22Den%0D%0Azdraví%22.pdf", PDF)) == SAVED

    document = ReportAttachment.objects.get()
    assert (document.title, document.download_name) == ('Zápis "Den  zdraví"', "Zápis Den zdraví.pdf")
    assert "22" not in document.file.name.rpartition("/")[2]
    refused = send(browser, report, documents=photo("%22a%22.exe", b"MZ"))["refused"]
    assert refused == ['"a".exe: Only PDF, DOCX, XLSX, PPTX, ODT and ODS documents can be attached.']


def test_file_under_an_unknown_name_and_no_file_at_all_are_not_called_saved(browser, report):
    lost = "The file was not stored. Please reload the page and choose it again."
    assert send(browser, report, obrazky=[photo("a.jpg"), photo("b.jpg")], photos=photo("c.jpg")) == {
        "state": "refused",
        "refused": [f"a.jpg: {lost}", f"b.jpg: {lost}"],
    }
    assert ReportPhoto.objects.get().image.name.endswith("/c.jpg")
    nothing = {"state": "refused", "refused": ["No file was received. Please choose it again."]}
    assert send(browser, report, photos="text") == nothing
    assert send(browser, report) == nothing
    page = browser.post(f"/en/hlaseni/{report.public_id}/soubory/", {"photos": "text"}, follow=True)
    assert nothing["refused"][0] in Page(page).text


def test_report_that_is_full_names_what_it_did_not_take(browser, report, settings, monkeypatch):
    monkeypatch.setattr(files, "MOST_PHOTOS", 1)
    answer = send(browser, report, photos=[photo(f"{size}.jpg", size=(size, size)) for size in (20, 30, 40)])

    sentence = "A report can have at most 1 photographs. Choose the best ones."
    assert answer["refused"] == [f"30.jpg: {sentence}", f"40.jpg: {sentence}"]
    assert ReportPhoto.objects.count() == 1
    assert lying(settings) == 3


def test_photograph_that_gets_no_turn_is_to_be_sent_again_and_the_documents_are_stored(
    browser, report, all_places_taken
):
    busy = "a.jpg: Too many pictures are being processed just now. Please add this one again in a minute."
    answer = send(browser, report, photos=photo("a.jpg"), documents=photo("c.pdf", PDF))

    assert answer == {"state": "again", "refused": [busy]}
    assert (report.photos.count(), report.attachments.count()) == (0, 1)


def test_what_there_was_no_time_for_is_named_and_what_was_done_is_kept(browser, report, monkeypatch):
    monkeypatch.setattr(ready, "LONGEST_WORK", 0)
    answer = send(
        browser, report, photos=[photo("a.jpg"), photo("b.jpg", size=(30, 30))], documents=photo("c.pdf", PDF)
    )

    later = "There was no time left for this one. Please add it afterwards."
    assert answer["refused"] == [f"b.jpg: {later}", f"c.pdf: {later}"]
    assert ReportPhoto.objects.get().image.name.endswith("/a.jpg")
    assert send(browser, report, photos=photo("b.jpg", size=(30, 30))) == SAVED


# --- Nobody waits for the work of others ---------------------------------------


@pytest.mark.both_databases
@pytest.mark.django_db(transaction=True)
def test_files_are_looked_at_encoded_and_stored_before_any_transaction_begins(browser, report, monkeypatch):
    inside = {}

    def watch(owner, name):
        real = getattr(owner, name)

        def watched(*args, **kwargs):
            inside.setdefault(name, set()).add(connection.in_atomic_block)
            return real(*args, **kwargs)

        monkeypatch.setattr(owner, name, watched)

    watch(subprocess, "Popen")
    watch(zipfile, "ZipFile")
    watch(FileSystemStorage, "_save")
    assert send(browser, report, photos=photo(), documents=photo("a.docx", archive(PARTS["docx"]))) == SAVED

    assert inside == {name: {False} for name in ("Popen", "ZipFile", "_save")}
    assert (report.photos.count(), report.attachments.count()) == (1, 1)


@pytest.fixture
def meanwhile(monkeypatch):
    """Let something happen once, at the moment when a file has just been stored."""
    real, todo = FileSystemStorage._save, []

    def store(self, name, content):
        stored = real(self, name, content)
        while todo:
            todo.pop()()
        return stored

    monkeypatch.setattr(FileSystemStorage, "_save", store)
    return todo.append


@pytest.mark.both_databases
@pytest.mark.parametrize("field", ["photos", "documents"])
def test_same_file_that_comes_twice_at_once_is_kept_once(browser, report, settings, meanwhile, field):
    content = picture() if field == "photos" else PDF
    name = "a.jpg" if field == "photos" else "a.pdf"
    meanwhile(lambda: send(browser, report, **{field: photo(name, content)}))

    assert send(browser, report, **{field: photo(name, content)}) == SAVED
    assert (ReportPhoto.objects.count(), ReportAttachment.objects.count()) == ((1, 0) if field == "photos" else (0, 1))
    assert lying(settings) == (3 if field == "photos" else 1)


@pytest.mark.both_databases
def test_report_that_is_sent_while_its_file_is_stored_does_not_get_it(browser, report, settings, meanwhile):
    meanwhile(lambda: ActivityReport.objects.update(state="submitted"))

    answer = send(browser, report, photos=[photo("a.jpg"), photo("b.jpg", size=(30, 30))])
    closed = "The report can no longer be changed, the file was not added."
    assert answer["refused"] == [f"a.jpg: {closed}", f"b.jpg: {closed}"]
    assert lying(settings) == 0
    assert not ReportPhoto.objects.exists()


# --- A database that fails ------------------------------------------------------


def fails_once(table):
    """Return a wrapper of queries in which the first new row of the table cannot be written."""
    done = []

    def wrapper(execute, sql, params, many, context):
        if sql.startswith(f'INSERT INTO "{table}"') and not done:
            done.append(sql)
            raise OperationalError("database is locked")
        return execute(sql, params, many, context)

    return wrapper


@pytest.mark.both_databases
@pytest.mark.django_db(transaction=True)
def test_database_that_is_busy_refuses_the_file_alone_and_nothing_half_made_stays(browser, report, settings, caplog):
    form = Form(browser, report, "evidence")
    with connection.execute_wrapper(fails_once("reports_reportphoto")), caplog.at_level(logging.ERROR):
        answer = browser.post(
            f"/en{form.address}",
            form.fields
            | {"photos": [photo("a.jpg"), photo("b.jpg", size=(30, 30))], "links-0-url": ["https://noviny.example/"]},
            follow=True,
        )

    assert answer.status_code == 200
    assert f"a.jpg: {NOT_NOW}" in Page(answer).text
    assert report.photos.get().image.name.endswith("/b.jpg")
    assert [link.url for link in report.links.all()] == ["https://noviny.example/"]
    assert lying(settings) == 3
    assert "database is locked" in caplog.text


@pytest.mark.both_databases
@pytest.mark.django_db(transaction=True)
def test_file_stays_when_the_database_kept_its_row_but_could_not_say_so(browser, report, settings, monkeypatch):
    real, done = connection._commit, []

    def dies_after_the_row():
        real()
        if ReportPhoto.objects.exists() and not done:
            done.append(True)
            raise OperationalError("server closed the connection unexpectedly")

    monkeypatch.setattr(connection, "_commit", dies_after_the_row)
    assert send(browser, report, photos=photo())["refused"] == [f"a.jpg: {NOT_NOW}"]
    assert done
    assert lying(settings) == 3
    assert send(browser, report, photos=photo()) == SAVED
    assert report.photos.count() == 1


def test_disk_that_takes_nothing_refuses_the_file_and_keeps_the_rest(browser, report, monkeypatch):
    real = FileSystemStorage._save

    def refuses_pictures(self, name, content):
        if name.startswith("fotografie/"):
            raise OSError(28, "No space left on device")
        return real(self, name, content)

    monkeypatch.setattr(FileSystemStorage, "_save", refuses_pictures)
    answer = send(browser, report, photos=photo(), documents=photo("a.pdf", PDF))
    assert answer["refused"] == [f"a.jpg: {NOT_NOW}"]
    assert (report.photos.count(), report.attachments.count()) == (0, 1)


def test_files_sent_with_a_conflict_are_asked_for_once_more(report, town, browser):
    mine, theirs = Form(browser, report, "evidence"), Form(browser_of(clerk_of(town)), report, "evidence")
    theirs.send(**{"links-0-url": "https://a.example/"})
    answer = mine.send(**{"links-0-url": "https://b.example/", "photos": photo()})

    assert answer.status_code == 409
    assert "Soubory se zatím nepřidaly." in Page(answer).main
    assert not ReportPhoto.objects.exists()
