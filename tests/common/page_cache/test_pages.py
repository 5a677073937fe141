"""What views declare about their pages."""

import datetime
import math

import pytest
from django.http import HttpResponse, StreamingHttpResponse
from django.utils import timezone

from common.page_cache import pages
from common.page_cache.pages import KEY, Rendering, public_page, true_until


@pytest.fixture(autouse=True)
def own_parameters(monkeypatch):
    monkeypatch.setattr(pages, "PARAMETERS", set())
    monkeypatch.setattr(pages, "FREE_TEXT", set())


def rendered(rf, response, address="/", view=None, **declared) -> Rendering:
    """Return what the page told when it was made at noon of a day in spring."""
    noon = datetime.datetime(2026, 5, 20, 12, tzinfo=timezone.get_default_timezone())
    rendering = Rendering(noon.timestamp())
    public_page(("rok",), **declared)(view or (lambda request: response))(rf.get(address, **{KEY: rendering}))
    return rendering


@pytest.mark.parametrize(
    ("response", "address", "expected"),
    [
        (HttpResponse(), "/?rok=2022", True),
        (HttpResponse(), "/?rok=2022&strana=1", False),
        (HttpResponse(status=404), "/", False),
        (HttpResponse(status=302), "/", False),
        (StreamingHttpResponse(["x"]), "/", False),
    ],
)
def test_public_page_is_a_whole_answer_to_known_parameters(rf, response, address, expected):
    assert rendered(rf, response, address).is_public is expected


def test_page_that_looks_at_the_day_is_true_on_that_day_only(rf):
    day = rendered(rf, HttpResponse(), by_day=True)
    here = timezone.get_default_timezone()
    of_may = [datetime.datetime(2026, 5, number, tzinfo=here).timestamp() for number in (20, 21)]

    assert [day.since, day.until] == of_may
    assert rendered(rf, HttpResponse()).until == math.inf


def test_page_is_true_until_the_first_of_the_moments_that_it_names(rf):
    soon, later = (datetime.datetime(2026, 5, 20, hour, tzinfo=datetime.UTC) for hour in (13, 15))

    def view(request):
        for moment in (later, soon, later):
            true_until(request, moment)
        return HttpResponse()

    assert rendered(rf, None, view=view, by_day=True).until == soon.timestamp()


def test_without_a_cache_in_front_a_view_answers_as_it_would(rf):
    response = HttpResponse("x")
    request = rf.get("/")
    true_until(request, timezone.now())

    assert public_page()(lambda request: response)(request) is response
    assert "Content-Encoding" not in response.headers


def test_parameters_of_all_views_are_known(rf):
    public_page(("rok", "strana"))(HttpResponse)
    public_page(("obec",), free_text=("hledat",))(HttpResponse)

    assert {"rok", "strana", "obec", "hledat"} == pages.PARAMETERS
    assert {"hledat"} == pages.FREE_TEXT
