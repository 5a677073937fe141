"""Makes one picture: reads it from standard input, writes what is stored to standard output (`answer.py`).

    python -m common.pictures '[240, 480, 960, 1600]' < picture > answer

The process sets its own limits before it touches the picture; `common/uploads/separately.py` kills it by its time-out.
"""

from __future__ import annotations

import json
import os
import resource
import sys
from contextlib import suppress

from common.pictures import limits
from common.pictures.answer import write_made, write_refusal
from common.pictures.structure import Refused


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
    # Public pages come first.
    with suppress(OSError):
        os.nice(10)


def everything(descriptor: int) -> bytes:
    """Return a whole file, whatever its position, which is shared with the process that opened it."""
    pieces, place = [], 0
    while piece := os.pread(descriptor, 1 << 24, place):
        pieces.append(piece)
        place += len(piece)
    return b"".join(pieces)


def main() -> int:
    restrain()
    from common.pictures.making import made

    widths = tuple(json.loads(sys.argv[1]))
    try:
        answer = made(everything(sys.stdin.fileno()), widths)
    except MemoryError:
        write_refusal(sys.stdout.buffer, "demanding")
    except Refused as refusal:
        write_refusal(sys.stdout.buffer, refusal.code)
    else:
        try:
            write_made(sys.stdout.buffer, answer)
            sys.stdout.flush()
        except OSError:
            return limits.DISK_IS_FULL
    return 0


if __name__ == "__main__":
    sys.exit(main())
