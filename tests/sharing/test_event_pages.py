"""The page with ways to tell others of an event, its short address, and its poster."""

import datetime
import io

import pytest
from django.core.files.storage import default_storage
from django.utils import timezone
from lxml import etree

from activities.models import Activity
from sharing.posters import drawing, keeping
from sharing.rows import event_of, told_of
from task_queue.models import Task
from tests import factories as make
from tests.pages import Page

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def at_home(settings):
    settings.SITE_URL = "https://portal.example"


@pytest.fixture
def activity():
    make.SiteProfileFactory(name="Zdravý kraj", sign_path="M0 100 L120 10 L240 100 Z", sign_view_box="0 0 240 100")
    return make.ActivityFactory(
        slug="beh", title="Běh městem", when="5. 9. 2026", place="Park", summary="Poběží každý.", fee="free"
    )


def test_the_page_of_an_activity_and_of_a_meeting_leads_to_it(client, activity):
    make.MeetingFactory(date=datetime.date(2026, 5, 4))

    for address in ("/aktivity/beh/", "/setkani/2026-05-04/"):
        page = Page(client.get(address))
        assert f"{address}sdilet/" in [node.get("href") for node in page.elements("a")]
        assert client.get(f"{address}sdilet/").status_code == 200


def test_it_has_all_ways_and_no_script_of_others(client, activity):
    page = Page(client.get("/aktivity/beh/sdilet/"))

    assert page.meta("robots") == "noindex, follow"
    short = f"https://portal.example/a/{activity.pk}/"
    assert [node.get("value") for node in page.elements("input")] == [short]
    texts = [node.text for node in page.elements("textarea")]
    assert texts[0].startswith("Běh městem\n\nKdy: 5. září 2026".replace("5. září", "5.\xa0září"))
    assert texts[1] == f"Beh mestem, 5. 9. 2026, Park, zdarma {short}"
    addresses = [node.get("href") for node in page.elements("a")]
    assert "/aktivity/beh/plakat.pdf" in addresses
    assert "/aktivity/beh/sdilet/zpravodaj.txt" in addresses
    assert "/kalendar/aktivity/beh.ics" in addresses
    others = [one for one in addresses if one.startswith("https://") and "portal.example" not in one.split("?")[0]]
    assert len(others) == 4
    assert all(node.get("src", "").startswith("/static/") for node in page.elements("script"))
    assert [node.get("src")[:9] for node in page.elements("img")] == ["/sdileni/"]


def test_the_picture_that_it_offers_exists(client, activity):
    (picture,) = Page(client.get("/aktivity/beh/sdilet/")).elements("img")

    assert client.get(picture.get("src")).status_code == 200


def test_a_link_that_hands_the_text_to_a_mail_program_breaks_no_line_of_its_head(client, activity):
    Activity.objects.update(title="Běh\r\nBcc: x@y.example & dál")

    (mail,) = [
        n.get("href") for n in Page(client.get("/aktivity/beh/sdilet/")).elements("a") if "mailto:" in n.get("href")
    ]

    subject = mail.split("subject=")[1].split("&body=")[0]
    assert "%0A" not in subject
    assert "%0D" not in subject


def test_the_text_for_the_bulletin_is_a_page_of_its_own(client, activity):
    answer = client.get("/aktivity/beh/sdilet/zpravodaj.txt")

    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    assert answer.content.decode().startswith("Běh městem\n")


@pytest.mark.parametrize("below", ["sdilet/", "sdilet/zpravodaj.txt", "plakat.pdf"])
def test_what_is_not_public_has_none_of_it_and_an_old_address_redirects(client, activity, below):
    activity.slug = "beh-mestem"
    activity.save()
    answer = client.get(f"/aktivity/beh/{below}")
    assert (answer.status_code, answer["Location"]) == (301, f"/aktivity/beh-mestem/{below}")

    Activity.objects.update(publication="draft")
    assert client.get(f"/aktivity/beh-mestem/{below}").status_code == 404
    assert client.get(f"/a/{activity.pk}/").status_code == 404


def test_the_short_address_leads_to_the_page_also_after_it_was_renamed(client, activity):
    Activity.objects.update(slug="beh-mestem")

    answer = client.get(f"/a/{activity.pk}/")

    assert (answer.status_code, answer["Location"]) == (302, "/aktivity/beh-mestem/")
    assert client.get("/a/99999999999999999999999/").status_code == 404


def test_an_event_that_is_over_says_so(client):
    make.ActivityFactory(slug="beh", when="5. 9. 2020")

    assert "Akce už proběhla." in Page(client.get("/aktivity/beh/sdilet/")).text


# --- The poster -----------------------------------------------------------------


@pytest.fixture
def storage(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def work() -> None:
    """Make the posters that wait."""
    for task in Task.objects.filter(kind="sharing.make_poster"):
        keeping.make(**task.arguments)


def test_a_poster_is_made_once_by_the_queue_and_then_sent(client, activity, storage, monkeypatch):
    monkeypatch.setattr(drawing, "pdf_of", lambda told: f"%PDF {told.title}".encode())
    first = client.get("/aktivity/beh/plakat.pdf")
    client.get("/aktivity/beh/plakat.pdf")
    assert (first.status_code, first["Refresh"], first["Cache-Control"]) == (202, "3", "no-store")
    assert "Plakát se připravuje" in Page(first).text
    assert Task.objects.filter(kind="sharing.make_poster").count() == 1

    work()
    answer = client.get("/aktivity/beh/plakat.pdf")

    assert (answer.status_code, answer["Content-Type"]) == (200, "application/pdf")
    assert answer["Content-Disposition"] == 'inline; filename="plakat-beh.pdf"'
    assert b"".join(answer.streaming_content).decode() == "%PDF Běh městem"
    assert client.get("/aktivity/beh/plakat.pdf", headers={"if-none-match": answer["ETag"]}).status_code == 304


def test_a_change_makes_another_poster(client, activity, storage, monkeypatch):
    monkeypatch.setattr(drawing, "pdf_of", lambda told: b"%PDF")
    client.get("/aktivity/beh/plakat.pdf")
    work()
    Activity.objects.update(place="Náměstí")

    assert client.get("/aktivity/beh/plakat.pdf").status_code == 202


def test_a_poster_that_cannot_be_made_is_tried_again_later(client, activity, storage, time_machine):
    time_machine.move_to(datetime.datetime(2026, 5, 4, 10, tzinfo=datetime.UTC))
    client.get("/aktivity/beh/plakat.pdf")
    Task.objects.update(state="failed", finished_at=datetime.datetime.now(datetime.UTC))
    answer = client.get("/aktivity/beh/plakat.pdf")
    assert (answer.status_code, answer["Retry-After"]) == (503, "300")

    time_machine.shift(datetime.timedelta(minutes=6))
    assert client.get("/aktivity/beh/plakat.pdf").status_code == 202


def test_old_posters_are_removed(client, activity, storage, monkeypatch, time_machine):
    monkeypatch.setattr(drawing, "pdf_of", lambda told: b"%PDF")
    keeping.tidy()
    client.get("/aktivity/beh/plakat.pdf")
    work()
    keeping.tidy()
    assert len(default_storage.listdir("plakaty")[1]) == 1

    time_machine.move_to(timezone.now() + datetime.timedelta(days=31))
    keeping.tidy()
    assert default_storage.listdir("plakaty")[1] == []


LONG = {
    "title": "Konference o přizpůsobování se změně klimatu s odborným programem pro starosty a místostarosty měst " * 2,
    "summary": "Setkání s odborníky na veřejný prostor. " * 9,
    "audience": "starostové, úředníci, projektanti, studenti a všichni, koho to zajímá",
    "contact_name": "Ing. Jana Dlouhojmenná",
    "contact_email": "jana.dlouhojmenna@kraj.example",
}


@pytest.mark.pdf
@pytest.mark.parametrize(
    "facts", [{}, LONG, {"title": "</h1><script>alert(1)</script> \u202e \x0b", "place": "W" * 200}]
)
def test_a_poster_is_one_page_that_screen_readers_read(activity, facts):
    from pypdf import PdfReader

    Activity.objects.update(**{name: value[:240] for name, value in facts.items()})
    told = told_of(event_of("activity", slug="beh"))

    file = PdfReader(io.BytesIO(drawing.pdf_of(told)))

    (page,) = file.pages
    assert [round(float(side)) for side in page.mediabox[2:]] == [595, 842]
    catalogue = file.trailer["/Root"]
    assert catalogue["/MarkInfo"]["/Marked"]
    assert catalogue["/Lang"] == "cs"
    metadata = etree.tostring(etree.fromstring(catalogue["/Metadata"].get_data())).decode()
    assert "pdfuaid" in metadata
    words = " ".join(page.extract_text().replace("\xa0", " ").split())
    assert told.title.split()[0] in words
    assert "5. září 2026" in words
    # A long number may stand on two lines.
    assert f"portal.example/a/{activity.pk}" in words.replace(" ", "")
