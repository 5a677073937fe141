"""Logging of gunicorn."""

from __future__ import annotations

import logging
from typing import Any

from gunicorn.glogging import Logger  # type: ignore[import-untyped]

from zdravy_kraj.logs import MaskingFormatter


class ServerLogger(Logger):
    """Gunicorn's logger with secrets of URLs masked."""

    def _set_handler(self, log: Any, output: str | None, fmt: logging.Formatter, stream: Any = None) -> None:
        super()._set_handler(log, output, MaskingFormatter(fmt._fmt, fmt.datefmt), stream)
