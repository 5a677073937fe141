"""Checking whether the database and the forms refuse a row, and with what message."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import translation


def database_refuses(save) -> None:
    """Assert that the database itself refuses what `save` writes, without validation by forms."""
    with pytest.raises(IntegrityError), transaction.atomic():
        save()


def refusal(row) -> str:
    """Return the English message shown when the row is saved by a form; empty when it is valid."""
    with translation.override("en"):
        try:
            row.full_clean()
        except ValidationError as error:
            return " ".join(error.messages)
    return ""
