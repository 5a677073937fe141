"""Reads a made presentation back, as a program for presentations does."""

import io
import zipfile
from functools import cache

from pptx import Presentation
from pptx.oxml.ns import qn

from decks.pptx import pptx_of
from tests.decks.pptx.samples import deck

P14 = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"


@cache
def sample(language="cs"):
    """Return the deck with a slide of each layout as a file; it is made once."""
    return pptx_of(deck(None, language))


def reopened(slides=None, language="cs", template=None):
    made = sample(language) if slides is None and template is None else pptx_of(deck(slides, language), template)
    return Presentation(io.BytesIO(made))


def parts_of(content):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def words_of(slide):
    """Return all texts of a slide, in order."""
    return "\n".join(one.text or "" for one in slide._element.iter(qn("a:t")))


def place(slide, number):
    return next(shape for shape in slide.placeholders if shape.placeholder_format.idx == number)


def described(shape):
    return shape._element._nvXxPr.cNvPr.get("descr")


def is_decoration(shape):
    return b"decorative" in _xml(shape._element._nvXxPr.cNvPr)


def _xml(element):
    from lxml import etree

    return etree.tostring(element)
