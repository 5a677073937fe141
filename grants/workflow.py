"""Steps that make the results of a call public, and take them back."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from grants.models import Application, Call


class GrantsError(Exception):
    """Why a step cannot be taken, for the person who tried."""


@transaction.atomic
def publish_results(call: Call, *, only_decided: bool = False) -> bool:
    """Make the decided applications of a call public; return whether they were not before.

    Raises GrantsError while some are undecided, unless `only_decided` says that these may follow later.
    """
    stored = Call.objects.select_for_update(no_key=True).get(pk=call.pk)
    if stored.results_published:
        return False
    applications = Application.objects.filter(call=stored)
    if not applications.exclude(decision=Application.Decision.PENDING).exists():
        raise GrantsError(_("No application of this call has been decided yet."))
    if not only_decided and applications.filter(decision=Application.Decision.PENDING).exists():
        raise GrantsError(
            _("Some applications are not decided. Decide on them, or confirm that the others are published alone.")
        )
    stored.results_published = True
    stored.save()
    return True


@transaction.atomic
def take_results_back(call: Call) -> bool:
    """Hide all applications of a call from the public again; return whether they were public."""
    stored = Call.objects.select_for_update(no_key=True).get(pk=call.pk)
    if not stored.results_published:
        return False
    stored.results_published = False
    stored.save()
    return True
