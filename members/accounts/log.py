"""The log of accounts: who logged in and who failed, and whose rights changed, for the operator.

A line has an event and facts (`login account=12 ip=192.0.2.7 device=known`). It never has a password, a code, a link or
an e-mail: people are named by the number of their account, and an address without an account, into whose field people
also type passwords by mistake, by a digest that only tells whether it is the same as in another line.
Rights are logged after the commit, so what was taken back is not there.
"""

from __future__ import annotations

import functools
import logging
from typing import Any

from allauth.account import signals as account
from allauth.core import context
from allauth.core.internal.ratelimit import get_ip
from allauth.mfa import signals as mfa
from django.contrib.auth import signals as auth
from django.contrib.auth.models import Group
from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.db.models.signals import m2m_changed, post_delete, post_save, pre_save
from django.http import HttpRequest
from django.utils.crypto import salted_hmac
from simple_history.models import HistoricalRecords

from members.accounts.devices import known_device
from members.models import Mandate, OrganisationUser, User

logger = logging.getLogger("accounts")

SYSTEM = "system"
"""Who acts when nobody does through a page: a command, a task, the shell."""
WATCHED = ("email", "is_active", "is_staff", "is_superuser")
"""Columns of an account whose changes are logged; of the e-mail only that it changed."""


def note(event: str, level: int = logging.INFO, **facts: Any) -> None:
    """Write a line of the log."""
    words = " ".join(f"{name}={value}" for name, value in facts.items() if value not in {None, ""})
    logger.log(level, "%s %s", event, words)


def note_attempt(event: str, request: HttpRequest | None, level: int = logging.INFO, **facts: Any) -> None:
    """Write a line about somebody at the door, with their network address."""
    note(event, level, **facts, ip=address_of(request))


def address_of(request: HttpRequest | None) -> str:
    """Return the network address of a request, shortened as for its limits."""
    try:
        return get_ip(request) if request is not None else ""
    except PermissionDenied:
        return ""


def note_failure(request: HttpRequest, email: str, event: str = "login-failed") -> None:
    """Log a refused password, by the number of the account or by a digest of an address that has none."""
    number = User.objects.filter(email__iexact=email).values_list("pk", flat=True).first() if email else None
    digest = "" if number else salted_hmac("members.accounts.log", email.lower()).hexdigest()[:8]
    device = "known" if known_device(request, email) else "unknown"
    note_attempt(event, request, logging.WARNING, account=number, unknown_address=digest, device=device)


def acting() -> str:
    """Return the number of the account whose request this is."""
    request = getattr(HistoricalRecords.context, "request", None)
    user = getattr(request, "user", None)
    return str(user.pk) if user is not None and user.is_authenticated else SYSTEM


def note_rights(event: str, **facts: Any) -> None:
    """Log a change of rights, with who made it, after the commit."""
    transaction.on_commit(functools.partial(note, event, logging.WARNING, **facts, by=acting()))


# --- What the signals of Django and allauth tell ------------------------------


def logged_in(request: HttpRequest, user: User, **kwargs: Any) -> None:
    device = "known" if known_device(request, user.email) else "new"
    note_attempt("login", request, account=user.pk, device=device)


def logged_out(request: HttpRequest, user: User | None, **kwargs: Any) -> None:
    if user is not None:
        note_attempt("logout", request, account=user.pk)


def of_account(event: str) -> Any:
    """Return a receiver that logs an event of the user's own account."""

    def receive(request: HttpRequest | None = None, user: Any = None, authenticator: Any = None, **kw: Any) -> None:
        kind = getattr(authenticator, "type", "")
        note_attempt(event, request or context.request, account=user.pk, kind=kind)

    return receive


def account_about_to_be_saved(instance: User, update_fields: Any = None, **kwargs: Any) -> None:
    """Log which powers of an account a save changes."""
    watched = [name for name in WATCHED if update_fields is None or name in update_fields]
    before = User.objects.filter(pk=instance.pk).values(*watched).first() if instance.pk and watched else None
    before = before or dict.fromkeys(watched, False)
    for name in watched:
        value = getattr(instance, name)
        if name == "email":
            if before[name] and before[name] != value:
                note_rights("email-changed", account=instance.pk)
        elif before[name] != value and (instance.pk or name != "is_active"):
            note_rights("rights-changed", account=instance.pk or "new", right=name, value=value)


def relation_changed(
    instance: Any, action: str, reverse: bool, model: Any, pk_set: Any, sender: Any, **kwargs: Any
) -> None:
    """Log groups given to accounts and single permissions given to accounts and groups, and their loss."""
    if action not in {"post_add", "post_remove", "post_clear"} or (pk_set is not None and not pk_set):
        return
    owner, others = instance._meta.model_name, model._meta.model_name
    numbers = ",".join(map(str, sorted(pk_set))) if pk_set else "all"
    note_rights("rights-changed", **{owner: instance.pk, others: numbers}, step=action.removeprefix("post_"))


def right_to_report(event: str) -> Any:
    def receive(instance: OrganisationUser, **kwargs: Any) -> None:
        note_rights(event, account=instance.user_id, organisation=instance.organisation_id)

    return receive


def mandate(event: str) -> Any:
    def receive(instance: Mandate, created: bool = False, **kwargs: Any) -> None:
        if acting() == SYSTEM:
            return  # the content of a region, loaded by a command with dozens of mandates
        step = "mandate-given" if created else event
        note_rights(step, person=instance.person_id, organisation=instance.organisation_id, role=instance.role)

    return receive


RECEIVERS: tuple[tuple[models.signals.ModelSignal | Any, Any, Any], ...] = (
    (auth.user_logged_in, logged_in, None),
    (auth.user_logged_out, logged_out, None),
    (account.password_changed, of_account("password-changed"), None),
    (account.password_set, of_account("password-changed"), None),
    (account.password_reset, of_account("password-reset"), None),
    (mfa.authentication_failed, of_account("code-refused"), None),
    (mfa.authenticator_added, of_account("second-factor-on"), None),
    (mfa.authenticator_removed, of_account("second-factor-off"), None),
    (mfa.authenticator_reset, of_account("recovery-codes-new"), None),
    (pre_save, account_about_to_be_saved, User),
    (m2m_changed, relation_changed, User.groups.through),
    (m2m_changed, relation_changed, User.user_permissions.through),
    (m2m_changed, relation_changed, Group.permissions.through),
    (post_save, right_to_report("right-to-report-given"), OrganisationUser),
    (post_delete, right_to_report("right-to-report-taken"), OrganisationUser),
    (post_save, mandate("mandate-changed"), Mandate),
    (post_delete, mandate("mandate-taken"), Mandate),
)


def listen() -> None:
    """Connect the log. Nothing but the log may depend on these signals."""
    for signal, receiver, sender in RECEIVERS:
        signal.connect(receiver, sender=sender, weak=False, dispatch_uid=f"log:{id(receiver)}")
