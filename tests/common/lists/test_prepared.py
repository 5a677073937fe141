"""Rows whose SQL is made once are asked for anew each time; what is kept is kept for its day and rights alone."""

import datetime

import pytest
import time_machine
from django.db.models.sql.compiler import SQLCompiler
from django.utils import translation

from activities.models import Activity, Heading
from common.lists.counting import counts_of
from common.lists.prepared import OnceADay, PreparedRows
from portal.todo import waiting_for
from tests import factories as make
from tests.people import make_coordinator


@pytest.mark.both_databases
def test_rows_are_those_of_now_with_what_was_fetched_with_them(db, django_assert_num_queries):
    rows = PreparedRows(Activity.objects.select_related("heading").prefetch_related("topics").order_by("title"))
    assert list(rows) == []

    activity = make.ActivityFactory(title="Výsadba", topics=[make.TopicFactory()])

    with django_assert_num_queries(2):
        [found] = rows
        assert (found, found.heading, len(found.topics.all())) == (activity, activity.heading, 1)
    assert counts_of([rows.piece]) == [1]


@pytest.mark.both_databases
def test_rows_that_there_cannot_be_are_none_without_a_question(db, django_assert_num_queries):
    rows = PreparedRows(Heading.objects.none())

    with django_assert_num_queries(0):
        assert list(rows) == []
        assert counts_of([rows.piece]) == [0]


def test_rows_are_put_into_sql_once(db, monkeypatch):
    rows = PreparedRows(Heading.objects.all())
    assert list(rows) == []

    compiled = []
    monkeypatch.setattr(SQLCompiler, "pre_sql_setup", lambda *args, **kwargs: compiled.append(args))
    assert (list(rows), compiled) == ([], [])


def test_what_is_kept_is_made_anew_on_another_day_and_when_there_is_too_much_of_it():
    made = []
    kept = OnceADay(most=2)

    def ask(key):
        return kept.get(key, lambda: made.append(key) or len(made))

    with time_machine.travel(datetime.datetime(2026, 3, 1, 12), tick=False):
        assert [ask("a"), ask("a"), ask("b")] == [1, 1, 2]
        assert [ask("c"), ask("a")] == [3, 4]
    with time_machine.travel(datetime.datetime(2026, 3, 2, 12), tick=False):
        assert ask("a") == 5


def test_words_that_are_kept_are_those_of_one_language():
    kept = OnceADay()

    def word():
        return kept.get("word", lambda: str(Heading._meta.verbose_name))

    with translation.override("en"):
        assert word() == "heading"
    assert word() == "okruh"
    with translation.override("en"):
        assert word() == "heading"


@pytest.mark.both_databases
def test_tasks_of_one_user_are_not_those_of_another_with_fewer_rights(db):
    draft = make.ActivityFactory(draft=True, title="Výsadba")

    def waits(user):
        return [task.about for kind in waiting_for(user) for task in kind.tasks]

    assert waits(make_coordinator("a@region.example")) == [f"Aktivita: {draft}"]
    assert waits(make.UserFactory()) == []
    assert waits(make_coordinator("c@region.example")) == [f"Aktivita: {draft}"]
