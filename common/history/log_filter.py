"""The filters of the log of changes, kept entirely in the address."""

from __future__ import annotations

import datetime
from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from common.forms.widgets import FastSelect, FastSuggestions
from common.history.models import Change
from common.history.tracking import Model, foreign_keys, is_owner, tracked_models
from common.registry import declared
from common.search import alphabetical, matching
from common.text import fold, printable
from common.values.fields import DayField

MOST_OFFERED = 50
"""People of the office whose names are offered while one writes."""


class LogFilter(forms.Form):
    """Who, with what kind of content, by what kind of act, between which days, and words of the record."""

    kdo = forms.CharField(label=_("Who"), required=False, max_length=200)
    co = forms.ChoiceField(label=_("Content"), required=False, widget=FastSelect)
    jak = forms.ChoiceField(label=_("How"), required=False, widget=FastSelect)
    od = DayField(label=_("From (day)"), required=False)
    do = DayField(label=_("To (day)"), required=False)
    slova = forms.CharField(label=_("Record"), required=False, max_length=200, widget=forms.SearchInput)

    def __init__(self, data: Any, models_seen: list[Model]) -> None:
        super().__init__({name: printable(data.get(name, "")) for name in self.base_fields}, label_suffix="")
        self._seen = {model._meta.label_lower: model for model in models_seen}
        kinds = [(label, capfirst(str(model._meta.verbose_name_plural))) for label, model in self._seen.items()]
        self._choose("co", _("everything"), sorted(kinds, key=lambda pair: alphabetical(pair[1])))
        self._choose("jak", _("in any way"), [(kind.value, str(kind.label)) for kind in Change.Kind])
        people = get_user_model().objects.filter(is_staff=True).order_by("pk")[:MOST_OFFERED]
        names = sorted({str(person) for person in people}, key=alphabetical)
        self.fields["kdo"].widget = FastSuggestions([(name, "") for name in [*names, gettext("the portal itself")]])

    def _choose(self, name: str, nothing: Any, pairs: list[tuple[str, str]]) -> None:
        field: Any = self.fields[name]
        field.choices = [("", nothing), *pairs]

    def clean(self) -> dict[str, Any]:
        asked: dict[str, Any] = super().clean() or {}
        if asked.get("od") and asked.get("do") and asked["od"] > asked["do"]:
            raise ValidationError({"do": _("The last day lies before the first one.")})
        return asked

    @property
    def is_used(self) -> bool:
        """Whether anything is asked for."""
        return any(self.data.values())

    def chosen(self, rows: models.QuerySet[Change]) -> models.QuerySet[Change]:
        """Return those of the changes that are asked for; none if something is asked for that cannot be."""
        if not self.is_valid():
            return rows.none()
        asked = self.cleaned_data
        rows = self._of_models(rows, asked["co"])
        if asked["jak"]:
            rows = rows.filter(kind=asked["jak"])
        if asked["od"]:
            rows = rows.filter(made_at__gte=_midnight(asked["od"]))
        if asked["do"]:
            rows = rows.filter(made_at__lt=_midnight(asked["do"] + datetime.timedelta(days=1)))
        if who := asked["kdo"]:
            rows = self._by(rows, who)
        return matching(rows, asked["slova"])

    def _of_models(self, rows: models.QuerySet[Change], label: str) -> models.QuerySet[Change]:
        """Leave out what the person may not see."""
        limited = {model for one in declared().values() for model in one.logged_steps}
        if label:
            return rows.filter(_shown(self._seen[label]))
        types = ContentType.objects.get_for_models(*set(self._seen.values()) - limited).values()
        shown = models.Q(content_type__in=list(types)) | models.Q(content_type=None)
        for model in limited & set(self._seen.values()):
            shown |= _shown(model)
        return rows.filter(shown)

    @staticmethod
    def _by(rows: models.QuerySet[Change], who: str) -> models.QuerySet[Change]:
        # In any order: it used to be said the other way round.
        if sorted(fold(who).split()) == sorted(fold(gettext("the portal itself")).split()):
            return rows.filter(user=None)
        return rows.filter(user__in=matching(get_user_model().objects.order_by(), who).values("pk"))


def seen_models(user: Any) -> list[Model]:
    """Return the models of records, not of parts of them, that have a history and that the user may see."""
    return [
        model
        for model in tracked_models()
        if user.has_perm(f"{model._meta.app_label}.view_{model._meta.model_name}")
        and (admin.site.is_registered(model) or not any(is_owner(one) for one in foreign_keys(model)))
    ]


def _shown(model: Model) -> models.Q:
    """Return the condition for changes of records of a model that somebody of the office may know of."""
    mine = models.Q(content_type=ContentType.objects.get_for_model(model))
    for one in declared().values():
        if rows := one.logged_steps.get(model):
            mine &= models.Q(object_id__in=rows().order_by().values("pk")) & ~models.Q(kind=Change.Kind.FORM)
    return mine


def _midnight(day: datetime.date) -> datetime.datetime:
    return timezone.make_aware(datetime.datetime.combine(day, datetime.time.min))
