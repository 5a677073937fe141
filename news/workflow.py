"""Steps with news."""

from __future__ import annotations

from django.db import transaction

from news.models import NewsItem

TAKEN = ("title_en", "summary", "summary_en", "text", "text_en")
"""What a copy takes over besides its title."""


@transaction.atomic
def copy_news(source: NewsItem, *, title: str) -> NewsItem:
    """Return a draft with the texts of `source`, without its picture and times."""
    texts = {name: getattr(source, name) for name in TAKEN}
    if title != source.title:
        texts["title_en"] = ""
    copy: NewsItem = NewsItem.objects.create(title=title, **texts)
    return copy
