"""The catalogue sees every word of the code."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
ALIAS = re.compile(r"\bn?p?gettext(?:_lazy)? as (?!_\b)\w+")


def test_translations_are_asked_for_under_names_that_the_collecting_of_words_knows():
    rooms = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["root_packages"]
    sources = {path: path.read_text() for room in rooms for path in (ROOT / room).rglob("*.py")}
    unknown = [
        f"{path.relative_to(ROOT)}: {name}"
        for path, text in sources.items()
        for line in text.splitlines()
        if "gettext" in line
        for name in ALIAS.findall(line)
    ]

    assert len(sources) > 100
    assert unknown == []
