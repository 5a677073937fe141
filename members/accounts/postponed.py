"""Modules of libraries that come only when something of them is used, although other modules import them at once."""

from __future__ import annotations

import importlib
import sys
import threading
from types import ModuleType
from typing import Any


class Postponed(ModuleType):
    """Stands for a module until an attribute is asked for; then the module is imported and answers."""

    lock = threading.RLock()

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            # The import system looks for these; they must not be what brings the module.
            raise AttributeError(name)
        with self.lock:
            if sys.modules.get(self.__name__) is self:
                del sys.modules[self.__name__]
            return getattr(importlib.import_module(self.__name__), name)


def postpone(module: str) -> None:
    """Import the module when it is first used. Those who import it earlier get a substitute that does so."""
    if module not in sys.modules:
        sys.modules[module] = Postponed(module)
