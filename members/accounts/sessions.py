"""Ending the sessions of an account."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from django.contrib.auth import update_session_auth_hash

from members.models import User

if TYPE_CHECKING:
    from django.http import HttpRequest


def new_stamp() -> str:
    """Return a new value of `User.session_stamp`."""
    return secrets.token_hex(8)


def end_other_sessions(request: HttpRequest, user: User) -> None:
    """End all sessions of the account, except the one of this request if it is theirs.

    The change is not for the history, because nobody edits the stamp.
    """
    user.session_stamp = new_stamp()
    User.objects.filter(pk=user.pk).update(session_stamp=user.session_stamp)
    keep_own_session(request, user)


def keep_own_session(request: HttpRequest, user: User) -> None:
    """Let the session of this request go on, if it is theirs, after the account's password or stamp has changed."""
    if request.user.pk == user.pk:
        update_session_auth_hash(request, user)
