"""The addresses of the portal, and pages with presentations made by hand."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from common.page_cache.pages import public_page
from decks.slides import Presentation
from tests.decks.samples import EVERY_LAYOUT, deck_of
from zdravy_kraj import urls

SHOWN: dict[str, Presentation] = {"vse": deck_of(EVERY_LAYOUT)}
"""What is shown, by name; tests add their own."""


def page(request: HttpRequest, name: str, with_notes: bool = False) -> HttpResponse:
    deck = SHOWN[name]
    details = {"presentation": deck, "with_notes": with_notes}
    up = {"title": "Rok 2022", "address": "/"}
    return render(request, "decks/deck.html", {"title": deck.title, "up": up, "details": lambda: details})


urlpatterns = [
    path("zkouska/<str:name>/", public_page(["mluvci"])(page)),
    path("poznamky/<str:name>/", page, {"with_notes": True}),
    *urls.urlpatterns,
]
handler404 = urls.handler404
