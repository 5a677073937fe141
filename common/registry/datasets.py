"""Open data: what an app declares of a data set, which is published as files, by the interface and as single things.

A data set is a table of public rows of one model. It belongs to the app of the model; `open_data` reads, writes and
describes all of them alike.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Self

from django.conf import settings
from django.db import models

from common.search.fields import DerivedField

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


class Type(StrEnum):
    """What a column holds."""

    TEXT = "text"
    CODE = "code"
    """One of the `codes` of the column."""
    INTEGER = "integer"
    YEAR = "year"
    """In filters alone."""
    DECIMAL = "decimal"
    AMOUNT = "amount"
    """Money in Kč."""
    BOOLEAN = "boolean"
    DATE = "date"
    TIME = "time"
    MOMENT = "moment"
    """A date with a time and its offset from UTC."""
    IRI = "iri"
    """The identifier of a thing, or an address on the web."""


@dataclass(frozen=True)
class Column:
    """A column of a data set, which is also a property in JSON and JSON-LD.

    `of` returns the value of a row, or names its attribute; by default that of the name of the column.
    """

    name: str
    type: Type
    meaning: StrOrPromise
    of: Callable[[Any], Any] | str = ""
    unit: StrOrPromise = ""
    codes: Mapping[str, StrOrPromise] = field(default_factory=dict)
    several: bool = False
    """Whether it holds a list; in CSV the values are parted by a semicolon."""
    personal: bool = False
    """Whether it tells who somebody is; such columns are in no answer of the interface."""
    term: str = ""
    """The IRI of the property of a well-known vocabulary; by default one of our own."""

    def value(self, row: Any) -> Any:
        """Return the value of a row: None or an empty list if there is none."""
        read = self.of if callable(self.of) else attrgetter(self.of or self.name)
        value = read(row)
        if self.several:
            return [one for one in value if one not in (None, "")]
        return None if value == "" else value


@dataclass(frozen=True)
class Filter:
    """A parameter by which the interface narrows a data set: a lookup, or a function of rows and the value."""

    name: str
    type: Type
    meaning: StrOrPromise
    apply: Callable[[Any, Any], Any] | str
    codes: Mapping[str, StrOrPromise] = field(default_factory=dict)

    def narrow(self, rows: Any, value: Any) -> Any:
        return self.apply(rows, value) if callable(self.apply) else rows.filter(**{self.apply: value})


@dataclass(frozen=True)
class Followed:
    """Another table whose changes change what the data set says of its rows.

    `part`: rows with a foreign key to the row of the data set. `named`: rows that the row of the data set refers to,
    directly or over others; only the named columns count. `worded`: rows that it refers to by words, so that the column
    `path` of the row of the data set is one of their `keys`, which may be those of their parts.
    """

    model: type[models.Model]
    path: str
    columns: tuple[str, ...] = ()
    is_part: bool = False
    keys: tuple[str, ...] = ()
    among: Callable[[], Any] | None = None
    """Returns the rows of the data set that a part counts for; by default all."""

    @classmethod
    def part(cls, model: type[models.Model], owner: str, among: Callable[[], Any] | None = None) -> Self:
        return cls(model, owner, is_part=True, among=among)

    @classmethod
    def named(cls, model: type[models.Model], path: str, *columns: str) -> Self:
        return cls(model, path, columns)

    @classmethod
    def worded(cls, model: type[models.Model], path: str, *keys: str) -> Self:
        return cls(model, path, keys=keys)

    @property
    def only_updates(self) -> bool:
        """Whether only changes of its rows count: nothing can refer by foreign key to one that is new or deleted."""
        return not (self.is_part or self.keys)


@dataclass(frozen=True)
class Linked:
    """How a row is told as a thing of a published norm, in JSON-LD: the context, the type, and the object of a row."""

    context: Sequence[Any]
    type_name: str
    of: Callable[[Any], dict[str, Any]]
    schema: str = ""
    """The address of the JSON Schema of a list of such things."""


@dataclass(frozen=True)
class Nested:
    """An object inside of the record of a row in JSON and JSON-LD, of a published norm; CSV has flat columns instead.

    `schema` is the address of the JSON Schema of the norm, `context` that of its JSON-LD context.
    """

    name: str
    of: Callable[[Any], dict[str, Any] | None]
    meaning: StrOrPromise
    schema: str
    context: str


@dataclass(frozen=True, kw_only=True)
class DataSet:
    """A data set of one app."""

    key: str
    """Its name in addresses, in the plural."""
    kind: str
    """The kind of its things in their identifiers, in the singular."""
    title: StrOrPromise
    description: StrOrPromise
    keywords: Sequence[StrOrPromise]
    themes: Sequence[str] = ("GOVE",)
    """Codes of the EU list of data themes."""
    model: type[models.Model]
    rows: Callable[[], Any]
    """Returns the public rows as a queryset without joins to many."""
    details: Callable[[Any], Any] = lambda rows: rows
    """Adds to a queryset what the columns read, in a number of queries that does not grow."""
    prepare: Callable[[Sequence[Any]], None] | None = None
    """Adds to the rows of a piece what no join can, in a number of queries that does not grow."""
    columns: Sequence[Column]
    page: Callable[[Any], str] | None = None
    """Returns the path of the page about a row; where rows have none, the page of the data set stands in for it."""
    term: str
    """The IRI of the class of its things."""
    follows: Sequence[Followed] = ()
    filters: Sequence[Filter] = ()
    linked: Linked | None = None
    nested: Sequence[Nested] = ()
    norms: Sequence[str] = ()
    """Addresses of published norms that it follows."""
    has_works: bool = False
    """Whether it has running texts, which may be protected by copyright."""
    has_personal_data: bool = False

    @property
    def watched_columns(self) -> list[str]:
        """The columns of the table of the model that count as a change; what is derived from others does not."""
        return [
            str(one.column)
            for one in self.model._meta.concrete_fields
            if not isinstance(one, DerivedField) and one.name != "search_text"
        ]

    def iri(self, key: int) -> str:
        """Return the identifier of a thing."""
        return f"{settings.RESOURCE_URL}/zdroj/{self.kind}/{key}"


def iri_of(kind: str, key: int | None) -> str | None:
    """Return the lasting identifier of a thing; None without its key."""
    return None if key is None else f"{settings.RESOURCE_URL}/zdroj/{kind}/{key}"


def iris_of(kind: str, keys: Sequence[int]) -> list[str]:
    """Return the identifiers of several things of one kind."""
    return [f"{settings.RESOURCE_URL}/zdroj/{kind}/{key}" for key in keys]


def codes_of(choices: type[models.TextChoices]) -> dict[str, StrOrPromise]:
    """Return the codes of choices with what they mean."""
    return {str(one.value): one.label for one in choices if one.value}


def data_sets_of(declaring: Mapping[str, Any]) -> Iterator[DataSet]:
    """Yield the data sets of all apps in their order."""
    for app in declaring.values():
        if app.datasets:
            yield from app.datasets()
