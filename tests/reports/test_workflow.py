"""The way of a report: what it leaves, what stops a step, and that it counts once however it is pressed."""

import threading
import uuid

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import connections

from activities.models import Activity
from common.periods import Period
from outbox.models import OutgoingMail
from reports import workflow
from reports.errors import ReportsError
from reports.models import ActivityReport, ReportPhoto
from tests import factories as make
from tests.people import clerk_of, make_coordinator
from tests.reports.people import NOBODY, stranger
from tests.reports.states import STEPS, report_in, trail

pytestmark = pytest.mark.django_db


@pytest.fixture
def colleague(town):
    return clerk_of(town, email="colleague@turnov.example")


@pytest.fixture
def head(db):
    return make_coordinator("head@region.example")


@pytest.fixture
def deputy(db):
    return make_coordinator("deputy@region.example")


# --- The whole way ------------------------------------------------------------


@pytest.mark.both_databases
def test_whole_way_leaves_who_did_what_and_why(town, clerk, head):
    report = workflow.create(town, by=clerk, public_id=uuid.uuid4())
    kind = make.ReportKindFactory(heading=make.HeadingFactory())
    make_ready = {"title": "Den bez aut", "kind": kind, "description": "<p>Bylo plno.</p>"}
    ActivityReport.objects.filter(pk=report.pk).update(**make_ready)
    report.refresh_from_db()
    report.period = Period.parse("22. 9. 2022")
    report.save()

    workflow.submit(report, by=clerk, revision=report.revision, text="Prosím o rychlé přijetí.")
    workflow.return_to_town(report, by=head, text="Doplňte počet účastníků.")
    workflow.submit(report, by=clerk)
    workflow.accept(report, by=head, text="Díky!")
    workflow.unpublish(report, by=head, text="Chyba na fotografii.")
    workflow.publish(report, by=head)
    workflow.reopen(report, by=head, text="Opravte název.")
    workflow.withdraw(report, by=clerk, text="Už neplatí.")
    workflow.resume(report, by=clerk)
    workflow.submit(report, by=clerk)
    workflow.accept(report, by=head, publish=False)

    town_, office = "clerk@turnov.example", "head@region.example"
    assert trail(report)[:3] == (
        "accepted",
        [
            ("created", town_, False, ""),
            ("submitted", town_, False, "Prosím o rychlé přijetí."),
            ("returned", office, True, "Doplňte počet účastníků."),
            ("submitted", town_, False, ""),
            ("accepted", office, True, "Díky!"),
            ("published", office, True, ""),
            ("unpublished", office, True, "Chyba na fotografii."),
            ("published", office, True, ""),
            ("reopened", office, True, "Opravte název."),
            ("withdrawn", town_, False, "Už neplatí."),
            ("resumed", town_, False, ""),
            ("submitted", town_, False, ""),
            ("accepted", office, True, ""),
        ],
        3,
    )


def test_accepting_without_publishing_shows_nothing_to_the_public(town, head):
    report = workflow.accept(report_in(town, "submitted"), by=head, publish=False)

    assert (report.state, report.activity, report.is_public) == ("accepted", None, False)
    assert not Activity.objects.exists()


# --- Who ----------------------------------------------------------------------


@pytest.mark.parametrize("kind", NOBODY)
def test_comment_new_report_and_copy_are_refused_to_strangers(town, kind):
    report = report_in(town, "accepted")
    person = stranger(kind, town)
    for attempt in (
        lambda: workflow.comment(report, by=person, text="Ahoj"),
        lambda: workflow.create(town, by=person, public_id=uuid.uuid4()),
        lambda: workflow.copy(report, by=person, public_id=uuid.uuid4()),
    ):
        with pytest.raises(PermissionDenied):
            attempt()
    assert ActivityReport.objects.count() == 1


@pytest.mark.both_databases
@pytest.mark.parametrize("step", ["create", "copy"])
def test_number_of_another_towns_report_gives_nothing(town, clerk, step):
    foreign = make.ActivityReportFactory(title="Cizí", organisation=make.OrganisationFactory())
    own = make.ActivityReportFactory(organisation=town)
    begin = {"create": workflow.create, "copy": workflow.copy}[step]
    with pytest.raises(PermissionDenied):
        begin(town if step == "create" else own, by=clerk, public_id=foreign.public_id)
    foreign.refresh_from_db()
    assert (foreign.title, foreign.revision, ActivityReport.objects.count()) == ("Cizí", 0, 2)


# --- What stops a step --------------------------------------------------------


@pytest.mark.both_databases
@pytest.mark.parametrize(
    ("step", "state"),
    [("submit", "draft"), ("return_to_town", "submitted"), ("accept", "submitted"), ("publish", "accepted")],
)
def test_nobody_decides_on_what_they_have_not_seen(town, clerk, head, step, state):
    report = report_in(town, state)
    before = trail(report)
    for seen in (report.revision - 1, report.revision + 1, -1):
        words = {"text": "Doplňte."} if step == "return_to_town" else {}
        with pytest.raises(ReportsError, match=r"meanwhile|mezitím"):
            getattr(workflow, step)(report, by=clerk if step == "submit" else head, revision=seen, **words)
    assert trail(report) == before


@pytest.mark.both_databases
@pytest.mark.parametrize("text", ["", "  \n", "\u200b\u202e", "\x00"])
@pytest.mark.parametrize(
    ("step", "state"), [("return_to_town", "submitted"), ("reopen", "accepted"), ("comment", "draft")]
)
def test_empty_reason_is_refused_also_when_it_is_made_of_invisible_signs(town, head, step, state, text):
    report = report_in(town, state)
    before = trail(report)
    with pytest.raises(ReportsError):
        getattr(workflow, step)(report, by=head, text=text)
    assert trail(report) == before


def test_too_long_words_are_refused_and_never_cut(town, head):
    report = report_in(town, "submitted")
    for step in (workflow.return_to_town, workflow.comment, workflow.accept):
        with pytest.raises(ReportsError, match="5000"):
            step(report, by=head, text="á" * 5001)
    workflow.return_to_town(report, by=head, text="á" * 5000)
    assert report.events.latest("pk").text == "á" * 5000


@pytest.mark.parametrize("lack", ["title", "kind", "period", "rough"])
def test_report_without_necessary_things_is_not_sent(town, clerk, lack):
    facts = {"title": {"title": ""}, "kind": {"kind": None}, "period": {"when": ""}, "rough": {"rough": {"cost": "?"}}}
    report = make.ActivityReportFactory(organisation=town, **facts[lack])
    with pytest.raises(ReportsError):
        workflow.submit(report, by=clerk)
    report.refresh_from_db()
    assert (report.state, report.versions.count(), OutgoingMail.objects.count()) == ("draft", 0, 0)


def add_photo(report, **facts):
    default_storage.save("fotografie/abc/deti.jpg", ContentFile(b"picture"))
    photo = ReportPhoto(report=report, image="fotografie/abc/deti.jpg", width=600, height=400, **facts)
    ReportPhoto.objects.bulk_create([photo])


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        ({"alt": ""}, "textový popis|alternative text"),
        ({"alt": "Děti", "kind": "portrait", "children_recognisable": True}, "souhlas|consent"),
    ],
)
@pytest.mark.parametrize("step", ["accept", "publish"])
def test_photograph_without_description_or_consent_stops_the_publication_and_says_why(town, head, facts, reason, step):
    report = report_in(town, "submitted" if step == "accept" else "accepted")
    add_photo(report, **facts)
    before = trail(report)
    with pytest.raises(ReportsError, match=reason):
        STEPS[step](report, head)
    assert trail(report) == before

    report.photos.update(alt="Děti na hřišti", consent_reference="spis 12/2022")
    assert STEPS[step](report, head).state == "published"


def test_photograph_without_consent_does_not_stop_acceptance_as_evidence(town, head):
    report = report_in(town, "submitted")
    add_photo(report, alt="Děti", kind="portrait", children_recognisable=True)

    assert workflow.accept(report, by=head, publish=False).state == "accepted"


def test_documentary_photograph_of_children_needs_no_consent(town, head):
    report = report_in(town, "submitted")
    add_photo(report, alt="Děti na náměstí", kind="documentary", children_recognisable=True)

    assert workflow.accept(report, by=head).state == "published"


# --- Two people ---------------------------------------------------------------


@pytest.mark.both_databases
def test_words_of_the_second_who_returns_are_not_lost_silently(town, head, deputy):
    report = report_in(town, "submitted")
    workflow.return_to_town(report, by=head, text="Doplňte počet.")
    with pytest.raises(ReportsError):
        workflow.return_to_town(report, by=deputy, text="Chybí fotografie.")


@pytest.mark.both_databases
def test_words_with_a_second_sending_or_acceptance_are_not_lost_silently(town, clerk, colleague, head, deputy):
    report = report_in(town, "draft")
    workflow.submit(report, by=clerk, text="Posílám.")
    workflow.submit(report, by=colleague)
    with pytest.raises(ReportsError):
        workflow.submit(report, by=colleague, text="Pozor na datum.")
    workflow.accept(report, by=head, text="Díky.")
    with pytest.raises(ReportsError):
        workflow.accept(report, by=deputy, text="Výborné.")


@pytest.mark.both_databases
def test_comment_pressed_twice_is_one_and_said_later_again_is_another(town, clerk, head):
    report = report_in(town, "submitted")
    workflow.comment(report, by=clerk, text="Kdy to bude?")
    workflow.comment(report, by=clerk, text="Kdy to bude? ")
    assert report.events.filter(action="commented").count() == 1
    workflow.comment(report, by=head, text="Zítra.")
    workflow.comment(report, by=clerk, text="Děkuji.")
    workflow.comment(report, by=clerk, text="Kdy to bude?")
    assert report.events.filter(action="commented").count() == 4


# --- Copy ---------------------------------------------------------------------


@pytest.mark.both_databases
def test_copy_takes_what_repeats_and_nothing_that_happened_once(town, clerk):
    topic, series = make.TopicFactory(), make.SeriesFactory()
    source = report_in(
        town, "accepted", topics=[topic], series=series, place="náměstí", participants=120, cost=500,
        outputs="<p>Lavička</p>", funding="město",
    )  # fmt: skip
    make.ReportPartnerFactory(report=source, name="Spolek Lípa")
    make.ReportLinkFactory(report=source)
    copy = workflow.copy(source, by=clerk, public_id=uuid.uuid4())

    assert (copy.state, copy.title, copy.place, copy.funding, copy.series) == (
        "draft", source.title, "náměstí", "město", series,
    )  # fmt: skip
    assert list(copy.topics.all()) == [topic]
    assert [row.name for row in copy.partner_rows.all()] == ["Spolek Lípa"]
    assert (copy.period, copy.participants, copy.cost, copy.outputs, copy.activity, copy.author) == (
        None, None, None, "", None, clerk,
    )  # fmt: skip
    assert not copy.links.exists()


@pytest.mark.both_databases
def test_copy_onto_a_report_that_exists_changes_neither(town, clerk):
    source = make.ActivityReportFactory(organisation=town, title="Jaro")
    make.ReportPartnerFactory(report=source)
    other = make.ActivityReportFactory(organisation=town, title="Podzim", state="submitted")
    for number in (source.public_id, other.public_id):
        workflow.copy(source, by=clerk, public_id=number)
    source.refresh_from_db()
    other.refresh_from_db()

    assert (source.title, other.title, other.revision, source.partner_rows.count()) == ("Jaro", "Podzim", 0, 1)


# --- At the same time ---------------------------------------------------------


def at_once(*steps) -> list[str]:
    """Run the steps in threads that begin together; return how each ended, in no order."""
    start, ends = threading.Barrier(len(steps)), []

    def run(step):
        start.wait(10)
        try:
            ends.append(step().state)
        except ReportsError:
            ends.append("refused")
        except PermissionDenied:
            ends.append("denied")
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run, args=(step,)) for step in steps]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    return sorted(ends)


@pytest.mark.django_db(transaction=True)
def test_two_who_decide_at_once_make_one_decision(several_connections):
    head, deputy = make_coordinator("head@region.example"), make_coordinator("deputy@region.example")
    for _ in range(5):
        report = report_in(make.OrganisationFactory(), "submitted")
        ends = at_once(
            lambda report=report: workflow.accept(report, by=head, revision=report.revision),
            lambda report=report: workflow.return_to_town(report, by=deputy, text="Doplňte.", revision=report.revision),
        )
        report.refresh_from_db()
        assert ends == sorted([report.state, "refused"])
        decisions = report.events.filter(action__in=["accepted", "returned"])
        assert decisions.count() == 1


@pytest.mark.django_db(transaction=True)
def test_sending_pressed_by_many_at_once_sends_once(several_connections):
    town = make.OrganisationFactory()
    clerks = [clerk_of(town) for _ in range(4)]
    make_coordinator("head@region.example")
    report = report_in(town, "draft")
    ends = at_once(*[lambda by=by: workflow.submit(report, by=by, revision=report.revision) for by in clerks])

    assert ends == ["submitted"] * 4
    assert trail(report)[2:4] == (1, ["head@region.example"])
    assert report.events.filter(action="submitted").count() == 1


@pytest.mark.django_db(transaction=True)
def test_new_report_and_copy_pressed_by_many_at_once_are_one(several_connections):
    town = make.OrganisationFactory()
    clerk = clerk_of(town)
    source = make.ActivityReportFactory(organisation=town)
    make.ReportPartnerFactory(report=source)
    for begin in (
        lambda number: workflow.create(town, by=clerk, public_id=number),
        lambda number: workflow.copy(source, by=clerk, public_id=number),
    ):
        number = uuid.uuid4()
        assert at_once(*[lambda number=number, begin=begin: begin(number)] * 4) == ["draft"] * 4
        report = ActivityReport.objects.get(public_id=number)
        assert report.events.count() == 1
        assert report.partner_rows.count() <= 1


@pytest.mark.django_db(transaction=True)
def test_withdrawal_and_acceptance_at_once_end_in_one_of_them(several_connections):
    head = make_coordinator("head@region.example")
    for _ in range(5):
        town = make.OrganisationFactory()
        clerk, report = clerk_of(town), report_in(town, "submitted")
        ends = at_once(
            lambda report=report: workflow.accept(report, by=head),
            lambda report=report, clerk=clerk: workflow.withdraw(report, by=clerk),
        )
        report.refresh_from_db()
        assert ends == sorted([report.state, "refused"])
