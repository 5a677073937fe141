"""The site profile, by which a region customises the portal, useful links, and tasks that were set aside."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, ClassVar, Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from common.english import ENGLISH, InEnglish, ToldInEnglish
from common.fields import RichTextField
from common.lists.prepared import PreparedRows
from common.models import HistoricalRecords, Link
from common.search import SearchTextField
from common.values.addresses import AddressField
from members.models import Organisation

PATH_DATA = re.compile(r"[MmLlHhVvCcSsQqTtAaZz0-9eE\s,.\-+]*\Z")
VIEW_BOX = re.compile(r"-?\d+(\.\d+)?( -?\d+(\.\d+)?){3}\Z")


def check_path(value: str) -> None:
    """Raise ValidationError unless `value` is SVG path data and nothing else."""
    if not PATH_DATA.match(value):
        raise ValidationError(_("Only the path data of an SVG drawing (the attribute d) is allowed here."))


def check_view_box(value: str) -> None:
    """Raise ValidationError unless `value` is four numbers, as in the SVG attribute viewBox."""
    if not VIEW_BOX.match(value):
        raise ValidationError(_("Write four numbers, for example 0 0 240 100."))


def check_outline(value: Any) -> None:
    """Raise ValidationError unless `value` is a list of [longitude, latitude] pairs, in degrees."""
    try:
        good = all(-180 <= float(lon) <= 180 and -90 <= float(lat) <= 90 for lon, lat in value)
    except (TypeError, ValueError):
        good = False
    if not good:
        raise ValidationError(_("Write a list of pairs [longitude, latitude] in degrees."))


class SiteProfile(ToldInEnglish):
    """The region's own names, logo, map, office and texts. There is exactly one profile."""

    in_english = ("name", "tagline", "lead", "about", "accessibility_method", "accessibility_exceptions")

    region = models.OneToOneField(Organisation, on_delete=models.PROTECT, related_name="+", verbose_name=_("region"))
    region_en = models.CharField(_("name of the region in English"), max_length=120, blank=True)
    name = models.CharField(_("name of the programme"), max_length=120)
    name_en = models.CharField(_("name of the programme in English"), max_length=120, blank=True)
    tagline = models.CharField(_("what it is, in one sentence"), max_length=250, blank=True)
    tagline_en = models.CharField(_("what it is, in one sentence, in English"), max_length=250, blank=True)
    lead = models.TextField(_("welcome on the home page"), blank=True)
    lead_en = models.TextField(_("welcome on the home page, in English"), blank=True)
    about = RichTextField(_("about the programme"), blank=True)
    about_en = RichTextField(_("about the programme, in English"), blank=True)
    sign_path = models.TextField(_("logo: path of the drawing"), blank=True, validators=[check_path])
    sign_view_box = models.CharField(
        _("logo: view box"), max_length=60, default="0 0 240 100", validators=[check_view_box]
    )
    sign_description = models.CharField(_("logo: what it shows"), max_length=200, blank=True)
    outline = models.JSONField(
        _("outline of the region"), default=list, blank=True, validators=[check_outline],
        help_text=_("Pairs of longitude and latitude along the border, for the map."),
    )  # fmt: skip
    office = models.CharField(_("office"), max_length=200, blank=True)
    office_department = models.CharField(_("department of the office"), max_length=200, blank=True)
    address = models.CharField(_("postal address"), max_length=250, blank=True)
    email = models.EmailField(_("e-mail of the office"), blank=True)
    phone = models.CharField(_("phone of the office"), max_length=40, blank=True)
    web = AddressField(_("web of the region"), max_length=300, blank=True)
    accessibility_prepared_on = models.DateField(_("accessibility statement prepared on"), null=True, blank=True)
    accessibility_reviewed_on = models.DateField(_("accessibility statement reviewed on"), null=True, blank=True)
    accessibility_method = models.CharField(_("how accessibility was assessed"), max_length=400, blank=True)
    accessibility_method_en = models.CharField(
        _("how accessibility was assessed, in English"), max_length=400, blank=True
    )
    accessibility_exceptions = RichTextField(
        _("what is not accessible and why"), blank=True, help_text=_("Empty when everything is.")
    )
    accessibility_exceptions_en = RichTextField(_("what is not accessible and why, in English"), blank=True)
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("site profile")
        verbose_name_plural = _("site profile")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=models.Q(pk=1),
                name="only_one_profile",
                violation_error_message=_("There is only one site profile."),
            )
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.pk = 1
        super().save(*args, **kwargs)

    @property
    def region_name(self) -> str:
        """The name of the region in the language of the page."""
        return InEnglish(self.region_en) if self.region_en and get_language() == ENGLISH else str(self.region)

    @classmethod
    def load(cls) -> SiteProfile | None:
        """Return the profile with its region, or None on an empty site."""
        return next(iter(_the_profile()), None)


@cache
def _the_profile() -> PreparedRows:
    return PreparedRows(SiteProfile.objects.select_related("region").order_by("pk")[:1])


class UsefulLink(ToldInEnglish, Link):
    """A link on the page of useful links, with a sentence that describes it."""

    in_english = ("title", "description", "group")

    title_en = models.CharField(_("title in English"), max_length=250, blank=True)
    description_en = models.CharField(_("what it is for, in English"), max_length=500, blank=True)
    group = models.CharField(_("group"), max_length=120, blank=True)
    group_en = models.CharField(_("group in English"), max_length=120, blank=True)
    search_text = SearchTextField("title", "description", "url")
    history = HistoricalRecords()

    class Meta(Link.Meta):
        verbose_name = _("useful link")
        verbose_name_plural = _("useful links")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["title"],
                name="one_useful_link_a_title",
                violation_error_message=_("A link of this title already exists."),
            )
        ]


class SetAsideQuerySet(models.QuerySet["SetAside"]):
    """Queries for tasks that were set aside."""

    def in_force(self) -> Self:
        """Those that are not reminded of today: on the day of `until` a task is back."""
        return self.filter(models.Q(until__isnull=True) | models.Q(until__gt=timezone.localdate()))


class SetAside(models.Model):
    """A task of the landing page that was put off until a day, or for good because it does not concern the office.

    It is known by the name of its kind and by the row that it is about, and lies aside for everybody.
    """

    kind = models.CharField(_("kind of the task"), max_length=40)
    model = models.CharField(_("kind of the row"), max_length=100)
    object_id = models.BigIntegerField(_("number of the row"))
    until = models.DateField(_("until"), null=True, blank=True)
    """The day on which it is back; empty if it never is."""
    reason = models.CharField(_("reason"), max_length=300, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+", verbose_name=_("who")
    )
    made_at = models.DateTimeField(_("when"), default=timezone.now)

    objects = SetAsideQuerySet.as_manager()

    class Meta:
        verbose_name = _("task set aside")
        verbose_name_plural = _("tasks set aside")
        ordering: ClassVar[list[str]] = ["-made_at", "-pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["kind", "model", "object_id"], name="task_is_set_aside_once"),
            models.CheckConstraint(
                condition=models.Q(until__isnull=False) | ~models.Q(reason=""), name="set_aside_for_good_has_a_reason"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind}: {self.model} {self.object_id}"
