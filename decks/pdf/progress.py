"""How far WeasyPrint is with a file: it writes its steps and its pages into a log, which nobody else reads."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import get_ident
from typing import Final

Progress = Callable[[int, int], None]
"""Told how many parts of how many are done."""

LOG: Final = "weasyprint.progress"
STEP: Final = re.compile(r"Step (\d)")
PAGE: Final = re.compile(r"Page (\d+)")
WHOLE: Final = 100
AFTER: Final = {1: 22, 2: 24, 3: 26, 4: 34, 5: 38, 6: 70, 7: 96}
"""Percent of the time when a step begins, as measured with large reports; what comes before is the text itself."""
LAYOUT: Final = 5


@contextmanager
def told(progress: Progress | None, pages: int) -> Iterator[None]:
    """Tell `progress` in percent how far the library is in this thread, with about so many pages.

    What `progress` raises, as when the worker is to stop, comes through the library.
    """
    if progress is None:
        yield
        return
    log, handler = logging.getLogger(LOG), _Steps(progress, pages)
    log.addHandler(handler)
    try:
        yield
    finally:
        log.removeHandler(handler)


class _Steps(logging.Handler):
    """Turns lines of the log into percent, which never go back: a second round of the layout says its pages again."""

    def __init__(self, progress: Progress, pages: int) -> None:
        super().__init__(logging.INFO)
        self.progress, self.pages, self.thread, self.most = progress, max(pages, 1), get_ident(), 0

    def emit(self, record: logging.LogRecord) -> None:
        if record.thread != self.thread:
            return
        line = record.getMessage()
        step = STEP.match(line)
        percent = AFTER.get(int(step[1]), 0) if step else 0
        if percent == AFTER[LAYOUT] and (page := PAGE.search(line)):
            share = min(int(page[1]) / self.pages, 1)
            percent += round((AFTER[LAYOUT + 1] - percent) * share)
        if percent > self.most:
            self.most = percent
            self.progress(percent, WHOLE)


def beginning(progress: Progress | None, done: int, total: int) -> None:
    """Tell how much of the text is written, which comes before all steps of the library."""
    if progress is not None:
        progress(AFTER[1] * done // max(total, 1), WHOLE)
