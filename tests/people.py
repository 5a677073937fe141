"""Users with permissions, test clients in which they are logged in, and codes of their authenticator apps."""

import base64
import hashlib
import hmac
import struct
import time

from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group
from django.test import Client

from members.models import User
from members.rules import COORDINATOR_GROUP
from members.workflow import set_up_coordinator_group
from tests import factories as make

PASSWORD = "bukovy les nad jezerem"


def coordinator_group() -> Group:
    """Return the coordinator's group with its permissions; create it if a test has emptied the database."""
    if not Group.objects.filter(name=COORDINATOR_GROUP).exists():
        set_up_coordinator_group()
    return Group.objects.get(name=COORDINATOR_GROUP)


def make_coordinator(email: str = "head@region.example", **fields) -> User:
    """Return a staff user with only the permissions of the coordinator's group."""
    user = make.UserFactory(email=email, is_staff=True, password=make_password(PASSWORD), **fields)
    user.groups.add(coordinator_group())
    return user


def clerk_of(*organisations, **fields) -> User:
    """Return a user who reports for the organisations."""
    user = make.UserFactory(password=make_password(PASSWORD), **fields)
    for organisation in organisations:
        make.OrganisationUserFactory(user=user, organisation=organisation)
    return user


def browser_of(user: User | None = None, **options) -> Client:
    """Return a test client in which the user is logged in."""
    client = Client(**options)
    if user is not None:
        client.force_login(user)
    return client


def is_logged_in(client: Client) -> bool:
    return "_auth_user_id" in client.session


def code_of(secret: str, step: int = 0) -> str:
    """Return the code of an authenticator app for the secret (RFC 6238), `step` half-minutes from now."""
    counter = struct.pack(">Q", int(time.time()) // 30 + step)
    digest = hmac.new(base64.b32decode(secret), counter, hashlib.sha1).digest()
    start = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[start : start + 4])[0] & 0x7FFFFFFF) % 10**6:06d}"
