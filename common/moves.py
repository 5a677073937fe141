"""Addresses that moved: a renamed slug leads to the page's new address for good."""

from typing import Any

from django.http import Http404, HttpResponsePermanentRedirect
from django.shortcuts import redirect


def moved(model: Any, slug: str, below: str = "") -> HttpResponsePermanentRedirect:
    """Redirect from an address that a row of a Slugged model once had, or from the page `below` it.

    Raises Http404 when there was none, or when the row has no public page now.
    """
    row = model.moved_from(slug)
    if row is None or row.slug == slug or not getattr(row, "is_published", getattr(row, "has_page", True)):
        raise Http404
    return redirect(f"{row.get_absolute_url()}{below}", permanent=True)
