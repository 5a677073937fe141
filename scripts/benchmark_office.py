"""Measure the screens of the administration and of towns on the current database, as people who are logged in.

`make benchmark` calls `measure()`; `python scripts/benchmark_office.py` prints the same table alone.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zdravy_kraj.settings")

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
    """What one screen costs: processor time in milliseconds, queries, and size of the HTML in bytes."""

    name: str
    address: str
    milliseconds: float
    queries: int
    size: int


def measure(rounds: int = 10, only: str = "") -> list[Screen]:
    """Return the cost of each screen whose name contains `only`; what logging in writes is rolled back."""
    from django.db import transaction

    with transaction.atomic():
        office, town = _browser(_coordinator()), _browser(_clerk())
        screens = [(office, *one) for one in office_screens()] + [(town, *one) for one in town_screens()]
        found = [_screen(browser, name, address, rounds) for browser, name, address in screens if only in name]
        transaction.set_rollback(True)
    return found


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


def _browser(user: Any) -> Any:
    from django.test import Client

    client = Client(headers={"host": "localhost"})
    client.force_login(user)
    return client


def _screen(browser: Any, name: str, address: str, rounds: int) -> Screen:
    """Open the screen once to warm up, once counting its queries, and `rounds` times measuring the processor."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    browser.get(address, secure=True, follow=True)
    with CaptureQueriesContext(connection) as queries:
        response = browser.get(address, secure=True)
    asked = len(queries)
    if response.status_code not in {200, 302}:
        raise SystemExit(f"{address} answered {response.status_code}")
    times = []
    for _round in range(rounds):
        start = time.process_time()
        browser.get(address, secure=True)
        times.append((time.process_time() - start) * 1000)
    return Screen(name, address, statistics.median(times), asked, len(response.content))


def main() -> None:
    """Print a line for each screen."""
    parser = argparse.ArgumentParser(description="Measure the screens of people who are logged in.")
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--only", default="", help="a part of the name of the screen")
    options = parser.parse_args()

    import django

    django.setup()
    print(f"{'screen':<50}{'CPU ms':>10}{'queries':>9}{'kB':>9}")
    for one in measure(options.rounds, options.only):
        print(f"{one.name[:49]:<50}{one.milliseconds:>10.1f}{one.queries:>9}{one.size / 1024:>9.1f}")


if __name__ == "__main__":
    main()
