"""Approve how the pages of kept databases read now: `make state-approve`, after reading the difference that it shows.

Every page that reads differently than when its database was kept needs a reason in the `changes.yaml` of its folder.
"""

from __future__ import annotations

import difflib
import os
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zdravy_kraj.settings")


def main() -> None:
    """Read every kept database by the present code, show what changed since the last approval, and approve it."""
    import django

    django.setup()
    from django.db import connection

    from tests.states import databases
    from tests.states.asking import ask
    from tests.states.kept import Kept, as_pages

    without_reason = []
    for kept in Kept.all():
        with (
            tempfile.TemporaryDirectory() as folder,
            databases.fresh_database(connection.settings_dict, Path(folder)) as url,
        ):
            schema = kept.schema(connection.vendor).read_text(encoding="utf-8")
            databases.read(url, schema, kept.rows.read_text(encoding="utf-8"))
            asked = {"at": kept.facts["at"], "pages": [page for page in kept.expected if page[0]]}
            now = as_pages(ask("seen", asked, url=url, folder=Path(folder))["pages"])
        before = kept.expected | kept.approved
        for page, words in now.items():
            old = before.get(page, words)
            print(*difflib.unified_diff(old, words, f"{kept.name} {page}", "now", lineterm="", n=1), sep="\n", end="")
            differs = words != kept.expected.get(page, words)
            if differs and not any(reason.covers(page[1]) for reason in kept.reasons):
                without_reason.append(f"{kept.name}: {page[1]}")
        kept.approve(now)
    if without_reason:
        sys.exit("\n".join(["No reason in changes.yaml:", *without_reason]))


if __name__ == "__main__":
    main()
