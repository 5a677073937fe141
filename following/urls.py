"""URLs of following."""

from django.urls import path

from following import views

app_name = "following"

urlpatterns = [
    path("", views.follow, name="follow"),
    path("odeslano/", views.sent, name="sent"),
    path("potvrdit/<str:token>/", views.confirm, name="confirm"),
    path("nastaveni/<str:token>/", views.change, name="settings"),
    path("ukoncit/<str:token>/", views.stop, name="stop"),
]
