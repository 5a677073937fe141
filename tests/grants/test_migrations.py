"""Results that were public stay so when the step that publishes them comes; the others wait for it."""

from importlib import import_module

import pytest
from django.apps import apps

from grants.models import Call
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def test_step_is_taken_for_calls_without_an_undecided_application():
    decided, undecided, empty = make.CallFactory.create_batch(3, results_published=False)
    make.ApplicationFactory(call=decided, decision="supported")
    make.ApplicationFactory(call=decided, decision="refused", decision_reason="pozdě")
    make.ApplicationFactory(call=undecided, decision="full")
    make.ApplicationFactory(call=undecided)

    import_module("grants.migrations.0007_results_published").publish_decided(apps, None)

    assert list(Call.objects.filter(results_published=True)) == [decided]
    assert [one.results_published for one in (decided.history.get(), undecided.history.get())] == [True, False]
    assert not empty.history.get().results_published
