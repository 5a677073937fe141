"""Visual checks of a page in a browser: fully rendered, no violations found by axe, no horizontal scrolling."""

from axe_playwright_python.sync_playwright import Axe

DESK_SCREEN, PHONE_SCREEN, NARROW_SCREEN = (
    {"width": 1280, "height": 900},
    {"width": 375, "height": 800},
    {"width": 320, "height": 640},
)
MAGNIFIED_SCREEN = {"width": 320, "height": 256}
"""What a window of 1280 × 1024 pixels shows at 400 % (WCAG 2.2, 1.4.10)."""
COLOURS = {"type": "rule", "values": ["color-contrast"]}
"""What can be wrong in the dark: everything but colours is as in the light."""

OPTIONS = {
    # Axe would load the stylesheets itself and violate the security policy on inline styles.
    "preload": False,
    # By default it also describes passed rules, which takes seconds on a large page.
    "resultTypes": ["violations"],
}
AXE = Axe()
RUN_AXE = "([context, options]) => axe.run(context || document, options).then(({ violations }) => violations)"


# Colours during a transition are in no stylesheet.
END_TRANSITIONS = """document.getAnimations()
    .filter(one => one instanceof CSSTransition)
    .forEach(one => one.finish())"""


def settle(page) -> None:
    """Wait until the page is loaded with its stylesheets and fonts."""
    page.wait_for_load_state("load")
    page.evaluate("document.fonts.ready.then(() => true)")


def faults_in_the_dark(page, *, context=None) -> list:
    """Return violations in the colours of the open page in the dark scheme."""
    page.emulate_media(color_scheme="dark")
    page.evaluate(END_TRANSITIONS)
    found = violations(page, context=context, runOnly=COLOURS)
    page.emulate_media(color_scheme="light")
    page.evaluate(END_TRANSITIONS)
    return found


def violations(page, *, context=None, **options) -> list[tuple[str, list[str]]]:
    """Return what axe finds: each violated rule with the elements that violate it."""
    # The script stays in the page until another URL is opened.
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.axe_script)
    found = page.evaluate(RUN_AXE, [context, OPTIONS | options])
    return [
        (one["id"], [f"{node['html'][:160]}: {node['failureSummary'][:300]}" for node in one["nodes"]]) for one in found
    ]


def wider_than_screen(page) -> list[str]:
    """Return the innermost elements that make the page scroll horizontally."""
    if page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"):
        return []
    return page.evaluate(
        """[...document.querySelectorAll("body *")]
        .filter(e => e.getBoundingClientRect().right > window.innerWidth + 0.5 && !e.closest(".table-scroll, svg"))
        .map(e => `${e.tagName}.${e.className} ${e.textContent.trim().slice(0, 40)}`).slice(-5)"""
    ) or ["scrolls sideways"]


def covering_when_magnified(page) -> list[str]:
    """Return the elements that stay over the text while the open page is scrolled at 400 %."""
    page.set_viewport_size(MAGNIFIED_SCREEN)
    return page.evaluate(
        """() => {
            const seen = box => box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight;
            scrollTo({top: document.documentElement.scrollHeight / 2, behavior: "instant"});
            return [...document.querySelectorAll("body *")]
                .filter(e => ["sticky", "fixed"].includes(getComputedStyle(e).position))
                .filter(e => seen(e.getBoundingClientRect()))
                .map(e => `${e.tagName}.${e.className}`);
        }"""
    )


def faults_of(page, *, context=None, **options) -> list:
    """Return everything that is wrong with the open page."""
    settle(page)
    return [*violations(page, context=context, **options), *wider_than_screen(page)]


def faults_everywhere(page, *, phone=PHONE_SCREEN, context=None, **options) -> dict[str, list]:
    """Return what is wrong with the open page on a desktop, in the dark scheme and on a phone."""
    before = page.viewport_size
    page.set_viewport_size(DESK_SCREEN)
    found = {
        "desk": faults_of(page, context=context, **options),
        "dark": faults_in_the_dark(page, context=context),
    }
    page.set_viewport_size(phone)
    found["phone"] = faults_of(page, context=context, **options)
    page.set_viewport_size(before)
    return {where: faults for where, faults in found.items() if faults}
