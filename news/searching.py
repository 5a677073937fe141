"""What the search of the site finds of news.

Documents of the search are made anew once a day, and news come and go within it: a message is found from the day after
its time has come at the latest, and up to the last day that it is shown whole, so never too early or too late.
"""

from __future__ import annotations

import datetime

from django.utils import timezone
from django.utils.translation import pgettext_lazy

from common.english import InEnglish
from common.registry import Entry, Searchable
from news.models import NewsItem


def _entry(row: NewsItem) -> Entry:
    since = timezone.localtime(row.since) if row.since else None
    return Entry(
        title=row.title,
        title_en=row.title_en,
        address=row.get_absolute_url(),
        texts=[row.summary, InEnglish(row.summary_en)],
        rich=[row.text, InEnglish(row.text_en)],
        years=(since.year, since.year) if since else None,
        until=_last_whole_day(row.shown_until) if row.shown_until else None,
    )


def _last_whole_day(end: datetime.datetime) -> datetime.date:
    return timezone.localtime(end).date() - datetime.timedelta(days=1)


SEARCHABLE = [
    Searchable(
        number=35,
        section="aktuality",
        title=pgettext_lazy("messages", "News"),
        model=NewsItem,
        rows=NewsItem.objects.visible,
        entry=_entry,
        hides=("publication", "shown_from", "shown_until"),
        by_day=True,
    )
]
