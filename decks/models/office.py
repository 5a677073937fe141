"""The office's own template of presentations."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from common import uploads
from common.models import HistoricalRecords
from decks.pptx.checking import check_template


class OfficeTemplateQuerySet(models.QuerySet["OfficeTemplate"]):
    """Queries for templates of the office."""

    def in_use(self) -> Self:
        """The one in which presentations are made; none if they are made in ours."""
        return self.filter(is_used=True)


class OfficeTemplate(models.Model):
    """A presentation (PPTX) whose layouts the office's presentations have, instead of ours (šablona)."""

    title = models.CharField(_("title"), max_length=120)
    file = models.FileField(_("file"), upload_to=uploads.attachment_path, validators=[check_template], db_index=True)
    is_used = models.BooleanField(
        _("use it"),
        default=True,
        help_text=_("Presentations for PowerPoint are then made in it. Only one template can be used."),
    )

    objects = OfficeTemplateQuerySet.as_manager()
    history = HistoricalRecords()

    counted = ngettext_lazy("%d template", "%d templates")

    class Meta:
        verbose_name = _("template of presentations")
        verbose_name_plural = _("templates of presentations")
        ordering: ClassVar[list[str]] = ["title", "pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["is_used"],
                condition=Q(is_used=True),
                name="one_template_in_use",
                violation_error_message=_("Another template is used already. Cancel its use first."),
            )
        ]

    def __str__(self) -> str:
        return self.title

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store a new file before its row, so that a disk error leaves no row without a file."""
        uploads.store_file(self.file)
        super().save(*args, **kwargs)

    @property
    def download_name(self) -> str:
        """Return the name under which the file is downloaded."""
        return uploads.human_name(self.title, PurePath(self.file.name or "").suffix)

    def media_visible_to(self, user: Any) -> bool:
        """Whether the user may see the file: nobody does on public pages."""
        return bool(user.has_perm("decks.view_officetemplate"))
