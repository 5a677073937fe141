"""Photographs of slides and reports: each output takes the smallest stored copy that it needs."""

import io

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.template import Context, Template

from common.uploads import rendition_name
from decks.copies import copy_of
from decks.evaluation.word.pictures import packed_picture
from decks.geometry import CONTENT_BOX, PICTURE_BOX
from decks.pptx.pictures import ready
from decks.slides import Layout, Picture, Slide

COLOURS = {240: "#000040", 480: "#004000", 960: "#400000", 1600: "#404000"}
"""Of the copies, so that a made picture tells from which of them it comes."""
WHOLE = "#ffffff"


def stored(name: str, size: tuple[int, int], colour: str, kind: str) -> str:
    from PIL import Image

    content = io.BytesIO()
    Image.new("RGB", size, colour).save(content, kind)
    return default_storage.save(name, ContentFile(content.getvalue()))


@pytest.fixture
def photograph():
    name = stored("fotografie/x/dozinky.jpg", (2000, 1000), WHOLE, "JPEG")
    for width, colour in COLOURS.items():
        for kind in ("webp", "avif"):
            stored(rendition_name(name, width, kind), (width, width // 2), colour, kind.upper())
    return Picture("Dožínky", name, 2000, 1000)


def source_of(content: bytes) -> int:
    """Return the width of the copy from which a picture was made; 0 for the photograph itself."""
    from PIL import Image, ImageColor

    image = Image.open(io.BytesIO(content)).convert("RGB")
    seen = image.getpixel((image.width // 2, image.height // 2))
    near = {width: ImageColor.getrgb(colour) for width, colour in {**COLOURS, 0: WHOLE}.items()}
    return min(near, key=lambda width: sum(abs(one - other) for one, other in zip(near[width], seen, strict=True)))


def drawn(photograph, tag, layout=Layout.TEXT_PICTURE):
    slide = Slide("a", layout, "Dožínky", pictures=(photograph,))
    return Template(f"{{% load slides thumbnails %}}{{% {tag} %}}").render(Context({"slide": slide}))


@pytest.mark.parametrize(
    ("layout", "width"), [(Layout.TEXT_PICTURE, 960), (Layout.PICTURES, 1600)], ids=["beside a text", "alone"]
)
@pytest.mark.django_db
def test_slide_in_the_browser_has_one_file_of_each_format(photograph, layout, width):
    html = drawn(photograph, "show_slide slide 1 1 'Kraj'", layout)

    assert html.count("/media/") == 2
    assert f'type="image/avif" srcset="/media/fotografie/x/dozinky-{width}.avif"' in html
    assert f'src="/media/fotografie/x/dozinky-{width}.webp"' in html


def test_thumbnail_has_a_small_copy(photograph):
    html = drawn(photograph, "show_thumbnail slide 1 'Kraj'", Layout.PICTURES)

    assert 'src="/media/fotografie/x/dozinky-480.webp"' in html
    assert html.count("/media/") == html.count("dozinky-480.")


@pytest.mark.parametrize(("box", "width"), [(PICTURE_BOX, 1600), (CONTENT_BOX, 1600)], ids=["beside", "wide"])
def test_powerpoint_is_made_of_a_copy(photograph, box, width):
    assert source_of(ready(photograph, box).content) == width


def test_small_picture_of_powerpoint_is_made_of_a_small_copy(photograph):
    from dataclasses import replace

    assert source_of(ready(photograph, replace(PICTURE_BOX, width=200, height=100)).content) == 480


def test_word_is_made_of_a_copy(photograph):
    content, width, height = packed_picture(photograph)

    assert (source_of(content), width, height) == (960, 960, 480)


def test_photograph_without_copies_is_taken_itself():
    alone = Picture("Dožínky", stored("fotografie/y/sama.jpg", (2000, 1000), WHOLE, "JPEG"), 2000, 1000)

    assert (copy_of(alone, 960), copy_of(alone, 960, "avif")) == (alone.file, "")
    assert source_of(ready(alone, PICTURE_BOX).content) == 0
    assert "<source" not in drawn(alone, "show_thumbnail slide 1 'Kraj'")
