"""Let the database itself refuse one person as politician and coordinator of an organisation at the same time.

SQLite forgets triggers when a later migration rebuilds the table; `common/database/triggers.py` creates them again after every
`migrate`, from `members/guards.py`. So the guard may be there already when this migration is applied again.
"""

from django.db import migrations

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


def put_up(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("CREATE EXTENSION IF NOT EXISTS btree_gist")
        schema_editor.execute("ALTER TABLE members_mandate DROP CONSTRAINT IF EXISTS politician_is_not_coordinator")
        schema_editor.execute(POSTGRESQL)
        return
    take_down(apps, schema_editor)
    schema_editor.execute(SQLITE.format(event="insert", itself=""))
    schema_editor.execute(SQLITE.format(event="update", itself="AND other.id <> OLD.id"))


def take_down(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        # The extension stays: something else may use it.
        schema_editor.execute("ALTER TABLE members_mandate DROP CONSTRAINT IF EXISTS politician_is_not_coordinator")
        return
    for event in ("insert", "update"):
        schema_editor.execute(f"DROP TRIGGER IF EXISTS politician_is_not_coordinator_{event}")


class Migration(migrations.Migration):
    dependencies = [("members", "0001_initial")]

    operations = [migrations.RunPython(put_up, take_down)]
