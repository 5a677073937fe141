"""Logging in as a person does."""

import pytest

from tests.people import PASSWORD, code_of


@pytest.fixture
def password():
    return PASSWORD


@pytest.fixture
def log_in(client):
    """Fill in the login form as a person does, with English texts."""

    def post(email, password=PASSWORD, address="/en/ucet/prihlaseni/", **extra):
        return client.post(address, {"login": email, "password": password}, **extra)

    return post


@pytest.fixture
def phone_code():
    return code_of
