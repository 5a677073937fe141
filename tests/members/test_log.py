"""The log of accounts: what it says of logins and rights, and what never gets into it."""

import logging

import pytest
from django.contrib.auth.models import Group, Permission
from django.db import transaction

from members.models import OrganisationUser, User
from tests import factories as make
from tests.people import PASSWORD, code_of, coordinator_group

LOGGER = "accounts"


@pytest.fixture
def lines(caplog):
    """Return a function that tells the lines since it was last asked."""
    caplog.set_level(logging.INFO, LOGGER)

    def read() -> list[str]:
        found = [record.getMessage() for record in caplog.records if record.name == LOGGER]
        caplog.clear()
        return found

    return read


def test_login_logout_and_failures_name_the_account_by_its_number(client, clerk, log_in, lines):
    log_in(clerk.email, "wrong")
    log_in(clerk.email)
    client.post("/ucet/odhlaseni/")
    log_in(clerk.email)

    assert lines() == [
        f"login-failed account={clerk.pk} device=unknown ip=127.0.0.1",
        f"login account={clerk.pk} device=new ip=127.0.0.1",
        f"logout account={clerk.pk} ip=127.0.0.1",
        f"login account={clerk.pk} device=known ip=127.0.0.1",
    ]


def test_what_was_typed_never_gets_into_the_log(client, clerk, log_in, lines, caplog):
    for email, password in [(PASSWORD.replace(" ", "") + "@x.cz", "x"), (clerk.email, PASSWORD + "!")] * 12:
        log_in(email, password)

    text = "\n".join(lines()) + caplog.text
    assert "login-locked" in text
    assert "unknown_address=" in text
    assert not any(secret in text for secret in (PASSWORD, PASSWORD.replace(" ", ""), clerk.email))


@pytest.mark.django_db(transaction=True)
def test_second_factor_and_password_are_logged_without_code_and_key(client, clerk, log_in, lines):
    log_in(clerk.email)
    client.post("/ucet/overeni/heslem/", {"password": PASSWORD})
    key = client.get("/ucet/druhy-faktor/zapnout/").context["form"].secret
    client.post("/ucet/druhy-faktor/zapnout/", {"code": code_of(key)})
    new = "zelene udoli za kopcem"
    client.post("/ucet/heslo/zmena/", {"oldpassword": PASSWORD, "password1": new, "password2": new})
    client.logout()
    log_in(clerk.email, new)
    client.post("/ucet/prihlaseni/kod/", {"code": "000000"})

    found = lines()
    assert [line.split()[0] for line in found] == [
        "login",
        "second-factor-on",
        "second-factor-on",
        "password-changed",
        "logout",
        "code-refused",
    ]
    assert not any(secret in "\n".join(found) for secret in (key, new, PASSWORD, "000000", clerk.email))


@pytest.mark.django_db
def test_changes_of_rights_say_who_made_them(clerk, town, lines, django_capture_on_commit_callbacks):
    group, permission = coordinator_group(), Permission.objects.first()
    lines()
    with django_capture_on_commit_callbacks(execute=True):
        clerk.groups.add(group)
        clerk.user_permissions.set([permission])
        clerk.is_staff = True
        clerk.email = "other@town.example"
        clerk.save()
        Group.objects.create(name="Test").permissions.add(permission)
        OrganisationUser.objects.get(user=clerk).delete()

    assert lines() == [
        f"rights-changed user={clerk.pk} group={group.pk} step=add by=system",
        f"rights-changed user={clerk.pk} permission={permission.pk} step=add by=system",
        f"email-changed account={clerk.pk} by=system",
        f"rights-changed account={clerk.pk} right=is_staff value=True by=system",
        f"rights-changed group={Group.objects.get(name='Test').pk} permission={permission.pk} step=add by=system",
        f"right-to-report-taken account={clerk.pk} organisation={town.pk} by=system",
    ]


@pytest.mark.django_db
def test_rights_that_were_taken_back_are_not_logged(clerk, lines, django_capture_on_commit_callbacks):
    lines()
    with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
        clerk.is_superuser = True
        clerk.save()
        transaction.set_rollback(True)

    assert lines() == []


@pytest.mark.django_db
def test_coordinator_is_named_as_who_gave_a_mandate_and_switched_an_account_off(
    office, coordinator, clerk, lines, django_capture_on_commit_callbacks
):
    mandate = make.MandateFactory()
    lines()
    with django_capture_on_commit_callbacks(execute=True):
        office.post("/sprava/members/user/", {"action": "switch_off", "_selected_action": clerk.pk, "post": "yes"})
        office.post(f"/sprava/members/mandate/{mandate.pk}/delete/", {"post": "yes"})

    assert not User.objects.get(pk=clerk.pk).is_active
    assert lines() == [
        f"rights-changed account={clerk.pk} right=is_active value=False by={coordinator.pk}",
        (
            f"mandate-taken person={mandate.person_id} organisation={mandate.organisation_id} role={mandate.role} "
            f"by={coordinator.pk}"
        ),
    ]
