"""Schedules that an app declares in its AppConfig: `schedule = [Scheduled(…), scheduled_command(…)]`."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils import timezone

COMMAND = "task_queue.run_command"
SUNDAY = 6


@dataclass(frozen=True)
class Scheduled:
    """A task queued daily, weekly or several times a day at a time in the site's time zone."""

    kind: str
    at: datetime.time
    weekday: int | None = None
    """Monday is 0; without it the task runs every day."""
    arguments: Mapping[str, Any] = field(default_factory=dict)
    every: int = 24
    """Hours after which it runs again on the same day, counted from `at`."""

    @property
    def name(self) -> str:
        """A unique name: the kind, or the command that it runs."""
        return str(self.arguments["name"]) if self.kind == COMMAND else self.kind

    def next_after(self, moment: datetime.datetime) -> datetime.datetime:
        """Return the first due time after `moment`."""
        here = timezone.localtime(moment)
        days = (here.date() + datetime.timedelta(days=ahead) for ahead in range(9))
        hours = range(self.at.hour, 24, self.every)
        times = (
            datetime.datetime.combine(day, self.at.replace(hour=hour), tzinfo=here.tzinfo)
            for day in days
            for hour in hours
        )
        return next(time for time in times if time > here and self.weekday in (None, time.weekday()))


def scheduled_command(name: str, *, at: datetime.time, weekday: int | None = None) -> Scheduled:
    """Schedule a management command; it can still be run by hand."""
    return Scheduled(COMMAND, at=at, weekday=weekday, arguments={"name": name})
