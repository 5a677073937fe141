"""The second start does little, yet notices everything that the preparation would have to do again."""

import os
import sqlite3
from contextlib import closing

import pytest
from django.db import connection

from scripts import prepared

TABLES = """
    CREATE TABLE django_migrations (app, name);
    CREATE TABLE auth_group_permissions (group_id, permission_id);
    CREATE TABLE portal_siteprofile (id);
    CREATE TABLE reports_activityreport (id);
    CREATE TABLE members_organisation (slug, membership);
    CREATE TABLE members_user (email);
    INSERT INTO django_migrations VALUES ('grants', '0001_initial');
    INSERT INTO auth_group_permissions VALUES (1, 1);
    INSERT INTO portal_siteprofile VALUES (1);
    INSERT INTO members_organisation VALUES ('turnov', 'member');
    INSERT INTO members_user VALUES ('turnov@example.org');
"""


@pytest.fixture
def clone(tmp_path, monkeypatch):
    """A clone with code, content and a database, after its preparation."""
    for name in ("grants/models.py", "data/grants.yaml", "var/db.sqlite3", "var/media/photo.json", "tests/test_it.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    for name, place in {"ROOT": "", "VAR_DIR": "var", "STAMP": "var/prepared.fingerprint"}.items():
        monkeypatch.setattr(prepared, name, tmp_path / place)
    for name in prepared.SETTINGS:
        monkeypatch.delenv(name, raising=False)
    change_database(tmp_path, TABLES)
    prepared.remember()
    return tmp_path


def change_database(clone, statements):
    with closing(sqlite3.connect(clone / "var" / "db.sqlite3")) as opened:
        opened.executescript(statements)


def test_nothing_is_prepared_before_the_first_time(clone):
    prepared.STAMP.unlink()

    assert not prepared.is_still_prepared()


def test_unchanged_clone_is_still_prepared(clone):
    assert prepared.is_still_prepared()


def test_what_people_do_in_the_portal_needs_no_preparation(clone):
    (clone / "var" / "media" / "photo.json").write_text("{}")
    (clone / "tests" / "test_it.py").write_text("assert True")
    change_database(clone, "INSERT INTO portal_siteprofile VALUES (2)")

    assert prepared.is_still_prepared()


@pytest.mark.parametrize("name", ["grants/models.py", "grants/migrations/0002_more.py", "data/grants.yaml"])
def test_changed_code_and_content_are_prepared(clone, name):
    (clone / name).parent.mkdir(exist_ok=True)
    (clone / name).write_text("new = 1")

    assert not prepared.is_still_prepared()


def test_file_of_the_same_size_saved_later_is_prepared(clone):
    os.utime(clone / "grants" / "models.py", (1, 1))

    assert not prepared.is_still_prepared()


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM django_migrations",
        "DELETE FROM auth_group_permissions",
        "DELETE FROM portal_siteprofile",
        "INSERT INTO reports_activityreport VALUES (1)",
        "INSERT INTO members_organisation VALUES ('jilemnice', 'member')",
        "UPDATE members_organisation SET membership = 'none'",
        "DELETE FROM members_user",
        "ALTER TABLE members_user ADD COLUMN name",
        "DROP TABLE members_user",
    ],
)
def test_changed_database_is_prepared(clone, statement):
    change_database(clone, statement)

    assert not prepared.is_still_prepared()


def test_missing_database_is_prepared_and_not_created_by_the_look(clone):
    (clone / "var" / "db.sqlite3").unlink()

    assert not prepared.is_still_prepared()
    assert not (clone / "var" / "db.sqlite3").exists()


@pytest.mark.parametrize("name", prepared.SETTINGS)
def test_changed_setting_is_prepared(clone, monkeypatch, name):
    monkeypatch.setenv(name, "postgres://127.0.0.1/portal")

    assert not prepared.is_still_prepared()


def test_another_kind_of_database_leaves_no_stamp(clone, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgres://127.0.0.1/portal")

    prepared.remember()

    assert not prepared.STAMP.exists()


@pytest.mark.django_db
def test_questions_fit_the_tables_of_the_portal():
    with connection.cursor() as cursor:
        for question in prepared.FACTS[1:]:
            cursor.execute(question)
