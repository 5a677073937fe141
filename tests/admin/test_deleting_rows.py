"""A row of a form that others refer to is not deleted with it; the form says what refers to it and where to go."""

import pytest

from tests import factories as make
from tests.admin.conftest import change_address, page_of, text_of

pytestmark = pytest.mark.both_databases


def test_item_with_parts_is_not_deleted_in_the_form_of_the_plan(save):
    item = make.ItemFactory(plan__year=2022, number=1, title="Velká položka")
    part = make.ItemFactory(plan=item.plan, parent=item, number=1, title="Malá část")

    page = save(change_address(item.plan), introduction="<p>Rozepsaný úvod</p>", **{"items-0-DELETE": "on"})

    assert page.status_code == 200
    assert "Velká položka“ nelze odstranit, odkazují na něj jiné: Položka plánu:" in text_of(page)
    assert change_address(part) in [link.get("href") for link in page_of(page).iter("a")]
    assert "Rozepsaný úvod" in page.content.decode()
    assert type(item).objects.count() == 2


def test_row_that_others_would_lose_is_named_before_it_is_deleted(office):
    meeting = make.MeetingFactory()
    plan = make.PlanFactory(year=2022, meeting=meeting)
    page = office.post(f"/sprava/activities/meeting/{meeting.pk}/delete/", {"post": "yes"})

    assert "Plán zlepšování 2022" in text_of(page)
    assert change_address(plan) in [link.get("href") for link in page_of(page).iter("a")]
    assert type(meeting).objects.exists()
