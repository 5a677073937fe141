"""Lists of public activities as visitors ask for them, and how many each has; kept by the database itself.

The rows follow from activities and what belongs to them. Triggers keep them (`activities/lists/keeping.py`), whoever
writes: nothing else may write here.
"""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from activities.models.activity import Activity
from activities.models.taxonomy import Heading


class ListKind(models.TextChoices):
    """Whose list it is; the key is that of the organisation, topic or department, and 0 for the list of all."""

    ALL = "all", "all"
    ORGANISATION = "organisation", "organisation"
    TOPIC = "topic", "topic"
    DEPARTMENT = "department", "department"


class OfList(models.Model):
    """Abstract base of rows of a list, under a heading of the yearly report."""

    kind = models.CharField(max_length=12, choices=ListKind.choices)
    key = models.BigIntegerField()
    # Without constraints and indexes of their own, as only triggers write here.
    heading = models.ForeignKey(
        Heading, on_delete=models.DO_NOTHING, related_name="+", db_constraint=False, db_index=False
    )
    period_start = models.DateField(null=True)
    period_end = models.DateField(null=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"


class Listed(OfList):
    """A public activity in a list, with all that the list is sorted and narrowed by."""

    activity = models.ForeignKey(
        Activity, on_delete=models.DO_NOTHING, related_name="listings", db_constraint=False, db_index=False
    )
    order = models.PositiveSmallIntegerField()

    class Meta:
        default_permissions = ()
        verbose_name = _("activity in a list")
        verbose_name_plural = _("activities in lists")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["activity", "kind", "key"], name="once_in_a_list")
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(
                fields=["kind", "key", "heading", "order", "period_start", "activity", "period_end"],
                name="listed_under_headings",
            ),
            models.Index(fields=["kind", "key", "-period_start", "activity"], name="listed_newest_first"),
        ]


class Tally(OfList):
    """The number of activities of a list under a heading that begin and end in the same months.

    The period is that of the first days of both months. On PostgreSQL the same list, heading and months may have
    several rows, also negative ones, which are summed (`activities/lists/keeping.py`).
    """

    count = models.IntegerField()

    class Meta:
        default_permissions = ()
        verbose_name = _("number of activities in a list")
        verbose_name_plural = _("numbers of activities in lists")
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["kind", "key", "heading", "period_start", "period_end"], name="tally_of_list")
        ]
