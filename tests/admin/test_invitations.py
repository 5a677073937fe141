"""The coordinator's invitations and mails: what she can do there and what she cannot."""

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.text import capfirst

from members.accounts.invitations import invite
from members.models import Invitation, OrganisationUser, User
from outbox.models import OutgoingMail
from outbox.tasks import deliver_mail
from tests import factories as make
from tests.admin.conftest import change_address, text_of
from tests.pages import messages_of

LIST = "/sprava/members/invitation/"
ADD = f"{LIST}add/"
MAILS = "/sprava/outbox/outgoingmail/"


def act(office, action, *rows, address=LIST):
    return office.post(
        address, {"action": action, "_selected_action": [row.pk for row in rows], "post": "yes"}, follow=True
    )


# --- Invitations -------------------------------------------------------------


def test_coordinator_invites_by_email_and_organisation_alone(save, town, coordinator, deliver):
    save(ADD, email="Nova@Obec.example", organisation=str(town.pk))

    invitation = Invitation.objects.get()
    assert (invitation.email, invitation.organisation) == ("nova@obec.example", town)
    assert invitation.invited_by == coordinator
    assert invitation.state == "waiting"
    assert [message.to for message in deliver()] == [["nova@obec.example"]]


def test_form_asks_for_nothing_else_and_ignores_what_it_did_not_ask_for(office, save, town, deliver):
    page = office.get(ADD)
    assert [name for name in page.context["adminform"].form.fields if name != "seen_version"] == [
        "email",
        "organisation",
    ]
    save(ADD, email="nova@obec.example", organisation=str(town.pk), token_hash="0" * 64, accepted_at_0="2020-01-01")

    invitation = Invitation.objects.get()
    assert invitation.accepted_at is None
    assert invitation.token_hash != "0" * 64


@pytest.mark.both_databases
def test_same_person_invited_twice_has_one_invitation(save, town):
    for _ in range(2):
        save(ADD, email="nova@obec.example", organisation=str(town.pk))

    assert Invitation.objects.count() == 1


def test_person_who_already_reports_is_said_in_the_form_and_the_form_keeps_its_words(office, save, town, deliver):
    account = make.UserFactory(email="jana@obec.example")
    OrganisationUser.objects.create(user=account, organisation=town)

    answer = save(ADD, email="jana@obec.example", organisation=str(town.pk))

    assert answer.status_code == 200
    assert "Tento účet už za organizaci hlášení podává." in text_of(answer)
    assert 'value="jana@obec.example"' in answer.content.decode()
    assert deliver() == []


@pytest.mark.both_databases
def test_list_shows_and_filters_states(office, town):
    now = timezone.now()
    person = make.UserFactory()
    rows = {
        "waiting": make.InvitationFactory(),
        "expired": make.InvitationFactory(expires_at=now),
        "withdrawn": make.InvitationFactory(withdrawn_at=now),
        "accepted": make.InvitationFactory(accepted_at=now, accepted_by=person),
    }
    for state, row in rows.items():
        assert list(office.get(f"{LIST}?stav={state}").context["cl"].queryset) == [row]
        assert row.state == state
    assert office.get(f"{LIST}?stav=nonsense").status_code == 200
    found = office.get(f"{LIST}?q={rows['expired'].email}").context["cl"].queryset
    assert list(found) == [rows["expired"]]


def test_actions_send_again_and_withdraw_and_say_how_many(office, town, coordinator, deliver):
    old = make.InvitationFactory()
    used = make.InvitationFactory(accepted_at=timezone.now(), accepted_by=make.UserFactory())
    before = old.token_hash

    answer = act(office, "send_again", old, used)
    old.refresh_from_db()
    assert old.token_hash != before
    assert len(messages_of(answer)) == 2
    assert [message.to for message in deliver()] == [[old.email]]

    answer = act(office, "withdraw", old, used)
    old.refresh_from_db()
    used.refresh_from_db()
    assert (old.state, used.state) == ("withdrawn", "accepted")


def test_written_invitation_is_neither_rewritten_nor_deleted(office, town, coordinator):
    invitation = invite(email="nova@obec.example", organisation=town, invited_by=coordinator)
    address = change_address(invitation)

    page = office.get(address)
    assert page.status_code == 200
    assert invitation.token_hash not in page.content.decode()
    assert office.post(address, {"email": "x@x.example", "organisation": town.pk}).status_code == 403
    assert office.post(f"{LIST}{invitation.pk}/delete/", {"post": "yes"}).status_code == 403
    invitation.refresh_from_db()
    assert invitation.email == "nova@obec.example"


def test_digest_of_a_link_cannot_be_guessed_by_a_filter(office, town):
    assert office.get(f"{LIST}?token_hash__startswith=0").status_code == 400


def test_steps_are_done_by_post_alone(office, town, coordinator):
    invitation = invite(email="nova@obec.example", organisation=town, invited_by=coordinator)
    office.get(LIST, {"action": "withdraw", "_selected_action": invitation.pk})
    invitation.refresh_from_db()

    assert invitation.state == "waiting"


def test_inviting_is_offered_with_accounts_and_organisations(office, town):
    assert f'href="{ADD}"' in office.get("/sprava/members/user/").content.decode()
    assert f'href="{ADD}?organisation={town.pk}"' in office.get(change_address(town)).content.decode()


def test_account_of_a_town_sees_no_invitations(client, town, deliver):
    client.force_login(make.UserFactory())

    assert client.get(LIST).status_code == 302
    assert client.post(ADD, {"email": "x@x.example", "organisation": town.pk}).status_code == 302
    assert not Invitation.objects.exists()


# --- Mails -------------------------------------------------------------------


def mail(**fields):
    number = OutgoingMail.objects.count()
    facts = {
        "key": f"k{number}",
        "to": "jana@obec.example",
        "subject": "Pozvání",
        "text": "secret-link",
        "html": "secret-link",
        "message_id": f"<{number}@x>",
        "task": deliver_mail.enqueue(),
    }
    return OutgoingMail.objects.create(**facts | fields)


def test_mails_that_could_not_be_sent_wait_for_her_with_the_address_and_advice(office):
    given_up, failing = mail(state="given_up"), mail(attempts=3, subject="Vráceno")
    mail(attempts=1)
    mail(state="sent", sent_at=timezone.now(), attempts=5)

    kind = office.get("/sprava/").context["waiting"][0]
    assert [(task.about, task.url) for task in kind.tasks] == [
        ("jana@obec.example: Vráceno", change_address(failing)),
        ("jana@obec.example: Pozvání", change_address(given_up)),
    ]
    assert kind.address == reverse("admin:tasks", args=["unsent-mails"])


def test_words_of_mails_are_shown_nowhere_and_cannot_be_guessed(office):
    one = mail(state="given_up")

    for address in [MAILS, change_address(one), f"{MAILS}?q=secret", f"{MAILS}{one.pk}/history/", "/sprava/"]:
        assert "secret-link" not in office.get(address).content.decode()
    for lookup in ("text__contains", "html__startswith", "text"):
        assert office.get(f"{MAILS}?{lookup}=secret").status_code == 400


def test_mail_is_sent_again_and_cannot_be_rewritten(office, deliver):
    one, sent = mail(state="given_up"), mail(state="sent", sent_at=timezone.now())

    answer = act(office, "send_again", one, sent, address=MAILS)
    assert len(messages_of(answer)) == 2
    assert [message.to for message in deliver()] == [["jana@obec.example"]]
    assert office.get(change_address(one)).status_code == 200
    assert office.post(change_address(one), {"to": "x@x.example"}).status_code == 403
    assert office.get(f"{MAILS}add/").status_code == 403
    assert office.post(f"{MAILS}{one.pk}/delete/", {"post": "yes"}).status_code == 403


def test_list_of_mails_is_called_by_its_name_and_its_breadcrumbs_lead_somewhere(office):
    page = office.get(MAILS)

    assert page.context["title"] == capfirst(str(OutgoingMail._meta.verbose_name_plural))
    group = office.get("/sprava/outbox/")
    assert "OutgoingMail" in [model["object_name"] for app in group.context["app_list"] for model in app["models"]]


def test_superuser_sees_no_screens_of_the_queue(admin_client):
    assert admin_client.get("/sprava/task_queue/task/").status_code == 404
    assert User.objects.filter(is_superuser=True).exists()


def test_former_address_of_the_mails_leads_to_them(office):
    assert office.get("/sprava/common/outgoingmail/").headers["Location"] == MAILS
