"""URLs of the yearly review."""

from django.urls import path

from review import views

app_name = "review"

urlpatterns = [
    path("", views.latest, name="latest"),
    path("<int:year>/", views.year, name="year"),
]
