"""A page that saves itself meets only other people's changes as conflicts, never its own earlier saving."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import QueryDict

from reports.models import ReportPhoto
from reports.steps import StepForms, save_step
from tests import factories
from tests.files import picture

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def sent(typed, seen):
    """Return what a page sends: the typed fields and the digests that it has seen."""
    data = QueryDict(mutable=True)
    data.update(typed | {"seen": json.dumps(seen)})
    return data


def photo_of(report, colour):
    return ReportPhoto.objects.create(report=report, image=SimpleUploadedFile("a.jpg", picture(colour=colour)))


@pytest.mark.parametrize(
    ("step", "first", "later"),
    [
        ("what", {"title": " A   b", "period": "jaro", "summary": "a\r\nb"}, {"title": "c", "period": "květen"}),
        ("what", {"period": "co já vím"}, {"period": "květen 2022"}),
        ("who", {"participants": "1 200", "partners-0-name": " A  B "}, {"partners-0-name": "C"}),
        ("outcome", {"cost": "100", "description": "<p>a  b</p>", "outputs": "raz\n\ndva"}, {"cost": "101"}),
        ("outcome", {"outputs": "raz\n\ndva", "funding": " x  y "}, {"outputs": "raz", "funding": "z"}),
        ("evidence", {"links-0-url": "mesto.example/a"}, {"links-0-title": "Článek", "links-0-url": "mesto.example/a"}),
        ("evidence", {"links-0-title": "x", "links-0-url": "ht tp:x"}, {"links-0-url": "mesto.example/a"}),
    ],
)
def test_next_saving_of_the_same_page_is_no_conflict(step, first, later):
    report, person = factories.ActivityReportFactory(blank=True), factories.UserFactory()
    empty = {name: "" for name in StepForms(step, report).form.fields if name not in {"topics", "indicators"}}
    before = StepForms(step, report).digests()

    saved = save_step(step, report, sent(empty | first, before), by=person, autosave=True)
    resent = save_step(step, report, sent(empty | first, before), by=person, autosave=True)
    again = save_step(step, report, sent(empty | first, saved.seen), by=person, autosave=True)
    changed = save_step(step, report, sent(empty | later, saved.seen), by=person, autosave=True)

    assert [one.conflicts for one in (saved, resent, again, changed)] == [[], [], [], []]
    assert [one.changed for one in (saved, resent, again, changed)] == [True, False, False, True]


def test_photo_added_by_a_colleague_is_not_in_the_way_of_describing_another():
    report, person = factories.ActivityReportFactory(), factories.UserFactory()
    first = photo_of(report, "red")
    seen = StepForms("evidence", report).digests()
    photo_of(report, "blue")
    typed = {f"photos-{first.pk}-sent": "1", f"photos-{first.pk}-alt": "Děti u stromu"}

    saved = save_step("evidence", report, sent(typed, seen), by=person)

    assert saved.conflicts == []
    assert [photo.alt for photo in report.photos.order_by("pk")] == ["Děti u stromu", ""]


def test_both_descriptions_of_one_photo_are_shown():
    report, person = factories.ActivityReportFactory(), factories.UserFactory()
    photo = photo_of(report, "red")
    seen = StepForms("evidence", report).digests()
    ReportPhoto.objects.filter(pk=photo.pk).update(alt="Strom")
    typed = {f"photos-{photo.pk}-sent": "1", f"photos-{photo.pk}-alt": "Děti", f"photos-{photo.pk}-kind": photo.kind}

    saved = save_step("evidence", report, sent(typed, seen), by=person)

    kind = photo.get_kind_display()
    assert [(one.theirs, one.mine) for one in saved.conflicts] == [(f"Strom – {kind}", f"Děti – {kind}")]
