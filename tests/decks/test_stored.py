"""A saved deck opens as it was saved, in older and newer versions alike."""

import json
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from decks.slides import Layout, Paragraph, Run, Slide
from decks.stored import digest, from_json, to_json
from tests.decks import slides as some


@settings(max_examples=40, suppress_health_check=list(HealthCheck))
@given(some.slides)
def test_slide_comes_back_from_json_as_it_was(slide):
    assert from_json(json.loads(json.dumps(to_json(slide)))) == slide


@settings(max_examples=20, suppress_health_check=list(HealthCheck))
@given(some.slides)
def test_digest_is_the_same_for_the_same_slide(slide):
    assert digest(from_json(to_json(slide))) == digest(slide)
    assert digest(replace(slide, title=f"{slide.title}!")) != digest(slide)


def test_what_a_later_version_adds_is_ignored():
    slide = Slide("plan", Layout.TEXT, "Plán", text=(Paragraph((Run("Položka"),), 1),))
    told = to_json(slide) | {"colour": "green", "text": [{"runs": [{"text": "Položka", "size": 3}], "level": 1}]}

    assert from_json(told) == slide


def test_what_an_older_version_did_not_know_has_its_default():
    assert from_json({"key": "plan"}) == Slide("plan", Layout.TEXT, "")


@pytest.mark.parametrize(
    "told",
    [
        {"layout": "hologram", "text": "x", "part": -1},
        {"text": [1, None, {"runs": [3, {"text": 4}], "level": 99}]},
        {"table": {"head": ["A"], "rows": [[{}], [{}, {}], 5]}, "pictures": "x"},
        {"chart": {"series": [{}], "rows": [{"values": []}, {"values": [{"amount": "NaN"}]}], "unit": 3}},
    ],
)
def test_what_cannot_be_understood_is_left_out(told):
    slide = from_json({"key": "plan", **told})

    assert (slide.key, slide.layout, slide.part) == ("plan", Layout.TEXT, 1)
    assert from_json(to_json(slide)) == slide


def test_slide_needs_a_key():
    with pytest.raises(ValueError, match="without a key"):
        from_json({"title": "Plán"})
