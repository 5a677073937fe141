"""What the database itself refuses: awarding more than the call has, its allocation with all raises.

Only a statement that makes it worse is refused: an award that grows or comes from another call, an allocation that
shrinks or becomes known, a raise that shrinks, moves or goes. So a call that had too much awarded before this rule
stays as it is and the rest of it can be edited. A call without a known allocation has no limit.

PostgreSQL checks once a statement, and locks the calls first: who waited for the lock sees what the other one awarded.
SQLite has triggers of rows and one writer at a time. It adds up hundredths, because its decimals are binary numbers.
"""

from __future__ import annotations

from common.registry import Guard

NAME = "awarded_within_allocation"
APPLICATION, CALL, RAISE = "grants_application", "grants_call", "grants_allocationraise"

# --- PostgreSQL ---------------------------------------------------------------

CHECK = """
CREATE OR REPLACE FUNCTION grants_check_limit(calls bigint[]) RETURNS void
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    PERFORM 1 FROM grants_call WHERE id = ANY(calls) ORDER BY id FOR NO KEY UPDATE;
    IF EXISTS (
        SELECT 1 FROM grants_call WHERE id = ANY(calls)
        AND allocation + (SELECT coalesce(sum(amount), 0) FROM grants_allocationraise WHERE call_id = grants_call.id)
            < (SELECT coalesce(sum(awarded), 0) FROM grants_application WHERE call_id = grants_call.id)
    ) THEN
        RAISE EXCEPTION 'awarded_within_allocation' USING ERRCODE = 'check_violation',
            CONSTRAINT = 'awarded_within_allocation';
    END IF;
END
$$
"""
FUNCTION = """
CREATE OR REPLACE FUNCTION {name}() RETURNS trigger
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
    calls bigint[] := ({calls});
BEGIN
    IF calls IS NOT NULL THEN
        PERFORM grants_check_limit(calls);
    END IF;
    RETURN NULL;
END
$$
"""
TRIGGER = """
CREATE TRIGGER {name} AFTER {event} ON {table}
REFERENCING {tables} FOR EACH STATEMENT EXECUTE FUNCTION {name}()
"""
TABLES = {
    "insert": "NEW TABLE AS new_rows",
    "update": "OLD TABLE AS old_rows NEW TABLE AS new_rows",
    "delete": "OLD TABLE AS old_rows",
}
CALLS = {
    (APPLICATION, "insert"): "SELECT array_agg(call_id) FROM new_rows WHERE awarded > 0",
    (APPLICATION, "update"): (
        "SELECT array_agg(new_rows.call_id) FROM new_rows LEFT JOIN old_rows USING (id) WHERE new_rows.awarded > 0 AND "
        "(new_rows.call_id IS DISTINCT FROM old_rows.call_id OR new_rows.awarded > coalesce(old_rows.awarded, 0))"
    ),
    (CALL, "update"): (
        "SELECT array_agg(id) FROM new_rows JOIN old_rows USING (id) WHERE new_rows.allocation IS NOT NULL AND "
        "(old_rows.allocation IS NULL OR new_rows.allocation < old_rows.allocation)"
    ),
    (RAISE, "update"): (
        "SELECT array_agg(old_rows.call_id) FROM old_rows LEFT JOIN new_rows USING (id) WHERE new_rows.id IS NULL OR "
        "new_rows.call_id <> old_rows.call_id OR new_rows.amount < old_rows.amount"
    ),
    (RAISE, "delete"): "SELECT array_agg(call_id) FROM old_rows",
}
"""The calls to check after an event, by the table and the event."""


def _postgresql(table: str, event: str) -> Guard:
    facts = {"name": f"{NAME}_{table}_{event}", "table": table, "event": event.upper(), "tables": TABLES[event]}
    function = FUNCTION.format(calls=CALLS[table, event], **facts)
    return Guard(facts["name"], table, (CHECK, function, TRIGGER.format(**facts)))


# --- SQLite -------------------------------------------------------------------

ROW_TRIGGER = """
CREATE TRIGGER {name} AFTER {event} ON {table}
WHEN {when}
BEGIN
    SELECT RAISE(ABORT, '{rule}') FROM grants_call WHERE id = {call} AND allocation IS NOT NULL
    AND CAST(round(allocation * 100) AS integer)
        + (SELECT coalesce(sum(CAST(round(amount * 100) AS integer)), 0)
           FROM grants_allocationraise WHERE call_id = grants_call.id)
        < (SELECT coalesce(sum(CAST(round(awarded * 100) AS integer)), 0)
           FROM grants_application WHERE call_id = grants_call.id);
END
"""
ROWS = {
    (APPLICATION, "insert", "INSERT"): ("NEW.awarded > 0", "NEW.call_id"),
    (APPLICATION, "update", "UPDATE OF awarded, call_id"): (
        "NEW.awarded > 0 AND (NEW.call_id <> OLD.call_id OR NEW.awarded > coalesce(OLD.awarded, 0))",
        "NEW.call_id",
    ),
    (CALL, "update", "UPDATE OF allocation"): (
        "NEW.allocation IS NOT NULL AND (OLD.allocation IS NULL OR NEW.allocation < OLD.allocation)",
        "NEW.id",
    ),
    (RAISE, "update", "UPDATE OF amount, call_id"): (
        "NEW.call_id <> OLD.call_id OR NEW.amount < OLD.amount",
        "OLD.call_id",
    ),
    (RAISE, "delete", "DELETE"): ("TRUE", "OLD.call_id"),
}
"""When a row is checked and which call, by the table and the event."""


def _sqlite(table: str, short: str, event: str) -> Guard:
    when, call = ROWS[table, short, event]
    name = f"{NAME}_{table}_{short}"
    create = ROW_TRIGGER.format(name=name, event=event, table=table, when=when, call=call, rule=NAME)
    return Guard(name, table, (create,), reads=tuple(sorted({APPLICATION, CALL, RAISE} - {table})))


GUARDS = {
    "postgresql": [_postgresql(*one) for one in CALLS],
    "sqlite": [_sqlite(*one) for one in ROWS],
}
