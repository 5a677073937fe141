"""Mails stored in the database until they are sent."""

from __future__ import annotations

from typing import ClassVar, Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from common.search import SearchTextField
from task_queue.models import Task

WORRYING = 3
"""Failed attempts after which the coordinator is informed, about twenty minutes after the first one."""


class OutgoingMailQuerySet(models.QuerySet["OutgoingMail"]):
    """Filters mails by state."""

    def of_office(self) -> Self:
        """Mails whose recipients the office may see."""
        return self.filter(is_private=False)

    def in_trouble(self) -> Self:
        """Mails that were given up or failed repeatedly."""
        unsent = self.of_office().filter(state__in=[OutgoingMail.State.GIVEN_UP, OutgoingMail.State.WAITING])
        return unsent.filter(Q(state=OutgoingMail.State.GIVEN_UP) | Q(attempts__gte=WORRYING))


class OutgoingMail(models.Model):
    """A mail saved in the same transaction as the change it reports.

    The text is deleted once sent, because links in it give access to accounts. It has no edit history,
    because nobody edits it.
    """

    class State(models.TextChoices):
        WAITING = "waiting", _("waiting to be sent")
        SENT = "sent", _("sent")
        GIVEN_UP = "given_up", _("could not be sent")

    key = models.CharField(_("what it is about"), max_length=200, unique=True)
    to = models.EmailField(pgettext_lazy("mail", "to"), max_length=320)
    subject = models.CharField(pgettext_lazy("mail", "subject"), max_length=250)
    text = models.TextField(pgettext_lazy("mail", "text"), blank=True)
    html = models.TextField(_("text as HTML"), blank=True)
    message_id = models.CharField(_("number of the message"), max_length=250)
    headers = models.JSONField(_("further headers"), default=dict, blank=True, editable=False)
    is_private = models.BooleanField(_("address is not shown to the office"), default=False, editable=False)
    """Whether it goes to somebody who is nobody's business: it is shown to nobody and deleted once sent or given up."""
    state = models.CharField(
        _("state"), max_length=10, choices=State.choices, default=State.WAITING, editable=False, db_index=True
    )
    created_at = models.DateTimeField(_("written at"), auto_now_add=True)
    sent_at = models.DateTimeField(_("sent at"), null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(_("failed attempts"), default=0)
    last_fault = models.CharField(_("last error"), max_length=100, blank=True)
    task = models.OneToOneField(
        Task, models.SET_NULL, null=True, editable=False, related_name="+", verbose_name=pgettext_lazy("queue", "task")
    )
    """The task that sends it; pruned some time after it is finished."""

    search_text = SearchTextField("to", "subject")
    objects = OutgoingMailQuerySet.as_manager()

    class Meta:
        db_table = "common_outgoingmail"  # the table belonged to the app `common`
        verbose_name = _("outgoing mail")
        verbose_name_plural = _("outgoing mails")
        ordering: ClassVar[list[str]] = ["-created_at", "-pk"]
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["-created_at", "-id"], name="mail_newest_first")]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=Q(state="sent", sent_at__isnull=False) | (~Q(state="sent") & Q(sent_at__isnull=True)),
                name="sent_mail_has_its_time",
            ),
            models.CheckConstraint(
                condition=~Q(state="waiting") | Q(task__isnull=False), name="waiting_mail_has_its_task"
            ),
        ]

    def __str__(self) -> str:
        return self.subject
