"""Pages of rows of different weight: groups stay together where a page can hold them, and nothing is lost."""

import pytest
from django.core.paginator import EmptyPage

from common.lists.weighed import Weighed, WeighedPages, divided


def group(*weights: int, name: str = "") -> list[Weighed]:
    return [Weighed(f"{name}{place}", weight) for place, weight in enumerate(weights)]


def test_rows_fill_pages_by_their_weight():
    assert divided([group(40, name="a"), group(50, name="b"), group(20, name="c")], 100) == [["a0", "b0"], ["c0"]]


def test_group_that_does_not_fit_in_begins_on_the_next_page():
    assert divided([group(60, name="a"), group(30, 30, name="b")], 100) == [["a0"], ["b0", "b1"]]


def test_group_that_no_page_can_hold_is_divided():
    assert divided([group(60, name="a"), group(30, 60, 60, name="b")], 100) == [["a0", "b0"], ["b1"], ["b2"]]


def test_row_that_is_too_heavy_has_a_page_alone():
    assert divided([group(10, name="a"), group(500, name="b"), group(10, name="c")], 100) == [["a0"], ["b0"], ["c0"]]


def test_empty_list_has_one_empty_page():
    pages = WeighedPages([])

    assert (pages.num_pages, list(pages.page(1).object_list)) == (1, [])
    with pytest.raises(EmptyPage):
        pages.page(2)


def test_page_of_a_row_is_known():
    pages = WeighedPages([group(60, name="a"), group(60, name="b")], 100)

    assert (pages.page_of("a0"), pages.page_of("b0"), pages.page_of("c0")) == (1, 2, None)
    assert list(pages.page(2).object_list) == ["b0"]
