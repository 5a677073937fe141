"""Interim."""

from __future__ import annotations

import html
import re
from dataclasses import asdict
from typing import Any

from decks.slides import Layout, Paragraph, Picture, Run, Slide, Table


def as_data(slide: Slide) -> dict[str, Any]:
    data = asdict(slide)
    data["layout"] = slide.layout.value
    data["chart"] = None
    import json

    return json.loads(json.dumps(data))


def _p(d):
    return Paragraph(**{**d, "runs": tuple(Run(**r) for r in d["runs"])})


def slide_of_data(data: dict[str, Any]) -> Slide:
    d = dict(data)
    d["layout"] = Layout(d["layout"])
    d["text"] = tuple(_p(p) for p in d["text"])
    d["pictures"] = tuple(Picture(**p) for p in d["pictures"])
    if d["table"]:
        t = d["table"]
        d["table"] = Table(
            tuple(t["head"]), tuple(tuple(_p(c) for c in r) for r in t["rows"]), tuple(t["numeric"]), t["has_total"]
        )
    return Slide(**d)


def html_of(text) -> str:
    return "".join(
        "<p>"
        + "".join(
            f'<a href="{html.escape(r.address)}">{html.escape(r.text)}</a>' if r.address else html.escape(r.text)
            for r in p.runs
        )
        + "</p>"
        for p in text
    )


def paragraphs_of(text: str):
    return tuple(
        Paragraph((Run(html.unescape(re.sub("<[^>]+>", "", one))),))
        for one in re.findall(r"<(?:p|li)>(.*?)</(?:p|li)>", text)
    )


def flow(slides):
    return tuple(slides)
