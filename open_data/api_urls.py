"""URLs of the interface (API)."""

from django.urls import path

from open_data.api.entrance import call

app_name = "open-data-api"

urlpatterns = [path("api/v1/<path:rest>", call, name="call")]
