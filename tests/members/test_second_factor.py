"""The second factor: setting it up, logging in with it, losing the phone, and staff who must have it."""

import re
import time

import pytest
import time_machine
from allauth.mfa.models import Authenticator

from tests.people import is_logged_in

ACTIVATE = "/en/ucet/druhy-faktor/zapnout/"
STEP = "/en/ucet/prihlaseni/kod/"


@pytest.fixture
def confirmed(client, clerk, log_in, password):
    """The clerk, logged in, having typed the password once more a moment ago."""
    log_in(clerk.email)
    client.post("/en/ucet/overeni/heslem/", {"password": password})
    return client


@pytest.fixture
def secret(confirmed, phone_code):
    """The key of the clerk's second factor, just turned on."""
    key = confirmed.get(ACTIVATE).context["form"].secret
    confirmed.post(ACTIVATE, {"code": phone_code(key)})
    return key


@pytest.fixture
def recovery_codes(client, secret):
    return client.get("/en/ucet/druhy-faktor/zalozni-kody/").context["unused_codes"]


def test_setting_up_asks_for_the_password_again(client, clerk, log_in):
    log_in(clerk.email)

    assert client.get(ACTIVATE).url.startswith("/en/ucet/overeni/heslem/")


def test_page_shows_the_key_as_a_picture_that_the_policy_allows_and_as_text(confirmed):
    response = confirmed.get(ACTIVATE)

    page = response.content.decode()
    assert 'src="data:image/svg+xml;base64,' in page
    assert response.context["form"].secret in page
    assert not re.search(r"\sstyle=|<style|<script(?![^>]*src=)", page)
    assert "img-src 'self' data:" in response.headers["Content-Security-Policy"]


@pytest.mark.both_databases
@pytest.mark.django_db(transaction=True)
def test_right_code_turns_it_on_shows_recovery_codes_and_tells_by_mail(confirmed, clerk, phone_code, deliver):
    key = confirmed.get(ACTIVATE).context["form"].secret
    code = phone_code(key)

    response = confirmed.post(ACTIVATE, {"code": f"{code[:3]} {code[3:]}"}, follow=True)

    assert response.redirect_chain == [("/en/ucet/druhy-faktor/zalozni-kody/", 302)]
    assert len(response.context["unused_codes"]) == 10
    assert {row.type for row in Authenticator.objects.filter(user=clerk)} == {"totp", "recovery_codes"}
    assert [(message.to, message.subject) for message in deliver()] == [([clerk.email], "The second factor is on")]


def test_wrong_code_leaves_it_off_and_keeps_the_key_that_the_phone_already_has(confirmed, clerk):
    key = confirmed.get(ACTIVATE).context["form"].secret

    response = confirmed.post(ACTIVATE, {"code": "000000"})

    assert "The code is wrong" in response.content.decode()
    assert response.context["form"].secret == key
    assert not Authenticator.objects.exists()


def test_password_alone_is_then_not_enough(client, clerk, secret, log_in):
    client.logout()

    response = log_in(clerk.email)

    assert response.url == STEP
    assert not is_logged_in(client)
    assert client.get("/ucet/").status_code == 302


def test_code_from_the_phone_finishes_the_login(client, clerk, secret, log_in, phone_code):
    client.logout()
    log_in(clerk.email)

    client.post(STEP, {"code": phone_code(secret, step=1)})

    assert is_logged_in(client)


@pytest.mark.parametrize("spelling", ["{}", " {}", "{}-"])
@pytest.mark.parametrize("seconds", [0, 31])
def test_code_that_was_used_is_not_accepted_again_as_long_as_it_holds(
    client, clerk, secret, log_in, phone_code, seconds, spelling
):
    client.logout()
    with time_machine.travel(time.time() + 60, tick=False) as clock:
        code = phone_code(secret)
        log_in(clerk.email)
        client.post(STEP, {"code": code})
        assert is_logged_in(client)
        client.logout()
        clock.shift(seconds)

        log_in(clerk.email)
        client.post(STEP, {"code": spelling.format(code)})

    assert not is_logged_in(client)


def test_recovery_code_replaces_the_phone_once(client, clerk, recovery_codes, log_in):
    for expected in (True, False):
        client.logout()
        log_in(clerk.email)
        client.post(STEP, {"code": recovery_codes[0]})

        assert is_logged_in(client) is expected


def test_guessing_codes_is_stopped_after_ten_failures(client, clerk, secret, log_in, phone_code):
    client.logout()
    log_in(clerk.email)
    for number in range(10):
        client.post(STEP, {"code": f"00000{number}"}, REMOTE_ADDR=f"203.0.113.{number}")

    response = client.post(STEP, {"code": phone_code(secret, step=1)}, REMOTE_ADDR="198.51.100.7")

    assert "Please try again in 5 minutes." in response.content.decode()
    assert not is_logged_in(client)


def test_second_step_cannot_be_entered_without_the_first(client, db):
    assert client.get(STEP).url == "/en/ucet/prihlaseni/"


def test_field_for_the_code_helps_the_phone(client, clerk, secret, log_in):
    client.logout()
    log_in(clerk.email)

    attributes = client.get(STEP).context["form"].fields["code"].widget.attrs

    assert (attributes["autocomplete"], attributes["inputmode"]) == ("one-time-code", "numeric")


def test_recovery_codes_download_as_text_in_czech_letters(client, recovery_codes, clerk):
    response = client.get("/ucet/druhy-faktor/zalozni-kody/stahnout/")

    assert response.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert response.headers["Content-Disposition"].startswith('attachment; filename="')
    assert [line for line in response.content.decode().splitlines() if line.isdigit()] == recovery_codes


def test_new_recovery_codes_replace_the_old_ones(client, recovery_codes, clerk):
    client.post("/en/ucet/druhy-faktor/zalozni-kody/nove/")

    fresh = client.get("/en/ucet/druhy-faktor/zalozni-kody/").context["unused_codes"]
    assert len(fresh) == 10
    assert not set(fresh) & set(recovery_codes)


def test_turning_it_off_takes_the_recovery_codes_too(client, secret, clerk, deliver):
    client.post("/en/ucet/druhy-faktor/vypnout/")

    assert not Authenticator.objects.exists()
    assert deliver()[-1].subject == "The second factor is off"


@pytest.mark.parametrize(
    "path", ["", "zapnout/", "vypnout/", "zalozni-kody/", "zalozni-kody/nove/", "zalozni-kody/stahnout/"]
)
def test_second_factor_is_nothing_for_strangers(client, db, path):
    response = client.get(f"/ucet/druhy-faktor/{path}")

    assert response.status_code == 302
    assert response.url.startswith("/ucet/prihlaseni/")


# --- Staff -------------------------------------------------------------------


def test_staff_without_it_is_led_to_set_it_up_when_required(client, coordinator, settings):
    settings.REQUIRE_STAFF_MFA = True
    client.force_login(coordinator)

    assert client.get("/sprava/").url == "/ucet/druhy-faktor/zapnout/"
    assert client.post("/sprava/members/person/add/", {"first_name": "A"}).status_code == 302


def test_staff_with_it_enters_when_required(client, coordinator, settings):
    settings.REQUIRE_STAFF_MFA = True
    Authenticator.objects.create(user=coordinator, type=Authenticator.Type.TOTP, data={"secret": "x"})
    client.force_login(coordinator)

    assert client.get("/sprava/").status_code == 200


def test_recovery_codes_alone_do_not_count(client, coordinator, settings):
    settings.REQUIRE_STAFF_MFA = True
    Authenticator.objects.create(user=coordinator, type=Authenticator.Type.RECOVERY_CODES, data={})
    client.force_login(coordinator)

    assert client.get("/sprava/").status_code == 302


def test_staff_without_it_enters_when_not_required(client, coordinator, settings):
    settings.REQUIRE_STAFF_MFA = False
    client.force_login(coordinator)

    assert client.get("/sprava/").status_code == 200


def test_requirement_looks_at_nobody_outside_the_administration(client, coordinator, settings):
    settings.REQUIRE_STAFF_MFA = True
    client.force_login(coordinator)

    assert client.get("/ucet/").status_code == 200
