"""Invitations: a link that works once, for the right person, and gives the right to report and nothing else."""

import datetime
import re
import threading
import time

import pytest
import time_machine
from django.db import IntegrityError, connections, transaction
from django.test import Client
from django.utils import timezone

from members.accounts import invitations
from members.accounts.invitations import InvitationClosed, accept, find, invite, resend, withdraw
from members.models import Invitation, OrganisationUser, User
from members.rules import is_coordinator
from members.workflow import MembersError
from outbox.models import OutgoingMail
from tests.pages import Page, messages_of
from tests.people import is_logged_in

GOOD = "zelene udoli za kopcem"
NEW = "nova@obec.example"
FORM = {"first_name": "Marie", "last_name": "Nováková", "password1": GOOD, "password2": GOOD}


def link_in(message):
    """Return the path of the link in a mail."""
    return re.search(r"https?://[^/\s]+(/\S*/pozvani/\S+)", message.body)[1]


@pytest.fixture
def ask(town, coordinator, deliver):
    """Invite somebody and return the path of the link that came to them."""

    def send(email=NEW, organisation=None):
        invite(email=email, organisation=organisation or town, invited_by=coordinator)
        return link_in(deliver()[-1])

    return send


def words(response):
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split())


def nothing_happened():
    return (
        not OrganisationUser.objects.exists()
        and not Invitation.objects.filter(accepted_at__isnull=False).exists()
        and not User.objects.filter(email=NEW).exists()
    )


# --- Inviting ----------------------------------------------------------------


def test_invited_person_gets_a_czech_mail_with_who_invites_for_whom_and_a_link(ask, settings, deliver):
    settings.SITE_URL = "https://portal.example"
    link = ask()
    (message,) = deliver()

    assert message.to == [NEW]
    assert link.startswith("/ucet/pozvani/")
    assert "Horní Lhota" in message.subject
    assert "Ivana Horská" in message.body
    html = message.alternatives[0].content
    assert f'href="https://portal.example{link}"' in html
    assert set(re.findall(r"https?://[^/\"<\s]+", message.body + html)) == {"https://portal.example"}


def test_nothing_in_the_database_opens_the_link_once_the_mail_is_out(ask):
    token = ask().split("/")[-2]
    invitation = Invitation.objects.get()

    assert invitation.token_hash == invitations.digest(token)
    assert "token_hash" not in {field.name for field in Invitation.history.model._meta.fields}
    assert not OutgoingMail.objects.filter(text__contains=token).exists()
    assert token not in str(OutgoingMail.objects.values_list())
    assert len(token) >= 43


@pytest.mark.both_databases
def test_address_is_kept_in_one_spelling(ask):
    ask("  Nova@Obec.EXAMPLE".strip())

    assert Invitation.objects.get().email == NEW


@pytest.mark.both_databases
def test_database_refuses_an_address_in_another_spelling(town, coordinator):
    with pytest.raises(IntegrityError), transaction.atomic():
        Invitation.objects.create(
            email="Nova@obec.example", organisation=town, invited_by=coordinator, expires_at=timezone.now()
        )


@pytest.mark.both_databases
def test_same_open_invitation_is_renewed_and_not_doubled(ask, client):
    with time_machine.travel("2026-03-02T10:00:00Z") as clock:
        old = ask()
        clock.shift(datetime.timedelta(days=3))
        new = ask("NOVA@obec.example")
        invitation = Invitation.objects.get()

        assert invitation.sent_count == 2
        assert invitation.expires_at.date() == datetime.date(2026, 3, 19)
        assert client.get(old).status_code == 404
        assert client.get(new).status_code == 200


@pytest.mark.both_databases
def test_double_click_sends_one_mail(town, coordinator, deliver):
    for _ in range(2):
        invite(email=NEW, organisation=town, invited_by=coordinator)
    resend(Invitation.objects.get())

    assert len(deliver()) == 1


def test_person_who_already_reports_for_it_is_not_invited(town, coordinator, clerk, deliver):
    with pytest.raises(MembersError, match="už za organizaci"):
        invite(email="CLERK@town.example", organisation=town, invited_by=coordinator)

    assert deliver() == []


def test_account_that_is_switched_off_is_not_invited(town, coordinator, deliver):
    User.objects.create_user(NEW, GOOD, is_active=False)

    with pytest.raises(MembersError):
        invite(email=NEW, organisation=town, invited_by=coordinator)


def test_resent_invitation_has_a_new_link_and_the_old_one_is_dead(ask, client, deliver):
    old = ask()
    with time_machine.travel(timezone.now() + datetime.timedelta(days=20), tick=False):
        assert client.get(old).status_code == 410
        assert resend(Invitation.objects.get())
        new = link_in(deliver()[-1])

        assert new != old
        assert client.get(old).status_code == 404
        assert client.get(new).status_code == 200


def test_accepted_and_withdrawn_invitations_are_not_sent_again(ask, client):
    client.post(ask(), FORM)
    with pytest.raises(InvitationClosed):
        resend(Invitation.objects.get())
    with pytest.raises(InvitationClosed):
        withdraw(Invitation.objects.get())


def test_withdrawn_person_can_be_invited_anew(ask, client):
    ask()
    withdraw(Invitation.objects.get())
    assert not withdraw(Invitation.objects.get())
    link = ask()

    assert client.get(link).status_code == 200
    assert [one.state for one in Invitation.objects.order_by("pk")] == ["withdrawn", "waiting"]


# --- A person without an account ---------------------------------------------


@pytest.mark.parametrize("method", ["get", "head"])
def test_looking_at_the_link_changes_nothing(ask, client, method):
    link = ask()
    before = Invitation.objects.values().get()
    for _ in range(3):
        assert getattr(client, method)(link).status_code == 200

    assert Invitation.objects.values().get() == before
    assert nothing_happened()


def test_page_says_who_invites_whom_and_for_what(ask, client):
    text = words(client.get(f"/en{ask()}"))

    for fact in ["Horní Lhota", "Ivana Horská", NEW]:
        assert fact in text


def test_new_person_sets_name_and_password_and_is_in(ask, client, town):
    response = client.post(ask(), FORM, follow=True)

    person = User.objects.get(email=NEW)
    assert response.redirect_chain[-1] == ("/hlaseni/obec/horni-lhota/", 302)
    assert client.session["_auth_user_id"] == str(person.pk)
    assert (person.first_name, person.last_name, person.check_password(GOOD)) == ("Marie", "Nováková", True)
    assert list(person.organisations.all()) == [town]
    assert "Horní Lhota" in words(response)


def test_new_person_gets_no_power_whatever_the_form_says(ask, client, town):
    other = type(town).objects.create(name="Dolní Lhota", kind="town", membership="member")
    client.post(
        ask(),
        FORM | {"is_staff": "1", "is_superuser": "1", "groups": "1", "email": "x@x.example", "organisation": other.pk},
    )

    person = User.objects.get(email=NEW)
    assert (person.is_staff, person.is_superuser, person.groups.count()) == (False, False, 0)
    assert not is_coordinator(person)
    assert list(person.organisations.all()) == [town]
    assert not User.objects.filter(email="x@x.example").exists()


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"password1": "kratke", "password2": "kratke"}, "password1"),
        ({"password1": "1234567890123", "password2": "1234567890123"}, "password1"),
        ({"password1": "nova@obec.example", "password2": "nova@obec.example"}, "password1"),
        ({"password2": "jine heslo nez prvni"}, "password2"),
        ({"first_name": ""}, "first_name"),
        ({"last_name": "x" * 151}, "last_name"),
        ({"first_name": "Mar\x00ie"}, "first_name"),
    ],
)
def test_wrong_form_is_said_at_its_field_in_czech_and_keeps_what_was_typed(ask, client, change, field):
    response = client.post(ask(), FORM | change)

    assert response.status_code == 200
    assert list(response.context["form"].errors) == [field]
    if field != "last_name":
        assert 'value="Nováková"' in response.content.decode()
    assert GOOD not in response.content.decode()
    assert nothing_happened()


def test_markup_in_a_name_is_text(ask, client):
    client.post(ask(), FORM | {"first_name": "<script>alert(1)</script>"})

    assert "<script>alert" not in client.get("/ucet/").content.decode()


def test_form_without_the_token_of_its_page_is_refused(ask):
    strict = Client(enforce_csrf_checks=True)

    assert strict.post(ask(), FORM).status_code == 403
    assert nothing_happened()


def send_stale(browser, link, form, **headers):
    return browser.post(
        link, form | {"csrfmiddlewaretoken": "a" * 64}, headers=headers or {"origin": "http://testserver"}
    )


def test_stale_form_of_a_new_person_keeps_the_name_and_never_the_password(ask):
    strict, link = Client(enforce_csrf_checks=True), ask()
    answer = send_stale(strict, link, FORM)

    assert answer.status_code == 403
    assert nothing_happened()
    fields = {node.get("name"): node.get("value") for node in Page(answer).elements("input")}
    token = fields.pop("csrfmiddlewaretoken")
    assert fields == {"first_name": "Marie", "last_name": "Nováková", "password1": None, "password2": None}
    assert GOOD not in answer.content.decode()
    assert [node.get("role") for node in Page(answer).of_class("notice")] == ["alert"]
    assert "no-store" in answer["Cache-Control"]
    assert answer["Referrer-Policy"] == "same-origin"
    assert "Marie" not in str(dict(strict.session))

    again = strict.post(link, FORM | {"csrfmiddlewaretoken": token}, headers={"origin": "http://testserver"})

    assert again.status_code == 302
    assert OrganisationUser.objects.count() == 1


def test_stale_form_of_a_person_with_an_account_accepts_nothing(ask, person):
    strict, link = Client(enforce_csrf_checks=True), ask(person.email)
    strict.force_login(person)

    answer = send_stale(strict, link, {})

    assert (answer.status_code, OrganisationUser.objects.count()) == (403, 0)
    assert not Invitation.objects.filter(accepted_at__isnull=False).exists()
    assert [node.get("role") for node in Page(answer).of_class("notice")] == ["alert"]


def test_stale_form_of_another_site_or_of_a_dead_link_shows_no_name(ask):
    strict, link = Client(enforce_csrf_checks=True), ask()
    foreign = send_stale(strict, link, FORM, origin="https://evil.example")
    withdraw(Invitation.objects.get())
    dead = send_stale(strict, link, FORM)
    unknown = send_stale(strict, "/ucet/pozvani/neznamy/", FORM)

    assert [answer.status_code for answer in (foreign, dead, unknown)] == [403, 410, 404]
    assert all("Nováková" not in answer.content.decode() for answer in (foreign, dead, unknown))


def test_hostile_name_of_a_stale_form_is_text(ask):
    hostile = {"first_name": "<script>alert(1)</script>", "last_name": "x" * 10_000 + "\u202e"}
    answer = send_stale(Client(enforce_csrf_checks=True), ask(), FORM | hostile)

    html = answer.content.decode()
    assert "<script>alert" not in html
    assert ("x" * 150 in html, "x" * 151 in html) == (True, False)


@pytest.mark.both_databases
def test_accepting_twice_is_harmless(ask, client):
    link = ask()
    client.post(link, FORM)

    assert client.post(link, FORM).url == client.get(link).url == "/prihlaseno/"
    assert Client().post(link, FORM).status_code == 410
    assert OrganisationUser.objects.count() == 1
    assert User.objects.filter(email=NEW).count() == 1


# --- A person with an account ------------------------------------------------


@pytest.fixture
def person(db):
    return User.objects.create_user(NEW, GOOD, first_name="Marie")


def test_person_with_an_account_logs_in_and_accepts_by_one_button(ask, client, person, town):
    link = ask()
    page = client.get(link)
    assert f'href="/ucet/prihlaseni/?next={link}"' in page.content.decode()
    assert client.post(link, FORM).status_code == 200
    assert nothing_happened() is False
    assert not OrganisationUser.objects.exists()

    login = client.post(f"/ucet/prihlaseni/?next={link}", {"login": NEW, "password": GOOD, "next": link})
    assert login.url == link
    assert not OrganisationUser.objects.exists()
    response = client.post(link, follow=True)

    assert response.redirect_chain[-1] == ("/hlaseni/obec/horni-lhota/", 302)
    assert list(person.organisations.all()) == [town]
    person.refresh_from_db()
    assert (person.first_name, person.check_password(GOOD)) == ("Marie", True)


def test_existing_password_is_not_changed_by_the_form_of_a_new_person(ask, client, person):
    client.post(ask(), FORM | {"password1": "uplne jine heslo 1", "password2": "uplne jine heslo 1"})
    person.refresh_from_db()

    assert person.check_password(GOOD)
    assert not is_logged_in(client)


def test_somebody_else_logged_in_is_told_so_and_nothing_changes(ask, client, clerk):
    link = ask()
    client.force_login(clerk)
    before = list(OrganisationUser.objects.values())

    assert f"logged in as {clerk.email}" in words(client.get(f"/en{link}"))
    assert "logged in as" in words(client.post(f"/en{link}", FORM))
    assert list(OrganisationUser.objects.values()) == before
    assert Invitation.objects.get().state == "waiting"

    out = client.post("/ucet/odhlaseni/", {"next": link})
    assert out.url == link
    assert client.get(link).status_code == 200


def test_account_switched_off_meanwhile_is_not_revived(ask, client, person):
    link = ask()
    User.objects.filter(pk=person.pk).update(is_active=False)

    assert "disabled" in words(client.get(f"/en{link}"))
    client.post(link, FORM)
    person.refresh_from_db()
    assert not person.is_active
    assert not is_logged_in(client)
    with pytest.raises(MembersError):
        accept(Invitation.objects.get(), person)
    assert not OrganisationUser.objects.exists()


def test_invited_staff_get_the_right_to_report_and_keep_their_powers_as_they_are(ask, client, town, coordinator):
    colleague = User.objects.create_user("staff@region.example", GOOD, is_staff=True)
    before = User.objects.filter(pk=colleague.pk).values().get()
    link = ask(colleague.email)
    client.force_login(colleague)
    before["last_login"] = User.objects.get(pk=colleague.pk).last_login
    client.post(link)

    assert list(colleague.organisations.all()) == [town]
    assert User.objects.filter(pk=colleague.pk).values().get() == before
    assert colleague.groups.count() == 0


# --- Links that do not work --------------------------------------------------


def expire(invitation):
    Invitation.objects.update(expires_at=timezone.now() - datetime.timedelta(seconds=1))


@pytest.mark.parametrize("end", [expire, withdraw])
def test_expired_and_withdrawn_links_say_what_to_do_and_not_for_whom_they_were(ask, client, end):
    link = ask()
    end(Invitation.objects.get())

    for response in (client.get(link), client.post(link, FORM)):
        assert response.status_code == 410
        assert NEW not in response.content.decode()
        assert "Lhota" not in response.content.decode()
        assert 'href="/kontakt/"' in response.content.decode()
    assert nothing_happened()


def test_used_link_says_so_to_others_and_not_for_whom_it_was(ask, client):
    link = ask()
    Client().post(link, FORM)
    response = client.get(link)

    assert response.status_code == 410
    assert NEW not in response.content.decode()
    assert "Marie" not in response.content.decode()


@pytest.mark.parametrize("token", ["x", "a" * 43, "a" * 5000, "%00", "%ff", "ž" * 10, "..%2f"])
def test_unknown_link_is_a_kind_page(client, db, token):
    response = client.get(f"/ucet/pozvani/{token}/")

    assert response.status_code == 404
    assert 'href="/kontakt/"' in response.content.decode()


def test_guessing_of_links_is_slowed_down(ask, client):
    link = ask()
    codes = [client.get(f"/ucet/pozvani/{'x' * 40}{number}/").status_code for number in range(25)]

    assert codes == [404] * 20 + [429] * 5
    assert client.get(link).status_code == 429
    assert client.get(link, REMOTE_ADDR="198.51.100.7").status_code == 200


def test_opening_ones_own_link_often_locks_nobody_out(ask, client):
    link = ask()

    assert {client.get(link).status_code for _ in range(30)} == {200}


def test_link_that_still_works_is_not_written_to_the_log(ask, client, clerk, caplog):
    link = ask()
    client.get(link)
    client.post(link, FORM | {"password1": "x"})
    client.force_login(clerk)
    client.post(link)

    assert link not in caplog.text


def test_page_is_kept_by_nobody_and_its_address_goes_nowhere(ask, client):
    for path in (ask(), "/ucet/pozvani/unknown/"):
        response = client.get(path)
        assert "no-store" in response.headers["Cache-Control"]
        assert response.headers["Referrer-Policy"] == "same-origin"
        assert '<meta name="robots" content="noindex">' in response.content.decode()


# --- At the same time --------------------------------------------------------


def test_two_forms_of_one_link_at_once_make_one_account_and_one_right(several_connections, ask):
    link = ask()
    start, codes = threading.Barrier(3), []

    def send():
        browser = Client()
        browser.get(link)
        start.wait(10)
        codes.append(browser.post(link, FORM).status_code)
        connections.close_all()

    threads = [threading.Thread(target=send) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)

    assert User.objects.filter(email=NEW).count() == 1
    assert OrganisationUser.objects.count() == 1
    assert codes.count(302) == 1
    assert set(codes) <= {302, 410, 200}


def test_two_coordinators_who_invite_the_same_person_at_once_send_one_mail(
    several_connections, town, coordinator, deliver
):
    start, faults = threading.Barrier(3), []

    def send():
        try:
            start.wait(10)
            with transaction.atomic():
                invite(email=NEW, organisation=town, invited_by=coordinator)
                time.sleep(0.1)
        except Exception as error:  # noqa: BLE001  # shown by the test
            faults.append(error)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=send) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)

    assert faults == []
    assert Invitation.objects.count() == 1
    assert len(deliver()) == 1


@pytest.mark.both_databases
def test_link_is_looked_up_by_its_digest_alone(ask):
    token = ask().split("/")[-2]

    assert find(token) == Invitation.objects.get()
    assert find(Invitation.objects.get().token_hash) is None


# --- The coordinator's screens -----------------------------------------------


SCREEN = "/sprava/members/invitation/"


def act(office, action):
    chosen = [str(row.pk) for row in Invitation.objects.all()]
    return office.post(SCREEN, {"action": action, "_selected_action": chosen, "post": "yes"}, follow=True)


def test_form_of_an_invitation_has_one_button_and_says_afterwards_to_whom_it_went(office, town):
    form = office.get(f"{SCREEN}add/").content.decode()
    answer = office.post(f"{SCREEN}add/", {"email": NEW, "organisation": town.pk, "_save": ""}, follow=True)

    assert re.findall(r'<input type="submit"[^>]* name="(\w+)"', form) == ["_save"]
    assert [NEW in text and "Horní Lhota" in text for text in messages_of(answer)] == [True]
    assert answer.redirect_chain == [(SCREEN, 302)]


@pytest.mark.parametrize("action", ["send_again", "withdraw"])
def test_step_that_was_needless_says_why_once_and_leaves_the_address_as_it_is(office, ask, action):
    ask()
    if action == "withdraw":
        act(office, "withdraw")
    (text,) = messages_of(answer := act(office, action))

    assert NEW in text
    assert not text.startswith("0")
    assert NEW.capitalize() not in answer.content.decode()


def test_withdrawn_invitation_is_not_sent_again_and_one_message_says_so(office, ask):
    ask()
    act(office, "withdraw")
    answer = act(office, "send_again")

    assert len(messages_of(answer)) == 1
    assert NEW.capitalize() not in answer.content.decode()


def test_page_of_who_is_logged_in_offers_no_login_in_its_footer(ask, client, clerk):
    link = ask()
    stranger = client.get(link).content.decode().split("site-footer", 1)[1]
    client.force_login(clerk)

    assert 'href="/ucet/prihlaseni/"' in stranger
    for address in (link, "/ucet/", "/ucet/heslo/zmena/"):
        footer = client.get(address).content.decode().split("site-footer", 1)[1]
        assert 'href="/ucet/prihlaseni/"' not in footer, address
        assert 'href="/ucet/"' in footer, address
