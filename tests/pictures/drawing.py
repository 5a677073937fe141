"""Drawing pages in Chromium on a desktop, on a phone, and on a desktop in the dark scheme.

A page on a desktop is loaded once for both schemes. Pages of one person are loaded one after the other in one window,
so that their files come from its cache. Several windows draw at a time: while one waits, another works.
"""

from __future__ import annotations

import asyncio
import io
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from PIL import Image

from tests.pictures.approval import chromium_path
from tests.pictures.comparing import reduced
from tests.plugins.browser import FLAGS

DEVICES: dict[str, dict[str, Any]] = {
    "desk": {"viewport": {"width": 1280, "height": 900}},
    "phone": {"viewport": {"width": 375, "height": 800}, "has_touch": True, "is_mobile": True},
}
VIEWS = {"desk": ("dark", "desk"), "phone": ("phone",)}
"""The pictures of a page on each device, the shortest first: the window only grows."""
TALLEST = {"desk": 3000, "phone": 2000, "dark": 900}
"""Where a picture ends; what repeats further down shows nothing new, and colours show at the top."""
LONGEST_WAIT = 30_000
WINDOWS = 4
"""Windows that draw at a time: on two cores more of them are not faster."""
PAGES_OF_A_WINDOW = 8
"""That one window draws before it is closed: enough for its cache to pay, and few enough that no window ends long after
the others."""
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
DRAWN = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
# What a page stores in the browser must not affect the next one.
NOTHING_STORED = "if (window.top === window) { localStorage.clear(); sessionStorage.clear(); }"

Take = Callable[[str, Image.Image], None]
"""What is done with the name and the picture of each view of a page; called from several threads."""


@dataclass
class Window:
    """Pages that one person opens one after the other on one device, with the views that are asked for."""

    device: str
    person: str
    pages: list[tuple[dict[str, Any], list[str]]] = field(default_factory=list)


def views(page: dict[str, Any], device: str, only: str) -> list[str]:
    """Return the views of a page on a device whose pictures are asked for."""
    return [view for view in VIEWS[device] if only in f"{page['name']}-{view}"]


def windows(pages: Iterable[dict[str, Any]], only: str) -> list[Window]:
    """Divide pages into windows, the longest first; a page that is filled in has a window of its own."""
    groups: dict[tuple[str, str], list[tuple[dict[str, Any], list[str]]]] = {}
    for page in pages:
        for device in DEVICES:
            if asked := views(page, device, only):
                groups.setdefault((device, page["person"]), []).append((page, asked))
    found = []
    for (device, person), rows in groups.items():
        left = iter(rows)
        while some := list(islice(left, PAGES_OF_A_WINDOW)):
            found.append(Window(device, person, some))
    return sorted(found, key=lambda window: -len(window.pages))


def draw(portal: dict[str, Any], take: Take, only: str = "") -> None:
    """Give each picture whose name contains `only` to `take`."""
    asyncio.run(_draw(portal, take, only))


async def _draw(portal: dict[str, Any], take: Take, only: str) -> None:
    from playwright.async_api import async_playwright

    quiet = windows((page for page in portal["pages"] if not page["fill"]), only)
    changing = [one for page in portal["pages"] if page["fill"] for one in windows([page], only)]
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium_path(), args=DRAWING_FLAGS)
        waiting = iter(quiet)

        async def work() -> None:
            for window in waiting:
                await _draw_window(browser, portal, window, take)

        async with asyncio.TaskGroup() as group:
            for _ in range(WINDOWS):
                group.create_task(work())
        # What is sent changes rows that other pages show.
        for window in changing:
            await _draw_window(browser, portal, window, take)
        await browser.close()


async def _draw_window(browser: Any, portal: dict[str, Any], window: Window, take: Take) -> None:
    context = await browser.new_context(base_url=portal["address"], locale="cs-CZ", **DEVICES[window.device])
    context.set_default_timeout(LONGEST_WAIT)
    await context.clock.set_fixed_time(portal["today"])
    if window.person:
        session = portal["sessions"][window.person]
        await context.add_cookies([{"name": "sessionid", "value": session, "url": portal["address"]}])
    tab = await context.new_page()
    if len(window.pages) > 1:
        await tab.add_init_script(NOTHING_STORED)
    for page, asked in window.pages:
        try:
            await _open(tab, page, DEVICES[window.device]["viewport"])
            for view in asked:
                await asyncio.to_thread(_give, take, f"{page['name']}-{view}", await _picture(tab, view))
        except Exception as fault:
            fault.add_note(f"while drawing {page['name']} ({page['path']}) on a {window.device}")
            raise
    await context.close()


def _give(take: Take, name: str, content: bytes) -> None:
    take(name, reduced(Image.open(io.BytesIO(content))))


async def _open(tab: Any, page: dict[str, Any], size: dict[str, int]) -> None:
    await tab.set_viewport_size(size)
    await tab.emulate_media(color_scheme="light")
    await tab.goto(page["path"], wait_until="networkidle")
    for name, value in page["fill"].items():
        await tab.locator(f"main [name={name}]").fill(value)
    if page["fill"]:
        async with tab.expect_navigation(wait_until="networkidle"):
            await tab.locator(f"main [name={name}]").press("Enter")
    await tab.evaluate(LAY_OUT_ALL)
    await tab.evaluate(ALL_IS_THERE)


async def _picture(tab: Any, view: str) -> bytes:
    """Return the picture of an open page as PNG."""
    await tab.emulate_media(color_scheme="dark" if view == "dark" else "light")
    # The window is made as tall as the page, so that sticky elements are in their places.
    window = tab.viewport_size
    height = await tab.evaluate("document.documentElement.scrollHeight")
    await tab.set_viewport_size({**window, "height": max(window["height"], min(height, TALLEST[view]))})
    await tab.evaluate(DRAWN)
    return await tab.screenshot(animations="disabled", caret="hide")
