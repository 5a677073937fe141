"""Files of a form that could not be saved yet: kept privately for the person who chose them, at most for two days.

They lie in the folder of uploads, so that all servers see them, but no row refers to them, so nobody is served one as
an upload. Only what passed the checks is kept: a picture as it will be stored, with its copies and without the notes of
the camera, a document as it was sent. Each person has room for so much; what she chose first makes way.
"""

from __future__ import annotations

import datetime
import fcntl
import io
import json
import os
import re
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.files.base import File
from django.core.files.uploadedfile import UploadedFile

from common.pictures.answer import read_answer, write_made
from common.pictures.made import Made
from common.uploads import limits
from common.uploads.checks import VERDICT, check_document, check_image
from common.uploads.pictures import MADE, made
from common.uploads.storing import storing

FOLDER = "pripravene"
LONGEST = datetime.timedelta(days=2)
MOST = 60
MOST_BYTES = 400 * limits.MB
"""Files of one person, and their bytes."""

TOKEN = re.compile(r"[\w-]{32,64}", re.ASCII)
LABEL, USED, CONTENT = ".json", ".used", ".data"
KEPT_AS = "kept_as"
"""Attribute of an upload with the kept file that it comes from, or as which it was kept."""


@dataclass(frozen=True)
class Kept:
    """A file that waits for the form; `widths` are those of the copies of a picture, None for a document."""

    token: str
    owner: str
    name: str
    size: int
    widths: tuple[int, ...] | None

    @property
    def path(self) -> Path:
        """Where it lies, without an ending."""
        return _folder(self.owner) / self.token

    @property
    def is_picture(self) -> bool:
        return self.widths is not None

    def picture(self) -> Made:
        """Return the picture as it will be stored. Raises OSError or ValueError if it is not whole."""
        with self.path.with_suffix(CONTENT).open("rb") as content:
            return read_answer(content)

    def small(self) -> tuple[bytes, str]:
        """Return the smallest copy of the picture and its format."""
        picture = self.picture()
        copies = [(width, kind) for width, kind in picture.copies if kind == "webp"]
        if not copies:
            return picture.whole, picture.suffix.lstrip(".").replace("jpg", "jpeg")
        return picture.copies[min(copies)], "webp"

    def claim(self) -> bool:
        """Take the file for the form that is being saved; False if another press has taken it already."""
        try:
            self.path.with_suffix(LABEL).rename(self.path.with_suffix(USED))
        except OSError:
            return False
        return True

    def release(self) -> None:
        """Give the file back, because the form was not saved after all."""
        with suppress(OSError):
            self.path.with_suffix(USED).rename(self.path.with_suffix(LABEL))

    def forget(self) -> None:
        for ending in (LABEL, USED, CONTENT):
            with suppress(OSError):
                self.path.with_suffix(ending).unlink(missing_ok=True)


def keep(upload: Any, owner: Any, widths: tuple[int, ...] | None) -> Kept:
    """Keep a file for its owner's form. Raises ValidationError if it is refused, StorageFault if the disk is."""
    if found := getattr(upload, KEPT_AS, None):
        kept: Kept = found
        return kept
    if widths is None:
        check_document(upload)
    else:
        check_image(upload, widths)
    kept = Kept(secrets.token_urlsafe(24), str(owner), (upload.name or "")[-200:], upload.size, widths)
    with storing():
        try:
            _write(kept, upload)
        except OSError:
            kept.forget()
            raise
    setattr(upload, KEPT_AS, kept)
    return kept


def _write(kept: Kept, upload: Any) -> None:
    """Write the content, then the label without which nobody finds it."""
    folder = _folder(kept.owner)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    with _new(kept.path.with_suffix(CONTENT)) as content:
        if kept.widths is None:
            upload.seek(0)
            for chunk in upload.chunks():
                content.write(chunk)
            upload.seek(0)
        else:
            write_made(content, upload.__dict__.get(MADE, {}).get(kept.widths) or made(upload, kept.widths))
    label = {"name": kept.name, "size": kept.size, "widths": kept.widths}
    with _alone(folder):
        with _new(kept.path.with_suffix(LABEL)) as written:
            written.write(json.dumps(label).encode())
        _make_room(folder, kept.token)


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Let only one request at a time make room in a folder; they may be served by several processes."""
    opened = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(opened, fcntl.LOCK_EX)
        yield
    finally:
        os.close(opened)


def _new(path: Path) -> io.FileIO:
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb")  # type: ignore[return-value]


def _make_room(folder: Path, token: str) -> None:
    """Forget the oldest files of a person who has too many with a new one, which is `token`.

    Files that are being written, or saved with their form, are left alone.
    """
    facts = []
    for label in folder.glob(f"*{LABEL}"):
        with suppress(FileNotFoundError):  # its form is being saved by now
            content = label.with_suffix(CONTENT).stat()
            facts.append((content.st_mtime, content.st_size, label))
    count, together = len(facts), sum(size for _time, size, _label in facts)
    for _time, size, label in sorted(facts):
        if count <= MOST and together <= MOST_BYTES:
            return
        if label.stem == token:
            continue
        count, together = count - 1, together - size
        for ending in (LABEL, CONTENT):
            label.with_suffix(ending).unlink(missing_ok=True)


def find(token: str, owner: Any) -> Kept | None:
    """Return a kept file of this person; None if there is none, it is too old, or belongs to somebody else."""
    if not TOKEN.fullmatch(token):
        return None
    label = _folder(owner) / f"{token}{LABEL}"
    try:
        if label.stat().st_mtime < time.time() - LONGEST.total_seconds():
            return None
        facts = json.loads(label.read_bytes())
    except (OSError, ValueError):
        return None
    widths = None if facts["widths"] is None else tuple(facts["widths"])
    return Kept(token, str(owner), facts["name"], facts["size"], widths)


def opened(kept: Kept) -> UploadedFile | None:
    """Return a kept file as if it had been uploaded with this request; None if it is not whole."""
    try:
        if kept.widths is None:
            file = File(kept.path.with_suffix(CONTENT).open("rb"))
            upload = UploadedFile(file=file, name=kept.name, size=kept.size)
        else:
            picture = kept.picture()
            upload = UploadedFile(file=io.BytesIO(picture.whole), name=kept.name, size=kept.size)
            setattr(upload, MADE, {kept.widths: picture})
            setattr(upload, VERDICT, None)
    except (OSError, ValueError):
        return None
    setattr(upload, KEPT_AS, kept)
    return upload


def old_files() -> Iterator[Path]:
    """Return the files that nobody may ask for any more; called daily."""
    before = time.time() - LONGEST.total_seconds()
    for path in sorted((Path(settings.MEDIA_ROOT) / FOLDER).rglob("*")):
        with suppress(OSError):
            if path.is_file() and path.stat().st_mtime < before:
                yield path


def _folder(owner: Any) -> Path:
    return Path(settings.MEDIA_ROOT) / FOLDER / str(owner)
