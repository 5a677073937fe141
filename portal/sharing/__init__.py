"""The pictures that shared links show: each page has its own, with its title, a line below it and the region's ridge.

The address of a picture holds the words that are drawn, signed, so that nobody can have other words drawn and no page
has to be looked up. Every page has a picture by its blocks `og_title` and `share_line` (`templates/base.html`).
"""

from portal.sharing.address import Shared, address_of, shared_at
from portal.sharing.drawing import drawn

__all__ = ["Shared", "address_of", "drawn", "shared_at"]
