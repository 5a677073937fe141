"""What waits for the coordinator: the tasks that apps declare, and drafts of all that has a public page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.contrib import admin
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from common.admin import form_address
from common.registry import ContentPage, Task, TaskKind, declared

SHOWN = 5
"""Tasks of one kind on the landing page; the rest is a link away, so that old ones do not hide the new."""


@dataclass
class Waiting:
    """Tasks of one kind."""

    title: str
    tasks: list[Task] = field(default_factory=list)
    list_url: str = ""

    @property
    def count(self) -> int:
        return len(self.tasks)

    @property
    def shown(self) -> list[Task]:
        return self.tasks[:SHOWN]

    @property
    def rest(self) -> int:
        return max(0, self.count - SHOWN)


def waiting_for(user: Any) -> list[Waiting]:
    """Return kinds of tasks that wait for this person, the most urgent first and the empty ones left out."""
    kinds: list[TaskKind] = [kind for one in declared().values() for kind in one.tasks]
    return [
        Waiting(str(kind.title), tasks, kind.whole_list() if kind.whole_list else "")
        for kind in sorted(kinds, key=lambda kind: kind.order)
        if (not kind.right or user.has_perm(kind.right)) and (tasks := list(kind.find(user)))
    ]


def drafts(user: Any) -> Iterator[Task]:
    """Rows that nobody but her sees yet."""
    for page in (page for one in declared().values() for page in one.content_pages):
        opts = page.model._meta
        if not user.has_perm(f"{opts.app_label}.change_{opts.model_name}"):
            continue
        for row in waiting_drafts(page):
            kind = capfirst(str(opts.verbose_name))
            preview = admin.site.preview_address(row)  # type: ignore[attr-defined]
            yield Task(f"{kind}: {row}", _("Finish it and publish it."), form_address(row), preview)


def waiting_drafts(page: ContentPage) -> Any:
    """Return the drafts of a model without those that, as another app says, wait for something else."""
    rows = page.drafts()
    for one in declared().values():
        if leave_out := one.drafts_left_out.get(page.model):
            rows = leave_out(rows)
    return rows
