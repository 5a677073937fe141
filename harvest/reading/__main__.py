"""Reads a calendar or page from standard input and writes what it found as JSON to standard output.

    python -m harvest.reading 2026-01-01 2026-05-14 2028-05-13 utf-8 < calendar.ics > found.json

The process sets its own limits before it touches the content.
"""

from __future__ import annotations

import datetime
import json
import os
import resource
import sys
import warnings
from contextlib import suppress

from harvest.reading import limits


def restrain() -> None:
    """Limit what the process may take; what a system does not know stays unlimited, the time-out does not."""
    bounds = {
        resource.RLIMIT_CPU: limits.PROCESSOR_SECONDS,
        resource.RLIMIT_AS: limits.MEMORY,
        resource.RLIMIT_FSIZE: limits.LARGEST_ANSWER,
        resource.RLIMIT_CORE: 0,
    }
    for kind, bound in bounds.items():
        with suppress(ValueError, OSError):
            resource.setrlimit(kind, (bound, bound))
    with suppress(OSError):
        os.nice(10)


def main() -> int:
    restrain()
    from harvest.reading.found import Unreadable, Window
    from harvest.reading.recognising import read

    warnings.simplefilter("ignore")
    window = Window(*map(datetime.date.fromisoformat, sys.argv[1:4]))
    try:
        answer = read(sys.stdin.buffer.read(), sys.argv[4] if len(sys.argv) > 4 else "", window).as_facts()
    except Unreadable as refusal:
        answer = {"fault": str(refusal)}
    except (RecursionError, MemoryError):
        answer = {"fault": "too_complex"}
    sys.stdout.write(json.dumps(answer))
    sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
