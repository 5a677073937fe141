"""Files of rows that somebody else has removed and that are put back: they come back with the file that they had."""

from __future__ import annotations

import io
from pathlib import PurePath
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.db import models

from common.admin.files.keeping import widths_of
from common.editing.posted import Row, Shape
from common.history.tracking import is_tracked, key_of, versions_of
from common.pictures.made import Made
from common.uploads import rendition_name
from common.uploads.checks import VERDICT
from common.uploads.pictures import MADE

COPIES = ("webp", "avif")


def give_back_files(obj: models.Model, shape: Shape, row: Row) -> None:
    """Give the rows that are put back into the parts of a record the files that they had, unless others were chosen."""
    for name, inner in shape.lists.items():
        columns = [one for one, field in inner.fields.items() if isinstance(field, forms.FileField)]
        for part in row.lists.get(name, []):
            for column in columns if part.came_back else ():
                if not part.files.get(column) and (file := _file_of(obj, inner, part.came_back, column)):
                    part.files[column] = [file]


def _file_of(obj: models.Model, shape: Shape, key: str, column: str) -> UploadedFile | None:
    """Return the file that a removed row of the record had, as if it were sent again; None if it is not there."""
    model = shape.model
    if model is None or not is_tracked(model) or not key.isascii() or not key.isdigit() or len(key) > 18:
        return None
    own = {key_of(model): int(key), f"{shape.owner}_id": obj.pk}
    version = versions_of(model)._default_manager.filter(**own).order_by("-history_id").first()
    name = str(getattr(version, column, "") or "")
    field: Any = model._meta.get_field(column)
    try:
        with field.storage.open(name) as stored:
            content = stored.read()
        upload = UploadedFile(file=io.BytesIO(content), name=PurePath(name).name, size=len(content))
        if (widths := widths_of(model, column)) is not None:
            _remember_copies(upload, content, version, name, field.storage, widths)
    except (OSError, ValueError):
        return None
    return upload


def _remember_copies(
    upload: Any, content: bytes, version: Any, name: str, storage: Any, widths: tuple[int, ...]
) -> None:
    """Let the copies of a picture be stored as they are, so that it is not made anew; its size and kind are known."""
    copies = {}
    stored = list(getattr(version, "renditions", None) or [])
    try:
        for width in stored:
            for kind in COPIES:
                with storage.open(rendition_name(name, width, kind)) as copy:
                    copies[width, kind] = copy.read()
    except OSError:
        return
    size = getattr(version, "width", 0), getattr(version, "height", 0)
    if all(size) and stored:
        setattr(upload, MADE, {widths: Made(PurePath(name).suffix, size, content, copies, stored)})
        setattr(upload, VERDICT, None)
