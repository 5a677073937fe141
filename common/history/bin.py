"""The bin: deleted records wait there for 30 days and come back with their parts.

Rows are deleted at once, so nothing shows them. Their versions hold all that is needed to bring them back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django.apps import apps
from django.contrib import admin
from django.contrib.contenttypes.models import ContentType
from django.db import models, transaction
from django.utils import timezone

from common.history.acts import Kind, act, present_act
from common.history.models import Binned, label_of
from common.history.parts import parts_of
from common.history.restoring import Outcome, Restorer, Row, Wanted
from common.history.tracking import Model, is_restorable, is_tracked, key_of, references_to, versions_of
from common.models import Published

NOTED = "_emptied_references"
"""Attribute of what is being deleted, a row or a queryset, with the references that are emptied on the way."""


def goes_to_bin(model: Any) -> bool:
    """Whether deleted rows of the model wait in the bin: those that have a screen of their own."""
    return is_restorable(model) and admin.site.is_registered(model)


# --- Deleting --------------------------------------------------------------------------------------------------------


def note_references(row: models.Model, origin: Any) -> None:
    """Remember which references to the row its deletion is about to empty."""
    if not goes_to_bin(_model_of(origin)):
        return
    for source, field in references_to(type(row)):
        if field.remote_field.on_delete is models.SET_NULL and is_tracked(source):
            keys = source._base_manager.filter(**{field.attname: row.pk}).values_list("pk", flat=True)
            origin.__dict__.setdefault(NOTED, []).extend(
                [source._meta.label_lower, pk, field.name, row._meta.label_lower, row.pk] for pk in keys
            )


def put_in(row: models.Model, origin: Any, change: int) -> None:
    """Put a deleted record into the bin, unless it goes with another one or a workflow takes it away."""
    is_asked_for = origin is row or (isinstance(origin, models.QuerySet) and origin.model is type(row))
    if not (is_asked_for and goes_to_bin(type(row))) or present_act() == Kind.STEP:
        return
    now = timezone.now()
    binned = Binned(
        change_id=change,
        content_type=ContentType.objects.get_for_model(row),
        object_id=row.pk,
        label=label_of(row),
        slug=getattr(row, "slug", ""),
        deleted_at=now,
        until=now + Binned.KEPT,
        emptied=origin.__dict__.get(NOTED, []),
    )
    names = ["change", "label", "slug", "deleted_at", "until", "emptied"]
    unique = ["content_type", "object_id"]
    Binned.objects.bulk_create([binned], update_conflicts=True, unique_fields=unique, update_fields=names)


def _model_of(origin: Any) -> Any:
    return origin.model if isinstance(origin, models.QuerySet) else type(origin)


# --- What waits ------------------------------------------------------------------------------------------------------


def waiting() -> models.QuerySet[Binned]:
    """Return the records that can be brought back."""
    return Binned.objects.filter(until__gt=timezone.now()).select_related("change__user", "content_type")


def binned_slugs(model: Model, slug: str | None = None) -> dict[str, Binned]:
    """Return the records of a model that wait in the bin, or the one with a slug, by slug."""
    rows = waiting().filter(content_type=ContentType.objects.get_for_model(model)).exclude(slug="")
    return {one.slug: one for one in (rows if slug is None else rows.filter(slug=slug))}


def deleted_with(binned: Binned) -> Iterator[tuple[Model, Any, int]]:
    """Return the record and the parts deleted with it: model, key and the version to bring back."""
    model = binned.model
    if model is None:
        return
    level: dict[Model, set[Any]] = {model: {binned.object_id}}
    seen: set[tuple[Model, Any]] = set()
    while level:
        below: dict[Model, set[Any]] = {}
        for owner, pks in level.items():
            for pk, number in _versions_before(owner, binned.change_id, {f"{key_of(owner)}__in": pks}):
                if (owner, pk) not in seen:
                    seen.add((owner, pk))
                    yield owner, pk, number
            for part in parts_of(owner):
                if part.goes_along:
                    rows = versions_of(part.model)._default_manager.filter(
                        **{f"{part.field.attname}__in": pks}, history_change=binned.change_id, history_type="-"
                    )
                    found = set(rows.order_by().values_list(key_of(part.model), flat=True))
                    if fresh := {pk for pk in found if (part.model, pk) not in seen}:
                        below.setdefault(part.model, set()).update(fresh)
        level = below


def _versions_before(model: Model, change: int, which: dict[str, Any]) -> Iterator[tuple[Any, int]]:
    """Return the last version of each row before it was deleted; the deleted one has lost its many-to-many values."""
    history, key = versions_of(model)._default_manager, key_of(model)
    rows = history.filter(**which, history_change=change, history_type="-").order_by()
    deleted: dict[Any, int] = dict(rows.values_list(key, "history_id"))
    earlier = history.filter(**{f"{key}__in": list(deleted)}).exclude(history_type="-").order_by("history_id")
    last: dict[Any, int] = {pk: number for pk, number in earlier.values_list(key, "history_id") if number < deleted[pk]}
    for pk, number in deleted.items():
        yield pk, last.get(pk, number)


# --- Bringing back and erasing ---------------------------------------------------------------------------------------


def bring_back(binned: Binned, *, user_id: Any, as_draft: bool = False) -> Outcome:
    """Bring a deleted record back with its parts and with what referred to it. Raises CannotRestore.

    It is as public as it was, or a draft. If the record itself cannot come back, it waits in the bin as before.
    """
    wanted: Wanted = {}
    for model, pk, number in deleted_with(binned):
        wanted.setdefault(model, {})[pk] = number

    def hide(row: Row) -> None:
        if as_draft and row.instance.pk == binned.object_id and isinstance(row.instance, Published):
            if type(row.instance) is binned.model:
                row.instance.publication = Published.Publication.DRAFT

    with act(Kind.RESTORING, user_id=user_id) as restoring, transaction.atomic():
        list(Binned.objects.select_for_update().filter(pk=binned.pk))
        outcome = Restorer(wanted, adjust=hide).restore()
        record = binned.model and binned.model._base_manager.filter(pk=binned.object_id).first()
        if record is None:
            transaction.set_rollback(True)
            return Outcome(left=outcome.left)
        restoring.refine(None, record=record)
        _fill_again(binned.emptied)
    return outcome


def _fill_again(emptied: Iterable[list[Any]]) -> None:
    """Let rows refer again to what came back, unless they refer to something else by now."""
    for label, pk, name, target_label, target in emptied:
        try:
            source: Any = apps.get_model(label)
            field = source._meta.get_field(name)
        except LookupError:
            continue
        row = source._base_manager.filter(pk=pk, **{field.attname: None}).first()
        is_back = apps.get_model(target_label)._base_manager.filter(pk=target).exists()
        if row is not None and is_back:
            setattr(row, field.attname, target)
            row.save()
