"""The index: what the public may find, which of it has to be made anew, and the words that are in it."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Document(models.Model):
    """What is found of one public row.

    Its primary key is its place in the results (`search.places`), so that no database has to sort them. The columns of
    texts are lines, one for each block. `keys` are those of `common.search.words` with what results are narrowed by.
    """

    id = models.BigIntegerField(primary_key=True)
    kind = models.PositiveSmallIntegerField()
    object_id = models.BigIntegerField()
    title = models.TextField()
    title_en = models.TextField(blank=True)
    address = models.CharField(max_length=600)
    text = models.TextField(blank=True)
    forms = models.TextField(blank=True)
    """The folded words of title and text in their order, for phrases."""
    keys = models.TextField()
    until = models.DateField(null=True)
    digest = models.CharField(max_length=32)
    """Of all that it was made of."""

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["kind", "object_id"], name="one_document_a_row")
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["until"], condition=models.Q(until__isnull=False), name="documents_that_end")
        ]

    def __str__(self) -> str:
        return self.title


class Mark(models.Model):
    """A row whose document has to be made anew; triggers write them (`search.marking`)."""

    kind = models.PositiveSmallIntegerField()
    object_id = models.BigIntegerField()
    hides = models.BooleanField(default=False)
    """Whether the document must not be shown before."""

    class Meta:
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["kind", "object_id"], name="marks_of_row")]

    def __str__(self) -> str:
        return f"{self.kind}/{self.object_id}"


class Word(models.Model):
    """A word of some document, for what a misspelt one may mean and for suggestions.

    A word may outlive its documents; it is only shown where it finds some.
    """

    form = models.CharField(max_length=60, unique=True)
    """Folded."""
    backwards = models.CharField(max_length=60, db_index=True)
    written = models.CharField(max_length=60)
    """As it was first met, in lower case."""

    def __str__(self) -> str:
        return self.written


class FileText(models.Model):
    """The text of an uploaded document."""

    class State(models.TextChoices):
        READ = "read"
        REFUSED = "refused"
        """Too demanding, encrypted, damaged, or without any text."""

    name = models.CharField(max_length=255, unique=True)
    """The name of the file; a file never changes under its name."""
    state = models.CharField(max_length=8, choices=State.choices)
    text = models.TextField(blank=True)

    def __str__(self) -> str:
        return self.name
