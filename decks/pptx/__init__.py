"""Presentations as files of PowerPoint (Office Open XML, ECMA-376), in our template or in one of an office.

>>> from decks.pptx import pptx_of, pptx_of_office
"""

from decks.pptx.building import pptx_of
from decks.pptx.office import pptx_of_office

__all__ = ["pptx_of", "pptx_of_office"]
