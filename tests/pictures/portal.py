"""The portal that is drawn: the bundled content and the sample reports in a separate database, on a fixed day.

Run in a separate process, `python -m tests.pictures.portal`, with its own VAR_DIR: the clock of the browser must run
while that of the portal is frozen. It prints one line of JSON when it is ready, and ends when its input is closed.
"""

from __future__ import annotations

import contextlib
import datetime
import io
import json
import logging
import os
import sys

import time_machine

TODAY = datetime.datetime(2026, 11, 16, 10, 30, tzinfo=datetime.UTC)
"""The day on which the pictures are drawn; all that depends on today is the same on each run."""

UNCOMPRESSED = {"staticfiles": {"BACKEND": "tests.plugins.browser.FewCompressedBundles"}}
QUICK_HASHER = "django.contrib.auth.hashers.MD5PasswordHasher"


def prepare() -> None:
    """Fill the database and collect the static files."""
    import django
    from django.conf import settings
    from django.core.management import call_command

    settings.STORAGES = settings.STORAGES | UNCOMPRESSED
    settings.PASSWORD_HASHERS = [QUICK_HASHER]
    django.setup()
    logging.getLogger("accounts").setLevel(logging.ERROR)  # its rights and demo logins are no news
    logging.getLogger("django.request").setLevel(logging.ERROR)  # a page that is not there is drawn, too
    with contextlib.redirect_stdout(io.StringIO()):
        copy_schema()
        call_command("load_programme", if_empty=True)
        call_command("create_demo_logins")
        call_command("create_sample_reports")
        propose_documents()
        call_command("collectstatic", interactive=False, verbosity=0)


def propose_documents() -> None:
    """Publish presentations as the data propose them and a news item, and begin an evaluation report."""
    from activities.models import Meeting
    from decks import workflow
    from decks.evaluation import workflow as report_workflow
    from decks.models import Deck, EvaluationReport
    from news.models import NewsItem

    for deck in (Deck(year=2022), Deck(meeting=Meeting.objects.get(slug="2022-11-24"))):
        workflow.propose(deck)
        deck.publication = Deck.Publication.PUBLISHED
        deck.save()
    report_workflow.propose(EvaluationReport(year=2022))
    NewsItem.objects.create(
        slug="ukazka",
        title="Ukázka: Výzva programu 2.6 je otevřena",
        summary="Žádosti přijímáme do 20. dubna.",
        text="<p>Podmínky a formulář najdete u výzvy.</p>",
        publication=NewsItem.Publication.PUBLISHED,
    )


def copy_schema() -> None:
    """Copy the migrated schema of the tests into the database: its hundreds of migrations take minutes."""
    import sqlite3

    from django.db import connection

    from tests.plugins.schema import sqlite_template

    with contextlib.closing(sqlite3.connect(sqlite_template(connection))) as template:
        connection.ensure_connection()
        template.backup(connection.connection)


def description(address: str) -> str:
    """Return what is needed for drawing, as JSON."""
    from tests.pictures.pages import all_pages, session_of
    from tests.pictures.shots import SHOTS, facts

    pages = all_pages()
    people = sorted({one.person for one in (*pages, *SHOTS)} - {""})
    return json.dumps(
        {
            "address": address,
            "today": TODAY.isoformat(),
            "pages": [page.as_data() for page in pages],
            "shots": [shot.as_data() for shot in SHOTS],
            "facts": {name: str(row) for name, row in facts().items()},
            "sessions": {person: session_of(person) for person in people},
        }
    )


def main() -> None:
    """Serve until the standard input is closed."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "zdravy_kraj.settings"
    with time_machine.travel(TODAY, tick=False) as clock:
        prepare()
        # What a picture of the guides changes comes after what was loaded.
        clock.shift(60)
        from django.db import connections
        from django.test.testcases import LiveServerThread

        server = LiveServerThread("localhost", lambda portal: portal)
        server.daemon = True
        server.start()
        server.is_ready.wait()
        if server.error:
            raise server.error
        print(description(f"http://{server.host}:{server.port}"), flush=True)
        connections.close_all()
        sys.stdin.read()
        server.terminate()


if __name__ == "__main__":
    main()
