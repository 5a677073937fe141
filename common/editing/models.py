"""Form input stored until its author logs in again, and what is typed into a form of the administration."""

from __future__ import annotations

import datetime
import secrets
from collections.abc import Iterable
from typing import Any, ClassVar, Self

from django.contrib.auth import get_user_model
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


def new_token() -> str:
    """Return a random token that cannot be guessed."""
    return secrets.token_urlsafe(24)


class Stash(models.Model):
    """Form input kept until its author logs in again. It changes no record until the author submits the form.

    Nobody else ever sees it. Input without a known author is kept for nobody.
    """

    KEPT: ClassVar[datetime.timedelta] = datetime.timedelta(days=2)

    token = models.CharField(_("token"), max_length=40, unique=True, default=new_token, editable=False)
    user = models.ForeignKey(
        get_user_model(), on_delete=models.CASCADE, null=True, related_name="+", verbose_name=_("account")
    )
    path = models.CharField(_("address of the form"), max_length=200)
    typed = models.JSONField(_("typed"), default=dict)
    created_at = models.DateTimeField(_("created"), default=timezone.now, db_index=True)

    objects = models.Manager["Stash"]()

    class Meta:
        verbose_name = _("saved draft text")
        verbose_name_plural = _("saved draft texts")
        db_table = "reports_stash"

    def __str__(self) -> str:
        return self.path

    @classmethod
    def of(cls, token: str, path: str, user_id: Any) -> dict[str, Any] | None:
        """Return what this person typed into the form at `path` as lists of values by field name, or None."""
        since = timezone.now() - cls.KEPT
        row = cls.objects.filter(token=token, path=path, user_id=user_id, created_at__gte=since).first()
        return row.typed if row and user_id is not None else None

    @classmethod
    def forget_old(cls) -> int:
        """Delete expired input and return the number of deleted rows; called daily."""
        deleted, _by_model = cls.objects.filter(created_at__lt=timezone.now() - cls.KEPT).delete()
        return deleted


class BesideRecord:
    """Mixin of rows that lie beside a record, which they know by its kind and key, for a while."""

    KEPT: ClassVar[datetime.timedelta]
    objects: Any

    @classmethod
    def forget_old(cls) -> int:
        """Delete what nobody has come back to in time and return the number of deleted rows; called daily."""
        deleted, _by_model = cls.objects.filter(saved_at__lt=timezone.now() - cls.KEPT).delete()
        return int(deleted)

    @classmethod
    def forget_about(cls, model: type[models.Model], keys: Iterable[Any]) -> None:
        """Delete what belongs to records that are erased."""
        cls.objects.filter(model=model._meta.label_lower, record__in=[str(key) for key in keys]).delete()


class UnsavedQuerySet(models.QuerySet["Unsaved"]):
    """What people have typed and not saved."""

    def waiting(self) -> Self:
        """Return what its authors may still come back to.

        Words that arrived only after their form had been saved are left out.
        """
        saved = SavedForm.objects.filter(
            user=models.OuterRef("user"), visit=models.OuterRef("visit"), number__gte=models.OuterRef("number")
        )
        return self.filter(~models.Exists(saved), saved_at__gte=timezone.now() - Unsaved.KEPT)


class Unsaved(BesideRecord, models.Model):
    """What a person has typed into the form of a record and not saved yet; it lies beside the record.

    It belongs to one visit of the page, so two windows never overwrite each other. Only its author sees the text;
    others who may edit the record see that there is some.
    """

    KEPT: ClassVar[datetime.timedelta] = datetime.timedelta(days=30)
    MOST: ClassVar[int] = 100
    """How many one person may have; what was typed longest ago makes way."""
    LARGEST: ClassVar[int] = 600_000
    """Characters of one form."""

    visit = models.CharField(_("visit of the page"), max_length=40, unique=True, default=new_token)
    user = models.ForeignKey(get_user_model(), on_delete=models.CASCADE, related_name="+", verbose_name=_("account"))
    model = models.CharField(_("kind of record"), max_length=100)
    record = models.CharField(_("record"), max_length=40, blank=True, help_text=_("Empty for a new one."))
    typed = models.JSONField(_("typed"), default=dict)
    number = models.BigIntegerField(_("number of the sending"), default=0)
    saved_at = models.DateTimeField(_("kept"), default=timezone.now, db_index=True)

    objects = UnsavedQuerySet.as_manager()

    class Meta:
        verbose_name = _("unsaved changes")
        verbose_name_plural = _("unsaved changes")
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["model", "record"], name="unsaved_by_record")]

    def __str__(self) -> str:
        return f"{self.model} {self.record}".strip()

    @classmethod
    def make_room(cls, user_id: Any) -> None:
        """Delete what a person with too many of them typed longest ago."""
        older = cls.objects.filter(user_id=user_id).order_by("-saved_at").values_list("pk", flat=True)[cls.MOST :]
        if keys := list(older):
            cls.objects.filter(pk__in=keys).delete()


class SavedForm(BesideRecord, models.Model):
    """A form of the administration that was saved, so that the same one sent again adds no second record.

    It is known by the visit of its page, and a form that adds a record also by its content: a browser that goes back
    may load the page anew and fill in what was typed into the old one.
    """

    KEPT: ClassVar[datetime.timedelta] = Unsaved.KEPT
    SAME: ClassVar[datetime.timedelta] = datetime.timedelta(hours=1)
    """For how long the same content is taken for the same form."""
    ANY_NUMBER: ClassVar[int] = 2**53
    """The number of a form whose page did not tell which of its sendings was the last one."""

    visit = models.CharField(_("visit of the page"), max_length=40)
    user = models.ForeignKey(get_user_model(), on_delete=models.CASCADE, related_name="+", verbose_name=_("account"))
    model = models.CharField(_("kind of record"), max_length=100)
    record = models.CharField(_("record"), max_length=40, blank=True)
    content = models.CharField(_("digest of the content"), max_length=64, blank=True)
    seen = models.JSONField(
        _("marks of the content"), default=dict, help_text=_("By the fields of the record, as in the marks of a page.")
    )
    number = models.BigIntegerField(_("number of the last sending before it was saved"), default=ANY_NUMBER)
    saved_at = models.DateTimeField(_("saved"), default=timezone.now, db_index=True)

    objects = models.Manager["SavedForm"]()

    class Meta:
        verbose_name = _("saved form")
        verbose_name_plural = _("saved forms")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["user", "visit"], name="saved_form_once")
        ]

    def __str__(self) -> str:
        return f"{self.model} {self.record}".strip()
