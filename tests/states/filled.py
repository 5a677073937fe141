"""Fills a new database with `tests.states.content`, always with the same rows: time and random values are fixed.

Run in a separate process by `scripts/keep_state.py`.
"""

from __future__ import annotations

import json
import os
import random
import sys

from tests.states.seen import in_django, start


def main() -> None:
    """Fill the database and print pairs of a user and a URL to read."""
    json.dump({"pages": in_django(fill)}, sys.stdout)


def fill() -> list[tuple[str, str]]:
    """Create the schema and the content."""
    import time_machine

    from tests.states.content import BEGIN, CHANCE, make_content

    # Used for names of files, public ids of reports and links of invitations.
    os.urandom = random._urandom = CHANCE.randbytes
    with time_machine.travel(BEGIN, tick=False) as clock:
        start()
        return make_content(clock)


if __name__ == "__main__":
    main()
