"""Who is locked out after failed logins: an account for strangers, an address in the end, known devices by nobody."""

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.test import Client

from members.accounts import devices
from members.accounts.invitations import invite
from members.models import User
from tests.people import PASSWORD, clerk_of, code_of, is_logged_in

LOGIN = "/en/ucet/prihlaseni/"
STEP = "/en/ucet/prihlaseni/kod/"
TOWN_HALL, ELSEWHERE = "203.0.113.1", "198.51.100.7"


def attempt(client: Client, email: str, password: str = PASSWORD, ip: str = TOWN_HALL):
    return client.post(LOGIN, {"login": email, "password": password}, REMOTE_ADDR=ip)


@pytest.fixture
def own_computer(clerk) -> Client:
    """A browser from which the clerk has logged in and out before."""
    client = Client()
    attempt(client, clerk.email, ip="192.0.2.5")
    client.post("/en/ucet/odhlaseni/")
    return client


def lock(email: str, ip: str = ELSEWHERE) -> None:
    for _ in range(10):
        attempt(Client(), email, "wrong", ip)
    assert "Too many" in attempt(Client(), email, ip=ip).content.decode()


def test_failures_of_nine_colleagues_leave_the_others_of_a_town_hall_alone(clerk, coordinator):
    for number in range(9):
        colleague = clerk_of(email=f"colleague{number}@town.example")
        for _ in range(9):
            attempt(Client(), colleague.email, "wrong")
    attempt(Client(), clerk.email, "wrong")
    stranger = Client()

    attempt(stranger, clerk.email)

    assert is_logged_in(stranger)


def test_a_hundred_failures_from_one_address_lock_it_for_five_minutes(clerk):
    with time_machine.travel("2022-11-24 08:00+00:00", tick=False) as clock:
        for number in range(100):
            attempt(Client(), f"nobody{number}@town.example", "wrong")

        assert "Please try again in 5 minutes." in attempt(Client(), clerk.email).content.decode()
        assert attempt(Client(), clerk.email, ip=ELSEWHERE).status_code == 302
        clock.shift(301)
        assert attempt(Client(), clerk.email).status_code == 302


def test_right_password_from_a_known_device_is_let_in_while_strangers_are_locked_out(clerk, own_computer):
    lock(clerk.email)

    attempt(own_computer, clerk.email, ip="192.0.2.99")

    assert is_logged_in(own_computer)


def test_address_locked_by_others_does_not_lock_a_known_device_behind_it(clerk, own_computer):
    for number in range(100):
        attempt(Client(), f"nobody{number}@town.example", "wrong")

    attempt(own_computer, clerk.email)

    assert is_logged_in(own_computer)


def test_second_step_on_a_known_device_is_not_locked_by_others_either(clerk, own_computer):
    secret = generate_totp_secret()
    TOTP.activate(clerk, secret)
    thief = Client()
    attempt(thief, clerk.email, ip=ELSEWHERE)
    for number in range(10):
        thief.post(STEP, {"code": f"00000{number}"}, REMOTE_ADDR=ELSEWHERE)
    assert "Too many" in thief.post(STEP, {"code": code_of(secret)}, REMOTE_ADDR=ELSEWHERE).content.decode()

    attempt(own_computer, clerk.email)
    wrong = own_computer.post(STEP, {"code": "000000"}, REMOTE_ADDR=TOWN_HALL)
    own_computer.post(STEP, {"code": code_of(secret)}, REMOTE_ADDR=TOWN_HALL)

    assert "The code is wrong" in wrong.content.decode()
    assert is_logged_in(own_computer)
    assert Authenticator.objects.get(user=clerk).last_used_at is not None


def test_second_step_on_a_known_device_is_locked_by_its_own_failures(clerk, own_computer):
    secret = generate_totp_secret()
    TOTP.activate(clerk, secret)
    attempt(own_computer, clerk.email)
    for number in range(10):
        own_computer.post(STEP, {"code": f"00000{number}"})

    response = own_computer.post(STEP, {"code": code_of(secret)})

    assert "Please try again in 5 minutes." in response.content.decode()
    assert not is_logged_in(own_computer)


def test_known_device_is_locked_by_its_own_failures_and_nobody_else(clerk, own_computer):
    for _ in range(10):
        attempt(own_computer, clerk.email, "wrong")
    stranger = Client()

    assert "Too many" in attempt(own_computer, clerk.email).content.decode()
    attempt(stranger, clerk.email)

    assert is_logged_in(stranger)


def test_device_is_known_for_those_who_logged_in_from_it_only(clerk, coordinator, own_computer):
    lock(coordinator.email)

    assert "Too many" in attempt(own_computer, coordinator.email).content.decode()


def test_colleagues_at_one_computer_are_all_known_there(clerk, coordinator, own_computer):
    attempt(own_computer, coordinator.email)
    own_computer.post("/en/ucet/odhlaseni/")
    lock(clerk.email)

    attempt(own_computer, clerk.email)

    assert is_logged_in(own_computer)


@pytest.mark.parametrize("value", ["", "x", "a:b:c", "WyJ4IiwiYSJd:1:x", "\x00", "x" * 4000])
def test_forged_cookie_is_worth_nothing(clerk, value):
    lock(clerk.email)
    forger = Client()
    forger.cookies[devices.COOKIE] = value

    assert "Too many" in attempt(forger, clerk.email).content.decode()


def test_device_is_forgotten_after_half_a_year(clerk):
    with time_machine.travel("2022-01-01 08:00+00:00", tick=False) as clock:
        client = Client()
        attempt(client, clerk.email)
        client.post("/en/ucet/odhlaseni/")
        clock.shift(181 * 86_400)
        lock(clerk.email)

        assert "Too many" in attempt(client, clerk.email).content.decode()


def test_cookie_of_the_device_is_out_of_reach_of_scripts_and_names_nobody(clerk, own_computer):
    cookie = own_computer.cookies[devices.COOKIE]

    assert (cookie["httponly"], cookie["samesite"], cookie["max-age"]) == (True, "Lax", 180 * 86_400)
    assert clerk.email not in cookie.value


def test_password_alone_makes_no_device_known_where_a_code_is_needed(clerk):
    TOTP.activate(clerk, generate_totp_secret())
    client = Client()

    attempt(client, clerk.email)

    assert devices.COOKIE not in client.cookies


def test_person_who_accepts_an_invitation_is_known_on_the_device(client, site, town, coordinator, deliver):
    invite(email="new@town.example", organisation=town, invited_by=coordinator)
    link = deliver()[0].body.split("/ucet/pozvani/")[1].split()[0]
    names = {"first_name": "Jana", "last_name": "Nová"}
    client.post(f"/ucet/pozvani/{link}", names | {"password1": PASSWORD, "password2": PASSWORD})
    client.post("/ucet/odhlaseni/")
    lock("new@town.example")

    attempt(client, "new@town.example")

    assert User.objects.get(email="new@town.example")
    assert is_logged_in(client)
