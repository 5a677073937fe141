"""Functions of the database."""

from __future__ import annotations

from typing import Any

from django.db.models import Func, JSONField


class Together(Func):
    """Several values of a row as one list, for a subquery that returns more than one column.

    Before it uses its own, Django asks SQLite whether it knows JSON, in a transaction that would wait for a writer.
    """

    function = "JSON_ARRAY"

    def __init__(self, *expressions: Any) -> None:
        super().__init__(*expressions, output_field=JSONField())

    def as_postgresql(self, compiler: Any, connection: Any, **context: Any) -> Any:
        return self.as_sql(compiler, connection, function="JSONB_BUILD_ARRAY", **context)
