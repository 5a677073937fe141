"""Lists of rows inside a form: a stored row is identified by its primary key, a new one by a key set by the page.

Keys in a request are looked up among the rows of the edited record only, so rows of other records cannot be changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import Any

from django import forms
from django.core.exceptions import TooManyFieldsSent
from django.forms.models import model_to_dict
from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from common.editing import values
from common.editing.writing import Rows
from common.text import tidy

MOST_SENT = 300
"""The largest number of rows of one list that is accepted in a request."""
LONGEST_TYPED = 2_000
"""Invalid input of a row's field is kept only up to this many characters."""
NEW = "new-"
REMOVE = "remove"


class Compared(Enum):
    """The unit in which a list is compared and merged."""

    LIST = "list"
    """The whole list: if two people changed it, the user chooses between two lists."""
    ROW = "row"
    FIELD = "field"
    """Each field of each row; unchanged fields are not validated."""


class RowForm(forms.Form):
    """One row. Drafts may be incomplete, so no field is required unless `clean` demands it."""

    use_required_attribute = False
    is_extra = False
    """Whether the row is beyond the largest number of rows of its list."""
    most = 0

    def __init__(self, *args: Any, instance: Any = None, key: str = "", heading: str = "", **kwargs: Any) -> None:
        self.instance, self.key, self.heading = instance, key, heading
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        self.lists: dict[str, RowList] = {}
        for field in self.fields.values():
            field.required = False

    @classmethod
    def facts_in(cls, row: Any) -> dict[str, Any]:
        """Return the values of a stored row by field name."""
        return model_to_dict(row, fields=list(cls.base_fields))

    def facts_of(self, cleaned: dict[str, Any]) -> dict[str, Any]:
        """Return the values to store for cleaned values."""
        return cleaned

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if self.is_extra:
            sentence = gettext("The list can have at most %d rows. Combine several into one.")
            self.add_error(next(iter(self.fields)), sentence % self.most)
        return cleaned

    @property
    def facts(self) -> list[str]:
        return [name for name in self.fields if name != REMOVE]

    @property
    def is_blank(self) -> bool:
        """Whether nothing was typed into the row; initial values do not count."""
        return not any(text and text != str(self.fields[name].initial or "") for name, text in self.typed().items())

    @property
    def is_removed(self) -> bool:
        return REMOVE in self.fields and bool(self[REMOVE].value())

    def typed(self) -> dict[str, str]:
        """Return the input as text by field name."""
        return {name: tidy(values.raw(self, name))[:LONGEST_TYPED].strip() for name in self.facts}

    @property
    def can_be_kept(self) -> bool:
        """Whether all that was typed can be kept, even if it is not understood."""
        return self.is_valid() or all(len(values.raw(self, name)) <= LONGEST_TYPED for name in self.fields)

    @property
    def counted(self) -> dict[str, Any]:
        """The row as it would be stored, or its input if it is invalid."""
        if not self.is_valid():
            return dict(self.typed())
        kept = self.facts_of({name: self.cleaned_data[name] for name in self.facts})
        return {
            name: value if isinstance(value, str) else values.comparable(self, name) for name, value in kept.items()
        }

    @property
    def everything(self) -> tuple[Any, ...]:
        """The row and all rows nested in it as they would be stored."""
        return (self.counted, {name: [row.everything for row in rows.filled] for name, rows in self.lists.items()})

    def in_words(self) -> str:
        """Return the row as text for people."""
        return " – ".join(filter(None, (self._word(name) for name in self.facts)))

    def _word(self, name: str) -> str:
        field = self.fields[name]
        if isinstance(field, forms.BooleanField):
            return str(field.label) if self[name].value() else ""
        return values.in_words(self, name) if self.is_valid() else self._as_typed(name)

    def _as_typed(self, name: str) -> str:
        text = self.typed()[name]
        return str(dict(getattr(self.fields[name], "choices", ())).get(text, text)) if text else ""


@dataclass(frozen=True)
class ListOf:
    """The definition of one list of a form."""

    name: str
    """The name of the list, and of its part if it is compared as a whole."""
    form: type[RowForm]
    numbered: str | Promise = "%(number)s"
    """Label of one row, with a placeholder for its number."""
    label: str | Promise = ""
    related: str = ""
    """The record's attribute with the rows; by default the name."""
    prefix: str = ""
    """Prefix of the HTML field names; by default the name."""
    compared: Compared = Compared.FIELD
    grows: bool = True
    """Whether rows can be added in the form; rows with files are uploaded separately."""
    has_remove: bool = True
    """Whether a stored row has a checkbox that removes it."""
    sortable: bool = False
    """Whether the order of the rows on the page is stored."""
    blank: int = 1
    """The number of empty rows at the end of the list."""
    most: int = 60
    inside: tuple[ListOf, ...] = ()
    """Lists nested in each row; only for lists compared by field."""

    def rows_of(self, owner: Any) -> list[Any]:
        return list(getattr(owner, self.related or self.name).all()) if owner is not None and owner.pk else []


class RowList:
    """One list of a form, with the stored rows of its owner or with submitted ones."""

    def __init__(
        self, kind: ListOf, owner: Any, data: QueryDict | None, *, prefix: str = "", kept: Any = None, blank: int = 0
    ) -> None:
        self.kind, self.owner, self.blank = kind, owner, blank or kind.blank
        self.prefix = prefix or kind.prefix or kind.name
        self.stored = {str(row.pk): row for row in kind.rows_of(owner)}
        self.kept = kept if isinstance(kept, list) else None
        """The last input of the list if it was invalid; see `kept_rows`."""
        self.data = self.as_stored if data is None else data
        self.sent_keys = self._sent_keys()
        self.rows = [self._row(key, number) for number, key in enumerate(self._keys(), start=1)]
        self.gone = [self._row(key, 0) for key in self.sent_keys if self._is_gone(key)]
        """Rows of the page that are no longer stored, or never were."""
        self._mark_extra()

    @property
    def name(self) -> str:
        return self.kind.name

    @property
    def label(self) -> str:
        return capfirst(str(self.kind.label))

    @cached_property
    def forms(self) -> list[RowForm]:
        """All rows of the page with empty ones at the end; scripts copy the last one to add more."""
        return [*self.rows, *self._blank_rows()] if self.kind.grows else self.rows

    def _sent_keys(self) -> list[str]:
        shape = re.compile(rf"{re.escape(self.prefix)}-({NEW}[0-9]{{1,6}}|[0-9]{{1,18}})-[a-z].*")
        found = dict.fromkeys(match[1] for name in self.data if (match := shape.fullmatch(name)))
        if len(found) > MOST_SENT:
            raise TooManyFieldsSent
        return list(found)

    def _keys(self) -> list[str]:
        if self.kind.compared is Compared.LIST:
            return self.sent_keys
        new = [key for key in self.sent_keys if key.startswith(NEW)] if self.kind.grows else []
        return [*self.stored, *new]

    def _is_gone(self, key: str) -> bool:
        return self.kind.compared is not Compared.LIST and not key.startswith(NEW) and key not in self.stored

    def _row(self, key: str, number: int, *, blank: bool = False) -> RowForm:
        instance = self.stored.get(key)
        prefix = f"{self.prefix}-{key}"
        # A row that somebody added after the page was opened is not in the request and stays unchanged.
        data = self.data if key in self.sent_keys or instance is None else self.as_stored
        form = self.kind.form(
            None if blank else data,
            prefix=prefix,
            instance=instance,
            key=key,
            heading=str(self.kind.numbered) % {"number": number},
        )
        form.most = self.kind.most
        if instance is not None and self.kind.has_remove:
            form.fields[REMOVE] = forms.BooleanField(label=_("Remove"), required=False)
        form.lists = {
            one.name: RowList(one, instance, None if blank else data, prefix=f"{prefix}-{one.name}")
            for one in self.kind.inside
        }
        return form

    def _blank_rows(self) -> Iterator[RowForm]:
        missing = self.blank - sum(1 for row in self.rows if row.instance is None and row.is_blank)
        if not self.rows or self.rows[-1].instance is not None or not self.rows[-1].is_blank:
            missing = max(missing, 1)
        first = self.free_place
        for place in range(first, first + missing):
            yield self._row(f"{NEW}{place}", len(self.rows) + place - first + 1, blank=True)

    @property
    def free_place(self) -> int:
        """The first number that is free for a new row of the page."""
        return max((int(key.removeprefix(NEW)) for key in self.sent_keys if key.startswith(NEW)), default=-1) + 1

    def _mark_extra(self) -> None:
        for row in self.filled[self.kind.most :]:
            row.is_extra = True

    @property
    def filled(self) -> list[RowForm]:
        """The rows that will exist after saving."""
        return [row for row in self.rows if not self.is_leaving(row)]

    def is_leaving(self, row: RowForm) -> bool:
        """Whether the row will be removed: by its checkbox, or because it was cleared."""
        if not self.kind.grows:
            return row.is_removed
        return row.is_removed or (row.is_blank and (row.instance is None or self._was_filled(row)))

    def _was_filled(self, row: RowForm) -> bool:
        return self.kind.compared is Compared.LIST or any(
            values.texts(value) for value in self.kind.form.facts_in(row.instance).values()
        )

    def is_valid(self) -> bool:
        return all(row.is_valid() for row in self.filled)

    def in_words(self) -> str:
        """Return the list as text for people."""
        return "\n".join(row.in_words() for row in self.filled)

    @cached_property
    def as_stored(self) -> QueryDict:
        """The stored rows as POST data, or the invalid input that was kept in their place."""
        data = QueryDict(mutable=True)
        for key, facts in self._kept_rows() if self.kept is not None else self._stored_rows():
            for name, value in facts.items():
                sent = values.texts(value)
                if sent or not isinstance(self.kind.form.base_fields[name], forms.BooleanField):
                    data.setlist(f"{self.prefix}-{key}-{name}", sent or [""])
            if self.kind.compared is Compared.ROW:
                # Marks the row as sent even if all its checkboxes are unticked.
                data[f"{self.prefix}-{key}-sent"] = "1"
            for inner in self.kind.inside:
                rows = RowList(inner, self.stored.get(key), None, prefix=f"{self.prefix}-{key}-{inner.name}")
                values.add(data, rows.as_stored)
        return data

    def _stored_rows(self) -> Iterable[tuple[str, dict[str, Any]]]:
        return [(key, self.kind.form.facts_in(row)) for key, row in self.stored.items()]

    def _kept_rows(self) -> Iterator[tuple[str, dict[str, Any]]]:
        """Match valid rows of the kept input to stored rows in order; invalid rows exist only as input."""
        stored = iter(self.stored)
        for place, facts in enumerate(self.kept or []):
            known = {name: facts.get(name, "") for name in self.kind.form.base_fields}
            is_good = self.kind.form(known).is_valid() and any(known.values())
            yield (next(stored, "") if is_good else "") or f"{NEW}{place}", known

    def kept_rows(self) -> list[dict[str, str]] | None:
        """Return the input of all rows if one of them is invalid, to be kept in addition to the stored valid ones."""
        return None if self.is_valid() else [row.typed() for row in self.filled]

    # --- What is to be stored -----------------------------------------------------

    def changes(self, parts: set[str]) -> Rows:
        """Return the changes of the given parts to the stored rows."""
        if self.kind.compared is Compared.LIST:
            return self._whole() if self.prefix in parts else Rows()
        leaving = [row for row in self.rows if self.is_leaving(row) and row.instance is not None]
        staying = [row for row in self.filled if row.instance is not None and row.is_valid()]
        changed = {row.instance.pk: facts for row in staying if (facts := self._chosen(row, parts))}
        new = [row for row in self.filled if row.instance is None and row.prefix in parts and row.is_valid()]
        return Rows(
            changed=changed,
            added=[self._all(row) for row in new],
            removed={row.instance.pk for row in leaving if self._names(row, parts)},
            order=self._new_order({row.key for row in new}) if f"{self.prefix}-order" in parts else [],
        )

    def ordered_keys(self) -> list[str]:
        """Return the keys in the order of the page; rows added meanwhile follow their stored predecessor."""
        keys = [key for key in self.sent_keys if key in self.stored or key.startswith(NEW)]
        stored = list(self.stored)
        for place, key in enumerate(stored):
            if key not in keys:
                keys.insert(keys.index(stored[place - 1]) + 1 if place else 0, key)
        return keys

    def _new_order(self, new: set[str]) -> list[int | None]:
        keys = [key for key in self.ordered_keys() if key in self.stored or key in new]
        return [self.stored[key].pk if key in self.stored else None for key in keys]

    def _whole(self) -> Rows:
        """Return the changes of the whole list; new rows reuse the keys of stored rows missing from the page."""
        good = [row for row in self.filled if row.is_valid()]
        spare = [pk for key in self.stored if key not in self.sent_keys for pk in [self.stored[key].pk]]
        changed: dict[int, dict[str, Any]] = {}
        added, order = [], []
        for row in good:
            pk = row.instance.pk if row.instance is not None else next(iter(spare), None)
            if pk in spare:
                spare.remove(pk)
            if pk is None:
                added.append(self._all(row))
            else:
                changed[pk] = self._all(row)
            order.append(pk)
        removed = {row.pk for row in self.stored.values()} - set(changed)
        return Rows(changed=changed, added=added, removed=removed, order=order)

    def _names(self, row: RowForm, parts: set[str]) -> list[str]:
        """Return the fields of a row that belong to the given parts."""
        return list(row.fields) if row.prefix in parts else [n for n in row.fields if row.add_prefix(n) in parts]

    def _chosen(self, row: RowForm, parts: set[str]) -> dict[str, Any]:
        names = self._names(row, parts)
        facts = row.facts_of({name: row.cleaned_data[name] for name in row.facts}) if names else {}
        return {name: facts[name] for name in names if name in facts} | self._inside(row, parts)

    def _all(self, row: RowForm) -> dict[str, Any]:
        facts = row.facts_of({name: row.cleaned_data[name] for name in row.facts})
        return facts | self._inside(row, {str(one.prefix) for inner in row.lists.values() for one in inner.rows})

    @staticmethod
    def _inside(row: RowForm, parts: set[str]) -> dict[str, Any]:
        return {one.kind.related or name: rows for name, one in row.lists.items() if (rows := one.changes(parts))}
