"""Models moved or removed since the kept databases were created; add a line here with each such change."""

from __future__ import annotations

import re

MOVED: dict[str, str] = {
    "common.linkcheck": "link_checks.linkcheck",
    "common.outgoingmail": "outbox.outgoingmail",
    "reports.evidencelink": "evidence.evidencelink",
    "reports.stash": "editing.stash",
}
"""Old label to new label, in lower case.

The history of a model, the tables of its many-to-many fields, its rights, its content type and its pages in the
administration are expected to have moved with it.
"""

GONE: set[str] = {"django_tasks_database.dbtaskresult"}
"""Labels of removed models; their data are elsewhere, which is checked by other facts."""


def moved(label: str) -> str:
    """Return the present label of a model of an old database."""
    for old, new in MOVED.items():
        (app, model), (new_app, new_model) = old.split("."), new.split(".")
        if label == old:
            return new
        if label == f"{app}.historical{model}":
            return f"{new_app}.historical{new_model}"
        if label.startswith((f"{old}_", f"{app}.historical{model}_")):
            return label.replace(f"{app}.", f"{new_app}.", 1).replace(model, new_model, 1)
    return label


def moved_address(address: str) -> str:
    """Return the present URL of a page of the administration."""
    for old, new in MOVED.items():
        before = f"/sprava/{old.replace('.', '/')}/"
        if address.startswith(before):
            return address.replace(before, f"/sprava/{new.replace('.', '/')}/", 1)
    return address


def moved_links(line: str) -> str:
    """Return a line of a page with links changed to the present URLs of the models' pages."""
    return re.sub(r"(?<=\]\()[^)]+", lambda link: moved_address(link[0]), line)
