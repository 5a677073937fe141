"""Upgrades a database of an earlier version as an operator does, and tells what it has then.

Run in a separate process by `tests.states.asking`.
"""

from __future__ import annotations

import json
import sys
from typing import Any

from tests.states.seen import in_django, start


def main() -> None:
    """Print the numbers of rows by model, before the programme is loaded and after it was loaded twice."""
    json.dump(in_django(upgrade), sys.stdout)


def upgrade() -> dict[str, Any]:
    """Migrate, load what is missing, and load again after one row of it was deleted."""
    from django.core.management import call_command

    from members.models import EvidenceDeadline

    start()
    before = counts()
    call_command("load_programme", if_empty=True, verbosity=0, stdout=sys.stderr)
    filled = counts()
    EvidenceDeadline.objects.all().delete()
    call_command("load_programme", if_empty=True, verbosity=0, stdout=sys.stderr)
    return {"before": before, "filled": filled, "again": counts()}


def counts() -> dict[str, int]:
    """Return the number of rows of each model of content."""
    from portal.loading.kinds import kinds

    models = {part.model for kind in kinds().values() for part in kind.with_nested()}
    return {model._meta.label: model._default_manager.count() for model in models}


if __name__ == "__main__":
    main()
