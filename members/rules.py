"""The coordinator's permissions, and predicates of permissions for views, admin and templates."""

from __future__ import annotations

from typing import Any

import rules
from django.apps import apps

from common.registry import declared

# The name of the group in the database, not translated.
COORDINATOR_GROUP = "Koordinátor"


def coordinator_permissions() -> set[str]:
    """Return the coordinator's permissions declared by apps, as `app.codename`; viewing includes the history."""
    permissions = set()
    for app, one in declared().items():
        for name, actions in one.coordinator_rights.items():
            permissions.update(f"{app}.{action}_{name}" for action in actions)
            history = getattr(apps.get_model(app, name), "history", None)
            if history is not None:
                permissions.add(f"{app}.view_{history.model._meta.model_name}")
    return permissions


@rules.predicate
def is_superuser(user: Any) -> bool:
    """Whether the user is an active superuser."""
    return bool(user.is_active and user.is_superuser)


@rules.predicate
def in_coordinator_group(user: Any) -> bool:
    """Whether the user is in the coordinator's group, read from the database."""
    return bool(user.is_active and user.is_authenticated and user.groups.filter(name=COORDINATOR_GROUP).exists())


is_coordinator = in_coordinator_group | is_superuser


@rules.predicate
def reports_for(user: Any, organisation: Any) -> bool:
    """Whether the user may report for the organisation."""
    return bool(user.is_active and user.is_authenticated and user.organisations.filter(pk=organisation.pk).exists())


@rules.predicate
def is_own_account(user: Any, account: Any) -> bool:
    """Whether the account is the user's own."""
    return account is not None and user.pk == account.pk


@rules.predicate
def is_ordinary_account(user: Any, account: Any) -> bool:
    """Whether the account is unprivileged, so that changing its e-mail cannot be used to gain permissions."""
    return account is None or not (account.is_staff or account.is_superuser)


# Not `members.change_user`, which is the model permission of the group; this limits it to single accounts.
can_manage_account = is_superuser | (in_coordinator_group & (is_ordinary_account | is_own_account))
rules.add_perm("members.manage_account", can_manage_account)
