"""Pages of lists: which rows they have, how their addresses look, and that each group is asked for alone."""

import pytest
from django.http import Http404, QueryDict
from django.test import RequestFactory

from activities.models import Activity
from common.lists.paging import GroupedPages, KeptPages, counts_by, kept_counts, keys_of, page_context
from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


@pytest.fixture
def grouped():
    """Seven activities under three headings, whose order is not that of their keys."""
    last, first, empty = (factories.HeadingFactory(order=order) for order in (3, 1, 2))
    for heading, titles in ((last, "EFG"), (first, "ABCD")):
        for title in titles:
            factories.ActivityFactory(title=title, heading=heading, order=ord(title))
    factories.ActivityFactory(title="Koncept", heading=empty, draft=True)
    return Activity.objects.published()


def titles(page) -> str:
    return "".join(row.title for row in page.object_list)


def test_pages_go_through_the_groups_one_after_another(grouped):
    pages = GroupedPages(grouped.counted_by_heading, 3, grouped.with_keys)

    assert [titles(pages.page(number)) for number in pages.page_range] == ["ABC", "DEF", "G"]
    assert pages.count == 7


def test_empty_list_has_one_empty_page():
    rows = Activity.objects.none()

    assert titles(GroupedPages(rows.counted_by_heading, 3, rows.with_keys).page(1)) == ""
    assert keys_of([rows]) == []


def test_counts_are_by_value(grouped):
    assert sorted(counts_by(grouped, "heading").values()) == [3, 4]
    assert set(counts_by(grouped, "publication", "heading__order")) == {("published", 1), ("published", 3)}
    assert kept_counts([grouped, Activity.objects.drafts()]) == [7, 1]


def test_other_pages_keep_the_question_and_lead_to_the_list(grouped):
    request = RequestFactory().get("/aktivity/?rok=2022&strana=2")

    context = page_context(request, KeptPages(grouped.order_by("title"), 3), fragment="aktivity")

    assert titles(context["page_obj"]) == "DEF"
    assert context["address_of_page"] == "?rok=2022&strana="
    assert context["fragment_of_page"] == "#aktivity"
    assert list(context["page_numbers"]) == [1, 2, 3]
    assert QueryDict(context["address_of_page"].removeprefix("?")).getlist("strana") == [""]


@pytest.mark.parametrize("number", ["0", "4", "x", "-1"])
def test_page_that_is_not_there_is_not_found(grouped, number):
    with pytest.raises(Http404):
        page_context(RequestFactory().get("/", {"strana": number}), KeptPages(grouped.order_by("title"), 3))


def test_rows_of_a_page_in_groups_are_fetched_only_when_they_are_shown(grouped, django_assert_num_queries):
    pages = GroupedPages(grouped.counted_by_heading, 3, grouped.with_keys)
    pages.count  # noqa: B018 - counted once

    with django_assert_num_queries(0):
        page = pages.page(2)

    assert titles(page) == "DEF"
