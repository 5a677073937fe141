"""Reads a made presentation back, as a program for presentations does."""

import io
import zipfile

from pptx import Presentation
from pptx.oxml.ns import qn

from decks.pptx import pptx_of
from tests.decks.pptx.samples import deck

P14 = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"


def reopened(slides=None, language="cs", template=None):
    return Presentation(io.BytesIO(pptx_of(deck(slides, language), template)))


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
