"""Copying sets of criteria, by which the rules of a new year are prepared."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from members.models import CriteriaSet, Criterion, Indicator
from members.workflow import MembersError


@transaction.atomic
def copy_set(source: CriteriaSet, *, year: int) -> CriteriaSet:
    """Return a new set for `year` with the criteria and indicators of `source`; raises MembersError if one exists."""
    source = CriteriaSet.objects.select_for_update().get(pk=source.pk)
    if CriteriaSet.objects.filter(year=year, kind=source.kind).exists():
        raise MembersError(_("This type of registration already has a set for that year."))
    copy = CriteriaSet.objects.create(
        year=year, kind=source.kind, title=source.title, note=source.note, is_example=source.is_example
    )
    for criterion in source.criteria.prefetch_related("indicators"):
        indicators = list(criterion.indicators.all())
        new = Criterion.objects.create(
            criteria_set=copy,
            number=criterion.number,
            title=criterion.title,
            category=criterion.category,
            order=criterion.order,
        )
        for indicator in indicators:
            _copy_indicator(indicator, new)
    return copy


def _copy_indicator(source: Indicator, criterion: Criterion) -> None:
    left_out = {"id", "criterion"}
    fields = [field.attname for field in Indicator._meta.concrete_fields if field.name not in left_out]
    Indicator.objects.create(criterion=criterion, **{name: getattr(source, name) for name in fields})
