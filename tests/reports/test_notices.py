"""Who is told by mail about a step of a report, what the mail says, and that it comes exactly once."""

import contextlib
import datetime
import re
import smtplib

import pytest
import time_machine
from django.core.mail.backends.locmem import EmailBackend
from django.db import transaction
from django.utils import timezone

from outbox.models import OutgoingMail
from reports import workflow
from reports.corrections import Correction
from reports.errors import ReportsError
from tests import factories as make
from tests.people import clerk_of, make_coordinator

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def portal(settings):
    settings.SITE_URL = "https://portal.example"
    make.SiteProfileFactory(name="Zdravý Horský kraj")


@pytest.fixture
def people():
    """Two coordinators and a switched-off one; two clerks of the town, a switched-off one, a clerk of another town."""
    town, other = make.OrganisationFactory(name="Turnov"), make.OrganisationFactory(name="Jilemnice")
    found = {"town": town}
    found["head"] = make_coordinator("head@region.example", first_name="Ivana", last_name="Horská")
    make_coordinator("second@region.example")
    make_coordinator("gone@region.example", is_active=False)
    for name, organisation, active in (
        ("clerk", town, True),
        ("colleague", town, True),
        ("retired", town, False),
        ("neighbour", other, True),
    ):
        found[name] = clerk_of(organisation, email=f"{name}@town.example", is_active=active)
    return found


@pytest.fixture
def waiting_report(people):
    return make.ActivityReportFactory(
        organisation=people["town"],
        title="Den bez aut",
        description="<p>Bylo plno.</p>",
        kind__heading=make.HeadingFactory(),
        state="submitted",
    )


OFFICE = ["head@region.example", "second@region.example"]
TOWN = ["clerk@town.example", "colleague@town.example"]


def taken(step, report, people):
    """Take a step as the person to whom it belongs, from the state in which it is possible."""
    head, clerk = people["head"], people["clerk"]
    before = {
        "submit": "draft",
        "publish": "accepted",
        "unpublish": "accepted",
        "reopen": "accepted",
    }.get(step, "submitted")
    type(report).objects.filter(pk=report.pk).update(state=before)
    report.refresh_from_db()
    if step == "unpublish":
        report = workflow.publish(report, by=head)
        OutgoingMail.objects.all().delete()
    steps = {
        "submit": lambda: workflow.submit(report, by=clerk, text="Prosím."),
        "withdraw": lambda: workflow.withdraw(report, by=clerk, text="Prosím."),
        "town_comment": lambda: workflow.comment(report, by=clerk, text="Prosím."),
        "return_to_town": lambda: workflow.return_to_town(report, by=head, text="Prosím."),
        "accept": lambda: workflow.accept(report, by=head, text="Prosím."),
        "accept_only": lambda: workflow.accept(report, by=head, text="Prosím.", publish=False),
        "publish": lambda: workflow.publish(report, by=head),
        "unpublish": lambda: workflow.unpublish(report, by=head, text="Prosím."),
        "reopen": lambda: workflow.reopen(report, by=head, text="Prosím."),
        "office_comment": lambda: workflow.comment(report, by=head, text="Prosím."),
    }
    return steps[step]


TO_OFFICE = {"submit", "withdraw", "town_comment"}
STEPS = [
    "submit", "withdraw", "town_comment", "return_to_town", "accept", "accept_only", "publish", "unpublish", "reopen",
    "office_comment",
]  # fmt: skip


@pytest.mark.parametrize("step", STEPS)
def test_step_is_told_to_the_other_side_and_to_nobody_else(step, waiting_report, people, deliver):
    taken(step, waiting_report, people)()
    mails = deliver()

    assert sorted(mail.to[0] for mail in mails) == (OFFICE if step in TO_OFFICE else TOWN)
    address = (
        f"https://portal.example/sprava/hlaseni/{waiting_report.public_id}/"
        if step in TO_OFFICE
        else f"https://portal.example/hlaseni/{waiting_report.public_id}/"
    )
    for mail in mails:
        html = mail.alternatives[0].content
        for part in (mail.body, html):
            assert "Turnov: Den bez aut" in part
            assert address in part
            assert ("Prosím." in part) == (step != "publish")
            assert ("https://portal.example/aktivity/den-bez-aut/" in part) == (step in {"accept", "publish"})
        assert "Den bez aut" in mail.subject


@pytest.mark.both_databases
@pytest.mark.parametrize("step", STEPS)
def test_repeated_step_is_told_once(step, waiting_report, people, deliver):
    take = taken(step, waiting_report, people)
    take()
    with contextlib.suppress(ReportsError):
        take()

    assert len(deliver()) == 2


@pytest.mark.both_databases
@pytest.mark.parametrize("step", STEPS)
def test_step_that_is_rolled_back_is_told_to_nobody(step, waiting_report, people, deliver):
    take = taken(step, waiting_report, people)
    with transaction.atomic():
        take()
        transaction.set_rollback(True)

    assert deliver() == []
    assert OutgoingMail.objects.count() == 0


def test_who_took_the_step_is_not_told_even_if_she_belongs_to_the_other_side(waiting_report, people, deliver):
    make.OrganisationUserFactory(user=people["head"], organisation=people["town"])
    workflow.return_to_town(waiting_report, by=people["head"], text="Doplňte fotky.")

    assert sorted(mail.to[0] for mail in deliver()) == TOWN


def test_second_sending_says_that_it_is_a_completed_report(waiting_report, people, deliver):
    type(waiting_report).objects.update(state="draft")
    workflow.submit(waiting_report, by=people["clerk"])
    workflow.return_to_town(waiting_report, by=people["head"], text="Doplňte.")
    workflow.submit(waiting_report, by=people["clerk"])
    subjects = [mail.subject for mail in deliver() if mail.to == ["head@region.example"]]

    assert len(set(subjects)) == 2


def test_nothing_typed_begins_a_header_or_markup(waiting_report, people, deliver):
    type(waiting_report).objects.update(title="Den\r\nBcc: thief@evil.example <b>aut</b>")
    people["town"].name = "Turnov & <i>okolí</i>"
    people["town"].save()
    waiting_report.refresh_from_db()
    workflow.return_to_town(waiting_report, by=people["head"], text="<script>alert(1)</script>\n& dál")
    mail = deliver()[0]
    message = mail.message()
    html = mail.alternatives[0].content

    assert "Bcc" not in message
    assert mail.recipients() == mail.to
    assert "\n" not in mail.subject
    assert "<b>aut" not in html
    assert "<script" not in html
    assert "<i>" not in html
    assert "> <script>alert(1)</script>\n> & dál" in mail.body
    assert "Turnov & <i>okolí</i>" in mail.body


def test_mail_comes_once_and_later_when_the_server_was_down(waiting_report, people, deliver, monkeypatch):
    send = EmailBackend.send_messages

    def refuse(self, messages):
        raise smtplib.SMTPServerDisconnected

    monkeypatch.setattr(EmailBackend, "send_messages", refuse)
    workflow.return_to_town(waiting_report, by=people["head"], text="Doplňte.")
    waiting_report.refresh_from_db()
    assert (deliver(), waiting_report.state) == ([], "returned")

    monkeypatch.setattr(EmailBackend, "send_messages", send)
    with time_machine.travel(timezone.now() + datetime.timedelta(hours=1)):
        assert sorted(mail.to[0] for mail in deliver()) == TOWN
        assert len(deliver()) == 2


def test_mail_of_the_decision_says_what_the_office_corrected_once(waiting_report, people, deliver):
    head = people["head"]
    edited = workflow.edit(
        waiting_report, by=head, correction=Correction({"place": "Náměstí"}, {}), revision=waiting_report.revision
    )
    place = edited.events.get(action="edited").text
    workflow.accept(edited, by=head, publish=False)
    accepted = deliver()[-1]
    workflow.publish(edited, by=head)
    published = deliver()[-1]

    assert place
    for mail, is_told in ((accepted, True), (published, False)):
        assert (f"{place}." in mail.body, f"{place}." in mail.alternatives[0].content) == (is_told, is_told)


def test_subject_says_whether_the_accepted_report_was_published(waiting_report, people, deliver):
    workflow.accept(waiting_report, by=people["head"], publish=False)
    accepted = deliver()[-1].subject
    type(waiting_report).objects.update(state="submitted")
    waiting_report.events.all().delete()
    workflow.accept(waiting_report, by=people["head"])

    assert deliver()[-1].subject != accepted


@pytest.mark.parametrize("step", STEPS)
def test_mail_leads_by_words_and_ends_with_the_name_of_the_portal(step, waiting_report, people, deliver):
    taken(step, waiting_report, people)()
    html = deliver()[0].alternatives[0].content
    links = re.findall(r"<a [^>]*>([^<]*)</a>", html)

    assert [words for words in links if "://" in words] == []
    assert links[-1] == "Zdravý Horský kraj"
    assert "font-family" in html
