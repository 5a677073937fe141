"""Drawing pages in Chromium on a desktop, on a phone, and on a desktop in the dark scheme."""

from __future__ import annotations

import io
import os
import shutil
from collections.abc import Iterator
from typing import Any

from PIL import Image

from tests.pictures.comparing import reduced
from tests.plugins.browser import CHROMIUM_NAMES, FLAGS

VIEWS: dict[str, dict[str, Any]] = {
    "desk": {"viewport": {"width": 1280, "height": 900}},
    "phone": {"viewport": {"width": 375, "height": 800}, "has_touch": True, "is_mobile": True},
    "dark": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"},
}
TALLEST = {"desk": 3000, "phone": 2000, "dark": 900}
"""Where a picture ends; what repeats further down shows nothing new, and colours show at the top."""
LONGEST_WAIT = 30_000
# Text is rendered independently of its position, and without a graphics card.
DRAWING_FLAGS = [*FLAGS, "--font-render-hinting=none", "--disable-lcd-text", "--hide-scrollbars"]

LAY_OUT_ALL = """() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("* { content-visibility: visible !important; }");
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}"""
"""What a page lays out only when it comes near would make its height a guess."""

ALL_IS_THERE = """async () => {
    await document.fonts.ready;
    const pictures = [...document.images];
    for (const picture of pictures) picture.loading = "eager";
    await Promise.all(pictures.map(picture => picture.decode().catch(() => {})));
}"""


def chromium_path() -> str | None:
    """Return the path of the browser: CHROMIUM, or the first known name on PATH."""
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)


def draw(portal: dict[str, Any], only: str = "") -> Iterator[tuple[str, Image.Image]]:
    """Yield the name and the picture of each page whose name contains `only`."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=DRAWING_FLAGS)
        for view, options in VIEWS.items():
            for page in portal["pages"]:
                name = f"{page['name']}-{view}"
                if only in name:
                    # Data that a page stores in the browser must not affect the next one.
                    context = browser.new_context(base_url=portal["address"], locale="cs-CZ", **options)
                    yield name, _picture(context, portal, page, TALLEST[view])
                    context.close()
        browser.close()


def _picture(context: Any, portal: dict[str, Any], page: dict[str, Any], tallest: int) -> Image.Image:
    context.set_default_timeout(LONGEST_WAIT)
    context.clock.set_fixed_time(portal["today"])
    if page["person"]:
        session = portal["sessions"][page["person"]]
        context.add_cookies([{"name": "sessionid", "value": session, "url": portal["address"]}])
    tab = context.new_page()
    tab.goto(page["path"], wait_until="networkidle")
    for name, value in page["fill"].items():
        tab.locator(f"main [name={name}]").fill(value)
    if page["fill"]:
        with tab.expect_navigation(wait_until="networkidle"):
            tab.locator(f"main [name={name}]").press("Enter")
    tab.evaluate(LAY_OUT_ALL)
    tab.evaluate(ALL_IS_THERE)
    # The window is made as tall as the page, so that sticky elements are in their places.
    window = tab.viewport_size
    height = tab.evaluate("document.documentElement.scrollHeight")
    tab.set_viewport_size({"width": window["width"], "height": max(window["height"], min(height, tallest))})
    tab.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    content = tab.screenshot(animations="disabled", caret="hide")
    return reduced(Image.open(io.BytesIO(content)))
