"""A disk that is full or away, and files nobody refers to: no row without its file, no file for ever without a row."""

import datetime
import os
import resource
import time
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from django.core.files.storage import FileSystemStorage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.utils import timezone

from activities.models import ActivityAttachment, ActivityPhoto
from common import uploads
from common.uploads.access import remove_files
from tests import factories
from tests.files import PDF, code, picture, stored

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def media(settings) -> list[str]:
    """Return all files that lie in the folder of uploads."""
    root = Path(settings.MEDIA_ROOT)
    return sorted(path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file())


def photo_of(activity) -> ActivityPhoto:
    return ActivityPhoto(activity=activity, alt="Lidé", image=SimpleUploadedFile("a.jpg", picture()))


def document_of(activity) -> ActivityAttachment:
    return ActivityAttachment(activity=activity, title="Zápis", file=SimpleUploadedFile("a.pdf", PDF))


@pytest.fixture(params=[photo_of, document_of], ids=["photograph", "document"])
def row(request, db):
    """A new part with its file, not saved yet."""
    return request.param(factories.ActivityFactory())


def test_unwritable_folder_is_told_before_the_row_is_saved(away, row):
    with pytest.raises(ValidationError) as refused:
        row.full_clean()
    assert [error.code for errors in refused.value.error_dict.values() for error in errors] == ["storage"]

    with pytest.raises(uploads.StorageFault):
        row.save()
    assert not type(row).objects.exists()


def test_full_disk_is_told_by_the_check(settings):
    """The largest file the process may write stands for the room that is left."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    whole = PDF + bytes(300_000)
    assert code(uploads.check_document, "a.pdf", whole) == ""
    resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, before[1]))
    try:
        assert code(uploads.check_document, "a.pdf", whole) == "storage"
        assert code(uploads.check_document, "a.pdf", PDF) == ""
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert media(settings) == []


def test_disk_that_fills_up_between_the_copies_leaves_neither_row_nor_copies(settings, monkeypatch):
    photo = photo_of(factories.ActivityFactory())
    real, names = FileSystemStorage._save, []

    def fails_at_last(self, name, content):
        names.append(name)
        if name.endswith(".webp"):
            raise OSError(28, "No space left on device")
        return real(self, name, content)

    monkeypatch.setattr(FileSystemStorage, "_save", fails_at_last)
    with pytest.raises(uploads.StorageFault):
        photo.save()

    assert len(names) >= 2
    assert not ActivityPhoto.objects.exists()
    assert media(settings) == []


# --- Files without a row -----------------------------------------------------


def age(settings, days=2) -> None:
    then = time.time() - days * 24 * 60 * 60
    for path in Path(settings.MEDIA_ROOT).rglob("*"):
        os.utime(path, (then, then))


def let_go() -> None:
    """Let the time pass for which deleted rows can be brought back with their files."""
    ActivityPhoto.history.update(history_date=timezone.now() - datetime.timedelta(days=32))


def test_leftovers_older_than_a_day_are_removed_and_everything_referred_to_stays(settings, capsys):
    kept = stored(picture(size=(1200, 20)))
    factories.ActivityAttachmentFactory(activity=kept.activity)
    factories.OrganisationFactory(logo=SimpleUploadedFile("znak.png", picture(kind="PNG")))
    before = media(settings)
    assert len(before) == 9 + 1 + 2
    gone = stored(picture())
    gone.delete()
    let_go()
    age(settings)

    call_command("clean_media", "--dry-run")
    assert len(media(settings)) == len(before) + 3
    listed = capsys.readouterr().out
    assert gone.image.name in listed
    assert kept.image.name not in listed

    call_command("clean_media")
    assert media(settings) == before
    age(settings)
    call_command("clean_media")
    assert not Path(gone.image.path).parent.exists()
    assert media(settings) == before


def test_file_of_today_waits_for_its_row(settings):
    stored(picture()).delete()
    before = media(settings)
    assert before

    call_command("clean_media")

    assert media(settings) == before


def test_what_lies_elsewhere_in_the_folder_is_not_ours_to_remove(settings):
    other = Path(settings.MEDIA_ROOT) / "jine" / "a.txt"
    other.parent.mkdir(parents=True)
    other.write_text("x")
    age(settings)

    call_command("clean_media")

    assert other.exists()


def test_files_go_with_their_row_unless_another_one_needs_them(settings, django_capture_on_commit_callbacks):
    photo = stored(picture(size=(1200, 20)))
    copy = factories.ActivityPhotoFactory(image=photo.image.name)

    for row, left in ((photo, 9), (copy, 0)):
        with django_capture_on_commit_callbacks(execute=True):
            remove_files(row)
            row.delete()
            let_go()
            assert len(media(settings)) == 9
        assert len(media(settings)) == left
