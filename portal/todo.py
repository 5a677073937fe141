"""The coordinator's tasks: those that apps declare, and drafts of everything that has a public page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial, reduce
from operator import or_
from typing import Any

from django.apps import apps
from django.contrib import admin
from django.contrib.admin.utils import quote
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.text import capfirst, get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from common.admin import form_address, numbered_address
from common.admin.kept_words import name_in, not_named, typed_field, when
from common.admin.once import OPEN
from common.editing.models import Unsaved
from common.lists.counting import MOST_COUNTED, counts_of
from common.lists.prepared import OnceADay
from common.registry import ContentPage, Task, TaskKind, TaskRows, Tasks, declared, rights_of
from common.text import introduced
from portal.aside import Aside
from portal.models import SiteProfile

SHOWN = 5
"""Maximum number of tasks of one kind on the landing page, so that old ones do not hide new ones."""
ON_A_PAGE = 50
"""Tasks on a page that lists all of one kind."""


@dataclass(frozen=True)
class Row:
    """A task with the addresses by which it is set aside."""

    task: Task
    put_off: str
    dismiss: str


@dataclass
class Waiting:
    """Tasks of one kind: those shown, and how many there are."""

    kind: TaskKind
    tasks: list[Task] = field(default_factory=list)
    count: int = 0
    is_more: bool = False
    """Whether there are more than `count`, which nobody counted."""

    @property
    def title(self) -> str:
        return str(self.kind.title)

    @property
    def anchor(self) -> str:
        """Names the card in addresses: an answer leads back to it."""
        return anchor_of(self.kind)

    @property
    def address(self) -> str:
        """The URL of the page with all tasks of the kind."""
        return list_of(self.kind)

    @property
    def list_url(self) -> str:
        """The URL of the list that has the same rows and can do more with them, if there is one."""
        return self.kind.whole_list() if self.kind.whole_list else ""

    @property
    def rows(self) -> list[Row]:
        steps = ("admin:task-put-off", "admin:task-dismiss")
        name = self.kind.name
        return [Row(task, *(numbered_address(step, name, *task.row) for step in steps)) for task in self.tasks]

    @property
    def rest(self) -> int:
        return max(0, self.count - len(self.tasks))


def anchor_of(kind: TaskKind) -> str:
    """Return the name of the kind's card on the landing page."""
    return f"ceka-{kind.order}"


def list_of(kind: TaskKind) -> str:
    """Return the URL of the page with all tasks of the kind."""
    return reverse("admin:tasks", args=[kind.name])


def kinds_for(user: Any) -> list[TaskKind]:
    """Return the kinds of tasks that the user may do, the most urgent first."""
    kinds = [kind for one in declared().values() for kind in one.tasks if not kind.right or user.has_perm(kind.right)]
    return sorted(kinds, key=lambda kind: kind.order)


def waiting_for(user: Any) -> list[Waiting]:
    """Return the tasks for this user by kind, the most urgent kind first, without empty kinds.

    All kinds are counted at once, so that only those that have any are asked for their first rows.
    """
    aside = Aside()
    counted = _counted({kind.name: (kind, _parts_of(kind, user)) for kind in kinds_for(user)}, aside)
    return [_waiting(kind, parts, aside) for kind, parts in counted if any(count for _tasks, count in parts)]


_lasting = OnceADay()


def _parts_of(kind: TaskKind, user: Any) -> list[Tasks]:
    """Return the parts of a kind of tasks, made once a day where they last."""
    if not kind.is_lasting:
        return list(kind.find(user))
    return _lasting.get((kind.find, rights_of(user)), lambda: list(kind.find(user)))


Parts = list[tuple[Tasks, int]]
"""Parts of a kind, each with the number of its tasks, bounded by a little over `MOST_COUNTED`."""


def _counted(kinds: dict[str, tuple[TaskKind, list[Tasks]]], aside: Aside) -> Iterator[tuple[TaskKind, Parts]]:
    """Return the parts of the kinds with their numbers."""
    asked = {
        (name, place): rows
        for name, (kind, parts) in kinds.items()
        for place, tasks in enumerate(parts)
        if (rows := tasks.to_count(aside.leave_out(kind))) is not None
    }
    counts = dict(zip(asked, counts_of([rows.piece for rows in asked.values()]), strict=True))
    for name, (kind, parts) in kinds.items():
        yield (
            kind,
            [
                (tasks, counts[name, place] if (name, place) in counts else tasks.count(aside.leave_out(kind)))
                for place, tasks in enumerate(parts)
            ],
        )


def _waiting(kind: TaskKind, parts: Parts, aside: Aside) -> Waiting:
    one = Waiting(kind)
    for tasks, count in parts:
        one.count += count
        if count and len(one.tasks) < SHOWN:
            one.tasks += tasks.part(0, SHOWN - len(one.tasks), aside.leave_out(kind))
    if one.count > MOST_COUNTED:
        one.count, one.is_more = MOST_COUNTED, True
    return one


def page_of(kind: TaskKind, user: Any, number: int) -> Waiting:
    """Return a page of all tasks of the kind; their number is exact as soon as somebody turns the pages that far."""
    aside = Aside()
    leave_out = aside.leave_out(kind)
    start, stop = (number - 1) * ON_A_PAGE, number * ON_A_PAGE
    parts = _parts_of(kind, user)
    if stop > MOST_COUNTED:
        counted = [(tasks, tasks.count(leave_out)) for tasks in parts]
    else:
        [(_kind, counted)] = _counted({kind.name: (kind, parts)}, aside)
    one = Waiting(kind)
    for tasks, count in counted:
        if one.count < stop and one.count + count > start:
            one.tasks += tasks.part(max(0, start - one.count), stop - one.count, leave_out)
        one.count += count
    return one


def task_about(kind: TaskKind, user: Any, model: str, pk: int) -> Task | None:
    """Return the task of the kind about a row; None if it does not wait, or not for this user."""
    return next(tasks_about(kind, user, [(model, pk)]), None)


def tasks_about(kind: TaskKind, user: Any, rows: Iterable[tuple[str, int]]) -> Iterator[Task]:
    """Return the tasks of the kind about these rows, set aside or not."""
    wanted: dict[str, list[int]] = {}
    for model, pk in rows:
        wanted.setdefault(model, []).append(pk)
    parts = _parts_of(kind, user)
    for model, keys in wanted.items():
        for tasks in parts:
            yield from tasks.about(model, keys)


def drafts(user: Any) -> Iterator[TaskRows]:
    """Drafts, which are not public yet."""
    for page in (page for one in declared().values() for page in one.content_pages):
        opts = page.model._meta
        if user.has_perm(f"{opts.app_label}.change_{opts.model_name}"):
            yield TaskRows(waiting_drafts(page), partial(_draft, capfirst(str(opts.verbose_name))))


CONTACTS = {
    "email": gettext_lazy("e-mail"),
    "phone": gettext_lazy("phone"),
    "region__data_box": gettext_lazy("data box"),
}
"""What the page of contacts and the accessibility statement tell of the office, by the column that holds it."""


def missing_contacts(user: Any) -> list[TaskRows]:
    """The site profile while the public cannot reach the office in all the ways that it is used to."""
    lacking = reduce(or_, (Q(**{name: ""}) for name in CONTACTS))
    return [TaskRows(SiteProfile.objects.filter(lacking).select_related("region"), _without_contacts)]


def _without_contacts(site: SiteProfile) -> Task:
    told = {"email": site.email, "phone": site.phone, "region__data_box": site.region.data_box}
    missing = [str(CONTACTS[name]) for name, value in told.items() if not value]
    advice = _("Fill in: %s. The public looks for it on the contact page and in the accessibility statement.")
    place = site if not (site.email and site.phone) else site.region
    return Task(_("Contact of the office"), advice % get_text_list(missing, _("and")), form_address(place))


def _draft(kind: str, row: Any) -> Task:
    preview = admin.site.preview_address(row)  # type: ignore[attr-defined]
    return Task(introduced(kind, str(row)), _("Finish it and publish it."), form_address(row), preview)


def unfinished(user: Any) -> Iterator[TaskRows]:
    """What the user has typed into forms and not saved: new records, and changes of others."""
    known = [
        model._meta.label_lower
        for model in admin.site._registry
        if any(user.has_perm(f"{model._meta.app_label}.{may}_{model._meta.model_name}") for may in ("add", "change"))
    ]
    rows = Unsaved.objects.waiting().filter(user=user, model__in=known).order_by("-saved_at", "-pk")
    yield TaskRows(rows, _unfinished)


def _unfinished(row: Unsaved) -> Task:
    model = apps.get_model(row.model)
    kind, name = capfirst(str(model._meta.verbose_name)), name_in(row.typed.get(typed_field(model)))
    step, key = ("change", [quote(row.record)]) if row.record else ("add", [])
    address = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{step}", args=key)
    if row.record and not _is_there(model, row.record):
        gone = _("The record was deleted. Bring it back from the bin, and what you typed is there again.")
        return Task(introduced(kind, name) if name else kind, gone, reverse("admin:bin"))
    advice = _("Not saved yet, kept at %s.") % when(row.saved_at)
    return Task(f"{kind}: {name}" if name else not_named(model), advice, f"{address}?{urlencode({OPEN: row.visit})}")


def _is_there(model: Any, key: str) -> bool:
    try:
        return bool(model._base_manager.filter(pk=key).exists())
    except (ValueError, ValidationError):
        return False


def waiting_drafts(page: ContentPage) -> Any:
    """Return the drafts of a model, without those that another app declares as waiting for something else."""
    rows = page.drafts()
    for one in declared().values():
        if leave_out := one.drafts_left_out.get(page.model):
            rows = leave_out(rows)
    return rows
