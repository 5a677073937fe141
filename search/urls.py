"""Addresses of the search."""

from django.urls import path

from search import views

app_name = "search"

urlpatterns = [
    path("hledat/", views.results, name="results"),
    path("hledat/napovedet/", views.suggest, name="suggest"),
]
