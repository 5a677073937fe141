"""Sessions that end when an account becomes safer, and those that go on."""

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.contrib.auth.base_user import AbstractBaseUser
from django.test import Client

from members.models import User
from tests.people import PASSWORD, browser_of, code_of, is_logged_in

ACTIVATE = "/en/ucet/druhy-faktor/zapnout/"
STEP = "/en/ucet/prihlaseni/kod/"


@pytest.fixture
def elsewhere(clerk) -> Client:
    """Another browser in which the clerk is logged in."""
    return browser_of(clerk)


@pytest.fixture
def here(client, clerk, log_in) -> Client:
    """The clerk's browser, in which the password was typed a moment ago."""
    log_in(clerk.email)
    client.post("/en/ucet/overeni/heslem/", {"password": PASSWORD})
    return client


def goes_on(client: Client) -> bool:
    return client.get("/ucet/").status_code == 200


def switch_on(client: Client) -> tuple[str, str]:
    """Switch the second factor on and return its key and the code that did it."""
    secret = client.get(ACTIVATE).context["form"].secret
    code = code_of(secret)
    client.post(ACTIVATE, {"code": code})
    return secret, code


def test_switching_the_second_factor_on_ends_other_sessions(here, elsewhere, clerk):
    switch_on(here)

    assert Authenticator.objects.filter(user=clerk).exists()
    assert (goes_on(here), goes_on(elsewhere)) == (True, False)


def test_refused_code_ends_no_session(here, elsewhere):
    here.get(ACTIVATE)
    here.post(ACTIVATE, {"code": "000000"})

    assert (goes_on(here), goes_on(elsewhere)) == (True, True)


def test_switching_the_second_factor_off_ends_other_sessions(here, clerk):
    switch_on(here)
    elsewhere = browser_of(User.objects.get(pk=clerk.pk))

    here.post("/en/ucet/druhy-faktor/vypnout/")

    assert not Authenticator.objects.filter(user=clerk).exists()
    assert (goes_on(here), goes_on(elsewhere)) == (True, False)


def test_new_password_ends_other_sessions(here, elsewhere):
    new = "zelene udoli za kopcem"
    here.post("/en/ucet/heslo/zmena/", {"oldpassword": PASSWORD, "password1": new, "password2": new})

    assert (goes_on(here), goes_on(elsewhere)) == (True, False)


def test_sessions_begun_before_there_were_stamps_go_on(clerk):
    assert clerk.session_stamp == ""
    assert clerk.get_session_auth_hash() == AbstractBaseUser.get_session_auth_hash(clerk)


def test_stamp_leaves_no_trace_in_the_history(here, clerk):
    before = clerk.history.count()
    switch_on(here)

    assert clerk.history.count() == before


# --- Codes that were used ----------------------------------------------------


def test_code_that_switched_the_second_factor_on_cannot_be_used_to_log_in(here, clerk, log_in):
    secret, code = switch_on(here)
    here.logout()

    log_in(clerk.email)
    refused = here.post(STEP, {"code": code})
    assert "The code is wrong" in refused.content.decode()
    assert not is_logged_in(here)

    here.post(STEP, {"code": code_of(secret, step=1)})
    assert is_logged_in(here)


def test_code_that_confirmed_an_action_cannot_be_used_to_log_in(client, clerk, log_in):
    secret = generate_totp_secret()
    TOTP.activate(clerk, secret)
    client.force_login(clerk)
    code = code_of(secret)
    client.post("/en/ucet/overeni/kodem/", {"code": code})
    client.logout()

    log_in(clerk.email)
    client.post(STEP, {"code": code})

    assert not is_logged_in(client)
