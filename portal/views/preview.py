"""Preview of drafts: the public page of a row as it will look, for those who may see it in the administration."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse

from activities.models import Activity, Meeting
from activities.views import activity_page, meeting_page
from awards.models import Award
from awards.views import award_page
from grants.models import Programme
from grants.views import call_page, calls_for_page, programme_page
from improvement_plan.models import Plan
from improvement_plan.views import plan_page

Page = Callable[[HttpRequest, Any], HttpResponse]

PAGES: dict[str, tuple[Callable[[], Any], Page]] = {
    "activities.activity": (lambda: Activity.objects.for_detail(), activity_page),
    "activities.meeting": (lambda: Meeting.objects.for_detail(), meeting_page),
    "grants.programme": (lambda: Programme.objects.with_calls(), programme_page),
    "grants.call": (calls_for_page, call_page),
    "improvement_plan.plan": (lambda: Plan.objects.for_detail(), plan_page),
    "awards.award": (lambda: Award.objects.with_rounds(), award_page),
}
"""How a row is fetched for its page, and the page."""


def preview(request: HttpRequest, app_label: str, model_name: str, pk: int) -> HttpResponse:
    """Show the public page of a row that may still be a draft; nobody else may see or keep it."""
    try:
        rows, page = PAGES[f"{app_label}.{model_name}"]
    except KeyError:
        raise Http404 from None
    model_admin = admin.site._registry[rows().model]
    row = get_object_or_404(rows(), pk=pk)
    if not model_admin.has_view_permission(request, row):
        raise PermissionDenied
    request.preview = {
        "row": row,
        "public": row.is_published,
        "edit_url": reverse(f"admin:{app_label}_{model_name}_change", args=[pk]),
    }
    response = page(request, row)
    response["X-Robots-Tag"] = "noindex, nofollow"
    response["Cache-Control"] = "no-store, private"
    return response
