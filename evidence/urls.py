"""URLs of the evidence of towns, under the same prefix as their reports."""

from django.urls import path

from evidence import views

app_name = "evidence"

urlpatterns = [
    path("obec/<slug:slug>/doklady/", views.town, name="town"),
    path("obec/<slug:slug>/doklady/vse/", views.sheet_list, name="sheet-list"),
    path("obec/<slug:slug>/doklady/<int:pk>/", views.sheet_detail, name="sheet-detail"),
]
