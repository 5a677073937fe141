"""All data sets of the installed apps, and the columns that each of them has."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from django.http import Http404
from django.utils.translation import gettext_lazy as _

from common.registry import Column, DataSet, Type, data_sets_of, declared

IRI = Column("iri", Type.IRI, _("The lasting identifier of the thing."))
KEY = Column("id", Type.INTEGER, _("The number of the thing, the last part of its identifier."))
PAGE = Column("stranka", Type.IRI, _("The address of the page about it."))
CHANGED = Column("zmeneno", Type.MOMENT, _("When what is said here was last changed."))
WITHDRAWN = Column(
    "zneplatneno",
    Type.MOMENT,
    _("Since when the thing is no longer public. Only with zmeneno_od; then all but the identifier is empty."),
)


@cache
def data_sets() -> dict[str, DataSet]:
    """Return all data sets by their names in addresses, in the order of apps."""
    return {one.key: one for one in data_sets_of(declared())}


def data_set_or_404(key: str) -> DataSet:
    """Return the data set with this name. Raises Http404."""
    try:
        return data_sets()[key]
    except KeyError:
        raise Http404 from None


@cache
def by_kind() -> dict[str, DataSet]:
    """Return the data sets by the kind of their things."""
    return {one.kind: one for one in data_sets().values()}


def all_columns(data_set: DataSet) -> Iterator[Column]:
    """Yield the columns of a data set in the order of its files, with those that all have."""
    yield from (IRI, KEY)
    yield from data_set.columns
    yield from (PAGE, CHANGED, WITHDRAWN)
