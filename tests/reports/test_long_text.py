"""Text of any length: it costs no more than its reading, and nothing of it is cut while the page says it is kept."""

import json
import time

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone, translation

from common.editing.rich_text import MARKUP, RichTextFormField, has_markup, to_plain
from members.models import OrganisationUser
from reports.models import ActivityReport, ReportPhoto
from reports.steps import StepForms
from tests.files import picture
from tests.pages import Page
from tests.reports.people import STEPS, Form, form_of, marked, typed_into

pytestmark = pytest.mark.django_db

BOUND = 8
"""Seconds of work; what grows with the square of the length would take minutes."""


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


# --- Nothing is cut -----------------------------------------------------------


def rows_of(report) -> dict:
    report.refresh_from_db()
    return {
        "report": ActivityReport.objects.filter(pk=report.pk).values().get(),
        "partners": list(report.partner_rows.values()),
        "links": list(report.links.values()),
        "photos": list(report.photos.values()),
    }


ENDLESS = [
    ("what", "title", 120_001), ("what", "period", 120_001), ("what", "place", 1_000_000),
    ("who", "participants", 120_001), ("who", "partners-0-name", 2_001),
    ("outcome", "description", 150_000), ("outcome", "outputs", 120_001), ("outcome", "cost", 150_000),
    ("evidence", "links-0-title", 2_001), ("evidence", "links-0-url", 5_000),
]  # fmt: skip


@pytest.mark.parametrize(("step", "name", "length"), ENDLESS)
def test_text_that_cannot_be_kept_whole_is_not_saved_and_stays_on_the_page(browser, report, step, name, length):
    form, before = Form(browser, report, step), rows_of(report)
    text = "Á" * (length - 4) + " end"
    answer = form.send(**{name: text})

    assert answer.status_code == 422
    assert form_of(answer)[name] == [text]
    assert name in marked(answer)
    assert "This is too long, so none of it was saved." in english(form, **{name: text})
    script = form.send(script=True, **{name: text})
    assert (script.status_code, script.json()["state"]) == (422, "refused")
    assert [fault["name"] for fault in script.json()["faults"]] == [name]
    assert rows_of(report) == before


def english(form, **typed) -> str:
    with translation.override("en"):
        forms = StepForms(next(step for step, part in STEPS.items() if part in form.address), form.report,
                          typed_into(form.fields | {name: [text] for name, text in typed.items()}))  # fmt: skip
        forms.add_too_long_errors()
        return " ".join(fault["text"] for fault in forms.faults)


@pytest.mark.both_databases
@pytest.mark.parametrize(("step", "name", "length"), ENDLESS[:-2])
def test_the_rest_of_a_step_is_saved_beside_text_without_end(browser, report, step, name, length):
    beside = {"what": "summary", "who": "organiser", "outcome": "funding", "evidence": "links-0-title"}[step]
    other = {"organiser": str(report.organisation_id)}.get(beside, "Vedle")
    form = Form(browser, report, step)
    answer = form.send(script=True, **{name: "x" * length, beside: other})
    form.fields["seen"] = [json.dumps(answer.json()["seen"])]
    assert str(getattr(form.now, "organiser_id" if beside == "organiser" else beside)) == other
    # Corrected, it meets no conflict with itself.
    good = {"period": "2022", "participants": "5", "cost": "5"}.get(name, "Krátce")
    again = form.send(script=True, **{name: good, beside: other})
    assert (again.status_code, again.json()["state"]) == (200, "saved")


@pytest.mark.both_databases
@pytest.mark.parametrize(
    ("field", "typed"), [("alt", "Á" * 301), ("credit", "x" * 151), ("consent_reference", "x" * 201), ("kind", "x")]
)
def test_photograph_that_cannot_be_saved_says_so_to_the_script_too(browser, report, field, typed):
    photo = ReportPhoto(report=report, image=SimpleUploadedFile("foto.jpg", picture()), alt="Náměstí")
    photo.save()
    form, before, name = Form(browser, report, "evidence"), rows_of(report), f"photos-{photo.pk}-{field}"
    answer = form.send(script=True, **{name: typed})

    assert (answer.status_code, answer.json()["state"]) == (422, "refused")
    assert [fault["name"] for fault in answer.json()["faults"]] == [name]
    assert rows_of(report) == before


@pytest.mark.both_databases
@pytest.mark.parametrize("script", [False, True])
def test_choice_that_is_not_offered_is_no_saved_choice(browser, report, script):
    form, before = Form(browser, report, "what"), rows_of(report)
    answer = form.send(script=script, kind="987654")
    assert answer.status_code == 422
    assert rows_of(report) == before


@pytest.mark.parametrize(("action", "state"), [("komentar", "draft"), ("komentar", "submitted"),
                                               ("odeslat", "draft"), ("stahnout", "submitted")])  # fmt: skip
@pytest.mark.parametrize("length", [5_001, 1_200_000])
def test_words_beside_a_report_that_are_too_long_come_back_whole(browser, report, action, state, length):
    ActivityReport.objects.update(state=state, submitted_at=None if state == "draft" else timezone.now())
    text = "Á" * (length - 4) + " end"
    answer = browser.post(f"/hlaseni/{report.public_id}/krok/{action}/", {"text": text, "revision": "0"}, follow=True)

    assert text in {"".join(node.itertext()).removeprefix("\n") for node in Page(answer).elements("textarea")}
    assert not report.events.filter(text__contains="end").exists()
