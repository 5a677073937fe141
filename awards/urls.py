"""URLs of awards."""

from django.urls import path

from awards import views

app_name = "awards"

urlpatterns = [
    path("", views.award_list, name="award-list"),
    path("<slug:slug>/", views.award_detail, name="award-detail"),
]
