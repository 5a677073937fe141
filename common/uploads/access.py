"""Who may see an uploaded file: whoever may see the row it belongs to, and nobody when no row refers to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import PurePosixPath
from typing import Any

from django.apps import apps
from django.contrib.auth.models import AnonymousUser
from django.core.files.storage import default_storage
from django.db import models, transaction

from common.uploads.paths import (
    DOCUMENTS_FOLDER,
    LOGOS_FOLDER,
    PHOTOS_FOLDER,
    attachment_path,
    logo_path,
    names_behind,
    photo_path,
)

FOLDERS = {attachment_path: DOCUMENTS_FOLDER, photo_path: PHOTOS_FOLDER, logo_path: LOGOS_FOLDER}


@dataclass(frozen=True)
class FileColumn:
    """A column that holds names of files, and how the owner of one is found from its row."""

    model: type[models.Model]
    field: models.FileField
    owner: str

    def rows(self, names: Iterable[str]) -> models.QuerySet[Any]:
        """Rows that refer to one of the files, with their owners."""
        found = self.model._base_manager.filter(**{f"{self.field.name}__in": names})
        return found.select_related(self.owner) if self.owner else found

    def owner_of(self, row: models.Model) -> Any:
        return getattr(row, self.owner) if self.owner else row

    def holds(self, folder: str) -> bool:
        """Whether files of this column lie in that folder."""
        known = FOLDERS.get(self.field.upload_to)  # type: ignore[arg-type]
        return known is None or known == folder


@cache
def file_columns() -> tuple[FileColumn, ...]:
    """Return every column of files of the site."""
    return tuple(
        FileColumn(model, field, owning_field(model))
        for model in apps.get_models()
        for field in model._meta.local_fields
        if isinstance(field, models.FileField)
    )


def owning_field(model: type[models.Model]) -> str:
    """Return the foreign key that leads to what a part belongs to; empty for a row that is its own owner."""
    keys = (field for field in model._meta.fields if isinstance(field, models.ForeignKey) and not field.null)
    return next((field.name for field in keys if field.remote_field.on_delete is models.CASCADE), "")


def references(path: str) -> Iterator[tuple[FileColumn, Any]]:
    """Find the rows whose file, or a copy of it, lies at the path."""
    folder = PurePosixPath(path).parts[0]
    for column in file_columns():
        if column.holds(folder):
            for row in column.rows(names_behind(path)):
                yield column, row


def referred_names() -> set[str]:
    """Return the names of all files that rows refer to."""
    names: set[str] = set()
    for column in file_columns():
        names.update(column.model._base_manager.values_list(column.field.name, flat=True).iterator())
    return names


@dataclass(frozen=True)
class Found:
    """A file that may be seen, by everybody or by this person only, and how it is called when it is saved."""

    public: bool
    download_name: str


def find(path: str, user: Any) -> Found | None:
    """Return the file at the path if it may be seen; the person is only looked at when it is not public.

    `user` is a function, because looking at the person makes an answer personal.
    """
    hidden = []
    for column, row in references(path) if is_plain(path) else ():
        owner = column.owner_of(row)
        if visible_to(owner, AnonymousUser()):
            return Found(public=True, download_name=getattr(row, "download_name", ""))
        hidden.append((owner, row))
    person = user()
    # Hidden or missing, the person is looked at: so both answers are the same to the last header.
    if person.is_authenticated:
        for owner, row in hidden:
            if visible_to(owner, person):
                return Found(public=False, download_name=getattr(row, "download_name", ""))
    return None


def is_plain(path: str) -> bool:
    """Whether the path could be one of ours: in a folder, no way up or round, nothing that a database refuses."""
    is_straight = "/" in path and ".." not in path and str(PurePosixPath(path)) == path
    return is_straight and path.isprintable() and len(path) <= 200


def visible_to(owner: Any, user: Any) -> bool:
    """Whether a person may see the files of a row: the row says so itself, and one that says nothing is hidden."""
    ask = getattr(owner, "media_visible_to", None)
    return bool(ask and ask(user))


def remove_files(row: models.Model) -> None:
    """Remove the files of a deleted row and their copies, once the deletion is sure and if no other row needs them."""
    fields = [field.name for field in row._meta.fields if isinstance(field, models.FileField)]
    names = [getattr(row, field).name for field in fields if getattr(row, field)]

    def remove() -> None:
        for name in names:
            if not any(references(name)):
                for one in lying_beside(name):
                    with suppress(OSError):
                        default_storage.delete(one)

    transaction.on_commit(remove)


def lying_beside(name: str) -> list[str]:
    """Return the stored file and its copies, as they are on the disk."""
    folder = PurePosixPath(name).parent
    with suppress(OSError):
        there = [f"{folder}/{one}" for one in default_storage.listdir(str(folder))[1]]
        return [one for one in there if name in names_behind(one)]
    return []
