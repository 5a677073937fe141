"""How many things each data set has, and when it was last changed."""

from __future__ import annotations

import datetime

from django.db.models import Count, Max, Q

from common.page_cache.kept import kept
from open_data.models import Trace


@kept
def changes_and_sizes() -> dict[str, tuple[datetime.datetime | None, int]]:
    """Return, by the kind of things, when one of them was last changed and how many are public; one query."""
    rows = Trace.objects.order_by().values_list("kind")
    figures = rows.annotate(changed=Max("changed_at"), size=Count("key", filter=Q(withdrawn_at=None)))
    return {kind: (changed, size) for kind, changed, size in figures}
