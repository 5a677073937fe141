"""URLs of the calendar and of its files."""

from django.urls import path, register_converter

from calendars import file_views, views


class DayConverter:
    """A day as in 2026-11-24."""

    regex = r"\d{4}-\d{2}-\d{2}"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return str(value)


class MonthConverter(DayConverter):
    """A month as in 2026-11."""

    regex = r"\d{4}-\d{2}"


register_converter(DayConverter, "day")
register_converter(MonthConverter, "month")

app_name = "calendars"

urlpatterns = [
    path("", views.month, name="now"),
    path("program/", views.agenda, name="agenda-now"),
    path("odebirat/", views.subscribe, name="subscribe"),
    path("<month:month>/", views.month, name="month"),
    path("<month:month>/program/", views.agenda, name="agenda"),
    path("<day:day>/", views.one_day, name="day"),
    path("vse.ics", file_views.everything, name="everything"),
    path("obec/<slug:slug>.ics", file_views.of_organisation, name="organisation"),
    path("terminy/<str:token>.ics", file_views.private, name="private"),
    path("<slug:name>.ics", file_views.of_source, name="source"),
    path("<slug:name>/<slug:slug>.ics", file_views.one_event, name="event"),
]
