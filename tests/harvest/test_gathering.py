"""Found events come once, drafts follow them until somebody edits a field, and what was sent is never touched."""

import datetime

import pytest

from common.periods import Period
from harvest import workflow
from harvest.gathering import gather
from harvest.models import CalendarSource, FoundEvent
from harvest.reading.recognising import read
from reports import workflow as reports_workflow
from reports.models import ActivityReport
from tests import factories as make
from tests.harvest.samples import WINDOW, calendar, sample

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases, pytest.mark.usefixtures("in_september")]

EVENT = """UID:den
DTSTART;VALUE=DATE:20260922
SUMMARY:Den bez aut
LOCATION:Náměstí
DESCRIPTION:Celý den bez aut. Hraje kapela.
URL:https://www.turnov.cz/den"""


@pytest.fixture
def source(town):
    return CalendarSource.objects.create(organisation=town, url="https://www.turnov.cz/akce.ics")


def brought(source, *events: str):
    return gather(source, read(calendar(*events), "", WINDOW))


def changed(**facts: str) -> str:
    """Return the event with some lines changed."""
    lines = dict(line.split(":", 1) for line in EVENT.splitlines())
    names = {name.partition(";")[0]: name for name in lines}
    return "\n".join(f"{name}:{value}" for name, value in (lines | {names[k]: v for k, v in facts.items()}).items())


def states(town) -> dict[str, str]:
    return dict(FoundEvent.objects.of(town).order_by("first_day").values_list("title", "state"))


@pytest.fixture
def draft(source, town, clerk):
    """The draft that the town made of the event."""
    brought(source, EVENT)
    (report,) = workflow.take(town, list(FoundEvent.objects.values_list("pk", flat=True)), by=clerk)
    return report


def now(report) -> ActivityReport:
    return ActivityReport.objects.get(pk=report.pk)


def edit(report, **values):
    """Change fields of a report as somebody who writes it."""
    row = now(report)
    for name, value in values.items():
        setattr(row, name, value)
    row.save()


def test_event_becomes_a_draft_with_all_that_is_known(draft, town, clerk):
    report = now(draft)

    assert (report.organisation, report.author, report.state, report.revision) == (town, clerk, "draft", 1)
    assert (report.title, report.period) == ("Den bez aut", Period.day(2026, 9, 22))
    assert (report.place, report.contact_web) == ("Náměstí", "https://www.turnov.cz/den")
    assert (report.summary, report.description) == ("Celý den bez aut. Hraje kapela.", "")
    assert report.history.count() >= 1
    assert states(town) == {"Den bez aut": "known"}


def test_nothing_comes_twice(source, town, clerk):
    assert brought(source, EVENT).new == 1
    assert brought(source, EVENT).new == 0
    keys = list(FoundEvent.objects.values_list("pk", flat=True))

    assert len(workflow.take(town, keys, by=clerk)) == 1
    assert workflow.take(town, keys, by=clerk) == []
    assert brought(source, EVENT).new == 0
    assert (FoundEvent.objects.count(), ActivityReport.objects.count()) == (1, 1)


def test_event_in_two_calendars_is_one(source, town):
    other = CalendarSource.objects.create(organisation=town, url="https://www.turnov.cz/jiny.ics")
    brought(source, EVENT)

    assert brought(other, EVENT, changed(UID="jina", SUMMARY="Jiná")).new == 1
    assert FoundEvent.objects.count() == 2


def test_what_the_town_has_already_is_known(source, town):
    day = Period.day(2026, 9, 22)
    report = make.ActivityReportFactory(organisation=town, title="Den Bez  Aut", period=day)
    activity = make.ActivityFactory(organiser=town, title="Koncert", period=day)
    make.ActivityReportFactory(organisation=make.OrganisationFactory(), title="Cizí", period=day)
    result = brought(
        source, EVENT, changed(UID="k", SUMMARY="Koncert", URL=""), changed(UID="c", SUMMARY="Cizí", URL="")
    )

    assert result.new == 1
    assert states(town) == {"Den bez aut": "known", "Koncert": "known", "Cizí": "new"}
    assert FoundEvent.objects.get(title="Den bez aut").report == report
    assert FoundEvent.objects.get(title="Koncert").activity == activity


def test_event_with_another_identity_is_the_same_by_title_and_day_or_by_its_address(source, town, draft):
    brought(source, changed(UID="po-prevodu-webu", LOCATION="Park"))
    brought(source, changed(UID="znovu", SUMMARY="Den bez aut a hluku", LOCATION="Park"))

    assert FoundEvent.objects.count() == 1
    assert (now(draft).place, now(draft).title) == ("Park", "Den bez aut a hluku")


def test_changes_follow_into_the_draft_field_by_field_until_somebody_edits_it(source, draft):
    edit(draft, place="Park u řeky")
    brought(source, changed(SUMMARY="Den úplně bez aut", LOCATION="Hřiště", DTSTART="20260923"))
    report, event = now(draft), FoundEvent.objects.get()

    assert (report.title, report.place, report.period) == ("Den úplně bez aut", "Park u řeky", Period.day(2026, 9, 23))
    assert report.revision == 2
    assert event.state == "changed"
    assert {one["name"]: one["follows"] for one in event.changes} == {"title": True, "period": True, "place": False}


def timed(**times: str) -> str:
    """Return the event at some hours instead of on a whole day."""
    lines = [line for line in EVENT.splitlines() if not line.startswith("DTSTART")]
    return "\n".join([*lines, *(f"{name}:{value}" for name, value in times.items())])


HOURS = {"DTSTART": "20260922T180000", "DTEND": "20260922T200000"}


def test_hours_of_an_event_become_those_of_the_draft_and_follow(source, town, clerk):
    brought(source, timed(**HOURS))
    (report,) = workflow.take(town, [FoundEvent.objects.get().pk], by=clerk)
    assert (report.starts_at, report.ends_at) == (datetime.time(18), datetime.time(20))

    brought(source, timed(DTSTART="20260922T190000", DTEND="20260922T200000"))

    assert (now(report).starts_at, now(report).ends_at) == (datetime.time(19), datetime.time(20))
    assert [(one["name"], one["before"], one["after"]) for one in FoundEvent.objects.get().changes] == [
        ("starts_at", "18:00", "19:00")
    ]


def test_hours_do_not_follow_where_somebody_edited_the_day(source, town, clerk):
    brought(source, timed(**HOURS))
    (report,) = workflow.take(town, [FoundEvent.objects.get().pk], by=clerk)
    edit(report, period=Period.month(2026, 9), starts_at=None, ends_at=None)

    brought(source, timed(DTSTART="20260922T190000", DTEND="20260922T200000"))

    assert (now(report).starts_at, now(report).period) == (None, Period.month(2026, 9))


def test_hours_of_drafts_that_were_made_before_there_were_any_are_left_alone(source, town, clerk):
    brought(source, timed(DTSTART="20260922T180000"))
    workflow.take(town, [FoundEvent.objects.get().pk], by=clerk)
    event = FoundEvent.objects.get()
    event.taken = {name: text for name, text in event.taken.items() if name not in {"starts_at", "ends_at"}}
    event.save()

    brought(source, timed(**HOURS))

    assert (FoundEvent.objects.get().state, FoundEvent.objects.get().changes) == ("known", [])


def test_text_typed_and_not_understood_is_not_overwritten(source, draft):
    edit(draft, period=None, rough={"period": "až někdy"})
    brought(source, changed(DTSTART="20260923"))

    assert (now(draft).period, now(draft).rough) == (None, {"period": "až někdy"})


def test_sent_report_is_never_touched_and_the_town_is_told(source, draft):
    edit(draft, state="submitted", submitted_at=datetime.datetime(2026, 9, 1, tzinfo=datetime.UTC))
    brought(source, changed(SUMMARY="Jiný název"))

    assert (now(draft).title, now(draft).revision) == ("Den bez aut", 1)
    assert FoundEvent.objects.get().changes == [
        {"name": "title", "before": "Den bez aut", "after": "Jiný název", "follows": False}
    ]


def test_report_that_was_sent_and_taken_back_does_not_follow_either(source, draft, clerk):
    edit(draft, state="submitted", submitted_at=datetime.datetime(2026, 9, 1, tzinfo=datetime.UTC))
    draft.events.create(action="submitted", by=clerk)
    reports_workflow.withdraw_and_resume(now(draft), by=clerk)
    brought(source, changed(SUMMARY="Jiný název"))

    assert (now(draft).state, now(draft).title) == ("draft", "Den bez aut")


def test_cancelled_and_vanished_events_are_told(source, town, draft):
    brought(source, changed() + "\nSTATUS:CANCELLED")
    event = FoundEvent.objects.get()

    assert (event.state, event.is_cancelled, [one["name"] for one in event.changes]) == ("changed", True, ["cancelled"])
    assert now(draft).title == "Den bez aut"
    brought(source, changed(UID="jina", SUMMARY="Jiná", URL=""))
    event.refresh_from_db()
    assert (event.is_gone, [one["name"] for one in event.changes]) == (True, ["cancelled", "gone"])
    brought(source, EVENT)
    event.refresh_from_db()
    assert (event.is_gone, event.is_cancelled, [one["after"] for one in event.changes]) == (False, False, [""])


def test_events_not_decided_on_vanish_with_their_source_and_ignored_ones_stay_ignored(source, town, clerk):
    brought(source, EVENT, changed(UID="b", SUMMARY="Beseda", URL=""))
    workflow.ignore(town, [FoundEvent.objects.get(title="Beseda").pk], by=clerk)
    brought(source, changed(UID="c", SUMMARY="Cesta", URL=""))
    assert states(town) == {"Beseda": "ignored", "Cesta": "new"}
    brought(source, changed(UID="b", SUMMARY="Beseda", URL=""))

    assert states(town) == {"Beseda": "ignored"}


def test_cancelled_event_cannot_be_taken(source, town, clerk):
    brought(source, EVENT + "\nSTATUS:CANCELLED")

    assert workflow.take(town, list(FoundEvent.objects.values_list("pk", flat=True)), by=clerk) == []


def test_calendar_added_again_brings_nothing_twice(source, town, draft, clerk):
    edit(draft, title="Přepsaný název")
    workflow.remove_source(source, by=clerk)
    assert FoundEvent.objects.get().source is None
    again = CalendarSource.objects.create(organisation=town, url="https://www.turnov.cz/znovu.ics")

    assert brought(again, changed(LOCATION="Park")).new == 0
    assert (now(draft).title, now(draft).place) == ("Přepsaný název", "Park")


def test_markup_is_cleaned(source, town, clerk):
    gather(source, read(sample("google.ics"), "", WINDOW))
    dirty = changed(
        UID="x",
        SUMMARY="<b>Akce</b> <script>alert(1)</script>",
        DESCRIPTION="<img src=x onerror=y>Text <b>tučně</b>.",
        URL="javascript:alert(1)",
    )
    brought(source, dirty)
    event = FoundEvent.objects.get(first_day="2026-09-22", title__startswith="Akce")

    assert "<" not in event.title + event.summary
    assert event.url == ""
    assert "<script" not in "".join(FoundEvent.objects.values_list("description", flat=True))
    assert "onerror" not in "".join(FoundEvent.objects.values_list("description", flat=True))


def test_calendars_go_with_their_town():
    town = make.OrganisationFactory()
    source = CalendarSource.objects.create(organisation=town, url="https://www.obec.cz/")
    brought(source, EVENT)
    town.delete()

    assert (CalendarSource.objects.count(), FoundEvent.objects.count()) == (0, 0)
