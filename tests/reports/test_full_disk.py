"""A disk that is full or away while a town writes or adds files: what was typed stays, no row is without its file."""

import contextlib
import json
from pathlib import Path

import pytest
from django.core.files.storage import FileSystemStorage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection

from reports.models import ReportAttachment, ReportPhoto
from tests import factories as make
from tests.files import PDF, picture
from tests.people import browser_of, clerk_of
from tests.reports.people import Form

pytestmark = pytest.mark.both_databases

FAULT = "Soubor se teď nepodařilo uložit. Co jste napsali, zůstává zde; soubor prosím zkuste přidat později."


@pytest.fixture
def form(report):
    return Form(browser_of(clerk_of(report.organisation)), report, "evidence")


@pytest.fixture
def filling_up(monkeypatch):
    """The disk takes the photograph, and is full when its first copy comes, and the document."""
    real = FileSystemStorage._save

    def save(self, name, content):
        if name.endswith((".webp", ".avif", ".pdf")):
            raise OSError(28, "No space left on device")
        return real(self, name, content)

    monkeypatch.setattr(FileSystemStorage, "_save", save)


@pytest.fixture(params=["away", "filling_up"])
def broken_disk(request):
    request.getfixturevalue(request.param)


def files() -> dict[str, SimpleUploadedFile]:
    return {
        "photos": SimpleUploadedFile("den.jpg", picture(), "image/jpeg"),
        "documents": SimpleUploadedFile("zapis.pdf", PDF, "application/pdf"),
    }


def files_named() -> list[str]:
    return [file.name for file in files().values()]


def stored(settings) -> list[Path]:
    return [path for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()]


@pytest.mark.usefixtures("broken_disk")
def test_text_sent_with_files_is_saved_when_the_disk_fails(form, report, settings):
    answer = form.send(**{"links-0-url": "https://noviny.example/", "go": "stay"}, **files())

    assert list(report.links.values_list("url", flat=True)) == ["https://noviny.example/"]
    assert not ReportPhoto.objects.exists()
    assert not ReportAttachment.objects.exists()
    assert stored(settings) == []
    page = answer if answer.status_code == 200 else form.client.get(answer["Location"])
    assert [name for name in files_named() if f"{name}: {FAULT}" in page.content.decode()] == files_named()


@pytest.mark.usefixtures("broken_disk")
def test_file_sent_while_one_types_is_refused_alone(form, report, settings):
    answer = form.client.post(f"/hlaseni/{report.public_id}/soubory/", files(), headers={"x-requested-with": "fetch"})

    assert answer.status_code < 500
    told = json.dumps(answer.json(), ensure_ascii=False)
    assert [name for name in files_named() if f"{name}: {FAULT}" in told] == files_named()
    assert not ReportPhoto.objects.exists()
    assert not ReportAttachment.objects.exists()
    assert stored(settings) == []


def test_draft_that_the_full_disk_of_the_database_refuses_can_be_sent_again(transactional_db):
    if connection.vendor != "sqlite":
        pytest.skip("only SQLite can be told how much room it has")
    report = make.ActivityReportFactory(description="<p>Bylo to pěkné.</p>")
    browser = browser_of(clerk_of(report.organisation))
    browser.raise_request_exception = False
    form = Form(browser, report, "outcome")
    typed = {"description": f"<p>{'Přišlo mnoho lidí. ' * 900}</p>", "go": "stay"}
    with full_database():
        answers = form.send(**typed), form.send(script=True, **typed)

    assert [(answer.status_code, answer["Retry-After"]) for answer in answers] == [(503, "30"), (503, "30")]
    report.refresh_from_db()
    assert report.description == "<p>Bylo to pěkné.</p>"

    assert form.send(**typed).status_code == 302
    report.refresh_from_db()
    assert report.description.count("lidí") == 900


@contextlib.contextmanager
def full_database():
    """Let the database grow no more."""
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA page_count")
        (pages,) = cursor.fetchone()
        cursor.execute(f"PRAGMA max_page_count = {pages}")
        yield
        cursor.execute("PRAGMA max_page_count = 1073741823")
