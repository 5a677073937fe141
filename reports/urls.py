"""URLs of the reports of towns."""

from django.urls import path

from reports.views import actions, form, guide, minutes, town, window

app_name = "reports"

urlpatterns = [
    path("", town.dashboard, name="dashboard"),
    path("obec/<slug:slug>/", town.town, name="town"),
    path("obec/<slug:slug>/dve-minuty/", minutes.two_minutes, name="minutes"),
    path("prihlaseno/", window.logged_in, name="logged-in"),
    path("napoveda/", guide.contents, name="guide"),
    path("napoveda/<slug:name>/", guide.chapter, name="guide-chapter"),
    path("obdobi/", form.period_echo, name="period-echo"),
    path("obec/<slug:slug>/nove/", form.new, name="report-new"),
    path("<uuid:public_id>/", form.detail, name="report-detail"),
    path("<uuid:public_id>/krok/<slug:action>/", actions.action, name="report-action"),
    path("<uuid:public_id>/soubory/", form.files, name="report-files"),
    path("<uuid:public_id>/<slug:step>/", form.step, name="report-step"),
]
