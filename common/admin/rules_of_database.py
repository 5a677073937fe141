"""Rules of the database that a form could not check beforehand are said above the form, which keeps what was typed.

Forms check constraints before they save. Some they cannot see: those whose condition is a field that the form does not
have, and what somebody else has saved at the same moment. Then the database refuses, everything is taken back, and the
form is shown again with the message of the constraint.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from django.apps import apps
from django.db import IntegrityError, models
from django.http import HttpRequest

NAMED = re.compile(r"\bconstraint (?:failed: )?(?:index )?[\"']?(\w+)[\"']?(?![\w.])")
"""The name of a constraint in the words of PostgreSQL, and of SQLite where it says one."""
COLUMNS = re.compile(r"UNIQUE constraint failed: (\w+\.\w+(?:, \w+\.\w+)*)")
"""What SQLite says of a unique constraint of columns."""


def broken_rule(error: IntegrityError) -> str:
    """Return in words which rule of a model was broken; empty if it is none that a person could keep."""
    text = str(error)
    if found := COLUMNS.search(text):
        return next(_of_columns({one.strip() for one in found[1].split(",")}), "")
    found = NAMED.search(text)
    return next(_of_name(found[1]), "") if found else ""


def _of_name(name: str) -> Iterator[str]:
    for model in apps.get_models():
        for constraint in model._meta.constraints:
            if constraint.name == name:
                yield _words(model, constraint)
        for field in model._meta.local_fields:
            if field.unique and not field.primary_key and name.startswith(f"{model._meta.db_table}_{field.column}_"):
                yield _taken(model, (field.name,))


def _of_columns(columns: set[str]) -> Iterator[str]:
    for model in apps.get_models():
        table, fields = model._meta.db_table, model._meta.local_fields
        for constraint in model._meta.constraints:
            names = getattr(constraint, "fields", ())
            if names and {f"{table}.{model._meta.get_field(name).column}" for name in names} == columns:
                yield _words(model, constraint)
        for field in fields:
            if field.unique and not field.primary_key and {f"{table}.{field.column}"} == columns:
                yield _taken(model, (field.name,))


def _words(model: type[models.Model], constraint: models.BaseConstraint) -> str:
    """Return the message of a constraint; of one without its own that of its fields."""
    names = getattr(constraint, "fields", ())
    if names and constraint.violation_error_message == constraint.default_violation_error_message:
        return _taken(model, names)
    return str(constraint.get_violation_error_message())


def _taken(model: type[models.Model], names: Sequence[str]) -> str:
    """Return Django's message for fields whose values another row has."""
    return str(model().unique_error_message(model, names).messages[0])


class DatabaseRulesMixin:
    """Shows the form of a ModelAdmin again when the database refuses to save it."""

    def changeform_view(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        try:
            return super().changeform_view(request, *args, **kwargs)
        except IntegrityError as error:
            if hasattr(request, "broken_rule") or not (message := broken_rule(error)):
                raise
        request.broken_rule = message
        return super().changeform_view(request, *args, **kwargs)

    def get_form(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Refuse the form for the reason that the database gave."""
        form = super().get_form(request, *args, **kwargs)
        form.broken_rule = getattr(request, "broken_rule", "")
        return form
