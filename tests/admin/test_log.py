"""One log of all changes of the portal: who did what with which record, with filters, pages by key and the way back."""

import datetime

import pytest
import time_machine
from django.apps import apps
from django.utils import timezone

from activities.models import Activity
from common.history.acts import act
from common.history.log import _columns, told
from common.history.log_filter import seen_models
from common.history.models import Change
from common.history.tracking import tracked_models
from tests import factories as make
from tests.admin.conftest import change_address, fields_of, text_of
from tests.people import browser_of, make_coordinator

LOG = "/sprava/kniha-zmen/"


@pytest.fixture
def jana(db):
    """Jana Nováková of the office, in whose browser things are changed."""
    return browser_of(make_coordinator("jana@region.example", first_name="Jana", last_name="Nováková"))


@pytest.fixture
def meeting(db):
    meeting = make.MeetingFactory(group="Pracovní skupina", place="Malý sál")
    for order in range(3):
        make.AgendaItemFactory(meeting=meeting, title=f"Bod {order}", order=order)
    return meeting


def change(browser, row, **changes):
    """Change the row in its form as a browser does."""
    fields = fields_of(browser.get(change_address(row)))
    fields |= {name: [value] for name, value in changes.items()}
    assert (
        browser.post(change_address(row), {name: value for name, value in fields.items() if value}).status_code == 302
    )


def shown(page):
    """Return what the page says as (who, record, what happened to it, changed, added, removed)."""
    return [
        (str(one.change.user or ""), one.change.label, one.kind, one.changed, one.added, one.removed)
        for _day, entries in page.context["days"]
        for one in entries
    ]


@pytest.mark.both_databases
def test_log_says_who_changed_which_fields_and_how_many_parts(office, jana, meeting):
    fields = fields_of(jana.get(change_address(meeting)))
    titles = sorted(
        name for name in fields if name.startswith("agenda-") and name.endswith("-title") and fields[name][0]
    )
    change(jana, meeting, place="Velký sál", **{titles[0]: "Zahájení", titles[1]: "Závěr"})

    page = office.get(LOG)

    assert shown(page)[0] == (
        "Jana Nováková", str(meeting), "changed", ["místo", "2 body programu"], [], []
    )  # fmt: skip
    assert "Jana Nováková · změněno: místo a 2 body programu" in text_of(page)


@pytest.mark.both_databases
def test_new_deleted_and_publishing_are_said_with_links_to_where_the_record_is(office, jana):
    kept, gone = make.ActivityFactory(draft=True, title="Výsadba"), make.ActivityFactory(title="Omyl")
    change(jana, kept, publication="published")
    jana.post(f"/sprava/activities/activity/{gone.pk}/delete/", {"post": "yes"})

    page = office.get(LOG)

    assert [one[1:4] for one in shown(page)[:2]] == [
        ("Omyl", "removed", []), ("Výsadba", "changed", ["zveřejnění na „zveřejněno“"]),
    ]  # fmt: skip
    links = [(one.url, bool(one.history_url), bool(one.binned)) for _day, rows in page.context["days"] for one in rows]
    assert links[:2] == [("", False, True), (change_address(kept), True, False)]
    assert shown(page)[-1][2] == "added"


@pytest.mark.both_databases
def test_change_of_several_records_does_not_compare_one_with_another(office, jana):
    oak, lime = make.ActivityFactory(title="Dub"), make.ActivityFactory(title="Lípa")
    with act(Change.Kind.ACTION, record=Activity):
        for activity in (oak, lime):
            activity.place = "Náměstí"
            activity.save()
    change(jana, oak, place="Park")
    change(jana, lime, place="Park")

    assert [one[3] for one in shown(office.get(LOG))[:3]] == [["místo"], ["místo"], ["2 aktivity"]]


@pytest.mark.both_databases
def test_action_with_a_list_names_its_first_records_and_says_how_many_there_were(office, jana):
    rows = [make.ActivityFactory(draft=True, title=title) for title in ("Dub", "Lípa", "Javor", "Jasan")]
    with act(Change.Kind.ACTION, record=Activity):
        for activity in rows:
            activity.publication = "published"
            activity.save()

    assert "změněno: 4 aktivity – Dub, Lípa, Javor a další" in text_of(office.get(LOG))
    assert [one[1] for one in shown(office.get(f"{LOG}?slova=javor")) if not one[0]] == ["aktivity"]


def test_what_nobody_logged_in_did_is_said_once(office, meeting):
    with act(Change.Kind.OTHER):
        meeting.place = "Velký sál"
        meeting.save()

    text = text_of(office.get(LOG))

    assert "Portál sám, bez přihlášené osoby · změněno: místo" in text


def test_record_whose_name_begins_with_its_kind_is_called_once(office, jana):
    plan = make.PlanFactory(year=2023, draft=True)
    change(jana, plan, publication="published")

    assert next(entry.about for _day, entries in office.get(LOG).context["days"] for entry in entries) == str(plan)


@pytest.mark.both_databases
def test_change_of_a_relation_to_many_is_said(office, jana):
    activity, topic = make.ActivityFactory(), make.TopicFactory()
    change(jana, activity, topics=str(topic.pk))

    assert shown(office.get(LOG))[0][3] == ["témata"]


def test_form_saved_as_it_was_and_a_login_are_no_change(office, jana, meeting):
    another = make_coordinator("another@region.example")
    before, count = shown(office.get(LOG)), Change.objects.count()

    change(jana, meeting)
    browser_of(another)

    assert shown(office.get(LOG)) == before
    assert Change.objects.count() == count + 1


def days_ago(days):
    return timezone.now() - datetime.timedelta(days=days)


@pytest.fixture
def several(jana, office, meeting):
    """Changes of two people on several days."""
    activity = make.ActivityFactory(title="Běh za zdravím")
    with time_machine.travel(days_ago(10)):
        change(office, activity, place="Žďár")
    change(jana, activity, place="Turnov")
    with act(Change.Kind.ACTION, record=Activity):
        activity.publication = "archived"
        activity.save()
    return activity


@pytest.mark.both_databases
@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("kdo=novakova&co=activities.activity", ["Běh za zdravím"]),
        ("kdo=sám portál&jak=action", ["aktivity"]),
        ("jak=form&slova=beh zdravim", ["Běh za zdravím", "Běh za zdravím"]),
        ("kdo=nikdo takový", []),
        ("slova=nic", []),
        ("jak=import", []),
    ],
)
def test_filters_narrow_the_log(office, several, question, expected):
    assert [one[1] for one in shown(office.get(f"{LOG}?{question}"))] == expected


@pytest.mark.both_databases
def test_log_is_narrowed_by_days_as_people_write_them(office, several):
    day = timezone.localdate(days_ago(10))
    written = f"{day.day}. {day.month}. {day.year}"

    assert len(shown(office.get(f"{LOG}?jak=form&od={written}&do={written}"))) == 1
    assert len(shown(office.get(f"{LOG}?jak=form&od={written}"))) == 2


@pytest.mark.parametrize("question", ["od=nikdy", "od=2. 1. 2026&do=1. 1. 2026", "co=nic.takoveho", "jak=nijak"])
def test_filter_that_cannot_be_says_so_at_its_field(office, meeting, question):
    page = office.get(f"{LOG}?{question}")

    assert page.status_code == 200
    assert page.context["filter"].errors
    assert shown(page) == []


@pytest.mark.parametrize("question", ["starsi=x", "novejsi=-1", "starsi=99999999999999999999"])
def test_page_that_is_none_is_not_found(office, question):
    assert office.get(f"{LOG}?{question}").status_code == 404


@pytest.mark.both_databases
def test_pages_have_every_change_once_there_and_back(office):
    Change.objects.all().delete()
    for number in range(70):
        with act(Change.Kind.FORM, record=Activity):
            make.UsefulLinkFactory(title=f"Odkaz {number}")

    first = office.get(f"{LOG}?jak=form")
    second = office.get(LOG + first.context["older"])
    third = office.get(LOG + second.context["older"])
    keys = [[one.change.pk for _day, rows in page.context["days"] for one in rows] for page in (first, second, third)]

    assert [len(page) for page in keys] == [30, 30, 10]
    assert sorted({pk for page in keys for pk in page}, reverse=True) == [pk for page in keys for pk in page]
    assert (first.context["newer"], third.context["older"]) == ("", "")
    back = office.get(LOG + third.context["newer"])
    assert [one.change.pk for _day, rows in back.context["days"] for one in rows] == keys[1]
    assert office.get(LOG + back.context["newer"]).context["newer"] == ""


@pytest.mark.both_databases
def test_log_asks_the_database_as_often_whatever_was_changed(office, django_assert_max_num_queries):
    for factory in (
        make.MeetingFactory, make.ActivityFactory, make.SeriesFactory, make.HeadingFactory, make.TopicFactory,
        make.ProgrammeFactory, make.CallFactory, make.ApplicationFactory, make.ContractFactory, make.PlanFactory,
        make.ItemFactory, make.IndicatorFactory, make.AwardFactory, make.RoundFactory, make.RecipientFactory,
        make.OrganisationFactory, make.PersonFactory, make.MandateFactory, make.UsefulLinkFactory, make.UserFactory,
    ):  # fmt: skip
        with act(Change.Kind.FORM):
            factory()

    with django_assert_max_num_queries(18):
        assert len(shown(office.get(LOG))) >= 20


def test_what_a_town_writes_before_it_sends_a_report_is_not_told(office, clerk, town):
    with act(Change.Kind.FORM):
        draft = make.ActivityReportFactory(organisation=town, title="Tajné", state="draft")
    with act(Change.Kind.STEP, record=draft):
        draft.save()
    assert "Tajné" not in text_of(office.get(LOG))

    draft.state, draft.submitted_at = "submitted", timezone.now()
    with act(Change.Kind.STEP, record=draft):
        draft.save()

    assert {one[1] for one in shown(office.get(f"{LOG}?co=reports.activityreport&jak=step"))} == {str(draft)}
    assert shown(office.get(f"{LOG}?co=reports.activityreport&jak=form")) == []


@pytest.mark.both_databases
def test_change_is_shown_exactly_and_taken_back(office, jana, meeting):
    change(jana, meeting, place="Velký sál")
    one = Change.objects.latest("pk")

    page = office.get(f"{LOG}{one.pk}/")
    assert "Malý sál" in text_of(page)
    answer = office.post(page.context["take_back"], {"next": LOG}, follow=True)

    meeting.refresh_from_db()
    assert meeting.place == "Malý sál"
    assert [one.change.kind for _day, rows in answer.context["days"] for one in rows][:2] == ["taking_back", "form"]
    assert not office.get(f"{LOG}{one.pk}/").context["may_take_back"]
    assert "vzato zpět" in text_of(answer)


def test_account_and_a_step_of_a_workflow_are_not_taken_back_here(office, jana):
    person = make.UserFactory(first_name="Petr")
    change(jana, person, first_name="Pavel")
    report = make.ActivityReportFactory(state="submitted", submitted_at=timezone.now())
    with act(Change.Kind.STEP, record=report):
        report.save()

    for one in Change.objects.order_by("-pk")[:2]:
        assert not office.get(f"{LOG}{one.pk}/").context["may_take_back"]


def test_only_who_may_see_the_records_is_told(meeting, coordinator):
    coordinator.groups.clear()
    browser = browser_of(type(coordinator).objects.get(pk=coordinator.pk))

    assert browser.get(LOG).status_code == 403
    assert browser.get(f"{LOG}{Change.objects.latest('pk').pk}/").status_code == 403


def test_every_model_can_be_compared_in_one_question(coordinator):
    """PostgreSQL takes at most a hundred arguments, a name and a value of each column."""
    assert {model._meta.label: len(_columns(model)) for model in tracked_models() if len(_columns(model)) > 49} == {}
    assert apps.get_model("activities.Activity") in seen_models(coordinator)
    assert told([]) == []


def test_step_of_a_workflow_is_told_in_words(office):
    report = make.ActivityReportFactory(state="submitted", submitted_at=timezone.now())
    with act(Change.Kind.STEP, record=report, note="return"):
        report.save()

    assert "hlášení bylo vráceno k doplnění" in text_of(office.get(LOG))
