"""URLs of activities."""

from django.urls import path

from activities import views

app_name = "activities"

urlpatterns = [
    path("", views.ActivityList.as_view(), name="activity-list"),
    path("<slug:slug>/", views.activity_detail, name="activity-detail"),
]
