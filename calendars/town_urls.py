"""URLs of the private calendars of towns, under the same prefix as their reports."""

from django.urls import path

from calendars import private_views

app_name = "town-calendar"

urlpatterns = [
    path("obec/<slug:slug>/kalendar/", private_views.town, name="town"),
]
