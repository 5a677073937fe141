"""URLs of the yearly review."""

from django.urls import path

from common.charts.urls import chart_urls
from review import views

app_name = "review"

urlpatterns = [
    path("", views.latest, name="latest"),
    path("<int:year>/", views.year, name="year"),
    *chart_urls("<int:year>/graf/penize", "year-money", views.money_of_year),
]
