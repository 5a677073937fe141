"""Checks public links: those not checked for the longest time first, one request at a time per server."""

from __future__ import annotations

import datetime
import queue
import threading
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.db import transaction
from django.utils import timezone

from common.database.bulk import parts
from link_checks.fetching import Answer, Fetcher
from link_checks.models import LinkCheck

OLDER_THAN = datetime.timedelta(days=6)
"""Links checked more recently are skipped; less than a week, as a weekly run may start a little early."""
WORKERS = 4
PAUSE = 1.0
"""Seconds between two requests to one server."""


@dataclass
class Summary:
    """The result of one run."""

    asked: int = 0
    answering: int = 0
    failing: int = 0
    waiting: int = 0
    """Links left for the next run."""


def check_links(
    urls: Iterable[str],
    *,
    fetcher: Fetcher | None = None,
    limit: int | None = None,
    older_than: datetime.timedelta = OLDER_THAN,
    workers: int = WORKERS,
    pause: float = PAUSE,
    report: Callable[[int, int], None] | None = None,
) -> Summary:
    """Check the URLs, those never checked or not for the longest time first; skip those checked within `older_than`.

    `report` is called after each with the number done and the total.
    """
    due = due_links(urls, older_than=older_than)
    chosen = due if limit is None else due[:limit]
    summary = Summary(asked=len(chosen), waiting=len(due) - len(chosen))
    with closing(ask(chosen, fetcher or Fetcher(), workers=workers, pause=pause)) as answers:
        for done, (url, answer) in enumerate(answers, start=1):
            record(url, answer)
            summary.answering += answer.ok
            summary.failing += not answer.ok
            if report is not None:
                report(done, len(chosen))
    return summary


def due_links(urls: Iterable[str], *, older_than: datetime.timedelta = OLDER_THAN) -> list[str]:
    """Return the URLs to check now, in order."""
    checked = dict(LinkCheck.objects.values_list("url", "checked_at"))
    recent = timezone.now() - older_than
    never = datetime.datetime.min.replace(tzinfo=datetime.UTC)
    due = {url: checked.get(url, never) for url in urls if checked.get(url, never) <= recent}
    return sorted(due, key=lambda url: (due[url], url))


def ask(urls: list[str], fetcher: Fetcher, *, workers: int, pause: float) -> Generator[tuple[str, Answer]]:
    """Fetch the URLs, servers in parallel but one request at a time per server; yield answers as they arrive."""
    answers: queue.SimpleQueue[tuple[str, Answer]] = queue.SimpleQueue()
    stopped = threading.Event()

    def ask_server(own: list[str]) -> None:
        for place, url in enumerate(own):
            if place and stopped.wait(pause):
                return
            answers.put((url, fetcher.fetch(url)))

    pool = ThreadPoolExecutor(max_workers=workers, thread_name_prefix="links")
    try:
        for own in by_server(urls):
            pool.submit(ask_server, own)
        for _url in urls:
            yield answers.get()
    finally:
        stopped.set()
        pool.shutdown(wait=False, cancel_futures=True)


def by_server(urls: Iterable[str]) -> list[list[str]]:
    """Return the URLs grouped by server, in their order."""
    servers: dict[str, list[str]] = {}
    for url in urls:
        try:
            server = urlsplit(url).hostname or ""
        except ValueError:
            server = ""
        servers.setdefault(server.lower(), []).append(url)
    return list(servers.values())


@transaction.atomic
def record(url: str, answer: Answer) -> LinkCheck:
    """Store the result of a check."""
    now = timezone.now()
    check, _created = LinkCheck.objects.select_for_update().get_or_create(url=url, defaults={"checked_at": now})
    check.note(answer, now)
    check.save()
    return check


def forget_links(*, except_for: Iterable[str]) -> int:
    """Delete checks of URLs that are no longer used; return their number."""
    stale = set(LinkCheck.objects.values_list("url", flat=True)) - set(except_for)
    for part in parts(sorted(stale), 500):
        LinkCheck.objects.filter(url__in=part).delete()
    return len(stale)
