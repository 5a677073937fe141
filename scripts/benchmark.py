"""Measure the public pages on databases of several sizes: `make benchmark`.

Not a test, as results depend on the machine. The databases are made by `tests/tools/many/` and kept in `var/many/`;
those on PostgreSQL only while it runs. Every page is compared with the smallest size and with a bare Django view in the
same run, and the tables are kept in `docs/performance.md` with `--keep`.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

SIZES = [100, 10_000, 100_000]
DATABASES = ["sqlite", "postgresql"]
NAMES = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}
FOLDER = ROOT / "var" / "many"
DOCUMENT = ROOT / "docs" / "performance.md"
BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"
TURNS = 2
"""How many times the sizes are measured, by turns; the better result counts."""
REPORTS = [
    (100, ["benchmark_rendering.py", "/", "/aktivity/", "/rok/2022/", "/clenove/"]),
    (10_000, ["benchmark_office.py"]),
    (100, ["benchmark_phone.py", "/", "/aktivity/", "/rok/2022/", "/clenove/", "/dotace/", "--photographs"]),
    (100, ["rate.py"]),
    (100, ["benchmark_files.py"]),
    (100, ["benchmark_files.py", "--activities", "2000"]),
]
"""Further measurements, which print tables of their own: the size of their database, the script and its arguments."""

Measured = dict[str, dict[str, Any]]


def run(arguments: list[str], **environment: str) -> str:
    """Run a Python program of the project and return what it printed."""
    surroundings = os.environ | {"LOG_LEVEL": "ERROR", "VAR_DIR": str(FOLDER)} | environment
    done = subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, env=surroundings, check=False, text=True, stdout=subprocess.PIPE
    )
    if done.returncode:
        sys.exit(f"{' '.join(arguments)} failed.")
    return done.stdout


def prepare_static() -> None:
    """Collect the static files that pages name, in the folder of the benchmark."""
    from scripts.prepare import collect_static

    os.environ["VAR_DIR"] = str(FOLDER)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zdravy_kraj.settings")
    import django

    django.setup()
    from django.conf import settings

    collect_static(Path(settings.STATIC_ROOT))


def sqlite(size: int) -> str:
    """Return the URL of the SQLite database of this size, made now if there is none."""
    file = FOLDER / f"{size}.sqlite3"
    url = f"sqlite:///{file}"
    if file.exists():
        run(["manage.py", "migrate", "--verbosity", "0"], DATABASE_URL=url)
    else:
        print(f"Making {size} activities on SQLite …", file=sys.stderr)
        run(["-m", "tests.tools.many", "--size", str(size), "--file", str(file)])
    return url


def postgresql(server: str, size: int) -> str:
    """Return the URL of a new PostgreSQL database of this size."""
    import psycopg

    print(f"Making {size} activities on PostgreSQL …", file=sys.stderr)
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE many_{size} TEMPLATE template0")
    url = f"{server.rpartition('/')[0]}/many_{size}"
    run(["-m", "tests.tools.many", "--size", str(size)], DATABASE_URL=url)
    return url


@contextmanager
def databases(kind: str, sizes: list[int]) -> Iterator[dict[int, str]]:
    """Yield the URLs of databases by size; PostgreSQL runs only meanwhile."""
    from scripts.postgres import RUNNING, throwaway_postgres

    with throwaway_postgres() if kind == "postgresql" else nullcontext({}) as server:
        yield {size: postgresql(server[RUNNING], size) if server else sqlite(size) for size in sizes}


def measure(urls: dict[int, str], rounds: int) -> dict[int, Measured]:
    """Return the measurements of pages by size, the better ones of several turns."""
    found: dict[int, Measured] = {}
    for _turn in range(TURNS):
        for size, url in urls.items():
            pages = json.loads(run(["scripts/benchmark_pages.py", "--rounds", str(rounds)], DATABASE_URL=url))
            before = found.setdefault(size, pages)
            for name, page in pages.items():
                for time in ("ms", "anew"):
                    before[name][time] = min(before[name][time], page[time])
    return found


def bare(rounds: int) -> float:
    """Return the milliseconds of a bare Django view."""
    return float(json.loads(run(["scripts/benchmark_pages.py", "--bare", "--rounds", str(rounds)]))["ms"])


def nearest(urls: dict[int, str], size: int = 10_000) -> int:
    """Return the size among those measured that is nearest to the given one."""
    return min(urls, key=lambda one: abs(one - size))


def table(kind: str, found: dict[int, Measured], view: float) -> str:
    """Return the table of a database in Markdown."""
    sizes = list(found)
    smallest, largest = sizes[0], sizes[-1]
    columns = [f"{size:,}".replace(",", " ") for size in sizes]
    head = ["page", *(f"{one} ms" for one in columns), "ratio", "× bare", "made anew ms", "ratio", "queries", "kB"]
    lines = [f"**{NAMES[kind]}**, a bare Django view {view:.2f} ms", ""]
    lines += ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    for name, last in found[largest].items():
        first = found[smallest][name]
        cells = [
            name,
            *(f"{found[size][name]['ms']:.1f}" for size in sizes),
            f"{last['ms'] / first['ms']:.2f}",
            f"{last['ms'] / view:.0f}",
            f"{first['anew']:.0f} → {last['anew']:.0f}",
            f"{last['anew'] / first['anew']:.2f}",
            str(last["queries"]),
            f"{last['bytes'] / 1000:.0f}",
        ]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)


def machine() -> str:
    """Describe the machine by its kind, without its name."""
    models = [
        line.partition(":")[2].strip()
        for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
        if line.startswith("model name")
    ]
    processor = models[0] if models else platform.machine()
    return f"{os.cpu_count()} cores, {processor}, Python {platform.python_version()}"


def keep(text: str) -> None:
    """Replace the measurements in the document."""
    document = DOCUMENT.read_text(encoding="utf-8")
    before, _old, rest = document.partition(BEGIN)
    _old, _end, after = rest.partition(END)
    DOCUMENT.write_text(f"{before}{BEGIN}\n\n{text}\n\n{END}{after}", encoding="utf-8")


def main() -> None:
    """Measure, print and perhaps keep the tables; then run the further reports."""
    parser = argparse.ArgumentParser(description="Measure the public pages on databases of several sizes.")
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    parser.add_argument("--databases", nargs="+", choices=DATABASES, default=DATABASES)
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--keep", action="store_true", help=f"write the tables to {DOCUMENT.relative_to(ROOT)}")
    options = parser.parse_args()
    FOLDER.mkdir(parents=True, exist_ok=True)
    prepare_static()
    pieces = [f"Measured on {machine()}."]
    for kind in options.databases:
        with databases(kind, sorted(options.sizes)) as urls:
            view = bare(options.rounds)
            found = measure(urls, options.rounds)
            view = min(view, bare(options.rounds))
            written = run(["scripts/benchmark_writes.py"], DATABASE_URL=urls[nearest(urls)])
        pieces += [table(kind, found, view), f"```\n{written}```"]
        print("", *pieces[-2:], sep="\n", flush=True)
    if options.keep:
        keep("\n\n".join(pieces))
    for size, (report, *arguments) in REPORTS:
        print(f"\n{run([f'scripts/{report}', *arguments], DATABASE_URL=sqlite(size))}", flush=True)


if __name__ == "__main__":
    main()
