"""What the comparison of pictures notices on a real page, and what it passes over."""

import io

import pytest

from tests import factories
from tests.browser.looks import settle
from tests.pictures.comparing import compare, reduced
from tests.pictures.drawing import ALL_IS_THERE

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

ADD_RULE = """rule => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rule);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}"""
TAKE_RULE = """selector => {
    const taken = [];
    const search = list => {
        for (let at = list.cssRules.length - 1; at >= 0; at--) {
            const rule = list.cssRules[at];
            if (rule.selectorText === selector) { taken.push(rule.cssText); list.deleteRule(at); }
            else if (rule.cssRules?.length) search(rule);
        }
    };
    for (const sheet of document.styleSheets) search(sheet);
    return taken.length;
}"""
NOISE = {
    "letters a fraction of a point further": "body { transform: translateX(0.2px) }",
    "letters a little apart": "body { letter-spacing: 0.005px }",
}
DECAY = {
    "another colour of links": "main a { color: #a00 !important }",
    "no picture": "main svg, main img { visibility: hidden !important }",
    "no heading": "h1 { visibility: hidden }",
    "a column one point further": "main { position: relative; left: 1px }",
    "a paler ground": "body, body * { background-color: #eee !important }",
    "corners cut": "* { border-radius: 0 !important }",
}


def drawn(page):
    from PIL import Image

    page.evaluate(ALL_IS_THERE)
    return reduced(Image.open(io.BytesIO(page.screenshot(animations="disabled", caret="hide"))))


@pytest.fixture
def activities(page, db):
    for number in range(1, 7):
        factories.ActivityFactory(title=f"Den zdraví v ulicích města {number}", when=f"2022-05-{number:02}")
    page.set_viewport_size({"width": 1280, "height": 1500})
    page.goto("/aktivity/")
    settle(page)
    return page


@pytest.fixture
def approved(activities):
    return drawn(activities)


def test_page_drawn_twice_is_the_same(activities, approved):
    activities.reload()
    settle(activities)

    assert compare(approved, drawn(activities)).different == 0


@pytest.mark.parametrize("rule", NOISE.values(), ids=NOISE)
def test_noise_of_letters_is_passed_over(activities, approved, rule):
    activities.evaluate(ADD_RULE, rule)
    found = compare(approved, drawn(activities))

    assert found.mask.getbbox()
    assert found.is_same


@pytest.mark.parametrize("rule", DECAY.values(), ids=DECAY)
def test_decay_is_noticed(activities, approved, rule):
    activities.evaluate(ADD_RULE, rule)

    assert not compare(approved, drawn(activities)).is_same


def test_rule_that_is_gone_is_noticed(activities, approved):
    assert activities.evaluate(TAKE_RULE, ".card-title") > 0

    assert not compare(approved, drawn(activities)).is_same
