"""A presentation in the browser: read as a document, shown by keys and touch, seen at once, told with notes."""

import re

import pytest
from playwright.sync_api import expect

from decks.flow import flow
from decks.geometry import TEXT_BOXES, TITLE_BOX, TITLE_BOXES
from decks.slides import Layout
from tests import factories
from tests.browser.looks import NARROW_SCREEN, PHONE_SCREEN, faults_everywhere, settle, wider_than_screen
from tests.decks.samples import EVERY_LAYOUT, deck_of, many, overlong
from tests.decks.urls import SHOWN

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PAGE, NOTES = "/zkouska/vse/", "/poznamky/vse/"
LAST = len(EVERY_LAYOUT)
BOXES = """() => [...document.querySelectorAll('.slide')].map(slide => {
    const at = slide.getBoundingClientRect(), unit = at.width / 1280;
    const boxOf = name => {
        const node = slide.querySelector(`[data-box=${name}]`);
        if (!node) return null;
        const box = node.getBoundingClientRect();
        return [box.left - at.left, box.top - at.top, box.width, box.height].map(one => Math.round(one / unit));
    };
    return [slide.className.split('layout-')[1], boxOf('title'), boxOf('text')];
})"""
OVERFULL = """() => [...document.querySelectorAll('.slide')].flatMap(slide => {
    const unit = slide.getBoundingClientRect().width / 1280;
    // A motif is cut by its frame, the values of a chart are for screen readers.
    const counts = node => !node.closest('svg svg, svg > *, .slide-values');
    return [...slide.querySelectorAll('[data-box]')].flatMap(box => {
        const edge = box.getBoundingClientRect(), range = document.createRange(), parts = [];
        const texts = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
            if (!counts(texts.currentNode.parentElement)) continue;
            range.selectNodeContents(texts.currentNode);
            parts.push(...range.getClientRects());
        }
        parts.push(...[...box.querySelectorAll('*')].filter(counts).map(one => one.getBoundingClientRect()));
        const beyond = Math.max(0, ...parts.map(one => Math.max(one.right - edge.right, one.bottom - edge.bottom)));
        if (beyond <= 2 * unit) return [];
        return [`${slide.closest('section').id} ${box.className} ${Math.round(beyond / unit)}`];
    });
})"""


@pytest.fixture(autouse=True)
def pages(settings):
    settings.ROOT_URLCONF = "tests.decks.urls"
    factories.SiteProfileFactory(name="Zdravý kraj", sign_path="M0 100 L120 10 L240 100 Z", sign_view_box="0 0 240 100")


def number(page) -> str:
    return page.locator("[data-deck-count]").inner_text()


def stands_at(page, place, count=LAST) -> None:
    expect(page.locator("[data-deck-count]")).to_have_text(f"{place} / {count}")


def test_document_is_accessible_and_fits_everywhere(page, watch):
    page.goto(NOTES)
    assert faults_everywhere(page) == {}
    page.set_viewport_size(NARROW_SCREEN)
    assert wider_than_screen(page) == []


def test_boxes_are_those_of_the_geometry_and_nothing_leaves_them(page):
    page.goto(PAGE)
    settle(page)
    expected = [
        [
            layout.value,
            [box.left, box.top, box.width, box.height],
            [text.left, text.top, text.width, text.height],
        ]
        for layout in (slide.layout for slide in EVERY_LAYOUT)
        for box, text in [(TITLE_BOXES.get(layout, TITLE_BOX), TEXT_BOXES[layout])]
    ]
    assert page.evaluate(BOXES) == expected
    assert {layout for layout, _title, _text in expected} == {one.value for one in Layout}
    assert page.evaluate(OVERFULL) == []


def test_nothing_is_overfull_after_the_flow_and_a_hundred_slides_are_shown(page):
    SHOWN["dlouhe"] = deck_of(flow((*overlong(), *many(70).slides)))
    assert SHOWN["dlouhe"].count >= 100
    page.goto("/zkouska/dlouhe/")
    settle(page)
    assert page.evaluate(OVERFULL) == []
    page.get_by_role("button", name="Promítat").click()
    page.keyboard.press("End")
    stands_at(page, SHOWN["dlouhe"].count, SHOWN["dlouhe"].count)


def test_phone_reads_letters_of_the_page(page):
    page.set_viewport_size(PHONE_SCREEN)
    page.goto(PAGE)
    settle(page)
    sizes = page.evaluate(
        """() => [...document.querySelectorAll('.slide :is(p, li, td, th, h2)')]
            .filter(one => one.checkVisibility() && one.getBoundingClientRect().width > 2)
            .map(one => parseFloat(getComputedStyle(one).fontSize))"""
    )
    assert min(sizes) >= 12
    assert wider_than_screen(page) == []


def test_keys_lead_through_the_slides_and_back_to_the_document(page, watch):
    page.goto(PAGE)
    page.get_by_role("button", name="Promítat").click()
    stands_at(page, 1)
    for key, place in (
        ("ArrowRight", 2),
        ("PageDown", 3),
        ("Space", 4),
        ("ArrowLeft", 3),
        ("PageUp", 2),
        ("Shift+Space", 1),
        ("ArrowUp", 1),
        ("End", LAST),
        ("ArrowDown", LAST),
        ("Home", 1),
        ("ArrowDown", 2),
    ):
        page.keyboard.press(key)
        assert (key, number(page)) == (key, f"{place} / {LAST}")
    expect(page.get_by_role("status")).to_have_text(f"Snímek 2 z {LAST}: MA21 a Zdravý LK 2022")
    expect(page).to_have_url(re.compile("#section-ma21$"))
    assert page.evaluate("[...document.querySelectorAll('header, nav, footer')].every(one => one.closest('[inert]'))")
    seen = [slide for slide in page.locator(".slide").all() if slide.is_visible()]
    assert len(seen) == 1
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Promítat")).to_be_visible()
    expect(page.locator("[data-deck-bar]")).to_be_hidden()
    # Beyond the presentation keys are those of the browser.
    page.keyboard.press("End")
    assert page.url.endswith("#section-ma21")


def test_each_slide_has_an_address(page):
    page.goto(f"{PAGE}#money-table")
    # The browser goes to the slide in the first frame drawn, which may come after the page has loaded.
    page.wait_for_function("() => document.querySelector('#money-table').getBoundingClientRect().top < innerHeight / 2")
    page.get_by_role("button", name="Promítat").click()
    stands_at(page, 6)
    steps = page.evaluate("history.length")
    page.keyboard.press("ArrowRight")
    stands_at(page, 7)
    assert (page.evaluate("location.hash"), page.evaluate("history.length")) == ("#money-years", steps)


def test_click_goes_on_but_a_link_is_a_link(page):
    page.goto(f"{PAGE}#heading-planovani")
    page.get_by_role("button", name="Promítat").click()
    page.evaluate("addEventListener('click', event => event.target.closest('a') && event.preventDefault())")
    page.locator(".is-current a", has_text="Ideathon").click()
    assert number(page) == f"3 / {LAST}"
    page.mouse.click(1000, 600)
    stands_at(page, 4)
    page.mouse.click(100, 600)
    stands_at(page, 3)
    page.get_by_role("button", name="Další snímek").click()
    stands_at(page, 4)


def test_swipe_turns_slides(another_browser):
    page = another_browser(viewport=PHONE_SCREEN, has_touch=True, is_mobile=True)
    page.goto(PAGE)
    page.get_by_role("button", name="Promítat").tap()
    client = page.context.new_cdp_session(page)

    def swipe(start, end):
        for kind, points in (("touchStart", [start]), ("touchMove", [end]), ("touchEnd", [])):
            client.send(
                "Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": y} for x, y in points]}
            )

    swipe((300, 400), (80, 410))
    stands_at(page, 2)
    swipe((80, 400), (300, 390))
    stands_at(page, 1)
    swipe((200, 500), (230, 100))
    assert number(page) == f"1 / {LAST}"


def test_overview_shows_all_and_opens_one(page, watch):
    page.goto(PAGE)
    page.get_by_role("button", name="Přehled snímků").click()
    expect(page.locator(".slide:visible")).to_have_count(LAST)
    assert faults_everywhere(page) == {}
    page.set_viewport_size({"width": 1280, "height": 900})
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowLeft")
    place = page.evaluate("document.activeElement.textContent")
    page.keyboard.press("Enter")
    assert place.split()[1] == number(page).split()[0] != "1"
    page.keyboard.press("o")
    page.locator(".deck-caption a", has_text="Jilemnice").click()
    stands_at(page, 10)
    page.keyboard.press("o")
    page.keyboard.press("Escape")
    assert number(page) == f"10 / {LAST}"
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Promítat")).to_be_visible()


def test_speaker_has_notes_in_a_second_window_that_keeps_step(page):
    page.goto(NOTES)
    page.get_by_role("button", name="Promítat").click()
    with page.context.expect_page() as opened:
        page.keyboard.press("s")
    speaker = opened.value
    expect(speaker.locator("[data-deck-desk]")).to_be_visible()
    for window in (page, speaker):
        settle(window)
    # From now on neither window needs the network.
    page.context.set_offline(True)
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    expect(speaker.locator("[data-deck-count]")).to_have_text(f"3 / {LAST}")
    expect(speaker.get_by_text("Poděkovat studentům.")).to_be_visible()
    assert [one.get_attribute("id") for one in speaker.locator(".deck-slide:has(.slide:visible)").all()] == [
        "heading-planovani",
        "heading-partnerstvi",
    ]
    speaker.keyboard.press("PageDown")
    expect(page.locator("[data-deck-count]")).to_have_text(f"4 / {LAST}")
    assert page.get_by_text("Poděkovat studentům.").is_hidden()
    expect(speaker.locator("[data-deck-elapsed]")).not_to_have_text("0:00")
    expect(speaker.locator("[data-deck-elapsed]")).to_have_text(re.compile(r"^\d+:\d\d$"))
    # Read at the press itself: a moment later the time goes on.
    speaker.evaluate(
        """() => addEventListener("click", () => {
            window.afterPress = document.querySelector("[data-deck-elapsed]").textContent;
        })"""
    )
    speaker.get_by_role("button", name="Od nuly").click()
    assert speaker.evaluate("window.afterPress") == "0:00"


def test_without_script_it_is_a_document(another_browser):
    page = another_browser(java_script_enabled=False)
    page.goto(PAGE)
    headings = page.locator("main :is(h1, h2)").all_inner_texts()
    assert headings[0].replace("\xa0", " ") == "Rok 2022 v kraji"
    assert len(headings) == 1 + LAST
    assert page.locator("[data-deck-do]:visible").count() == 0
    assert page.get_by_text("Poděkovat studentům.").count() == 0
