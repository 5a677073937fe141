"""The coordinator adds photographs and documents: she knows the limits before, and why a file was refused."""

import pytest
from django.core.files.storage import FileSystemStorage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import translation
from django.utils.functional import lazy

from activities.models import ActivityPhoto
from common import uploads
from common.uploads import checks, pictures
from common.uploads.storing import NOT_STORED
from tests import factories
from tests.admin.conftest import change_address, fields_of, text_of
from tests.files import HTML, SVG, faulty_notes, picture
from tests.plugins.uploads import ENDINGS


def czech(sentence) -> str:
    """Return a sentence of ours as the administration says it."""
    with translation.override("cs"):
        return str(sentence)


@pytest.fixture
def activity(db):
    return factories.ActivityFactory(title="Den zdraví")


def send(office, activity, content, name="IMG_1.HEIC"):
    """Fill in the form of an activity with one photograph, and the title anew."""
    address = change_address(activity)
    fields = {key: values[0] for key, values in fields_of(office.get(address)).items() if values}
    fields |= {"title": "Nový název", "photos-TOTAL_FORMS": "1", "photos-0-alt": "Lidé", "photos-0-kind": "documentary"}
    return office.post(address, fields | {"photos-0-image": SimpleUploadedFile(name, content)}, follow=True)


def test_limits_stand_beside_the_input_before_anything_is_chosen(office, activity):
    page = office.get(change_address(activity))

    assert czech(lazy(uploads.image_limits, str)()) in text_of(page)
    assert "image/heic" in page.content.decode()


def test_photograph_of_a_phone_with_a_long_name_is_stored(office, activity):
    send(office, activity, picture(kind="HEIF", size=(64, 48)), name="x" * 200 + ".heic")

    photo = ActivityPhoto.objects.get()
    assert (photo.width, photo.height, photo.renditions) == (64, 48, [64])
    assert photo.image.name.endswith(".jpg")


@pytest.mark.parametrize(
    ("content", "why"),
    [(SVG, pictures.DRAWING), (HTML, pictures.PICTURE_KIND), (picture()[:-200], pictures.DAMAGED_PICTURE)],
)
def test_refused_file_says_why_and_keeps_what_was_typed(office, activity, content, why):
    page = send(office, activity, content)

    assert czech(why) in text_of(page)
    assert 'value="Nový název"' in page.content.decode()
    assert not ActivityPhoto.objects.exists()


def test_full_disk_says_so_and_keeps_what_was_typed(office, activity, settings):
    settings.MEDIA_ROOT.write_text("a file where the folder should be")
    page = send(office, activity, picture())

    assert czech(NOT_STORED) in text_of(page)
    assert 'value="Nový název"' in page.content.decode()
    assert not ActivityPhoto.objects.exists()


def test_disk_that_fails_after_the_checks_keeps_what_was_typed_too(office, activity, monkeypatch):
    def fail(self, name, content):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(FileSystemStorage, "_save", fail)
    page = send(office, activity, picture())

    assert czech(NOT_STORED) in text_of(page)
    assert 'value="Nový název"' in page.content.decode()
    assert not ActivityPhoto.objects.exists()


def test_photograph_that_gets_no_turn_asks_to_be_added_again(office, activity, all_places_taken):
    page = send(office, activity, picture())

    assert czech(pictures.BUSY) in text_of(page)
    assert 'value="Nový název"' in page.content.decode()
    assert not ActivityPhoto.objects.exists()


@pytest.mark.parametrize("fault", faulty_notes())
def test_photograph_with_damaged_notes_of_the_camera_is_stored(office, activity, fault):
    send(office, activity, faulty_notes()[fault])

    assert ActivityPhoto.objects.get().width == 64


@pytest.mark.parametrize("how", ENDINGS)
def test_photograph_that_breaks_our_work_is_refused_in_its_field(office, activity, first_picture_ends, how):
    first_picture_ends(how)
    page = send(office, activity, picture())

    assert czech(checks.UNREADABLE) in text_of(page)
    assert 'value="Nový název"' in page.content.decode()
    assert not ActivityPhoto.objects.exists()


@pytest.mark.both_databases
@pytest.mark.django_db(transaction=True)
def test_nobody_waits_while_a_photograph_is_encoded(office, activity, started):
    send(office, activity, picture(size=(900, 600)))

    assert ActivityPhoto.objects.get().renditions == [240, 480, 900]
    assert started == [False]


@pytest.mark.both_databases
@pytest.mark.django_db(transaction=True)
def test_nobody_waits_while_a_logo_is_encoded(office, started):
    town = factories.OrganisationFactory()
    address = change_address(town)
    fields = {key: values[0] for key, values in fields_of(office.get(address)).items() if values}
    office.post(address, fields | {"logo": SimpleUploadedFile("znak.png", picture(kind="PNG"))})

    town.refresh_from_db()
    assert town.logo.name.endswith("/znak.png")
    assert started == [False]
