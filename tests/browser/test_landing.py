"""The landing page, its time line, tasks set aside and the log of changes in a real browser."""

import datetime

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from common.history.acts import act
from common.history.models import Change
from portal.models import SetAside
from tests import factories as make

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def desk(transactional_db):
    """Something of each part of the landing page, and a change in the log."""
    make.SiteProfileFactory()
    today = timezone.localdate()
    for number in range(6):
        make.ActivityFactory(draft=True, title=f"Nedopsaná aktivita č. {number}")
    make.MeetingFactory(date=today + datetime.timedelta(days=8), place="Krajský úřad")
    for number in range(5):
        make.ActivityFactory(state="planned", when=f"prosinec {today.year + 3}", title=f"Akce {number}")
        make.ActivityFactory(state="planned", period=None, title=f"Beseda {number}")
    make.MandateFactory(valid_until=today + datetime.timedelta(days=20))
    report = make.ActivityReportFactory(state="submitted", submitted_at=timezone.now())
    make.ReportEventFactory(report=report, action="submitted")
    with act(Change.Kind.FORM):
        return make.MeetingFactory(group="Skupina pro mobilitu", date=today + datetime.timedelta(days=2))


def test_landing_page_lists_of_tasks_and_the_log_look_right_everywhere(office, desk, looks_right_everywhere):
    change = Change.objects.latest("pk")
    draft = make.ActivityFactory(draft=True)
    SetAside.objects.create(
        kind="drafts", model="activities.activity", object_id=draft.pk, reason="Zadal ji omylem jiný odbor."
    )
    for address in (
        "/sprava/", "/sprava/ukoly/drafts/", "/sprava/ukoly/odlozene/", "/sprava/kniha-zmen/?od=nikdy",
        "/sprava/kniha-zmen/", f"/sprava/kniha-zmen/{change.pk}/",
    ):  # fmt: skip
        office.goto(address)
        if address == "/sprava/":
            office.locator(".set-aside details").evaluate_all(
                "all => all.slice(0, 2).forEach(one => (one.open = true))"
            )
        looks_right_everywhere()


def test_task_is_set_aside_by_keyboard_alone_and_comes_back(office, desk):
    office.goto("/sprava/")
    row = office.locator("#ceka-30 .tasks > li").first
    title = row.locator(".about").inner_text()
    row.get_by_text("Netýká se").focus()
    office.keyboard.press("Enter")
    expect(row.get_by_label("Proč se vás to netýká?")).to_be_focused()
    office.keyboard.type("Patří jinému odboru.")
    office.keyboard.press("Enter")

    expect(office.locator(".messagelist")).to_contain_text("se už nebude připomínat")
    expect(office.locator("#ceka-30")).to_be_in_viewport()
    assert SetAside.objects.get().reason == "Patří jinému odboru."
    office.get_by_role("button", name="Vzít zpět").press("Enter")
    expect(office.locator("#ceka-30 .about").first).to_have_text(title)
    expect(office.get_by_text("Úkol na vás znovu čeká.")).to_be_in_viewport()
    assert not SetAside.objects.exists()
