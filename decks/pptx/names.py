"""What people call layouts and placeholders."""

from __future__ import annotations

from typing import Final

from django.utils.translation import pgettext_lazy

from decks.pptx.places import CHART, CREDIT, FOOTER, NUMBER, PICTURES, TABLE, TEXT, TITLE_PLACE
from decks.slides import Layout

LAYOUT_NAMES: Final = {
    Layout.OPENING: pgettext_lazy("layout of slides", "Opening slide"),
    Layout.SECTION: pgettext_lazy("layout of slides", "Section"),
    Layout.TEXT: pgettext_lazy("layout of slides", "Text"),
    Layout.TEXT_PICTURE: pgettext_lazy("layout of slides", "Text and picture"),
    Layout.PICTURES: pgettext_lazy("layout of slides", "Pictures"),
    Layout.TABLE: pgettext_lazy("layout of slides", "Table"),
    Layout.CHART: pgettext_lazy("layout of slides", "Chart"),
    Layout.QUOTE: pgettext_lazy("layout of slides", "Quote"),
    Layout.CLOSING: pgettext_lazy("layout of slides", "Closing slide"),
}
"""How the layouts of our template are called in the menu of programs."""
PLACE_NAMES: Final = {
    TITLE_PLACE: pgettext_lazy("placeholder of slides", "title"),
    TEXT: pgettext_lazy("placeholder of slides", "text"),
    TABLE: pgettext_lazy("placeholder of slides", "table"),
    CHART: pgettext_lazy("placeholder of slides", "chart"),
    FOOTER: pgettext_lazy("placeholder of slides", "footer"),
    NUMBER: pgettext_lazy("placeholder of slides", "slide number"),
    CREDIT: pgettext_lazy("placeholder of slides", "author of the picture"),
    **dict.fromkeys(PICTURES, pgettext_lazy("placeholder of slides", "picture")),
}
"""How their placeholders are called where people read of them."""
