"""Changes, which are what one saved act wrote, and the bin of deleted records."""

from __future__ import annotations

import datetime
from typing import Any, ClassVar

from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ObjectDoesNotExist
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from common.search import SearchTextField


def label_of(record: models.Model) -> str:
    """Return what a record is called.

    A row just created may still have values as they were typed, and what its name is made of may be deleted already.
    """
    try:
        return str(record)[:250]
    except (ObjectDoesNotExist, AttributeError, TypeError, ValueError):
        stored = type(record)._base_manager.filter(pk=record.pk).first()
        return str(stored)[:250] if stored is not None else f"{record._meta.verbose_name} {record.pk}"


class Change(models.Model):
    """All that one saved act wrote: who, when, what kind of act, and the record that it was about.

    Every version in the history refers to its change (`history_change`), whatever model it belongs to.
    """

    class Kind(models.TextChoices):
        FORM = "form", _("form")
        ACTION = "action", _("action with a list")
        IMPORT = "import", _("import of a table")
        LOADING = "loading", _("loading of content files")
        STEP = "step", _("step of a workflow")
        RESTORING = "restoring", _("restoring")
        TAKING_BACK = "taking_back", _("taking back")
        TASK = "task", _("background task")
        OTHER = "other", _("command outside the portal")

    GENERAL: ClassVar[set[str]] = {Kind.FORM, Kind.TASK, Kind.OTHER}
    """Kinds that a more exact one replaces."""
    MOST_NAMED = 3
    """Rows of a list that the note of an action names."""

    kind = models.CharField(_("kind"), max_length=12, choices=Kind.choices, default=Kind.OTHER)
    made_at = models.DateTimeField(_("when"), default=timezone.now, db_index=True)
    user = models.ForeignKey(
        get_user_model(), null=True, on_delete=models.SET_NULL, related_name="+", verbose_name=_("who")
    )
    content_type = models.ForeignKey(
        ContentType, null=True, on_delete=models.CASCADE, related_name="+", db_index=False, verbose_name=_("kind")
    )
    object_id = models.BigIntegerField(_("number of the record"), null=True)
    """Empty if the act was about a whole list, such as an import."""
    label = models.CharField(_("record"), max_length=250, blank=True)
    """What the record was called then; for a list, the name of the list."""
    note = models.CharField(_("note"), max_length=250, blank=True)
    """What else tells the act apart: the name of a file, a step, the first rows of a list."""
    takes_back = models.ForeignKey(
        "self", null=True, on_delete=models.SET_NULL, related_name="taken_back_by", verbose_name=_("takes back")
    )

    search_text = SearchTextField("label", "note")
    objects = models.Manager["Change"]()

    class Meta:
        verbose_name = _("change")
        verbose_name_plural = _("changes")
        ordering: ClassVar[list[str]] = ["-pk"]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["content_type", "object_id"], name="changes_of_a_record")
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.label}"

    def note_record(self, record: Any) -> None:
        """Say which record the change is about: a row, or a model for a whole list."""
        is_list = isinstance(record, type)
        self.content_type = ContentType.objects.get_for_model(record, for_concrete_model=False)
        self.object_id = None if is_list else record.pk
        self.label = str(record._meta.verbose_name_plural)[:250] if is_list else label_of(record)


class Binned(models.Model):
    """A deleted record that can still be brought back: its versions stay in the history, its slug stays taken."""

    KEPT: ClassVar[datetime.timedelta] = datetime.timedelta(days=30)

    change = models.ForeignKey(Change, on_delete=models.CASCADE, related_name="binned", verbose_name=_("change"))
    content_type = models.ForeignKey(
        ContentType, on_delete=models.CASCADE, related_name="+", db_index=False, verbose_name=_("kind")
    )
    object_id = models.BigIntegerField(_("number of the record"))
    label = models.CharField(_("record"), max_length=250)
    slug = models.CharField(_("address"), max_length=100, blank=True)
    deleted_at = models.DateTimeField(_("deleted"), default=timezone.now)
    until = models.DateTimeField(_("kept until"), db_index=True)
    emptied = models.JSONField(_("references that were emptied"), default=list, blank=True)
    """Foreign keys that led here or to the parts: model, key and field of the row, model and key of the target."""

    objects = models.Manager["Binned"]()

    class Meta:
        verbose_name = _("deleted record")
        verbose_name_plural = _("deleted records")
        ordering: ClassVar[list[str]] = ["-deleted_at", "-pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["content_type", "object_id"], name="record_is_binned_once")
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["content_type", "slug"], name="slugs_of_binned_records"),
            models.Index(fields=["-deleted_at", "-id"], name="binned_in_order"),
        ]

    def __str__(self) -> str:
        return self.label

    @property
    def model(self) -> type[models.Model] | None:
        """The model of the record; None if the portal no longer has it."""
        return self.content_type.model_class()
