"""URLs of what gets the public content elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import URLPattern, path

from sharing import embedded_views, event_views, views

app_name = "sharing"


def of_events(kind: str, folder: str, short: str) -> Iterator[URLPattern]:
    """Yield the addresses about one event of a kind, below its page; the short one by its number."""
    facts = {"kind": kind}
    yield path(f"{folder}/<slug:slug>/sdilet/", event_views.share, facts, name=kind)
    yield path(f"{folder}/<slug:slug>/sdilet/zpravodaj.txt", event_views.bulletin, facts, name=f"{kind}-bulletin")
    yield path(f"{folder}/<slug:slug>/plakat.pdf", event_views.poster, facts, name=f"{kind}-poster")
    yield path(f"{short}/<int:pk>/", event_views.short, facts, name=f"{kind}-short")


urlpatterns = [
    *of_events("activity", "aktivity", "a"),
    *of_events("meeting", "setkani", "s"),
    path("kanaly/", views.feeds, name="feeds"),
    path("vlozit-na-web/", views.embed, name="embed"),
    path("vlozit/aktivity/", embedded_views.activities, name="embedded-activities"),
    path("vlozit/kalendar/", embedded_views.calendar, name="embedded-calendar"),
    path("vlozit/mapa/", embedded_views.region, name="embedded-map"),
]
