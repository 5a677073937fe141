"""What the coordinator wrote or ticked while a town took its report back, and how the report comes again."""

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

from reports import workflow
from reports.content import SentAgain, last_sent_again
from reports.models import ActivityReport
from tests import factories as make
from tests.admin.conftest import fields_of, page_of, text_of
from tests.pages import Page
from tests.people import browser_of
from tests.reports.office import INBOX, address_of, fresh

pytestmark = pytest.mark.django_db


@pytest.fixture
def waiting_report(town, clerk):
    return sent(town, clerk)


def sent(town, clerk, **facts):
    facts = {"title": "Den bez aut", "description": "<p>Bylo plno.</p>", "heading": make.HeadingFactory()} | facts
    report = make.ActivityReportFactory(organisation=town, **facts)
    make.ReportPartnerFactory(report=report, name="Spolek Lípa")
    return workflow.submit(report, by=clerk)


def take_back(report, clerk, **facts):
    """The town takes its report back and goes on writing."""
    workflow.withdraw_and_resume(report, by=clerk)
    ActivityReport.objects.filter(pk=report.pk).update(title="Tajný koncept", description="<p>Tajné.</p>", **facts)


# --- One report -----------------------------------------------------------------


@pytest.mark.parametrize("decision", ["accept", "return", "edit", "comment"])
def test_what_she_wrote_stays_on_the_page_when_the_town_took_the_report_back_meanwhile(
    office, waiting_report, clerk, decision
):
    form = fields_of(office.get(address_of(waiting_report)))
    take_back(waiting_report, clerk)
    changes = {"text": ["Doplňte počet <dětí>."], "place": ["Na náměstí"], "partners-new-0-name": ["Pekárna"]}
    answer = office.post(address_of(waiting_report), form | changes | {"decision": decision})
    words = text_of(answer)
    (text,) = page_of(answer).iter("textarea")

    assert answer.status_code == 409
    assert (text.text.strip(), text.get("readonly") is not None) == ("Doplňte počet <dětí>.", True)
    assert "Na náměstí" in words
    assert "Pekárna" in words
    assert "Den bez aut" in words
    assert "Tajn" not in answer.content.decode()
    assert INBOX in {link.get("href") for link in page_of(answer).iter("a")}
    assert fresh(waiting_report).state == "draft"
    assert [event.action for event in waiting_report.events.all()] == ["submitted", "withdrawn", "resumed"]


@pytest.mark.parametrize("is_withdrawn", [False, True])
def test_address_of_a_report_taken_back_explains_itself_and_keeps_the_draft_from_the_office(
    office, waiting_report, clerk, is_withdrawn
):
    take_back(waiting_report, clerk)
    if is_withdrawn:
        workflow.withdraw(fresh(waiting_report), by=clerk)
    answer = office.get(address_of(waiting_report))

    assert answer.status_code == 200
    assert "Turnov" in text_of(answer)
    assert "Den bez aut" in text_of(answer)
    assert "Tajn" not in answer.content.decode()
    assert list(page_of(answer).iter("textarea")) == []


def test_draft_that_was_never_sent_is_no_address_of_the_office(office, town):
    draft = make.ActivityReportFactory(organisation=town, state="draft")

    assert office.get(address_of(draft)).status_code == 404
    assert office.post(address_of(draft), {"decision": "return", "text": "Doplňte."}).status_code == 404


def test_title_of_a_draft_is_not_told_where_it_stands_in_the_way(office, town):
    kind = make.ReportKindFactory(name="Kampaň")
    draft = make.ActivityReportFactory(organisation=town, kind=kind, state="draft", title="Tajná akce")
    sent = make.ActivityReportFactory(organisation=town, kind=kind, state="accepted", title="Den bez aut")

    page = office.get(f"/sprava/reports/reportkind/{kind.pk}/delete/")

    assert "Tajná" not in page.content.decode()
    assert "zatím neodeslané, Turnov" in text_of(page)
    assert "Den bez aut" in text_of(page)
    assert (address_of(draft) in page.content.decode(), address_of(sent) in page.content.decode()) == (False, True)


def test_way_up_from_a_report_of_a_town_leads_everybody_to_their_own_list(office, clerk, waiting_report):
    for browser, expected in ((office, "/sprava/hlaseni/"), (browser_of(clerk), "/hlaseni/obec/turnov/")):
        page = Page(browser.get(waiting_report.get_absolute_url()))
        [trail] = page.of_class("breadcrumbs")
        assert [link.get("href") for link in trail.iter("a")] == ["/", expected]
        assert browser.get(expected).status_code == 200


def test_nobody_else_learns_that_a_report_was_taken_back(waiting_report, clerk):
    take_back(waiting_report, clerk)
    for user in (clerk, make.UserFactory(is_staff=True)):
        client = Client()
        client.force_login(user)
        assert client.get(address_of(waiting_report), follow=True).status_code == 403


def test_words_put_aside_when_the_login_ended_are_on_the_page_of_a_report_taken_back(office, waiting_report, clerk):
    writer = office.session["_auth_user_id"]
    form = fields_of(office.get(address_of(waiting_report)))
    office.logout()
    back = office.post(address_of(waiting_report), form | {"decision": "return", "text": ["Doplňte počet."]})[
        "Location"
    ]
    office.force_login(get_user_model().objects.get(pk=writer))
    assert back.startswith(address_of(waiting_report))
    take_back(waiting_report, clerk)
    answer = office.get(back)

    assert "Doplňte počet." in text_of(answer)
    assert "Tajn" not in answer.content.decode()


@pytest.mark.both_databases
def test_report_sent_again_is_back_on_its_address(office, waiting_report, clerk):
    take_back(waiting_report, clerk)
    workflow.submit(fresh(waiting_report), by=clerk)

    assert "Tajný koncept" in text_of(office.get(address_of(waiting_report)))


# --- Several at once ------------------------------------------------------------


@pytest.mark.both_databases
def test_report_taken_back_before_the_confirmation_is_named_and_the_others_are_accepted(
    office, town, clerk, waiting_report
):
    other = sent(town, clerk, title="Fórum")
    picks = {"selected": [f"{one.public_id}:{one.revision}" for one in (waiting_report, other)]}
    question = office.post(INBOX, picks)
    take_back(waiting_report, clerk)
    answer = office.post(INBOX, fields_of(question) | {"confirmed": "ano"}, follow=True)
    told = [(message.level_tag, str(message)) for message in answer.context["messages"]]

    assert (fresh(waiting_report).state, fresh(other).state) == ("draft", "published")
    assert [level for level, _text in told] == ["success", "warning"]
    assert "Turnov: Den bez aut" in told[1][1]


def test_report_taken_back_before_the_preview_is_named_there(office, clerk, waiting_report):
    picks = {"selected": [f"{waiting_report.public_id}:{waiting_report.revision}"]}
    take_back(waiting_report, clerk)
    question = office.post(INBOX, picks)

    assert "Turnov: Den bez aut" in text_of(question)
    assert "Tajn" not in question.content.decode()
    assert "confirmed" not in question.content.decode()


# --- How a report comes again ---------------------------------------------------


def again(report, clerk, *, office=None, **facts):
    """The report comes once more: returned by the office, or taken back by the town itself."""
    if office:
        workflow.return_to_town(report, by=office, text="Doplňte.")
    else:
        workflow.withdraw_and_resume(report, by=clerk)
    ActivityReport.objects.filter(pk=report.pk).update(**facts)
    return workflow.submit(fresh(report), by=clerk)


def headings(client, report):
    page = Page(client.get(address_of(report)))
    return [page.words_of(node) for node in page.elements("h2")]


def test_report_taken_back_and_sent_anew_is_told_apart_from_one_that_was_returned(
    office, coordinator, clerk, waiting_report, deliver
):
    for by in (None, coordinator):
        waiting_report = again(waiting_report, clerk, office=by, place=f"Náměstí {by}")
    mails = [mail for mail in deliver() if mail.to == [coordinator.email]]
    withdrawn = mails[1]

    assert len({mail.subject for mail in mails}) == 4
    assert len({mail.body.split("\n")[2] for mail in mails}) == 4
    assert len({mail.alternatives[0].content.split("Den bez aut")[1] for mail in mails}) == 4
    assert address_of(waiting_report) in withdrawn.body
    assert last_sent_again(waiting_report) is SentAgain.COMPLETED


def test_heading_over_the_two_texts_says_whether_the_report_was_returned(office, coordinator, clerk, waiting_report):
    assert last_sent_again(waiting_report) is None
    first = headings(office, waiting_report)
    waiting_report = again(waiting_report, clerk, place="Náměstí")
    corrected = headings(office, waiting_report)
    seen = text_of(office.get(address_of(waiting_report)))
    waiting_report = again(waiting_report, clerk, office=coordinator, place="Náměstí Míru")
    completed = headings(office, waiting_report)

    assert "Náměstí" in seen
    assert len({tuple(first), tuple(corrected), tuple(completed)}) == 3
    assert len(corrected) == len(completed) == len(first) + 1


def test_thread_says_why_a_report_came_again(office, coordinator, clerk, waiting_report):
    waiting_report = again(waiting_report, clerk)
    waiting_report = again(waiting_report, clerk, office=coordinator)
    entries = office.get(address_of(waiting_report)).context["thread"]
    said = [entry.words for entry in entries if entry.event.action == "submitted"]

    assert len(set(said)) == 3


def test_both_texts_are_gone_once_the_report_is_decided(office, coordinator, clerk, waiting_report):
    waiting_report = again(waiting_report, clerk, office=coordinator, place="Náměstí")
    waiting = office.get(address_of(waiting_report)).context["changes"]
    workflow.accept(waiting_report, by=coordinator)

    assert waiting
    assert office.get(address_of(waiting_report)).context["changes"] is None


# --- A decision that was refused -------------------------------------------------


def test_refused_decision_adds_no_empty_row_to_lists(office, waiting_report):
    address = address_of(waiting_report)
    answer = office.get(address)
    before = sum(name.endswith("-name") for name in fields_of(answer))
    for _press in range(3):
        answer = office.post(address, fields_of(answer) | {"decision": "return", "text": ""})

    assert sum(name.endswith("-name") for name in fields_of(answer)) == before


def test_hidden_activity_is_no_fault_of_the_field_in_which_it_is_chosen(office, waiting_report):
    activity = make.ActivityFactory(title="Týden mobility")
    ActivityReport.objects.filter(pk=waiting_report.pk).update(activity=activity)
    form = fields_of(office.get(address_of(waiting_report)))
    type(activity).objects.update(publication="archived")
    answer = office.post(address_of(waiting_report), form | {"decision": "accept"})
    review_form = answer.context["review_form"]

    assert fresh(waiting_report).state == "submitted"
    assert (review_form.faults, len(review_form.all_reasons)) == ([], 1)


# --- After the decision ----------------------------------------------------------


@pytest.mark.both_databases
def test_decided_report_leads_to_the_next_one_that_waits(office, coordinator, town, clerk, waiting_report):
    other = sent(town, clerk, title="Fórum")
    before = text_of(office.get(address_of(waiting_report)))
    workflow.accept(waiting_report, by=coordinator)
    page = page_of(office.get(address_of(waiting_report)))
    links = {link.get("href") for link in page.iter("a")}
    workflow.accept(other, by=coordinator)
    after = office.get(address_of(waiting_report)).context["next_waiting"]

    assert "Fórum" not in before
    assert address_of(other) in links
    assert after is None


def test_returned_report_speaks_neither_of_a_decision_nor_of_publication(office, coordinator, clerk, waiting_report):
    waiting = Page(office.get(address_of(waiting_report)))
    assert {"decision", "checks"} <= {node.get("id") for node in waiting.elements("h2")}
    workflow.return_to_town(waiting_report, by=coordinator, text="Doplňte.")
    returned = Page(office.get(address_of(waiting_report)))
    row = Page(office.get(f"{INBOX}?stav=returned"))

    assert returned.response.context["decides"] is False
    assert "checks" not in {node.get("id") for node in returned.elements("h2")}
    assert "#decision" not in {link.get("href") for link in returned.elements("a")}
    assert row.of_class("inbox-ready") == []
    assert len(Page(office.get(f"{INBOX}?stav=vse")).of_class("inbox-row")) == 1
