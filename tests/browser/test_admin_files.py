"""Photographs in the administration: one choice of files, their texts in one table, one press."""

import pytest
from playwright.sync_api import expect

from tests import factories as make
from tests.admin.conftest import change_address
from tests.browser.looks import faults_everywhere
from tests.browser.waiting import MADE
from tests.files import picture

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("site")]


@pytest.fixture
def photographs(tmp_path):
    """Eight photographs on the disk."""

    def made(name, content):
        path = tmp_path / name
        path.write_bytes(content)
        return path

    return [made(f"IMG_{number}.jpg", picture(size=(60 + number, 40))) for number in range(1, 9)]


def test_eight_photographs_are_entered_with_one_choice_of_files_and_one_press(office, photographs):
    activity = make.ActivityFactory(title="Den zdraví")
    office.goto(change_address(activity))
    office.locator("#id_photos-chosen").set_input_files(photographs)
    part = office.locator("#photos-group")
    expect(part.locator(".file-row")).to_have_count(8)
    expect(office.locator("#id_photos-0-alt")).to_be_focused()
    for number in range(1, 9):
        office.keyboard.type(f"Děti na stanovišti {number}")
        if number < 8:
            office.keyboard.press("Enter")
    part.locator("[data-fills=credit]").fill("Jana Malá")
    # One picture after another is made in a process of its own.
    expect(part.locator("img.file-picture")).to_have_count(8, timeout=MADE)
    assert faults_everywhere(office, context="#photos-group") == {}
    office.locator("#photos-7").get_by_role("button", name="Posunout nahoru").click()
    office.locator(".record-head [name=_save]").click()
    expect(office.locator(".messagelist .success")).to_be_visible()

    numbers = [1, 2, 3, 4, 5, 6, 8, 7]
    assert [(one.alt, one.width, one.credit) for one in activity.photos.order_by("order")] == [
        (f"Děti na stanovišti {number}", 60 + number, "Jana Malá") for number in numbers
    ]


def test_photograph_that_is_refused_says_so_in_its_row_and_the_others_are_saved(office, photographs):
    activity = make.ActivityFactory(title="Den zdraví")
    photographs[0].write_bytes(picture()[:-200])
    office.goto(change_address(activity))
    office.locator("#id_photos-chosen").set_input_files(photographs[:2])
    expect(office.locator("#photos-0 .errorlist")).to_be_visible(timeout=MADE)
    office.locator("#photos-0").get_by_label("Odebrat").check()
    office.locator("#id_photos-1-alt").fill("Děti")
    office.locator(".record-head [name=_save]").click()
    expect(office.locator(".messagelist .success")).to_be_visible()

    assert [one.width for one in activity.photos.all()] == [62]
