"""Measure response times and queries of public pages on the current database: `make benchmark`.

Not a test, as results depend on the machine. After one warm-up, the median and the maximum of the rounds are printed.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zdravy_kraj.settings")

from scripts import benchmark_phone  # noqa: E402


def addresses() -> list[str]:
    """Return the URL of one page of each type, the one with the most content."""
    from activities.models import Activity, Meeting
    from awards.models import Award
    from grants.models import Call
    from improvement_plan.models import Plan
    from members.models import Organisation
    from review.sections import years_with_content

    rows = [
        Activity.objects.published().first(),
        Meeting.objects.published().filter(agenda__isnull=False).first(),
        Call.objects.published().filter(applications__isnull=False).first(),
        Plan.objects.published().first(),
        Award.objects.published().first(),
        Organisation.objects.members().first(),
    ]
    lists = ["/", "/aktivity/", "/aktivity/?rok=vse&hledat=kraj", "/setkani/", "/dotace/", "/oceneni/", "/clenove/"]
    years = [f"/rok/{year}/" for year in years_with_content()[:2]]
    return [*lists, *(row.get_absolute_url() for row in rows if row), *years, "/spoluprace/", "/odkazy/", "/kontakt/"]


def measure(address: str, rounds: int) -> tuple[float, float, int, int]:
    """Return the median and maximum time in milliseconds, the number of queries and the size in bytes."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    client = Client(headers={"host": "localhost"})
    client.get(address, secure=True)
    with CaptureQueriesContext(connection) as queries:
        response = client.get(address, secure=True)
    asked = len(queries)
    if response.status_code != 200:
        raise SystemExit(f"{address} answered {response.status_code}")
    times = []
    for _round in range(rounds):
        start = time.perf_counter()
        client.get(address, secure=True)
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times), max(times), asked, len(response.content)


def measure_filter(rounds: int) -> tuple[float, float, int]:
    """Return the median and maximum time of rendering the filter form of activities, and its size in bytes."""
    from django.template import Context, Template

    from activities.filters import ActivityFilter
    from activities.models import Activity

    template = Template("{% load crispy_forms_filters %}{{ form|crispy }}")
    years = Activity.objects.published().years()
    times, html = [], ""
    for _round in range(rounds + 1):
        form = ActivityFilter({}, years=years).form
        form.is_valid()
        start = time.perf_counter()
        html = template.render(Context({"form": form}))
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times[1:]), max(times[1:]), len(html.encode())


def main() -> None:
    """Print a line for each page, and one for a filter form."""
    parser = argparse.ArgumentParser(description="Measure the public pages.")
    parser.add_argument("--rounds", type=int, default=30)
    options = parser.parse_args()

    import django

    django.setup()
    pages = addresses()
    print(f"{'page':<50}{'median ms':>10}{'slowest':>10}{'queries':>9}{'kB':>7}")
    for address in pages:
        middle, slowest, queries, size = measure(address, options.rounds)
        print(f"{address[:49]:<50}{middle:>10.1f}{slowest:>10.1f}{queries:>9}{size / 1024:>7.1f}")
    middle, slowest, size = measure_filter(options.rounds)
    print(f"{'form of the filter of activities':<50}{middle:>10.1f}{slowest:>10.1f}{0:>9}{size / 1024:>7.1f}")
    benchmark_phone.report(pages)


if __name__ == "__main__":
    main()
