"""The thread beside a report shows what people wrote, never as markup."""

import pytest

from reports import workflow
from tests import factories as make
from tests.pages import Page
from tests.people import clerk_of

pytestmark = pytest.mark.django_db

WRITTEN = "<b>Pozor</b> <img src=x> &amp; <script>alert(1)</script>"


@pytest.fixture
def clerk(town):
    return clerk_of(town, email="clerk@turnov.example", first_name="<i>Petra</i>", last_name="Skalní")


@pytest.fixture
def discussed_report(town, clerk):
    report = make.ActivityReportFactory(organisation=town, title="Den bez aut", description="<p>Bylo plno.</p>")
    workflow.submit(report, by=clerk, text=WRITTEN)
    workflow.comment(report, by=clerk, text=WRITTEN)
    report.refresh_from_db()
    return report


@pytest.mark.parametrize("who", ["town", "office"])
def test_words_of_the_thread_are_read_as_they_were_written(browser, office, discussed_report, who):
    address = discussed_report.get_absolute_url() if who == "town" else discussed_report.get_office_url()
    page = Page((browser if who == "town" else office).get(address))
    (thread,) = page.of_class("thread")
    said = [page.words_of(node) for node in thread.iter("div") if "thread-text" in node.get("class", "")]

    assert said == [WRITTEN, WRITTEN]
    assert [page.words_of(node) for node in thread.iter("strong")] == ["<i>Petra</i> Skalní"] * 2
    assert [node.tag for node in thread.iter() if node.tag in {"b", "i", "img", "script"}] == []
