"""Abstract models shared by all apps: publication state, manual order, links, attachments, photographs, history."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Any, ClassVar, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext, ngettext_lazy
from django.utils.translation import gettext_lazy as _

from common import uploads
from common.history.records import HistoricalRecords
from common.values.addresses import AddressField

__all__ = [
    "Attachment",
    "HistoricalRecords",
    "Link",
    "Ordered",
    "Photo",
    "Published",
    "PublishedQuerySet",
    "same_parent",
]

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise as _StrOrPromise


class PublishedQuerySet(models.QuerySet[Any]):
    """Filters rows by publication state."""

    def published(self) -> Self:
        """Rows that the public may see now."""
        return self.filter(publication=Published.Publication.PUBLISHED)

    def drafts(self) -> Self:
        """Rows that have not been published yet."""
        return self.filter(publication=Published.Publication.DRAFT)


class Published(models.Model):
    """A row that is a draft, published or archived; only published rows are public."""

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
        """Whether the user may see the row's photographs and documents: everybody may if the row is public."""
        public: bool = getattr(self, "is_public", self.is_published)
        return public or user.has_perm(f"{self._meta.app_label}.view_{self._meta.model_name}")

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Set `published_at` when the row is first published."""
        if self.note_publication() and kwargs.get("update_fields") is not None:
            kwargs["update_fields"] = {*kwargs["update_fields"], "published_at"}
        super().save(*args, **kwargs)

    def note_publication(self) -> bool:
        """Set `published_at` if the row is public for the first time, and return whether it is."""
        if not self.is_published or self.published_at is not None:
            return False
        self.published_at = timezone.now()
        return True


class Ordered(models.Model):
    """A row with a position in a manual order."""

    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        abstract = True
        ordering: ClassVar[list[str]] = ["order", "pk"]


class Link(Ordered):
    """A link with a title; without a URL the title is shown as plain text."""

    title = models.CharField(_("title"), max_length=250)
    url = AddressField(_("address"), max_length=500, blank=True)
    description = models.CharField(_("what it is for"), max_length=500, blank=True)

    counted = ngettext_lazy("%d link", "%d links")

    class Meta(Ordered.Meta):
        abstract = True
        # Dead links are looked up among all rows.
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["url"])]

    def __str__(self) -> str:
        return self.title


class Attachment(Ordered):
    """A document to download; its type is checked by content."""

    title = models.CharField(_("title"), max_length=250)
    file = models.FileField(
        _("file"), upload_to=uploads.attachment_path, validators=[uploads.check_document], db_index=True
    )

    counted = ngettext_lazy("%d attachment", "%d attachments")

    class Meta(Ordered.Meta):
        abstract = True

    def __str__(self) -> str:
        return self.title

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store a new file before its row, so that a disk error leaves no row without a file."""
        self.store()
        super().save(*args, **kwargs)

    def store(self) -> None:
        """Store a new file; call it before the transaction that saves the row, if there is one."""
        uploads.store_file(self.file)

    @property
    def download_name(self) -> str:
        """The suggested name for downloading: the title with the file's extension."""
        return uploads.human_name(self.title, PurePath(self.file.name or "").suffix)

    @property
    def kind_label(self) -> str:
        """The type of document, such as PDF or DOCX."""
        return PurePath(self.file.name or "").suffix.lstrip(".").upper()

    @property
    def size(self) -> int:
        """Size in bytes; 0 if the file is missing on the disk."""
        try:
            return self.file.size
        except OSError:
            return 0


class Photo(Ordered):
    """A photograph with alternative text and the record of consent that the GDPR requires."""

    class Kind(models.TextChoices):
        DOCUMENTARY = "documentary", _("documentary photograph of an event")
        PORTRAIT = "portrait", _("portrait of a person")

    image = uploads.PictureColumn(
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

    counted = ngettext_lazy("%d photograph", "%d photographs")

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
        return self.alt or gettext("a picture without a description")

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store new pictures without camera metadata (location, author, embedded thumbnail)."""
        if self.store() and kwargs.get("update_fields") is not None:
            kwargs["update_fields"] = {*kwargs["update_fields"], "renditions", "width", "height"}
        super().save(*args, **kwargs)

    def store(self) -> bool:
        """Store a new picture and return whether there was one; call it before the transaction that saves the row."""
        if not self.image or getattr(self.image, "_committed", True):
            return False
        self.renditions = uploads.store_clean(self.image, uploads.WIDTHS)
        return True

    @property
    def small(self) -> dict[str, Any]:
        """A small copy for lists: its URL, and its width and height in pixels."""
        if self.renditions:
            width = min(self.renditions, key=lambda one: abs(one - uploads.SMALL_SIDE))
            size = {"width": width, "height": max(1, round(self.height * width / max(self.width, 1)))}
        else:
            # Older pictures have one small copy instead of several widths.
            width, height = uploads.fitted(self.width, self.height, uploads.SMALL_SIDE)
            size = {"width": width, "height": height}
        name = self.image.name or ""
        copy = uploads.rendition_name(name, size["width"]) if self.renditions else uploads.small_name(name)
        return {"url": self.image.storage.url(copy), **size}

    @property
    def sources(self) -> dict[str, Any]:
        """The context of `components/picture.html`: the small copy, and the `srcset` of all copies by format."""
        name, url = self.image.name or "", self.image.storage.url
        return self.small | {
            kind: ", ".join(f"{url(uploads.rendition_name(name, width, kind))} {width}w" for width in self.renditions)
            for kind in ("avif", "webp")
        }


def same_parent(child: models.Model, parent: models.Model | None, field: str, message: _StrOrPromise) -> None:
    """Raise ValidationError if `child` and its `parent` refer to different rows by the foreign key `field`."""
    if parent is not None and getattr(child, f"{field}_id") != getattr(parent, f"{field}_id"):
        raise ValidationError({"parent": message})
