"""Measure the screens of the administration and of towns on the current database, as people who are logged in.

As in `benchmark_rendering.py`, the portal and a bare Django view run under the same server and are asked in turns, so
that every screen can be compared with the bare view of the same run. `make benchmark` prints the table, too.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zdravy_kraj.settings")

from scripts.benchmark_rendering import Server, serving  # noqa: E402

BARE_TIMES = 50
"""Requests to the bare view in a round, as many as make its processor time readable."""
WARM_UP = 3
"""Requests before a screen is measured."""
MOST = 180
"""How many times the cost of a bare view a screen may cost."""

FORMS = (
    "activities.Activity",
    "activities.Meeting",
    "activities.Series",
    "grants.Programme",
    "grants.Call",
    "grants.Application",
    "improvement_plan.Plan",
    "improvement_plan.Item",
    "awards.Award",
    "awards.Round",
    "awards.Recipient",
    "members.Organisation",
    "members.Person",
    "members.Mandate",
    "members.User",
)
"""Models whose form is measured, besides the list of every model."""


@dataclass(frozen=True)
class Screen:
    """What one screen costs: milliseconds of processor time of the server, those of a bare view, queries and bytes."""

    name: str
    address: str
    milliseconds: float
    ratio: float
    queries: int
    size: int


def measure(rounds: int = 10, only: str = "") -> list[Screen]:
    """Return the cost of each screen whose name contains `only`.

    The coordinator and the clerk who look at them are real accounts of the database, deleted afterwards. Needs Linux,
    whose /proc tells the time of a process.
    """
    with accounts() as (coordinator, clerk):
        screens = [(coordinator, *one) for one in office_screens()] + [(clerk, *one) for one in town_screens()]
        with serving("zdravy_kraj.wsgi") as portal, serving("scripts.bare_site") as bare:
            return [
                _screen((portal, bare), browser, name, address, rounds)
                for browser, name, address in screens
                if only in name
            ]


def office_screens() -> Iterator[tuple[str, str]]:
    """Return the name and URL of the coordinator's landing page, of each list and of the main forms."""
    from django.apps import apps
    from django.contrib import admin
    from django.db.models import Count
    from django.urls import reverse

    from common.admin import form_address, list_address
    from reports.models import ActivityReport

    yield "landing page", reverse("admin:index")
    yield "all drafts", reverse("admin:tasks", args=["drafts"])
    yield "log of changes", reverse("admin:log")
    yield "inbox of reports", reverse("admin:report-inbox")
    yield "inbox of reports in all states", f"{reverse('admin:report-inbox')}?stav=vse"
    if report := ActivityReport.objects.waiting().first():
        yield "one report", report.get_office_url()
    yield "evidence of towns", reverse("admin:evidence-matrix")
    for model in admin.site._registry:
        if admin.site._build_app_dict(_Asking(), model._meta.app_label):
            yield f"list: {model._meta.label}", list_address(model)
    yield "search of everything", f"{reverse('admin:find')}?q=lhota"
    yield "suggestions of the search", f"{reverse('admin:find-suggestions')}?q=lhota"
    yield "list searched: activities.Activity", f"{list_address(apps.get_model('activities.Activity'))}?q=lhota"
    yield "list searched: members.Organisation", f"{list_address(apps.get_model('members.Organisation'))}?q=lhota"
    yield "list filtered: activities.Activity", f"{list_address(apps.get_model('activities.Activity'))}?rok=2022"
    applications = apps.get_model("grants.Application").objects.order_by().values("call")
    if largest := applications.annotate(size=Count("pk")).order_by("-size", "call").first():
        yield "decisions on applications", reverse("admin:grants_call_decide", args=[largest["call"]])
    for label in FORMS:
        model = apps.get_model(label)
        if row := model._default_manager.order_by("-pk").first():
            yield f"form: {label}", form_address(row)
            yield f"new: {label}", reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_add")


class _Asking:
    """A request as far as the list of models of the administration needs one."""

    def __init__(self) -> None:
        self.user = _coordinator()


def town_screens() -> Iterator[tuple[str, str]]:
    """Return the name and URL of the pages of a town with many reports, one of which it is writing."""
    from django.urls import reverse

    from reports.form_layout import STEP_ADDRESSES
    from reports.models import ActivityReport

    town = _busiest_town()
    if town is None:
        return
    yield "town: its reports", reverse("reports:town", args=[town.slug])
    yield "town: its evidence", reverse("evidence:town", args=[town.slug])
    if report := ActivityReport.objects.of(town).editable().first():
        yield "town: one report", report.get_absolute_url()
        for step, address in STEP_ADDRESSES.items():
            yield f"town: step {step}", reverse("reports:report-step", args=[report.public_id, address])
    yield "account", reverse("account_overview")


def _busiest_town() -> Any:
    from django.db.models import Count

    from members.models import Organisation
    from reports.models import ActivityReport

    writing = ActivityReport.objects.editable().values("organisation")
    return Organisation.objects.filter(pk__in=writing).annotate(size=Count("reports")).order_by("-size", "pk").first()


def _coordinator() -> Any:
    from django.contrib.auth.models import Group

    from members.models import User
    from members.rules import COORDINATOR_GROUP
    from members.workflow import set_up_coordinator_group

    user, _is_new = User.objects.get_or_create(email="benchmark@region.example", defaults={"is_staff": True})
    if not Group.objects.filter(name=COORDINATOR_GROUP).exists():
        set_up_coordinator_group()
    user.groups.set(Group.objects.filter(name=COORDINATOR_GROUP))
    return user


def _clerk() -> Any:
    from members.models import User

    user, _is_new = User.objects.get_or_create(email="benchmark@town.example")
    if town := _busiest_town():
        user.organisations.set([town])
    return user


@contextmanager
def accounts() -> Iterator[tuple[Any, Any]]:
    """Yield the browsers of a coordinator and of a clerk, whose accounts are there only meanwhile."""
    from django.test import override_settings

    without_history = override_settings(SIMPLE_HISTORY_ENABLED=False)
    with without_history:
        people = [_coordinator(), _clerk()]
        browsers = [_browser(one) for one in people]
    try:
        yield browsers[0], browsers[1]
    finally:
        with without_history:
            for one, browser in zip(people, browsers, strict=True):
                browser.logout()
                one.delete()


def _browser(user: Any) -> Any:
    from django.test import Client

    client = Client(headers={"host": "127.0.0.1"})
    client.force_login(user)
    return client


def _screen(servers: tuple[Server, Server], browser: Any, name: str, address: str, rounds: int) -> Screen:
    """Open the screen in this process to count its queries, then under the server, in turns with the bare view."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    browser.get(address, secure=True, follow=True)
    with CaptureQueriesContext(connection) as queries:
        response = browser.get(address, secure=True)
    asked = len(queries)
    if response.status_code == HTTPStatus.FOUND:
        return _screen(servers, browser, name, response.headers["Location"], rounds)
    portal, bare = servers
    cookie = browser.cookies.output(attrs=[], header="", sep=";").strip()
    portal.cost(address, WARM_UP, cookie)
    costs, ratios = [], []
    for _round in range(rounds):
        costs.append(portal.cost(address, 1, cookie))
        ratios.append(costs[-1] / bare.cost("/", BARE_TIMES))
    return Screen(name, address, statistics.median(costs), statistics.median(ratios), asked, len(response.content))


def table(screens: Iterable[Screen]) -> Iterator[str]:
    """Return the lines to print; a screen that costs too much is marked."""
    yield f"{'screen':<50}{'CPU ms':>10}{'× bare':>9}{'queries':>9}{'kB':>9}"
    for one in screens:
        cost = f"{one.milliseconds:>10.1f}{one.ratio:>9.0f}{one.queries:>9}{one.size / 1024:>9.1f}"
        yield f"{one.name[:49]:<50}{cost}{f'  over {MOST}' if one.ratio > MOST else ''}"


def main() -> None:
    """Print a line for each screen."""
    parser = argparse.ArgumentParser(description="Measure the screens of people who are logged in.")
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--only", default="", help="a part of the name of the screen")
    options = parser.parse_args()

    import django

    django.setup()
    for line in table(measure(options.rounds, options.only)):
        print(line)


if __name__ == "__main__":
    main()
