"""Faulty pictures and documents: what can be shown is taken, the rest is refused in words and breaks nothing."""

import logging

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile

from common import uploads
from common.uploads import checks
from tests.files import code, damaged_odt, faulty_notes, look_at, picture, png_of, refused, stored


@pytest.mark.django_db
@pytest.mark.parametrize("fault", faulty_notes())
def test_picture_whose_notes_cannot_be_read_is_kept_as_it_lies(fault):
    photo = stored(faulty_notes()[fault])

    assert look_at(photo).size == (64, 48)


@pytest.mark.parametrize("size", [(49_900_000, 1), (1, 49_900_000), (30_001, 1)])
def test_strip_that_would_fill_the_memory_is_refused_with_the_limit(size):
    assert refused(uploads.check_image, "pruh.png", png_of(*size)) == (
        "The picture has a side longer than 30,000 pixels. Please crop it or make it smaller."
    )


@pytest.mark.django_db
def test_longest_picture_is_kept():
    photo = stored(picture("1", "PNG", size=(30_000, 1)))

    assert look_at(photo).size == (2560, 1)


def test_document_damaged_inside_a_rare_packing_is_refused():
    assert code(uploads.check_document, "zapis.odt", damaged_odt()) == "damaged"


@pytest.mark.parametrize("error", [TypeError("x"), MemoryError(), KeyError("x"), UserWarning("x")])
def test_file_that_breaks_its_check_in_an_unknown_way_is_refused_and_the_log_says_how(error, caplog):
    @checks.refuse_on_error
    def check(file):
        raise error

    with caplog.at_level(logging.ERROR), pytest.raises(ValidationError) as caught:
        check(SimpleUploadedFile("a.jpg", b"x"))

    assert caught.value.code == "unreadable"
    assert type(error).__name__ in caplog.text
