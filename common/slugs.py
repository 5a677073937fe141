"""Slugs: unique, never empty, never a reserved word of the URL patterns; former ones are found in the history."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import formats, timezone, translation
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from common.values.folding import fold_letters

if TYPE_CHECKING:
    from common.history.models import Binned

LONGEST_SOURCE = 300
"""Characters of a name that its slug is made of."""
RESERVED = {"nova", "novy", "nove", "export", "import", "rok", "filtr", "hledat", "en"}


def check_slug(value: str) -> None:
    """Raise ValidationError for a slug that is a reserved word of the URL patterns."""
    if value in RESERVED:
        raise ValidationError(
            _("“%(value)s” is a word of the site's own addresses. Choose another."), params={"value": value}
        )


def free_slug(instance: models.Model, text: str, *, field: str = "slug") -> str:
    """Return a slug made of `text` that no other row of the model has."""
    model = type(instance)
    others = model._default_manager.exclude(pk=instance.pk)
    slug = base = _base(model, text)
    number = 2
    binned = binned_slugs(model)
    while slug in binned or others.filter(**{field: slug}).exists():
        slug, number = f"{base}-{number}", number + 1
    return slug


def base_slug(instance: Slugged) -> str:
    """Return the slug that the row gets if nothing has it."""
    return _base(type(instance), str(getattr(instance, instance.slug_source)))


def _base(model: type[models.Model], text: str) -> str:
    """Return the slug of a text without the number that makes it unique."""
    base = slug_of(text) or _kind(model)
    return f"{base}-1" if base in RESERVED else base


def slug_of(text: str) -> str:
    """Return text as a slug; letters without a plain one inside, such as ł and ß, are written in plain letters."""
    return slugify(fold_letters(text[:LONGEST_SOURCE]))[:80].strip("-")


def _kind(model: type[models.Model]) -> str:
    """Return the Czech name of a kind of rows, for rows whose name has no letter that an address may have."""
    with translation.override("cs"):
        return slug_of(str(model._meta.verbose_name)) or "polozka"


def binned_slugs(model: type[models.Model], slug: str | None = None) -> Mapping[str, Binned]:
    """Return the deleted records of a model that keep their slugs in the bin, by slug; all, or the one with `slug`."""
    from common.history.bin import binned_slugs as found

    return found(model, slug)


def is_loading() -> bool:
    """Whether files of the content are being loaded; they come before what was deleted."""
    from common.history.acts import Kind, present_act

    return present_act() == Kind.LOADING


class TakenSlugs:
    """All slugs of a model, read once, from which many new rows get the same slugs as from `free_slug`."""

    def __init__(self, model: type[Slugged]) -> None:
        self.model = model
        self._taken = set(binned_slugs(model)) | set(model._default_manager.order_by().values_list("slug", flat=True))
        self._next: dict[str, int] = {}

    def give(self, instance: Slugged) -> None:
        """Give the row a free slug unless it has one, and remember it as taken."""
        if not instance.slug:
            base = _base(self.model, str(getattr(instance, instance.slug_source)))
            number = self._next.get(base, 1)
            instance.slug = base if number == 1 else f"{base}-{number}"
            while instance.slug in self._taken:
                number += 1
                instance.slug = f"{base}-{number}"
            self._next[base] = number
        self._taken.add(instance.slug)


class Slugged(models.Model):
    """A row with a slug; if left empty, it is made from the field named by `slug_source`."""

    slug_source = "name"

    slug = models.SlugField(
        _("address"),
        max_length=100,
        unique=True,
        blank=True,
        validators=[check_slug],
        help_text=_("The last part of the page's address. Left empty it is made of the name; a changed one redirects."),
    )

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self.slug:
            self.slug = free_slug(self, str(getattr(self, self.slug_source)))
        super().save(*args, **kwargs)

    def validate_unique(self, exclude: Any = None) -> None:
        super().validate_unique(exclude)
        if self.slug and "slug" not in (exclude or ()) and not is_loading():
            self.refuse_binned(binned_slugs(type(self), self.slug))

    def refuse_binned(self, binned: Mapping[str, Binned]) -> None:
        """Raise ValidationError if a record in the bin keeps the slug; a file of the content comes first."""
        if (one := binned.get(self.slug)) is not None and one.object_id != self.pk:
            facts = {"name": one.label, "until": formats.date_format(timezone.localtime(one.until), "j. n. Y")}
            raise ValidationError({"slug": _(
                "This address belongs to the deleted record “%(name)s”, which waits in the bin until %(until)s. "
                "Choose another, or bring that record back, or erase it for good."
            ) % facts})  # fmt: skip

    @classmethod
    def moved_from(cls, slug: str) -> Any:
        """Return the row that had `slug` most recently according to the edit history, or None."""
        old = cls.history.filter(slug=slug).order_by("-history_date", "-history_id")  # type: ignore[attr-defined]
        had = list(dict.fromkeys(old.values_list("id", flat=True)[:20]))
        rows = cls._default_manager.in_bulk(had)
        return next((rows[pk] for pk in had if pk in rows), None)

    @classmethod
    def renamed_from(cls, slugs: Collection[str]) -> dict[str, str]:
        """Return by former slugs the present ones of the rows that `moved_from` finds; in two queries at most."""
        old = cls.history.filter(slug__in=slugs).order_by("-history_date", "-history_id")  # type: ignore[attr-defined]
        had = list(old.values_list("slug", "id"))
        rows = cls._default_manager.filter(pk__in={pk for _slug, pk in had})
        present = dict(rows.values_list("pk", "slug")) if had else {}
        found: dict[str, str] = {}
        for slug, pk in had:
            if pk in present:
                found.setdefault(slug, present[pk])
        return found
