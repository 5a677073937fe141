"""How a made picture, or the reason why there is none, is passed between processes: a line of JSON, then the bytes."""

from __future__ import annotations

import json
from typing import IO

from common.pictures.made import Made
from common.pictures.structure import Refused


def write_refusal(out: IO[bytes], code: str) -> None:
    """Write why the picture was refused."""
    out.write(json.dumps({"refused": code}).encode() + b"\n")


def write_made(out: IO[bytes], made: Made) -> None:
    """Write a picture and its copies."""
    copies = [[width, suffix, len(content)] for (width, suffix), content in made.copies.items()]
    head = {"suffix": made.suffix, "size": made.size, "whole": len(made.whole), "copies": copies, "widths": made.widths}
    out.write(json.dumps(head).encode() + b"\n")
    out.write(made.whole)
    for content in made.copies.values():
        out.write(content)


def read_answer(answer: IO[bytes]) -> Made:
    """Return the picture; raise Refused when it was refused, ValueError when the answer is not whole."""
    head = json.loads(answer.readline(100_000))
    if "refused" in head:
        raise Refused(head["refused"])

    def content(size: int) -> bytes:
        found = answer.read(size)
        if len(found) < size:
            raise ValueError("The answer is not whole.")
        return found

    whole = content(head["whole"])
    copies = {(width, suffix): content(size) for width, suffix, size in head["copies"]}
    return Made(head["suffix"], tuple(head["size"]), whole, copies, head["widths"])
