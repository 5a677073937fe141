"""Sample reports of a trial run: two a town, in every interesting state, never in production."""

import pytest
from django.core.management import CommandError, call_command
from django.test import override_settings

from activities.models import Activity
from members.models import Organisation
from outbox.models import OutgoingMail
from reports.models import ActivityReport

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def trial(bundled_content, tmp_path_factory):
    """The bundled content with demo logins, as `make run` makes it."""
    with override_settings(MEDIA_ROOT=tmp_path_factory.mktemp("media")):
        call_command("set_up_roles", verbosity=0)
        call_command("create_demo_logins", verbosity=0)
        call_command("create_sample_reports", verbosity=0)


def test_each_member_town_has_two_samples_marked_as_such(trial):
    for town in Organisation.objects.members():
        titles = list(ActivityReport.objects.of(town).values_list("title", flat=True))
        assert len(titles) == 2
        assert all(title.startswith("Ukázka: ") and title.endswith(f"– {town}") for title in titles)


def test_every_state_can_be_seen(trial):
    assert set(ActivityReport.objects.values_list("state", flat=True)) == set(ActivityReport.State.values)


def test_a_report_sent_again_shows_what_has_changed(trial):
    again = ActivityReport.objects.get(title__contains="Společná zahrada")
    assert [version.number for version in again.versions.all()] == [1, 2]


def test_lines_of_the_file_are_no_lines_of_the_text(trial):
    texts = "".join(ActivityReport.objects.values_list("description", flat=True))
    assert "bezplatný servis a městská policie" in texts
    assert "<br" not in texts


def test_samples_do_not_become_the_newest_year_of_the_public_part(bundled_content, trial):
    assert Activity.objects.published().years()[0] == 2022


def test_nobody_gets_a_mail_about_a_sample(trial):
    assert not OutgoingMail.objects.exists()


def test_a_second_start_makes_no_more(trial):
    call_command("create_sample_reports", verbosity=0)
    assert ActivityReport.objects.count() == 2 * Organisation.objects.members().count()


def test_production_refuses_samples(trial, settings):
    ActivityReport.objects.all().delete()
    settings.PRODUCTION = True
    with pytest.raises(CommandError):
        call_command("create_sample_reports")
    assert not ActivityReport.objects.exists()
