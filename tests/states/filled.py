"""A new database filled with `tests.states.content`, always with the same rows: time is frozen, chance is not chance.

Run in a process of its own by `scripts/keep_state.py`.
"""

from __future__ import annotations

import json
import os
import random
import sys

from tests.states.seen import in_django, start


def main() -> None:
    """Fill the database and print who looks at which pages."""
    json.dump({"pages": in_django(fill)}, sys.stdout)


def fill() -> list[tuple[str, str]]:
    """Make the schema and the content."""
    import time_machine

    from tests.states.content import BEGIN, CHANCE, make_content

    # Names of files, numbers of reports, links of invitations.
    os.urandom = random._urandom = CHANCE.randbytes
    with time_machine.travel(BEGIN, tick=False) as clock:
        start()
        return make_content(clock)


if __name__ == "__main__":
    main()
