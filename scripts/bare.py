"""A Django project of one view and nothing else: no middleware, database, template or app.

The yardstick of `rate.py` and `benchmark_rendering.py`: what is left is the server and Django's handling of a request.
"""

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpRequest, HttpResponse
from django.urls import path

settings.configure(
    ALLOWED_HOSTS=["127.0.0.1"],
    MIDDLEWARE=[],
    ROOT_URLCONF=__name__,
    SECRET_KEY="x" * 50,
)


def view(request: HttpRequest) -> HttpResponse:
    return HttpResponse("ok")


def view_with_length(request: HttpRequest) -> HttpResponse:
    """Tell the length, so that the server sends the answer in two parts instead of four."""
    return HttpResponse("ok", headers={"Content-Length": "2"})


urlpatterns = [path("", view), path("length/", view_with_length)]
application = get_wsgi_application()
