"""The bundled years in one reading say the same as the rooms they gather."""

import pytest

from activities.models import Activity, Meeting
from awards.models import Round
from grants.models import Call
from improvement_plan.models import Item
from review.sections import whole_year, years_with_content

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


@pytest.mark.parametrize("year", [2014, 2017, 2018, 2020, 2021, 2022, 2023])
def test_year_equals_the_sum_of_the_rooms(bundled_content, year):
    chapters = whole_year(year)["chapters"]
    told = {name: fact for chapter in chapters for name, fact in chapter.facts.items() if name != "section"}
    sections = [chapter.facts["section"] for chapter in chapters if "section" in chapter.facts]
    activities = [activity for section in sections for activity in section.activities]
    items = [item for top in told.get("items", []) for item in (top, *top.parts)]
    of_year = Activity.objects.published().in_year(year)

    assert sorted(row.pk for row in activities) == sorted(of_year.values_list("pk", flat=True))
    assert {call.pk for call, _totals in told.get("calls", [])} == set(
        Call.objects.filter(year=year).values_list("pk", flat=True)
    )
    assert {row.pk for row in told.get("meetings", [])} == set(
        Meeting.objects.filter(date__year=year).values_list("pk", flat=True)
    )
    assert {row.pk for row in items} == set(Item.objects.filter(plan__year=year).values_list("pk", flat=True))
    assert {row.pk for row in [*told.get("received", []), *told.get("given", [])]} == set(
        Round.objects.filter(year=year).values_list("pk", flat=True)
    )


def test_every_year_with_content_has_its_page(bundled_content, client):
    years = years_with_content()

    assert years == [2023, 2022, 2021, 2020, 2019, 2018, 2017, 2014]
    assert {client.get(f"/rok/{year}/").status_code for year in years} == {200}
    assert client.get("/rok/2015/").status_code == 404


def test_year_leads_to_the_newest(bundled_content, client):
    assert client.get("/rok/")["Location"] == "/rok/2023/"
    assert client.get("/en/rok/")["Location"] == "/en/rok/2023/"
