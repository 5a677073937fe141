"""Presentations as PDF: slides of 16:9, or a handout of A4 with room for notes.

>>> from decks.pdf import PdfUnavailable, pdf_of
"""

from decks.pdf.making import PdfUnavailable, needs, pdf_of

__all__ = ["PdfUnavailable", "needs", "pdf_of"]
