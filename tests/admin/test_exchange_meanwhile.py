"""While a long table is checked and loaded by a worker, a town saves its report without waiting, on both databases."""

import threading
import time

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection

from activities.exports import ActivityResource
from activities.models import Activity
from common.tables.reading import write_csv
from task_queue.models import Task
from task_queue.worker import TaskLoop
from tests import factories as make
from tests.admin.conftest import fields_of
from tests.people import browser_of, clerk_of, make_coordinator
from tests.reports.people import Form

pytestmark = pytest.mark.both_databases

ROWS = 1500
PATIENCE = 2.0
"""Seconds that saving a report may take."""
ADDRESS = "/sprava/activities/activity/"
HEADER = ["title", "heading", "period", "topics", "partners", "description", "publication"]


class Worker(threading.Thread):
    """A worker of the long lane that runs the tasks that are ready."""

    def run(self) -> None:
        TaskLoop(Task.Lane.LONG).run_ready()
        connection.close()


def table(heading, topics, towns):
    columns = [str(ActivityResource.fields[name].column_name) for name in HEADER]
    links = ["; ".join(topic.name for topic in topics), "; ".join(town.name for town in towns)]
    facts = [heading.name, "2022", *links, "<p>Popis</p>", "zveřejněno"]
    return write_csv(columns, [[f"Akce {number}", *facts] for number in range(ROWS)])


def save_while(worker, browser, report):
    """Save the report again and again while the worker works.

    Returns how many seconds each saving took, and the progress that others see, which is none within a transaction.
    """
    took, seen = [], set()
    worker.start()
    try:
        while worker.is_alive():
            form = Form(browser, report, "who")
            began = time.monotonic()
            answer = form.send(script=True, participants=str(len(took) + 1))
            took.append(time.monotonic() - began)
            assert answer.json()["state"] == "saved"
            seen |= set(Task.objects.filter(state="running").values_list("progress", flat=True))
    finally:
        worker.join()
    return took, seen


def test_town_saves_its_report_while_a_table_is_checked_and_loaded(shared_database, monkeypatch):
    monkeypatch.setattr("task_queue.running.REPORT_EVERY", 0.02)
    office = browser_of(make_coordinator())
    town = make.OrganisationFactory()
    report = make.ActivityReportFactory(organisation=town, title="Den bez aut", when="září 2022")
    content = table(make.HeadingFactory(), make.TopicFactory.create_batch(2), make.OrganisationFactory.create_batch(2))
    fields = fields_of(office.get(f"{ADDRESS}import/"))
    page = office.post(f"{ADDRESS}import/", {**fields, "import_file": SimpleUploadedFile("a.csv", content)})["Location"]
    clerk = browser_of(clerk_of(town))

    checking, seen_checking = save_while(Worker(), clerk, report)
    office.post(f"{ADDRESS}process_import/", fields_of(office.get(page)))
    loading, seen_loading = save_while(Worker(), clerk, report)

    assert Activity.objects.count() == ROWS
    assert max(checking + loading) < PATIENCE
    assert len(seen_checking - {0, 100}) > 2
    assert len(seen_loading - {0, 100}) > 2
