"""Users who log in, the town they report for, and codes that an authenticator app would show."""

import base64
import hashlib
import hmac
import struct
import time

import pytest

from members.models import Organisation, OrganisationUser, User
from tests.people import coordinator_group

PASSWORD = "bukovy les nad jezerem"


@pytest.fixture
def password():
    return PASSWORD


@pytest.fixture
def town(db):
    return Organisation.objects.create(
        name="Horní Lhota", kind=Organisation.Kind.TOWN, membership=Organisation.Membership.MEMBER
    )


@pytest.fixture
def clerk(town):
    """A user who reports for a town."""
    user = User.objects.create_user("clerk@town.example", PASSWORD, first_name="Jana", last_name="Nová")
    OrganisationUser.objects.create(user=user, organisation=town)
    return user


@pytest.fixture
def coordinator(db):
    """A staff user with only the permissions of the coordinator's group."""
    user = User.objects.create_user("coordinator@region.example", PASSWORD, is_staff=True)
    user.groups.add(coordinator_group())
    return user


@pytest.fixture
def log_in(client):
    """Return a function that sends the English login form."""

    def post(email, password=PASSWORD, address="/en/ucet/prihlaseni/", **extra):
        return client.post(address, {"login": email, "password": password}, **extra)

    return post


def code_of(secret, step=0):
    """Return the code of an authenticator app for the secret (RFC 6238), `step` half-minutes from now."""
    counter = struct.pack(">Q", int(time.time()) // 30 + step)
    digest = hmac.new(base64.b32decode(secret), counter, hashlib.sha1).digest()
    start = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[start : start + 4])[0] & 0x7FFFFFFF) % 10**6:06d}"


@pytest.fixture
def phone_code():
    return code_of
