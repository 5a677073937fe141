"""Logging in by the form, and codes of authenticator apps."""

import pytest

from tests.people import PASSWORD, code_of


@pytest.fixture
def password():
    return PASSWORD


@pytest.fixture
def log_in(client):
    """Return a function that sends the English login form."""

    def post(email, password=PASSWORD, address="/en/ucet/prihlaseni/", **extra):
        return client.post(address, {"login": email, "password": password}, **extra)

    return post


@pytest.fixture
def phone_code():
    return code_of
