"""Storage paths of uploaded files: safe and unguessable; paths of copies are computed from the original."""

from __future__ import annotations

import re
import secrets
import unicodedata
from pathlib import PurePath, PurePosixPath
from typing import Any

from common.pictures.made import SMALL_SIDE
from common.slugs import slug_of

DOCUMENTS_FOLDER = "dokumenty"
PHOTOS_FOLDER = "fotografie"
LOGOS_FOLDER = "loga"
FOLDERS = (DOCUMENTS_FOLDER, PHOTOS_FOLDER, LOGOS_FOLDER)

RENDITION = re.compile(r"-\d{2,4}\.(?:webp|avif)\Z")
STORED_KINDS = (".jpg", ".png", ".webp")


def _path(folder: str, name: str) -> str:
    """Return a safe path without diacritics, with a random part that cannot be guessed."""
    pure = PurePath(name.replace("\x00", ""))
    stem = slug_of(pure.stem)[:60].strip("-_") or "soubor"
    suffix = "." + re.sub(r"[^a-z0-9]", "", pure.suffix.lower())[:5]
    return f"{folder}/{secrets.token_urlsafe(9)}/{stem}{suffix.rstrip('.')}"


def attachment_path(instance: Any, filename: str) -> str:
    """Return the path of an uploaded document; for `upload_to`."""
    return _path(DOCUMENTS_FOLDER, filename)


def photo_path(instance: Any, filename: str) -> str:
    """Return the path of an uploaded photograph; for `upload_to`."""
    return _path(PHOTOS_FOLDER, filename)


def logo_path(instance: Any, filename: str) -> str:
    """Return the path of the logo of an organisation; for `upload_to`."""
    return _path(LOGOS_FOLDER, filename)


def rendition_name(name: str, width: int, kind: str = "webp") -> str:
    """Return the path of the copy of a stored picture that is `width` pixels wide."""
    return f"{PurePosixPath(name).with_suffix('').as_posix()}-{width}.{kind}"


def small_name(name: str) -> str:
    """Return the path of the small copy of a stored picture."""
    return rendition_name(name, SMALL_SIDE)


def possible_file_names(path: str) -> list[str]:
    """Return the possible file names of a row whose file, or a copy of it, is stored at this path."""
    found = RENDITION.search(path)
    stem = path[: found.start()] if found else ""
    return [path, *(f"{stem}{kind}" for kind in STORED_KINDS)] if stem else [path]


def human_name(title: str, suffix: str) -> str:
    """Return a file name for downloading: the title without characters that file names cannot contain."""
    plain = "".join(" " if unicodedata.category(sign)[0] in "CZ" or sign in '/\\:*?"<>|' else sign for sign in title)
    stem = " ".join(plain.split()).strip(". ")
    if stem.lower().endswith(suffix.lower()):
        stem = stem[: len(stem) - len(suffix)].rstrip(". ")
    return f"{stem[:120].rstrip() or 'soubor'}{suffix}"
