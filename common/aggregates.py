"""Aggregates that both databases know: a list of small objects in one column saves a query for each list."""

from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Aggregate, JSONField
from django.db.models.functions import JSONObject
from django.db.models.sql.compiler import SQLCompiler


class JSONList(Aggregate):
    """Collect related rows as a list of dictionaries: `JSONList(name="recipients__title", filter=…)`.

    The order of the list is not given; sort it where it is used. Dates arrive as ISO text, decimals as numbers.
    """

    function = "JSON_GROUP_ARRAY"
    name = "JSONList"
    output_field = JSONField()

    def __init__(self, *args: Any, filter: Any = None, **fields: Any) -> None:  # noqa: A002 - Django's own name
        super().__init__(*(args or (JSONObject(**fields),)), filter=filter, default=None)

    def as_postgresql(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any
    ) -> tuple[str, list[Any] | tuple[Any, ...]]:
        return super().as_sql(compiler, connection, function="JSONB_AGG", **extra)
