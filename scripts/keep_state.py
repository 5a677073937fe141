"""Save a database of the current code as text, for migration tests of later versions: `make state NAME=…`.

Run on SQLite first and then on PostgreSQL. The database is filled by `tests/states/content.py`; the rows in it and what
its pages show must be the same on both, so they are saved once, in addition to the two schemas.
"""

from __future__ import annotations

import argparse
import difflib
import json
import os
import re
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zdravy_kraj.settings")

SEEN_AT = "2026-11-28T12:00:00+01:00"
MOST_BYTES = 2_500_000


def keep(name: str) -> None:
    """Create the database, save it, and save or compare what its pages show."""
    from django.conf import settings

    from tests.states import databases
    from tests.states.asking import ask
    from tests.states.kept import FOLDER, Kept, as_pages

    kept = Kept(FOLDER / name)
    server = settings.DATABASES["default"]
    on_sqlite = "sqlite" in server["ENGINE"]
    schema = kept.schema("sqlite" if on_sqlite else "postgresql")
    if schema.exists():
        sys.exit(f"{schema} is there already. Kept databases never change; choose another name.")
    with tempfile.TemporaryDirectory() as folder, databases.fresh_database(server, Path(folder)) as url:
        pages = ask("filled", {}, url=url, folder=Path(folder))["pages"]
        text = databases.schema_of(url)
        rows = databases.rows_of(url) if on_sqlite else kept.rows.read_text(encoding="utf-8")
        data = "" if on_sqlite else databases.data_of(url)
    # Read back as in a test, without uploaded files.
    with tempfile.TemporaryDirectory() as folder, databases.fresh_database(server, Path(folder)) as url:
        databases.read(url, text, rows)
        if not on_sqlite:
            refuse_differences("rows", data, databases.data_of(url))
        facts = ask("seen", {"at": SEEN_AT, "pages": pages}, url=url, folder=Path(folder))
    seen = as_pages(facts.pop("pages"))
    if lost := facts.pop("lost"):
        sys.exit("\n".join(["The database does not come back as it was written:", *lost]))
    facts = {"at": SEEN_AT, **facts}
    if on_sqlite:
        kept.save(facts, seen)
        kept.rows.write_text(rows, encoding="utf-8")
    else:
        refuse_differences("facts", as_text(kept.facts), as_text(facts))
        refuse_differences("pages", as_text(list(kept.pages.items())), as_text(list(seen.items())))
    schema.write_text(text, encoding="utf-8")
    size = sum(file.stat().st_size for file in kept.folder.iterdir())
    print(f"{schema.relative_to(ROOT)} written; the folder has {size:,} bytes.")
    if size > MOST_BYTES:
        sys.exit(f"That is more than {MOST_BYTES:,}.")


def as_text(value: object) -> str:
    """Return JSON with one item per line."""
    return json.dumps(value, ensure_ascii=False, indent=1)


def refuse_differences(what: str, sqlite: str, postgresql: str) -> None:
    """Exit if the two databases differ in content or in what their pages show."""
    if sqlite != postgresql:
        print("\n".join(difflib.unified_diff(sqlite.splitlines(), postgresql.splitlines(), lineterm="", n=1)))
        sys.exit(f"The {what} are not the same on both databases.")


def main() -> None:
    """Read the name from the command line and save the database."""
    parser = argparse.ArgumentParser(description="Keep a database of the present code as text.")
    parser.add_argument("name", help="by date and purpose, for example 2026-11-reports-of-towns")
    name = parser.parse_args().name
    if not re.fullmatch(r"\d{4}-\d{2}-[a-z0-9-]+", name):
        sys.exit("Name it by date and purpose: make state NAME=2026-11-reports-of-towns")

    import django

    django.setup()
    keep(name)


if __name__ == "__main__":
    main()
