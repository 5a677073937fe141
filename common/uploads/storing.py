"""Writing files to a disk that may be full or unavailable, without leaving partial files."""

from __future__ import annotations

import logging
import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.storage import default_storage
from django.utils.translation import gettext_lazy as _

logger = logging.getLogger(__name__)

NOT_STORED = _("The file cannot be saved just now. What you have typed stays here; please try the file again later.")


class StorageFault(Exception):
    """The file could not be written. It is raised before the row is saved, so that no row is left without its file.

    Views catch it, keep the input and show `str(fault)`.
    """

    def __str__(self) -> str:
        return str(NOT_STORED)


@contextmanager
def storing(storage: Any = None, written: Iterable[str] = ()) -> Iterator[None]:
    """Turn an OSError into StorageFault and delete the files named in `written`."""
    try:
        yield
    except OSError as error:
        logger.exception("A file could not be stored.")
        for name in written:
            with suppress(OSError):
                storage.delete(name)
        raise StorageFault from error


def store_file(field_file: Any) -> None:
    """Store a new file of a row before the row is saved; raises StorageFault on a disk error."""
    if field_file and not getattr(field_file, "_committed", True):
        with storing():
            field_file.save(field_file.name, field_file.file, save=False)


def check_room(size: int) -> None:
    """Raise ValidationError if the upload folder has no space for `size` more bytes."""
    try:
        folder = Path(default_storage.path(""))
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder) as probe:
            # Allocates the space, which also detects quotas, and frees it at once; not supported by every system.
            if hasattr(os, "posix_fallocate"):
                os.posix_fallocate(probe.fileno(), 0, max(size, 1))
    except NotImplementedError:
        return
    except OSError as error:
        logger.exception("There is no room for an upload.")
        raise ValidationError(NOT_STORED, code="storage") from error
