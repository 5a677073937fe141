"""The year of a presentation follows its meeting, whoever moves one: forms, imports, bulk writes and raw SQL."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from common.database.triggers import DERIVED
from common.registry import Guard

DECK, MEETING = "decks_deck", "activities_meeting"
OF_DECK, OF_MEETING = f"{DERIVED}year_of_deck", f"{DERIVED}year_of_deck_at_meeting"

# --- SQLite -------------------------------------------------------------------

SQLITE_YEAR = f"(SELECT CAST(strftime('%Y', date) AS integer) FROM {MEETING} WHERE id = decks_deck.meeting_id)"
SQLITE_SET = f"UPDATE {DECK} SET year = {SQLITE_YEAR} WHERE meeting_id = {{meeting}} AND year <> {SQLITE_YEAR};"


def _sqlite(name: str, table: str, event: str, meeting: str) -> Guard:
    body = SQLITE_SET.format(meeting=meeting)
    text = f"CREATE TRIGGER {name} AFTER {event} ON {table} BEGIN {body} END"
    return Guard(name, table, (text,), reads=(DECK, MEETING), needs=(DECK, MEETING))


# --- PostgreSQL ---------------------------------------------------------------

OWN_YEAR = f"""
CREATE OR REPLACE FUNCTION {OF_DECK}() RETURNS trigger
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    NEW.year := (SELECT extract(year FROM date) FROM {MEETING} WHERE id = NEW.meeting_id);
    RETURN NEW;
END
$$
"""
OWN_TRIGGER = f"""
CREATE TRIGGER {OF_DECK} BEFORE INSERT OR UPDATE OF meeting_id, year ON {DECK}
FOR EACH ROW WHEN (NEW.meeting_id IS NOT NULL) EXECUTE FUNCTION {OF_DECK}()
"""
# The table is not there while the migrations of its app are taken back.
MOVED_YEAR = f"""
CREATE OR REPLACE FUNCTION {OF_MEETING}() RETURNS trigger
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF to_regclass('{DECK}') IS NOT NULL THEN
        UPDATE {DECK} SET year = extract(year FROM NEW.date) WHERE meeting_id = NEW.id;
    END IF;
    RETURN NULL;
END
$$
"""
MOVED_TRIGGER = f"""
CREATE TRIGGER {OF_MEETING} AFTER UPDATE OF date ON {MEETING} FOR EACH ROW
WHEN (extract(year FROM OLD.date) <> extract(year FROM NEW.date)) EXECUTE FUNCTION {OF_MEETING}()
"""

GUARDS = {
    "sqlite": [
        _sqlite(f"{OF_DECK}_insert", DECK, "INSERT", "NEW.meeting_id"),
        _sqlite(f"{OF_DECK}_update", DECK, "UPDATE OF meeting_id, year", "NEW.meeting_id"),
        _sqlite(OF_MEETING, MEETING, "UPDATE OF date", "NEW.id"),
    ],
    "postgresql": [
        Guard(OF_DECK, DECK, (OWN_YEAR, OWN_TRIGGER), needs=(MEETING,)),
        Guard(OF_MEETING, MEETING, (MOVED_YEAR, MOVED_TRIGGER), needs=(DECK,)),
    ],
}


def repair(connection: Any) -> None:
    """Give presentations of meetings their years, as after a migration without triggers, or from an older version."""
    if not {DECK, MEETING} <= set(connection.introspection.table_names()):
        return
    year = SQLITE_YEAR
    if connection.vendor == "postgresql":
        year = f"(SELECT extract(year FROM date) FROM {MEETING} WHERE id = {DECK}.meeting_id)"
    with transaction.atomic(using=connection.alias), connection.cursor() as cursor:
        cursor.execute(f"UPDATE {DECK} SET year = {year} WHERE meeting_id IS NOT NULL AND year <> {year}")
