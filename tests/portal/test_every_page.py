"""What holds for every public page of the bundled content, in both languages: valid, complete, linked, cacheable."""

import itertools
import re
from collections import Counter
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.urls import reverse
from html5lib import HTMLParser

from tests.pages import StrictPage as Page

pytestmark = pytest.mark.django_db

LOGIN = {"/ucet/prihlaseni/", "/en/ucet/prihlaseni/"}
"""Linked from every page, but no public page: it has a form with a token."""


def sitemap_addresses(client) -> list[str]:
    """Return the path of every address that sitemap.xml names, of both languages."""
    text = client.get("/sitemap.xml").content.decode()
    found = re.findall(r"<loc>(.*?)</loc>", text)
    assert all(address.startswith(f"{settings.SITE_URL}/") for address in found)
    return [address.removeprefix(settings.SITE_URL) for address in found]


@pytest.fixture
def pages(kept, client):
    """Every page of the sitemap by its path, read by the first test that asks and kept for the others."""
    if not kept:
        kept.update({path: Page(client.get(path)) for path in sitemap_addresses(client)})
    return kept


def faults(pages, find):
    """Return what `find(path, page)` complains about, by path; empty where all is well."""
    found = {path: find(path, page) for path, page in pages.items()}
    return {path: fault for path, fault in found.items() if fault}


def test_sitemap_names_every_kind_of_page_in_both_languages(pages):
    czech = {path for path in pages if not path.startswith("/en/")}

    assert czech >= {
        "/",
        "/aktivity/",
        "/aktivity/krajsky-ekoden-2022/",
        "/setkani/",
        "/setkani/2022-11-24/",
        "/dotace/",
        "/dotace/2-6/",
        "/dotace/2-6/2022/",
        "/plan-zlepsovani/2022/",
        "/oceneni/",
        "/oceneni/vyrobek-roku-libereckeho-kraje/",
        "/aktuality/",
        "/sledovat/",
        "/clenove/",
        "/clenove/turnov/",
        "/rok/2022/",
        "/odkazy/",
        "/kontakt/",
        "/pristupnost/",
        "/spoluprace/",
    }
    assert pages.keys() == czech | {f"/en{path}" for path in czech}


def test_every_page_answers(pages):
    assert faults(pages, lambda path, page: page.response.status_code != 200) == {}


def test_every_page_is_valid_html(pages):
    assert faults(pages, lambda path, page: page.faults) == {}


def test_the_reader_of_html_sees_faults():
    """The check above would be worth nothing if the parser let everything pass."""
    parser = HTMLParser()
    parser.parse("<!DOCTYPE html><title>x</title><p><div></p></div><b><i></b></i>")

    assert parser.errors


def test_no_id_stands_twice_on_a_page(pages):
    assert faults(pages, lambda path, page: [one for one, count in Counter(page.ids).items() if count > 1]) == {}


def test_every_named_id_exists_on_its_page(pages):
    def missing(path, page):
        known = set(page.ids)
        named = [
            one
            for attribute in ("aria-labelledby", "aria-describedby", "aria-controls", "for")
            for node in page.having(attribute)
            for one in node.attrib[attribute].split()
        ]
        jumps = [node.get("href")[1:] for node in page.elements("a", "use") if (node.get("href") or "").startswith("#")]
        return [one for one in named + jumps if one not in known]

    assert faults(pages, missing) == {}


def test_every_page_has_one_main_heading_and_no_level_is_skipped(pages):
    def wrong(path, page):
        levels = page.heading_levels
        skips = [pair for pair in itertools.pairwise(levels) if pair[1] > pair[0] + 1]
        return skips or levels.count(1) != 1 or levels[0] != 1

    assert faults(pages, wrong) == {}


def test_no_heading_link_or_button_is_empty(pages):
    def empty(path, page):
        wordless = [
            node
            for node in page.elements("h1", "h2", "h3", "h4", "a", "button")
            if not page.words_of(node) and not node.get("aria-label") and node.get("aria-hidden") != "true"
        ]
        return [node.attrib or node.tag for node in wordless]

    assert faults(pages, empty) == {}


def test_every_page_says_its_language(pages):
    assert (
        faults(
            pages,
            lambda path, page: page.elements("html")[0].get("lang") != ("en" if path.startswith("/en/") else "cs"),
        )
        == {}
    )


def test_every_page_has_a_title_of_its_own_and_a_description(pages):
    titles = Counter(page.title for page in pages.values())
    towns_and_awards = {title for title, count in titles.items() if count > 1}

    assert faults(pages, lambda path, page: len(page.title.split(" – ")[0]) < 3) == {}
    assert faults(pages, lambda path, page: not page.meta("description")) == {}
    # The Czech and the English page of a thing that has only a Czech name share the title; no two things do.
    for title in towns_and_awards:
        assert len({path.removeprefix("/en") for path, page in pages.items() if page.title == title}) == 1, title


def test_every_page_names_its_own_address_and_that_in_the_other_language(pages):
    def wrong(path, page):
        czech = path.removeprefix("/en") if path.startswith("/en/") else path
        alternates = {
            node.get("hreflang"): node.get("href")
            for node in page.elements("link")
            if node.get("rel") == "alternate" and not node.get("type")
        }
        expected = {"cs": f"{settings.SITE_URL}{czech}", "en": f"{settings.SITE_URL}/en{czech}"}
        return page.link("canonical") != f"{settings.SITE_URL}{path}" or alternates != expected

    assert faults(pages, wrong) == {}


def test_every_page_can_be_shared(pages):
    names = ("og:title", "og:description", "og:type", "og:url", "og:locale", "og:site_name", "og:image")

    assert faults(pages, lambda path, page: [name for name in names if not page.meta(name)]) == {}
    assert faults(pages, lambda path, page: page.meta("og:url") != f"{settings.SITE_URL}{path}") == {}


def test_every_page_but_the_home_page_tells_where_it_is(pages):
    def lost(path, page):
        trail = page.of_class("breadcrumbs")
        here = [node for node in page.having("aria-current") if node.attrib["aria-current"] == "page"]
        return len(trail) != 1 or not here

    inner = {path: page for path, page in pages.items() if path not in {"/", "/en/"}}

    assert faults(inner, lost) == {}
    assert not pages["/"].of_class("breadcrumbs")


def test_language_switch_leads_to_the_same_page(pages):
    def wrong(path, page):
        switch = [node for node in page.elements("a") if node.get("hreflang")]
        other = path.removeprefix("/en") if path.startswith("/en/") else f"/en{path}"
        return [node.get("href") for node in switch] != [other]

    assert faults(pages, wrong) == {}


def test_language_switch_keeps_the_question_without_tracking(client, db):
    for here, there in (("", "/en"), ("/en", "")):
        page = Page(client.get(f"{here}/aktivity/?mesic=9&hledat=Den+Zem%C4%9B&utm_source=zpravodaj"))
        (switch,) = [node for node in page.elements("a") if node.get("hreflang")]

        assert switch.get("href") == f"{there}/aktivity/?hledat=Den+Zem%C4%9B&mesic=9"


def test_every_link_within_the_site_leads_to_a_page(pages, client):
    linked = {target for path, page in pages.items() for target in page.addresses(path)} - LOGIN
    broken = {}
    for address in sorted(linked - pages.keys()):
        response = client.get(address, follow=True)
        if response.status_code != 200:
            broken[address] = response.status_code

    assert broken == {}


def test_every_jump_to_a_part_of_another_page_finds_it(pages):
    broken = []
    for path, page in pages.items():
        for node in page.elements("a"):
            target = urlsplit(node.get("href") or "")
            if target.fragment and target.path in pages and target.fragment not in pages[target.path].ids:
                broken.append((path, node.get("href")))

    assert broken == []


def test_public_pages_are_the_same_for_every_visitor(pages):
    assert faults(pages, lambda path, page: list(page.response.cookies)) == {}
    assert faults(pages, lambda path, page: "cookie" in page.response.headers.get("Vary", "").lower()) == {}
    assert faults(pages, lambda path, page: "csrfmiddlewaretoken" in page.html) == {}


def test_caches_may_keep_public_pages_and_ask_each_time_whether_they_are_still_valid(pages):
    policy = "public, no-cache"

    assert faults(pages, lambda path, page: page.response.headers.get("Cache-Control") != policy) == {}


@pytest.mark.parametrize("address", ["/ucet/prihlaseni/", "/sprava/", "/sprava/login/", "/ucet/", "/nic/"])
def test_shared_caches_keep_nothing_that_is_personal_or_missing(client, address):
    assert "public" not in client.get(address).headers.get("Cache-Control", "")


def test_a_logged_in_coordinator_gets_the_same_page_as_everybody(pages, client, django_user_model):
    client.force_login(django_user_model.objects.create_superuser("sef@kraj.example", "heslo"))

    for path in ("/", "/aktivity/", "/rok/2022/", "/clenove/turnov/"):
        assert client.get(path).content.decode() == pages[path].html


def test_nothing_on_a_page_is_styled_or_scripted_inline(pages):
    def inline(path, page):
        handlers = [name for node in page.root.iter() for name in node.attrib if re.match(r"on[a-z]+$|style$", name)]
        # What is described for search engines is data that no browser runs.
        scripts = [node for node in page.elements("script") if node.get("type") != "application/ld+json"]
        scripts = [node.attrib for node in scripts if not node.get("src") or "".join(node.itertext())]
        embedded = [] if path.endswith("/vlozit-na-web/") else ["iframe"]
        frames = page.elements("style", "object", "embed", "base", *embedded)
        links = [node.get("href") for node in page.elements("a") if (node.get("href") or "").startswith("javascript")]
        return handlers + scripts + [node.tag for node in frames] + links

    assert faults(pages, inline) == {}


def test_no_page_fetches_anything_from_elsewhere(pages):
    def foreign(path, page):
        return [address for address in page.resources() if not re.match(r"/(?!/)", address)]

    assert faults(pages, foreign) == {}


def test_every_page_carries_the_strict_policy_and_the_usual_headers(pages):
    policy = {
        "default-src": {"'none'"},
        "script-src": {"'self'"},
        "style-src": {"'self'"},
        "img-src": {"'self'", "data:"},
        "font-src": {"'self'"},
        "connect-src": {"'self'"},
        "manifest-src": {"'self'"},
        "form-action": {"'self'"},
        "frame-ancestors": {"'none'"},
        "base-uri": {"'none'"},
        "object-src": {"'none'"},
    }

    def wrong(path, page):
        headers = page.response.headers
        # The page with codes to embed shows what they look like.
        own = {"frame-src": {"'self'"}} if path.endswith("/vlozit-na-web/") else {}
        sent = dict(part.strip().split(" ", 1) for part in headers["Content-Security-Policy"].split(";"))
        usual = (
            headers["X-Content-Type-Options"],
            headers["X-Frame-Options"],
            headers["Referrer-Policy"],
            headers["Cross-Origin-Opener-Policy"],
        )
        return {name: set(value.split()) for name, value in sent.items()} != policy | own or usual != (
            "nosniff",
            "DENY",
            "strict-origin-when-cross-origin",
            "same-origin",
        )

    assert faults(pages, wrong) == {}


def test_search_engines_may_read_every_page_of_the_sitemap(pages):
    assert faults(pages, lambda path, page: page.meta("robots")) == {}
    assert faults(pages, lambda path, page: page.response.headers.get("X-Robots-Tag")) == {}


def test_sitemap_takes_few_queries_however_many_pages_there_are(pages, client, django_assert_max_num_queries):
    with django_assert_max_num_queries(12):
        client.get(reverse("sitemap"))
