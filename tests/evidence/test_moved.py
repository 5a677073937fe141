"""Links of evidence were once a model of reports: their tables stay, rights and the log still know the model."""

import importlib

import pytest
from django.apps import apps
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType

from evidence.models import EvidenceLink
from members.rules import COORDINATOR_GROUP
from members.workflow import set_up_coordinator_group
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

MODELS = [EvidenceLink, EvidenceLink.history.model]
moving = importlib.import_module("evidence.migrations.0001_moved_from_reports")


@pytest.fixture(autouse=True)
def fresh_content_types():
    """Content types are remembered by process; what is renamed here must not stay so for other tests."""
    ContentType.objects.clear_cache()
    yield
    ContentType.objects.clear_cache()


def test_tables_keep_their_names():
    assert [model._meta.db_table for model in MODELS] == ["reports_evidencelink", "reports_historicalevidencelink"]


def test_content_types_are_renamed_so_that_rights_and_the_log_keep_their_model():
    set_up_coordinator_group()
    user = make.UserFactory()
    before = {model: ContentType.objects.get_for_model(model).pk for model in MODELS}
    entries = [
        LogEntry.objects.create(user=user, content_type_id=number, object_id="1", object_repr="Usnesení", action_flag=2)
        for number in before.values()
    ]
    rights = Group.objects.get(name=COORDINATOR_GROUP).permissions.filter(content_type__in=before.values())
    had = set(rights.values_list("pk", "codename"))
    ContentType.objects.filter(pk__in=before.values()).update(app_label="reports")
    ContentType.objects.clear_cache()

    moving.move_content_types("reports", "evidence")(apps, None)
    ContentType.objects.clear_cache()

    assert {model: ContentType.objects.get_for_model(model).pk for model in MODELS} == before
    assert [LogEntry.objects.get(pk=entry.pk).content_type.model_class() for entry in entries] == MODELS
    assert set(rights.values_list("pk", "codename")) == had
    assert {code for _pk, code in had} == {"view_evidencelink", "view_historicalevidencelink"}
    assert Permission.objects.filter(content_type__app_label="reports", codename__contains="evidencelink").count() == 0
