"""Uploaded files are served to whom their owner may be shown, and cannot hurt a visitor's browser."""

import re
from pathlib import Path

import pytest
from django.conf import settings as site
from django.contrib.auth.models import AnonymousUser
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from common.uploads import access
from members.models import User
from tests import factories
from tests.files import picture, stored
from tests.people import PASSWORD, browser_of

pytestmark = pytest.mark.django_db

PDF = b"%PDF-1.7\n%%EOF\n"


def content(response) -> bytes:
    return response.getvalue() if response.streaming else response.content


def status(client, url) -> int:
    response = client.get(url)
    content(response)
    return response.status_code


@pytest.fixture
def stranger(db):
    """Somebody with an account and no rights."""
    return browser_of(User.objects.create_user("clerk@town.example", PASSWORD))


# --- How they are served -----------------------------------------------------


def test_document_is_only_a_download_in_a_sandbox_under_a_name_people_understand(client):
    attachment = factories.ActivityAttachmentFactory(title="Příloha č. 1")
    response = client.get(attachment.file.url)

    assert content(response) == PDF
    assert response["Content-Disposition"] == (
        "attachment; filename=\"priloha-c-1.pdf\"; filename*=UTF-8''P%C5%99%C3%ADloha%20%C4%8D.%201.pdf"
    )
    assert response["Content-Type"] == "application/pdf"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "default-src 'none'; frame-ancestors 'none'; sandbox"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Zpráva o kampani", "Zpráva o kampani.pdf"),
        ("Zpráva.pdf", "Zpráva.pdf"),
        ("../../etc/passwd", "etc passwd.pdf"),
        ("a\r\nSet-Cookie: b", "a Set-Cookie b.pdf"),
        ("zpráva\u202efdp.exe", "zpráva fdp.exe.pdf"),
        ('"; filename="x.html', "; filename= x.html.pdf"),
        ("x" * 250, "x" * 120 + ".pdf"),
        ("???", "soubor.pdf"),
    ],
)
def test_name_of_a_download_comes_from_its_title_without_what_could_hurt(title, name):
    attachment = factories.ActivityAttachmentFactory.build(title=title, file="dokumenty/x/zprava.pdf")

    assert attachment.download_name == name


def test_strange_title_cannot_break_the_header(client):
    attachment = factories.ActivityAttachmentFactory(title='a"; filename="x.html\r\nX: y')
    response = client.get(attachment.file.url)
    content(response)

    assert response["Content-Disposition"] == (
        "attachment; filename=\"a-filename-xhtml-x-y.pdf\"; filename*=UTF-8''a%20%3B%20filename%3D%20x.html%20X%20y.pdf"
    )
    assert "X" not in response.headers


def test_picture_and_its_copies_are_shown_in_a_sandbox(client):
    photo = stored(picture())
    url = photo.image.url

    for address, kind in ((url, "jpeg"), (photo.small["url"], "webp"), (url.replace(".jpg", "-60.avif"), "avif")):
        response = client.get(address)
        assert content(response)
        assert response["Content-Type"] == f"image/{kind}"
        assert response["Content-Disposition"] == "inline"
        assert response["X-Content-Type-Options"] == "nosniff"
        assert response["Content-Security-Policy"] == "default-src 'none'; frame-ancestors 'none'; sandbox"


def test_what_a_browser_could_run_goes_out_as_bytes_to_save(client):
    attachment = factories.ActivityAttachmentFactory()
    type(attachment).objects.update(file="dokumenty/x/stranka.html")
    place = Path(site.MEDIA_ROOT) / "dokumenty/x/stranka.html"
    place.parent.mkdir(parents=True)
    place.write_text("<script>alert(1)</script>")
    response = client.get("/media/dokumenty/x/stranka.html")
    content(response)

    assert response["Content-Type"] == "application/octet-stream"
    assert response["Content-Disposition"].startswith("attachment;")


@pytest.mark.parametrize("header", ["HTTP_IF_MODIFIED_SINCE", "HTTP_IF_NONE_MATCH"])
def test_what_was_not_changed_is_not_sent_again(client, header):
    url = factories.ActivityAttachmentFactory().file.url
    first = client.get(url)
    content(first)
    again = client.get(url, **{header: first["ETag" if "NONE" in header else "Last-Modified"]})

    assert (again.status_code, content(again)) == (304, b"")
    assert again["X-Content-Type-Options"] == "nosniff"
    assert again["Cache-Control"] == "public, max-age=300"


@pytest.mark.parametrize(
    ("asked", "sent", "part"),
    [
        ("bytes=0-3", b"%PDF", "bytes 0-3/15"),
        ("bytes=9-", b"%%EOF\n", "bytes 9-14/15"),
        ("bytes=-6", b"%%EOF\n", "bytes 9-14/15"),
        ("bytes=-600", PDF, "bytes 0-14/15"),
        ("bytes=10-999", b"%EOF\n", "bytes 10-14/15"),
    ],
)
def test_broken_download_goes_on(client, asked, sent, part):
    response = client.get(factories.ActivityAttachmentFactory().file.url, HTTP_RANGE=asked)

    assert (response.status_code, content(response)) == (206, sent)
    assert response["Content-Range"] == part
    assert response["Content-Length"] == str(len(sent))
    assert response["Content-Disposition"].startswith("attachment;")


@pytest.mark.parametrize("asked", ["bytes=15-", "bytes=99-100", "bytes=-0", "bytes=5-2"])
def test_part_that_is_not_there_is_refused(client, asked):
    response = client.get(factories.ActivityAttachmentFactory().file.url, HTTP_RANGE=asked)

    assert (response.status_code, content(response)) == (416, b"")
    assert response["Content-Range"] == "bytes */15"


@pytest.mark.parametrize("asked", ["bytes=0-1,3-4", "lines=1-2", "bytes=-", "bytes=a-b", "bytes=" + "9" * 500 + "-"])
def test_range_we_do_not_understand_is_answered_by_the_whole(client, asked):
    response = client.get(factories.ActivityAttachmentFactory().file.url, HTTP_RANGE=asked)

    assert (response.status_code, content(response)) == (200, PDF)


def test_download_of_a_file_that_was_changed_begins_anew(client):
    url = factories.ActivityAttachmentFactory().file.url
    response = client.get(url, HTTP_RANGE="bytes=0-3", HTTP_IF_RANGE='"other"')
    assert (response.status_code, content(response)) == (200, PDF)

    response = client.get(url, HTTP_RANGE="bytes=0-3", HTTP_IF_RANGE=response["ETag"])
    assert (response.status_code, content(response)) == (206, b"%PDF")


def test_head_says_the_same_without_the_content_and_nothing_else_is_allowed(client):
    url = factories.ActivityAttachmentFactory().file.url
    head = client.head(url)

    assert (head.status_code, head["Content-Length"], content(head)) == (200, "15", b"")
    assert [client.post(url).status_code, client.delete(url).status_code] == [405, 405]


# --- Who may see them --------------------------------------------------------


@pytest.fixture(
    params=["activity", "photo", "meeting", "call"],
)
def hidden(request, db):
    """A file of an unpublished owner: its row and every address under which it or a copy of it lies."""
    if request.param == "photo":
        photo = stored(picture(size=(1200, 20)))
        type(photo.activity).objects.update(publication="draft")
        return photo, [f"/media/{name}" for name in access.stored_copies(photo.image.name)]
    row = {
        "activity": lambda: factories.ActivityAttachmentFactory(activity__draft=True),
        "meeting": lambda: factories.MeetingAttachmentFactory(meeting__publication="archived"),
        "call": lambda: factories.CallAttachmentFactory(call__programme__draft=True),
    }[request.param]()
    return row, [row.file.url]


def test_file_of_an_unpublished_owner_is_not_there_for_strangers(hidden, client, stranger):
    row, addresses = hidden

    assert len(addresses) == (9 if hasattr(row, "image") else 1)
    assert {status(visitor, address) for visitor in (client, stranger) for address in addresses} == {404}


def test_file_of_an_unpublished_owner_is_shown_to_who_prepares_it_and_kept_by_no_cache(hidden, office):
    for address in hidden[1]:
        response = office.get(address)

        assert content(response)
        assert (response.status_code, response["Cache-Control"]) == (200, "private, no-store")
        assert response["X-Robots-Tag"] == "noindex"


def test_hidden_file_and_one_that_never_was_answer_the_same(hidden, client, stranger):
    changing = {"Content-Security-Policy", "ETag"}
    for visitor in (client, stranger):
        answers = []
        for address in (hidden[1][0], re.sub(r"/[^/]{12}/", "/aaaaaaaaaaaa/", hidden[1][0])):
            response = visitor.get(address)
            headers = {name: value for name, value in response.items() if name not in changing}
            answers.append((response.status_code, headers))
        assert answers[0] == answers[1]
        assert answers[0][0] == 404


def test_old_address_ends_with_the_publication(client, office):
    photo = stored(picture())
    addresses = [photo.image.url, photo.small["url"]]
    assert [status(client, address) for address in addresses] == [200, 200]

    photo.activity.publication = "draft"
    photo.activity.save()

    assert [status(client, address) for address in addresses] == [404, 404]
    assert [status(office, address) for address in addresses] == [200, 200]


def test_who_lost_the_right_to_see_the_owner_does_not_see_its_files(hidden, office):
    group = User.objects.get(email="coordinator@region.example").groups.get()
    group.permissions.clear()

    assert {status(office, address) for address in hidden[1]} == {404}


def test_staff_without_the_second_factor_sees_no_hidden_file(hidden, office, settings):
    settings.REQUIRE_STAFF_MFA = True

    assert {status(office, address) for address in hidden[1]} == {404}


def test_file_that_no_row_refers_to_is_not_there(client, office):
    photo = stored(picture())
    addresses = [photo.image.url, photo.small["url"]]
    photo.delete()

    assert photo.image.storage.exists(photo.image.name)
    assert [status(visitor, address) for visitor in (client, office) for address in addresses] == [404] * 4


def test_file_beside_a_known_one_is_not_there(client):
    photo = stored(picture())
    beside = Path(photo.image.path).with_name("tajne.jpg")
    beside.write_bytes(picture())

    assert status(client, f"/media/{Path(photo.image.name).parent}/tajne.jpg") == 404


@pytest.mark.parametrize(
    "written", ["{upper}", "/{name}", "{name}/", "./{name}", "x/../{name}", "{name}%00", "%20{name}"]
)
def test_address_written_otherwise_is_another_one(client, written):
    name = factories.ActivityAttachmentFactory().file.name

    assert status(client, f"/media/{written.format(name=name, upper=name.upper())}") == 404


@pytest.mark.parametrize("path", [".", "x", "..", "", "/", "./."])
def test_address_of_no_file_is_a_page_that_is_not_there(client, path):
    # As a program sends it; a browser would tidy the address up first.
    assert client.get("/", PATH_INFO=f"/media/{path}").status_code == 404


def test_logo_is_public(client):
    town = factories.OrganisationFactory(logo=SimpleUploadedFile("znak.png", picture(kind="PNG")))

    assert [status(client, town.logo.url), status(client, town.logo_url)] == [200, 200]


def test_public_file_is_the_same_for_everybody_and_nobody_is_looked_at(client, office):
    photo = stored(picture())

    for visitor in (client, office):
        with CaptureQueriesContext(connection) as queries:
            response = visitor.get(photo.image.url)
            content(response)
        assert len(queries) <= 2
        assert "session" not in str(queries.captured_queries)
        assert response["Cache-Control"] == "public, max-age=300"
        assert not response.has_header("Vary")
        assert not response.cookies


def test_file_shared_by_two_rows_is_shown_when_one_of_them_is_public(client):
    hidden = stored(picture())
    type(hidden.activity).objects.update(publication="draft")
    assert status(client, hidden.image.url) == 404

    copy = factories.ActivityPhotoFactory(image=hidden.image.name)

    assert copy.activity.is_published
    assert status(client, hidden.image.url) == 200


def test_every_column_of_files_has_an_owner_that_says_who_may_see_it():
    owners = {
        column.model._meta.label: column.model._meta.get_field(column.owner).related_model
        if column.owner
        else column.model
        for column in access.file_columns()
    }

    assert {"activities.ActivityPhoto", "grants.CallAttachment", "members.Organisation"} <= set(owners)
    assert {label for label, owner in owners.items() if not hasattr(owner, "media_visible_to")} == set()


def test_owner_that_says_nothing_hides_its_files():
    assert access.visible_to(object(), AnonymousUser()) is False


# --- Sent by the web server --------------------------------------------------


def test_web_server_sends_the_file_when_the_portal_says_so(client, settings):
    settings.MEDIA_ACCEL = "/uploads/"
    attachment = factories.ActivityAttachmentFactory(title="Příloha")
    response = client.get(attachment.file.url, HTTP_RANGE="bytes=0-3")

    assert (response.status_code, response.content) == (200, b"")
    assert response["X-Accel-Redirect"] == f"/uploads/{attachment.file.name}"
    assert response["Content-Disposition"].startswith("attachment;")
    assert response["Content-Type"] == "application/pdf"
    assert response["Cache-Control"] == "public, max-age=300"


def test_web_server_is_told_nothing_of_a_hidden_file(hidden, client, settings):
    settings.MEDIA_ACCEL = "/uploads/"
    response = client.get(hidden[1][0])

    assert response.status_code == 404
    assert not response.has_header("X-Accel-Redirect")


def test_web_server_has_no_way_of_its_own_to_the_uploads():
    conf = (Path(site.BASE_DIR) / "deploy" / "nginx.conf").read_text(encoding="utf-8")
    places = re.findall(r"location ([^{]+?) \{(.*?)\n    \}", conf, re.DOTALL)

    assert [name for name, body in places if "${MEDIA}" in body] == ["/uploads/"]
    assert "internal;" in dict(places)["/uploads/"]
    assert re.findall(r"alias (.+);", conf) == ["${MEDIA}/", "${PAGES}/"]


# --- On pages ----------------------------------------------------------------


def test_page_of_an_activity_shows_its_photographs_and_documents(client):
    photo = stored(picture(size=(2000, 1000)))
    factories.ActivityAttachmentFactory(activity=photo.activity, title="Program akce")
    html = client.get(photo.activity.get_absolute_url()).content.decode()

    assert f'src="{photo.small["url"]}"' in html
    assert f'<source type="image/avif" srcset="{photo.sources["avif"]}"' in html
    assert f'srcset="{photo.sources["webp"]}"' in html
    assert 'width="960" height="480"' in html
    assert 'fetchpriority="high" decoding="async"' in html
    assert f'alt="{photo.alt}"' in html
    assert "Program akce" in html
    assert "PDF" in html


def test_page_shows_a_photograph_stored_before_there_were_several_widths(client):
    photo = stored(picture(size=(2000, 1000)))
    type(photo).objects.update(renditions=[])
    html = client.get(photo.activity.get_absolute_url()).content.decode()

    assert f'src="{photo.image.url.removesuffix(".jpg")}-960.webp" width="960" height="480"' in html
    assert "srcset" not in html


def test_page_of_an_activity_survives_a_lost_file(client):
    attachment = factories.ActivityAttachmentFactory()
    photo = stored(picture())
    attachment.file.storage.delete(attachment.file.name)
    photo.image.storage.delete(photo.image.name)

    assert client.get(attachment.activity.get_absolute_url()).status_code == 200
    assert client.get(photo.activity.get_absolute_url()).status_code == 200
    assert client.get(attachment.file.url).status_code == 404
