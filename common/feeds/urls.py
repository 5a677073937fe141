"""The address of a feed."""

from __future__ import annotations

from django.urls import URLPattern, path

from common.feeds.views import feed_view
from common.registry import Feed


def feed_url(feed: Feed) -> URLPattern:
    """Return the URL `atom.xml` of a feed, beside the list of the same rows."""
    return path("atom.xml", feed_view(feed), name=feed.route.rpartition(":")[2])
