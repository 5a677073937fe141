"""Mails: one for each step that was saved, none for one that was not, whatever happens to the mail server."""

import copy
import datetime
import smtplib
import threading
import time

import pytest
import time_machine
from django.core.mail.backends.locmem import EmailBackend
from django.db import IntegrityError, OperationalError, connection, connections, transaction
from django.utils import timezone

from outbox import tasks as outbox
from outbox.mail import queue_mail, send_again
from outbox.models import OutgoingMail
from task_queue import running
from task_queue.models import Task
from task_queue.running import claim
from task_queue.worker import TaskLoop, look_after_queue
from tests import factories as make

pytestmark = pytest.mark.both_databases

MINUTE = datetime.timedelta(minutes=1)
NOON = datetime.datetime(2026, 3, 2, 11, 0, tzinfo=datetime.UTC)


@pytest.fixture(autouse=True)
def words(settings, tmp_path):
    """A mail of our own, with a thing typed by somebody in it."""
    folder = tmp_path / "templates" / "mail"
    folder.mkdir(parents=True)
    (folder / "news.html").write_text(
        '{% extends "mail/frame"|add:part %}'
        "{% block subject %}News: {{ title }}{% endblock %}"
        '{% block fact %}{{ title }}{% if part == ".txt" %}: '
        '{{ site_url }}{% url "portal:home" %}{% endif %}{% endblock %}',
        encoding="utf-8",
    )
    templates = copy.deepcopy(settings.TEMPLATES)
    templates[0]["DIRS"].append(folder.parent)
    settings.TEMPLATES = templates


def write(key="step-1", to="jana@obec.example", title="Forum", **kwargs):
    return queue_mail(key=key, to=to, template="news", context={"title": title}, **kwargs)


@pytest.fixture
def server(monkeypatch):
    """A mail server that can be down; it says whom it refuses."""

    class Server:
        fault = None
        tried = 0

    send = EmailBackend.send_messages

    def send_messages(self, messages):
        Server.tried += 1
        if Server.fault is not None:
            raise Server.fault
        return send(self, messages)

    monkeypatch.setattr(EmailBackend, "send_messages", send_messages)
    return Server


# --- Writing -----------------------------------------------------------------


def test_mail_goes_out_in_czech_as_text_and_html_with_the_name_of_the_site(db, settings, deliver):
    make.SiteProfileFactory(name="Zdravý Liberecký kraj")
    settings.SITE_URL = "https://portal.example"
    write()
    (message,) = deliver()

    assert message.to == ["jana@obec.example"]
    assert message.subject == "News: Forum"
    assert message.from_email == settings.DEFAULT_FROM_EMAIL
    assert message.body.startswith("Dobrý den,\n\nForum: https://portal.example/\n")
    assert "Zdravý Liberecký kraj\nhttps://portal.example\n" in message.body
    ((html, mimetype),) = message.alternatives
    assert mimetype == "text/html"
    assert '<html lang="cs">' in html
    assert "<p>Forum</p>" in html


def test_mail_speaks_the_language_it_is_told(db, deliver):
    write(language="en")
    (message,) = deliver()

    assert message.body.startswith("Hello,")
    assert "/en/" in message.body


def test_mail_provokes_no_automatic_answer_and_its_number_tells_nothing(db, settings, deliver):
    settings.SITE_URL = "https://portal.example"
    mail = write(key="report-7-returned")
    (message,) = deliver()

    headers = message.message()
    assert headers["Auto-Submitted"] == "auto-generated"
    assert headers["Message-ID"] == mail.message_id
    assert mail.message_id.endswith("@portal.example>")
    assert "report" not in mail.message_id


def test_nothing_goes_out_before_the_step_is_saved(db, mailoutbox):
    write()

    assert mailoutbox == []


def test_step_that_is_taken_back_sends_no_mail(db, deliver):
    with transaction.atomic():
        write()
        transaction.set_rollback(True)

    assert deliver() == []
    assert not OutgoingMail.objects.exists()
    assert not Task.objects.exists()


def test_same_step_twice_sends_one_mail(db, deliver):
    assert write() is not None
    assert write() is None
    assert len(deliver()) == 1
    assert write() is None
    assert len(deliver()) == 1


def test_words_are_forgotten_once_they_are_sent(db, deliver):
    mail = write(title="link that opens an account")
    deliver()
    mail.refresh_from_db()

    assert (mail.state, mail.text, mail.html) == ("sent", "", "")
    assert mail.sent_at is not None


@pytest.mark.parametrize(
    "title", ["Forum\r\nBcc: all@obec.example", "Forum\nBcc: all@obec.example", "Forum\u2028x\x00y\x0b"]
)
def test_line_breaks_in_what_was_typed_begin_no_header(db, deliver, title):
    write(title=title)
    (message,) = deliver()

    assert len(message.subject.splitlines()) == 1
    assert "\0" not in message.subject
    assert message.message()["Bcc"] is None
    assert message.recipients() == ["jana@obec.example"]


@pytest.mark.parametrize("to", ["jana@obec.example\nBcc: all@obec.example", "jana@obec.example, all@obec.example\r\n"])
def test_line_breaks_in_an_address_send_nothing_to_anybody(db, deliver, to):
    mail = write(to=to)
    assert deliver() == []
    mail.refresh_from_db()

    assert mail.state == "given_up"


@pytest.mark.parametrize("to", ["jana+portal@obec.example", "jana@město.example"])
def test_unusual_but_right_addresses_get_their_mail(db, deliver, to):
    write(to=to)

    assert [message.to for message in deliver()] == [[to]]


def test_markup_that_was_typed_is_shown_as_text(db, deliver):
    write(title='<script>alert(1)</script><img src=x onerror="x">')
    (message,) = deliver()

    assert "<script" not in message.alternatives[0].content
    assert "<img" not in message.alternatives[0].content
    assert "<script>alert(1)</script>" in message.body


# --- A mail server that is down ----------------------------------------------


def test_mail_arrives_once_when_the_server_comes_back(db, server, deliver, caplog):
    server.fault = smtplib.SMTPServerDisconnected("no, not to jana@obec.example")
    with time_machine.travel(NOON, tick=False) as clock:
        mail = write()
        assert deliver() == []
        mail.refresh_from_db()
        assert (mail.state, mail.attempts, mail.last_fault) == ("waiting", 1, "SMTPServerDisconnected")

        clock.shift(30)
        deliver()
        assert server.tried == 1

        clock.shift(31)
        deliver()
        assert server.tried == 2

        server.fault = None
        clock.shift(5 * 60 + 1)
        assert len(deliver()) == 1
        clock.shift(24 * 3600)
        assert len(deliver()) == 1
    mail.refresh_from_db()
    assert (mail.state, mail.attempts, mail.last_fault) == ("sent", 2, "")
    assert "jana@obec.example" not in caplog.text


def test_mail_is_given_up_after_three_days_and_not_before(db, server, deliver):
    server.fault = ConnectionRefusedError("nobody listens")
    with time_machine.travel(NOON, tick=False) as clock:
        mail = write()
        for _ in range(100):
            deliver()
            mail.refresh_from_db()
            if mail.state == "given_up":
                break
            due_at = Task.objects.get(pk=mail.task_id).due_at
            assert due_at > timezone.now()
            clock.move_to(due_at)
        gone = timezone.now() - NOON
        attempts = server.tried
        clock.shift(10 * 24 * 3600)
        deliver()
        look_after_queue()
        deliver()

    assert server.tried == attempts == 22
    assert datetime.timedelta(days=2, hours=20) < gone <= datetime.timedelta(days=3)
    assert Task.objects.get(pk=mail.task_id).state == "failed"


def test_mail_that_was_given_up_can_be_sent_again(db, server, deliver):
    server.fault = ConnectionRefusedError()
    mail = write()
    deliver()
    OutgoingMail.objects.update(state="given_up", task=None)
    server.fault = None
    mail.refresh_from_db()

    assert send_again(mail)
    assert len(deliver()) == 1
    assert not send_again(mail)
    assert len(deliver()) == 1


def test_mail_sent_again_by_hand_leaves_no_second_chain_of_attempts(db, server, deliver):
    server.fault = ConnectionRefusedError()
    with time_machine.travel(NOON, tick=False) as clock:
        mail = write()
        deliver()
        send_again(mail)
        deliver()
        tried = server.tried
        clock.shift(61)
        deliver()

    assert (tried, server.tried) == (2, 3)
    assert [task.state for task in Task.objects.all()] == ["waiting"]


# --- Workers that die --------------------------------------------------------


def test_mail_of_a_worker_killed_in_the_middle_is_sent_once_after_a_while(db, deliver):
    with time_machine.travel(NOON, tick=False) as clock:
        mail = write()
        assert claim("quick", "killed") is not None

        look_after_queue()
        assert deliver() == []
        assert not send_again(mail)

        clock.shift(601)
        look_after_queue()
        look_after_queue()
        (message,) = deliver()
        clock.shift(3600)
        look_after_queue()
        assert len(deliver()) == 1

    assert message.message()["Message-ID"] == mail.message_id
    assert Task.objects.get(pk=mail.task_id).state == "done"


def test_mail_noted_as_sent_is_not_sent_again_when_its_task_is_taken_up(db, deliver):
    with time_machine.travel(NOON, tick=False) as clock:
        mail = write()
        claim("quick", "killed")
        outbox.mark_sent(mail)
        clock.shift(601)
        look_after_queue()

        assert deliver() == []
    mail.refresh_from_db()
    assert (mail.state, mail.attempts) == ("sent", 0)


def test_task_of_a_waiting_mail_cannot_be_lost(db, deliver):
    mail = write()
    with pytest.raises(IntegrityError), transaction.atomic():
        Task.objects.all().delete()

    assert len(deliver()) == 1
    Task.objects.all().delete()
    mail.refresh_from_db()
    assert (mail.state, mail.task_id) == ("sent", None)


def test_mail_that_no_worker_looked_at_for_three_days_is_given_up(db, deliver):
    with time_machine.travel(NOON, tick=False) as clock:
        mail = write()
        clock.shift(3 * 24 * 3600 + 1)
        look_after_queue()

        assert deliver() == []
    mail.refresh_from_db()
    assert (mail.state, mail.attempts, mail.last_fault) == ("given_up", 0, "TooLate")


def test_long_queue_is_not_doubled_by_the_look_after_it(db):
    with time_machine.travel(NOON, tick=False) as clock:
        for number in range(3):
            write(key=f"step-{number}")
        clock.shift(3600)
        look_after_queue()

    assert Task.objects.filter(kind="outbox.deliver_mail").count() == 3


def test_mail_that_went_out_while_the_database_was_away_is_noted_when_it_is_back(db, deliver, monkeypatch):
    monkeypatch.setattr(time, "sleep", lambda seconds: None)
    real, faults = outbox.mark_sent, [OperationalError("gone"), OperationalError("starting")]

    def mark_sent(mail):
        if faults:
            raise faults.pop()
        real(mail)

    class OutsideOfTransactions:
        """The test's own transaction is not one of the worker's."""

        in_atomic_block = False
        features = connection.features

    monkeypatch.setattr(running, "connection", OutsideOfTransactions())
    monkeypatch.setattr(outbox, "mark_sent", mark_sent)
    mail = write()

    assert len(deliver()) == 1
    mail.refresh_from_db()
    assert mail.state == "sent"


def test_worker_waits_for_a_database_that_restarts(db, kept_connection, monkeypatch, mailoutbox):
    write()
    loop = TaskLoop()
    rounds = []

    def look_after():
        rounds.append(1)
        if len(rounds) < 3:
            raise OperationalError("the database system is starting up")

    def sleep(seconds):
        if mailoutbox:
            loop.stop()

    monkeypatch.setattr("task_queue.worker.look_after_queue", look_after)
    monkeypatch.setattr("task_queue.worker.time.sleep", sleep)
    loop.run()

    assert len(rounds) == 3
    assert len(mailoutbox) == 1


def test_worker_ends_with_the_process_that_started_it(db, kept_connection):
    looks = iter(range(2))
    loop = TaskLoop(is_wanted=lambda: next(looks, None) is not None)
    loop.run()

    assert loop.running


# --- At the same time --------------------------------------------------------


def at_once(*steps):
    """Run the steps in threads that begin together, each with its own connection; return what they raised."""
    start, faults = threading.Barrier(len(steps)), []

    def run(step):
        try:
            start.wait(10)
            step()
        except Exception as error:  # noqa: BLE001  # shown by the test
            faults.append(error)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run, args=(step,)) for step in steps]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    return faults


@pytest.fixture
def slow_server(monkeypatch):
    """A mail server that takes its time, so that workers meet."""
    send = EmailBackend.send_messages

    def send_messages(self, messages):
        time.sleep(0.3)
        return send(self, messages)

    monkeypatch.setattr(EmailBackend, "send_messages", send_messages)


def test_two_workers_never_send_one_mail_twice(several_connections, slow_server, mailoutbox):
    mails = [write(key=f"step-{number}") for number in range(4)]

    assert at_once(*[TaskLoop().run_ready] * 3) == []
    assert sorted(message.extra_headers["Message-ID"] for message in mailoutbox) == sorted(m.message_id for m in mails)


def test_one_step_done_twice_at_once_writes_one_mail(several_connections, deliver):
    def step():
        with transaction.atomic():
            write()
            time.sleep(0.2)

    assert at_once(step, step, step) == []
    assert OutgoingMail.objects.count() == 1
    assert len(deliver()) == 1
