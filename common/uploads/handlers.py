"""An upload handler that discards files over the limits but keeps the rest of the form."""

from __future__ import annotations

import io
import logging
from contextlib import suppress
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import TemporaryFileUploadHandler

from common.uploads import limits

logger = logging.getLogger(__name__)

MOST_KEPT = 100
"""Each temporary file keeps a file descriptor of the process open."""


class NotKept(UploadedFile):
    """A file that is not here: discarded when it was received, or kept no longer. The reason is in `refused`."""

    def __init__(self, name: str | None, size: int, refused: str) -> None:
        super().__init__(file=io.BytesIO(), name=name, size=size)
        self.refused = refused


class LimitedUpload(TemporaryFileUploadHandler):
    """Writes temporary files only up to the limits of `common.uploads`."""

    def __init__(self, request: Any = None) -> None:
        super().__init__(request)
        self.kept_files = self.kept_bytes = 0
        self.refused = ""

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        self.refused = ""
        self.kept_files += 1
        if self.kept_files > MOST_KEPT:
            # Sets the attributes without creating a temporary file.
            super(TemporaryFileUploadHandler, self).new_file(*args, **kwargs)
            self.refused = "together"
            return
        try:
            super().new_file(*args, **kwargs)
        except OSError:
            self._throw_away("storage")

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        if self.refused:
            return
        self.kept_bytes += len(raw_data)
        if start + len(raw_data) > max(limits.MAX_DOCUMENT, limits.MAX_IMAGE):
            self._throw_away("size")
        elif self.kept_bytes > limits.MAX_TOGETHER:
            self._throw_away("together")
        else:
            try:
                super().receive_data_chunk(raw_data, start)
            except OSError:
                self._throw_away("storage")

    def file_complete(self, file_size: int) -> Any:
        if not self.refused:
            try:
                return super().file_complete(file_size)
            except OSError:
                self._throw_away("storage")
        return NotKept(self.file_name, file_size, self.refused)

    def upload_interrupted(self) -> None:
        if not self.refused:
            super().upload_interrupted()

    def _throw_away(self, reason: str) -> None:
        self.refused = reason
        if reason == "storage":
            logger.error("The temporary folder takes no more uploads.")
        if file := self.__dict__.pop("file", None):
            with suppress(OSError):
                self.kept_bytes -= file.tell()
                file.close()
