"""The typeface as it is served: small, and with every letter that our texts need."""

import re

import pytest
from fontTools.ttLib import TTFont

from scripts import fonts

LARGEST = 42_000
"""Bytes of all files together."""
STYLES = [path.read_text("utf-8") for path in (fonts.ROOT / "static" / "css").rglob("*.css")]
TEXTS = ["templates/**/*.html", "templates/**/*.txt", "locale/**/*.po", "data/**/*.yaml"]


@pytest.fixture(scope="module")
def served():
    """The fonts in static/fonts by the names of their files."""
    return {path.name: TTFont(path) for path in sorted(fonts.TARGET.glob("*.woff2"))}


def test_fonts_are_two_small_files():
    sizes = {path.name: path.stat().st_size for path in fonts.TARGET.glob("*.woff2")}

    assert sizes.keys() == fonts.FILES.keys()
    assert sum(sizes.values()) <= LARGEST


def test_each_letter_is_in_one_of_the_files(served):
    covered = [chr(point) for font in served.values() for point in font.getBestCmap()]

    assert sorted(covered) == sorted(fonts.CHARACTERS)


def test_stylesheet_gives_each_file_its_characters(served):
    faces = re.findall(r"fonts/([\w-]+\.woff2).*?unicode-range: ([^;]+);", "".join(STYLES), re.DOTALL)

    assert dict(faces) == {name: fonts.ranges(font) for name, font in served.items()}


def test_our_texts_need_no_letter_that_was_left_out(served):
    used = {letter for kind in TEXTS for path in fonts.ROOT.glob(kind) for letter in path.read_text("utf-8")}
    offered = {chr(point) for name in fonts.FILES.values() for point in TTFont(fonts.SOURCE / name).getBestCmap()}

    assert (used & offered) - fonts.CHARACTERS == set()


def test_fonts_reach_every_weight_and_flare_of_the_stylesheets(served):
    wanted = {
        "wght": {float(found) for text in STYLES for found in re.findall(r"font-weight: (\d+);", text)},
        "FLAR": {float(found) for text in STYLES for found in re.findall(r'"FLAR" (\d+)', text)},
    }
    for font in served.values():
        axes = {axis.axisTag: (axis.minValue, axis.maxValue) for axis in font["fvar"].axes}
        assert {tag for tag, (low, high) in axes.items() if low <= min(wanted[tag]) and max(wanted[tag]) <= high} == {
            "wght",
            "FLAR",
        }
