"""Check the Czech catalogue: every string of the code is translated, none is fuzzy or obsolete.

The strings are collected by gettext in a copy of the source tree, so the check changes nothing. Placeholders and
plural forms are compared by Babel.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parent.parent
CATALOGUE = Path("locale/cs/LC_MESSAGES/django.po")
NOT_SOURCE = shutil.ignore_patterns(
    ".*", "var", "tests", "node_modules", "vendor", "docs", "data", "scripts", "deploy", "requirements", "__pycache__"
)

Key = tuple[str, str | None]


def read(path: Path) -> Catalog:
    """Parse a catalogue."""
    with path.open("rb") as stream:
        return read_po(stream, locale="cs", abort_invalid=True)


def keys(catalogue: Catalog) -> set[Key]:
    """Return the msgids with their contexts."""
    found = set()
    for message in catalogue:
        source = message.id[0] if isinstance(message.id, (tuple, list)) else message.id
        if source:
            found.add((source, message.context))
    return found


def strings_of_the_code() -> set[Key]:
    """Extract the strings of the code with gettext's tools, in a copy of the tree."""
    with tempfile.TemporaryDirectory() as scratch:
        copy = Path(scratch) / "source"
        shutil.copytree(ROOT, copy, ignore=NOT_SOURCE)
        shutil.rmtree(copy / "locale", ignore_errors=True)
        (copy / "locale").mkdir()
        subprocess.run(
            [sys.executable, "-m", "django", "makemessages", "--locale", "cs", "--no-wrap", "--no-location"],
            cwd=copy,
            env={name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"},
            check=True,
            stdout=subprocess.DEVNULL,
        )
        return keys(read(copy / CATALOGUE))


def faults_of(catalogue: Catalog) -> list[str]:
    """Return messages on entries that are untranslated, fuzzy or do not match their msgid."""
    faults = []
    for message in catalogue:
        if not message.id:
            continue
        translations = message.string if isinstance(message.string, (tuple, list)) else (message.string,)
        expected = catalogue.num_plurals if message.pluralizable else 1
        where = f"{CATALOGUE}:{message.lineno}: {message.id!r}"
        if message.fuzzy:
            faults.append(f"{where} is marked fuzzy")
        elif len(translations) < expected or not all(translations):
            faults.append(f"{where} is not translated")
        else:
            faults += [f"{where}: {error}" for error in message.check(catalogue)]
    return faults


def main() -> int:
    """Print every error; return the exit status."""
    if not (ROOT / CATALOGUE).is_file():
        print(f"{CATALOGUE} is missing", file=sys.stderr)
        return 1
    catalogue = read(ROOT / CATALOGUE)
    faults = faults_of(catalogue)
    translated, wanted = keys(catalogue), strings_of_the_code()
    faults += [f"missing in the catalogue (make messages): {key[0]!r}" for key in sorted(wanted - translated, key=str)]
    faults += [f"no longer in the code (make messages): {key[0]!r}" for key in sorted(translated - wanted, key=str)]
    for fault in faults:
        print(fault, file=sys.stderr)
    print(f"{CATALOGUE}: {len(translated)} strings, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
