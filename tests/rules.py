"""Asking the database and the forms whether they refuse a row, and in what words."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import translation


def database_refuses(save) -> None:
    """Assert that the database itself refuses what `save` writes, whatever the forms say."""
    with pytest.raises(IntegrityError), transaction.atomic():
        save()


def refusal(row) -> str:
    """Return what a person is told, in English, when they try to save the row by a form; empty where it is fine."""
    with translation.override("en"):
        try:
            row.full_clean()
        except ValidationError as error:
            return " ".join(error.messages)
    return ""
