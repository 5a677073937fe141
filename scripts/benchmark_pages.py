"""Measure each type of public page on the database of DATABASE_URL, or a bare Django view, and print JSON.

Called by `scripts/benchmark.py`. Pages are asked from the WSGI application in this process, without the page cache, and
measured in processor time, which other programs of the machine disturb less than time on the clock.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit
from wsgiref.util import setup_testing_defaults

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

Application = Callable[[dict[str, Any], Callable], Iterable[bytes]]


def pages() -> dict[str, str]:
    """Return the address of the fullest page of each type."""
    from django.db.models import Count

    from activities.models import Activity, Meeting
    from awards.models import Award
    from grants.models import Call
    from improvement_plan.models import Plan
    from members.models import Organisation

    busiest = Organisation.objects.filter(slug="horni-lhota").first() or Organisation.objects.members()[0]
    partner = Organisation.objects.filter(membership="partner").order_by("-pk")[0]
    activity = Activity.objects.published().order_by("pk")[10]
    in_series = Activity.objects.published().filter(series__isnull=False).order_by("-pk").first() or activity
    call = Call.objects.published().annotate(rows=Count("applications")).order_by("-rows")[0]
    rows = {
        "an activity": activity,
        "an activity of a series": in_series,
        "a meeting": Meeting.objects.published().filter(agenda__isnull=False)[0],
        "a programme": call.programme,
        "a call": call,
        "a plan": Plan.objects.published()[0],
        "an award": Award.objects.published().order_by("-pk")[0],
        "a town": busiest,
        "a partner": partner,
    }
    return {
        "home": "/",
        "activities": "/aktivity/",
        "activities, second page": "/aktivity/?strana=2",
        "activities of all years": "/aktivity/?rok=vse",
        "activities of a month": "/aktivity/?rok=vse&mesic=6",
        "activities of a town": f"/aktivity/?rok=vse&obec={busiest.slug}",
        "activities of a topic": "/aktivity/?tema=doprava",
        "meetings": "/setkani/",
        "programmes": "/dotace/",
        "awards": "/oceneni/",
        "members": "/clenove/",
        **{name: row.get_absolute_url() for name, row in rows.items()},
        "newest year": "/rok/2026/",
        "an older year": "/rok/2022/",
        "cooperation": "/spoluprace/",
        "links": "/odkazy/",
        "contact": "/kontakt/",
        "search": "/hledat/?q=zdravi",
        "search of two words in a year": "/hledat/?q=den+lhota&rok=2025",
        "calendar of a month": "/kalendar/2025-06/",
        "programme of three months": "/kalendar/2025-06/program/",
        "calendar of a day": "/kalendar/2025-06-10/",
        "calendar file of activities": "/kalendar/aktivity.ics",
        "calendar file of a town": f"/kalendar/obec/{busiest.slug}.ics",
        "feed of activities": "/aktivity/atom.xml",
        "feed of a town": f"/aktivity/atom.xml?obec={busiest.slug}",
        "activities to embed": f"/vlozit/aktivity/?obec={busiest.slug}",
        "series": "/tradicni-akce/",
        "page of a data set": "/otevrena-data/udalosti/",
        "events from the interface": "/api/v1/udalosti",
        "a missing page": "/aktivity/nic-takoveho/",
        "sitemap": "/sitemap.xml",
    }


def ask(application: Application, address: str) -> tuple[int, int]:
    """Return the status of a page and its size in bytes."""
    parts, seen = urlsplit(address), []
    environ: dict[str, Any] = {"PATH_INFO": unquote(parts.path).encode().decode("latin-1"), "QUERY_STRING": parts.query}
    environ |= {"HTTP_HOST": "localhost", "REMOTE_ADDR": "127.0.0.1", "wsgi.url_scheme": "https"}
    setup_testing_defaults(environ)
    answer = application(environ, lambda status, *_headers: seen.append(int(status.split()[0])))
    try:
        size = sum(len(piece) for piece in answer)
    finally:
        if hasattr(answer, "close"):
            answer.close()
    return seen[0], size


def nothing() -> None:
    """Do nothing before a round."""


def forget() -> None:
    """Forget the parts of pages that are kept until public content changes."""
    from common.page_cache import kept

    kept._store = kept.Store(kept.LIMIT)


def processor_time(application: Application, address: str, rounds: int, before: Callable[[], None] = nothing) -> float:
    """Return the median of processor time in milliseconds after a warm-up."""
    ask(application, address)
    times = []
    for _round in range(rounds):
        before()
        start = time.process_time()
        ask(application, address)
        times.append((time.process_time() - start) * 1000)
    return statistics.median(times)


def measured(application: Application, address: str, rounds: int) -> dict[str, Any]:
    """Return the time of a page with kept parts and of one made anew, the number of its queries, and its size."""
    from django.db import connection

    statements: list[str] = []

    def remember(execute: Any, sql: str, *rest: Any) -> Any:
        statements.append(sql)
        return execute(sql, *rest)

    ask(application, address)
    forget()
    with connection.execute_wrapper(remember):
        status, size = ask(application, address)
    if status not in {200, 404}:
        sys.exit(f"{address} answered {status}")
    return {
        "address": address,
        "ms": processor_time(application, address, rounds),
        "anew": processor_time(application, address, rounds, forget),
        "queries": len(statements),
        "bytes": size,
    }


def bare(rounds: int) -> dict[str, Any]:
    """Return the time of a Django view that answers one word, with no middleware, templates or database."""
    from django.conf import settings
    from django.core.wsgi import get_wsgi_application
    from django.http import HttpResponse
    from django.urls import path

    settings.configure(ALLOWED_HOSTS=["*"], ROOT_URLCONF=__name__, MIDDLEWARE=[], SECRET_KEY="bare")  # noqa: S106
    globals()["urlpatterns"] = [path("", lambda _request: HttpResponse("ok"))]
    return {"ms": processor_time(get_wsgi_application(), "/", rounds * 50)}


def main() -> None:
    """Print the measurements as JSON."""
    parser = argparse.ArgumentParser(description="Measure the public pages of one database.")
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--bare", action="store_true", help="a bare Django view instead")
    parser.add_argument("--only", help="only the pages whose name has this text")
    options = parser.parse_args()
    if options.bare:
        print(json.dumps(bare(options.rounds)))
        return
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zdravy_kraj.settings")
    os.environ["PAGE_CACHE"] = "0"
    from django.core.wsgi import get_wsgi_application

    application = get_wsgi_application()
    found = {
        name: measured(application, address, options.rounds)
        for name, address in pages().items()
        if not options.only or options.only in name
    }
    print(json.dumps(found))


if __name__ == "__main__":
    main()
