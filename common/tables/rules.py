"""Validation of many rows of one model: the same errors as those of `full_clean()`, without queries for each row.

What a row refers to was read for the whole table, values that must be unique are read once, and the conditions of
constraints are evaluated in Python. The constraints of the database still have the last word when rows are written.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import models
from django.utils.translation import gettext as _

from common.models import Published
from common.registry import Elsewhere, waiting_to_be_published
from common.slugs import Slugged, binned_slugs
from common.tables.conditions import NotEvaluated, truth


class Unique:
    """Fields whose values no two rows share, with all values that are taken."""

    def __init__(self, model: type[models.Model], fields: Sequence[str], constraint: Any = None) -> None:
        self.model, self.fields, self.constraint = model, tuple(fields), constraint
        self.condition = getattr(constraint, "condition", None)
        self.columns = [_column(model, name) for name in fields]
        rows = model._default_manager.order_by()
        if self.condition is not None:
            rows = rows.filter(self.condition)
        self._owners: dict[tuple[Any, ...], Hashable] = {
            tuple(values): pk for pk, *values in rows.values_list("pk", *self.columns)
        }

    def check(self, instance: models.Model, exclude: set[str]) -> None:
        """Raise ValidationError if another row, stored or accepted from the table, has the values of this one."""
        if exclude & set(self.fields):
            return
        key = self._key(instance)
        if key is None or self._owners.get(key, _owner(instance)) == _owner(instance):
            return
        message = instance.unique_error_message(self.model, self.fields)
        if self.constraint is None:
            raise ValidationError({self.fields[0] if len(self.fields) == 1 else NON_FIELD_ERRORS: message})
        if self.condition is None and self.constraint.violation_error_message == (
            models.BaseConstraint.default_violation_error_message
        ):
            raise ValidationError(message)
        raise ValidationError(self.constraint.get_violation_error_message())

    def take(self, instance: models.Model, was: dict[str, Any] | None) -> None:
        """Record the values of an accepted row, and release those that it `was` stored with."""
        if was is not None:
            before = tuple(was[name] for name in self.columns)
            if self._owners.get(before) == instance.pk:
                del self._owners[before]
        if (key := self._key(instance)) is not None:
            self._owners[key] = _owner(instance)

    def _key(self, instance: models.Model) -> tuple[Any, ...] | None:
        values = tuple(getattr(instance, name) for name in self.columns)
        if None in values:
            return None
        if self.condition is not None and truth(self.condition, _values_of(instance)) is not True:
            return None
        return values


def _is_plain(constraint: models.UniqueConstraint) -> bool:
    """Whether the constraint is about columns, and its condition can be evaluated in Python."""
    try:
        if constraint.condition is not None:
            truth(constraint.condition, lambda _name: None)
    except NotEvaluated:
        return False
    return bool(constraint.fields) and constraint.nulls_distinct is not False


def _owner(instance: models.Model) -> Hashable:
    """Return what identifies a row, stored or not."""
    return instance.pk if instance.pk is not None else ("new", id(instance))


def _column(model: type[models.Model], name: str) -> str:
    """Return the attribute that holds the value of a column."""
    field: Any = model._meta.get_field(name)
    return str(field.attname)


def _values_of(instance: models.Model) -> Callable[[str], Any]:
    return lambda name: getattr(instance, _column(type(instance), name))


def _waiting_elsewhere(model: type[models.Model]) -> dict[Any, Elsewhere]:
    if not issubclass(model, Published):
        return {}
    return waiting_to_be_published(model._default_manager.exclude(publication=Published.Publication.PUBLISHED))


def _clean(instance: models.Model, _exclude: set[str]) -> None:
    instance.clean()


class Rules:
    """Validates rows of a model one after another; each accepted row counts for those after it."""

    def __init__(self, model: type[models.Model]) -> None:
        self.model = model
        self.hidden = {one.name for one in model._meta.fields if not one.editable}
        self.references = [one for one in model._meta.fields if isinstance(one, models.ForeignKey)]
        self.unique = [Unique(model, (one.name,)) for one in model._meta.fields if one.unique and not one.primary_key]
        self.binned = binned_slugs(model) if issubclass(model, Slugged) else {}
        self.unique += [Unique(model, names) for names in model._meta.unique_together]
        self.waiting = _waiting_elsewhere(model)
        self.checks: list[models.CheckConstraint] = []
        self.others: list[models.BaseConstraint] = []
        for one in model._meta.constraints:
            if isinstance(one, models.CheckConstraint):
                self.checks.append(one)
            elif isinstance(one, models.UniqueConstraint) and _is_plain(one):
                self.unique.append(Unique(model, one.fields, one))
            else:
                self.others.append(one)

    def validate(self, instance: models.Model, errors: dict[str, Any]) -> None:
        """Raise ValidationError with the given errors and those that a form would find."""
        found = dict(errors)
        for step in (
            self._clean_columns,
            lambda one, _exclude: one.clean(),
            self._check_unique,
            self._check_constraints,
            self._check_publication,
        ):
            try:
                step(instance, self.hidden | (found.keys() - {NON_FIELD_ERRORS}))
            except ValidationError as error:
                found = error.update_error_dict(found)
        if found:
            raise ValidationError(found)

    def take(self, instance: models.Model, was: dict[str, Any] | None) -> None:
        """Record an accepted row; `was` holds the columns of a stored one before the change."""
        for one in self.unique:
            one.take(instance, was)

    def _clean_columns(self, instance: models.Model, exclude: set[str]) -> None:
        """Clean the columns; references need no query: they were read for this table, or are as they are stored."""
        known = {
            one.name
            for one in self.references
            if getattr(instance, one.attname) is not None and not one.remote_field.limit_choices_to
        }
        instance.clean_fields(exclude=exclude | known)

    def _check_unique(self, instance: models.Model, exclude: set[str]) -> None:
        self._each(self.unique, lambda one: one.check(instance, exclude))
        if isinstance(instance, Slugged) and "slug" not in exclude:
            instance.refuse_binned(self.binned)

    def _check_constraints(self, instance: models.Model, exclude: set[str]) -> None:
        self._each([*self.checks, *self.others], lambda one: self._check(one, instance, exclude))

    def _check_publication(self, instance: models.Model, _exclude: set[str]) -> None:
        """Raise ValidationError if the row would be published although something else does that."""
        if instance.pk in self.waiting and getattr(instance, "publication", "") == Published.Publication.PUBLISHED:
            reason = _("It cannot be published here: {}.").format(self.waiting[instance.pk].reason)
            raise ValidationError({"publication": reason})

    def _each(self, rules: list[Any], apply: Any) -> None:
        """Apply every rule; raise all of their errors together."""
        found: dict[str, Any] = {}
        for rule in rules:
            try:
                apply(rule)
            except ValidationError as error:
                found = error.update_error_dict(found)
        if found:
            raise ValidationError(found)

    def _check(self, constraint: Any, instance: models.Model, exclude: set[str]) -> None:
        """Raise ValidationError if the row breaks the constraint; one that uses an excluded field is passed over."""
        if isinstance(constraint, models.CheckConstraint) and isinstance(constraint.condition, models.Q):
            if constraint.condition.referenced_base_fields & exclude:
                return
            try:
                if truth(constraint.condition, _values_of(instance)) is not False:
                    return
            except NotEvaluated:
                pass
            else:
                raise ValidationError(constraint.get_violation_error_message(), code=constraint.violation_error_code)
        constraint.validate(self.model, instance, exclude=exclude)
