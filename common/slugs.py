"""Slugs: unique, never empty, never a reserved word of the URL patterns; former ones are found in the history."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

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
    base = slugify(text)[:80].strip("-") or model._meta.model_name or "polozka"
    if base in RESERVED:
        base = f"{base}-1"
    others = model._default_manager.exclude(pk=instance.pk)
    slug, number = base, 2
    while others.filter(**{field: slug}).exists():
        slug, number = f"{base}-{number}", number + 1
    return slug


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

    @classmethod
    def moved_from(cls, slug: str) -> Any:
        """Return the row that had `slug` most recently according to the edit history, or None."""
        old = cls.history.filter(slug=slug).order_by("-history_date", "-history_id")  # type: ignore[attr-defined]
        had = list(dict.fromkeys(old.values_list("id", flat=True)[:20]))
        rows = cls._default_manager.in_bulk(had)
        return next((rows[pk] for pk in had if pk in rows), None)
