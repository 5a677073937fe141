"""What an app adds to the administration beside the screens of its models."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.functional import Promise

View = Callable[..., Any]


def _unchanged(view: View) -> View:
    return view


@dataclass(frozen=True)
class AdminGroup:
    """A group of the administration under the name of the app, with its models in order.

    A model of a lower app may stand in it, too. Models in no group stay out of the lists.
    """

    title: str | Promise
    models: tuple[type[models.Model], ...] = ()


@dataclass(frozen=True)
class AdminScreen:
    """A screen that is no list of a model; with a title it stands first in the group of the app `group`."""

    route: str
    name: str
    view: View
    around: Callable[[View], View] = _unchanged
    """Goes around the check of the login that the administration puts on the view."""
    title: str | Promise = ""
    group: str = ""
    right: str = ""
    """Who lacks it does not see the screen in the group."""

    def as_entry(self, address: str) -> dict[str, Any]:
        """Return the screen in the shape in which the administration lists models."""
        return {"name": self.title, "object_name": self.name, "admin_url": address, "view_only": True}
