"""Make a database with many rows: python -m tests.tools.many --size 100000 [--file PATH].

It is made in the given SQLite file, else in the database of DATABASE_URL, else in `var/many/SIZE.sqlite3`. A database
with anything in it is refused.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
DEFAULT_SIZE = 100_000
SMALLEST, LARGEST = 100, 1_000_000


def fill(number: int) -> None:
    """Enter the bundled content of the region and all rows of the size, in one transaction, without history."""
    from django.core.management import call_command
    from django.db import transaction

    from tests.tools.many.events import Events
    from tests.tools.many.money import Money
    from tests.tools.many.people import organisations, people
    from tests.tools.many.reports import reports
    from tests.tools.many.sizes import Size

    size = Size(number)
    call_command("set_up_roles")
    call_command("load_programme", stdout=open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123
    call_command("create_demo_logins")
    with transaction.atomic():
        towns = organisations(size)
        people(size, towns)
        events, money = Events(size, towns), Money(size, towns)
        for step in (events.activities, events.meetings, money.grants, money.plans, money.awards):
            step()
        reports(size, towns)


def refuse_foreign_content() -> None:
    """Exit if the database has any organisations or accounts."""
    from members.models import Organisation, User

    if Organisation.objects.exists() or User.objects.exists():
        sys.exit("The database has content. Many rows are made in an empty one only, not among real ones.")


def refresh_statistics() -> None:
    """Let PostgreSQL count the rows at once instead of in a minute; SQLite is left as it is in use."""
    from django.db import connection

    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")


def main() -> None:
    """Read the size and place from the command line and make the database."""
    parser = argparse.ArgumentParser(description="Make a database with many rows.")
    parser.add_argument("--size", type=int, default=DEFAULT_SIZE, help="number of activities")
    parser.add_argument("--file", type=Path, help="SQLite file; by default the database of DATABASE_URL")
    options = parser.parse_args()
    if not SMALLEST <= options.size <= LARGEST:
        parser.error(f"the size is from {SMALLEST} to {LARGEST}")
    file = options.file
    if file is None and not os.environ.get("DATABASE_URL"):
        file = ROOT / "var" / "many" / f"{options.size}.sqlite3"
    if file is not None:
        file.parent.mkdir(parents=True, exist_ok=True)
        os.environ["DATABASE_URL"] = f"sqlite:///{file.resolve()}"
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zdravy_kraj.settings")

    import django

    django.setup()
    from django.core.management import call_command

    begun = time.monotonic()
    call_command("migrate", interactive=False, verbosity=0)
    refuse_foreign_content()
    fill(options.size)
    refresh_statistics()
    print(f"{options.size} activities with all that belongs to them were made in {time.monotonic() - begun:.0f} s.")
    if file is not None:
        print(f"To see them: DATABASE_URL=sqlite:///{file.resolve()} .venv/bin/python manage.py runserver")


if __name__ == "__main__":
    main()
