"""Files made of presentations and evaluation reports."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from common.uploads import attachment_path
from decks.models.deck import Deck
from decks.models.report import EvaluationReport


class MadeFile(models.Model):
    """A file of a presentation or a report as it was at one time; it is made by a task of the queue.

    It has no history: whatever it holds is in what it was made of.
    """

    class Kind(models.TextChoices):
        """What kind of file it is; the notes of the speaker are only in those that say so."""

        PDF = "pdf", _("PDF")
        HANDOUT = "handout", _("Handout (PDF)")
        HANDOUT_NOTES = "handout-notes", _("Handout with notes (PDF)")
        PPTX = "pptx", _("PowerPoint (PPTX)")
        PPTX_NOTES = "pptx-notes", _("PowerPoint with notes (PPTX)")
        DOCX = "docx", _("Word (DOCX)")

    class Fault(models.TextChoices):
        """Why it could not be made."""

        PANGO = "pango", "pango"
        TEMPLATE = "template", "template"
        MEMORY = "memory", "memory"
        LOST = "lost", "lost"
        OTHER = "other", "other"

    deck = models.ForeignKey(Deck, models.CASCADE, null=True, related_name="files", verbose_name=_("presentation"))
    report = models.ForeignKey(
        EvaluationReport, models.CASCADE, null=True, related_name="files", verbose_name=_("evaluation report")
    )
    kind = models.CharField(_("kind"), max_length=13, choices=Kind.choices)
    digest = models.CharField(_("digest of its content"), max_length=64)
    """Of all it is made of (`decks.files.content`): another one needs another file."""
    file = models.FileField(_("file"), upload_to=attachment_path, blank=True, db_index=True)
    size = models.PositiveBigIntegerField(_("size in bytes"), default=0)
    fault = models.CharField(_("fault"), max_length=8, choices=Fault.choices, blank=True)
    task = models.ForeignKey(
        "task_queue.Task", models.SET_NULL, null=True, related_name="+", verbose_name=_("task that makes it")
    )
    created_at = models.DateTimeField(_("ordered at"), auto_now_add=True)
    made_at = models.DateTimeField(_("made at"), null=True)

    class Meta:
        verbose_name = _("made file")
        verbose_name_plural = _("made files")
        ordering: ClassVar[list[str]] = ["-pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=Q(deck__isnull=True, report__isnull=False) | Q(deck__isnull=False, report__isnull=True),
                name="made_file_is_of_one_document",
            ),
            models.UniqueConstraint(fields=["deck", "kind", "digest"], name="one_file_of_deck_and_content"),
            models.UniqueConstraint(fields=["report", "kind", "digest"], name="one_file_of_report_and_content"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}, {self.deck or self.report}"

    def media_visible_to(self, user: object) -> bool:
        """Nobody asks for the file by its stored name: it is sent by the address of its document alone."""
        return False

    @property
    def owner(self) -> Deck | EvaluationReport:
        """What it is made of."""
        owner = self.deck or self.report
        assert owner is not None  # noqa: S101 - the database holds it
        return owner
