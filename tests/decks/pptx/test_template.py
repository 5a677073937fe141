"""Our template: made of the measures and colours of the site, with a placeholder for everything that slides have."""

import re

import pytest
from django.utils import translation

from common.registry import Sign
from common.text import fold
from decks.geometry import EMU
from decks.pptx.names import LAYOUT_NAMES
from decks.pptx.places import PLACES
from decks.pptx.sign import SIGN_NAME, place_sign
from decks.pptx.template import NAMES, OURS, opened
from decks.slides import Layout
from scripts.pptx.making import colours, made


def test_kept_template_is_the_one_that_the_script_makes():
    assert OURS.read_bytes() == made()


@pytest.mark.parametrize("layout", Layout)
def test_each_layout_has_its_placeholders_where_the_geometry_says(layout):
    chosen = opened().chosen[layout]

    boxes = {
        one.placeholder_format.idx: tuple(round(part / EMU) for part in (one.left, one.top, one.width, one.height))
        for one in chosen.layout.placeholders
    }

    assert (chosen.layout.name, chosen.is_named) == (layout.value, True)
    assert boxes == {number: (box.left, box.top, box.width, box.height) for number, box in PLACES[layout].items()}
    assert chosen.places == {number: number for number in PLACES[layout]}


def test_colours_of_the_theme_are_those_of_the_site():
    theme = made().decode("utf-8", "replace")

    found = dict(re.findall(r'<a:(dk2|accent1|accent2|accent3)><a:srgbClr val="(\w+)"/>', theme))

    of_site = colours()
    names = {"dk2": "spruce", "accent1": "glass", "accent2": "meadow", "accent3": "amber"}
    assert found == {one: of_site[name] for one, name in names.items()}


@pytest.mark.parametrize("language", ["cs", "en"])
@pytest.mark.parametrize("layout", Layout)
def test_layout_is_known_by_the_name_that_people_see(layout, language):
    with translation.override(language):
        shown = str(LAYOUT_NAMES[layout])

    assert fold(shown) in {fold(name) for name in NAMES[layout]}


def signs(presentation):
    master = presentation.slide_masters[0]
    return [shape for sheet in (master, *master.slide_layouts) for shape in sheet.shapes if shape.name == SIGN_NAME]


def test_sign_of_the_region_keeps_its_proportions():
    presentation = opened().presentation

    place_sign(presentation, Sign("M0 50 L30 0 L60 50 Z", "0 0 60 50", ""))

    found = signs(presentation)
    assert len(found) == 4
    assert {round(shape.width / shape.height, 2) for shape in found} == {1.2}


@pytest.mark.parametrize("sign", [None, Sign("nothing", "0 0 60 50", ""), Sign("M0 0 L", "x", "")])
def test_places_of_a_sign_that_cannot_be_drawn_are_taken_away(sign):
    presentation = opened().presentation

    place_sign(presentation, sign)

    assert signs(presentation) == []
