"""Public pages in a browser: usable by everybody, on every screen, by keyboard, without JavaScript, off the net."""

import pytest
from django.conf import settings
from playwright.sync_api import expect

from members import choosing
from scripts.photographs import hang_photographs
from tests import factories
from tests.browser.looks import (
    NARROW_SCREEN,
    PHONE_SCREEN,
    covering_when_magnified,
    faults_everywhere,
    faults_in_the_dark,
    faults_of,
    settle,
    violations,
    wider_than_screen,
)

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PAGES = [
    "/",
    "/aktivity/",
    "/aktivity/?hledat=dozinky&mesic=9",
    "/aktivity/?mesic=13",
    "/aktivity/?hledat=nictakoveho",
    "/aktivity/konvent-a-2022/",
    "/aktivity/krajsky-ekoden-2022/",
    "/tradicni-akce/",
    "/tradicni-akce/krajsky-ekoden/",
    "/setkani/",
    "/setkani/?rok=1990",
    "/setkani/2022-11-24/",
    "/setkani/2018-10-02/",
    "/kalendar/",
    "/kalendar/2022-11/",
    "/kalendar/2022-11/program/",
    "/kalendar/2022-11/?hledat=nictakoveho",
    "/kalendar/?obec=nictakoveho",
    "/kalendar/2022-11-24/",
    "/kalendar/odebirat/",
    "/dotace/",
    "/dotace/2-6/",
    "/dotace/2-6/2022/",
    "/dotace/2-6/2023/",
    "/plan-zlepsovani/2022/",
    "/oceneni/",
    "/oceneni/vyrobek-roku-libereckeho-kraje/",
    "/aktuality/",
    "/aktuality/setkani-se-presouva/",
    "/sledovat/",
    "/sledovat/odeslano/",
    "/clenove/",
    "/clenove/turnov/",
    "/clenove/liberecky-kraj/",
    "/spoluprace/",
    "/rok/2022/",
    "/otevrena-data/",
    "/otevrena-data/udalosti/",
    "/api/v1/",
    "/aktivity/krajsky-ekoden-2022/sdilet/",
    "/setkani/2022-11-24/sdilet/",
    "/vlozit-na-web/?co=mapa",
    "/vlozit-na-web/?co=graf",
    "/vlozit/aktivity/?rok=2022",
    "/vlozit/kalendar/",
    "/vlozit/mapa/",
    "/kanaly/",
    "/odkazy/",
    "/hledat/",
    "/hledat/?q=energie",
    "/hledat/?q=energie&rok=2022&druh=odkazy",
    "/hledat/?q=energeti+xyzzy",
    "/kontakt/",
    "/pristupnost/",
    "/nic-tu-neni/",
]

EVERYTHING = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WITHOUT_COLOURS = {"color-contrast": {"enabled": False}}


def load_content():
    from portal.loading import load

    load(settings.CONTENT_DIR)
    item = factories.NewsItemFactory(title="Setkání se přesouvá", text="<p>Sejdeme se o hodinu později.</p>")
    factories.NewsPhotoFactory(item=item)


@pytest.fixture
def content(shared_rows):
    shared_rows(load_content)


@pytest.fixture
def visit(page, watch, content):
    """Open a page and wait until it is drawn with its typeface."""
    watch.expect("404")

    def open_page(path):
        page.goto(path)
        settle(page)
        return page

    return open_page


def test_every_page_is_accessible_on_a_desk_on_a_phone_and_in_the_dark_and_never_scrolls_sideways(visit):
    found = {}
    for path in PAGES:
        page = visit(path)
        found[path] = faults_everywhere(page, runOnly=EVERYTHING)
        page.set_viewport_size(NARROW_SCREEN)
        if wide := wider_than_screen(page):
            found[path]["narrow"] = wide
        if stays := covering_when_magnified(page):
            found[path]["magnified"] = stays

    assert {path: faults for path, faults in found.items() if faults} == {}


def test_words_that_were_looked_for_are_readable_in_titles_in_the_dark(visit):
    page = visit("/hledat/?q=zdravych+mest")

    expect(page.locator(".search-result a mark").first).to_be_visible()
    assert faults_in_the_dark(page) == []


def test_every_page_is_accessible_in_english_too(visit):
    """Words differ and colours do not; longer words show where there is little room."""
    found = {}
    for path in PAGES:
        page = visit(f"/en{path}")
        page.set_viewport_size(PHONE_SCREEN)
        found[path] = faults_of(page, runOnly=EVERYTHING, rules=WITHOUT_COLOURS)

    assert {path: faults for path, faults in found.items() if faults} == {}


class TestPhone:
    @pytest.fixture
    def browser_options(self):
        return {"viewport": PHONE_SCREEN, "has_touch": True}

    def test_menu_opens_and_closes_by_keyboard(self, visit):
        page = visit("/setkani/")
        button, menu = page.locator("[data-menu-button]"), page.locator("#menu a").first
        assert button.get_attribute("aria-expanded") == "false"
        assert not menu.is_visible()

        button.focus()
        page.keyboard.press("Enter")
        expect(button).to_have_attribute("aria-expanded", "true")
        expect(menu).to_be_visible()

        page.keyboard.press("Tab")
        expect(page.locator("#menu :focus")).to_have_count(1)
        page.keyboard.press("Escape")
        expect(menu).to_be_hidden()
        expect(button).to_be_focused()

        page.keyboard.press("Space")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.wait_for_url("**/aktivity/")

    def test_open_menu_is_accessible(self, visit):
        page = visit("/")
        page.locator("[data-menu-button]").click()

        assert violations(page, runOnly=EVERYTHING) == []

    def test_what_is_tapped_is_large_enough(self, visit):
        page = visit("/aktivity/")
        page.locator("[data-menu-button]").click()
        small = page.evaluate(
            """[...document.querySelectorAll("button, .button, #menu a, select, input:not([type=hidden])")]
            .map(e => [e, e.getBoundingClientRect()])
            .filter(([e, box]) => box.height && (box.height < 24 || box.width < 24))
            .map(([e]) => e.outerHTML.slice(0, 80))"""
        )

        assert small == []


def test_skip_link_leads_past_the_menu(visit):
    page = visit("/aktivity/")
    page.keyboard.press("Tab")
    link = page.locator(":focus")

    assert link.get_attribute("href") == "#obsah"
    assert link.bounding_box()["y"] >= 0
    page.keyboard.press("Enter")
    expect(page.locator("#obsah")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator("main :focus")).to_have_count(1)


def test_focus_can_be_seen_wherever_it_goes(visit):
    page = visit("/")
    unseen = []
    for _step in range(25):
        page.keyboard.press("Tab")
        style = page.evaluate(
            """(() => { const e = document.activeElement, s = getComputedStyle(e);
            return {what: e.outerHTML.slice(0, 80), outline: s.outlineStyle, width: parseFloat(s.outlineWidth)}; })()"""
        )
        if style["outline"] == "none" or style["width"] < 2:
            unseen.append(style["what"])

    assert unseen == []


def test_filter_is_used_by_keyboard_and_its_address_can_be_shared(visit):
    page = visit("/aktivity/")
    page.get_by_role("textbox").fill("dozinky")
    page.keyboard.press("Enter")
    page.wait_for_url("**hledat=dozinky**")

    assert page.locator(".card-title").all_inner_texts() == ["Krajské Dožínky"]
    shared = page.url
    page.goto("/")
    page.goto(shared)
    assert page.locator(".card-title").all_inner_texts() == ["Krajské Dožínky"]
    assert page.get_by_role("textbox").input_value() == "dozinky"


def test_towns_are_suggested_while_a_name_is_written(visit, monkeypatch):
    monkeypatch.setattr(choosing, "MOST_CHOICES", 2)
    page = visit("/aktivity/")
    page.locator(".filter-more summary").click()
    field = page.locator("[name=obec]")
    expect(page.locator("#id_obec-known option[value='Turnov']")).to_have_count(0)
    field.press_sequentially("tur")

    expect(page.locator("#id_obec-known option[value='Turnov']")).to_have_count(1)
    assert faults_of(page) == []
    field.fill("Turnov")
    field.press("Enter")
    page.wait_for_url("**obec=turnov**")


def test_sign_typeface_and_favicon_arrive(visit):
    page = visit("/")

    assert page.evaluate("document.fonts.size") >= 1
    assert page.evaluate("[...document.fonts].some(font => font.status === 'loaded')")
    assert page.request.get("/favicon.svg").ok


HEAVIEST = 80_000
MOST_REQUESTS = 8
HEAVIEST_WITH_PICTURES, HEAVIEST_PICTURE = 200_000, 40_000
"""What the first view of a page may cost: bytes over the line, and requests; with photographs, and each of these."""


class TestFirstView:
    @pytest.fixture
    def browser_options(self):
        return {"viewport": PHONE_SCREEN, "device_scale_factor": 2}

    def test_activity_with_many_photographs_requests_the_first_and_the_others_when_unfolded(self, visit, page):
        activity = factories.ActivityFactory(title="Fotografie", slug="fotografie")
        factories.ActivityPhotoFactory.create_batch(9, activity=activity, image__width=900, image__height=600)
        requested = []
        page.on("request", lambda request: requested.append(request.url))

        visit("/aktivity/fotografie/")
        page.wait_for_load_state("networkidle")
        assert len(requested) <= MOST_REQUESTS

        page.get_by_text("6 dalších fotografií").click()
        for photo in page.locator(".photo-grid img").all():
            photo.scroll_into_view_if_needed()
            photo.evaluate("photo => photo.decode()")
        assert len({url for url in requested if "/media/" in url}) == 9

    def test_first_view_of_every_page_is_light(self, visit, page):
        line = page.context.new_cdp_session(page)
        line.send("Network.enable")
        line.send("Network.setCacheDisabled", {"cacheDisabled": True})
        pages, weights = {}, {}
        line.on("Network.requestWillBeSent", lambda event: pages.update({event["requestId"]: event["loaderId"]}))
        line.on(
            "Network.loadingFinished", lambda event: weights.update({event["requestId"]: event["encodedDataLength"]})
        )

        def weights_of(here):
            return [int(weight) for request, weight in weights.items() if pages.get(request) == here]

        found = {}
        for path in PAGES:
            if path.startswith("/vlozit-na-web/"):
                # It shows another page within itself.
                continue
            visit(path)
            # What the page before has asked for may still be reported.
            here = line.send("Page.getFrameTree")["frameTree"]["frame"]["loaderId"]
            # Reports of what has come arrive a moment later.
            while len(weights_of(here)) <= page.evaluate("performance.getEntriesByType('resource').length"):
                page.wait_for_timeout(10)
            found[path] = (sum(weights_of(here)), len(weights_of(here)))
        line.detach()

        # Less would mean that something was taken from a cache.
        light = {
            path for path, (weight, count) in found.items() if 40_000 < weight <= HEAVIEST and count <= MOST_REQUESTS
        }
        assert {path: cost for path, cost in found.items() if path not in light} == {}

    def test_first_view_with_photographs_is_light_and_so_is_its_first_picture(self, visit, page):
        line = page.context.new_cdp_session(page)
        line.send("Network.enable")
        line.send("Network.setCacheDisabled", {"cacheDisabled": True})
        found = {}
        for path in hang_photographs(4):
            visit(path)
            page.wait_for_load_state("networkidle")
            weights = page.evaluate(
                """Object.fromEntries(["navigation", "resource"].flatMap(kind => performance.getEntriesByType(kind))
                .map(entry => [entry.name, entry.transferSize]))"""
            )
            pictures = [weight for name, weight in weights.items() if "/media/" in name]
            found[path] = (max(pictures, default=0), sum(weights.values()))
        line.detach()

        heavy = {
            path for path, (most, all_) in found.items() if most > HEAVIEST_PICTURE or all_ > HEAVIEST_WITH_PICTURES
        }
        assert {path: found[path] for path in heavy} == {}
        # Those of a year are far below its opening.
        assert [path for path, (most, _all) in found.items() if not most] == ["/rok/2022/"]


class TestWithoutJavaScript:
    @pytest.fixture
    def browser_options(self):
        return {"viewport": PHONE_SCREEN, "java_script_enabled": False}

    def test_menu_is_open_and_the_filter_works(self, page, content):
        page.goto("/aktivity/")
        assert page.locator("#menu a").first.is_visible()
        page.get_by_role("textbox").fill("ekoden")
        page.locator("form.filter button[type=submit]").click()
        page.wait_for_url("**hledat=ekoden**")

        assert page.locator(".card-title").all_inner_texts() == ["Krajský EKODen"]

    def test_every_page_shows_its_content(self, page, content, watch):
        watch.expect("404")
        for path in PAGES:
            page.goto(path)
            assert page.locator("h1").is_visible(), path
            assert len(page.locator("main").inner_text()) > 60, path


class TestYear:
    def test_bar_marks_the_chapter_that_is_read(self, visit):
        page = visit("/rok/2022/")
        page.evaluate("document.getElementById('oceneni').scrollIntoView({behavior: 'instant'})")

        page.locator(".year-bar a[href='#oceneni'][aria-current='true']").wait_for()
        assert page.locator(".year-bar [aria-current]").count() == 1


class TestPrint:
    def test_printed_page_leaves_out_what_paper_cannot_do(self, visit):
        page = visit("/rok/2022/")
        page.emulate_media(media="print")

        assert page.locator("h1").is_visible()
        assert page.locator(".site-header .site-name").is_visible()
        for selector in (".site-nav", ".menu-button", ".site-footer", ".skip-link", ".breadcrumbs", ".years"):
            assert not page.locator(selector).first.is_visible(), selector
