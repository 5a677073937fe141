"""URLs of the pages about open data."""

from django.urls import path

from open_data.views import pages

app_name = "open_data"

urlpatterns = [
    path("otevrena-data/", pages.index, name="index"),
    path("otevrena-data/<slug:key>/", pages.detail, name="detail"),
    path("api/v1/", pages.interface, name="api"),
]
