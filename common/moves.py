"""Permanent redirects from former slugs to the current URL of a page."""

from typing import Any

from django.http import Http404, HttpResponsePermanentRedirect
from django.shortcuts import redirect


def moved(model: Any, slug: str, below: str = "") -> HttpResponsePermanentRedirect:
    """Redirect from a former URL of a row of a Slugged model, or of the page `below` it.

    Raises Http404 if no row had the slug, or if the row has no public page now.
    """
    row = model.moved_from(slug)
    if row is None or row.slug == slug or not getattr(row, "is_published", getattr(row, "has_page", True)):
        raise Http404
    return redirect(f"{row.get_absolute_url()}{below}", permanent=True)
