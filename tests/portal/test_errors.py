"""Pages for what went wrong: in the site's face, in the right language, without a word of what is inside."""

import errno

import pytest
from django.core.cache.backends.locmem import LocMemCache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, OperationalError, connection, transaction
from django.db.transaction import TransactionManagementError
from django.test import Client
from django.urls import path

from tests import factories
from tests.pages import StrictPage as Page
from zdravy_kraj import urls as real

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

handler400, handler403, handler404, handler500 = real.handler400, real.handler403, real.handler404, real.handler500


def broken(request):
    raise DatabaseError("password=tajne host=vnitrni-server")


def closed_while_reading(request):
    """What the driver raises past Django, as when it closes a cursor of the server that is gone."""
    raise connection.Database.OperationalError("terminating connection due to administrator command")


def cut_off(request):
    raise OperationalError("connection to vnitrni-server failed: password=tajne")


def stuck(request):
    """Go on in a transaction whose connection has broken."""
    try:
        cut_off(request)
    except OperationalError:
        raise TransactionManagementError("tajny duvod")  # noqa: B904  # as Django does it


def mistaken(request):
    """Ask for a table that is not there: SQLite calls that a fault of operation, too."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT * FROM tajna_tabulka")


def on_a_standby(request):
    """Write where the server takes no writes: `hot_standby`, `default_transaction_read_only`, PRAGMA query_only."""
    with connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION READ ONLY" if connection.vendor == "postgresql" else "PRAGMA query_only = ON")
        try:
            cursor.execute("UPDATE page_cache_revision SET number = number")
        finally:
            if connection.vendor == "sqlite":
                connection.connection.execute("PRAGMA query_only = OFF")


def on_a_full_disk(request):
    raise OSError(errno.ENOSPC, "No space left on device: /var/tajne")


def without_a_file(request):
    raise FileNotFoundError(errno.ENOENT, "No such file: /var/tajne")


def forbidden(request):
    from django.core.exceptions import PermissionDenied

    raise PermissionDenied("tajny duvod")


def senseless(request):
    from django.core.exceptions import SuspiciousOperation

    raise SuspiciousOperation("tajny duvod")


urlpatterns = [
    path("rozbite/", broken),
    path("en/rozbite/", broken),
    path("odriznute/", cut_off),
    path("en/odriznute/", cut_off),
    path("prerusene/", closed_while_reading),
    path("uvazle/", stuck),
    path("mylne/", mistaken),
    path("zavrene/", on_a_standby),
    path("plne/", on_a_full_disk),
    path("bez-souboru/", without_a_file),
    path("zakazane/", forbidden),
    path("nesmyslne/", senseless),
    *real.urlpatterns,
]


@pytest.fixture
def visitor(settings):
    settings.ROOT_URLCONF = __name__
    return Client(raise_request_exception=False)


def check_face(response, status):
    page = Page(response)
    assert response.status_code == status
    assert page.faults == []
    assert len(page.elements("h1")) == 1
    assert str(status) in page.main
    assert page.meta("robots") == "noindex"
    assert page.elements("html")[0].get("lang") == "cs"
    assert "/static/css/site.css" in page.resources()
    assert not response.cookies
    assert "default-src 'none'" in response["Content-Security-Policy"]
    assert "tajn" not in page.html
    return page


def test_nothing_here_is_told_in_the_site_face(visitor):
    factories.SiteProfileFactory()
    page = check_face(visitor.get("/nic-tu-neni/"), 404)

    assert "Zdravý Horský kraj" in page.title
    assert {"/", "/aktivity/", "/rok/", "/kontakt/"} <= page.addresses("/nic-tu-neni/")


def test_forbidden_is_told_in_the_site_face(visitor):
    factories.SiteProfileFactory()

    assert "/kontakt/" in check_face(visitor.get("/zakazane/"), 403).addresses("/zakazane/")


def test_senseless_request_is_told_so(visitor):
    check_face(visitor.get("/nesmyslne/"), 400)


TOO_MUCH = {
    "Too many files at once. Then choose fewer files and add the others afterwards.": {
        "photos": [SimpleUploadedFile(f"{number}.jpg", b"x") for number in range(6)]
    },
    "The form has too many rows. Then send it with fewer rows, in several parts.": {f"row-{n}": "x" for n in range(9)},
    "The text is too long. Then please shorten or divide it.": {"title": "x" * 5000},
}


@pytest.fixture
def small(settings):
    settings.DATA_UPLOAD_MAX_NUMBER_FILES = 5
    settings.DATA_UPLOAD_MAX_NUMBER_FIELDS = 8
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 4000


@pytest.mark.parametrize("sentence", TOO_MUCH)
def test_form_with_too_much_says_of_what_and_leads_back(small, settings, sentence):
    number = "6f1d2d3c-0000-4000-8000-000000000001"
    client = Client(enforce_csrf_checks=True, raise_request_exception=False)
    client.cookies[settings.CSRF_COOKIE_NAME] = "a" * 32
    address = f"/en/hlaseni/{number}/soubory/"
    page = Page(client.post(address, TOO_MUCH[sentence]))
    title, advice = sentence.split(". ", 1)

    assert page.response.status_code == 400
    assert page.faults == []
    assert [page.words_of(node) for node in page.elements("h1")] == [title]
    assert page.meta("robots") == "noindex"
    assert f"what you have typed is still there. {advice}" in page.main
    assert f"/en/hlaseni/{number}/" in page.addresses(address)
    assert ("At most 20 files at once, 150 MB together." in page.main) == ("files" in title)
    assert Page(client.post(address.removeprefix("/en"), TOO_MUCH[sentence])).elements("html")[0].get("lang") == "cs"
    script = client.post(address, TOO_MUCH[sentence], headers={"x-requested-with": "fetch"})
    assert (script.status_code, script.json()) == (400, {"state": "refused", "refused": [sentence]})


def test_question_with_too_much_stays_a_request_that_makes_no_sense(small, visitor):
    many = "&".join(f"a{number}=1" for number in range(9))
    plain = [node.text for node in check_face(visitor.get("/nesmyslne/"), 400).elements("h1")]

    page = check_face(visitor.get(f"/aktivity/?{many}"), 400)
    assert [node.text for node in page.elements("h1")] == plain


def test_form_with_too_much_and_a_question_with_too_much_have_a_page_too(small, visitor):
    many = "&".join(f"a{number}=1" for number in range(9))

    check_face(visitor.post(f"/hlaseni/?{many}", {"title": "x" * 5000}), 400)


def test_our_fault_is_told_without_asking_the_database(visitor, django_assert_num_queries):
    with django_assert_num_queries(0):
        response = visitor.get("/rozbite/")

    check_face(response, 500)
    assert "vnitrni-server" not in response.content.decode()


@pytest.mark.parametrize("address", ["/odriznute/", "/uvazle/", "/prerusene/"])
def test_database_that_is_away_is_told_without_asking_it(visitor, django_assert_num_queries, address):
    with django_assert_num_queries(0):
        response = visitor.get(f"{address}?rok=2025&strana=2")

    page = check_face(response, 503)
    assert {"/", f"{address}?rok=2025&strana=2"} == page.addresses(address)
    assert response["Retry-After"] == "30"
    assert response["Cache-Control"] == "no-store"
    assert "vnitrni-server" not in page.html


@pytest.mark.parametrize("address", ["/zavrene/", "/plne/"])
def test_form_that_nothing_can_store_now_can_be_sent_again(visitor, address):
    page = check_face(visitor.post(address, {"nazev": "x"}), 503)

    assert "Nic z toho, co vám potvrdil dřív, se neztratilo." in page.main


def test_missing_file_is_our_own_mistake(visitor):
    check_face(visitor.get("/bez-souboru/"), 500)


class FullDisk(LocMemCache):
    """A cache in files on a disk without room."""

    def set(self, *args, **kwargs):
        raise OSError(errno.ENOSPC, "No space left on device")

    add = set  # noqa: A003


@pytest.fixture
def full_disk(settings):
    settings.CACHES = {"default": {"BACKEND": f"{__name__}.FullDisk"}}


@pytest.fixture
def closed_database(db):
    """A file that is read-only, or a standby."""
    is_postgresql = connection.vendor == "postgresql"
    # References of the rows made before are looked at now, since that is writing to PostgreSQL.
    connection.check_constraints()
    connection.connection.execute("SET TRANSACTION READ ONLY" if is_postgresql else "PRAGMA query_only = ON")
    yield
    if not is_postgresql:
        connection.connection.execute("PRAGMA query_only = OFF")


@pytest.mark.parametrize("fault", ["full_disk", "closed_database"])
@pytest.mark.parametrize("password", ["spravne heslo portalu", "jine"])
def test_login_that_cannot_be_kept_is_no_fault_of_ours(visitor, request, fault, password):
    user = factories.UserFactory(email="obec@example.org")
    user.set_password("spravne heslo portalu")
    user.save()
    request.getfixturevalue(fault)
    response = visitor.post("/ucet/prihlaseni/", {"login": user.email, "password": password})

    if response.status_code != 200 or password != "jine":
        check_face(response, 503)


def test_change_of_a_session_that_cannot_be_kept_is_no_senseless_request(visitor, request):
    """Django takes it for a session that somebody deleted meanwhile."""
    visitor.force_login(factories.UserFactory())
    request.getfixturevalue("closed_database")

    check_face(visitor.post("/ucet/odhlaseni/"), 503)


def test_form_that_met_no_database_can_be_sent_again(visitor):
    """An address that only takes forms is no link to be followed."""
    page = check_face(visitor.post("/odriznute/", {"nazev": "x"}), 503)

    assert page.addresses("/odriznute/") == {"/"}


def test_database_that_is_away_is_told_in_english_on_english_pages(visitor):
    html = visitor.get("/en/odriznute/").content.decode()

    assert "Please try again in a minute" in html
    assert Page(visitor.post("/en/odriznute/")).elements("html")[0].get("lang") == "en"


def test_our_own_mistake_is_no_outage(visitor):
    """Who is told to try again would try in vain."""
    check_face(visitor.get("/mylne/"), 500)


def test_our_fault_is_told_in_english_on_english_pages(visitor):
    response = visitor.get("/en/rozbite/")

    assert Page(response).elements("html")[0].get("lang") == "en"
    assert "Something went wrong on our side" in response.content.decode()


def test_a_stale_form_says_what_to_do(settings):
    client = Client(enforce_csrf_checks=True)
    response = client.post("/en/ucet/prihlaseni/", {"login": "a@b.cz", "password": "x"})

    assert response.status_code == 403
    assert "The form has expired" in response.content.decode()
    assert Page(response).faults == []


def test_pages_of_an_empty_site_say_what_will_be_there(visitor):
    for address in (
        "/",
        "/aktivity/",
        "/setkani/",
        "/dotace/",
        "/plan-zlepsovani/",
        "/oceneni/",
        "/clenove/",
        "/rok/",
        "/odkazy/",
        "/kontakt/",
        "/pristupnost/",
        "/spoluprace/",
        "/en/",
    ):
        page = Page(visitor.get(address))
        assert page.response.status_code == 200, address
        assert page.faults == [], address
        assert len(page.elements("h1")) == 1, address


@pytest.mark.parametrize("address", ["/aktivity/", "/setkani/", "/dotace/", "/plan-zlepsovani/", "/oceneni/", "/rok/"])
def test_empty_lists_are_not_just_empty(visitor, address):
    assert len(Page(visitor.get(address)).of_class("empty")) == 1
