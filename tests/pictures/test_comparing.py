"""What counts as a difference between two pictures."""

import pytest
from PIL import Image, ImageDraw

from tests.pictures.comparing import compare, read, reduced, side_by_side, write

GREEN = (16, 64, 48)
SIDE = 1600
"""Ten thousand places, so ten of them may differ a little and four clearly."""


@pytest.fixture
def approved():
    return Image.new("RGB", (SIDE, SIDE), GREEN)


def changed(picture, box, colour):
    copy = picture.copy()
    ImageDraw.Draw(copy).rectangle(box, fill=colour)
    return copy


def numbers(found):
    return found.places, found.different, found.clear


def test_same_picture_does_not_differ(approved):
    found = compare(approved, approved.copy())

    assert numbers(found) == (10_000, 0, 0)
    assert found.is_same


def test_differing_places_are_counted_and_their_points_shown(approved):
    found = compare(approved, changed(approved, (32, 64, 63, 111), "white"))

    assert numbers(found) == (10_000, 6, 6)
    assert not found.is_same
    assert found.mask.getbbox() == (32, 64, 64, 112)
    assert found.mask.histogram()[255] == 32 * 48


def test_four_places_may_differ_clearly(approved):
    assert compare(approved, changed(approved, (0, 0, 4 * 16 - 1, 15), "white")).is_same
    assert not compare(approved, changed(approved, (0, 0, 5 * 16 - 1, 15), "white")).is_same


def test_one_place_in_a_thousand_may_differ_a_little(approved):
    faint = (16, 74, 48)

    assert compare(approved, changed(approved, (0, 0, 10 * 16 - 1, 15), faint)).is_same
    assert not compare(approved, changed(approved, (0, 0, 11 * 16 - 1, 15), faint)).is_same


def test_one_step_of_a_colour_does_not_differ_two_do(approved):
    assert compare(approved, Image.new("RGB", (SIDE, SIDE), (16, 72, 48))).different == 0
    assert numbers(compare(approved, Image.new("RGB", (SIDE, SIDE), (16, 80, 48)))) == (10_000, 10_000, 10_000)


def test_many_points_that_leave_the_mean_colour_of_their_place_do_not_differ(approved):
    """As those at the edges of letters that are drawn a fraction of a point further."""
    drawn = approved.copy()
    for left in range(0, SIDE, 16):
        ImageDraw.Draw(drawn).line((left, 0, left, SIDE), fill=(116, 64, 48))
    moved = approved.copy()
    for left in range(0, SIDE, 16):
        ImageDraw.Draw(moved).line((left + 1, 0, left + 1, SIDE), fill=(116, 64, 48))

    assert compare(drawn, moved).mask.histogram()[255] == SIDE * SIDE // 8
    assert compare(drawn, moved).is_same


def test_what_only_one_of_them_has_differs_whatever_its_colour(approved):
    for colour in (GREEN, "white", "black"):
        longer = Image.new("RGB", (SIDE, SIDE + 160), colour)
        longer.paste(approved)

        for found in (compare(approved, longer), compare(longer, approved)):
            assert not found.is_same
            assert found.mask.getbbox() == (0, SIDE, SIDE, SIDE + 160)


def test_picture_that_grew_by_one_point_differs(approved):
    assert not compare(approved, Image.new("RGB", (SIDE, SIDE + 1), GREEN)).is_same


@pytest.mark.parametrize("suffix", ["webp", "png"])
def test_picture_is_kept_without_loss(approved, tmp_path, suffix):
    picture = reduced(changed(approved, (10, 20, 19, 29), (131, 77, 201)))
    write(picture, tmp_path / "kept" / f"page.{suffix}")

    assert read(tmp_path / "kept" / f"page.{suffix}").tobytes() == picture.tobytes()


def test_sheet_shows_both_and_the_difference_in_red():
    approved = Image.new("RGB", (100, 100), GREEN)
    drawn = changed(approved, (10, 20, 19, 29), "white")
    sheet = side_by_side(approved, drawn, compare(approved, drawn).mask)

    assert sheet.size == (332, 100)
    assert sheet.getpixel((15, 25)) == GREEN
    assert sheet.getpixel((116 + 15, 25)) == (255, 255, 255)
    assert sheet.getpixel((232 + 15, 25)) == (220, 0, 0)
