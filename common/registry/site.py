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
    """The URL name."""


@dataclass(frozen=True)
class ContentPage:
    """A model with drafts, and the public page of its rows.

    The coordinator is reminded of its drafts and can preview their pages.
    """

    model: type[Published]
    page: Callable[[HttpRequest, Any], HttpResponse]
    rows: Callable[[], Any]
    """Returns the rows with all related data that the page needs."""
    drafts: Callable[[], Any]
    """Returns the drafts with all related data that their names need."""


@dataclass(frozen=True)
class Sign:
    """The region's drawn sign: one filled path of SVG."""

    path: str
    view_box: str
    """As in SVG: “0 0 240 100”."""
    description: str
    """What it shows."""


@dataclass(frozen=True)
class Document:
    """What a higher-level app offers at a page below it: a page of its own, with files of the same content."""

    title: str
    address: str
    files: tuple[tuple[str, str], ...] = ()
    """Kinds of files with their addresses: “PDF”, “/rok/2022/prezentace.pdf”."""
