"""What the office sees of following: how many follow what, and a field to erase an address. No addresses."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from following.forms import EraseForm
from following.models import Follow, Follower
from following.sending import next_due
from following.topics import kinds, topics_of
from following.workflow import erase_address

MOST_SHOWN = 200
RIGHT = "following.view_follower"


def overview(request: HttpRequest) -> HttpResponse:
    """Show the numbers of followers by topic, and erase an address that is typed."""
    if not request.user.has_perm(RIGHT):
        raise PermissionDenied
    form = EraseForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        # The address is in no message: it would be stored in a cookie.
        if erase_address(form.cleaned_data["email"]):
            messages.success(request, _("The address was erased, and no more mails go to it."))
        else:
            messages.info(request, _("Nobody with this address follows anything."))
        return redirect("admin:following")
    counts = list(
        Follow.objects.confirmed().values("kind", "key").annotate(count=Count("pk")).order_by("-count", "kind", "key")
    )[: MOST_SHOWN + 1]
    topics = topics_of((row["kind"], row["key"]) for row in counts)
    context: dict[str, Any] = {
        **admin.site.each_context(request),
        "title": _("Who follows what"),
        "form": form,
        "rows": [
            (kinds()[row["kind"]].title, topics.get((row["kind"], row["key"])), row["count"])
            for row in counts[:MOST_SHOWN]
            if row["kind"] in kinds()
        ],
        "is_cut": len(counts) > MOST_SHOWN,
        "followers": Follower.objects.filter(confirmed_at__isnull=False).count(),
        "next_due": next_due(),
    }
    return TemplateResponse(request, "admin/following/overview.html", context)
