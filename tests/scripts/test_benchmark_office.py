"""The measuring of the office leaves nobody behind and marks what costs too much."""

import pytest
from django.contrib.sessions.models import Session

from common.history.models import Change
from members.models import OrganisationUser, User
from scripts.benchmark_office import MOST, Screen, accounts, table


def left_behind() -> list[int]:
    """Return how many rows there are of what a visit may leave."""
    return [
        model.objects.count() for model in (User, User.history.model, OrganisationUser.history.model, Change, Session)
    ]


@pytest.mark.django_db
def test_people_who_look_at_the_screens_are_there_only_meanwhile():
    before = left_behind()

    with accounts() as (coordinator, clerk):
        shown = [coordinator.get("/sprava/activities/topic/").status_code, clerk.get("/ucet/").status_code]
        meanwhile = User.objects.count()

    assert shown == [200, 200]
    assert meanwhile == before[0] + 2
    assert left_behind() == before


def test_a_screen_beyond_the_limit_is_marked():
    screens = [Screen("list", "/a/", 20.0, float(MOST), 9, 2048), Screen("form", "/b/", 60.0, MOST + 1.0, 25, 1024)]

    _head, first, second = table(screens)

    assert (" 180 " in first, "over" in first) == (True, False)
    assert second.endswith("over 180")
