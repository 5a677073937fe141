"""Measure what the files of a year cost: `benchmark_files.py [--activities N]`.

Copies the SQLite database of the settings, proposes there the presentation and the evaluation report of 2022, and makes
each of their files in a process of its own, as a worker does: the seconds of processor time, and the greatest memory of
the process. With a number, the year first gets so many more published activities.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

YEAR = 2022
KINDS = {"deck": ("pptx", "pdf", "handout"), "report": ("docx", "pdf")}
SUMMARY = "Beseda o zdravém životě, prevenci a plánování obce s veřejností, na kterou přišlo mnoho lidí."


def fill(count: int) -> None:
    """Add published activities to the year, under all headings in turns."""
    from django.db import transaction

    from activities.models import Activity, Heading
    from common.periods import Period

    headings = list(Heading.objects.all())
    with transaction.atomic():
        for number in range(count):
            one = Activity(title=f"Setkání s obyvateli č. {number}", slug=f"mereni-{number}", summary=SUMMARY)
            one.heading = headings[number % len(headings)]
            one.period = Period.parse(f"duben {YEAR}")
            one.publication = Activity.Publication.PUBLISHED
            one.save()


def propose() -> None:
    """Store the presentation and the report of the year with all that the data propose, instead of what is there."""
    from decks import workflow
    from decks.evaluation import workflow as reports
    from decks.models import Deck, EvaluationReport

    Deck.objects.of_year(YEAR).delete()
    EvaluationReport.objects.filter(year=YEAR).delete()
    workflow.propose(Deck(year=YEAR))
    reports.propose(EvaluationReport(year=YEAR))


def make_one(name: str, kind: str) -> None:
    """Make a file in this process and print its seconds, the megabytes of the process, and the bytes of the file."""
    from decks.files.content import draw
    from decks.models import Deck, EvaluationReport

    owner: Any = Deck.objects.of_year(YEAR) if name == "deck" else EvaluationReport.objects.filter(year=YEAR)
    began = time.process_time()
    size = len(draw(owner.get(), kind, lambda _done, _total: None))
    spent = time.process_time() - began
    print(spent, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, size)


def child(*arguments: str) -> str:
    """Run this program in a process of its own and return what it printed."""
    done = subprocess.run(
        [sys.executable, __file__, *arguments], cwd=ROOT, check=False, text=True, stdout=subprocess.PIPE
    )
    if done.returncode:
        sys.exit(f"{' '.join(arguments)} failed.")
    return done.stdout


def table(count: int) -> None:
    """Print a table in Markdown."""
    from django.conf import settings

    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "copy.sqlite3"
        shutil.copyfile(settings.DATABASES["default"]["NAME"], copy)
        os.environ["DATABASE_URL"] = f"sqlite:///{copy}"
        child("--fill", str(count))
        print(f"### Files of a year with {count:,} more activities\n" if count else f"### Files of the year {YEAR}\n")
        print("| document | file | seconds | memory | size |\n|---|---|--:|--:|--:|")
        for name, kinds in KINDS.items():
            for kind in kinds:
                seconds, memory, size = map(float, child("--one", f"{name}:{kind}").split())
                print(f"| {name} | {kind} | {seconds:.1f} | {memory:.0f} MB | {size / 1000:.0f} kB |", flush=True)


def main() -> None:
    """Measure, or do a part of it in a process of its own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--activities", type=int, default=0, help="published activities added to the year")
    parser.add_argument("--fill", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--one", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zdravy_kraj.settings")
    import django

    django.setup()
    if asked.fill is not None:
        fill(asked.fill)
        propose()
    elif asked.one:
        make_one(*asked.one.split(":"))
    else:
        table(asked.activities)


if __name__ == "__main__":
    main()
