"""What the start of the portal costs: libraries that few requests need come when they are used."""

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import tablib

ROOT = Path(__file__).parents[2]
SLOW = {
    "argon2",
    "babel",
    "cryptography",
    "docx",
    "fido2",
    "icalendar",
    "lxml",
    "marisa_trie",
    "openpyxl",
    "pillow_heif",
    "pptx",
    "puremagic",
    "pypdfium2",
    "recurring_ical_events",
    "segno",
    "simplemma",
    "snowballstemmer",
    "weasyprint",
}
SLOW_TO_SERVE = SLOW | {"PIL"}
"""Django's own check of picture fields asks for Pillow; serving does not."""


PROGRAM = """
import sys
from django.core.management import call_command
from django.urls import resolve
from zdravy_kraj.wsgi import application

resolve("/sprava/")
print(*{name.partition(".")[0] for name in sys.modules})
call_command("check")
print(*{name.partition(".")[0] for name in sys.modules})
"""
"""Starts as the server does, runs `manage.py check`, and prints the libraries imported after each."""


def test_slow_libraries_come_neither_with_the_server_nor_with_the_check():
    result = subprocess.run(
        [sys.executable, "-c", PROGRAM], cwd=ROOT, env=os.environ, capture_output=True, text=True, check=True
    )
    served, checked = (set(line.split()) for line in result.stdout.splitlines() if " django " in f" {line} ")

    assert (served & SLOW_TO_SERVE, checked & SLOW) == (set(), set())


def test_linter_knows_the_slow_libraries_that_we_import_ourselves():
    rules = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["ruff"]["lint"]["flake8-tidy-imports"]

    assert set(rules["banned-module-level-imports"]) <= SLOW_TO_SERVE


def test_formats_that_come_when_used_are_those_of_the_library():
    table = tablib.Dataset([1, "two"], headers=["a", "b"])

    for name in ("xlsx", "yaml"):
        assert tablib.Dataset().load(table.export(name), format=name).dict == table.dict
