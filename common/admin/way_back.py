"""The way back after one press: a message with a button that takes back the change that was just made.

The button carries a signed word, so that it takes back only what the portal offered to the very person, for a day. Its
form, `one-press`, stands in the base template of the administration beside the messages.
"""

from __future__ import annotations

import datetime
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.core.signing import BadSignature, TimestampSigner
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from common.admin.addresses import admin_address
from common.history.models import Change
from common.history.restoring import CannotRestore, Outcome
from common.history.taking_back import take_back
from common.history.tracking import tracked_models, versions_of

FOR = datetime.timedelta(days=1)
MOST_NAMED = 10
"""Rows that stayed as they are and are named in the message."""
NEXT = "next"
"""The name of the field with the page to which an answer leads."""
RIGHTS = {"+": "delete", "~": "change", "-": "add"}
"""What one must be allowed to do in order to undo a version of each kind."""


def tell_with_way_back(request: HttpRequest, text: str, change: Change | None, *, back: str) -> None:
    """Show a message about a change, with a button that takes the change back and leads to the address `back`."""
    if change is None:
        messages.success(request, text)
        return
    button = format_html(
        ' <button type="submit" form="one-press" class="way-back" formaction="{}" name="{}" value="{}">{}</button>',
        way_back_address(request, change), NEXT, back, _("Take back"),
    )  # fmt: skip
    messages.success(request, format_html("{}{}", text, button), extra_tags="with-way-back")


def way_back_address(request: HttpRequest, change: Change) -> str:
    """Return the URL that takes the change back, for this person and for a day."""
    return reverse("admin:way-back", args=[_signer().sign_object([change.pk, request.user.pk])])


@require_POST
def way_back(request: HttpRequest, word: str) -> HttpResponse:
    """Take back the change of a message with a way back; PermissionDenied unless it was offered to this person."""
    there = redirect(next_address(request, reverse("admin:index")))
    try:
        number, user = _signer().unsign_object(word, max_age=FOR)
    except BadSignature:
        messages.error(request, _("This can no longer be taken back here. Look into the history of the record."))
        return there
    if user != request.user.pk:
        raise PermissionDenied
    try:
        outcome = _taken_back(request, number)
    except CannotRestore as error:
        messages.error(request, str(error))
        return there
    if outcome is None:
        messages.info(request, _("This has been taken back already."))
    else:
        _tell(request, outcome)
    return there


def next_address(request: HttpRequest, otherwise: str) -> str:
    """Return the address within the portal to which the form asks to be led, or another one if it names none."""
    wanted = request.POST.get(NEXT) or request.GET.get(NEXT) or ""
    # Anything else than a path would be taken for the name of a view.
    is_ours = wanted.startswith("/") and url_has_allowed_host_and_scheme(wanted, allowed_hosts=None)
    return wanted if is_ours else otherwise


@transaction.atomic
def _taken_back(request: HttpRequest, number: int) -> Outcome | None:
    """Take the change back and return what was done; None if it was taken back before."""
    change = Change.objects.select_for_update().filter(pk=number).first()
    if change is None or change.taken_back_by.exists():
        return None
    _refuse_without_rights(request, change)
    return take_back(change, user_id=request.user.pk)


def _refuse_without_rights(request: HttpRequest, change: Change) -> None:
    for model in tracked_models():
        opts = model._meta
        versions = versions_of(model)._default_manager.filter(history_change=change).order_by()
        for kind in versions.values_list("history_type", flat=True).distinct():
            if not request.user.has_perm(f"{opts.app_label}.{RIGHTS[kind]}_{opts.model_name}"):
                raise PermissionDenied


def _tell(request: HttpRequest, outcome: Outcome) -> None:
    if outcome.count:
        messages.success(request, _("Taken back: everything is as it was before."))
    for left in outcome.left[:MOST_NAMED]:
        address = None
        if (row := left.model._base_manager.filter(pk=left.pk).first()) is not None:
            address = admin_address(row, admin.site)
        text: Any = _("Not taken back: %s.") % str(left).rstrip(".")
        messages.warning(request, format_html('<a href="{}">{}</a>', address, text) if address else text)


def _signer() -> TimestampSigner:
    return TimestampSigner(salt="common.admin.way_back")
