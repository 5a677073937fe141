"""The folder of uploads on the disk: who may read it, and that what was confirmed survives a power cut."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.files.storage import FileSystemStorage, storages

logger = logging.getLogger(__name__)


class Uploads(FileSystemStorage):
    """Stores files so that they are on the disk, not only in the memory of the system, before their row is saved."""

    def _save(self, name: str, content: Any) -> str:
        stored: str = super()._save(name, content)  # type: ignore[misc]
        path = Path(self.path(stored))
        for one in (path, path.parent, path.parent.parent):
            _flush(one)
        return stored


def _flush(path: Path) -> None:
    opened = os.open(path, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def close_to_others() -> int:
    """Give all uploads the permissions that new ones get, and return how many had others.

    What belongs to another user of the system is left as it is, with a line in the log.
    """
    changed = 0
    for path, mode in _with_modes(Path(settings.MEDIA_ROOT)):
        try:
            if not path.is_symlink() and path.stat().st_mode & 0o777 != mode:
                path.chmod(mode)
                changed += 1
        except OSError as error:
            logger.warning("The permissions of an upload cannot be changed: %s", error)
    return changed


def _with_modes(root: Path) -> Iterator[tuple[Path, int]]:
    storage: Any = storages["default"]
    for folder, _names, names in os.walk(root):
        yield Path(folder), storage.directory_permissions_mode
        for name in names:
            yield Path(folder, name), storage.file_permissions_mode
