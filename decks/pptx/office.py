"""A presentation as a file in the template that the office uses, ours where it uses none."""

from __future__ import annotations

import io
import logging

from decks.pptx.building import pptx_of
from decks.slides import Presentation

logger = logging.getLogger(__name__)


def pptx_of_office(presentation: Presentation) -> bytes:
    """Return a presentation as `pptx_of` does; in our template, too, if the file of the office's one is lost."""
    from decks.models import OfficeTemplate  # the model checks its file by this package

    row = OfficeTemplate.objects.in_use().first()
    if row is None:
        return pptx_of(presentation)
    try:
        with row.file.open("rb") as file:
            content = io.BytesIO(file.read())
    except OSError as error:
        logger.warning("The template of presentations cannot be read: %s", error)
        return pptx_of(presentation)
    return pptx_of(presentation, content)
