"""The measuring of the office leaves nobody behind and marks what costs too much."""

import pytest

from members.models import User
from scripts.benchmark_office import MOST, Screen, accounts, table


@pytest.mark.django_db
def test_people_who_look_at_the_screens_are_there_only_meanwhile():
    before = set(User.objects.values_list("email", flat=True))

    with accounts() as (coordinator, clerk):
        shown = [coordinator.get("/sprava/activities/topic/").status_code, clerk.get("/ucet/").status_code]
        meanwhile = User.objects.count()

    assert shown == [200, 200]
    assert meanwhile == len(before) + 2
    assert set(User.objects.values_list("email", flat=True)) == before


def test_a_screen_beyond_the_limit_is_marked():
    screens = [Screen("list", "/a/", 20.0, float(MOST), 9, 2048), Screen("form", "/b/", 60.0, MOST + 1.0, 25, 1024)]

    _head, first, second = table(screens)

    assert (" 180 " in first, "over" in first) == (True, False)
    assert second.endswith("over 180")
