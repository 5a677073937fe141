"""Rows that a form only announces, and of which nothing was sent, cost nobody their time."""

import pytest
from django.forms.models import inlineformset_factory

from activities.models import Activity, ActivityLink
from common.admin.forms import MOST_BLANK, InlineFormSet
from tests import factories as make

ROWS = inlineformset_factory(Activity, ActivityLink, formset=InlineFormSet, fields=["title", "url"], extra=0)


def rows(sent):
    data = {"links-TOTAL_FORMS": "2000", "links-INITIAL_FORMS": "0"} | sent
    return ROWS(data, instance=Activity(), prefix="links")


@pytest.mark.parametrize("announced", ["2000", "9" * 30])
def test_thousands_of_rows_that_were_not_sent_are_not_made(announced):
    assert len(rows({"links-TOTAL_FORMS": announced}).forms) == MOST_BLANK


def test_rows_are_made_up_to_the_last_that_was_sent():
    assert rows({"links-40-title": "a", "other-90-title": "b"}).total_form_count() == 41 + MOST_BLANK
    assert rows({"links-TOTAL_FORMS": "41", "links-40-title": "a"}).total_form_count() == 41


@pytest.mark.django_db
def test_stored_row_that_was_announced_and_not_sent_stays_as_it_is():
    activity = make.ActivityFactory()
    link = ActivityLink.objects.create(activity=activity, title="Web", url="https://example.cz", order=1)
    formset = ROWS({"links-TOTAL_FORMS": "1", "links-INITIAL_FORMS": "1"}, instance=activity, prefix="links")

    assert not formset.is_valid()
    assert ActivityLink.objects.get() == link
