"""URLs of member towns and partners; the page of one uses all apps and is defined in `portal`."""

from django.urls import path

from members import views

app_name = "members"

urlpatterns = [
    path("", views.organisation_list, name="organisation-list"),
]
