"""Feeds in Atom (RFC 4287) of what apps publish.

>>> from common.feeds import feed_url, last_changes
"""

from common.feeds.changes import last_changes
from common.feeds.urls import feed_url

__all__ = ["feed_url", "last_changes"]
