"""Downloads what stands at an address and has it read in a process of its own."""

from __future__ import annotations

import datetime
import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from email.message import Message

from django.conf import settings
from django.utils import timezone

from harvest.faults import OF_REASONS, Fault
from harvest.reading import limits
from harvest.reading.found import Reading, Window
from link_checks.downloading import Downloaded, Downloader
from link_checks.fetching import Reason

PASSED_ON = ("PATH", "LANG", "LC_ALL", "TMPDIR", "HOME", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")
"""Variables of the environment that the process gets; it needs no secrets."""
LARGEST = 5_000_000
"""Bytes of a calendar, both as it is sent and unpacked."""
LOOK_BACK = datetime.timedelta(days=60)
ACCEPT = "text/calendar, application/ld+json, application/json;q=0.9, text/html;q=0.8, */*;q=0.5"


class NotRead(Exception):
    """Nothing could be read; `fault` says why."""

    def __init__(self, fault: Fault) -> None:
        self.fault = fault
        super().__init__(fault)


@dataclass(frozen=True)
class Got:
    """What came of a reading: None for a source in which nothing has changed."""

    reading: Reading | None
    etag: str = ""
    last_modified: str = ""


def window_of(today: datetime.date) -> Window:
    """Return the days whose events are offered: this year and the last weeks, and two years ahead."""
    first = min(datetime.date(today.year, 1, 1), today - LOOK_BACK)
    return Window(first, today, today + limits.AHEAD)


def downloader() -> Downloader:
    """Return what downloads calendars; tests with a local server put their own here."""
    return Downloader(most_bytes=LARGEST, headers={"Accept": ACCEPT})


def get(url: str, *, etag: str = "", last_modified: str = "") -> Got:
    """Return what stands at an address, unless it is what the validators name. Raises NotRead."""
    answer = downloader().download(url, etag=etag, last_modified=last_modified)
    if answer.is_unchanged:
        return Got(None, etag, last_modified)
    if answer.is_too_large:
        raise NotRead(Fault.TOO_LARGE)
    if answer.reason != Reason.ANSWERS:
        raise NotRead(OF_REASONS[answer.reason])
    reading = read(answer.body, charset=_charset(answer), today=timezone.localdate())
    return Got(reading, _validator(answer, "etag", 250), _validator(answer, "last-modified", 100))


def _validator(answer: Downloaded, name: str, most: int) -> str:
    """Return a header by which the next request asks for changes alone; empty for one that cannot be kept."""
    value = answer.headers.get(name, "")
    return value if len(value) <= most and value.isascii() and value.isprintable() else ""


def _charset(answer: Downloaded) -> str:
    message = Message()
    message["Content-Type"] = answer.headers.get("content-type", "")[:200]
    named = message.get_param("charset", "")
    return named[:30] if isinstance(named, str) and named.isascii() and named.isprintable() else ""


def read(body: bytes, *, charset: str, today: datetime.date) -> Reading:
    """Return what is read in the content. Raises NotRead."""
    window = window_of(today)
    days = [one.isoformat() for one in (window.first, window.today, window.last)]
    environment = {one: os.environ[one] for one in PASSED_ON if one in os.environ}
    with tempfile.TemporaryFile() as source, tempfile.TemporaryFile() as answer:
        source.write(body)
        source.seek(0)
        process = subprocess.Popen(  # noqa: S603
            [sys.executable, "-m", "harvest.reading", *days, charset],
            stdin=source,
            stdout=answer,
            stderr=subprocess.DEVNULL,
            cwd=settings.BASE_DIR,
            env=environment,
        )
        try:
            status = process.wait(limits.LONGEST)
        except subprocess.TimeoutExpired:
            raise NotRead(Fault.TOO_COMPLEX) from None
        finally:
            process.kill()
            process.wait()
        if status != 0:
            raise NotRead(Fault.TOO_COMPLEX if status < 0 else Fault.BROKEN)
        answer.seek(0)
        said = json.loads(answer.read(limits.LARGEST_ANSWER))
    if fault := said.get("fault"):
        raise NotRead(Fault(fault))
    return Reading.from_facts(said)
