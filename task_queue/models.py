"""Tasks stored in the database until a worker runs them."""

from __future__ import annotations

from typing import ClassVar, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class TaskQuerySet(models.QuerySet["Task"]):
    """Filters tasks by state."""

    def ready(self) -> Self:
        """Tasks that are due, in the order in which they are to run."""
        return self.filter(state=Task.State.WAITING, due_at__lte=timezone.now()).order_by("-priority", "due_at", "pk")

    def finished(self) -> Self:
        """Tasks that will not run again."""
        return self.filter(state__in=[Task.State.DONE, Task.State.FAILED])


class Task(models.Model):
    """A call of a registered function, saved in the caller's transaction and run by a worker after the commit.

    It has no edit history, because nobody edits it.
    """

    class State(models.TextChoices):
        WAITING = "waiting", pgettext_lazy("task", "waiting")
        RUNNING = "running", pgettext_lazy("task", "running")
        DONE = "done", pgettext_lazy("task", "done")
        FAILED = "failed", pgettext_lazy("task", "failed")

    class Lane(models.TextChoices):
        """Tasks wait only for other tasks of the same lane."""

        QUICK = "quick", pgettext_lazy("task", "short")
        LONG = "long", pgettext_lazy("task", "long")

    kind = models.CharField(_("kind"), max_length=100)
    arguments = models.JSONField(_("arguments"), default=dict, blank=True)
    key = models.CharField(_("key"), max_length=250, unique=True, null=True, blank=True)
    """A key is queued only once."""
    lane = models.CharField(_("lane"), max_length=5, choices=Lane.choices, default=Lane.LONG)
    priority = models.SmallIntegerField(_("priority"), default=0)
    """Of the tasks that are due, the one with the greatest priority runs first."""
    state = models.CharField(_("state"), max_length=7, choices=State.choices, default=State.WAITING)
    created_at = models.DateTimeField(_("queued at"), auto_now_add=True)
    due_at = models.DateTimeField(_("next attempt at"), default=timezone.now)
    give_up_at = models.DateTimeField(_("abandoned at"), null=True, blank=True)
    """No attempt is made after this time; if empty, only the number of attempts is limited."""
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    """The number of started attempts."""
    worker = models.CharField(_("worker"), max_length=150, blank=True)
    started_at = models.DateTimeField(_("started at"), null=True, blank=True)
    heartbeat_at = models.DateTimeField(_("last sign of life"), null=True, blank=True)
    finished_at = models.DateTimeField(_("finished at"), null=True, blank=True)
    progress = models.PositiveSmallIntegerField(_("percent done"), default=0)
    progress_note = models.CharField(_("progress"), max_length=200, blank=True)
    last_fault = models.CharField(_("last error"), max_length=100, blank=True)

    objects = TaskQuerySet.as_manager()

    class Meta:
        verbose_name = pgettext_lazy("queue", "task")
        verbose_name_plural = pgettext_lazy("queue", "tasks")
        ordering: ClassVar[list[str]] = ["-created_at", "-pk"]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(
                fields=["lane", "-priority", "due_at", "id"], condition=Q(state="waiting"), name="task_waiting"
            ),
            models.Index(fields=["heartbeat_at"], condition=Q(state="running"), name="task_running"),
        ]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=~Q(state="running") | (Q(heartbeat_at__isnull=False) & ~Q(worker="")),
                name="running_task_has_a_worker",
            ),
            models.CheckConstraint(
                condition=Q(state__in=["done", "failed"], finished_at__isnull=False)
                | Q(state__in=["waiting", "running"], finished_at__isnull=True),
                name="finished_task_has_its_time",
            ),
            models.CheckConstraint(condition=Q(progress__lte=100), name="task_progress_is_in_percent"),
        ]

    def __str__(self) -> str:
        return f"{self.kind}, {self.created_at:%Y-%m-%d %H:%M}"
