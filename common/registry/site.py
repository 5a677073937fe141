"""What an app adds to the public site."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.functional import Promise

from common.models import Published


@dataclass(frozen=True)
class NavigationLink:
    """An entry of the main navigation."""

    title: str | Promise
    address: str
    """The name of the address."""


@dataclass(frozen=True)
class ContentPage:
    """A model with a way from draft to the public, and the public page of its rows.

    Its drafts wait for the coordinator, who can see the very page before the public does.
    """

    model: type[Published]
    page: Callable[[HttpRequest, Any], HttpResponse]
    rows: Callable[[], Any]
    """The rows with all that the page needs."""
    drafts: Callable[[], Any]
    """The drafts with all that their names need."""
