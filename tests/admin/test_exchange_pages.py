"""The page of an uploaded table: progress, result of the check, end of loading; for the person who chose the file."""

import datetime

import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from activities.exports import ActivityResource
from activities.models import Activity
from common.tables import loading, uploads
from common.tables.reading import write_csv
from task_queue.models import Task
from task_queue.worker import TaskLoop
from tests import factories as make
from tests.admin.conftest import fields_of, page_of, text_of

pytestmark = pytest.mark.django_db

ADDRESS = "/sprava/activities/activity/"
HEADER = [str(ActivityResource.fields[name].column_name) for name in ("title", "heading", "period", "place")]


@pytest.fixture
def heading(db):
    return make.HeadingFactory(name="Zdraví")


@pytest.fixture
def long(monkeypatch):
    """Let a table of two rows be too long for a request."""
    monkeypatch.setattr(loading, "AT_ONCE", 1)


@pytest.fixture
def work(kept_connection):
    """Run the waiting long tasks, as a worker does."""
    return lambda: TaskLoop(Task.Lane.LONG).run_ready()


def rows(*titles, place=""):
    return write_csv(HEADER, [[title, "Zdraví", "2022", place] for title in titles])


def upload(client, content, name="a.csv"):
    """Choose a file; return the address of its page."""
    fields = fields_of(client.get(f"{ADDRESS}import/"))
    answer = client.post(f"{ADDRESS}import/", {**fields, "import_file": SimpleUploadedFile(name, content)})
    return answer["Location"]


def confirm(client, page):
    """Press the button below the result of the check."""
    return client.post(f"{ADDRESS}process_import/", fields_of(page), follow=True)


def progress_of(page):
    (bar,) = page_of(page).iter("progress")
    return bar.get("value")


# --- A long table ------------------------------------------------------------


def test_long_table_is_checked_and_loaded_by_the_worker(office, coordinator, heading, long, work):
    make.ActivityFactory(title="První", heading=heading, when="2022", place="Turnov", publication="draft")
    make.ActivityFactory(title="Třetí", heading=heading, when="2022", place="", publication="draft")
    address = upload(office, rows("První", "Druhá", "Třetí", "Čtvrtá"))

    assert "Soubor se kontroluje" in text_of(office.get(address))
    assert progress_of(office.get(address)) is None
    work()
    checked = office.get(address)
    assert "Přibudou 2 záznamy. Změní se 1 záznam. Beze změny zůstane 1 záznam." in text_of(checked)
    assert Activity.objects.count() == 2

    waiting = confirm(office, checked)
    assert "Záznamy se nahrávají" in text_of(waiting)
    work()
    assert "Soubor je nahrán. Přibyly 2 záznamy. Změnil se 1 záznam. Beze změny zůstal 1 záznam." in text_of(
        office.get(address)
    )
    versions = Activity.history.filter(title__in=["Druhá", "Čtvrtá"])
    assert {(one.history_type, one.history_user) for one in versions} == {("+", coordinator)}
    (link,) = [one for one in page_of(office.get(address)).iter("a") if one.text == "Zobrazit seznam"]
    assert link.get("href") == ADDRESS


def test_progress_says_how_many_percent_are_done(office, heading, long):
    address = upload(office, rows("První", "Druhá"))
    now = timezone.now()
    Task.objects.update(state="running", worker="w", progress=40, started_at=now, heartbeat_at=now)

    assert progress_of(office.get(address)) == "40"


def test_confirmed_twice_is_loaded_once(office, heading, long, work):
    address = upload(office, rows("První", "Druhá"))
    work()
    checked = office.get(address)
    confirm(office, checked)
    confirm(office, checked)
    work()
    again = confirm(office, checked)

    assert Activity.objects.count() == 2
    assert "Soubor je nahrán. Přibyly 2 záznamy." in text_of(again)
    assert Task.objects.filter(kind="tables.load").count() == 1


def test_task_repeated_after_its_worker_died_writes_nothing_more(office, heading, long, work):
    address = upload(office, rows("První", "Druhá"))
    work()
    confirm(office, office.get(address))
    name = address.split("/")[-2]
    kept, outcome = uploads.find(name), uploads.outcome_of(name)
    work()
    Activity.objects.update(place="Později")
    kept.keep()
    uploads.keep_outcome(name, outcome, [])
    Task.objects.filter(kind="tables.load").update(state="waiting", finished_at=None)
    work()

    assert set(Activity.objects.values_list("place", flat=True)) == {"Později"}
    assert Activity.history.count() == 2
    assert (uploads.find(name), uploads.outcome_of(name)) == (None, None)


@pytest.mark.parametrize("is_long", [True, False], ids=["long", "short"])
def test_row_that_changed_after_the_check_is_named_and_nothing_is_loaded(office, heading, work, monkeypatch, is_long):
    if is_long:
        monkeypatch.setattr(loading, "AT_ONCE", 1)
    known = make.ActivityFactory(title="Druhá", heading=heading, when="2022", place="Turnov")
    address = upload(office, rows("První", "Druhá", place="Turnov"))
    work()
    checked = office.get(address)
    Activity.objects.filter(pk=known.pk).update(place="Semily")

    confirm(office, checked)
    work()

    page = office.get(address)
    assert [(one.line, one.faults) for one in page.context["result"].invalid_rows] == [
        (3, [("", ["Tento záznam se v portálu od kontroly změnil."])])
    ]
    assert Activity.objects.get().place == "Semily"


def test_faults_of_a_long_table_are_on_its_page(office, heading, long, work):
    address = upload(office, rows("První", ""))
    work()

    page = office.get(address)
    assert [(row.line, column) for row in page.context["result"].invalid_rows for column, _texts in row.faults] == [
        (3, HEADER[0])
    ]
    assert "confirm_form" not in page.context


def test_long_file_that_cannot_be_read_is_refused_in_words(office, heading, work, monkeypatch):
    monkeypatch.setattr("common.admin.import_export.READ_AT_ONCE", 1)
    address = upload(office, b"a;b\n1;2;3\n")
    work()

    assert "má více buněk, než má záhlaví" in text_of(office.get(address))


def test_result_of_a_long_check_is_divided_into_pages(office, heading, long, work, monkeypatch):
    monkeypatch.setattr(uploads, "ON_A_PAGE", 2)
    address = upload(office, rows("A1", "A2", "A3"))
    work()

    first, second = office.get(address), office.get(f"{address}?strana=2")
    assert [one.object_repr for one in first.context["result"].rows] == ["A1", "A2"]
    assert [one.object_repr for one in second.context["result"].rows] == ["A3"]
    assert "confirm_form" in second.context


def test_title_of_the_tab_says_what_the_heading_says(office, heading, long, work):
    address = upload(office, rows("První", "Druhá"))
    pages = [office.get(where) for where in (f"{ADDRESS}import/", f"{ADDRESS}export/", address)]
    work()
    pages.append(office.get(address))

    for page in pages:
        (title,), (shown,) = (list(page_of(page).iter(tag)) for tag in ("title", "h1"))
        assert " ".join(title.text.split()) == f"{' '.join(shown.text.split())} | Správa"


def test_file_whose_name_promises_another_kind_is_refused_at_once(office, monkeypatch):
    monkeypatch.setattr("common.admin.import_export.READ_AT_ONCE", 1)
    fields = fields_of(office.get(f"{ADDRESS}import/"))
    page = office.post(f"{ADDRESS}import/", {**fields, "import_file": SimpleUploadedFile("a.xlsx", b"text")})

    assert "Toto není sešit XLSX, nebo je poškozený." in text_of(page)


def test_new_row_repeats_nothing_of_the_file(office, heading):
    page = office.get(upload(office, rows("První", place="Turnov")))

    assert "První" in text_of(page)
    assert "Turnov" not in text_of(page)


# --- The way back ---


def unfinished(client, address):
    """Return what the page says about tables that are not loaded yet."""
    (lists,) = [[one for one in page_of(client.get(address)).iter("ul") if one.get("class") == "exchange-unfinished"]]
    return [
        (" ".join("".join(one.itertext()).split()), next(one.iter("a")).get("href"))
        for box in lists
        for one in box.iter("li")
    ]


@pytest.mark.parametrize("page", [ADDRESS, f"{ADDRESS}import/"], ids=["list", "import"])
def test_unfinished_table_is_found_again_until_it_is_loaded(office, colleague, heading, long, work, page):
    address = upload(office, rows("První", "Druhá"), "zahrada.csv")
    said = "Rozpracované nahrání: zahrada.csv, 2 řádky"

    assert unfinished(office, page) == [(f"{said} (čeká na kontrolu)", address)]
    work()
    assert unfinished(office, page) == [(f"{said} (zkontrolováno, čeká na vaše potvrzení)", address)]
    assert unfinished(colleague, page) == []
    assert unfinished(office, "/sprava/grants/application/import/") == []
    confirm(office, office.get(address))
    now = timezone.now()
    Task.objects.filter(kind="tables.load").update(
        state="running", worker="w", progress=40, started_at=now, heartbeat_at=now
    )
    assert unfinished(office, page) == [(f"{said} (nahrává se, hotovo 40 %)", address)]
    Task.objects.filter(kind="tables.load").update(state="waiting")
    work()
    assert unfinished(office, page) == []


def test_faulty_table_is_left_out_once_its_correction_is_chosen(office, heading, long, work):
    upload(office, rows("První", ""), "zahrada.csv")
    work()
    assert "jsou v něm chyby" in unfinished(office, ADDRESS)[0][0]
    corrected = upload(office, rows("První", "Druhá"), "zahrada.csv")
    work()

    assert [address for _text, address in unfinished(office, ADDRESS)] == [corrected]
    confirm(office, office.get(corrected))
    work()
    assert unfinished(office, ADDRESS) == []


# --- Who waits, and for whom -------------------------------------------------


def test_page_says_when_no_worker_runs(office, heading, long):
    address = upload(office, rows("První", "Druhá"))
    assert "Začne za okamžik" in text_of(office.get(address))

    Task.objects.update(due_at=timezone.now() - datetime.timedelta(seconds=30))

    assert "neběží zpracování na pozadí" in text_of(office.get(address))


def test_page_says_when_other_work_is_before_it(office, heading, long):
    address = upload(office, rows("První", "Druhá"))
    now = timezone.now()
    Task.objects.create(kind="other", state="running", worker="w", heartbeat_at=now)
    Task.objects.filter(kind="tables.check").update(due_at=now - datetime.timedelta(minutes=5))

    assert "dokončuje jinou práci" in text_of(office.get(address))


def test_page_says_when_loading_failed(office, heading, long, work):
    address = upload(office, rows("První", "Druhá"))
    work()
    confirm(office, office.get(address))
    Task.objects.filter(kind="tables.load").update(state="failed", finished_at=timezone.now())

    assert "nepodařilo nahrát a nic se neuložilo" in text_of(office.get(address))


def test_short_table_needs_no_worker(office, heading):
    address = upload(office, rows("První", "Druhá"))

    assert "Soubor je nahrán. Přibyly 2 záznamy." in text_of(confirm(office, office.get(address)))
    assert not Task.objects.filter(state="waiting").exists()


@pytest.mark.parametrize("is_long", [True, False], ids=["long", "short"])
def test_nobody_else_sees_the_table_or_loads_it(office, colleague, heading, work, monkeypatch, is_long):
    if is_long:
        monkeypatch.setattr(loading, "AT_ONCE", 1)
    address = upload(office, rows("První", "Druhá"))
    assert colleague.get(address).status_code == 404
    work()
    checked = office.get(address)

    assert colleague.get(address).status_code == 404
    colleague.post(f"{ADDRESS}process_import/", fields_of(checked))
    work()
    assert not Activity.objects.exists()
    assert office.get(address.replace("activities/activity", "grants/application")).status_code == 404


def test_nothing_of_the_table_is_kept_after_it_is_loaded(office, heading, monkeypatch):
    monkeypatch.setattr(uploads, "ON_A_PAGE", 1)
    address = upload(office, rows("První", "Druhá"))
    name = address.split("/")[-2]
    assert uploads.lines_of(name, 2)

    confirm(office, office.get(address))

    assert uploads.find(name) is None
    assert uploads.outcome_of(name) is None
    assert [uploads.lines_of(name, page) for page in (1, 2)] == [[], []]


def test_table_that_waited_too_long_has_to_be_chosen_again(office, heading):
    address = upload(office, rows("První", "Druhá"))
    checked = office.get(address)
    cache.clear()

    for answer in (office.get(address, follow=True), confirm(office, checked)):
        assert answer.redirect_chain[-1][0] == f"{ADDRESS}import/"
        assert len(list(answer.context["messages"])) == 1
