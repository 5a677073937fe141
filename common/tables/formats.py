"""Formats of tables that come when they are used, because their libraries are slow to import."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from tablib.formats import registry

SLOW = {"xlsx": "XLSXFormat", "yaml": "YAMLFormat"}
"""Formats of tablib with a library of their own, and their classes."""


class Postponed:
    """Stands for a format of tablib until something is asked of it; then tablib's own class answers."""

    def __init__(self, title: str) -> None:
        self.title = title
        self.extensions = (title,)

    def __getattr__(self, name: str) -> Any:
        module = import_module(f"tablib.formats._{self.title}")
        return getattr(getattr(module, SLOW[self.title]), name)


def postpone_slow_formats() -> None:
    """Keep import-export from importing openpyxl and others when it lists the formats that are available."""
    for title in SLOW:
        registry.register(title, Postponed(title))
