"""Clumsy and hostile addresses: a page that explains itself, never a broken one."""

import pytest

from tests import factories
from tests.pages import StrictPage as Page

pytestmark = pytest.mark.both_databases

LISTS = [
    "/",
    "/aktivity/",
    "/setkani/",
    "/dotace/",
    "/dotace/2-6/2022/",
    "/oceneni/",
    "/clenove/",
    "/clenove/turnov/",
    "/spoluprace/",
    "/otevrena-data/",
    "/otevrena-data/udalosti/",
    "/api/v1/",
    "/odkazy/",
]
DETAILS = [
    "/aktivity/ekoden/",
    "/setkani/2022-11-24/",
    "/dotace/2-6/",
    "/plan-zlepsovani/2022/",
    "/oceneni/cena/",
    "/rok/2022/",
    "/kontakt/",
    "/pristupnost/",
]
PAGED = {"/dotace/2-6/2022/", "/clenove/turnov/", "/plan-zlepsovani/2022/", "/oceneni/cena/"}
"""Details with a list so long that it has pages."""
LONG = "a" * 10_000

QUESTIONS = [
    "rok=abc",
    "rok=",
    "rok=0",
    "rok=-1",
    "rok=2022.0",
    "rok=20222",
    "rok=99999999999999999999",
    "rok=٢٠٢٢",
    "rok=²⁰²²",
    "rok=1990",
    "rok=%00",
    "rok=%ff",
    "rok=2022%00",
    "rok=2022&rok=2021",
    "rok[]=2022",
    "rok=vse",
    "mesic=13",
    "mesic=0",
    "mesic=kveten",
    "mesic=5&mesic=6",
    "strana=0",
    "strana=-1",
    "strana=9999",
    "strana=abc",
    "strana=last",
    "strana=%00",
    "strana=99999999999999999999999",
    "hledat=%00",
    "hledat=%ff%fe",
    "hledat=%ed%a0%80",
    f"hledat={LONG}",
    "hledat=%25",
    "hledat=_",
    "hledat='",
    'hledat="',
    "hledat=%5C",
    "hledat=*",
    "hledat=NEAR(",
    "hledat=a%20AND%20b",
    "hledat=🌱",
    "hledat=%E2%80%AE",
    "hledat=" + "slovo%20" * 24,
    "hledat=" + "a%20" * 99,
    "hledat=<script>alert(1)</script>",
    "hledat=<![x>",
    "hledat=<![ if>",
    "obec=neznama",
    "obec=%00",
    "tema=%00",
    "tema=99",
    "okruh=../../etc/passwd",
    f"okruh={LONG}",
    "neznamy=parametr&x[]=1&=&&",
    "%00=%00",
    "%ff=%ff",
    "?",
    "a" * 300 + "=1",
]
OF_ACTIVITIES = ("mesic", "hledat", "obec", "tema", "okruh")
"""Parameters that other lists do not read."""

ODD_PATHS = [
    "/%00",
    "/%00/",
    "/%ff",
    "/aktivity/%ff/",
    "/aktivity/%00/",
    "/aktivity/" + "a" * 5000 + "/",
    "/aktivity/nova/",
    "/aktivity/..%2f..%2fetc/",
    "/aktivity/%F0%9F%8C%B1/",
    "/setkani/2022-13-45/",
    "/setkani/0000-00-00/",
    "/rok/0/",
    "/rok/1990/",
    "/rok/99999999999999999999/",
    "/rok/-1/",
    "/rok/abc/",
    "/dotace/2-6/0/",
    "/dotace/2-6/99999999999999999999/",
    "/dotace/9-9/",
    "/dotace/9-9/2022/",
    "/plan-zlepsovani/0/",
    "/plan-zlepsovani/99999/",
    "/plan-zlepsovani/99999999999999999999/",
    "/oceneni/nic/",
    "/clenove/nic/",
    "/clenove/%27/",
    "/media/../../etc/passwd",
    "/media/..%2f..%2fetc%2fpasswd",
    "/media//etc/passwd",
    "/media/%00",
    "/media/a%00.jpg",
    "/media/%ff.jpg",
    "/media/" + "a" * 5000,
    "/media/fotografie",
    "/media/fotografie/",
    "/static/../manage.py",
    "/AKTIVITY/",
    "/de/aktivity/",
    "/cs/aktivity/",
    "/en/en/aktivity/",
    "/wp-login.php",
    "/.env",
    "/vyhledat/",
]


@pytest.fixture(scope="module")
def content(rows_of_module):
    region = factories.SiteProfileFactory().region
    town = factories.OrganisationFactory(slug="turnov")
    factories.CategoryStatusFactory(organisation=town)
    activity = factories.ActivityFactory(slug="ekoden", organiser=town)
    factories.CooperationFactory(activity=activity)
    factories.MeetingFactory(slug="2022-11-24")
    factories.CallFactory(programme__slug="2-6")
    factories.ItemFactory(plan__year=2022)
    factories.RecipientFactory(round__award__slug="cena", round__award__giver=region)


@pytest.fixture(autouse=True)
def at_hand(content, db):
    """Use the content in each test."""


def questions_for(address):
    """Return what is asked of a list: all that it knows, and every fifth of what only the list of activities knows."""
    known = [one for one in QUESTIONS if one.startswith(OF_ACTIVITIES)]
    return QUESTIONS if address == "/aktivity/" else [one for one in QUESTIONS if one not in known] + known[::5]


@pytest.mark.parametrize("address", LISTS)
def test_no_question_breaks_a_list(client, address):
    for question in questions_for(address):
        response = client.get(f"{address}?{question}")

        assert response.status_code in (200, 404), question[:60]
        assert Page(response).faults == [], question[:60]


@pytest.mark.parametrize("address", DETAILS)
def test_no_question_breaks_a_page(client, address):
    # These pages ask nothing of the address but the part of a long list; every fifth question tells if that stays so.
    for question in QUESTIONS[::5]:
        no_such_part = question.startswith("strana") and address in PAGED
        assert client.get(f"{address}?{question}").status_code == (404 if no_such_part else 200), question


def test_no_question_breaks_an_english_list(client):
    assert {client.get(f"/en/aktivity/?{question}").status_code for question in QUESTIONS} == {200, 404}


@pytest.mark.parametrize("address", ["/aktivity/", "/setkani/", "/oceneni/", "/spoluprace/"])
@pytest.mark.parametrize("question", ["rok=abc", "rok=1990", "rok=99999999999999999999"])
def test_a_year_that_is_not_there_is_explained(client, address, question):
    page = Page(client.get(f"{address}?{question}"))

    assert page.response.status_code == 200
    assert len(page.of_class("empty")) == 1
    assert [node.get("href") for node in page.of_class("empty")[0].iter("a")]


@pytest.mark.parametrize("question", ["rok=abc", "rok=1990"])
def test_a_year_without_categories_is_explained_and_the_members_stay(client, question):
    page = Page(client.get(f"/clenove/?{question}"))

    assert len(page.of_class("notice-info")) == 1
    assert "/clenove/turnov/" in page.addresses("/clenove/")


@pytest.mark.parametrize("question", ["mesic=13", f"hledat={LONG}", "obec=neznama", "tema=%00"])
def test_a_filter_we_do_not_understand_says_which_field_is_wrong(client, question):
    page = Page(client.get(f"/aktivity/?{question}"))
    name = question.partition("=")[0]
    field = next(node for node in page.having("name") if node.attrib["name"] == name)

    assert page.response.status_code == 200
    assert len(page.of_class("empty")) == 1
    assert field.get("aria-invalid") == "true"
    assert not page.of_class("card-piece")


@pytest.mark.parametrize("words", ["%00", "%ff%fe", "🌱", "%E2%80%AE", "%25", "_", "*", "NEAR(", "'", '"', "%5C"])
def test_words_that_nobody_wrote_find_nothing_and_say_so(client, words):
    page = Page(client.get(f"/aktivity/?hledat={words}"))

    assert page.response.status_code == 200
    assert len(page.of_class("empty")) == 1
    assert not page.of_class("card-piece")


@pytest.mark.parametrize("question", ["strana=9999", "strana=0", "strana=abc", "strana=-1"])
def test_a_page_of_a_list_that_is_not_there_is_not_found(client, question):
    assert client.get(f"/aktivity/?{question}").status_code == 404


@pytest.mark.parametrize("path", ODD_PATHS)
def test_an_address_where_nothing_is_says_so(client, path):
    response = client.get(path)

    assert response.status_code == 404
    assert Page(response).faults == []


def test_what_was_asked_is_never_repeated_as_markup(client):
    evil = "%22%3E%3Cscript%3Ealert(1)%3C/script%3E"
    for address in (f"/aktivity/?hledat={evil}", f"/aktivity/?rok={evil}", f"/setkani/?rok={evil}", f"/{evil}/"):
        page = Page(client.get(address))
        assert not [node for node in page.elements("script") if not node.get("src")]
        assert "alert(1)</script>" not in page.html


@pytest.mark.parametrize(
    "path", ["//", "//evil.example", "/en//evil.example/", "//evil.example/", "///evil.example/", "/\\evil.example/"]
)
def test_doubled_slashes_lead_to_no_foreign_site(client, path):
    response = client.get("/", PATH_INFO=path)

    if response.status_code in (301, 302):
        assert not response["Location"].startswith(("//", "/\\", "http"))
    else:
        assert response.status_code == 404
        page = Page(response)
        hrefs = [node.get("href") or "" for node in page.elements("a", "link")]
        assert not [href for href in hrefs if href.startswith(("//", "/\\", "http://evil", "https://evil"))]


def test_an_address_without_its_last_slash_is_completed(client):
    response = client.get("/aktivity?rok=2022")

    assert (response.status_code, response["Location"]) == (301, "/aktivity/?rok=2022")


@pytest.mark.parametrize("address", LISTS + DETAILS)
def test_a_public_page_answers_head_and_refuses_to_be_written_to(client, address):
    assert client.head(address).status_code == 200
    assert client.post(address, {"title": "x"}).status_code in (200, 403, 405)


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "a b", "x" * 300, "ěšč.example"])
def test_a_forged_host_gets_nothing_of_ours(client, host):
    response = client.get("/", HTTP_HOST=host)

    assert response.status_code == 400
    assert "evil" not in response.content.decode()


def test_a_forwarded_host_is_not_believed(client):
    page = Page(client.get("/", HTTP_X_FORWARDED_HOST="evil.example"))

    assert page.response.status_code == 200
    assert "evil" not in page.html
