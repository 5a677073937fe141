"""URLs of the events from calendars of towns, under the same prefix as their reports."""

from django.urls import path

from harvest import views

app_name = "harvest"

urlpatterns = [
    path("obec/<slug:slug>/akce-z-kalendare/", views.town, name="town"),
]
