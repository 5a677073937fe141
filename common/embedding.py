"""Pages that other sites show in a frame: their policy, and the colours that the other site wants."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from csp.constants import NONE, SELF
from csp.decorators import csp
from django.http import HttpRequest, HttpResponseBase
from django.views.decorators.clickjacking import xframe_options_exempt

View = Callable[..., HttpResponseBase]

ANYWHERE = {
    "default-src": [NONE],
    "style-src": [SELF],
    "font-src": [SELF],
    "base-uri": [NONE],
    "form-action": [NONE],
    "frame-ancestors": ["*"],
}
"""The policy of a page that any site may show in a frame: it has no script, form or picture, and sets no cookie."""

COLOURS = "vzhled"
"""The parameter that says which colours a page to embed has."""
LIGHT, DARK = "svetly", "tmavy"


def colours_of(request: HttpRequest) -> str:
    """Return the scheme that is asked for, “light” or “dark”; nothing where the visitor's system decides."""
    return {LIGHT: "light", DARK: "dark"}.get(request.GET.get(COLOURS, ""), "")


def embeddable(view: View) -> View:
    """Let any site show the page of a view in a frame; robots read the page that it is taken from."""

    @wraps(view)
    def embedded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        answer = view(request, *args, **kwargs)
        answer.headers["X-Robots-Tag"] = "noindex"
        return answer

    framed: View = csp(ANYWHERE)(xframe_options_exempt(embedded))
    return framed
