"""Abstract parts of models that every app needs and no app owns: publication, links, attachments, photographs."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Any, ClassVar, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from common import uploads

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise as _StrOrPromise


class PublishedQuerySet(models.QuerySet[Any]):
    """Sets of rows by their publication state."""

    def published(self) -> Self:
        """Rows that the public may see now."""
        return self.filter(publication=Published.Publication.PUBLISHED)

    def drafts(self) -> Self:
        """Rows that wait to be published."""
        return self.filter(publication=Published.Publication.DRAFT)


class Published(models.Model):
    """A row with a way from draft over published to archived; only published rows are public."""

    class Publication(models.TextChoices):
        DRAFT = "draft", _("draft")
        PUBLISHED = "published", _("published")
        ARCHIVED = "archived", _("archived")

    publication = models.CharField(
        _("publication"), max_length=10, choices=Publication.choices, default=Publication.DRAFT, db_index=True
    )
    published_at = models.DateTimeField(_("published at"), null=True, blank=True, editable=False)

    class Meta:
        abstract = True

    @property
    def is_published(self) -> bool:
        return self.publication == self.Publication.PUBLISHED

    def media_visible_to(self, user: Any) -> bool:
        """Whether the photographs and documents of this row may be seen: by all when it is public itself."""
        public: bool = getattr(self, "is_public", self.is_published)
        return public or user.has_perm(f"{self._meta.app_label}.view_{self._meta.model_name}")

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Remember when the row was first published."""
        if self.is_published and self.published_at is None:
            self.published_at = timezone.now()
            if kwargs.get("update_fields") is not None:
                kwargs["update_fields"] = {*kwargs["update_fields"], "published_at"}
        super().save(*args, **kwargs)


class Ordered(models.Model):
    """A row with a place of its own in a hand-made order."""

    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        abstract = True
        ordering: ClassVar[list[str]] = ["order", "pk"]


class Link(Ordered):
    """A titled address; without an address the title is shown as plain text."""

    title = models.CharField(_("title"), max_length=250)
    url = models.URLField(_("address"), max_length=500, blank=True)
    description = models.CharField(_("what it is for"), max_length=500, blank=True)

    class Meta(Ordered.Meta):
        abstract = True

    def __str__(self) -> str:
        return self.title


class Attachment(Ordered):
    """A document to download, its type checked by content."""

    title = models.CharField(_("title"), max_length=250)
    file = models.FileField(
        _("file"), upload_to=uploads.attachment_path, validators=[uploads.check_document], db_index=True
    )

    class Meta(Ordered.Meta):
        abstract = True

    def __str__(self) -> str:
        return self.title

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store a new file before its row: a fault of the disk leaves no row behind."""
        self.store()
        super().save(*args, **kwargs)

    def store(self) -> None:
        """Store a new file; called before the transaction of the row where there is one."""
        uploads.store_file(self.file)

    @property
    def download_name(self) -> str:
        """The name under which people save it: from the title, with the ending of the file."""
        return uploads.human_name(self.title, PurePath(self.file.name or "").suffix)

    @property
    def kind_label(self) -> str:
        """The kind of document as people call it: PDF, DOCX."""
        return PurePath(self.file.name or "").suffix.lstrip(".").upper()

    @property
    def size(self) -> int:
        """Bytes; 0 when the file is gone from the disk."""
        try:
            return self.file.size
        except OSError:
            return 0


class Photo(Ordered):
    """A photograph with what a blind reader needs and what the law on personal data asks."""

    class Kind(models.TextChoices):
        DOCUMENTARY = "documentary", _("documentary photograph of an event")
        PORTRAIT = "portrait", _("portrait of a person")

    image = models.ImageField(
        _("photograph"),
        upload_to=uploads.photo_path,
        validators=[uploads.check_image],
        width_field="width",
        height_field="height",
        db_index=True,
    )
    width = models.PositiveIntegerField(_("width"), editable=False, default=0)
    height = models.PositiveIntegerField(_("height"), editable=False, default=0)
    renditions = models.JSONField(_("widths of the copies"), editable=False, default=list, blank=True)
    alt = models.CharField(
        _("alternative text"), max_length=300, help_text=_("What is in the picture, for those who cannot see it.")
    )
    kind = models.CharField(_("kind"), max_length=12, choices=Kind.choices, default=Kind.DOCUMENTARY)
    children_recognisable = models.BooleanField(_("children can be recognised"), default=False)
    consent_reference = models.CharField(
        _("consent"), max_length=200, blank=True, help_text=_("Where the recorded consent is kept.")
    )
    credit = models.CharField(_("author"), max_length=150, blank=True)

    class Meta(Ordered.Meta):
        abstract = True
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=~Q(kind="portrait", children_recognisable=True, consent_reference=""),
                name="%(app_label)s_%(class)s_child_portrait_needs_consent",
                violation_error_message=_("A portrait of children needs recorded consent."),
            )
        ]

    def __str__(self) -> str:
        return self.alt

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store pictures without the metadata of the camera (place, author, inner thumbnail)."""
        if self.store() and kwargs.get("update_fields") is not None:
            kwargs["update_fields"] = {*kwargs["update_fields"], "renditions", "width", "height"}
        super().save(*args, **kwargs)

    def store(self) -> bool:
        """Store a new picture and tell whether there was one; called before the transaction of the row."""
        if not self.image or getattr(self.image, "_committed", True):
            return False
        self.renditions = uploads.store_clean(self.image, uploads.WIDTHS)
        return True

    @property
    def small(self) -> dict[str, Any]:
        """A copy for lists: its address and size in pixels."""
        if self.renditions:
            width = min(self.renditions, key=lambda one: abs(one - uploads.SMALL_SIDE))
            size = {"width": width, "height": max(1, round(self.height * width / max(self.width, 1)))}
        else:
            # Stored before there were copies of several widths.
            width, height = uploads.fitted(self.width, self.height, uploads.SMALL_SIDE)
            size = {"width": width, "height": height}
        name = self.image.name or ""
        copy = uploads.rendition_name(name, size["width"]) if self.renditions else uploads.small_name(name)
        return {"url": self.image.storage.url(copy), **size}

    @property
    def sources(self) -> dict[str, Any]:
        """What `components/picture.html` needs: the small copy, and all copies for `srcset` by their kind."""
        name, url = self.image.name or "", self.image.storage.url
        return self.small | {
            kind: ", ".join(f"{url(uploads.rendition_name(name, width, kind))} {width}w" for width in self.renditions)
            for kind in ("avif", "webp")
        }


def same_parent(child: models.Model, parent: models.Model | None, field: str, message: _StrOrPromise) -> None:
    """Raise ValidationError when `child` and its `parent` do not share the value of `field`."""
    if parent is not None and getattr(child, f"{field}_id") != getattr(parent, f"{field}_id"):
        raise ValidationError({"parent": message})
