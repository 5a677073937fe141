"""Whether everything is still as the last preparation left it, found out in milliseconds: without importing Django.

A stamp in VAR_DIR is a digest of everything that the steps of `prepare.py` read: the code with its migrations, the
content, the locked packages and the settings, and of what they made in the database. Only SQLite is asked; whoever
uses PostgreSQL gets every step each time.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VAR_DIR = Path(os.environ.get("VAR_DIR", ROOT / "var"))
STAMP = VAR_DIR / "prepared.fingerprint"

LEFT_OUT = {"node_modules", "tests", "docs", "static"}
READ = {".py", ".yaml", ".yml", ".json", ".po", ".txt"}
SETTINGS = ("DJANGO_MODE", "CONTENT_DIR", "DATABASE_URL")

FACTS = (
    "SELECT type, name, sql FROM sqlite_master ORDER BY type, name",
    "SELECT app, name FROM django_migrations ORDER BY app, name",
    "SELECT group_id, permission_id FROM auth_group_permissions ORDER BY group_id, permission_id",
    "SELECT EXISTS (SELECT 1 FROM portal_siteprofile)",
    "SELECT EXISTS (SELECT 1 FROM reports_activityreport)",
    # Each member town has a demo login.
    "SELECT slug, membership FROM members_organisation ORDER BY slug",
    "SELECT email FROM members_user ORDER BY email",
)
"""What the steps make in the database, and what makes them do something."""


def is_still_prepared() -> bool:
    """Tell whether the stamp fits what there is now."""
    try:
        return STAMP.read_text(encoding="ascii") == fingerprint()
    except (OSError, sqlite3.Error):
        return False


def remember() -> None:
    """Write the stamp after all steps. Without an SQLite database there is none."""
    try:
        STAMP.write_text(fingerprint(), encoding="ascii")
    except sqlite3.Error:
        STAMP.unlink(missing_ok=True)


def fingerprint() -> str:
    """Return the digest. Raises sqlite3.Error if the database is not SQLite, is missing or lacks its tables."""
    digest = hashlib.sha256(sys.version.encode())
    for name in SETTINGS:
        digest.update(f"{name}={os.environ.get(name, '')}\n".encode())
    for line in sources():
        digest.update(line.encode())
    with closing(sqlite3.connect(f"{database().as_uri()}?mode=rw", uri=True)) as connection:
        for question in FACTS:
            digest.update(repr(connection.execute(question).fetchall()).encode())
    return digest.hexdigest()


def sources() -> Iterator[str]:
    """Yield a line with size and time for each file that the preparation may read."""
    content = Path(os.environ.get("CONTENT_DIR", ROOT / "data"))
    for top in dict.fromkeys([ROOT, content]):
        for folder, folders, files in os.walk(top):
            folders[:] = sorted(name for name in folders if not name.startswith(".") and is_read(Path(folder, name)))
            for name in sorted(files):
                if Path(name).suffix in READ:
                    state = Path(folder, name).stat()
                    yield f"{folder}/{name} {state.st_size} {state.st_mtime_ns}\n"


def is_read(folder: Path) -> bool:
    """Tell whether a folder holds code or content rather than data or the work of developers."""
    return folder != VAR_DIR and folder.name not in {*LEFT_OUT, "var", "__pycache__"}


def database() -> Path:
    """Return the file of the database. Raises sqlite3.Error if it is another kind of database."""
    address = os.environ.get("DATABASE_URL", "")
    if address:
        raise sqlite3.NotSupportedError(address)
    return (VAR_DIR / "db.sqlite3").resolve()
