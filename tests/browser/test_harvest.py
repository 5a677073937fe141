"""A town sees that its calendar is being read, and chooses events as soon as it is."""

import datetime

import pytest
from django.db import transaction
from playwright.sync_api import expect

from harvest import workflow
from harvest.gathering import gather
from harvest.models import CalendarSource
from harvest.reading.found import Found, Reading
from reports.models import ActivityReport
from task_queue.models import Task

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_town_chooses_an_event_once_the_calendar_is_read(
    town, clerk, page, log_in, live_server, looks_right_everywhere
):
    source, _is_new = workflow.add_source(town, "https://www.obec.cz/akce.ics", by=clerk)
    CalendarSource.objects.create(organisation=town, url="https://www.obec.cz/plakaty", fault="no_events")
    log_in(page.context, clerk)
    page.goto(f"{live_server.url}/hlaseni/obec/{town.slug}/akce-z-kalendare/")
    expect(page.get_by_role("progressbar")).to_be_visible()

    day = datetime.date.today() + datetime.timedelta(days=20)
    event = Found(title="Den bez aut", first=day, last=day, place="Náměstí", uid="1")
    now = datetime.datetime.now(datetime.UTC)
    # The page, which asks again and again, finds nothing done or everything.
    with transaction.atomic():
        gather(source, Reading("ical", "Akce", [event]))
        Task.objects.update(state=Task.State.DONE, finished_at=now)
        CalendarSource.objects.filter(pk=source.pk).update(read_at=now, tried_at=now, kind="ical", event_count=1)
    page.get_by_role("checkbox", name="Den bez aut").check()
    looks_right_everywhere()
    page.get_by_role("button", name="Založit koncepty hlášení").click()
    expect(page.get_by_text("Vznikl 1 koncept hlášení.")).to_be_visible()

    assert ActivityReport.objects.get().title == "Den bez aut"
