"""The coordinator's inbox and the screen where she reads a report, corrects it and decides."""

import datetime
import re

import pytest
import time_machine
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from common.editing.differences import pieces
from common.periods import Period
from outbox.models import OutgoingMail
from portal.todo import waiting_for
from reports import workflow
from reports.models import ActivityReport, ReportPhoto
from tests import factories as make
from tests.admin.conftest import fields_of, page_of, text_of
from tests.pages import Page
from tests.people import make_coordinator
from tests.reports.office import INBOX, actions, address_of, fresh

pytestmark = pytest.mark.django_db


@pytest.fixture
def heading():
    return make.HeadingFactory(name="Doprava")


@pytest.fixture
def waiting_report(town, heading):
    """A report that waits and could be published."""
    return waiting(town, heading=heading, title="Den bez aut")


def waiting(town, days=0, **facts):
    facts = {"description": "<p>Bylo plno.</p>", "state": "submitted"} | facts
    sent = timezone.now() - datetime.timedelta(days=days)
    return make.ActivityReportFactory(organisation=town, submitted_at=sent, **facts)


def with_photo(report, **facts):
    name = default_storage.save("fotografie/abc/namesti.jpg", ContentFile(b"picture"))
    facts = {"width": 1200, "height": 900, "renditions": [480], "alt": "Plné náměstí"} | facts
    (photo,) = ReportPhoto.objects.bulk_create([ReportPhoto(report=report, image=name, **facts)])
    return photo


# --- Who may be here ------------------------------------------------------------


@pytest.mark.parametrize("address", ["", "{}/"])
def test_only_the_coordinator_gets_in(client, waiting_report, clerk, address):
    address = INBOX + address.format(waiting_report.public_id)
    assert client.get(address).status_code == 302
    for user in (clerk, make.UserFactory(is_staff=True)):
        client.force_login(user)
        assert client.get(address, follow=True).status_code == 403
        assert client.post(address, {"decision": "accept"}, follow=True).status_code == 403
    assert fresh(waiting_report).state == "submitted"


def test_draft_and_what_was_never_sent_are_the_town_s_own_matter(office, town):
    for state in ("draft", "withdrawn"):
        report = make.ActivityReportFactory(organisation=town, state=state, title="Rozepsané")
        assert office.get(address_of(report)).status_code == 404
        assert "Rozepsané" not in text_of(office.get(f"{INBOX}?stav=vse"))


def test_number_that_is_no_report_is_not_found(office):
    assert office.get(f"{INBOX}00000000-0000-0000-0000-000000000000/").status_code == 404
    assert office.get(f"{INBOX}nic/").status_code == 404


# --- The inbox ------------------------------------------------------------------


def titles(response):
    return [str(row.report) for row in response.context["rows"]]


@pytest.mark.both_databases
def test_waiting_reports_stand_from_the_oldest_with_their_age(office, town):
    with time_machine.travel(datetime.datetime(2026, 3, 10, 0, 30, tzinfo=datetime.UTC), tick=False):
        waiting(town, title="Dnes")
        waiting(town, title="Dávno", days=40)
        waiting(town, title="Včera", days=1)
        rows = office.get(INBOX).context["rows"]
        words = text_of(office.get(INBOX))

    assert [row.report.title for row in rows] == ["Dávno", "Včera", "Dnes"]
    assert all(row.age in words for row in rows)
    assert len({row.age for row in rows}) == 3


@pytest.mark.both_databases
def test_decided_reports_are_found_by_state_town_year_and_title(office, town, waiting_report):
    other = make.OrganisationFactory(name="Jilemnice", slug="jilemnice")
    make.ActivityReportFactory(organisation=other, title="Přijaté fórum", state="accepted", when="2021")
    make.ActivityReportFactory(organisation=town, title="Vrácené", state="returned")

    for question, found in {
        "": ["Den bez aut"],
        "?stav=accepted": ["Přijaté fórum"],
        "?stav=returned": ["Vrácené"],
        "?stav=vse&rok=2021": ["Přijaté fórum"],
        "?stav=vse&obec=jilemnice": ["Přijaté fórum"],
        "?stav=vse&hledat=FORUM+prijate": ["Přijaté fórum"],
        "?hledat=forum": [],
    }.items():
        assert titles(office.get(INBOX + question)) == found, question


@pytest.mark.both_databases
@pytest.mark.parametrize(
    "question",
    ["?stav=cosi", "?rok=abc", "?obec=nikde", "?strana=9999", "?hledat=%00%ff", "?hledat=" + "a" * 10_000, "?stav=%27"],
)
def test_strange_question_gets_a_page(office, waiting_report, question):
    assert office.get(INBOX + question).status_code == 200


def test_line_says_what_blocks_publication_how_many_photographs_and_that_it_comes_again(
    office, town, clerk, waiting_report
):
    with_photo(waiting_report, alt="")
    ActivityReport.objects.update(heading=None, state="draft")
    workflow.submit(waiting_report, by=clerk)
    workflow.return_to_town(waiting_report, by=make_coordinator("x@region.example"), text="Doplňte.")
    workflow.submit(waiting_report, by=clerk)
    (row,) = office.get(INBOX).context["rows"]

    assert len(row.obstacles) == 2
    assert (row.photos, row.report.sendings) == (1, 2)
    assert all(sentence in text_of(office.get(INBOX)) for sentence in row.obstacles)


@pytest.mark.both_databases
def test_inbox_asks_the_database_as_often_for_many_reports(office, town, heading):
    def cost():
        with CaptureQueriesContext(connection) as queries:
            assert office.get(INBOX).status_code == 200
        return len(queries)

    with_photo(waiting(town, heading=heading))
    few = cost()
    for _ in range(5):
        with_photo(waiting(make.OrganisationFactory(), heading=heading))

    assert cost() == few


@pytest.mark.both_databases
def test_long_inbox_is_divided_into_pages(office, town, heading):
    for position in range(55):
        waiting(town, heading=heading, title=f"Akce {position}")

    assert len(titles(office.get(INBOX))) == 50
    assert len(titles(office.get(f"{INBOX}?strana=2"))) == 5


def test_waiting_reports_are_on_the_landing_page_before_everything_else(office, coordinator, waiting_report, clerk):
    first = waiting_for(coordinator)[0]

    assert [(task.about, task.url) for task in first.tasks] == [("Turnov: Den bez aut", address_of(waiting_report))]
    assert first.list_url == INBOX
    assert [kind for kind in waiting_for(clerk) if "Den bez aut" in str(kind.tasks)] == []


# --- Several at once ------------------------------------------------------------


def tick(*reports):
    return {"selected": [f"{report.public_id}:{report.revision}" for report in reports]}


def test_several_are_first_shown_and_only_then_accepted(office, town, heading, waiting_report):
    other = waiting(town, title="Fórum", heading=heading)
    blocked = waiting(town, title="Bez okruhu")
    question = office.post(INBOX, tick(waiting_report, other, blocked))
    words = text_of(question)

    assert {"Den bez aut", "Fórum", "Bez okruhu"} <= set(re.findall("Den bez aut|Fórum|Bez okruhu", words))
    assert [fresh(one).state for one in (waiting_report, other, blocked)] == ["submitted"] * 3

    answer = office.post(INBOX, fields_of(question, form=-1) | {"confirmed": "ano"}, follow=True)

    assert [fresh(one).state for one in (waiting_report, other, blocked)] == ["published", "published", "submitted"]
    assert "Bez okruhu" in text_of(answer)
    assert [str(message.level_tag) for message in answer.context["messages"]] == ["success", "warning"]


def test_report_changed_after_it_was_seen_is_left_out_and_named(office, town, waiting_report):
    ticked = tick(waiting_report)
    ActivityReport.objects.filter(pk=waiting_report.pk).update(revision=waiting_report.revision + 1, title="Jiný název")
    question = office.post(INBOX, ticked)
    answer = office.post(INBOX, ticked | {"confirmed": "ano"}, follow=True)

    assert "Jiný název" in text_of(question)
    assert "Jiný název" in text_of(answer)
    assert fresh(waiting_report).state == "submitted"


@pytest.mark.parametrize("selected", [[], ["nic"], ["00000000-0000-0000-0000-000000000000:0"], [":"] * 500])
def test_nothing_sensible_ticked_changes_nothing_and_says_so(office, waiting_report, selected):
    answer = office.post(INBOX, {"selected": selected, "confirmed": "ano"}, follow=True)

    assert fresh(waiting_report).state == "submitted"
    assert answer.status_code == 200


def test_draft_of_a_town_is_not_accepted_by_its_number(office, town, heading):
    draft = make.ActivityReportFactory(organisation=town, heading=heading, description="<p>x</p>")
    office.post(INBOX, tick(draft) | {"confirmed": "ano"})

    assert fresh(draft).state == "draft"


# --- Reading one ----------------------------------------------------------------


def test_screen_shows_the_whole_report_with_its_thread_and_what_it_lacks(office, clerk, waiting_report):
    make.ReportLinkFactory(report=waiting_report, title="Článek")
    make.ReportPartnerFactory(report=waiting_report, name="Spolek Lípa")
    with_photo(waiting_report, alt="", kind="portrait", children_recognisable=True)
    workflow.comment(waiting_report, by=clerk, text="Fotky ještě <b>doplníme</b>.")
    answer = office.get(address_of(waiting_report))
    words = text_of(answer)

    for part in ("Den bez aut", "Turnov", "Bylo plno.", "Článek", "Spolek Lípa", "Fotky ještě <b>doplníme</b>."):
        assert part in words, part
    assert len(answer.context["in_the_way"]) == 2
    assert all(sentence in words for sentence in answer.context["in_the_way"])


@pytest.mark.parametrize("state", ["submitted", "returned", "accepted", "published", "withdrawn"])
def test_buttons_are_those_that_the_state_allows(office, town, heading, state):
    report = waiting(town, heading=heading, state=state)
    page = page_of(office.get(address_of(report)))
    buttons = [one.get("value") for one in page.iter("button") if one.get("name") == "decision"]

    assert (
        buttons
        == {
            "submitted": ["accept", "accept_only", "return", "edit", "comment"],
            "returned": ["comment"],
            "accepted": ["publish", "reopen", "edit", "comment"],
            "published": ["unpublish", "reopen", "comment"],
            "withdrawn": ["comment"],
        }[state]
    )


def test_what_the_town_changed_since_the_return_stands_word_by_word(office, coordinator, clerk, waiting_report):
    ActivityReport.objects.update(state="draft", description="<p>Přišlo málo lidí.</p>")
    workflow.submit(waiting_report, by=clerk)
    workflow.return_to_town(waiting_report, by=coordinator, text="Kolik jich bylo?")
    ActivityReport.objects.update(description="<p>Přišlo hodně lidí.</p>", place="<i>Náměstí</i>")
    workflow.submit(waiting_report, by=clerk)
    html = Page(office.get(address_of(waiting_report)))
    gone = [html.words_of(node) for node in html.elements("del")]
    new = [html.words_of(node) for node in html.elements("ins")]

    assert len(gone) == 1
    assert "málo" in gone[0]
    assert "lidí" not in gone[0]
    assert [word for word in ("<i>Náměstí</i>", "hodně") if any(word in text for text in new)] == [
        "<i>Náměstí</i>",
        "hodně",
    ]
    # Colour alone would tell the blind nothing.
    assert all(len(text.split()) > 1 for text in gone + new)


@pytest.mark.parametrize(
    ("before", "after"),
    [("", ""), ("a b c", "a x c"), ("", "a"), ("a", ""), ("a\n\nb", "a b"), ("a " * 9_000, "b " * 9_000)],
)
def test_marked_pieces_give_back_both_texts(before, after):
    found = pieces(before, after)

    assert "".join(one.text for one in found if one.kind != "added") == before
    assert "".join(one.text for one in found if one.kind != "removed") == after


# --- Deciding -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("state", "decision", "text", "after"),
    [
        ("submitted", "accept", "", "published"),
        ("submitted", "accept", "Díky!", "published"),
        ("submitted", "accept_only", "", "accepted"),
        ("submitted", "return", "Doplňte.", "returned"),
        ("submitted", "comment", "Kdy?", "submitted"),
        ("accepted", "publish", "Hotovo.", "published"),
        ("accepted", "reopen", "Opravte.", "returned"),
        ("published", "unpublish", "", "accepted"),
        ("published", "reopen", "Opravte.", "returned"),
        ("returned", "comment", "Stihnete to?", "returned"),
        ("withdrawn", "comment", "Proč?", "withdrawn"),
    ],
)
def test_each_button_does_its_step(send, coordinator, waiting_report, clerk, state, decision, text, after):
    if state in {"accepted", "published"}:
        workflow.accept(waiting_report, by=coordinator, publish=state == "published")
    else:
        ActivityReport.objects.update(state=state)
    OutgoingMail.objects.all().delete()
    answer = send(waiting_report, decision, text=text)

    assert (answer.status_code, fresh(waiting_report).state) == (302, after)
    assert OutgoingMail.objects.filter(to=clerk.email).count() == 1
    assert not text or text in {event.text for event in waiting_report.events.all()}


@pytest.mark.parametrize(
    ("state", "decision"), [("submitted", "return"), ("submitted", "comment"), ("accepted", "reopen")]
)
def test_step_that_needs_words_is_refused_without_them_and_corrections_stay_typed(
    send, waiting_report, state, decision
):
    ActivityReport.objects.update(state=state)
    answer = send(waiting_report, decision, text="  ", title="Den zcela bez aut")

    assert fresh(waiting_report).state == state
    assert fresh(waiting_report).title == "Den bez aut"
    assert fields_of(answer)["title"] == ["Den zcela bez aut"]
    assert 'role="alert"' in answer.content.decode()


def test_unknown_step_changes_nothing(office, send, waiting_report):
    opened = fields_of(office.get(address_of(waiting_report)))
    for decision in ("", "nic", "delete"):
        assert send(waiting_report, decision, opened=opened).status_code == 200
        assert actions(waiting_report) == []


def test_reading_changes_nothing(office, waiting_report):
    office.get(f"{address_of(waiting_report)}?decision=accept")

    assert (fresh(waiting_report).state, fresh(waiting_report).revision, actions(waiting_report)) == (
        "submitted",
        waiting_report.revision,
        [],
    )


# --- Correcting -----------------------------------------------------------------


def test_correction_and_acceptance_are_one_step(send, waiting_report, heading):
    topics = [make.TopicFactory(), make.TopicFactory()]
    organiser = make.OrganisationFactory()
    answer = send(
        waiting_report,
        "accept",
        title="Den zcela bez aut",
        period="jaro 2022",
        place="Náměstí",
        participants="1 200",
        cost="12 500,50 Kč",
        funding="město",
        topics=[str(topic.pk) for topic in topics],
        organiser=str(organiser.pk),
        outputs="Nový cyklopruh.",
        text="Jen jsem upravila název.",
    )
    done = fresh(waiting_report)

    assert answer.status_code == 302
    assert (done.state, done.title, done.place, done.participants) == (
        "published",
        "Den zcela bez aut",
        "Náměstí",
        1200,
    )
    assert done.period == Period.parse("jaro 2022")
    assert (str(done.cost), done.funding, done.organiser) == ("12500.50", "město", organiser)
    assert list(done.topics.all()) == topics
    assert done.outputs == "<p>Nový cyklopruh.</p>"
    assert done.activity.title == "Den zcela bez aut"
    assert done.revision == waiting_report.revision + 1
    assert actions(waiting_report) == ["edited", "accepted", "published"]
    assert "Název" in waiting_report.events.get(action="edited").text


def test_nothing_corrected_leaves_no_trace_of_a_correction(send, waiting_report):
    ActivityReport.objects.update(
        description="<p>Bylo <strong>plno</strong>.</p><ul><li><p>a</p></li></ul>", outputs="<p>Jedna.</p><p>Dvě.</p>",
        cost="12500.50", participants=0,
    )  # fmt: skip
    with_photo(waiting_report, children_recognisable=True)
    send(waiting_report, "accept")
    done = fresh(waiting_report)

    assert (done.revision, actions(waiting_report)) == (waiting_report.revision, ["accepted", "published"])
    assert done.description == "<p>Bylo <strong>plno</strong>.</p><ul><li><p>a</p></li></ul>"


def test_only_saving_tells_nobody(send, waiting_report, clerk):
    send(waiting_report, "edit", place="Náměstí")

    assert (fresh(waiting_report).place, fresh(waiting_report).state, actions(waiting_report)) == (
        "Náměstí",
        "submitted",
        ["edited"],
    )
    assert OutgoingMail.objects.count() == 0


def test_report_becomes_the_outcome_of_an_activity_that_she_chooses(send, waiting_report):
    activity = make.ActivityFactory(title="Týden mobility")
    send(waiting_report, "accept", activity=str(activity.pk))

    assert fresh(waiting_report).activity == activity
    assert activity.outcomes.count() == 1


def test_hostile_text_is_cleaned_and_overlong_refused(send, waiting_report):
    send(
        waiting_report, "edit", description="<p onclick='x()'>Ok</p><script>alert(1)</script>", place="a\u202eb\u0000c"
    )
    assert fresh(waiting_report).description == "<p>Ok</p>"
    assert fresh(waiting_report).place == "abc"

    answer = send(waiting_report, "edit", title="x" * 1_000_000)
    assert (answer.status_code, fresh(waiting_report).title) == (200, "Den bez aut")


def test_faulty_field_keeps_everything_typed_and_says_where(office, send, waiting_report):
    opened = fields_of(office.get(address_of(waiting_report)))
    for name, value in (
        ("title", ""),
        ("period", "31. 2. 2022"),
        ("period", ""),
        ("cost", "-5"),
        ("cost", "1e9"),
        ("participants", "asi sto"),
        ("kind", "999999"),
        ("topics", ["999999"]),
        ("organiser", "abc"),
    ):
        answer = send(waiting_report, "accept", opened=opened, text="Děkuji za vše", place="Tržiště", **{name: value})
        html, kept = answer.content.decode(), fields_of(answer)

        assert (answer.status_code, kept["place"], kept["text"]) == (200, ["Tržiště"], ["Děkuji za vše"]), name
        assert f'href="#id_{name}"' in html, name
        assert re.search(r"<details[^>]* open", html), name
        assert (fresh(waiting_report).state, fresh(waiting_report).place) == ("submitted", ""), name
        assert actions(waiting_report) == [], name


def test_fields_that_the_form_does_not_show_are_ignored(send, waiting_report, town):
    other = make.OrganisationFactory()
    send(
        waiting_report, "edit", place="Tržiště", state="published", organisation=str(other.pk), year="1999",
        made_activity="on", author="1", submitted_at="", public_id="x",
    )  # fmt: skip
    done = fresh(waiting_report)

    assert (done.place, done.organisation, done.state, done.year) == ("Tržiště", town, "submitted", waiting_report.year)


# --- Photographs ----------------------------------------------------------------


def test_guard_of_photographs_stops_acceptance_and_says_why_at_the_field(send, waiting_report):
    photo = with_photo(waiting_report, alt="", kind="portrait", children_recognisable=True)
    answer = send(waiting_report, "accept", title="Den zcela bez aut")
    html = answer.content.decode()

    assert fresh(waiting_report).state == "submitted"
    assert fields_of(answer)["title"] == ["Den zcela bez aut"]
    for name in ("alt", "consent_reference"):
        assert f'href="#id_photo-{photo.pk}-{name}"' in html
        assert f'id="id_photo-{photo.pk}-{name}_error"' in html


def test_facts_of_a_photograph_are_corrected_and_published(send, waiting_report):
    photo = with_photo(waiting_report, alt="", kind="portrait", children_recognisable=True)
    prefix = f"photo__{photo.pk}__"
    answer = send(
        waiting_report, "accept", **{f"{prefix}alt": "Děti na kolech", f"{prefix}consent_reference": "spis 12"}
    )
    shown = fresh(waiting_report).activity.photos.get()

    assert answer.status_code == 302
    assert (shown.alt, shown.consent_reference) == ("Děti na kolech", "spis 12")
    assert actions(waiting_report) == ["edited", "accepted", "published"]


def test_photograph_of_another_report_is_not_touched(send, waiting_report, town):
    foreign = with_photo(make.ActivityReportFactory(), alt="Cizí")
    send(waiting_report, "edit", place="x", **{f"photo__{foreign.pk}__alt": "Přepsáno"})
    foreign.refresh_from_db()

    assert foreign.alt == "Cizí"


def test_acceptance_without_publishing_does_not_ask_for_what_publication_needs(send, waiting_report):
    with_photo(waiting_report, alt="")

    assert send(waiting_report, "accept_only").status_code == 302
    assert fresh(waiting_report).state == "accepted"


def test_missing_heading_is_asked_for_at_its_field(send, waiting_report):
    ActivityReport.objects.update(heading=None)
    answer = send(waiting_report, "accept")

    assert 'href="#id_heading"' in answer.content.decode()
    assert fresh(waiting_report).state == "submitted"


# --- Two people at once ---------------------------------------------------------


def test_older_form_is_refused_with_both_versions_and_her_own_change_is_kept(office, send, waiting_report):
    opened = fields_of(office.get(address_of(waiting_report)))
    ActivityReport.objects.update(title="Den s auty", place="Tržiště", revision=waiting_report.revision + 1)
    answer = send(waiting_report, "accept", opened=opened, title="Den zcela bez aut", text="Díky")
    words = text_of(answer)
    kept = fields_of(answer)

    assert fresh(waiting_report).state == "submitted"
    assert {"Den s auty", "Den zcela bez aut", "Tržiště"} <= set(
        re.findall("Den s auty|Den zcela bez aut|Tržiště", words)
    )
    assert (kept["title"], kept["place"], kept["text"]) == (["Den zcela bez aut"], ["Tržiště"], ["Díky"])

    again = office.post(address_of(waiting_report), kept | {"decision": "accept"})

    assert again.status_code == 302
    assert (fresh(waiting_report).state, fresh(waiting_report).title, fresh(waiting_report).place) == (
        "published",
        "Den zcela bez aut",
        "Tržiště",
    )


def test_photograph_and_text_changed_meanwhile_are_not_put_back(office, send, waiting_report):
    photo = with_photo(waiting_report)
    opened = fields_of(office.get(address_of(waiting_report)))
    ReportPhoto.objects.update(alt="Nový popis")
    ActivityReport.objects.update(description="<p>Nové.</p>", revision=waiting_report.revision + 1)
    kept = fields_of(send(waiting_report, "accept", opened=opened, place="Tržiště"))
    office.post(address_of(waiting_report), kept | {"decision": "accept"})
    photo.refresh_from_db()

    assert (photo.alt, fresh(waiting_report).description, fresh(waiting_report).place) == (
        "Nový popis",
        "<p>Nové.</p>",
        "Tržiště",
    )


def test_comment_does_not_need_the_newest_version(office, send, waiting_report):
    opened = fields_of(office.get(address_of(waiting_report)))
    ActivityReport.objects.update(revision=waiting_report.revision + 1)

    assert send(waiting_report, "comment", opened=opened, text="Kdy to bylo?").status_code == 302


def test_report_withdrawn_meanwhile_is_not_accepted_and_corrections_stay_on_the_page(
    office, send, clerk, waiting_report
):
    opened = fields_of(office.get(address_of(waiting_report)))
    workflow.withdraw(waiting_report, by=clerk)
    answer = send(waiting_report, "accept", opened=opened, title="Den zcela bez aut")

    assert (answer.status_code, fresh(waiting_report).state) == (200, "withdrawn")
    assert fields_of(answer)["title"] == ["Den zcela bez aut"]


def test_two_coordinators_do_not_return_it_twice_and_the_second_keeps_her_words(office, send, waiting_report):
    opened = fields_of(office.get(address_of(waiting_report)))
    workflow.return_to_town(waiting_report, by=make_coordinator("second@region.example"), text="Doplňte fotky.")
    answer = send(waiting_report, "return", opened=opened, text="Doplňte datum.")

    assert actions(waiting_report) == ["returned"]
    assert fields_of(answer)["text"] == ["Doplňte datum."]


@pytest.mark.parametrize("decision", ["accept", "return", "comment", "edit"])
def test_button_pressed_twice_counts_once(office, send, waiting_report, decision):
    opened = fields_of(office.get(address_of(waiting_report)))
    for _ in range(2):
        send(waiting_report, decision, opened=opened, text="Prosím.")

    assert len(actions(waiting_report)) == {"accept": 2}.get(decision, 1)


def test_form_needs_the_token_against_forgery(coordinator, waiting_report):
    client = Client(enforce_csrf_checks=True)
    client.force_login(coordinator)

    assert client.post(address_of(waiting_report), {"decision": "accept", "revision": "0"}).status_code == 403
    assert client.post(INBOX, tick(waiting_report) | {"confirmed": "1"}).status_code == 403
    assert fresh(waiting_report).state == "submitted"


def test_nothing_of_the_desk_is_kept_by_a_cache(office, waiting_report):
    for address in (INBOX, address_of(waiting_report)):
        assert "no-store" in office.get(address)["Cache-Control"]


# --- Words that the coordinator keeps --------------------------------------------


def test_kinds_are_kept_in_the_administration(office, heading):
    office.post("/sprava/reports/reportkind/add/", {"name": "Osvěta", "heading": heading.pk, "order": "1"})

    assert "Osvěta" in text_of(office.get("/sprava/reports/reportkind/"))


def test_reports_stand_first_in_the_administration(office):
    first = office.get("/sprava/").context["available_apps"][0]

    assert [model["admin_url"] for model in first["models"]] == [
        INBOX,
        f"{INBOX}doklady/",
        "/sprava/reports/reportkind/",
    ]
