"""The page of a window that was opened only to log in: the form waits in the one before it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from common.editing.drafts import login_required_keeping_input


@login_required_keeping_input
@require_safe
def logged_in(request: HttpRequest) -> HttpResponse:
    """Send the person back to the window with the form, so that she does not open the same step twice."""
    return render(request, "reports/logged_in.html")
