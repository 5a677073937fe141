"""Charts in a browser: an axis that stays, patterns where colours are lost, and a frame in the page of a town."""

from decimal import Decimal

import pytest
from playwright.sync_api import expect

from tests import factories
from tests.browser.looks import NARROW_SCREEN, PHONE_SCREEN, faults_everywhere, settle, wider_than_screen

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PROGRAMME = "/dotace/2-6/"
EMBEDDED = f"{PROGRAMME}graf/vyvoj/vlozit/"
ELSEWHERE = "http://mesto.example/"
VISIBLE = """node => {
    const box = node.getBoundingClientRect(), frame = node.closest(".chart-scroll").getBoundingClientRect();
    return box.left >= frame.left && box.right <= frame.right + 1; }"""


@pytest.fixture
def programme():
    factories.SiteProfileFactory(name="Zdravý kraj")
    programme = factories.ProgrammeFactory(slug="2-6", code="2.6")
    for year in (2014, 2017, 2018, 2019, 2022, 2023):
        known = {"allocation": Decimal(year * 500), "declared_awarded": Decimal(year * 400)}
        factories.CallFactory(programme=programme, year=year, declared_requested=Decimal(year * 900), **known)
    plan = factories.PlanFactory(year=2022)
    for number, state in enumerate(
        ("fulfilled", "fulfilled", "partly", "running", "planned", "carried", "failed", ""), 1
    ):
        factories.ItemFactory(plan=plan, number=number, state=state)
    return programme


def test_every_shape_is_accessible_and_fits_everywhere(page, programme, watch):
    found = {}
    for path in (PROGRAMME, f"{PROGRAMME}2023/", "/plan-zlepsovani/2022/", EMBEDDED):
        page.goto(path)
        page.evaluate("document.querySelectorAll('.chart details').forEach(one => (one.open = true))")
        found[path] = faults_everywhere(page)
        page.set_viewport_size(NARROW_SCREEN)
        if wide := wider_than_screen(page):
            found[path]["narrow"] = wide
        page.emulate_media(forced_colors="active")
        patterns = page.locator("main rect.chart-hatch")
        if not patterns.count() or not patterns.first.is_visible():
            found[path]["patterns"] = patterns.count()
        page.emulate_media(forced_colors="none")
        if patterns.first.is_visible():
            found[path]["patterns in colour"] = patterns.count()

    assert {path: faults for path, faults in found.items() if faults} == {}


def test_axis_stays_beside_years_that_scroll_the_newest_first(page, programme):
    page.set_viewport_size(PHONE_SCREEN)
    page.goto(PROGRAMME)
    settle(page)
    axis, years = page.locator(".chart-axis"), page.locator(".chart-name")
    before = axis.bounding_box()["x"]
    assert (years.first.evaluate(VISIBLE), years.last.evaluate(VISIBLE)) == (False, True)

    page.locator(".chart-scroll").focus()
    page.locator(".chart-scroll").evaluate("node => node.scrollTo({left: -node.scrollWidth, behavior: 'instant'})")
    assert (years.first.evaluate(VISIBLE), years.last.evaluate(VISIBLE)) == (True, False)
    assert axis.bounding_box()["x"] == before


def test_page_of_a_town_shows_the_chart_in_a_frame_by_the_copied_code(page, programme, watch, live_server, settings):
    settings.SITE_URL = live_server.url
    watch.expect("mesto.example|frame|ERR_BLOCKED_BY_RESPONSE")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(PROGRAMME)
    page.locator("summary", has_text="Vložit na web").click()
    page.get_by_role("button", name="Zkopírovat kód").click()
    expect(page.get_by_text("Zkopírováno.")).to_be_visible()
    code = page.evaluate("navigator.clipboard.readText()")

    # The browser lets no page of the net ask for one of this machine, so both answers are handed to it.
    page.route(f"{live_server.url}/**", lambda route: route.fulfill(response=route.fetch()))
    page.route(ELSEWHERE, lambda route: route.fulfill(content_type="text/html; charset=utf-8", body=code))
    page.goto(ELSEWHERE)
    frame = page.frame_locator("iframe")
    expect(frame.get_by_text("Vyhlášené a přidělené peníze").last).to_be_visible()
    # The frame is as high as the chart.
    expect(frame.locator(".embedded-source")).to_be_in_viewport(ratio=1)

    code = code.replace(EMBEDDED, PROGRAMME)
    page.goto(ELSEWHERE, wait_until="networkidle")
    assert "Zdravý kraj" not in page.frames[1].content()
    page.unroute_all(behavior="ignoreErrors")
