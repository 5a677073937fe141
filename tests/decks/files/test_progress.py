"""How far a file is: told in steps while it is made, shown to those who wait, and in no log."""

import logging
from itertools import pairwise

import pytest
from django.utils import timezone

from decks.evaluation import workflow as reports
from decks.files.content import draw
from decks.files.offers import offers_of
from decks.files.ordering import order
from decks.models import EvaluationReport, MadeFile
from task_queue.models import Task

pytestmark = pytest.mark.django_db
Kind = MadeFile.Kind


@pytest.fixture
def report(activity):
    return reports.propose(EvaluationReport(year=2022))


def told(owner, kind) -> list[float]:
    """Return what is told while a file is made: shares of the whole."""
    found: list[float] = []
    draw(owner, kind, lambda done, total: found.append(done / total))
    return found


@pytest.mark.pdf
@pytest.mark.parametrize(("kind", "pages"), [(Kind.PDF, 4), (Kind.HANDOUT, 2)])
def test_pdf_of_slides_tells_how_far_it_is_page_by_page(deck, kind, pages):
    shares = told(deck, kind)

    assert len([share for share in shares if 0.38 < share <= 0.70]) == pages
    assert shares[-1] > 0.9
    assert all(one < other <= 1 for one, other in pairwise(shares))


@pytest.mark.pdf
def test_pdf_of_a_report_tells_its_chapters_and_then_its_pages(report):
    shares = told(report, Kind.PDF)

    assert len([share for share in shares if share <= 0.22]) >= report.chapters.count()
    assert shares[-1] > 0.9
    assert all(one <= other <= 1 for one, other in pairwise(shares))


def test_document_of_word_tells_its_chapters(report):
    shares = told(report, Kind.DOCX)

    assert len(shares) == report.chapters.count()
    assert shares[-1] == 1


class Stopped(Exception):
    pass


@pytest.mark.pdf
def test_work_stops_where_it_is_told_to(deck):
    def stop(done, total):
        raise Stopped

    with pytest.raises(Stopped):
        draw(deck, Kind.PDF, stop)

    assert draw(deck, Kind.PDF, lambda done, total: None).startswith(b"%PDF")


def is_running(made):
    """Let a worker have done a part of a file."""
    facts = {"state": Task.State.RUNNING, "worker": "w", "heartbeat_at": timezone.now()}
    Task.objects.filter(pk=made.task_id).update(**facts, progress=38)


@pytest.mark.parametrize("kind", [Kind.PDF, Kind.PPTX_NOTES])
def test_those_who_wait_see_the_percent(deck, client, kind):
    made = order(deck, kind)
    Task.objects.filter(pk=made.task_id).update(
        state=Task.State.RUNNING, worker="w", heartbeat_at=timezone.now(), progress=38
    )

    assert [offer.percent for offer in offers_of(deck) if offer.kind == kind] == [38]


@pytest.mark.pdf
def test_public_page_of_a_waiting_pdf_shows_the_percent(public, client):
    made = order(public, Kind.PDF)
    Task.objects.filter(pk=made.task_id).update(
        state=Task.State.RUNNING, worker="w", heartbeat_at=timezone.now(), progress=38
    )

    assert 'max="100" value="38"' in client.get("/rok/2022/prezentace.pdf").content.decode()


class Written(logging.Handler):
    """Keeps what comes to the handlers of the log, as the portal writes it."""

    def __init__(self) -> None:
        super().__init__()
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


@pytest.fixture
def written():
    handler, root = Written(), logging.getLogger()
    root.addHandler(handler)
    yield handler.messages
    root.removeHandler(handler)


@pytest.mark.pdf
def test_log_is_not_filled_by_the_making_of_pdf(deck, report, written):
    draw(deck, Kind.PDF, lambda done, total: None)
    draw(report, Kind.PDF, lambda done, total: None)

    assert written == []


def test_warnings_of_what_makes_pdf_stay_in_the_log(written):
    logging.getLogger("fontTools.subset").info("pruned")
    logging.getLogger("weasyprint").warning("Ignored `fill: red` at 1:3, unknown property.")
    logging.getLogger("fontTools.subset").warning("a damaged font")
    logging.getLogger("weasyprint").warning("a picture that cannot be read")

    assert written == ["a damaged font", "a picture that cannot be read"]
