"""Setting up the coordinator's group and the accounts of a trial run."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field

from django.conf import settings
from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.utils.translation import gettext as _

from members.models import Organisation, OrganisationUser, User
from members.rules import COORDINATOR_GROUP, coordinator_permissions

# The top-level domain is reserved for examples (RFC 2606), so mail cannot reach anybody.
DEMO_DOMAIN = "zdravykraj.example"
DEMO_COORDINATOR = f"koordinatorka@{DEMO_DOMAIN}"


class MembersError(Exception):
    """A step that is not possible, with a message for the user."""


@dataclass
class GroupChange:
    """The permissions changed by setting up the group."""

    created: bool
    added: set[str] = field(default_factory=set)
    removed: set[str] = field(default_factory=set)


@dataclass
class Login:
    """One account of a trial run; the password is empty if the account existed and was not changed."""

    email: str
    role: str
    password: str | None = None


@transaction.atomic
def set_up_coordinator_group() -> GroupChange:
    """Give the coordinator's group exactly the declared permissions; its members are not changed."""
    group, created = Group.objects.get_or_create(name=COORDINATOR_GROUP)
    known = {
        f"{permission.content_type.app_label}.{permission.codename}": permission
        for permission in Permission.objects.select_related("content_type")
    }
    wanted = coordinator_permissions()
    if missing := sorted(wanted - known.keys()):
        raise MembersError(_("These rights do not exist in the database: %s. Run migrate first.") % ", ".join(missing))
    has = {f"{app}.{code}" for app, code in group.permissions.values_list("content_type__app_label", "codename")}
    change = GroupChange(created=created, added=wanted - has, removed=has - wanted)
    if change.added or change.removed:
        group.permissions.set([known[name] for name in wanted])
    return change


@transaction.atomic
def create_demo_logins(*, reset_passwords: bool = False) -> list[Login]:
    """Create accounts for the coordinator and each member town; existing ones keep their password unless `reset`."""
    if settings.PRODUCTION:
        raise MembersError(_("Demo logins are made in local mode only. Create real accounts in the administration."))
    set_up_coordinator_group()
    coordinator, login = demo_account(
        DEMO_COORDINATOR, first_name=_("Trial"), last_name=_("coordinator"), reset=reset_passwords, is_staff=True
    )
    if login.password:
        coordinator.groups.add(Group.objects.get(name=COORDINATOR_GROUP))
    login.role = COORDINATOR_GROUP
    logins = [login]
    for town in Organisation.objects.members():
        account, login = demo_account(
            f"{town.slug}@{DEMO_DOMAIN}", first_name=_("Trial"), last_name=str(town)[:150], reset=reset_passwords
        )
        if login.password:
            OrganisationUser.objects.get_or_create(user=account, organisation=town)
        login.role = str(town)
        logins.append(login)
    return logins


def demo_account(email: str, *, reset: bool, **fields: object) -> tuple[User, Login]:
    """Return the account of `email` and its login, with a new password if it is new or `reset` is true."""
    account = User.objects.filter(email=email).first()
    if account is not None and not reset:
        return account, Login(email, role="")
    password = secrets.token_urlsafe(12)
    if account is None:
        account = User.objects.create_user(email, password, **fields)
    else:
        account.set_password(password)
        account.save(update_fields=["password"])
    return account, Login(email, role="", password=password)
