"""Triggers that mark whose documents have to be made anew, whoever writes: forms, imports, bulk writes, raw SQL.

Marks are only ever added, so writers do not wait for one another. The transaction that wrote them takes them up at its
end (`search.following`); what is left is taken up by the worker. Triggers of SQLite also keep its full-text index.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from hashlib import sha256

from common.database.triggers import DERIVED
from common.registry import Follows, Guard, Searchable
from search.models import Document, Mark

MARK, DOCUMENT = Mark._meta.db_table, Document._meta.db_table
KEYS = "search_keys"
"""The full-text table of SQLite."""
Rule = tuple[int, Follows, bool]
"""The number of a kind, a table that its documents follow from, and whether that is the table of its rows."""


def guards_of(kinds: Iterable[Searchable], vendor: str) -> list[Guard]:
    """Return the triggers of a database for all kinds."""
    rules: dict[str, list[Rule]] = defaultdict(list)
    for kind in kinds:
        for follows in kind.tables:
            rules[follows.model._meta.db_table].append((kind.number, follows, follows.model is kind.model))
    make = _postgresql if vendor == "postgresql" else _sqlite
    found = [guard for table, of_table in sorted(rules.items()) for guard in make(table, of_table)]
    return [*found, *_full_text()] if vendor == "sqlite" else found


def _keys(template: str, row: str) -> str:
    filled = template.format(row=row)
    return filled if filled.upper().startswith("SELECT ") else f"SELECT {filled}"


def _marks(kind: int, keys: Iterable[str], hides: str) -> str:
    """Return the statement that marks rows of a kind."""
    # An empty query names the only column on both databases.
    found = " UNION ".join(keys)
    return (
        f"INSERT INTO {MARK} (kind, object_id, hides)"  # noqa: S608
        f" SELECT {kind}, found.one, {hides} FROM (SELECT NULL AS one WHERE 1 = 0 UNION {found}) found"
        " WHERE found.one IS NOT NULL"
    )


def _differs(columns: Iterable[str], word: str) -> str:
    return " OR ".join(f'OLD."{column}" {word} NEW."{column}"' for column in columns)


# --- SQLite -------------------------------------------------------------------


def _sqlite(table: str, rules: list[Rule]) -> Iterator[Guard]:
    yield _sqlite_trigger(table, "INSERT", [_marks(kind, [_keys(one.keys, "NEW")], "0") for kind, one, _own in rules])
    removed = [_marks(kind, [_keys(one.keys, "OLD")], str(int(own or one.removal_hides))) for kind, one, own in rules]
    yield _sqlite_trigger(table, "DELETE", removed)
    for place, (kind, one, _own) in enumerate(rules):
        hides = f"({_differs(one.hides, 'IS NOT')})" if one.hides else "0"
        body = [_marks(kind, [_keys(one.keys, "OLD"), _keys(one.keys, "NEW")], hides)]
        yield _sqlite_trigger(table, "UPDATE", body, columns=one.columns, place=place)


def _sqlite_trigger(
    table: str, event: str, statements: list[str], *, columns: Iterable[str] = (), place: int = 0
) -> Guard:
    name = f"{DERIVED}search_{table}_{event.lower()}{place or ''}"
    columns = list(columns)
    named = ", ".join(f'"{column}"' for column in columns)
    of = f" OF {named}" if columns else ""
    when = f" WHEN {_differs(columns, 'IS NOT')}" if columns else ""
    body = " ".join(f"{statement};" for statement in statements)
    text = f"CREATE TRIGGER {name} AFTER {event}{of} ON {table}{when} BEGIN {body} END"
    return Guard(name, table, (text,), needs=(MARK,))


def _full_text() -> Iterator[Guard]:
    added = f"INSERT INTO {KEYS} (rowid, keys) VALUES (NEW.id, NEW.keys)"  # noqa: S608
    removed = f"INSERT INTO {KEYS} ({KEYS}, rowid, keys) VALUES ('delete', OLD.id, OLD.keys)"  # noqa: S608
    for event, statements in (("INSERT", [added]), ("DELETE", [removed]), ("UPDATE", [removed, added])):
        guard = _sqlite_trigger(DOCUMENT, event, statements)
        yield Guard(guard.name, guard.table, guard.create, needs=(KEYS,))


# --- PostgreSQL ---------------------------------------------------------------


def _postgresql(table: str, rules: list[Rule]) -> Iterator[Guard]:
    body = "\n".join(["BEGIN", *(line for rule in rules for line in _postgresql_rule(*rule)), "RETURN NULL;", "END"])
    # Known by its name alone, so another body has another name.
    name = f"{DERIVED}search_{sha256(body.encode()).hexdigest()[:12]}"
    function = (
        f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger"
        f" LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$\n{body}\n$$"
    )
    trigger = (
        f"CREATE TRIGGER {name} AFTER INSERT OR UPDATE OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()"
    )
    yield Guard(name, table, (function, trigger), needs=(MARK,))
    emptied = "\n".join(
        f"INSERT INTO {MARK} (kind, object_id, hides)"  # noqa: S608
        f" SELECT kind, object_id, true FROM {DOCUMENT} WHERE kind = {kind};"
        for kind, _one, _own in rules
    )
    name = f"{name}_truncate"
    function = (
        f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER"
        f" SET search_path FROM CURRENT AS $$\nBEGIN\n{emptied}\nRETURN NULL;\nEND\n$$"
    )
    trigger = f"CREATE TRIGGER {name} AFTER TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION {name}()"
    yield Guard(name, table, (function, trigger), needs=(MARK, DOCUMENT))


def _postgresql_rule(kind: int, one: Follows, own: bool) -> Iterator[str]:
    changed = _differs(one.columns, "IS DISTINCT FROM") if one.columns else "OLD IS DISTINCT FROM NEW"
    hides = f"({_differs(one.hides, 'IS DISTINCT FROM')})" if one.hides else "false"
    new, old = _keys(one.keys, "NEW"), _keys(one.keys, "OLD")
    yield f"IF TG_OP = 'INSERT' THEN {_marks(kind, [new], 'false')};"
    yield f"ELSIF TG_OP = 'DELETE' THEN {_marks(kind, [old], str(own or one.removal_hides).lower())};"
    yield f"ELSIF {changed} THEN {_marks(kind, [old, new], hides)}; END IF;"
