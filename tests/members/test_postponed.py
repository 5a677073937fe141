"""Modules that come when they are used."""

import sys

import pytest

from members.accounts.postponed import Postponed, postpone


@pytest.fixture
def colours(monkeypatch):
    """A module of the standard library that nobody has imported yet."""
    monkeypatch.delitem(sys.modules, "colorsys", raising=False)
    postpone("colorsys")
    yield sys.modules["colorsys"]
    sys.modules.pop("colorsys", None)


def test_postponed_module_comes_when_something_of_it_is_used(colours):
    import colorsys

    assert (colorsys is colours, isinstance(sys.modules["colorsys"], Postponed)) == (True, True)
    assert colorsys.rgb_to_hsv(1, 1, 1) == (0, 0, 1)
    assert not isinstance(sys.modules["colorsys"], Postponed)
    assert colours.rgb_to_hsv is sys.modules["colorsys"].rgb_to_hsv


def test_postponed_module_has_nothing_more_than_the_real_one(colours):
    with pytest.raises(AttributeError, match="rgb_to_smell"):
        colours.rgb_to_smell  # noqa: B018


def test_what_has_come_is_not_postponed():
    before = sys.modules["json"]

    postpone("json")

    assert sys.modules["json"] is before
