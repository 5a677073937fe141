"""URLs of series."""

from django.urls import path

from activities import views

app_name = "series"

urlpatterns = [
    path("", views.series_list, name="series-list"),
    path("<slug:slug>/", views.series_detail, name="series-detail"),
]
