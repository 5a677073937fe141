"""How a screen is looked at in a browser: drawn to the end, nothing for axe to find, nothing that scrolls sideways."""

from axe_playwright_python.sync_playwright import Axe

RULES = {
    # Axe would read the stylesheets by itself and break the policy on inline styles.
    "preload": False,
    # It describes what passes, too, unless told otherwise; a large page takes seconds.
    "resultTypes": ["violations"],
}


def settle(page) -> None:
    """Wait until what a click or an address opened is there with its stylesheets and typeface."""
    page.wait_for_load_state("load")
    page.evaluate("document.fonts.ready.then(() => true)")


def violations(page, *, context=None, **rules) -> list[tuple[str, list[str]]]:
    """What axe finds: each rule with the elements that break it."""
    found = Axe().run(page, context=context, options=RULES | rules).response["violations"]
    return [
        (one["id"], [f"{node['html'][:160]}: {node['failureSummary'][:300]}" for node in one["nodes"]]) for one in found
    ]


def wider_than_screen(page) -> list[str]:
    """The innermost elements that make the page scroll sideways."""
    if page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"):
        return []
    return page.evaluate(
        """[...document.querySelectorAll("body *")]
        .filter(e => e.getBoundingClientRect().right > window.innerWidth + 0.5 && !e.closest(".table-scroll, svg"))
        .map(e => `${e.tagName}.${e.className} ${e.textContent.trim().slice(0, 40)}`).slice(-5)"""
    ) or ["scrolls sideways"]


def faults_of(page, *, context=None) -> list:
    """Everything that is wrong with the screen that is open."""
    settle(page)
    return [*violations(page, context=context), *wider_than_screen(page)]
