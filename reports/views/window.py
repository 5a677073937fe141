"""The page shown after login in a window opened only for that; the form is still open in the original window."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from common.editing.drafts import login_required_keeping_input


@login_required_keeping_input
@require_safe
def logged_in(request: HttpRequest) -> HttpResponse:
    """Tell users to return to the window with the form, so that they do not open the same step twice."""
    return render(request, "reports/logged_in.html")
