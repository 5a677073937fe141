"""A saved evaluation report: what was taken over, own words, what was withdrawn, its files and its administration."""

import io
import zipfile

import pytest
from django.urls import reverse
from pytest_django.asserts import assertContains

from activities.models import Activity
from decks.evaluation import workflow
from decks.evaluation.saved import differences, report_of
from decks.files.content import draw
from decks.models import EvaluationReport
from decks.workflow import DecksError

pytestmark = pytest.mark.django_db

HEADING = "heading:planovani"


def told(report):
    texts = ([one.title, *(getattr(block, "text", "") for block in one.blocks)] for one in report_of(report).chapters)
    return "\n".join(text for some in texts for text in some)


def changes(report):
    return differences(report, list(report.chapters.all()))


def test_report_says_what_was_taken_over_until_it_is_taken_over_anew(report):
    Activity.objects.filter(title="Den bez aut").update(summary="Jinak.")

    assert "Ulice lidem." in told(report)
    assert list(changes(report).changed) == [HEADING]

    assert workflow.take_over(report, {HEADING}) == 1
    assert workflow.take_over(report, {HEADING}) == 0
    assert "Jinak." in told(report)
    assert changes(report).count == 0


def test_screen_shows_what_the_data_say_differently_by_now(report, office):
    Activity.objects.filter(title="Den bez aut").update(summary="Ulice dětem.")

    page = office.get(reverse("admin:decks_evaluationreport_change", args=[report.pk]))

    (line,) = [line for line in page.context["screen"].lines if line.change]
    (told,) = line.change.told
    assert [(piece.kind, piece.text) for piece in told if piece.kind != "same"] == [
        ("removed", "lidem."),
        ("added", "dětem."),
    ]
    assertContains(page, "Změnilo se v údajích")


def test_own_words_stay_when_the_source_is_taken_over_and_there_is_a_way_back(report, office):
    row = report.chapters.get(key=HEADING)
    address = reverse("admin:decks_reportchapter_change", args=[row.pk])
    office.post(address, {"title": "Podle nás", "text": "<p>Moje věta.</p>"})
    Activity.objects.filter(title="Den bez aut").update(summary="Jinak.")
    workflow.take_over(report)

    row.refresh_from_db()
    assert row.differs
    assert "Podle nás\nMoje věta." in told(report)

    workflow.return_words(report, row.pk)
    assert "Plánování s veřejností" in told(report)
    assert "Jinak." in told(report)


def test_hidden_chapter_is_left_out_and_others_can_be_moved(report):
    rows = {row.key: row for row in report.chapters.all()}

    workflow.hide(report, rows["summary"].pk, is_hidden=True)
    workflow.move(report, rows["conclusion"].pk, None)

    keys = [chapter.key for chapter in report_of(report).chapters]
    assert keys[0] == "conclusion"
    assert "summary" not in keys


def test_chapter_of_another_report_is_refused(report):
    other = workflow.propose(EvaluationReport(year=2021))

    with pytest.raises(DecksError):
        workflow.hide(report, other.chapters.first().pk, is_hidden=True)


def test_withdrawn_activity_leaves_neither_its_link_nor_its_photograph(report):
    Activity.objects.filter(title="Den bez aut").update(publication="draft")

    made = report_of(report)
    blocks = [block for chapter in made.chapters for block in chapter.blocks]

    assert not any(hasattr(block, "picture") for block in blocks)
    assert not any("den-bez-aut" in run.address for block in blocks for run in getattr(block, "runs", ()))


@pytest.mark.parametrize("name", ["decks:report-docx", "decks:report-pdf"])
def test_draft_does_not_exist_for_the_public(report, client, name):
    assert client.get(reverse(name, args=[2022])).status_code == 404


def test_published_report_stands_at_the_year_and_is_served(report, client):
    report.publication = "published"
    report.save()

    page = client.get(reverse("review:year", args=[2022])).content.decode()
    waiting = client.get(reverse("decks:report-docx", args=[2022]))

    assert "/rok/2022/zprava.docx" in page
    assert "/rok/2022/zprava.pdf" in page
    assert waiting.status_code == 202
    assert zipfile.ZipFile(io.BytesIO(draw(report, "docx", lambda _done, _total: None))).testzip() is None


def test_resolution_is_on_the_title_page_once_it_is_known(report):
    assert "Usnesení rady kraje" not in dict(report_of(report).facts)

    report.material_number, report.resolution_number = "7", "123/23/RK"
    report.verdict = "noted"

    assert dict(report_of(report).facts)["Materiál pro radu kraje"] == "č. 7"
    assert dict(report_of(report).facts)["Usnesení rady kraje"].startswith("č. 123/23/RK – ")


def test_coordinator_prepares_a_report_and_takes_its_steps(year, office):
    office.post(reverse("admin:decks_evaluationreport_add"), {"year": 2022})
    report = EvaluationReport.objects.get()
    row = report.chapters.get(key="summary")
    step = reverse("admin:decks_evaluationreport_step", args=[report.pk])

    page = office.get(reverse("admin:decks_evaluationreport_change", args=[report.pk]))
    answer = office.post(step, {"hide": row.pk})

    assert page.status_code == 200
    assert page.context["screen"].shown == 10
    assert answer.status_code == 302
    assert report.chapters.get(pk=row.pk).is_hidden
    assert [offer.kind for offer in page.context["files"]] == ["pdf", "docx"]
    assert office.post(step, {"hide": "1 OR 1=1"}).status_code == 302


def test_nobody_else_may_look_at_a_draft(report, client):
    for name, *more in (("change",), ("files",), ("file", "docx"), ("file", "pdf")):
        answer = client.get(reverse(f"admin:decks_evaluationreport_{name}", args=[report.pk, *more]))
        assert answer.status_code == 302
        assert answer["Location"].startswith("/sprava/login/")


def test_free_chapter_is_added_after_another(report, office):
    after = report.chapters.get(key="introduction")
    address = f"{reverse('admin:decks_reportchapter_add')}?report={report.pk}&after={after.pk}"

    office.post(address, {"report": report.pk, "after": after.pk, "title": "Slovo úvodem", "text": "<p>Děkujeme.</p>"})

    keys = [chapter.title for chapter in report_of(report).chapters]
    assert keys[:2] == ["Úvod", "Slovo úvodem"]


def test_preview_shows_the_chapters(report, office):
    page = office.get(reverse("admin:decks_evaluationreport_change", args=[report.pk]))

    assert "Plánování s veřejností" in page.content.decode()


def test_preview_dresses_its_tables_and_charts(report, office):
    page = office.get(reverse("admin:preview", args=["decks", "evaluationreport", report.pk]))

    assertContains(page, "css/evaluation-report.css")
    assertContains(page, '<div class="report-table"')
