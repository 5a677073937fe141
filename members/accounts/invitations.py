"""Steps of an invitation: invite, send again, withdraw, accept."""

from __future__ import annotations

import datetime
import hashlib
import secrets

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from members.models import Invitation, Organisation, OrganisationUser, User
from members.models.invitations import VALID_FOR
from members.workflow import MembersError
from outbox.mail import queue_mail

TOKEN_BYTES = 32
LONGEST_TOKEN = 100
DOUBLE_CLICK = datetime.timedelta(minutes=1)
"""A second request to send the same mail within this time is treated as a double click."""


class InvitationClosed(MembersError):
    """The link no longer works: used, expired or withdrawn."""


class WrongAccount(MembersError):
    """The invitation belongs to another address, or to an account that has to log in first."""


def digest(token: str) -> str:
    """Return the digest of a link's token, which is stored instead of the token."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


def find(token: str) -> Invitation | None:
    """Return the invitation of a link, in any state, or None."""
    if len(token) > LONGEST_TOKEN:
        return None
    rows = Invitation.objects.select_related("organisation", "invited_by", "accepted_by")
    return rows.filter(token_hash=digest(token)).first()


def account_of(email: str) -> User | None:
    """Return the account with this address, or None."""
    return User.objects.filter(email__iexact=email).first()


def refuse_needless(email: str, organisation: Organisation) -> None:
    """Raise MembersError if this address cannot be or need not be invited for this organisation."""
    account = account_of(email)
    if account is None:
        return
    if not account.is_active:
        raise MembersError(_("The account of this address is disabled. Enable it before you invite the person."))
    if OrganisationUser.objects.filter(user=account, organisation=organisation).exists():
        raise MembersError(_("This person already reports for the organisation."))


@transaction.atomic
def invite(*, email: str, organisation: Organisation, invited_by: User) -> Invitation:
    """Invite an address to report for an organisation; an open invitation of the same address is renewed."""
    email = User.objects.normalize_email(email).lower()
    # Lock the organisation, so that a concurrent invitation waits and finds the row.
    Organisation.objects.select_for_update().get(pk=organisation.pk)
    refuse_needless(email, organisation)
    invitation = Invitation.objects.open().filter(email=email, organisation=organisation).first()
    if invitation is None:
        invitation = Invitation(email=email, organisation=organisation)
    elif is_just_sent(invitation):
        return invitation
    invitation.invited_by = invited_by
    send(invitation)
    return invitation


def is_just_sent(invitation: Invitation) -> bool:
    """Whether its mail was sent within DOUBLE_CLICK."""
    return invitation.last_sent_at is not None and invitation.last_sent_at > timezone.now() - DOUBLE_CLICK


def send(invitation: Invitation) -> None:
    """Create a new link, which invalidates the old one, save the invitation and queue its mail."""
    token = secrets.token_urlsafe(TOKEN_BYTES)
    now = timezone.now()
    invitation.token_hash = digest(token)
    invitation.expires_at = now + VALID_FOR
    invitation.last_sent_at = now
    invitation.sent_count = min(invitation.sent_count + 1, 30_000)
    invitation.save()
    queue_mail(
        key=f"invitation-{invitation.pk}-{invitation.token_hash[:16]}",
        to=invitation.email,
        template="invitation",
        context={
            "token": token,
            "organisation": str(invitation.organisation),
            "inviter": invitation.invited_by.get_full_name(),
            "valid_until": invitation.expires_at,
        },
    )


@transaction.atomic
def resend(invitation: Invitation) -> bool:
    """Send the invitation with a new link; return False if that was just done."""
    invitation = locked(invitation.pk)
    if invitation.state in {Invitation.State.ACCEPTED, Invitation.State.WITHDRAWN}:
        raise InvitationClosed(_("It has been accepted or withdrawn. Invite the person again if it is needed."))
    refuse_needless(invitation.email, invitation.organisation)
    if is_just_sent(invitation):
        return False
    send(invitation)
    return True


@transaction.atomic
def withdraw(invitation: Invitation) -> bool:
    """Invalidate the link; return False if it has been withdrawn already."""
    invitation = locked(invitation.pk)
    if invitation.state == Invitation.State.ACCEPTED:
        raise InvitationClosed(_("It has been accepted. Take the organisation away in the account of the person."))
    if invitation.state == Invitation.State.WITHDRAWN:
        return False
    invitation.withdrawn_at = timezone.now()
    invitation.save()
    return True


def locked(pk: int) -> Invitation:
    """Return the current state of the invitation, locked for this transaction."""
    return Invitation.objects.select_for_update(of=("self",)).select_related("organisation", "invited_by").get(pk=pk)


@transaction.atomic
def accept(invitation: Invitation, user: User) -> Invitation:
    """Give the logged-in user with this address the permission to report; repeating it has no effect."""
    invitation = locked(invitation.pk)
    if invitation.accepted_by_id == user.pk and invitation.accepted_by_id is not None:
        return invitation
    require_waiting(invitation)
    person = User.objects.select_for_update().get(pk=user.pk)
    if not person.is_active or person.email.lower() != invitation.email:
        raise WrongAccount(_("The invitation is for another account."))
    take(invitation, person)
    return invitation


@transaction.atomic
def accept_as_new(invitation: Invitation, *, first_name: str, last_name: str, password: str) -> User:
    """Create the account of a new address, with the permission to report and no other."""
    invitation = locked(invitation.pk)
    require_waiting(invitation)
    if account_of(invitation.email) is not None:
        raise WrongAccount(_("This address already has an account. Please log in with it."))
    person = User.objects.create_user(invitation.email, password, first_name=first_name, last_name=last_name)
    take(invitation, person)
    return person


def require_waiting(invitation: Invitation) -> None:
    """Raise InvitationClosed if its link no longer works."""
    if not invitation.is_waiting:
        raise InvitationClosed(_("The invitation is no longer valid."))


def take(invitation: Invitation, person: User) -> None:
    """Record who accepted and give the permission to report; other permissions are never changed."""
    OrganisationUser.objects.get_or_create(user=person, organisation=invitation.organisation)
    invitation.accepted_at = timezone.now()
    invitation.accepted_by = person
    invitation.save()
