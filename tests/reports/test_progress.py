"""The bar of the steps and the way back into writing: ticked is what somebody wrote, one goes on where one stopped."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from reports import workflow
from reports.models import ReportPhoto
from reports.progress import step_to_go_on
from tests import factories as make
from tests.files import picture
from tests.pages import Page
from tests.reports.people import STEPS, step_address

pytestmark = pytest.mark.django_db

NAMES = [*STEPS, "check"]
ADDRESSES = STEPS | {"check": "kontrola"}


@pytest.fixture
def begun(town, clerk):
    """A report of which nothing is written; the portal filled in who organised it."""
    number = make.ActivityReportFactory.build().public_id
    return workflow.create(town, by=clerk, public_id=number)


@pytest.fixture
def sendable(town):
    """A report whose first step is complete and nothing else is written."""
    return make.ActivityReportFactory(organisation=town)


def add_photo(report) -> None:
    ReportPhoto(report=report, image=SimpleUploadedFile("den.jpg", picture())).save()


def bar(browser, report, step="check") -> dict[str, tuple[str, str]]:
    """Return what the bar says of each step: to the eye, and in words for who cannot see it."""
    page = Page(browser.get(f"/en/hlaseni/{report.public_id}/{ADDRESSES[step]}/"))
    [steps] = page.of_class("report-steps")
    found = {}
    for name, item in zip(NAMES, steps.iter("li"), strict=True):
        words = [page.words_of(node) for node in item.iter("span") if "report-step-number" not in node.get("class")]
        [number] = [node for node in item.iter("span") if "report-step-number" in node.get("class")]
        assert (item.get("class") == "is-done") == any(node.tag == "svg" for node in number.iter())
        found[name] = (item.get("class") or "", " ".join(words[1:]))
    return found


DONE, OPEN, NEUTRAL = ("is-done", "filled in"), ("is-open", "something is missing"), ("", "nothing written yet")


def test_brand_new_report_has_nothing_ticked(browser, begun):
    assert begun.organiser == begun.organisation

    assert bar(browser, begun) == {
        "what": OPEN, "who": NEUTRAL, "outcome": OPEN, "evidence": NEUTRAL, "check": ("is-current", ""),
    }  # fmt: skip


def test_nobody_is_reproached_for_a_step_that_lies_ahead(browser, begun):
    told = bar(browser, begun, "what")
    assert told["outcome"] == NEUTRAL

    assert bar(browser, begun, "evidence")["outcome"] == OPEN


def test_returned_report_shows_every_step_that_lacks_something(browser, begun):
    begun.state, begun.submitted_at = "returned", timezone.now()
    begun.save()

    assert bar(browser, begun, "what")["outcome"] == OPEN


def test_step_is_ticked_once_something_is_written_and_nothing_is_missing(browser, sendable):
    assert bar(browser, sendable) == {
        "what": DONE, "who": NEUTRAL, "outcome": OPEN, "evidence": NEUTRAL, "check": ("is-current", ""),
    }  # fmt: skip

    sendable.organiser, sendable.outputs = make.OrganisationFactory(), "Dohoda"
    sendable.save()
    make.ReportLinkFactory(report=sendable)

    assert bar(browser, sendable) == dict.fromkeys(STEPS, DONE) | {"check": ("is-current", "")}


def test_written_step_that_lacks_something_for_publication_is_not_ticked(browser, sendable):
    add_photo(sendable)

    assert bar(browser, sendable)["evidence"] == OPEN


@pytest.mark.parametrize(
    ("facts", "step"),
    [
        ({"participants": 0}, "who"),
        ({"organiser": None}, None),
        ({"rough": {"participants": "asi sto"}}, "who"),
        ({"rough": {"links": [{"title": "Noviny"}]}}, "evidence"),
        ({"funding": "město"}, "outcome"),
        ({"place": "náměstí"}, "what"),
        ({"cost": 0}, "outcome"),
    ],
)
def test_what_was_written_makes_the_step_begun(browser, begun, facts, step):
    for name, value in facts.items():
        setattr(begun, name, value)
    begun.save()

    told = bar(browser, begun)

    assert {name for name in ("who", "evidence") if told[name] != NEUTRAL} == {step} & {"who", "evidence"}
    written = {"what": begun.place, "outcome": begun.funding or begun.cost is not None}
    assert {name for name, value in written.items() if value} == {step} & set(written)


# --- Where to go on -----------------------------------------------------------


def go_on(browser, town, words="Continue writing"):
    """Return where the button of the only report leads, from the list and from its own page."""
    page = Page(browser.get(f"/en/hlaseni/obec/{town.slug}/?rok=2022"))
    [row] = page.of_class("report-row-actions")
    [address] = [link.get("href") for link in row.iter("a") if words in page.words_of(link)]
    return address


@pytest.mark.parametrize(
    ("facts", "step"),
    [
        ({}, "what"),
        ({"description": "Přišli všichni."}, "outcome"),
        ({"participants": 80}, "who"),
        ({"participants": 80, "funding": "město"}, "outcome"),
        ({"participants": 80, "title": ""}, "what"),
        ({"funding": "město", "rough": {"participants": "asi sto"}}, "who"),
    ],
)
def test_draft_goes_on_where_the_writing_stopped(browser, town, sendable, facts, step):
    for name, value in facts.items():
        setattr(sendable, name, value)
    sendable.save()

    assert go_on(browser, town) == f"/en{step_address(sendable, step)}"
    assert f"/en{step_address(sendable, step)}" in Page(browser.get(f"/en/hlaseni/{sendable.public_id}/")).html


def test_draft_with_files_goes_on_at_them(browser, town, sendable):
    add_photo(sendable)

    assert go_on(browser, town) == f"/en{step_address(sendable, 'evidence')}"


def test_returned_report_opens_where_publication_lacks_something_or_at_its_beginning(browser, town, sendable):
    sendable.state = "returned"
    sendable.save()
    assert go_on(browser, town, "Complete it") == f"/en{step_address(sendable, 'outcome')}"

    sendable.description, sendable.participants = "Přišli všichni.", 80
    sendable.save()

    assert go_on(browser, town, "Complete it") == f"/en{step_address(sendable, 'what')}"


def test_report_just_begun_opens_at_its_beginning(begun):
    assert step_to_go_on(begun) == "what"


def test_report_that_waits_for_the_region_offers_no_writing(browser, town, sendable):
    sendable.state = "submitted"
    sendable.save()

    page = Page(browser.get(f"/en/hlaseni/obec/{town.slug}/?rok=2022"))

    assert [list(row.iter("a")) for row in page.of_class("report-row-actions")] == [[]]
    assert "Continue writing" not in Page(browser.get(f"/en/hlaseni/{sendable.public_id}/")).main
