"""URLs of activities."""

from django.urls import path

from activities import views
from activities.feeds import ACTIVITIES
from common.feeds import feed_url

app_name = "activities"

urlpatterns = [
    path("", views.ActivityList.as_view(), name="activity-list"),
    feed_url(ACTIVITIES),
    path("<slug:slug>/", views.activity_detail, name="activity-detail"),
]
