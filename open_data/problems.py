"""Refusals that programs understand (RFC 9457, problem details in JSON)."""

from __future__ import annotations

import json
from typing import Any

from django.http import HttpResponse

PROBLEM = "application/problem+json"


def problem(status: int, title: Any, detail: Any = "", **more: Any) -> HttpResponse:
    """Return a refusal with its reason in words."""
    body = {"type": "about:blank", "status": status, "title": str(title)}
    if detail:
        body["detail"] = str(detail)
    return HttpResponse(
        json.dumps(body | more, ensure_ascii=False),
        status=status,
        content_type=PROBLEM,
        headers={"Cache-Control": "no-cache"},
    )
