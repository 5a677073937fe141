"""Pages about one town, which apps above the reports of towns declare."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class NamedAddress:
    """A link: its text and URL."""

    label: Any
    address: str


class TownPage:
    """A page about one town, with its panel on the dashboard and the overview of all towns for the office."""

    tab = ""
    """Its name in `frame()` and in the navigation."""
    label: Any = ""
    panel_template = ""
    """The template of the panel on the dashboard, with the value of `panel()` as `shown`; empty for no panel."""

    def address(self, town: Any) -> str:
        """Return the URL of the page."""
        raise NotImplementedError

    def panel(self, town: Any, year: int) -> Any:
        """Return the content of the panel on the dashboard of the town."""
        return None

    def office_link(self) -> NamedAddress | None:
        """Return the link to the overview of all towns for the office, if there is one."""
        return None
