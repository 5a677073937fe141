"""The coordinator's tasks: those that apps declare, and drafts of everything that has a public page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from django.contrib import admin
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from common.admin import form_address
from common.lists.counting import MOST_COUNTED
from common.registry import ContentPage, Task, TaskKind, TaskRows, declared

SHOWN = 5
"""Maximum number of tasks of one kind on the landing page, so that old ones do not hide new ones."""


@dataclass
class Waiting:
    """Tasks of one kind: those shown on the landing page, and how many there are."""

    title: str
    anchor: str
    """Names the card in addresses: an answer leads back to it."""
    list_url: str = ""
    tasks: list[Task] = field(default_factory=list)
    count: int = 0
    is_more: bool = False
    """Whether there are more than `count`, which nobody counted."""

    @property
    def rest(self) -> int:
        return max(0, self.count - len(self.tasks))


def waiting_for(user: Any) -> list[Waiting]:
    """Return the tasks for this user by kind, the most urgent kind first, without empty kinds."""
    kinds: list[TaskKind] = [kind for one in declared().values() for kind in one.tasks]
    found = [
        _waiting(kind, user)
        for kind in sorted(kinds, key=lambda kind: kind.order)
        if not kind.right or user.has_perm(kind.right)
    ]
    return [one for one in found if one.count]


def _waiting(kind: TaskKind, user: Any) -> Waiting:
    one = Waiting(str(kind.title), f"ceka-{kind.order}", kind.whole_list() if kind.whole_list else "")
    for tasks in kind.find(user):
        found = tasks.first(SHOWN - len(one.tasks))
        one.tasks += found.tasks
        one.count += found.count
        one.is_more |= found.is_more
    if one.count > MOST_COUNTED:
        one.count, one.is_more = MOST_COUNTED, True
    return one


def drafts(user: Any) -> Iterator[TaskRows]:
    """Drafts, which are not public yet."""
    for page in (page for one in declared().values() for page in one.content_pages):
        opts = page.model._meta
        if user.has_perm(f"{opts.app_label}.change_{opts.model_name}"):
            yield TaskRows(waiting_drafts(page), partial(_draft, capfirst(str(opts.verbose_name))))


def _draft(kind: str, row: Any) -> Task:
    preview = admin.site.preview_address(row)  # type: ignore[attr-defined]
    return Task(f"{kind}: {row}", _("Finish it and publish it."), form_address(row), preview)


def waiting_drafts(page: ContentPage) -> Any:
    """Return the drafts of a model, without those that another app declares as waiting for something else."""
    rows = page.drafts()
    for one in declared().values():
        if leave_out := one.drafts_left_out.get(page.model):
            rows = leave_out(rows)
    return rows
