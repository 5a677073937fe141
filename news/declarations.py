"""What the news app declares to the apps above it."""

from __future__ import annotations

from django.utils.translation import pgettext_lazy

from common.registry import ALL, AdminGroup, ContentPage, Declarations, Kind
from news import followed
from news.feeds import NEWS
from news.models import NewsItem, NewsPhoto
from news.searching import SEARCHABLE
from news.views import news_page

DECLARATIONS = Declarations(
    order=55,
    content_pages=[ContentPage(NewsItem, news_page, NewsItem.objects.with_photo, NewsItem.objects.drafts)],
    sitemap_pages=["news:news-list"],
    sitemap_rows=[lambda: NewsItem.objects.visible().only("slug", "published_at")],
    searchable=SEARCHABLE,
    public_models=[NewsItem, NewsPhoto],
    coordinator_rights={"newsitem": ALL, "newsphoto": ALL},
    admin_group=AdminGroup(pgettext_lazy("group of the administration", "News"), (NewsItem,), chapter="aktuality"),
    topics=followed.TOPICS,
    changes=followed.CHANGES,
    feeds=[NEWS],
    kinds={"news": Kind(NewsItem, (("slug",),))},
)
