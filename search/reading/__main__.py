"""Reads a document from standard input and writes its text, a block a line, to standard output.

    python -m search.reading pdf < document > text

The process sets its own limits before it touches the document.
"""

from __future__ import annotations

import os
import resource
import sys
from contextlib import suppress

from search.reading import limits


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
    from search.reading.formats import lines_of

    room = limits.MOST_CHARACTERS
    for line in lines_of(sys.stdin.buffer, sys.argv[1]):
        text = line[:room].encode("utf-8", "replace")
        sys.stdout.buffer.write(text + b"\n")
        room -= len(line) + 1
        if room <= 0:
            break
    sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
