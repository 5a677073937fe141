"""Years alone: which are accepted, and which a list shows first."""

import pytest
import time_machine
from django.core.exceptions import ValidationError

from awards.models import Round
from common.years import newest_of
from grants.models import Call
from improvement_plan.models import Plan
from members.models import CategoryStatus


@pytest.mark.parametrize("model", [Call, Plan, Round, CategoryStatus])
@pytest.mark.parametrize(
    ("year", "is_fine"), [(202, False), (1989, False), (2022, True), (2101, False), (20222, False)]
)
def test_year_with_a_slip_of_the_hand_is_refused(model, year, is_fine):
    field = model._meta.get_field("year")

    if is_fine:
        assert field.clean(year, None) == year
    else:
        with pytest.raises(ValidationError):
            field.clean(year, None)


@time_machine.travel("2026-11-29")
@pytest.mark.parametrize(
    ("years", "newest"),
    [([2022, 2026, 2100], 2026), ([2027, 2022], 2027), ([2099], 2099), ([], None)],
)
def test_list_shows_the_newest_year_up_to_the_next_one_first(years, newest):
    assert newest_of(years) == newest
