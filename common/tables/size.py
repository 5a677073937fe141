"""How much there is to read in a workbook, told without reading it."""

from __future__ import annotations

import io
import zipfile

PACKED, UNPACKED = 64 * 1024, 2 * 1024 * 1024
"""Bytes of a workbook that is read within a request. Packed, a million empty rows are a few thousand."""


def is_short_workbook(content: bytes) -> bool:
    """Whether a workbook can be read within a request; also a damaged one, as that is soon found out."""
    if len(content) > PACKED:
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return sum(part.file_size for part in archive.infolist()) <= UNPACKED
    except Exception:  # noqa: BLE001 - a damaged archive is met with errors of any kind
        return True
