"""Chapters as JSON and back, as a saved report keeps them.

Under the same rules as slides in `decks.stored`: what cannot be understood is left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from decks import stored
from decks.evaluation.document import Block, Chapter, Drawing, Grid, Heading, Plate
from decks.slides import Paragraph

Json = dict[str, Any]


def to_json(chapter: Chapter) -> Json:
    """Return a chapter as objects of JSON."""
    return {"key": chapter.key, "title": chapter.title, "blocks": [_block(block) for block in chapter.blocks]}


def from_json(told: Mapping[str, Any]) -> Chapter:
    """Return the chapter that JSON tells of."""
    blocks = told.get("blocks")
    found = [_to_block(one) for one in blocks if isinstance(one, dict)] if isinstance(blocks, list) else []
    key, title = str(told.get("key") or ""), str(told.get("title") or "")
    return Chapter(key, title, tuple(block for block in found if block is not None))


def _block(block: Block) -> Json:
    if isinstance(block, Heading):
        return {"kind": "heading", "text": block.text, "level": block.level}
    if isinstance(block, Paragraph):
        return {"kind": "text", **stored.paragraph_to_json(block)}
    told: Json = {"name": block.name, "caption": block.caption}
    if isinstance(block, Grid):
        return {"kind": "table", **told, "table": stored.table_to_json(block.table), "widths": list(block.widths)}
    if isinstance(block, Drawing):
        return {"kind": "chart", **told, "chart": stored.chart_to_json(block.chart)}
    return {"kind": "picture", **told, "picture": stored.picture_to_json(block.picture)}


def _to_block(told: Json) -> Block | None:
    kind, name, caption = told.get("kind"), str(told.get("name") or ""), str(told.get("caption") or "")
    content = told.get(str(kind))
    if kind == "heading":
        return Heading(str(told.get("text") or ""), 3 if told.get("level") == 3 else 2)
    if kind == "text":
        return stored.paragraph_from_json(told)
    if not isinstance(content, dict):
        return None
    if kind == "table":
        table = stored.table_from_json(content)
        widths = tuple(one for one in told.get("widths") or () if isinstance(one, int) and one > 0)
        return Grid(name, caption, table, widths if len(widths) == len(table.head) else (1,) * len(table.head))
    if kind == "chart":
        return Drawing(name, caption, stored.chart_from_json(content))
    return Plate(name, caption, stored.picture_from_json(content)) if kind == "picture" else None
