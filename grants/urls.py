"""URLs of grant programmes and calls."""

from django.urls import path

from grants import views

app_name = "grants"

urlpatterns = [
    path("", views.programme_list, name="programme-list"),
    path("<slug:slug>/", views.programme_detail, name="programme-detail"),
    path("<slug:slug>/<int:year>/", views.call_detail, name="call-detail"),
]
