"""Uploads are read by those who have to, and are on the disk when their row is."""

import os
import stat
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import call_command

from zdravy_kraj.safety import upload_permissions

MODES = {"owner": (0o600, 0o700), "group": (0o640, 0o750), "others": (0o644, 0o755)}


@pytest.fixture(params=MODES)
def readers(request, settings):
    allow(settings, request.param)
    return request.param


def allow(settings, readers):
    """Set up the storage as for these readers."""
    own = settings.STORAGES["default"] | {"OPTIONS": upload_permissions(readers)}
    settings.STORAGES = settings.STORAGES | {"default": own}


def modes(settings):
    """The permissions of all files and folders of the uploads."""
    root = Path(settings.MEDIA_ROOT)
    return {(path.is_dir(), stat.S_IMODE(path.stat().st_mode)) for path in [root, *root.rglob("*")]}


def test_upload_is_for_those_who_have_to_read_it(settings, readers):
    default_storage.save("dokumenty/a/zapis.pdf", ContentFile(b"x"))

    files, folders = MODES[readers]
    assert modes(settings) == {(False, files), (True, folders)}


@pytest.mark.django_db
def test_uploads_of_an_older_version_are_closed_by_the_migration_before_the_start(settings, readers):
    allow(settings, "others")
    default_storage.save("dokumenty/a/zapis.pdf", ContentFile(b"x"))
    allow(settings, readers)
    files, folders = MODES[readers]

    call_command("migrate", verbosity=0)

    assert modes(settings) == {(False, files), (True, folders)}


def test_upload_is_on_the_disk_before_it_is_confirmed(settings, monkeypatch):
    flushed, real = [], os.fsync

    def fsync(file):
        flushed.append(str(Path(f"/proc/self/fd/{file}").readlink()))
        real(file)

    monkeypatch.setattr(os, "fsync", fsync)

    default_storage.save("dokumenty/a/zapis.pdf", ContentFile(b"x"))

    folder = Path(settings.MEDIA_ROOT) / "dokumenty"
    assert flushed == [str(folder / "a" / "zapis.pdf"), str(folder / "a"), str(folder)]
