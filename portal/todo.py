"""The coordinator's tasks: those that apps declare, and drafts of everything that has a public page."""

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
"""Maximum number of tasks of one kind on the landing page, so that old ones do not hide new ones."""


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
    """Return the tasks for this user by kind, the most urgent kind first, without empty kinds."""
    kinds: list[TaskKind] = [kind for one in declared().values() for kind in one.tasks]
    return [
        Waiting(str(kind.title), tasks, kind.whole_list() if kind.whole_list else "")
        for kind in sorted(kinds, key=lambda kind: kind.order)
        if (not kind.right or user.has_perm(kind.right)) and (tasks := list(kind.find(user)))
    ]


def drafts(user: Any) -> Iterator[Task]:
    """Drafts, which are not public yet."""
    for page in (page for one in declared().values() for page in one.content_pages):
        opts = page.model._meta
        if not user.has_perm(f"{opts.app_label}.change_{opts.model_name}"):
            continue
        for row in waiting_drafts(page):
            kind = capfirst(str(opts.verbose_name))
            preview = admin.site.preview_address(row)  # type: ignore[attr-defined]
            yield Task(f"{kind}: {row}", _("Finish it and publish it."), form_address(row), preview)


def waiting_drafts(page: ContentPage) -> Any:
    """Return the drafts of a model, without those that another app declares as waiting for something else."""
    rows = page.drafts()
    for one in declared().values():
        if leave_out := one.drafts_left_out.get(page.model):
            rows = leave_out(rows)
    return rows
