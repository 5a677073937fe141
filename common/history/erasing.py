"""Erasing deleted records for good: versions, files, and names in changes and in the log of the administration."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db import models, transaction
from django.utils import timezone

from common.editing.models import SavedForm, Unsaved
from common.history.models import Binned, Change
from common.history.names import names_of
from common.history.parts import family_of
from common.history.tracking import Model, followed_lists, is_personal, key_of, versions_of
from common.registry import declared
from common.search import search_text
from common.uploads.access import remove_named

NAMELESS = "–"


@transaction.atomic
def erase(model: Model, pk: Any) -> None:
    """Erase what is known of a deleted record and its deleted parts; rows that are still there keep their history."""
    files: list[str] = []
    for part, pks in family_of(model, pk).rows.items():
        gone = pks - set(part._base_manager.filter(pk__in=pks).values_list("pk", flat=True))
        _forget_about(part, gone)
        files += _file_names(part, gone)
        _erase_mentions(part, gone)
        _erase_versions(part, gone)
        _erase_names(part, gone)
    remove_named(files)


def erase_rows(model: Model, pks: set[Any]) -> None:
    """Erase the versions and names of deleted rows alone, without their parts."""
    _forget_about(model, pks)
    _erase_mentions(model, pks)
    _erase_versions(model, pks)
    _erase_names(model, pks)


def empty_bin() -> int:
    """Let go of the records whose time has passed and return their number.

    What is kept about people is erased; the history of other records stays readable.
    """
    over = list(Binned.objects.filter(until__lte=timezone.now()).select_related("content_type"))
    for binned in over:
        if binned.model is not None and is_personal(binned.model):
            erase(binned.model, binned.object_id)
    Binned.objects.filter(pk__in=[one.pk for one in over]).delete()
    return len(over)


def _forget_about(model: Model, pks: set[Any]) -> None:
    """Delete what was typed about the rows, and what apps say about them."""
    Unsaved.forget_about(model, pks)
    SavedForm.forget_about(model, pks)
    for one in declared().values():
        if one.forget is not None:
            one.forget(model, pks)


def _versions(model: Model, pks: set[Any]) -> Any:
    return versions_of(model)._default_manager.filter(**{f"{key_of(model)}__in": pks}).order_by()


def _file_names(model: Model, pks: set[Any]) -> Iterator[str]:
    for field in model._meta.concrete_fields:
        if isinstance(field, models.FileField):
            yield from {str(name) for name in _versions(model, pks).values_list(field.name, flat=True) if name}


def _erase_versions(model: Model, pks: set[Any]) -> None:
    versions = _versions(model, pks)
    numbers = list(versions.values_list("history_id", flat=True))
    for one in followed_lists(model):
        getattr(versions_of(model), one.name).model._base_manager.filter(history_id__in=numbers).delete()
    versions.filter(history_id__in=numbers).delete()


def _erase_mentions(model: Model, pks: set[Any]) -> None:
    """Erase names of people from what the log says of other records, whose parts they were."""
    if not is_personal(model):
        return
    for name in set(names_of(model, _versions(model, pks)).values()):
        written = json.dumps(name)[1:-1]
        for entry in LogEntry.objects.filter(change_message__contains=written):
            entry.change_message = entry.change_message.replace(written, NAMELESS)
            entry.save(update_fields=["change_message"])


def _erase_names(model: Model, pks: set[Any]) -> None:
    which = {"content_type": ContentType.objects.get_for_model(model)}
    Change.objects.filter(**which, object_id__in=pks).update(label=NAMELESS, search_text=search_text(NAMELESS))
    Binned.objects.filter(**which, object_id__in=pks).delete()
    log = LogEntry.objects.filter(**which, object_id__in=[str(pk) for pk in pks])
    log.update(object_repr=NAMELESS, change_message="")
