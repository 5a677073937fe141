"""URLs of news."""

from django.urls import path

from news import views

app_name = "news"

urlpatterns = [
    path("", views.news_list, name="news-list"),
    path("aktuality.jsonld", views.news_as_data, name="news-data"),
    path("<slug:slug>/", views.news_detail, name="news-detail"),
]
