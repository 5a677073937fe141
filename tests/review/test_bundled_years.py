"""The bundled years in one reading say the same as the rooms they gather."""

import pytest

from activities.models import Activity, Meeting
from awards.models import Round
from grants.models import Call
from improvement_plan.models import Item
from review.reading import read_year
from review.years import years_with_content

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def keys(told):
    return sorted(one.key for one in told)


def keys_of(rows):
    return sorted(rows.values_list("pk", flat=True))


@pytest.mark.parametrize("year", [2014, 2017, 2018, 2020, 2021, 2022, 2023])
def test_year_equals_the_sum_of_the_rooms(bundled_content, year):
    told = read_year(year)
    items = [item for top in (told.plan.items if told.plan else ()) for item in (top, *top.parts)]
    awards = (*told.awards.received, *told.awards.given) if told.awards else ()

    assert keys(told.entries) == keys_of(Activity.objects.published().in_year(year))
    assert keys(told.money.calls if told.money else ()) == keys_of(Call.objects.filter(year=year))
    assert keys(told.meetings.rows if told.meetings else ()) == keys_of(Meeting.objects.filter(date__year=year))
    assert keys(items) == keys_of(Item.objects.filter(plan__year=year))
    assert keys(awards) == keys_of(Round.objects.filter(year=year))


def test_every_year_with_content_has_its_page(bundled_content, client):
    years = years_with_content()

    assert years == [2023, 2022, 2021, 2020, 2019, 2018, 2017, 2014]
    assert {client.get(f"/rok/{year}/").status_code for year in years} == {200}
    assert client.get("/rok/2015/").status_code == 404


def test_year_leads_to_the_newest(bundled_content, client):
    assert client.get("/rok/")["Location"] == "/rok/2023/"
    assert client.get("/en/rok/")["Location"] == "/en/rok/2023/"
