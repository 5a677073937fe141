"""What the database itself refuses: one person as politician and coordinator of an organisation at the same time.

`members/migrations/0002_mandate_guard.py` put it up first.
"""

from __future__ import annotations

from common.registry import Guard

TABLE = "members_mandate"
NAME = "politician_is_not_coordinator"

POSTGRESQL = """
ALTER TABLE members_mandate ADD CONSTRAINT politician_is_not_coordinator
EXCLUDE USING gist (
    organisation_id WITH =, person_id WITH =, daterange(valid_from, valid_until, '[]') WITH &&
) WHERE (role IN ('politician', 'coordinator'))
"""

SQLITE = """
CREATE TRIGGER politician_is_not_coordinator_{event} BEFORE {event} ON members_mandate
WHEN NEW.role IN ('politician', 'coordinator')
BEGIN
    SELECT RAISE(ABORT, 'politician_is_not_coordinator') WHERE EXISTS (
        SELECT 1 FROM members_mandate AS other
        WHERE other.organisation_id = NEW.organisation_id
        AND other.person_id = NEW.person_id
        AND other.role IN ('politician', 'coordinator')
        AND (other.valid_from IS NULL OR NEW.valid_until IS NULL OR other.valid_from <= NEW.valid_until)
        AND (other.valid_until IS NULL OR NEW.valid_from IS NULL OR other.valid_until >= NEW.valid_from)
        {itself}
    );
END
"""

GUARDS = {
    "postgresql": [Guard(NAME, TABLE, ("CREATE EXTENSION IF NOT EXISTS btree_gist", POSTGRESQL))],
    "sqlite": [
        Guard(f"{NAME}_insert", TABLE, (SQLITE.format(event="insert", itself=""),)),
        Guard(f"{NAME}_update", TABLE, (SQLITE.format(event="update", itself="AND other.id <> OLD.id"),)),
    ],
}
