"""News as something to follow."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterator

from django.db.models import Min
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from common.english import in_page_language
from common.registry import ChangeKind, ChangeTold, FollowedTopic, TopicKind
from news.models import NewsItem

KIND = "aktuality"
ALL = "0"


def _find(keys: Collection[str]) -> dict[str, FollowedTopic]:
    whole = FollowedTopic(in_page_language(pgettext("followed", "news")), reverse("news:news-list"))
    return {ALL: whole} if ALL in keys else {}


def _tell(keys: Collection[int]) -> Iterator[ChangeTold]:
    for row in NewsItem.objects.visible().filter(pk__in=keys):
        yield ChangeTold(row.pk, _("News item"), str(row), row.get_absolute_url(), ((KIND, ALL),))


def _next_turn() -> datetime.datetime | None:
    later = NewsItem.objects.published().filter(shown_from__gt=timezone.now())
    first: datetime.datetime | None = later.aggregate(first=Min("shown_from"))["first"]
    return first


TOPICS = [TopicKind(KIND, gettext_lazy("News"), _find)]
CHANGES = [ChangeKind("aktualita", NewsItem.objects.visible, _tell, next_turn=_next_turn)]
