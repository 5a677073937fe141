"""Fills a new database with `tests.states.content`, always with the same rows: time and random values are fixed.

Run in a separate process by `scripts/keep_state.py`.
"""

from __future__ import annotations

import json
import os
import random
import sys
import uuid

from tests.states.seen import in_django, start


def main() -> None:
    """Fill the database and print pairs of a user and a URL to read."""
    json.dump({"pages": in_django(fill)}, sys.stdout)


def fill() -> list[tuple[str, str]]:
    """Create the schema and the content."""
    import time_machine

    from search import following
    from search.models import Mark
    from tests.states.content import BEGIN, CHANCE, make_content

    # Used for names of files, public ids of reports and links of invitations.
    os.urandom = random._urandom = CHANCE.randbytes
    with time_machine.travel(BEGIN, tick=False) as clock:
        start()
        # The worker makes the index, of which each database keeps its own.
        following.pause()
        pages = make_content(clock)
        Mark.objects.all().delete()
        settle()
        return pages


def settle() -> None:
    """Set what databases have written by their own clocks, counts and chance, and leave out what they will repair."""
    from django.utils import timezone

    from activities.models import Listed, Tally
    from calendars.models import Stamp
    from following.models import Reading
    from open_data.models import Trace

    Listed.objects.all().delete()
    Tally.objects.all().delete()
    Reading.objects.update(revision=0)
    for stamp in Stamp.objects.order_by("pk"):
        Stamp.objects.filter(pk=stamp.pk).update(uid=uuid.UUID(int=stamp.pk), changed_at=timezone.now())

    Trace.objects.update(changed_at=timezone.now())
    Trace.objects.filter(withdrawn_at__isnull=False).update(withdrawn_at=timezone.now())


if __name__ == "__main__":
    main()
