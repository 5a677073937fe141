"""URLs of the home page and of other pages of the whole site."""

from django.urls import path

from common.charts.urls import chart_urls
from portal.views import account, home, pages, town

app_name = "portal"

urlpatterns = [
    path("", home.home, name="home"),
    path("clenove/<slug:slug>/", town.detail, name="organisation-detail"),
    *chart_urls("clenove/<slug:slug>/graf/penize", "town-money", town.money_of),
    path("odkazy/", pages.links, name="links"),
    path("kontakt/", pages.contact, name="contact"),
    path("pristupnost/", pages.accessibility, name="accessibility"),
    path("spoluprace/", pages.cooperation, name="cooperation"),
    path("prihlaseno/", account.after_login, name="after-login"),
]
