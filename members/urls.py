"""Addresses of member towns and partners; the page of one joins all rooms, so it lives in the portal."""

from django.urls import path

from members import views

app_name = "members"

urlpatterns = [
    path("", views.organisation_list, name="organisation-list"),
]
