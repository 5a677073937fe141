"""Drawing of the picture for sharing: sky, hills and the ridge of the site, and the words in the site's typeface."""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from django.conf import settings

from common.values.folding import fold_letters
from portal.sharing.address import Shared

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw

WIDTH, HEIGHT = 1200, 630
"""The size that sites for sharing ask for, in pixels (Open Graph)."""
MARGIN = 80
SMOOTHING = 2
"""Shapes are drawn so many times larger, then made smaller, because Pillow draws them with steps."""
STEPS = 24
"""Straight pieces that a curve is drawn of."""
COLOURS = 64

SKY, FAR, NEAR, GROUND = "#d9e8e4", "#b9d0c8", "#7fa596", "#0f3d30"
TITLE, LINE, NAME, MARK = "#0f3d30", "#35473f", "#f4f8f3", "#e0982b"
"""The colours of tokens.css in the light scheme."""

HILLS = (
    (FAR, "M0 430C120 380 210 406 320 388S520 340 640 376 820 414 930 380 1100 356 1200 398V630H0Z"),
    (GROUND, "M0 536C160 502 300 524 460 530S760 548 900 522 1100 504 1200 520V630H0Z"),
)
RIDGE_WIDTH, RIDGE_RIGHT, RIDGE_FOOT = 640, 1210, 580
SIZES = ((84, 2), (68, 3), (56, 4))
"""Sizes of the title, each with the most lines it may take; the largest that fits is used."""

FONTS = ("commissioner-latin.woff2", "commissioner-latin-ext.woff2")
BOLD, REGULAR = (720, 40), (480, 0)
"""Weight and flare of the typeface."""


def drawn(shared: Shared, name: str, ridge: str, view_box: str) -> bytes:
    """Return the picture as PNG: the words, the name of the site, and its ridge, a path of SVG in its view box."""
    from PIL import ImageDraw

    image = landscape(ridge, view_box).copy()
    draw = ImageDraw.Draw(image)
    draw.rectangle((MARGIN, 74, MARGIN + 96, 84), fill=MARK)
    y = 112.0
    # A title in a script that the typeface lacks would leave the sky empty.
    title = shared.title.strip() if is_drawable(shared.title) else name
    size, lines = _fitting(title)
    for line in lines:
        Words(BOLD, size).draw(draw, (MARGIN, y), line, TITLE)
        y += size * 1.14
    below = Words(REGULAR, 36)
    if shared.line:
        below.draw(draw, (MARGIN, y + 14), below.shortened(shared.line, WIDTH - 2 * MARGIN), LINE)
    foot = Words(BOLD, 32)
    foot.draw(draw, (MARGIN, 566), foot.shortened(name, WIDTH - 2 * MARGIN), NAME)
    saved = io.BytesIO()
    image.quantize(COLOURS).save(saved, "PNG", optimize=True)
    return saved.getvalue()


@lru_cache(maxsize=2)
def landscape(ridge: str, view_box: str) -> Image:
    """Return the sky with the hills and the ridge, on which the words are written."""
    from PIL import Image, ImageDraw

    large = Image.new("RGB", (WIDTH * SMOOTHING, HEIGHT * SMOOTHING), SKY)
    shapes = ImageDraw.Draw(large)
    (far, hill), (ground, front) = HILLS
    for colour, path, box in ((far, hill, None), (NEAR, ridge, view_box), (ground, front, None)):
        for points in outlines(path):
            shapes.polygon([_placed(point, box) for point in points], fill=colour)
    return large.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)


def _placed(point: tuple[float, float], box: str | None) -> tuple[float, float]:
    """Return where a point lies in the large drawing; one of the ridge by its view box."""
    x, y = point
    if box is not None:
        left, top, width, height = map(float, box.split())
        scale = RIDGE_WIDTH / (width or 1)
        x = RIDGE_RIGHT - RIDGE_WIDTH + (x - left) * scale
        y = RIDGE_FOOT + (y - top - height) * scale
    return x * SMOOTHING, y * SMOOTHING


def outlines(path: str) -> list[list[tuple[float, float]]]:
    """Return the closed outlines of a path of SVG as points; nothing of a path that cannot be read."""
    from fontTools.misc.bezierTools import cubicPointAtT
    from fontTools.pens.basePen import BasePen
    from fontTools.svgLib.path import parse_path

    class Outlines(BasePen):
        """Collects outlines, with curves as short lines."""

        def __init__(self) -> None:
            super().__init__(None)
            self.found: list[list[tuple[float, float]]] = []

        def _moveTo(self, pt: Any) -> None:  # noqa: N802 – as the library calls it
            self.found.append([pt])

        def _lineTo(self, pt: Any) -> None:  # noqa: N802
            self.found[-1].append(pt)

        def _curveToOne(self, pt1: Any, pt2: Any, pt3: Any) -> None:  # noqa: N802
            curve = (self.found[-1][-1], pt1, pt2, pt3)
            self.found[-1].extend(cubicPointAtT(*curve, step / STEPS) for step in range(1, STEPS + 1))

    pen = Outlines()
    try:
        parse_path(path, pen)
    except (ValueError, IndexError, TypeError, AssertionError):
        return []
    return [outline for outline in pen.found if len(outline) > 2]


class Words:
    """Text in the typeface of the site, whose letters are in two files."""

    def __init__(self, style: tuple[int, int], size: int) -> None:
        self.fonts = [_font(name, style, size) for name in FONTS]

    def width(self, text: str) -> float:
        return sum(font.getlength(piece) for font, piece in self._pieces(text))

    def draw(self, draw: ImageDraw, at: tuple[float, float], text: str, colour: str) -> None:
        """Draw a line of text that begins at a point, its top there."""
        x, y = at
        baseline = y + self.fonts[0].getmetrics()[0]
        for font, piece in self._pieces(text):
            draw.text((x, baseline), piece, fill=colour, font=font, anchor="ls")
            x += font.getlength(piece)

    def shortened(self, text: str, width: float) -> str:
        """Return the text, without its end if it is wider."""
        if self.width(text) <= width:
            return text
        while text and self.width(f"{text}…") > width:
            text = text[:-1]
        return f"{text.rstrip()}…"

    def _pieces(self, text: str) -> Iterator[tuple[Any, str]]:
        """Yield the runs of letters of one file each, with its font; what neither has stands without its marks."""
        known = _letters()
        at, run = 0, ""
        for letter in text.replace("\N{NO-BREAK SPACE}", " "):
            own = letter if letter in known[0] | known[1] else bare(letter)
            here = 1 if own in known[1] else 0
            if here != at and run:
                yield self.fonts[at], run
                run = ""
            at, run = here, run + own
        if run:
            yield self.fonts[at], run


def bare(letter: str) -> str:
    """Return what stands for a letter that the typeface lacks: the same without its marks, or a space."""
    return "".join(one for one in fold_letters(letter) if one in _letters()[0]) or " "


def is_drawable(text: str) -> bool:
    """Whether most letters of a text can be drawn."""
    letters = [letter for letter in text if letter.isalnum()]
    known = _letters()
    return 2 * sum(1 for one in letters if one in known[0] | known[1] or bare(one) != " ") > len(letters)


@cache
def _font(name: str, style: tuple[int, int], size: int) -> Any:
    from PIL import ImageFont

    font = ImageFont.truetype(str(settings.BASE_DIR / "static" / "fonts" / name), size)
    font.set_variation_by_axes(list(style))
    return font


@cache
def _letters() -> tuple[frozenset[str], ...]:
    """Return the letters of each file."""
    from fontTools.ttLib import TTFont

    folder = settings.BASE_DIR / "static" / "fonts"
    return tuple(frozenset(map(chr, TTFont(folder / name).getBestCmap())) for name in FONTS)


def _fitting(title: str) -> tuple[int, list[str]]:
    """Return the largest size in which a title fits, and its lines; the end of a very long one is left out."""
    for size, most in SIZES:
        words = Words(BOLD, size)
        lines = _wrapped(title, words, WIDTH - 2 * MARGIN)
        if len(lines) <= most:
            return size, lines
    return size, [*lines[: most - 1], words.shortened(" ".join(lines[most - 1 :]), WIDTH - 2 * MARGIN)]


def _wrapped(title: str, words: Words, width: float) -> list[str]:
    """Return the lines of a title; words tied by a space that does not break stay together."""
    lines: list[str] = []
    for word in title.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and words.width(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(words.shortened(word, width))
    return lines
