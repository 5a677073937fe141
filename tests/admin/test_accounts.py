"""Accounts: made without a password, without power over the portal, and never showing a secret."""

import re

import pytest
from django.contrib.auth.models import Permission

from members.models import User
from tests import factories as make
from tests.admin.conftest import change_address, fields_of, page_of
from tests.people import PASSWORD, browser_of

LIST = "/sprava/members/user/"


@pytest.fixture
def boss(db):
    return User.objects.create_superuser("boss@region.example", PASSWORD)


def test_account_is_made_with_its_organisations_and_without_a_password(save):
    town = make.OrganisationFactory()

    save(
        f"{LIST}add/", email="Nova@Obec.example", first_name="Jana", **{"organisationuser_set-0-organisation": town.pk}
    )

    account = User.objects.get(email="nova@obec.example")
    assert not account.has_usable_password()
    assert list(account.organisations.all()) == [town]
    assert (account.is_staff, account.is_superuser) == (False, False)


@pytest.mark.both_databases
def test_second_account_of_an_address_is_refused_whatever_its_case(save):
    make.UserFactory(email="jana@obec.example")

    answer = save(f"{LIST}add/", email="JANA@obec.example")

    assert "email" in answer.context["adminform"].form.errors
    assert User.objects.filter(email__iexact="jana@obec.example").count() == 1


def test_person_sets_the_first_password_through_the_link_in_a_mail(save, office, client, deliver):
    save(f"{LIST}add/", email="nova@obec.example")
    account = User.objects.get(email="nova@obec.example")

    office.post(LIST, {"action": "send_password_link", "_selected_action": [account.pk], "post": "yes"})

    (mail,) = deliver()
    link = re.search(r"https?://\S+/heslo/nove/\S+", mail.body)[0]
    assert mail.to == ["nova@obec.example"]
    page = client.get(link, follow=True)
    client.post(page.request["PATH_INFO"], {"password1": PASSWORD, "password2": PASSWORD})
    account.refresh_from_db()
    assert account.check_password(PASSWORD)


def test_no_password_not_even_its_hash_is_shown(office, coordinator):
    account = make.UserFactory()
    account.set_password(PASSWORD)
    account.save()

    for address in [LIST, change_address(account), f"{LIST}{account.pk}/history/", f"{LIST}?q=argon2"]:
        page = office.get(address).content.decode()
        assert account.password not in page
        assert "argon2$" not in page


@pytest.mark.both_databases
def test_list_cannot_be_searched_or_filtered_by_the_password(office):
    account = make.UserFactory()

    answer = office.get(f"{LIST}?password__startswith=argon2")

    assert answer.status_code in {302, 400}
    assert account.email not in answer.content.decode()


POWERS = {"is_superuser": "on", "is_staff": "on", "groups": "1", "user_permissions": "1", "password": "x"}


def test_powers_posted_to_a_form_that_does_not_show_them_are_ignored(office, coordinator):
    account = make.UserFactory()
    fields = fields_of(office.get(change_address(account)))
    permission = Permission.objects.first()

    office.post(change_address(account), {**fields, **POWERS, "user_permissions": [permission.pk], "first_name": "Eva"})

    account.refresh_from_db()
    assert account.first_name == "Eva"
    assert (account.is_superuser, account.is_staff, account.password) == (False, False, "")
    assert not account.groups.exists()
    assert not account.user_permissions.exists()


def test_coordinator_cannot_raise_her_own_powers(office, coordinator):
    fields = fields_of(office.get(change_address(coordinator)))

    office.post(change_address(coordinator), {**fields, **POWERS})

    coordinator.refresh_from_db()
    assert not coordinator.is_superuser
    assert coordinator.check_password(PASSWORD)


def test_account_with_power_cannot_be_taken_over_or_switched_off(office, boss):
    page = office.get(change_address(boss))
    office.post(change_address(boss), {"email": "mine@region.example", "is_active": ""})
    office.post(LIST, {"action": "switch_off", "_selected_action": [boss.pk], "post": "yes"})

    boss.refresh_from_db()
    assert fields_of(page, form=-1).get("email") is None
    assert (boss.email, boss.is_active) == ("boss@region.example", True)


def test_accounts_are_switched_off_not_deleted(office):
    account = make.UserFactory()

    office.post(LIST, {"action": "switch_off", "_selected_action": [account.pk], "post": "yes"})

    account.refresh_from_db()
    assert not account.is_active
    assert office.post(f"{LIST}{account.pk}/delete/", {"post": "yes"}).status_code == 403
    assert User.objects.filter(pk=account.pk).exists()


def test_nobody_switches_herself_off_by_the_action(office, coordinator):
    office.post(LIST, {"action": "switch_off", "_selected_action": [coordinator.pk], "post": "yes"})

    coordinator.refresh_from_db()
    assert coordinator.is_active


def test_who_runs_the_portal_gives_powers(client, boss):
    client.force_login(boss)
    account = make.UserFactory()
    fields = fields_of(client.get(change_address(account)))

    client.post(change_address(account), {**fields, "is_staff": "on"})

    account.refresh_from_db()
    assert account.is_staff


def test_change_of_password_leads_to_the_page_of_the_account(office):
    assert office.get("/sprava/password_change/")["Location"] == "/ucet/heslo/zmena/"


def test_word_on_inviting_stands_only_by_a_new_account(office):
    colleague = make.UserFactory()
    new = page_of(office.get("/sprava/members/user/add/"))
    made = page_of(office.get(f"/sprava/members/user/{colleague.pk}/change/"))

    assert [len([node for node in one.iter("div") if node.get("class") == "description"]) for one in (new, made)] == [
        1,
        0,
    ]


def test_new_address_ends_the_sessions_of_the_account_and_not_those_of_the_coordinator(save, office, clerk):
    browser = browser_of(clerk)
    save(change_address(clerk), first_name="Jana")
    assert browser.get("/ucet/").status_code == 200

    save(change_address(clerk), email="other@town.example")

    assert User.objects.get(pk=clerk.pk).email == "other@town.example"
    assert browser.get("/ucet/").status_code == 302
    assert office.get("/sprava/").status_code == 200


def test_coordinator_who_changes_her_own_address_stays_logged_in_here_alone(save, office, coordinator):
    elsewhere = browser_of(coordinator)

    save(change_address(coordinator), email="new@region.example")

    assert office.get("/sprava/").status_code == 200
    assert elsewhere.get("/sprava/").status_code == 302
