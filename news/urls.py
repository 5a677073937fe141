"""URLs of news."""

from django.urls import path

from common.feeds import feed_url
from news import views
from news.feeds import NEWS

app_name = "news"

urlpatterns = [
    path("", views.news_list, name="news-list"),
    feed_url(NEWS),
    path("aktuality.jsonld", views.news_as_data, name="news-data"),
    path("<slug:slug>/", views.news_detail, name="news-detail"),
]
