"""Answers, copies and the next plan in a real browser: they look right, and a press leads back to its place."""

import pytest
from playwright.sync_api import expect

from activities.models import Activity
from tests import factories as make

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def late(transactional_db):
    make.SiteProfileFactory()
    for number in range(6):
        make.ActivityFactory(state="planned", when="květen 2020", title=f"Sázení stromů v sadu č. {number}")
    return make.ActivityFactory(
        title="EKODen 2022", when="22. 9. 2022", summary="Den pro přírodu a město.", description="<p>Stánky spolků.</p>"
    )


@pytest.fixture
def plan(transactional_db):
    plan = make.PlanFactory(year=2022)
    whole = make.ItemFactory(plan=plan, number=1, title="Bezpečná cesta do škol v celém kraji", when="do 30. 6. 2022")
    part = make.ItemFactory(plan=plan, parent=whole, number=1, title="Přechody", state="running", when="jaro 2022")
    make.IndicatorFactory(item=part, title="počet upravených přechodů")
    make.ItemLinkFactory(item=make.ItemFactory(plan=plan, number=2, title="Nevyšla", state="failed"))
    return plan


def test_answers_copy_and_next_plan_look_right_everywhere(office, late, plan, looks_right_everywhere):
    addresses = [
        "/sprava/",
        "/sprava/activities/activity/?termin=prosel",
        f"/sprava/activities/activity/{late.pk}/copy/",
        f"/sprava/activities/activity/{Activity.objects.filter(state='planned').first().pk}/answer/cancelled/",
        f"/sprava/improvement_plan/plan/{plan.pk}/copy/",
    ]
    for address in addresses:
        office.goto(address)
        looks_right_everywhere()


def test_reason_is_written_in_the_row_and_the_message_stays_in_sight(office, late):
    office.goto("/sprava/")
    row = office.locator(".waiting-kind li").first
    row.get_by_text("Zrušena…").click()
    row.get_by_label("Proč byla zrušena?").fill("Nemoc")
    row.get_by_label("Proč byla zrušena?").press("Enter")

    expect(office.locator("#ceka-40")).to_be_in_viewport()
    back = office.get_by_role("button", name="Vzít zpět")
    expect(back).to_be_in_viewport()
    back.click()
    expect(office.locator(".messagelist")).to_contain_text("Vzato zpět")
    assert not Activity.objects.filter(state="cancelled").exists()
