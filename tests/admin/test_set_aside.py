"""A task is put off until a day, on which it is back, or set aside for good with a reason; it can be brought back."""

import datetime

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.utils import timezone

from activities.models import Activity
from common.history.erasing import erase
from link_checks.models import LinkCheck
from portal.forms import PutOffForm
from portal.models import SetAside
from portal.todo import waiting_for
from tests import factories as make
from tests.admin.conftest import change_address, page_of, text_of
from tests.admin.test_answers import press
from tests.people import browser_of, make_coordinator

LANDING = "/sprava/"
DRAFTS = "/sprava/ukoly/drafts/"


@pytest.fixture
def draft(db):
    return make.ActivityFactory(draft=True, title="Nehotová")


def in_days(days):
    return timezone.localdate() + datetime.timedelta(days=days)


def at(day, hour, minute=0):
    """Return a time of the day in Prague, where the clock is set."""
    moment = timezone.make_aware(datetime.datetime.combine(day, datetime.time(hour, minute)))
    return time_machine.travel(moment, tick=False)


def step(draft, name):
    return f"{DRAFTS}activities.activity/{draft.pk}/{name}/"


def waits(user):
    return [task.about for kind in waiting_for(user) for task in kind.tasks]


@pytest.mark.both_databases
def test_task_put_off_by_one_press_is_gone_until_its_day(office, coordinator, draft):
    page = press(office, office.get(LANDING), "o týden")

    assert page.redirect_chain == [("/sprava/#ceka-30", 302)]
    assert waits(coordinator) == []
    row = SetAside.objects.get()
    assert (row.until, row.by) == (in_days(7), coordinator)
    with at(in_days(6), 23, 30):
        assert waits(coordinator) == []
    with at(in_days(7), 0, 30):
        assert waits(coordinator) == ["Aktivita: Nehotová"]


def test_message_about_what_was_put_off_has_a_button_that_takes_it_back(office, coordinator, draft):
    page = press(office, office.get(LANDING), "do zítřka")
    assert "Odloženo: „Aktivita: Nehotová“ se vrátí" in text_of(page)

    page = press(office, page, "Vzít zpět")

    assert waits(coordinator) == ["Aktivita: Nehotová"]
    assert not SetAside.objects.exists()
    assert "Úkol na vás znovu čeká." in text_of(page)


@pytest.mark.both_databases
def test_task_that_does_not_concern_the_office_never_comes_back(office, coordinator, draft):
    press(office, office.get(LANDING), "Už nepřipomínat", reason="Zadal ji omylem jiný odbor.")

    assert list(SetAside.objects.values_list("until", "reason")) == [(None, "Zadal ji omylem jiný odbor.")]
    with at(in_days(4000), 12):
        assert waits(coordinator) == []


@pytest.mark.parametrize("reason", ["", "   ", "x" * 301])
def test_reason_is_asked_for_and_what_was_typed_stays(office, coordinator, draft, reason):
    page = office.post(step(draft, "netyka-se"), {"reason": reason})

    assert page.status_code == 200
    assert page.context["form"].errors["reason"]
    assert reason.strip() in text_of(page) or reason in page.content.decode()
    assert waits(coordinator) == ["Aktivita: Nehotová"]


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("3. 12. 2026", (2026, 12, 3)), ("2026-12-03", (2026, 12, 3)), ("3. prosince", (2026, 12, 3)),
        ("čtvrtek 3. 12. 2026", (2026, 12, 3)), ("leden 2027", (2027, 1, 1)), ("30. 11. 2026", (2026, 11, 30)),
    ],
)  # fmt: skip
@time_machine.travel("2026-11-29T12:00:00+01:00", tick=False)
def test_another_day_is_written_as_people_write_it(typed, day):
    form = PutOffForm({"until": typed})

    assert form.is_valid()
    assert form.cleaned_data == {"until": datetime.date(*day)}


@pytest.mark.parametrize(
    "typed", ["", "nikdy", "29. 11. 2026", "1. 1. 2020", "31. 2. 2027", "12. 11. 99999", "x" * 400]
)
@time_machine.travel("2026-11-29T12:00:00+01:00", tick=False)
def test_day_that_is_none_or_not_ahead_is_refused(typed):
    assert list(PutOffForm({"until": typed}).errors) == ["until"]


def test_refused_day_is_marked_at_its_field_and_stays(office, draft):
    page = office.post(step(draft, "odlozit"), {"until": "1. 1. 2020"})

    [field] = [one for one in page_of(page).iter("input") if one.get("name") == "until"]
    assert (page.status_code, field.get("value"), field.get("aria-invalid")) == (200, "1. 1. 2020", "true")
    assert not SetAside.objects.exists()


def test_reason_is_erased_with_the_row(office, draft):
    other = make.ActivityFactory(draft=True)
    for row in (draft, other):
        office.post(step(row, "netyka-se"), {"reason": "Pořádala ji Jana Nováková."})
    pk = draft.pk
    draft.delete()
    assert SetAside.objects.count() == 2

    erase(Activity, pk)

    assert SetAside.objects.get().object_id == other.pk


def test_page_of_a_kind_lists_all_its_tasks_and_those_set_aside(office, coordinator):
    rows = [make.ActivityFactory(draft=True, title=f"Akce {number:02}") for number in range(53)]
    meeting = make.MeetingFactory(draft=True, group="Skupina")
    office.post(step(rows[7], "netyka-se"), {"reason": "Je dvakrát."})
    office.post(step(rows[8], "odlozit"), {"until": "1. 1. 2090"})

    first, second = office.get(DRAFTS), office.get(f"{DRAFTS}?strana=2")

    shown = [[row.task.url for row in page.context["waiting"].rows] for page in (first, second)]
    assert [len(page) for page in shown] == [50, 2]
    assert {*shown[0], *shown[1]} == {change_address(row) for row in (meeting, *rows)} - {
        change_address(rows[7]), change_address(rows[8])
    }  # fmt: skip
    assert "Čeká 52 úkolů." in text_of(first)
    assert [one["row"].reason for one in first.context["lying"]] == ["", "Je dvakrát."]
    assert "netýká se: Je dvakrát." in text_of(first)
    assert office.get(f"{DRAFTS}?strana=3").status_code == 404


def test_what_lies_aside_is_listed_and_brought_back_where_it_is_listed(office, coordinator, draft):
    office.post(step(draft, "netyka-se"), {"reason": "Omyl."})
    listed = office.get("/sprava/ukoly/odlozene/")
    assert "netýká se: Omyl." in text_of(listed)

    page = press(office, listed, "Vrátit mezi úkoly: Aktivita: Nehotová")

    assert page.redirect_chain == [("/sprava/ukoly/odlozene/", 302)]
    assert waits(coordinator) == ["Aktivita: Nehotová"]
    assert "Nic není odložené." in text_of(page)


def test_what_was_done_or_deleted_meanwhile_lies_nowhere(office, draft):
    other = make.ActivityFactory(draft=True, title="Jiná")
    office.post(step(draft, "odlozit"), {"until": "1. 1. 2090"})
    office.post(step(other, "odlozit"), {"until": "1. 1. 2090"})
    draft.publication = "published"
    draft.save()
    other.delete()

    assert office.get("/sprava/ukoly/odlozene/").context["lying"] == []


def test_what_was_set_aside_lies_aside_for_a_colleague_too(office, colleague, draft):
    office.post(step(draft, "odlozit"), {"until": "1. 1. 2090"})

    assert colleague.get(LANDING).context["waiting"] == []


@pytest.mark.both_databases
def test_report_that_is_sent_again_waits_again(office, coordinator):
    report = make.ActivityReportFactory(state="submitted", submitted_at=timezone.now() - datetime.timedelta(days=1))
    office.post(f"/sprava/ukoly/reports/reports.activityreport/{report.pk}/netyka-se/", {"reason": "Vyřízeno."})
    assert waits(coordinator) == []

    report.submitted_at = timezone.now()
    report.save()

    assert len(waits(coordinator)) == 1


def test_dead_link_is_set_aside_wherever_it_is(office, coordinator):
    now = timezone.now()
    facts = {"ok": False, "reason": "not_found", "checked_at": now, "failing_since": now}
    check = LinkCheck.objects.create(url="https://a.example/x", **facts)
    for _number in range(2):
        make.UsefulLinkFactory(url=check.url)
    office.post(
        f"/sprava/ukoly/dead-links/link_checks.linkcheck/{check.pk}/netyka-se/", {"reason": "V prohlížeči jde."}
    )

    assert waits(coordinator) == []
    assert len(office.get("/sprava/ukoly/odlozene/").context["lying"]) == 1


def test_task_that_does_not_wait_is_not_set_aside(office, draft):
    published = make.ActivityFactory()

    page = office.post(step(published, "odlozit"), {"until": "1. 1. 2090"}, follow=True)

    assert "Tento úkol už nečeká." in text_of(page)
    assert not SetAside.objects.exists()


@pytest.mark.parametrize(
    "path",
    ["nic/", "nic/activities.activity/1/odlozit/", "drafts/?strana=0", "drafts/?strana=x", "drafts/?strana=99999"],
)
def test_kinds_and_pages_that_are_not_there_are_not_found(office, draft, path):
    assert office.get(f"/sprava/ukoly/{path}").status_code == 404


def test_only_who_may_do_a_task_sees_it_and_sets_it_aside(coordinator, db):
    photo = make.ActivityPhotoFactory(kind="portrait")
    other = make_coordinator("other@region.example")
    other.groups.clear()
    address = f"/sprava/ukoly/portraits/activities.activityphoto/{photo.pk}/odlozit/"

    assert browser_of(other).get("/sprava/ukoly/portraits/").status_code == 404
    assert browser_of(other).post(address, {"until": "1. 1. 2090"}).status_code == 404
    assert not SetAside.objects.exists()


@pytest.mark.both_databases
def test_database_wants_a_reason_for_what_never_comes_back(db):
    with pytest.raises(IntegrityError), transaction.atomic():
        SetAside.objects.create(kind="drafts", model="activities.activity", object_id=1)
