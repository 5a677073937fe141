"""Access to uploaded files: whoever may see a row that refers to the file may see the file, nobody else."""

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

from common.history.files import kept_files
from common.registry import declared
from common.uploads.paths import (
    DOCUMENTS_FOLDER,
    LOGOS_FOLDER,
    PHOTOS_FOLDER,
    attachment_path,
    logo_path,
    photo_path,
    possible_file_names,
)

FOLDERS = {attachment_path: DOCUMENTS_FOLDER, photo_path: PHOTOS_FOLDER, logo_path: LOGOS_FOLDER}


@dataclass(frozen=True)
class FileColumn:
    """A file field of a model, and the foreign key to the row that owns the file; empty if the row itself does."""

    model: type[models.Model]
    field: models.FileField
    owner: str

    def rows(self, names: Iterable[str]) -> models.QuerySet[Any]:
        """Return rows that refer to one of the files, with their owners."""
        found = self.model._base_manager.filter(**{f"{self.field.name}__in": names})
        return found.select_related(self.owner) if self.owner else found

    def owner_of(self, row: models.Model) -> Any:
        return getattr(row, self.owner) if self.owner else row

    def holds(self, folder: str) -> bool:
        """Whether files of this column may be stored in the folder."""
        known = FOLDERS.get(self.field.upload_to)  # type: ignore[arg-type]
        return known is None or known == folder


@cache
def file_columns() -> tuple[FileColumn, ...]:
    """Return the file columns of all models, those of activities, which have most files, first."""
    return tuple(
        FileColumn(model, field, owning_field(model))
        for model in sorted(apps.get_models(), key=lambda model: model._meta.label)
        for field in model._meta.local_fields
        if isinstance(field, models.FileField)
    )


def owning_field(model: type[models.Model]) -> str:
    """Return the name of the foreign key to a row's owner; empty for a model without an owner."""
    keys = (field for field in model._meta.fields if isinstance(field, models.ForeignKey) and not field.null)
    return next((field.name for field in keys if field.remote_field.on_delete is models.CASCADE), "")


def references(path: str) -> Iterator[tuple[FileColumn, Any]]:
    """Find the rows whose file, or a copy of it, is stored at the path."""
    folder = PurePosixPath(path).parts[0]
    for column in file_columns():
        if column.holds(folder):
            for row in column.rows(possible_file_names(path)):
                yield column, row


def referred_names() -> set[str]:
    """Return the names of all files that rows refer to, or may refer to again when their history is brought back."""
    names: set[str] = set()
    for column in file_columns():
        names.update(column.model._base_manager.values_list(column.field.name, flat=True).iterator())
        names.update(kept_files(column.model, column.field.name))
    return names


@dataclass(frozen=True)
class Found:
    """A file the user may see; `public` if everybody may. `download_name` is the suggested name for saving."""

    public: bool
    download_name: str


def find(path: str, user: Any) -> Found | None:
    """Return the file at the path if the user may see it, else None.

    `user` is a function that is called only for files that are not public, because reading the user from the session
    makes the response personal.
    """
    hidden = []
    for column, row in references(path) if is_plain(path) else ():
        owner = column.owner_of(row)
        if visible_to(owner, AnonymousUser()):
            return Found(public=True, download_name=getattr(row, "download_name", ""))
        hidden.append((owner, row))
    person = user()
    # Called for hidden and missing files alike, so that both responses have the same headers.
    if person.is_authenticated:
        for owner, row in hidden:
            if visible_to(owner, person):
                return Found(public=False, download_name=getattr(row, "download_name", ""))
    return None


def public_among(names: Iterable[str]) -> set[str]:
    """Return which of the stored files everybody may see now; in a query for each public model that may refer to them.

    A file of a row that is not public is public all the same if a public row refers to it.
    """
    left = {name for name in names if is_plain(name)}
    found: set[str] = set()
    nobody = AnonymousUser()
    public = {model for one in declared().values() for model in one.public_models}
    for column in file_columns() if left else ():
        if column.model not in public:
            continue
        held = [name for name in left - found if column.holds(PurePosixPath(name).parts[0])]
        for row in column.rows(held) if held else ():
            if visible_to(column.owner_of(row), nobody):
                found.add(getattr(row, column.field.name).name)
    return found


def is_plain(path: str) -> bool:
    """Whether the path could be stored: inside a folder, normalised, and accepted by the database."""
    is_straight = "/" in path and ".." not in path and str(PurePosixPath(path)) == path
    return is_straight and path.isprintable() and len(path) <= 200


def visible_to(owner: Any, user: Any) -> bool:
    """Whether the user may see the files of a row, by its `media_visible_to`; False for rows without that method."""
    ask = getattr(owner, "media_visible_to", None)
    return bool(ask and ask(user))


def remove_files(row: models.Model) -> None:
    """Remove the files of a deleted row and their copies after the commit, unless another row refers to them."""
    fields = [field.name for field in row._meta.fields if isinstance(field, models.FileField)]
    remove_named([getattr(row, field).name for field in fields if getattr(row, field)])


def remove_named(names: list[str]) -> None:
    """Remove files and their copies after the commit, unless a row refers to them or its history keeps them."""

    def remove() -> None:
        for name in names:
            if not any(references(name)) and not _is_kept(name):
                for one in stored_copies(name):
                    with suppress(OSError):
                        default_storage.delete(one)

    transaction.on_commit(remove)


def _is_kept(name: str) -> bool:
    return any(name in kept_files(column.model, column.field.name, name) for column in file_columns())


def stored_copies(name: str) -> list[str]:
    """Return the names of the stored file and its copies."""
    folder = PurePosixPath(name).parent
    with suppress(OSError):
        there = [f"{folder}/{one}" for one in default_storage.listdir(str(folder))[1]]
        return [one for one in there if name in possible_file_names(one)]
    return []
