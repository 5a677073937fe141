"""Several processes with a page cache each ask for a page while another changes it in one way after another.

Run separately, because each process needs connections of its own: `python -m tests.common.page_cache.hammering` prints
what was found on the database in DATABASE_URL. The page shows a number; each change is committed with a higher one, and
only then told to those who ask. Whoever was told a number before asking must not be shown a lower one.
"""

from __future__ import annotations

import io
import json
import multiprocessing
import os
import re
import time
from typing import Any

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zdravy_kraj.settings")

PROCESSES, CHANGES = 3, 30
FORK = multiprocessing.get_context("fork")


def change(number: int) -> None:
    """Put a number on the page, each time in another way."""
    from django.db import connection, transaction

    from portal.models import UsefulLink

    title = f"verze-{number}-"
    rows = UsefulLink.objects.all()
    match number % 4:
        case 0:
            with transaction.atomic():
                rows.delete()
                rows.bulk_create([UsefulLink(title=title, url="https://odkaz.example/")])
        case 1:
            rows.update(title=title)
        case 2:
            with connection.cursor() as cursor:
                cursor.execute("UPDATE portal_usefullink SET title = %s", [title])
        case 3:
            with transaction.atomic():
                link = rows.get()
                link.title = title
                link.save()
                # Meanwhile the page is made from what is not committed yet.
                time.sleep(0.05)


def write(told: Any, done: Any) -> None:
    for number in range(CHANGES):
        change(number)
        told.value = number
        time.sleep(0.03)
    done.set()


def ask(told: Any, done: Any, found: Any) -> None:
    """Count the answers, those from the cache, and those that were older than what had been told."""
    from zdravy_kraj.wsgi import application

    answers: list[str] = []
    facts = {"asked": 0, "hits": 0, "old": 0}
    while not done.is_set():
        least = told.value
        environ = {
            "REQUEST_METHOD": "GET", "PATH_INFO": "/odkazy/", "QUERY_STRING": "", "HTTP_HOST": "localhost",
            "SERVER_NAME": "localhost", "SERVER_PORT": "80", "wsgi.url_scheme": "http", "wsgi.input": io.BytesIO(),
        }  # fmt: skip
        body = b"".join(application(environ, lambda status, headers: answers.append(dict(headers)["Cache-Status"])))
        shown = re.search(rb"verze-(\d+)-", body)
        facts["asked"] += 1
        facts["hits"] += answers.pop().endswith("hit")
        facts["old"] += shown is None or int(shown[1]) < least
    found.put(facts)


def main() -> None:
    """Let them run and print what they found."""
    from django.conf import settings
    from django.db import connection

    from zdravy_kraj import wsgi  # noqa: F401 - so that it is loaded before the processes part

    settings.STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    told, done, found = FORK.Value("i", 0), FORK.Event(), FORK.Queue()
    change(0)
    # No process takes over connections of another.
    connection.close()
    if connection.vendor == "postgresql":
        connection.close_pool()
    people = [FORK.Process(target=ask, args=[told, done, found]) for _process in range(PROCESSES)]
    for person in people:
        person.start()
    write(told, done)
    print(json.dumps([found.get(timeout=20) for _person in people]))
    for person in people:
        person.join()


if __name__ == "__main__":
    main()
