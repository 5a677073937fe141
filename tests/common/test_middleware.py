"""What shared caches may keep: only what is the same for everybody."""

import pytest
from django.http import HttpResponse

from common.middleware import SharedByAll


def policy(rf, response, method="get"):
    """Return what the middleware lets caches do with the response."""
    return SharedByAll(lambda _request: response)(getattr(rf, method)("/")).headers.get("Cache-Control")


def with_cookie():
    response = HttpResponse()
    response.set_cookie("sessionid", "x")
    return response


@pytest.mark.parametrize("method", ["get", "head"])
@pytest.mark.parametrize(
    "response", [HttpResponse(), HttpResponse(status=304), HttpResponse(headers={"Vary": "Accept-Encoding"})]
)
def test_shared_caches_keep_a_public_page(rf, response, method):
    assert policy(rf, response, method) == SharedByAll.POLICY


@pytest.mark.parametrize("vary", ["Cookie", "cookie", "Accept-Encoding, Cookie"])
def test_shared_caches_do_not_keep_what_depends_on_the_session(rf, vary):
    assert policy(rf, HttpResponse(headers={"Vary": vary})) is None


def test_shared_caches_do_not_keep_what_sets_a_cookie(rf):
    assert policy(rf, with_cookie()) is None


def test_page_that_says_itself_who_may_keep_it_is_left_alone(rf):
    assert policy(rf, HttpResponse(headers={"Cache-Control": "private"})) == "private"


@pytest.mark.parametrize(("method", "status"), [("post", 200), ("get", 302), ("get", 404), ("get", 500)])
def test_shared_caches_do_not_keep_answers_to_forms_and_faults(rf, method, status):
    assert policy(rf, HttpResponse(status=status), method) is None
