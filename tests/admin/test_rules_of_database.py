"""What only the database can refuse is said above the form, and nothing typed is lost."""

import pytest
from django.db import IntegrityError, transaction

from activities.models import Activity
from common.admin.rules_of_database import broken_rule
from improvement_plan.models import Item, Plan
from members.models import OrganisationUser
from tests import factories as make
from tests.admin.conftest import change_address, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def refused(row):
    with pytest.raises(IntegrityError) as caught, transaction.atomic():
        row.save()
    return caught.value


def test_rule_of_a_column_is_told_in_words():
    make.PlanFactory(year=2022)

    assert broken_rule(refused(Plan(year=2022))) == "Položka Plán zlepšování s touto hodnotou v poli Rok již existuje."


def test_rule_with_a_condition_is_told_by_its_message():
    item = make.ItemFactory(number=1)

    assert broken_rule(refused(Item(plan=item.plan, number=1, title="a"))) == "Plán už položku s tímto číslem má."


def test_rule_of_several_columns_is_told_in_words():
    right = make.OrganisationUserFactory()
    again = OrganisationUser(user=right.user, organisation=right.organisation)

    assert broken_rule(refused(again)) == "Tento účet už za organizaci hlášení podává."


def test_rule_that_no_model_has_is_a_fault_of_the_portal():
    assert broken_rule(IntegrityError('violates foreign key constraint "other_id_fk_other"')) == ""


def test_what_somebody_else_saved_at_the_same_moment_refuses_the_form_and_keeps_what_was_typed(
    office, save, monkeypatch
):
    activity = make.ActivityFactory(title="Setkání")
    make.PlanFactory(year=2022)
    write = Activity.save

    def overtaken(self, *args, **kwargs):
        write(self, *args, **kwargs)
        Plan(year=2022).save()

    monkeypatch.setattr(Activity, "save", overtaken)
    page = save(change_address(activity), title="Jiné setkání")
    activity.refresh_from_db()

    assert "s touto hodnotou v poli Rok již existuje" in text_of(page)
    assert 'value="Jiné setkání"' in page.content.decode()
    assert activity.title == "Setkání"
