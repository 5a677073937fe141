"""URLs of grant programmes and calls."""

from django.urls import path

from common.charts.urls import chart_urls
from common.feeds import feed_url
from grants import views
from grants.feeds import RESULTS

app_name = "grants"

urlpatterns = [
    path("", views.programme_list, name="programme-list"),
    feed_url(RESULTS),
    path("<slug:slug>/", views.programme_detail, name="programme-detail"),
    path("<slug:slug>/<int:year>/", views.call_detail, name="call-detail"),
    *chart_urls("<slug:slug>/graf/vyvoj", "programme-money", views.money_of_programme),
    *chart_urls("<slug:slug>/<int:year>/graf/penize", "call-money", views.money_of_call),
    *chart_urls("<slug:slug>/<int:year>/graf/prijemci", "call-recipients", views.recipients_of_call),
]
