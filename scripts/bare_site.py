"""A Django site with one view and nothing around it, the yardstick of `benchmark_rendering.py` and `rate.py`.

No middleware, database, template or installed app: what is left is the server and Django's own handling of a request.
"""

from pathlib import Path

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpRequest, HttpResponse
from django.urls import path


def bare(request: HttpRequest) -> HttpResponse:
    """Answer with two words."""
    return HttpResponse("Hello, world")


def bare_with_length(request: HttpRequest) -> HttpResponse:
    """Answer the same and tell the length, so that the server sends it in two parts instead of four."""
    return HttpResponse("Hello, world", headers={"Content-Length": "12"})


urlpatterns = [path("", bare), path("length/", bare_with_length)]

settings.configure(
    ALLOWED_HOSTS=["127.0.0.1"],
    ROOT_URLCONF=__name__,
    MIDDLEWARE=[],
    SECRET_KEY="bare",  # noqa: S106
    # Only for the server's configuration, which looks there for templates and guides to load.
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "DIRS": []}],
    GUIDES_DIR=Path(__file__).resolve().parent.parent / "docs",
)
application = get_wsgi_application()
