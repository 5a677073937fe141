"""What counts as a difference between two pictures."""

import pytest
from PIL import Image, ImageDraw

from tests.pictures.comparing import compare, read, reduced, side_by_side, write

GREEN = (16, 64, 48)


@pytest.fixture
def approved():
    return Image.new("RGB", (100, 100), GREEN)


def changed(picture, box, colour):
    copy = picture.copy()
    ImageDraw.Draw(copy).rectangle(box, fill=colour)
    return copy


def test_same_picture_does_not_differ(approved):
    found = compare(approved, approved.copy())

    assert found.share == 0
    assert found.is_same


def test_differing_points_are_counted_and_shown(approved):
    found = compare(approved, changed(approved, (10, 20, 19, 29), "white"))

    assert found.share == 0.01
    assert not found.is_same
    assert found.mask.getbbox() == (10, 20, 20, 30)


def test_one_point_in_a_thousand_may_differ(approved):
    assert compare(approved, changed(approved, (0, 0, 9, 0), "white")).is_same
    assert not compare(approved, changed(approved, (0, 0, 10, 0), "white")).is_same


def test_one_step_of_a_colour_does_not_differ_two_do(approved):
    assert compare(approved, Image.new("RGB", (100, 100), (16, 72, 48))).is_same
    assert compare(approved, Image.new("RGB", (100, 100), (16, 80, 48))).share == 1


def test_what_only_one_of_them_has_differs(approved):
    assert compare(approved, Image.new("RGB", (100, 125), GREEN)).share == 0.2
    assert compare(Image.new("RGB", (100, 125), GREEN), approved).share == 0.2


def test_picture_is_kept_without_loss(approved, tmp_path):
    picture = reduced(changed(approved, (10, 20, 19, 29), (131, 77, 201)))
    write(picture, tmp_path / "kept" / "page.webp")

    assert read(tmp_path / "kept" / "page.webp").tobytes() == picture.tobytes()


def test_sheet_shows_both_and_the_difference_in_red(approved):
    drawn = changed(approved, (10, 20, 19, 29), "white")
    sheet = side_by_side(approved, drawn, compare(approved, drawn).mask)

    assert sheet.size == (332, 100)
    assert sheet.getpixel((15, 25)) == GREEN
    assert sheet.getpixel((116 + 15, 25)) == (255, 255, 255)
    assert sheet.getpixel((232 + 15, 25)) == (220, 0, 0)
