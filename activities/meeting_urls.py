"""URLs of meetings."""

from django.urls import path

from activities import views
from activities.feeds import MEETINGS
from common.feeds import feed_url

app_name = "meetings"

urlpatterns = [
    path("", views.meeting_list, name="meeting-list"),
    feed_url(MEETINGS),
    path("<slug:slug>/", views.meeting_detail, name="meeting-detail"),
]
