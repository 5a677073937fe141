"""Draw the pictures of the guides anew, from the portal as it is now; only those that look different are written."""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from PIL import Image

from tests.pictures.approval import chromium_path
from tests.pictures.comparing import compare, reduced
from tests.pictures.drawing import ALL_IS_THERE, DRAWING_FLAGS, LONGEST_WAIT

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "img"
QUALITY = 82
"""Of WebP, at which letters are sharp and a picture has about 60 kB."""


def go(tab: Any, path: str) -> None:
    """Open an address in the same window."""
    tab.goto(path, wait_until="networkidle")


def click(tab: Any, place: str) -> None:
    """Click on an element."""
    tab.locator(place).first.click()


def fill(tab: Any, place: str, text: str) -> None:
    """Write into a field."""
    tab.locator(place).first.fill(text)


def send(tab: Any, place: str) -> None:
    """Press a button and wait for the page that answers."""
    with tab.expect_navigation(wait_until="networkidle"):
        tab.locator(place).first.click()


def open_window(tab: Any, place: str) -> Any:
    """Press a button that opens a new window, and go on there."""
    with tab.context.expect_page() as opened:
        tab.locator(place).first.click()
    opened.value.wait_for_load_state("networkidle")
    return opened.value


def upload(tab: Any, place: str, name: str, text: str) -> None:
    """Choose a file with the text."""
    tab.locator(place).first.set_input_files({"name": name, "mimeType": "text/csv", "buffer": text.encode()})


def put_on_top(tab: Any, place: str) -> None:
    """Scroll to an element."""
    tab.locator(place).first.evaluate("part => part.scrollIntoView({ block: 'start' })")


DOING: dict[str, Callable[..., Any]] = {
    "open": go,
    "click": click,
    "fill": fill,
    "send": send,
    "window": open_window,
    "upload": upload,
    "top": put_on_top,
}
"""What can be done in a window before the picture is taken; everything but texts and files is found by its selector."""


def draw(portal: dict[str, Any]) -> Iterator[tuple[str, Image.Image]]:
    """Yield the name and the picture of each shot. Each is taken, because it may make rows that another one shows."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=DRAWING_FLAGS)
        for shot in portal["shots"]:
            width, height = shot["size"]
            context = browser.new_context(
                base_url=portal["address"],
                locale="cs-CZ",
                timezone_id="Europe/Prague",
                viewport={"width": width, "height": height},
            )
            yield shot["name"], _picture(context, portal, shot)
            context.close()
        browser.close()


def _picture(context: Any, portal: dict[str, Any], shot: dict[str, Any]) -> Image.Image:
    context.set_default_timeout(LONGEST_WAIT)
    context.clock.set_fixed_time(portal["today"])
    if shot["person"]:
        session = portal["sessions"][shot["person"]]
        context.add_cookies([{"name": "sessionid", "value": session, "url": portal["address"]}])
    tab = context.new_page()
    tab.goto(shot["path"].format(**portal["facts"]), wait_until="networkidle")
    for action, *values in shot["steps"]:
        tab = DOING[action](tab, *(value.format(**portal["facts"]) for value in values)) or tab
    tab.evaluate(ALL_IS_THERE)
    return Image.open(io.BytesIO(tab.screenshot(animations="disabled", caret="hide"))).convert("RGB")


def keep(picture: Image.Image, path: Path) -> bool:
    """Write the picture unless the stored one looks the same; return whether it was written."""
    content = io.BytesIO()
    picture.save(content, "WEBP", quality=QUALITY, method=6)
    if path.exists():
        with Image.open(path) as stored:
            found = compare(reduced(stored), reduced(Image.open(content)))
        if stored.size == picture.size and found.is_same:
            return False
    path.write_bytes(content.getvalue())
    return True


def main() -> int:
    """Parse the options and draw."""
    from tests.pictures.__main__ import running_portal

    parser = argparse.ArgumentParser(prog="make guide-pictures", description=__doc__)
    parser.add_argument("--only", default="", metavar="PART", help="only pictures whose name holds this part")
    parser.add_argument("--folder", type=Path, default=FOLDER, help="where to write them, by default docs/img")
    options = parser.parse_args()
    if not chromium_path():
        sys.exit("Chromium is not installed: sudo apt-get install chromium")
    options.folder.mkdir(parents=True, exist_ok=True)
    with running_portal() as portal:
        for name, picture in draw(portal):
            if options.only in name and keep(picture, options.folder / f"{name}.webp"):
                print(f"drawn {name}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
