"""Makes the DOCX of an evaluation report: real styles, numbered headings, a contents, tables and native charts."""

from decks.evaluation.word.building import docx_of

__all__ = ["docx_of"]
