"""What apps declare: each has a place of its own, and what depends on something comes after it."""

from collections import Counter

import pytest
from django.db import models
from django.urls import reverse

from common.registry import declared
from common.registry.collecting import declared as collect
from portal.loading.kinds import kinds


def repeated(numbers):
    return [number for number, count in Counter(numbers).items() if count > 1]


def test_every_app_asks_for_a_place_of_its_own():
    apps = declared().values()

    assert repeated(one.order for one in apps) == []
    assert repeated(task.order for one in apps for task in one.tasks) == []


def test_what_apps_declare_keeps_the_order_that_they_ask_for():
    assert list(declared()) == sorted(declared(), key=lambda label: declared()[label].order)
    assert collect() is declared()


def test_kind_of_rows_is_loaded_after_all_that_it_refers_to():
    place = {part.model: number for number, kind in enumerate(kinds().values()) for part in kind.with_nested()}
    early = [
        (part.model.__name__, field.name)
        for number, kind in enumerate(kinds().values())
        for part in kind.with_nested()
        for field in part.fields.values()
        if isinstance(field, models.ForeignKey | models.ManyToManyField) and place.get(field.related_model, -1) > number
    ]

    assert early == []


@pytest.mark.django_db
def test_addresses_that_apps_name_exist():
    for one in declared().values():
        names = [
            *one.sitemap_pages,
            *one.named_pages.values(),
            *one.admin_redirects.values(),
            *(link.address for link in one.navigation),
            *(f"admin:{screen.name}" for screen in one.admin_screens if screen.title),
        ]
        assert all(reverse(name).startswith("/") for name in names)
        assert all(task.whole_list().startswith("/sprava/") for task in one.tasks if task.whole_list)
