"""Whether the administration is light or dark: as the system is, or as the person has chosen in this browser.

The choice is a cookie of the administration, so the page comes in its colours at once, without a script. Public pages
know nothing of it, because they are the same for everybody.
"""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from common.admin.way_back import next_address

COOKIE = "vzhled"
"""The cookie, and the field of the form; without it the system decides."""
SCHEMES = frozenset({"svetly", "tmavy"})
KEPT = 365 * 86_400
"""Seconds."""


@require_POST
def choose(request: HttpRequest) -> HttpResponse:
    """Remember what was chosen, and lead back."""
    home = reverse("admin:index")
    answer = redirect(next_address(request, home))
    if (scheme := request.POST.get(COOKIE, "")) in SCHEMES:
        answer.set_cookie(
            COOKIE, scheme, max_age=KEPT, path=home, secure=request.is_secure(), httponly=True, samesite="Lax"
        )
    else:
        answer.delete_cookie(COOKIE, path=home, samesite="Lax")
    return answer
