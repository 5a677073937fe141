"""What machines ask for: robots.txt, the map of the site, the favicon, the manifest, the sign of life."""

import io
import json
import re
import resource
import xml.etree.ElementTree as ET

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from django.db import connection
from django.templatetags.static import static

from portal.sharing import Shared, drawn, shared_at
from portal.views import health
from tests import factories

NAMESPACES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


@pytest.mark.django_db
class TestSitemap:
    @pytest.fixture
    def urls(self, client):
        factories.SiteProfileFactory()
        factories.ActivityFactory(slug="ekoden")
        response = client.get("/sitemap.xml", HTTP_HOST="localhost")
        assert response["Content-Type"] == "application/xml"
        return ET.fromstring(response.content).findall("s:url", NAMESPACES)

    def test_addresses_begin_with_the_address_of_the_site_not_of_the_request(self, urls):
        locations = [url.findtext("s:loc", namespaces=NAMESPACES) for url in urls]

        assert f"{settings.SITE_URL}/aktivity/ekoden/" in locations
        assert {location.startswith(f"{settings.SITE_URL}/") for location in locations} == {True}
        assert len(locations) == len(set(locations))

    def test_each_address_names_its_forms_in_both_languages(self, urls):
        for url in urls:
            alternates = {link.get("hreflang"): link.get("href") for link in url.findall("x:link", NAMESPACES)}
            path = url.findtext("s:loc", namespaces=NAMESPACES).removeprefix(settings.SITE_URL).removeprefix("/en")
            assert alternates == {"cs": f"{settings.SITE_URL}{path}", "en": f"{settings.SITE_URL}/en{path}"}

    def test_rows_tell_when_they_were_published(self, urls):
        dates = [url.findtext("s:lastmod", namespaces=NAMESPACES) for url in urls if "ekoden" in url[0].text]

        assert all(re.fullmatch(r"\d{4}-\d\d-\d\d", date) for date in dates)


@pytest.mark.django_db
def test_robots_are_kept_from_what_is_not_public_and_shown_the_map(client):
    lines = client.get("/robots.txt").content.decode().splitlines()

    assert lines[0] == "User-agent: *"
    assert {"Disallow: /sprava/", "Disallow: /ucet/prihlaseni/", "Disallow: /hlaseni/"} <= set(lines)
    assert f"Sitemap: {settings.SITE_URL}/sitemap.xml" in lines
    assert "Disallow: /" not in lines


@pytest.mark.django_db
def test_favicon_is_the_sign_of_the_region(client):
    factories.SiteProfileFactory(sign_path="M0 0L10 10Z", sign_view_box="0 0 10 10")
    response = client.get("/favicon.svg")
    drawing = ET.fromstring(response.content)

    assert response["Content-Type"].startswith("image/svg+xml")
    assert response["Cache-Control"] == "public, no-cache"
    assert "M0 0L10 10Z" in [path.get("d") for path in drawing.iter("{http://www.w3.org/2000/svg}path")]
    assert not response.cookies


@pytest.mark.django_db
def test_favicon_of_a_site_without_a_profile_is_a_drawing_too(client):
    assert ET.fromstring(client.get("/favicon.svg").content).tag.endswith("svg")


@pytest.mark.django_db
def test_old_browsers_are_led_to_the_favicon(client):
    response = client.get("/favicon.ico")

    assert (response.status_code, response["Location"]) == (301, "/favicon.svg")


@pytest.mark.django_db
def test_manifest_names_the_programme_and_files_that_exist(client):
    factories.SiteProfileFactory()
    manifest = json.loads(client.get("/site.webmanifest").content)

    assert manifest["name"] == "Zdravý Horský kraj"
    assert manifest["start_url"] == "/"
    for icon in manifest["icons"]:
        assert client.get(icon["src"]).status_code == 200 or (settings.BASE_DIR / icon["src"].strip("/")).is_file()


@pytest.mark.django_db
class TestPictureForSharing:
    """Every page has its own, with its title, drawn when it is asked for."""

    @pytest.fixture
    def picture_of(self, client):
        """Return the address of the picture of a page, as a path."""

        def find(page):
            html = client.get(page).content.decode()
            return re.search(r'property="og:image" content="([^"]+)"', html)[1].removeprefix(settings.SITE_URL)

        return find

    def test_town_has_one_with_the_year_in_the_size_that_is_asked_for(self, client, picture_of):
        from PIL import Image

        factories.SiteProfileFactory(sign_path="M0 100C40 90 80 20 120 20S200 90 240 100Z")
        town = factories.OrganisationFactory(name="Turnov", slug="turnov")
        factories.ActivityFactory(organiser=town, when="květen 2022")
        address = picture_of("/clenove/turnov/")
        response = client.get(address)

        assert shared_at(address.removeprefix("/sdileni/").removesuffix(".png")) == Shared(
            "Turnov v\N{NO-BREAK SPACE}roce 2022", "Členské město"
        )
        assert response["Content-Type"] == "image/png"
        assert len(response.content) < 60_000
        with Image.open(io.BytesIO(response.content)) as picture:
            assert (picture.format, picture.size) == ("PNG", (1200, 630))
        assert picture_of("/clenove/turnov/") == address

    def test_pages_with_other_titles_have_others_and_each_language_its_own(self, picture_of):
        activity = factories.ActivityFactory(title="Den & noc bez aut", when="22. září 2022", place="Náměstí")
        address = picture_of(activity.get_absolute_url())

        assert shared_at(address.split("/")[-1].removesuffix(".png")) == Shared(
            "Den & noc bez aut", "22. září 2022 · Náměstí"
        )
        assert len({address, picture_of("/aktivity/"), picture_of("/en/aktivity/")}) == 3

    def test_ridge_of_the_site_is_in_it_and_one_that_cannot_be_read_is_left_out(self):
        title = Shared("Turnov")
        ridge = drawn(title, "Kraj", "M0 100L120 0L240 100Z", "0 0 240 100")

        assert ridge != drawn(title, "Kraj", "", "0 0 240 100") == drawn(title, "Kraj", "M0 L", "0 0 240 100")
        assert len(drawn(title, "Kraj", "M0 0A1 1 0 0 1 9 9Z", "0 0 0 0")) > 1000

    @pytest.mark.parametrize(
        "title", ["a" * 300, "Привет 你好 \N{ROCKET}", "slovo " * 60, "\N{NO-BREAK SPACE}", "Łódź"]
    )
    def test_no_title_is_too_long_or_strange(self, title):
        assert len(drawn(Shared(title, title), title, "", "0 0 240 100")) > 1000

    @pytest.mark.parametrize("word", ["x", "WyJhIiwiYiJd:falešné", "a" * 500])
    def test_words_that_the_portal_did_not_sign_are_not_drawn(self, client, word):
        response = client.get(f"/sdileni/{word}.png")

        assert (response.status_code, response["Location"]) == (302, static("img/share.png"))
        assert finders.find("img/share.png")


@pytest.mark.django_db
def test_sign_of_life_asks_the_database_and_nobody_keeps_it(client, django_assert_num_queries):
    # On SQLite a write is tried and taken back.
    with django_assert_num_queries(1 if connection.vendor == "postgresql" else 6):
        response = client.get("/zdravi/")

    assert (response.status_code, response.content) == (200, b"ok")
    assert "no-store" in response["Cache-Control"]
    assert not response.cookies


@pytest.mark.django_db
@pytest.mark.both_databases
def test_sign_of_life_tells_that_the_database_takes_no_writes(client):
    close = "SET TRANSACTION READ ONLY" if connection.vendor == "postgresql" else "PRAGMA query_only = ON"
    with connection.cursor() as cursor:
        cursor.execute(close)
        response = client.get("/zdravi/")
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA query_only = OFF")

    assert (response.status_code, response.content) == (503, b"the database is read-only")


@pytest.mark.django_db
def test_sign_of_life_tells_that_the_disk_is_full(client, settings, tmp_path, monkeypatch):
    """The largest file that the process may write stands for the room that is left."""
    files = "django.core.cache.backends.filebased.FileBasedCache"
    settings.CACHES = {"default": {"BACKEND": files, "LOCATION": tmp_path}}
    monkeypatch.setattr(health, "ROOM", 300_000)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, before[1]))
    try:
        response = client.get("/zdravi/")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)

    assert response.status_code == 503
    assert response.content.decode().splitlines() == [
        "the folder of media cannot be written: File too large",
        "the folder of cache cannot be written: File too large",
    ]
    assert client.get("/zdravi/").status_code == 200
    assert list(tmp_path.rglob("*")) == []


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/robots.txt", "/sitemap.xml", "/favicon.svg", "/site.webmanifest", "/zdravi/"])
def test_machines_have_no_language_and_answer_to_head(client, path):
    assert client.head(path).status_code == 200
    assert client.get(f"/en{path}").status_code == 404
