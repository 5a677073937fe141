"""Who may do what: the coordinator's rights, and predicates for views, admin and templates."""

from __future__ import annotations

from typing import Any

import rules
from django.apps import apps

from common.registry import declared

# The name of the group in the database; it stays the same in every language.
COORDINATOR_GROUP = "Koordinátor"


def coordinator_permissions() -> set[str]:
    """Return the rights that apps give her, as `app.codename`; who may view a row may also view its history."""
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
    """Who runs the portal technically."""
    return bool(user.is_active and user.is_superuser)


@rules.predicate
def in_coordinator_group(user: Any) -> bool:
    """A member of the group, as it stands in the database now."""
    return bool(user.is_active and user.is_authenticated and user.groups.filter(name=COORDINATOR_GROUP).exists())


is_coordinator = in_coordinator_group | is_superuser


@rules.predicate
def reports_for(user: Any, organisation: Any) -> bool:
    """Who may report for this organisation now."""
    return bool(user.is_active and user.is_authenticated and user.organisations.filter(pk=organisation.pk).exists())


@rules.predicate
def is_own_account(user: Any, account: Any) -> bool:
    """The account of the person who asks."""
    return account is not None and user.pk == account.pk


@rules.predicate
def is_ordinary_account(user: Any, account: Any) -> bool:
    """An account without any power: taking it over by a changed e-mail gives nobody more rights."""
    return account is None or not (account.is_staff or account.is_superuser)


# Not `members.change_user`: that name is the plain right of the group, this is its limit for one account.
can_manage_account = is_superuser | (in_coordinator_group & (is_ordinary_account | is_own_account))
rules.add_perm("members.manage_account", can_manage_account)
