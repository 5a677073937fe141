"""Text of any length: it costs no more than its reading, and nothing of it is cut while the page says it is kept."""

import time

import pytest

from members.models import OrganisationUser
from reports.fields import MARKUP, RichTextFormField, has_markup, to_plain
from reports.models import ActivityReport
from tests import factories as make
from tests.reports.people import Form, browser_of, clerk_of

pytestmark = pytest.mark.django_db

BOUND = 8
"""Seconds of work; what grows with the square of the length would take minutes."""


@pytest.fixture
def town(db):
    return make.OrganisationFactory(name="Turnov", slug="turnov")


@pytest.fixture
def clerk(town):
    return clerk_of(town, email="clerk@turnov.example")


@pytest.fixture
def browser(clerk):
    return browser_of(clerk)


@pytest.fixture
def report(town):
    return make.ActivityReportFactory(organisation=town, title="Den bez aut", when="září 2022")


# --- Work ---------------------------------------------------------------------


@pytest.mark.parametrize("piece", ["<p ", "</p", "<a/", "<br", "<p <p> ", "<"])
def test_looking_for_markup_reads_each_letter_once(piece):
    began = time.process_time()
    MARKUP.search(piece * (1_200_000 // len(piece)))
    for length in (1_200_000, 119_000):
        text = piece * (length // len(piece))
        assert not has_markup(text) or length < 120_000
        to_plain(text)
        RichTextFormField().widget.format_value(text)
    assert time.process_time() - began < BOUND


@pytest.mark.parametrize("name", ["description", "funding", "cost"])
@pytest.mark.parametrize("state", ["draft", "submitted", "ours no more"])
def test_broken_markup_of_any_length_keeps_no_worker_busy(browser, clerk, report, name, state):
    form = Form(browser, report, "outcome")
    if state == "submitted":
        ActivityReport.objects.update(state=state)
    if state == "ours no more":
        OrganisationUser.objects.filter(user=clerk).delete()
    began = time.process_time()
    answers = [form.send(**{name: "<p " * 400_000}), form.send(script=True, **{name: "<p " * 400_000})]
    assert time.process_time() - began < BOUND
    assert {answer.status_code for answer in answers} <= {200, 302, 404, 409, 422}


@pytest.mark.parametrize("text", ["<" * 60 + "b>" * 60, "<a " * 2_000, "<p>&#" + "9" * 5_000 + ";</p>"])
def test_markup_that_cannot_be_read_closes_no_page(browser, report, text):
    form = Form(browser, report, "outcome")
    answers = [form.send(description=text + "x" * 60_000), form.send(description=text)]
    answers += [browser.get(form.address), browser.get(f"/hlaseni/{report.public_id}/")]
    ActivityReport.objects.update(state="submitted")
    answers.append(form.send(description=text, funding=text))
    assert {answer.status_code for answer in answers} <= {200, 302, 409, 422}
