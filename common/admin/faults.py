"""What is wrong with a refused form, for the list above it and for the focus on the first fault."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.text import capfirst


@dataclass(frozen=True)
class Place:
    """A row of a part of the form, such as the second photograph; number 0 is the part as a whole."""

    name: str
    number: int


@dataclass(frozen=True)
class Spot:
    """A field, or a row or part if `label` is empty; without `places` it is the form itself."""

    places: tuple[Place, ...]
    label: str
    target: str
    """The id of the element to go to; empty for the form as a whole."""

    @property
    def name(self) -> str:
        """Where it is, such as “Photograph 2 – Author”."""
        parts = [
            f"{place.name}\N{NO-BREAK SPACE}{place.number}" if place.number else place.name for place in self.places
        ]
        return " – ".join(part for part in (*parts, self.label) if part)


@dataclass(frozen=True)
class Fault(Spot):
    """A spot that was refused, and why."""

    texts: tuple[str, ...]


@dataclass(frozen=True)
class LostFile(Spot):
    """A file that was in order but could not be kept; no page can choose it again for the user."""

    file_name: str


@dataclass(frozen=True)
class _Sent:
    """One form of the page and where it is."""

    form: Any
    places: tuple[Place, ...] = ()
    target: str = ""


@dataclass(frozen=True)
class Refusal:
    """What the page of a refused form says above it."""

    faults: list[Fault]
    lost_files: list[LostFile]


def refusal_of(form: Any, formsets: Iterable[Any], why: str = "") -> Refusal | None:
    """Return what is wrong with a sent form and its parts, in the order of the page; None if nothing is.

    `why` is a reason that lies in no field. Call it after the files of the form were kept.
    """
    if not form.is_bound:
        return None
    faults: list[Fault] = [Fault((), "", "", (why,))] if why else []
    sent: list[_Sent] = [_Sent(form)]
    faults += _faults_in(sent[0])
    for formset in formsets:
        faults += _faults_of_part(formset, (), sent)
    lost = [lost for one in sent for lost in _lost_in(one)]
    return Refusal(faults, lost) if faults or lost else None


def focus_on_first(refusal: Refusal, form: Any, formsets: Iterable[Any]) -> None:
    """Let the browser put the focus on the first field that was refused."""
    first = next((fault.target for fault in refusal.faults if fault.label), "")
    for one in [form, *(row for formset in formsets for row in all_rows(formset))]:
        for name in one.errors:
            if name in one.fields and _id_of(one[name]) == first:
                put_focus(one.fields[name])
                return


def forget_faults(form: Any, formsets: Iterable[Any]) -> None:
    """Drop the faults of a form that was not to be saved yet, except those of its files."""
    parts = list(formsets)
    for formset in parts:
        formset.non_form_errors().clear()
    for one in [form, *(row for formset in parts for row in all_rows(formset))]:
        for name in list(one.errors):
            if not (isinstance(one.fields.get(name), forms.FileField) and one.files.get(one.add_prefix(name))):
                del one.errors[name]


def put_focus(field: Any) -> None:
    """Let the browser put the focus on a field when the page opens."""
    getattr(field.widget, "widget", field.widget).attrs["autofocus"] = True


def _faults_of_part(formset: Any, places: tuple[Place, ...], sent: list[_Sent]) -> Iterator[Fault]:
    """Return the faults of a formset and of the formsets nested in its rows, and note the forms it consists of."""
    if not formset.is_bound:
        return
    name = capfirst(str(formset.model._meta.verbose_name))
    if texts := tuple(map(str, formset.non_form_errors())):
        whole = Place(capfirst(str(formset.model._meta.verbose_name_plural)), 0)
        yield Fault((*places, whole), "", f"{formset.prefix}-group", texts)
    for number, row in enumerate(formset.forms, 1):
        if _is_going(formset, row):
            continue
        one = _Sent(row, (*places, Place(name, number)), f"{formset.prefix}-{number - 1}")
        sent.append(one)
        yield from _faults_in(one)
        for nested in getattr(row, "nested", ()):
            yield from _faults_of_part(nested, one.places, sent)


def all_rows(formset: Any) -> Iterator[Any]:
    """Return the sent rows of a formset and of those nested in them, but for those to be deleted."""
    if not formset.is_bound:
        return
    for row in formset.forms:
        if not _is_going(formset, row):
            yield row
            for nested in getattr(row, "nested", ()):
                yield from all_rows(nested)


def _is_going(formset: Any, row: Any) -> bool:
    """Whether the row is to be deleted, so that nobody asks what is in it."""
    row.errors  # noqa: B018 - fills in what follows
    return bool(formset.can_delete and formset._should_delete_form(row))


def _faults_in(one: _Sent) -> Iterator[Fault]:
    for name, texts in sorted(one.form.errors.items(), key=lambda item: _place_of(one.form, item[0])):
        texts = tuple(map(str, texts))
        if name not in one.form.fields or one.form[name].is_hidden:
            yield Fault(one.places, "", one.target, texts)
        else:
            bound = one.form[name]
            yield Fault(one.places, capfirst(str(bound.label)), _id_of(bound), texts)


def _place_of(form: Any, name: str) -> int:
    """Return the place of a field in its form; what is said of the whole form comes first."""
    names = list(form.fields)
    return names.index(name) if name in names else -1


def _lost_in(one: _Sent) -> Iterator[LostFile]:
    for name, field in one.form.fields.items():
        file = one.form.files.get(one.form.add_prefix(name)) if isinstance(field, forms.FileField) else None
        if file is not None and name not in one.form.errors and getattr(field.widget, "kept", None) is None:
            bound = one.form[name]
            yield LostFile(one.places, capfirst(str(bound.label)), _id_of(bound), file.name)


def _id_of(bound: Any) -> str:
    """Return the id of the element of a field; a group of boxes has one of its own."""
    return str(bound.id_for_label or bound.auto_id)
