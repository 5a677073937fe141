"""Activities with what belongs to them, and meetings with their agenda."""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Iterable
from typing import Any

from django.db.models import Model
from django.utils import timezone
from django.utils.text import slugify

from activities.models import (
    Activity,
    ActivityLink,
    ActivityOutcome,
    AgendaItem,
    AgendaSpeaker,
    Cooperation,
    Heading,
    Meeting,
    Series,
    Topic,
)
from common.periods import Period
from members.models import Department, Organisation
from tests.tools.many import words
from tests.tools.many.sizes import BUSY, YEARS, Size

BATCH = 1000
AT_ONCE = 10_000
"""Activities held in memory at the same time."""


def enter(rows: Iterable[Model]) -> list[Any]:
    """Enter rows of one model at once."""
    rows = list(rows)
    return type(rows[0])._default_manager.bulk_create(rows, batch_size=BATCH) if rows else []


class Events:
    """Enters activities and meetings of the given organisations."""

    def __init__(self, size: Size, organisations: list[Organisation]) -> None:
        self.size = size
        self.towns = organisations[: size.members]
        self.busy_partner = organisations[-1]
        self.partners = organisations[size.members :]
        self.headings = list(Heading.objects.all())
        self.topics = list(Topic.objects.all())
        self.departments = list(Department.objects.all())
        self.series = enter(Series(name=f"{event} v kraji", slug=f"{slugify(event)}-v-kraji") for event in words.EVENTS)
        self.now = timezone.now()

    def activities(self) -> None:
        """Enter the activities, some of them at a time."""
        years = self.size.spread(self.size.activities)
        for start in range(0, len(years), AT_ONCE):
            part = enter(
                self._activity(start + place, year) for place, year in enumerate(years[start : start + AT_ONCE])
            )
            self._belongings(start, part)

    def _activity(self, number: int, year: int) -> Activity:
        size, town = self.size, self._town()
        title = f"{size.pick(words.EVENTS)} – {town}, {number + 1}"
        is_draft = number % 25 == 24
        over = year < YEARS[0]
        activity = Activity(
            title=title,
            slug=slugify(title)[:100],
            heading=self.headings[number % len(self.headings)],
            order=number // len(self.headings) % 50,
            series=size.pick(self.series) if number < self.size.activities // 2 and size.chance(1) else None,
            organiser=town,
            place=str(town),
            state="held" if over or size.chance(70) else "planned",
            summary=size.pick(words.SENTENCES),
            description="".join(f"<p>{size.pick(words.SENTENCES)}</p>" for _one in range(3)),
            publication="draft" if is_draft else "published",
            published_at=None if is_draft else self.now,
        )
        activity.period = self._period(year)
        activity.search_text = activity.words()
        return activity

    def _town(self) -> Organisation:
        return self.towns[0] if self.size.chance(BUSY) else self.size.pick(self.towns)

    def _period(self, year: int) -> Period:
        day, kind = self.size.day(year), self.size.random.randrange(100)
        if kind < 5:
            return Period.year(year)
        if kind < 25:
            return Period.month(year, day.month)
        if kind < 35:
            return Period.days(day, datetime.date(year, day.month, calendar.monthrange(year, day.month)[1]))
        return Period.days(day, day)

    def _belongings(self, start: int, rows: list[Activity]) -> None:
        size = self.size
        topics, partners = Activity.topics.through, Activity.partners.through
        enter(topics(activity=row, topic=size.pick(self.topics)) for row in rows)
        enter(
            partners(activity=row, organisation=self.busy_partner if size.chance(BUSY) else size.pick(self.partners))
            for row in rows
            if size.chance(40)
        )
        enter(
            ActivityLink(activity=row, title="Ohlas v tisku", url=f"https://noviny.example/{row.pk}")
            for row in rows
            if size.chance(20)
        )
        enter(
            ActivityOutcome(
                activity=row,
                organisation=size.pick(self.towns),
                text=f"<p>{size.pick(words.SENTENCES)}</p>",
                participants=size.random.randrange(5, 400),
                partners=[{"name": "ZŠ a MŠ", "sector": "public"}],
            )
            for row in rows
            if size.chance(20)
        )
        share = size.activities // size.cooperations
        enter(
            Cooperation(
                activity=row,
                department=self.departments[0] if size.chance(50) else size.pick(self.departments),
                theme=size.pick(words.PROJECTS) if size.chance(70) else "",
            )
            for place, row in enumerate(rows, start)
            if place % share == 0
        )

    def meetings(self) -> None:
        """Enter the meetings with agenda, speakers and the organisations that spoke."""
        size = self.size
        first = datetime.date(YEARS[-1], 1, 15)
        step = (datetime.date(YEARS[0], 11, 1) - first).days // size.meetings
        meetings = enter(
            Meeting(
                slug=str(day := first + datetime.timedelta(days=number * step)),
                date=day,
                group="Pracovní skupina velkého kraje",
                place=str(size.pick(self.towns)),
                attendance=size.random.randrange(10, 60),
                publication="published",
                published_at=self.now,
            )
            for number in range(size.meetings)
        )
        items = enter(
            AgendaItem(meeting=meeting, order=number, title=size.pick(words.PROJECTS))
            for meeting in meetings
            for number in range(1, 7)
        )
        spoke = AgendaItem.organisations.through
        enter(spoke(agendaitem=item, organisation=self._town()) for item in items)
        enter(AgendaSpeaker(item=item, name="Jana Nová", organisation=self._town()) for item in items)
