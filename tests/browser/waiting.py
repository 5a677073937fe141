"""Waiting for what no sign on the page tells: rows, copies in the device, requests on the way, places on the screen."""

import time

LONGEST = 30
"""How long the slowest machine may need, in seconds."""
MADE = 60_000
"""How long the portal may need to make pictures there, in milliseconds."""


def eventually(page, read, wanted=True):
    """Wait until `read` returns what is wanted, while the browser and the routes of the test go on working."""
    end = time.monotonic() + LONGEST
    while (found := read()) != wanted and time.monotonic() < end:
        if page.is_closed():
            time.sleep(0.1)
        else:
            page.wait_for_timeout(100)
    assert found == wanted


class Held:
    """Requests that wait on the way until the test lets them go on."""

    def __init__(self, page, pattern, **options):
        self.page = page
        self.routes = []
        self.goes_on = False
        page.route(pattern, self.meet, **options)

    def meet(self, route):
        if self.goes_on:
            route.continue_()
        else:
            self.routes.append(route)

    def wait(self):
        """Wait until something is held."""
        eventually(self.page, lambda: bool(self.routes))

    def let_go(self):
        """Let everything go on, also what comes from now on."""
        self.wait()
        self.goes_on = True
        for route in self.routes:
            route.continue_()


def closed_offline_and_opened(page):
    """Close a page as a person without a connection does, and return another one of the same browser."""
    # What a page sends as it closes would reach the portal although the browser is said to be offline.
    page.evaluate("() => { window.fetch = () => Promise.reject(new TypeError('no connection')); }")
    other = page.context.new_page()
    with page.expect_event("close"):
        page.close(run_before_unload=True)
    return other
