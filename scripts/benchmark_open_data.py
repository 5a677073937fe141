"""What a file of open data with a million rows costs: time, memory, and the first byte.

Fills a throw-away SQLite database with copies of one activity and reads its files through the application:

    python scripts/benchmark_open_data.py [--rows 1000000] [--form csv]
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

COPY = """
WITH RECURSIVE numbers(number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM numbers WHERE number < {rows} - 1)
INSERT INTO activities_activity ({columns}) SELECT {values} FROM activities_activity, numbers
WHERE activities_activity.id = {key}
"""


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--rows", type=int, default=1_000_000)
    arguments.add_argument("--form", choices=["csv", "json", "jsonld"], nargs="*", default=["csv", "json", "jsonld"])
    asked = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        environment = os.environ | {
            "VAR_DIR": folder,
            "DATABASE_URL": "",
            "DJANGO_SETTINGS_MODULE": "zdravy_kraj.settings",
        }
        run = [sys.executable, str(ROOT / "manage.py"), "migrate", "--verbosity", "0"]
        subprocess.run(run, check=True, env=environment)
        for step in ("fill", *asked.form):
            again = [sys.executable, __file__, "--rows", str(asked.rows)]
            subprocess.run(again, check=True, env=environment | {"BENCHMARK_STEP": step}, cwd=ROOT)


def fill(rows: int) -> None:
    """Enter the rows by one statement, with all triggers."""
    from django.db import connection, transaction

    from activities.models import Activity, Heading

    heading = Heading.objects.create(name="Okruh", slug="okruh")
    one = Activity.objects.create(
        title="Den Země", heading=heading, publication="published", place="náměstí", period_start="2022-04-22",
        period_end="2022-04-22", period_start_precision="day", period_end_precision="day",
        description="<p>Úklid řeky a hry pro děti.</p>",
    )  # fmt: skip
    names = [field.column for field in Activity._meta.concrete_fields if field.column != "id"]
    values = ["slug || '-' || number" if name == "slug" else f'"{name}"' for name in names]
    columns = ", ".join(f'"{name}"' for name in names)
    start = time.perf_counter()
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(COPY.format(rows=rows, columns=columns, values=", ".join(values), key=one.pk))
    print(f"{Activity.objects.count():,} rows entered in {time.perf_counter() - start:.0f} s")


def read(form: str) -> None:
    """Read a file to its end."""
    from django.conf import settings
    from django.test import Client

    settings.ALLOWED_HOSTS = ["*"]
    client = Client()
    list(client.get("/otevrena-data/setkani.csv").streaming_content)
    before, start = memory(), time.perf_counter()
    answer = client.get(f"/otevrena-data/udalosti.{form}")
    pieces = iter(answer.streaming_content)
    size = len(next(pieces)) + len(next(pieces))
    first = time.perf_counter() - start
    early = most = memory()
    for piece in pieces:
        size += len(piece)
        most = max(most, memory())
    took = time.perf_counter() - start
    print(
        f"{form}: {size / 1e6:.0f} MB in {took:.0f} s, the first piece after {first:.2f} s;"
        f" memory {before:.0f} MB before, {early:.0f} MB at the first piece, {most:.0f} MB at most"
    )


def memory() -> float:
    """Return the resident memory of this process in MB."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition("VmRSS:")[2].split()[0]) / 1024


if __name__ == "__main__":
    step = os.environ.get("BENCHMARK_STEP")
    if step is None:
        main()
    else:
        import django

        sys.path.insert(0, str(ROOT))
        django.setup()
        found = argparse.ArgumentParser()
        found.add_argument("--rows", type=int)
        if step == "fill":
            fill(found.parse_args().rows)
        else:
            read(step)
