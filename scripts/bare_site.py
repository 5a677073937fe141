"""A Django site with one view and nothing around it, the yardstick of `benchmark_rendering.py`.

No middleware, database, template or installed app: what is left is the server and Django's own handling of a request.
"""

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpRequest, HttpResponse
from django.urls import path


def bare(request: HttpRequest) -> HttpResponse:
    """Answer with two words."""
    return HttpResponse("Hello, world")


urlpatterns = [path("", bare)]

settings.configure(ALLOWED_HOSTS=["127.0.0.1"], ROOT_URLCONF=__name__, MIDDLEWARE=[], SECRET_KEY="bare")  # noqa: S106
application = get_wsgi_application()
