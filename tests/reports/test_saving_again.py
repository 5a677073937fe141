"""A page that saves itself meets only other people's changes as conflicts, never its own earlier saving."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import QueryDict

from reports.errors import ReportsError
from reports.models import ActivityReport, ReportPhoto
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


def test_step_of_a_report_that_was_sent_meanwhile_is_refused_and_nothing_is_stored():
    report, person = factories.ActivityReportFactory(title="Den bez aut"), factories.UserFactory()
    seen = StepForms("what", report).digests()
    ActivityReport.objects.filter(pk=report.pk).update(state="submitted")

    with pytest.raises(ReportsError):
        save_step("what", report, sent({"title": "Jiný název"}, seen), by=person)

    stored = ActivityReport.objects.get(pk=report.pk)
    assert (stored.title, stored.revision) == ("Den bez aut", 0)


# --- Rows by key --------------------------------------------------------------


def partners(report):
    return list(report.partner_rows.values_list("pk", "name"))


def test_new_row_that_saves_itself_under_one_key_stays_one_row_of_the_same_number():
    report, person = factories.ActivityReportFactory(), factories.UserFactory()
    seen = StepForms("who", report).digests()
    found = []
    for name in ("L", "Lí", "Lípa"):
        typed = {"partners-new-0-name": name, "partners-new-1-name": ""}
        seen = save_step("who", report, sent(typed, seen), by=person, autosave=True).seen
        found.append(partners(report))

    assert [names for ((_pk, names),) in found] == ["L", "Lí", "Lípa"]
    assert len({pk for ((pk, _name),) in found}) == 1


def test_page_from_before_rows_had_keys_loses_nothing_and_doubles_nothing():
    report, person = factories.ActivityReportFactory(), factories.UserFactory()
    for place, name in enumerate(("Lípa", "Pekárna")):
        factories.ReportPartnerFactory(report=report, name=name, sector="", order=place)
    seen = StepForms("who", report).digests()
    old = {f"partners-{place}-name": name for place, name in enumerate(("Lípa", "Pekárna", ""))}

    same = save_step("who", report, sent(old, seen), by=person)
    changed = save_step("who", report, sent(old | {"partners-1-name": "Mlýn"}, seen), by=person)

    assert (same.changed, changed.changed, changed.conflicts) == (False, True, [])
    assert [name for _pk, name in partners(report)] == ["Lípa", "Mlýn"]


def test_old_page_that_met_a_change_shows_both_lists_and_keeps_its_words():
    report, person = factories.ActivityReportFactory(), factories.UserFactory()
    factories.ReportPartnerFactory(report=report, name="Lípa", sector="")
    seen = StepForms("who", report).digests()
    report.partner_rows.update(name="Lípa, z. s.")
    saved = save_step("who", report, sent({"partners-0-name": "Spolek Lípa"}, seen), by=person)

    (conflict,) = saved.conflicts
    assert (conflict.name, conflict.mine, conflict.theirs) == ("partners", "Spolek Lípa", "Lípa, z. s.")
    shown = StepForms("who", report, saved.merged).groups["partners"]
    assert [row["name"].value() for row in shown.filled] == ["Spolek Lípa"]
