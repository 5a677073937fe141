"""Files of presentations and reports: ordered once, made by the queue, sent, made anew after a change."""

import io
import logging

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import timezone

from activities.models import Activity
from common.models import Published
from decks import workflow
from decks.evaluation import workflow as report_workflow
from decks.files import pango
from decks.files.content import digest_of
from decks.files.ordering import State, order, order_again, prepare_soon, state_of, words_of_fault
from decks.files.tidying import tidy
from decks.models import Deck, EvaluationReport, MadeFile, OfficeTemplate
from decks.pdf.making import MISSING
from decks.pptx.template import OURS
from task_queue.models import Task
from task_queue.running import Run, claim, recover_orphaned_tasks
from tests import factories as make
from tests.decks.conftest import HEADING

pytestmark = pytest.mark.django_db

PPTX = "/rok/2022/prezentace.pptx"
PDF = "/rok/2022/prezentace.pdf"
DOCX = "/rok/2022/zprava.docx"
NOT_KEPT = "private, no-store, max-age=0, no-cache, must-revalidate"
Kind = MadeFile.Kind


def opened(content: bytes):
    """Return a file of PowerPoint, opened."""
    from pptx import Presentation

    return Presentation(io.BytesIO(content))


def body(answer) -> bytes:
    return b"".join(answer.streaming_content)


def tasks() -> int:
    return Task.objects.filter(kind="decks.make_file").count()


@pytest.fixture
def without_pango(monkeypatch):
    """A machine without the library for PDF."""
    monkeypatch.setattr(pango, "NAMES", ())
    pango.has_pango.cache_clear()
    yield
    pango.has_pango.cache_clear()


def test_file_that_nobody_made_is_being_prepared_and_then_it_is_sent(public, client, work):
    waiting = client.get(PPTX)

    assert waiting.status_code == 202
    assert waiting["Refresh"] == f"3; url={PPTX}?ceka=1"
    assert (waiting["Cache-Control"], waiting["X-Robots-Tag"]) == ("no-store", "noindex")
    assert "Soubor se připravuje" in waiting.content.decode()
    work()
    ready = client.get(f"{PPTX}?ceka=1")
    assert (ready.status_code, ready["Refresh"]) == (200, f"0; url={PPTX}")
    sent = client.get(PPTX)
    assert sent.status_code == 200
    assert sent["Content-Type"] == "application/vnd.openxmlformats-officedocument.presentationml.presentation"
    assert sent["Content-Disposition"] == 'attachment; filename="Prezentace roku 2022.pptx"'
    assert (sent["X-Content-Type-Options"], sent["Cache-Control"]) == ("nosniff", "public, no-cache")
    assert len(opened(body(sent)).slides) >= 3


def test_copy_that_is_still_valid_is_not_sent_again(public, client, work):
    order(public, Kind.PPTX)
    work()
    etag = client.get(PPTX)["ETag"]

    assert client.get(PPTX, headers={"If-None-Match": etag}).status_code == 304
    head = client.head(PPTX)
    assert (head.status_code, head["ETag"], body(head)) == (200, etag, b"")


@pytest.mark.both_databases
def test_file_is_queued_and_made_once(public, client, work):
    for _time in range(5):
        client.get(PPTX)
    assert (tasks(), MadeFile.objects.count()) == (1, 1)
    work()
    first = body(client.get(PPTX))
    work()

    assert body(client.get(PPTX)) == first
    assert (tasks(), MadeFile.objects.count()) == (1, 1)


def test_changed_words_make_a_new_file_that_replaces_the_old_one(public, work, django_capture_on_commit_callbacks):
    order(public, Kind.PPTX)
    work()
    old = MadeFile.objects.get()
    public.title = "Jiný název"
    public.save()
    order(public, Kind.PPTX)
    with django_capture_on_commit_callbacks(execute=True):
        work()

    new = MadeFile.objects.get()
    assert new.digest != old.digest
    assert not default_storage.exists(old.file.name)
    assert opened(new.file.read()).core_properties.title == "Jiný název"


@pytest.mark.both_databases
def test_withdrawn_photograph_is_in_no_file_that_the_public_gets(public, activity, photo_slide, client, work):
    def pictures_sent():
        from pptx.enum.shapes import PP_PLACEHOLDER

        [slide] = [one for one in opened(body(client.get(PPTX))).slides if one.shapes.title.text == "Fotografie"]
        return [shape.name for shape in slide.placeholders if shape.placeholder_format.type == PP_PLACEHOLDER.PICTURE]

    order(public, Kind.PPTX)
    work()
    assert len(pictures_sent()) == 1

    Activity.objects.filter(pk=activity.pk).update(publication="draft")
    assert client.get(PPTX).status_code == 202
    work()
    assert pictures_sent() == []


def test_notes_change_only_the_files_of_the_office(deck, row_of):
    before = {kind: digest_of(deck, kind) for kind in (Kind.PPTX, Kind.PDF, Kind.PPTX_NOTES, Kind.HANDOUT_NOTES)}
    row = row_of(HEADING)
    row.notes, row.has_own_notes = "Jen pro mluvčího", True
    row.save()

    changed = {kind for kind, digest in before.items() if digest_of(deck, kind) != digest}
    assert changed == {Kind.PPTX_NOTES, Kind.HANDOUT_NOTES}


def test_notes_stand_only_in_files_of_the_office(public, row_of, client, office, work):
    row = row_of(HEADING)
    row.notes, row.has_own_notes = "Jen pro mluvčího", True
    row.save()
    client.get(PPTX)
    address = f"/sprava/decks/deck/{public.pk}/soubor/pptx-notes/"
    office.post(address)
    work()

    def notes(answer) -> list[str]:
        slides = opened(body(answer)).slides
        return [slide.notes_slide.notes_text_frame.text for slide in slides if slide.has_notes_slide]

    assert notes(client.get(PPTX)) == []
    assert "Jen pro mluvčího" in notes(office.get(address))


def test_template_of_the_office_and_the_sign_change_the_content(deck, monkeypatch):
    before = {kind: digest_of(deck, kind) for kind in (Kind.PPTX, Kind.PDF)}
    template = OfficeTemplate(title="Úřad", file="dokumenty/abc/uradni.pptx")
    super(OfficeTemplate, template).save()

    assert digest_of(deck, Kind.PPTX) != before[Kind.PPTX]
    assert digest_of(deck, Kind.PDF) == before[Kind.PDF]
    make.SiteProfileFactory(sign_path="M0 0h10v10z", sign_view_box="0 0 10 10", sign_description="Znak")
    assert digest_of(deck, Kind.PDF) != before[Kind.PDF]


def test_draft_does_not_exist_for_the_public(deck, client, clerk, browser):
    order(deck, Kind.PPTX)
    for who in (client, browser):
        assert who.get(PPTX).status_code == 404
        assert who.get(PDF).status_code == 404
        assert who.get(DOCX).status_code == 404
        assert who.get(f"/sprava/decks/deck/{deck.pk}/soubor/pdf/").status_code != 200
    assert tasks() == 1


def test_file_in_the_storage_is_sent_to_nobody_by_its_own_address(public, client, office, work):
    order(public, Kind.PPTX)
    work()

    name = MadeFile.objects.get().file.name
    assert client.get(f"/media/{name}").status_code == 404
    assert office.get(f"/media/{name}").status_code == 404


def test_draft_belongs_to_the_coordinator_who_orders_and_fetches_its_files(deck, office, work):
    screen, address = f"/sprava/decks/deck/{deck.pk}/change/", f"/sprava/decks/deck/{deck.pk}/soubor/pptx-notes/"

    assert office.get(address)["Location"] == f"{screen}#soubory"
    assert tasks() == 0
    assert office.post(address)["Location"] == f"{screen}#soubory"
    assert "Začne za okamžik" in office.get(f"/sprava/decks/deck/{deck.pk}/soubory/").content.decode()
    work()
    sent = office.get(address)
    assert (sent.status_code, sent["Cache-Control"]) == (200, NOT_KEPT)
    assert 'href="' + address + '"' in office.get(screen).content.decode()


def test_failed_file_says_why_and_is_made_when_it_is_tried_again(deck, office, work, caplog):
    template = OfficeTemplate(title="Úřad", file="dokumenty/abc/uradni.pptx")
    super(OfficeTemplate, template).save()
    made = order(deck, Kind.PPTX_NOTES)
    work()
    made.refresh_from_db()

    assert (state_of(made), made.fault) == (State.FAILED, MadeFile.Fault.TEMPLATE)
    screen = office.get(f"/sprava/decks/deck/{deck.pk}/soubory/").content.decode()
    assert "Šablonu úřadu nelze otevřít" in screen
    assert "Zkusit znovu" in screen
    default_storage.save("dokumenty/abc/uradni.pptx", ContentFile(OURS.read_bytes()))
    office.post(f"/sprava/decks/deck/{deck.pk}/soubor/pptx-notes/")
    work()
    made = MadeFile.objects.select_related("task").get()
    assert (state_of(made), made.fault) == (State.READY, "")


def test_template_in_which_nothing_can_be_drawn_is_said_to_be_the_reason(deck, work):
    template = OfficeTemplate(title="Úřad", file=default_storage.save("dokumenty/a/b.pptx", ContentFile(b"nic")))
    super(OfficeTemplate, template).save()
    made = order(deck, Kind.PPTX)
    work()
    made.refresh_from_db()

    assert made.fault == MadeFile.Fault.TEMPLATE


@pytest.mark.parametrize("has_template", [False, True])
def test_unexpected_fault_is_logged_and_told_in_words(deck, work, caplog, monkeypatch, has_template):
    if has_template:
        file = default_storage.save("dokumenty/a/b.pptx", ContentFile(OURS.read_bytes()))
        super(OfficeTemplate, OfficeTemplate(title="Úřad", file=file)).save()
    monkeypatch.setattr("decks.pptx.pptx_of", lambda *args, **facts: {}["fault"])
    made = order(deck, Kind.PPTX)
    with caplog.at_level(logging.ERROR):
        work()
    made.refresh_from_db()

    assert made.fault == MadeFile.Fault.OTHER
    assert words_of_fault(made).startswith("Nastala neočekávaná chyba")
    assert f"File {made.pk} (pptx) cannot be made" in caplog.text


def test_visitor_of_a_failed_file_is_told_so_and_it_is_tried_again_after_five_minutes(public, client, work):
    template = OfficeTemplate(title="Úřad", file="dokumenty/abc/uradni.pptx")
    super(OfficeTemplate, template).save()
    client.get(PPTX)
    work()

    failed = client.get(PPTX)
    assert (failed.status_code, failed["Retry-After"], failed.has_header("Refresh")) == (503, "300", False)
    assert "Šablonu úřadu nelze otevřít" in failed.content.decode()
    Task.objects.update(finished_at=timezone.now() - timezone.timedelta(minutes=6))
    assert client.get(PPTX).status_code == 202
    assert tasks() == 1


def test_lost_file_is_made_anew(public, client, work):
    client.get(PPTX)
    work()
    default_storage.delete(MadeFile.objects.get().file.name)

    assert client.get(PPTX).status_code == 202
    work()
    assert client.get(PPTX).status_code == 200


@pytest.mark.both_databases
def test_task_whose_worker_died_in_the_middle_is_done_by_another(public, work):
    made = order(public, Kind.PPTX)
    assert claim(Task.Lane.LONG, "first") is not None
    Task.objects.update(heartbeat_at=timezone.now() - timezone.timedelta(hours=1))
    recover_orphaned_tasks()
    work()
    made.refresh_from_db()

    assert state_of(made) is State.READY


def test_worker_that_was_taken_for_dead_leaves_no_second_file(public, work, django_capture_on_commit_callbacks):
    from decks.files.making import _keep

    made = order(public, Kind.PPTX)
    work()
    first = MadeFile.objects.get().file.name
    with django_capture_on_commit_callbacks(execute=True):
        _keep(made, b"late")

    assert MadeFile.objects.get().file.name == first
    assert len([one for folder in default_storage.listdir("dokumenty")[0]
                for one in default_storage.listdir(f"dokumenty/{folder}")[1]]) == 1  # fmt: skip


def test_interrupted_work_is_told_in_words(public):
    made = order(public, Kind.PPTX)
    for _time in range(3):
        Task.objects.update(due_at=timezone.now())
        claim(Task.Lane.LONG, "first")
        Task.objects.update(heartbeat_at=timezone.now() - timezone.timedelta(hours=1))
        recover_orphaned_tasks()
    made = MadeFile.objects.select_related("task").get()

    assert (state_of(made), made.fault) == (State.FAILED, MadeFile.Fault.LOST)
    order_again(made)
    assert MadeFile.objects.get().fault == ""


def test_what_changed_while_it_waited_is_made_as_it_is_now(public, work):
    order(public, Kind.PPTX)
    public.title = "Nový název"
    public.save()
    work()

    made = MadeFile.objects.get()
    assert made.digest == digest_of(public, Kind.PPTX)
    assert opened(made.file.read()).core_properties.title == "Nový název"


def test_nobody_works(public, client):
    client.get(PPTX)
    Task.objects.update(due_at=timezone.now() - timezone.timedelta(seconds=11))

    assert "Trvá to déle než obvykle" in client.get(PPTX).content.decode()


@pytest.mark.usefixtures("without_pango")
def test_machine_without_pango_says_so_and_makes_everything_else(public, client, office, work):
    pdf = client.get(PDF)
    assert pdf.status_code == 503
    assert str(MISSING) in pdf.content.decode()
    client.get(PPTX)
    assert tasks() == 1
    screen = office.get(f"/sprava/decks/deck/{public.pk}/soubory/").content.decode()
    assert screen.count(str(MISSING)) == 2
    assert "soubor/pptx-notes/" in screen
    assert "soubor/pdf/" not in screen


@pytest.mark.pdf
def test_pdf_handout_and_report_are_made(public, client, work):
    report = report_workflow.propose(EvaluationReport(year=2022))
    report.publication = Published.Publication.PUBLISHED
    report.save()
    addresses = [PDF, f"{PDF}?format=podklad", DOCX, "/rok/2022/zprava.pdf", "/en/rok/2022/zprava.pdf"]
    for address in addresses:
        assert client.get(address).status_code == 202, address
    assert tasks() == 4
    work()

    answers = [client.get(address) for address in addresses]
    assert [answer.status_code for answer in answers] == [200] * 5
    contents = [body(answer) for answer in answers]
    assert [content[:4] for content in contents] == [b"%PDF", b"%PDF", b"PK\x03\x04", b"%PDF", b"%PDF"]
    assert contents[0] != contents[1]


def test_files_of_a_meeting(activity, client, work):
    meeting = make.MeetingFactory()
    deck = workflow.propose(Deck(year=meeting.date.year, meeting=meeting))
    Deck.objects.filter(pk=deck.pk).update(publication=Published.Publication.PUBLISHED)
    address = f"/setkani/{meeting.slug}/prezentace.pptx"

    assert client.get(address).status_code == 202
    work()
    assert client.get(address).status_code == 200
    assert client.get("/setkani/neni/prezentace.pptx").status_code == 404


@pytest.mark.both_databases
def test_changes_of_a_public_document_order_its_files_once_before_anybody_asks(public, office, work):
    for _time in range(3):
        prepare_soon(public)
    row = public.slides.get(key=HEADING)
    office.post(f"/sprava/decks/deck/{public.pk}/krok/", {"hide": row.pk})
    waiting = Task.objects.filter(kind="decks.prepare_files")
    assert 1 <= waiting.count() <= 2
    waiting.update(due_at=timezone.now())
    work()

    assert {made.kind for made in MadeFile.objects.exclude(file="")} >= {Kind.PPTX}
    assert MadeFile.objects.count() == 3


def test_draft_makes_no_files_by_itself(deck):
    prepare_soon(deck)

    assert Task.objects.filter(kind="decks.prepare_files").count() == 0


def test_old_files_are_removed(public, work, django_capture_on_commit_callbacks):
    made = order(public, Kind.PPTX)
    work()
    name = MadeFile.objects.get().file.name
    tidy(Run(made.task))
    assert MadeFile.objects.count() == 1
    public.title = "Nový název"
    public.save()
    with django_capture_on_commit_callbacks(execute=True):
        tidy(Run(made.task))

    assert MadeFile.objects.count() == 0
    assert not default_storage.exists(name)


def test_files_stand_at_the_year(public, read):
    page = read("/rok/2022/")

    assert f'href="{PPTX}"' in page.html
    assert f'href="{PDF}?format=podklad"' in page.html
