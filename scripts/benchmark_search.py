"""Measure the search on the database of DATABASE_URL: the time in the database, the queries and the size of each page.

Made by `make many`; what is measured on the clock depends on what else the machine does, so the best of several counts.
"""

from __future__ import annotations

import os
import sys
import time
from itertools import pairwise
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zdravy_kraj.settings")

TURNS = 5
QUERIES = [
    "{rare}",
    "{common}",
    "{common} {other}",
    "{common}&rok=2022",
    "{common}&druh=aktivity",
    "{common}&strana=50",
    '"{common} {other}"',
    "nesmysl",
    "{misspelt}",
]
"""Addresses after `/hledat/?q=`."""


def words() -> dict[str, str]:
    """Return words of the database: the two that are in most documents, one that is in few, and one misspelt."""
    from collections import Counter

    from common.search.words import words_in
    from search.models import Document

    counts: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    for title in Document.objects.order_by("pk").values_list("title", flat=True)[:20_000]:
        found = [word for word in words_in(title) if len(word) > 3 and word.isalpha()]
        counts.update(set(found))
        pairs.update(pairwise(found))
    common, other = pairs.most_common(1)[0][0]
    rare = min(counts, key=lambda word: (counts[word], word))
    return {"common": common, "other": other, "rare": rare, "misspelt": other[:2] + other[3] + other[2] + other[4:]}


def main() -> None:
    import django
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    django.setup()
    from search.models import Document

    known, client = words(), Client(HTTP_HOST="localhost")
    print(f"{Document.objects.count()} documents on {connection.vendor}; {known}")
    for query in QUERIES:
        address = "/hledat/?q=" + query.format(**known)
        spent: list[tuple[float, float, int, int]] = []
        for _turn in range(TURNS):
            times: list[float] = []

            def timed(execute, sql, params, many, context, times=times):
                start = time.perf_counter()
                try:
                    return execute(sql, params, many, context)
                finally:
                    times.append(time.perf_counter() - start)

            start = time.perf_counter()
            with connection.execute_wrapper(timed), CaptureQueriesContext(connection) as queries:
                answer = client.get(address)
            whole = time.perf_counter() - start
            spent.append((sum(times), whole, len(queries), len(answer.content)))
        database, whole, asked, size = min(spent)
        print(
            f"{query:28} {database * 1000:7.1f} ms in the database, {whole * 1000:7.1f} ms, {asked} queries, {size} B"
        )


if __name__ == "__main__":
    main()
