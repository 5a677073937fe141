"""URLs for browsers and crawlers, without a language prefix."""

from django.urls import path

from portal.views import errors, machine

urlpatterns = [
    path("robots.txt", machine.robots, name="robots"),
    path("favicon.svg", machine.favicon, name="favicon"),
    path("favicon.ico", machine.favicon_ico),
    path("site.webmanifest", machine.manifest, name="manifest"),
    path("sdileni/<str:word>.png", machine.share_picture, name="share-picture"),
    path("prilis-velke/", errors.too_large, name="too-large"),
]
