"""Logging in, forgotten passwords, and what strangers cannot learn or do there."""

import re
from smtplib import SMTPServerDisconnected
from urllib.parse import unquote, urlsplit

import pytest
from allauth.account.models import EmailAddress
from django.core.mail.backends.locmem import EmailBackend
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import NoReverseMatch, reverse

from members.models import User
from members.tasks import send_password_link
from outbox.models import OutgoingMail
from portal.models import SiteProfile
from task_queue.models import Task
from task_queue.running import Run
from tests.people import is_logged_in
from zdravy_kraj import settings as production

LOGIN = "/en/ucet/prihlaseni/"
RESET = "/en/ucet/heslo/zapomenute/"


def page_text(response):
    """Return the page without what differs at each visit and without the address that the visitor typed."""
    text = re.sub(r'name="csrfmiddlewaretoken" value="[^"]*"', "", response.content.decode())
    return re.sub(r'value="[^"]*@[^"]*"', "", text)


def link_in(message):
    return re.search(r"https?://\S+/heslo/nove/\S+", message.body)[0]


# --- Who gets in, and where --------------------------------------------------


@pytest.mark.both_databases
@pytest.mark.parametrize("typed", ["clerk@town.example", "Clerk@Town.EXAMPLE", "  clerk@town.example "])
def test_person_logs_in_with_the_email_in_any_case(client, clerk, log_in, typed):
    response = log_in(typed)

    assert response.url == reverse("portal:after-login")
    assert is_logged_in(client)


def test_password_is_kept_as_argon2(settings, clerk, password):
    settings.PASSWORD_HASHERS = production.PASSWORD_HASHERS
    clerk.set_password(password)

    assert clerk.password.startswith("argon2$argon2id$")
    assert clerk.check_password(password)


def test_person_of_a_town_comes_to_its_reports(client, clerk, town, log_in):
    log_in(clerk.email)

    response = client.get("/prihlaseno/", follow=True)

    assert response.redirect_chain == [("/hlaseni/", 302), (f"/hlaseni/obec/{town.slug}/", 302)]
    account = client.get("/ucet/")
    assert list(account.context["organisations"]) == [town]
    assert "Jana Nová" in account.content.decode()


def test_coordinator_comes_to_the_administration(client, coordinator, log_in):
    log_in(coordinator.email)

    assert client.get("/prihlaseno/").url == "/sprava/"


def test_administration_sends_strangers_to_the_login_and_back(client, db):
    response = client.get("/sprava/members/", follow=True)

    assert unquote(response.redirect_chain[-1][0]) == "/ucet/prihlaseni/?next=/sprava/members/"


def test_person_without_access_to_the_administration_is_refused_and_not_sent_in_circles(client, clerk):
    client.force_login(clerk)

    response = client.get("/sprava/", follow=True)

    assert response.status_code == 403


def test_account_is_only_for_those_logged_in(client, db):
    assert client.get("/ucet/").url == "/ucet/prihlaseni/?next=/ucet/"


def test_wanted_page_follows_the_login(clerk, log_in):
    response = log_in(clerk.email, address=f"{LOGIN}?next=/en/ucet/heslo/zmena/")

    assert response.url == "/en/ucet/heslo/zmena/"


HOSTILE = [
    "//evil.example",
    "///evil.example",
    "https://evil.example/",
    r"\\evil.example",
    "/\\evil.example",
    "javascript:alert(1)",
    "data:text/html,x",
    "\x00//evil.example",
    "//[",
    "http://[::1",
    "//a]b",
    "abc",
    "portal",
    "account_overview",
    "%00",
    "%0d%0aX: y",
]


@pytest.mark.parametrize("target", HOSTILE)
def test_login_leads_to_no_foreign_page(client, clerk, password, target):
    response = client.post(LOGIN, {"login": clerk.email, "password": password, "next": target})

    assert response.url == reverse("portal:after-login")


@pytest.mark.parametrize("target", HOSTILE)
@pytest.mark.parametrize("address", [LOGIN, "/ucet/odhlaseni/", "/ucet/heslo/zapomenute/"])
def test_page_that_is_asked_to_lead_elsewhere_is_shown(client, clerk, address, target):
    if address == "/ucet/odhlaseni/":
        client.force_login(clerk)

    assert client.get(address, {"next": target}).status_code == 200


@pytest.mark.parametrize("target", HOSTILE)
def test_page_after_login_leads_to_no_foreign_page(client, clerk, target):
    client.force_login(clerk)

    assert client.get("/prihlaseno/", {"next": target}).url == "/hlaseni/"


@pytest.mark.parametrize("target", HOSTILE)
def test_logout_leads_to_no_foreign_page(client, clerk, target):
    client.force_login(clerk)

    assert client.post("/ucet/odhlaseni/", {"next": target}).url == "/"


def test_logging_out_needs_a_sent_form(client, clerk):
    client.force_login(clerk)

    assert client.get("/ucet/odhlaseni/").status_code == 200
    assert is_logged_in(client)

    client.post("/ucet/odhlaseni/")
    assert not is_logged_in(client)


@pytest.mark.parametrize("path", ["signup/", "registrace/", "login/code/", "email/", "social/login/"])
def test_nobody_can_sign_up_or_use_another_way_in(client, db, path):
    assert client.get(f"/ucet/{path}").status_code == 404
    assert client.post(f"/ucet/{path}", {"email": "x@y.example"}).status_code == 404
    with pytest.raises(NoReverseMatch):
        reverse("account_signup")


def test_switched_off_account_is_refused(client, clerk, log_in):
    User.objects.filter(pk=clerk.pk).update(is_active=False)

    response = log_in(clerk.email)

    assert response.url == "/en/ucet/neaktivni/"
    assert not is_logged_in(client)
    assert "disabled" in client.get(response.url).content.decode()


def test_person_switched_off_loses_a_running_session(client, clerk):
    client.force_login(clerk)
    User.objects.filter(pk=clerk.pk).update(is_active=False)

    assert client.get("/ucet/").status_code == 302


# --- What strangers learn ----------------------------------------------------


def test_login_answers_the_same_for_a_wrong_password_and_an_unknown_address(clerk, log_in):
    wrong, unknown = log_in(clerk.email, "wrong"), log_in("nobody@town.example", "wrong")

    assert page_text(wrong) == page_text(unknown)
    assert "The e-mail address or the password is wrong" in page_text(wrong)


def test_forgotten_password_answers_the_same_for_known_and_unknown_addresses(client, clerk, deliver):
    known = client.post(RESET, {"email": clerk.email}, follow=True)
    unknown = client.post(RESET, {"email": "nobody@town.example"}, follow=True)

    assert page_text(known) == page_text(unknown)
    assert [message.to for message in deliver()] == [[clerk.email]]


def test_page_does_the_same_work_for_known_and_unknown_addresses(client, clerk):
    def work(email):
        with CaptureQueriesContext(connection) as queries:
            assert client.post(RESET, {"email": email}).status_code == 302
        words = [re.sub(r"'[^']*'|\d+", "?", query["sql"]) for query in queries]
        task = Task.objects.latest("pk")
        return words, len(str(task.arguments)) - len(email), task.kind

    work("first@town.example")

    assert work(clerk.email) == work("nobody@town.example")
    assert not OutgoingMail.objects.exists()


def test_address_that_was_asked_about_does_not_stay_in_the_queue(client, clerk, deliver):
    for email in (clerk.email, "nobody@town.example"):
        client.post(RESET, {"email": email})

    deliver()

    assert [(task.state, task.arguments) for task in Task.objects.filter(kind="members.send_password_link")] == [
        ("done", {}),
        ("done", {}),
    ]


def test_link_is_sent_in_the_language_of_the_page(client, clerk, deliver):
    client.post(RESET, {"email": clerk.email})
    client.post(RESET.removeprefix("/en"), {"email": clerk.email})

    assert [message.subject for message in deliver()] == ["New password", "Nové heslo"]


def test_task_that_runs_twice_sends_one_link(client, clerk, deliver):
    client.post(RESET, {"email": clerk.email})
    task = Task.objects.get(kind="members.send_password_link")

    for _ in range(2):
        send_password_link.function(Run(task), **task.arguments)

    assert len(deliver()) == 1


def test_page_does_not_wait_for_the_mail_server_so_its_time_tells_nothing(client, clerk, mailoutbox, monkeypatch):
    monkeypatch.setattr(EmailBackend, "send_messages", lambda self, messages: pytest.fail("the page sent it itself"))

    response = client.post(RESET, {"email": clerk.email}, follow=True)

    assert response.status_code == 200


def test_mail_server_that_is_down_is_noted_without_the_address(client, clerk, monkeypatch, caplog, deliver):
    def refuse(self, messages):
        raise SMTPServerDisconnected(f"no, not to {clerk.email}")

    monkeypatch.setattr(EmailBackend, "send_messages", refuse)

    client.post(RESET, {"email": clerk.email}, follow=True)
    deliver()

    assert "could not be sent: SMTPServerDisconnected" in caplog.text
    assert clerk.email not in caplog.text


def test_ten_failures_lock_the_account_for_a_while_and_say_until_when(client, clerk, log_in):
    for _ in range(10):
        assert "Too many" not in log_in(clerk.email, "wrong").content.decode()

    response = log_in(clerk.email)

    assert "Please try again in 5 minutes." in response.content.decode()
    assert not is_logged_in(client)


def test_lock_of_an_account_holds_from_other_networks_and_under_other_hosts(client, clerk, log_in):
    for number in range(10):
        log_in(clerk.email, "wrong", REMOTE_ADDR=f"203.0.113.{number}", HTTP_HOST=f"localhost:{8000 + number}")

    response = log_in(clerk.email, REMOTE_ADDR="198.51.100.7", HTTP_HOST="127.0.0.1:9999")

    assert "Too many failed attempts" in response.content.decode()


def test_lock_of_one_account_leaves_others_on_other_networks_alone(client, clerk, coordinator, log_in):
    for _ in range(10):
        log_in(clerk.email, "wrong", REMOTE_ADDR="203.0.113.1")

    log_in(coordinator.email, REMOTE_ADDR="198.51.100.7")

    assert is_logged_in(client)


def test_too_many_requests_for_a_new_password_get_an_explanation_in_our_face(client, clerk, deliver):
    for _ in range(5):
        client.post(RESET, {"email": clerk.email})

    response = client.post(RESET, {"email": clerk.email})

    assert response.status_code == 429
    assert "429.html" in [template.name for template in response.templates]
    assert len(deliver()) == 5


# --- Mails -------------------------------------------------------------------


def test_link_of_the_mail_comes_from_the_settings_and_not_from_the_request(client, clerk, settings, deliver):
    settings.SITE_URL = "https://portal.example"

    client.post(RESET, {"email": clerk.email}, HTTP_HOST="localhost:6666", HTTP_X_FORWARDED_HOST="evil.example")

    message = deliver()[0]
    html = message.alternatives[0].content
    assert link_in(message).startswith("https://portal.example/en/ucet/heslo/nove/")
    assert set(re.findall(r"https?://[^/\"<\s]+", message.body + html)) == {"https://portal.example"}


def test_forged_host_gets_no_mail_sent(client, clerk, deliver):
    response = client.post(RESET, {"email": clerk.email}, HTTP_HOST="evil.example")

    assert response.status_code == 400
    assert deliver() == []


@pytest.mark.parametrize("email", ["clerk@town.example\nBcc: all@town.example", "clerk@town.example\r\n\r\nHello"])
def test_line_breaks_in_the_address_reach_no_header(client, clerk, email, deliver):
    client.post(RESET, {"email": email})

    assert deliver() == []


@pytest.mark.parametrize("email", ["a" * 300 + "@town.example", "clerk@town.example\x00", "ne-e-mail", "\ud800@x.cz"])
def test_nonsense_in_place_of_an_address_gets_a_page(client, db, email, deliver):
    raw = f"email={email}".encode("utf-8", "surrogatepass")

    response = client.post(RESET, raw, content_type="application/x-www-form-urlencoded", follow=True)

    assert response.status_code == 200
    assert deliver() == []


@pytest.mark.parametrize("email", ["jana+portal@town.example", "jana@město.example"])
def test_unusual_but_right_addresses_get_their_mail(client, db, password, email, deliver):
    User.objects.create_user(email, password)

    client.post(RESET, {"email": email})

    assert [message.to for message in deliver()] == [[email]]


def test_link_sets_a_new_password_once_and_ends_old_sessions(client, clerk, log_in, password, deliver):
    client.force_login(clerk)
    elsewhere = type(client)()
    elsewhere.post(RESET, {"email": clerk.email})
    link = urlsplit(link_in(deliver()[0])).path
    form = elsewhere.get(link, follow=True)
    assert User.objects.get(pk=clerk.pk).check_password(password)

    new = "zelene udoli za kopcem"
    done = elsewhere.post(form.redirect_chain[-1][0], {"password1": new, "password2": new}, follow=True)

    assert User.objects.get(pk=clerk.pk).check_password(new)
    assert done.redirect_chain[-1][0] == "/en/ucet/heslo/nove/hotovo/"
    assert client.get("/ucet/").status_code == 302
    assert "no longer valid" in type(client)().get(link, follow=True).content.decode()
    assert [message.subject for message in deliver()] == ["New password", "Your password has changed"]


def test_new_account_without_a_password_gets_its_first_one_by_the_same_link(client, db, deliver):
    User.objects.create_user("new@town.example")

    client.post(RESET, {"email": "new@town.example"})

    assert len(deliver()) == 1


def test_address_that_the_account_no_longer_has_is_worth_nothing(client, clerk, log_in, deliver):
    client.post(RESET, {"email": clerk.email})
    old_link = urlsplit(link_in(deliver().pop())).path
    clerk.email = "successor@town.example"
    clerk.save()

    client.post(RESET, {"email": "clerk@town.example"})
    log_in("clerk@town.example")

    assert deliver() == []
    assert not is_logged_in(client)
    assert "no longer valid" in client.get(old_link, follow=True).content.decode()
    assert not EmailAddress.objects.exists()


# --- One's own password ------------------------------------------------------


def test_change_of_password_keeps_the_person_logged_in_and_tells_them_by_mail(client, clerk, password, deliver):
    client.force_login(clerk)
    new = "zelene udoli za kopcem"

    response = client.post(
        "/en/ucet/heslo/zmena/", {"oldpassword": password, "password1": new, "password2": new}, follow=True
    )

    assert response.redirect_chain == [("/en/ucet/", 302)]
    assert "The new password is now in use." in response.content.decode()
    assert [(message.to, message.subject) for message in deliver()] == [([clerk.email], "Your password has changed")]


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [("wrong", "zelene udoli za kopcem", "oldpassword"), (None, "kratke", "password1"), (None, "1" * 20, "password1")],
)
def test_change_of_password_refuses_a_wrong_old_and_a_weak_new_one(client, clerk, password, old, new, field):
    client.force_login(clerk)

    response = client.post(
        "/en/ucet/heslo/zmena/", {"oldpassword": old or password, "password1": new, "password2": new}
    )

    assert list(response.context["form"].errors) == [field]
    assert User.objects.get(pk=clerk.pk).check_password(password)


# --- Sessions and pages ------------------------------------------------------


def test_session_cookie_is_out_of_reach_of_scripts_and_of_other_sites(client, clerk, log_in):
    log_in(clerk.email)

    cookie = client.cookies["sessionid"]
    assert cookie["httponly"] is True
    assert cookie["samesite"] == "Lax"
    assert cookie["max-age"] == ""


def test_session_lasts_two_weeks_only_when_the_person_wants_it(client, clerk, password):
    client.post(LOGIN, {"login": clerk.email, "password": password, "remember": "on"})

    assert client.cookies["sessionid"]["max-age"] == 14 * 24 * 3600


@pytest.mark.parametrize("path", ["prihlaseni/", "heslo/zapomenute/", "heslo/nove/1-abc/", "neaktivni/"])
def test_pages_before_the_login_carry_the_name_of_the_programme(client, town, path):
    SiteProfile.objects.create(region=town, name="Zdravá Lhota")

    assert "Zdravá Lhota</title>" in client.get(f"/ucet/{path}").content.decode()


def test_public_page_is_the_same_for_strangers_and_for_those_logged_in(client, clerk):
    stranger = client.get("/")
    client.force_login(clerk)

    assert client.get("/").content == stranger.content
    assert stranger.cookies == {}
    assert "Cookie" not in stranger.headers.get("Vary", "")


@pytest.mark.parametrize("path", ["prihlaseni/", "heslo/zapomenute/", "heslo/nove/1-abc/", "neaktivni/"])
def test_pages_before_the_login_are_not_cached_and_not_indexed(client, db, path):
    response = client.get(f"/ucet/{path}")

    assert "no-store" in response.headers["Cache-Control"]
    assert '<meta name="robots" content="noindex">' in response.content.decode()


def test_login_form_helps_password_managers(client, db):
    fields = client.get(LOGIN).context["form"].fields

    assert fields["login"].widget.attrs["autocomplete"] == "username"
    assert fields["password"].widget.attrs["autocomplete"] == "current-password"
