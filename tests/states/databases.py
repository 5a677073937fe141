"""Separate databases next to the test database: creating them, dumping and restoring them as text, dropping them."""

from __future__ import annotations

import re
import secrets
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

ROWS = "-- Here stand the rows.\n"


def url_of(server: dict[str, Any], name: str) -> str:
    """Return the DATABASE_URL of another database on the server in these Django settings."""
    user, password = quote(server["USER"], safe=""), quote(server["PASSWORD"], safe="")
    return f"postgres://{user}:{password}@{quote(server['HOST'], safe='')}:{server['PORT']}/{name}"


@contextmanager
def fresh_database(settings: dict[str, Any], folder: Path) -> Iterator[str]:
    """Create an empty database with the engine of these settings, yield its DATABASE_URL, and drop it afterwards."""
    if "sqlite" in settings["ENGINE"]:
        file = folder / "state.sqlite3"
        file.unlink(missing_ok=True)
        yield f"sqlite:///{file}"
        return
    import psycopg

    name = f"state_{secrets.token_hex(6)}"
    with psycopg.connect(url_of(settings, "postgres"), autocommit=True) as server:
        server.execute(f'CREATE DATABASE "{name}" TEMPLATE template0')
        try:
            yield url_of(settings, name)
        finally:
            server.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


def read(url: str, schema: str, rows: str) -> None:
    """Create the tables, insert the rows, and then create indexes, constraints and triggers."""
    tables, watch = schema.split(ROWS)
    script = f"BEGIN;\n{tables}\n{rows}\n{watch}\nCOMMIT;"
    if url.startswith("sqlite:"):
        with closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as database:
            database.executescript(script)
        return
    import psycopg

    with psycopg.connect(url, autocommit=True) as server:
        server.execute("SET timezone TO 'UTC'")
        server.execute(script)


def schema_of(url: str) -> str:
    """Return the schema as SQL, with a line that marks where rows are inserted."""
    return _plain(_sqlite_schema(url) if url.startswith("sqlite:") else _postgresql_schema(url))


def _plain(text: str) -> str:
    if "\r" in text:
        raise ValueError("Git would change the line breaks of this text.")
    return text


# --- SQLite -------------------------------------------------------------------


def _sqlite_schema(url: str) -> str:
    with closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as database:
        objects = database.execute(
            "SELECT type, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite^_%' ESCAPE '^'"
            # A virtual table makes those behind it itself.
            " AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow') ORDER BY name"
        ).fetchall()
        numbers = database.execute("SELECT quote(name) || ', ' || seq FROM sqlite_sequence ORDER BY name").fetchall()
    tables = "".join(f"{sql};\n" for kind, sql in objects if kind == "table")
    others = "".join(f"{sql};\n" for kind, sql in objects if kind != "table")
    reached = ",\n".join(f"({row[0]})" for row in numbers)
    return f"{tables}{ROWS}DELETE FROM sqlite_sequence;\nINSERT INTO sqlite_sequence VALUES\n{reached};\n{others}"


def rows_of(url: str) -> str:
    """Return all rows of an SQLite database, as statements that work in PostgreSQL too."""
    with closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as database:
        names = database.execute(
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
            " AND name NOT LIKE 'sqlite^_%' ESCAPE '^' ORDER BY name"
        ).fetchall()
        return _plain("".join(_rows(database, name) for (name,) in names))


def _rows(database: sqlite3.Connection, table: str) -> str:
    columns = [(row[1], row[2]) for row in database.execute(f'PRAGMA table_info("{table}")')]
    written = " || ',' || ".join(_written(name, kind) for name, kind in columns)
    rows = [row for (row,) in database.execute(f'SELECT {written} FROM "{table}" ORDER BY rowid')]
    if not rows:
        return ""
    names = ",".join(f'"{name}"' for name, _kind in columns)
    return f"INSERT INTO {table} ({names}) VALUES\n" + ",\n".join(f"({row})" for row in rows) + ";\n"


def _written(column: str, kind: str) -> str:
    if kind == "bool":
        return f"""CASE "{column}" WHEN 1 THEN 'TRUE' WHEN 0 THEN 'FALSE' ELSE 'NULL' END"""
    return f'quote("{column}")'


# --- PostgreSQL ---------------------------------------------------------------

VERSION = re.compile(r"^(?:--|SET |SELECT pg_catalog\.set_config|COMMENT ON EXTENSION|\\)|, 1, false\);$")
"""Lines of pg_dump about its version and the session, and sequences at their initial values."""
SHORTER = {
    " USING btree (": " (",
    " character varying(": " varchar(",
    " timestamp with time zone": " timestamptz",
    " public.": " ",
}
IDENTITY = re.compile(r"\(\n(SEQUENCE NAME \S+)\nSTART WITH 1\nINCREMENT BY 1\nNO MINVALUE\nNO MAXVALUE\nCACHE 1\n\)")
"""The usual options of an identity column, which pg_dump repeats for each table."""


def _postgresql_schema(url: str) -> str:
    before, after = (_dumped(url, f"--section={section}") for section in ("pre-data", "post-data"))
    reached = "".join(
        f"{line}\n" for line in _dumped(url, "--section=data").splitlines() if "pg_catalog.setval" in line
    )
    return IDENTITY.sub(r"(\1)", before) + ROWS + reached + after


def data_of(url: str) -> str:
    """Return the rows of a PostgreSQL database as pg_dump writes them, but in a stable order.

    The revision of public content is left out: each database counts in its own way.
    """
    options = ("--section=data", "--inserts", "--exclude-table=page_cache_revision")
    return "\n".join(sorted(_dumped(url, *options).replace(");\n", ");\0").split("\0")))


def _dumped(url: str, *options: str) -> str:
    """Return the output of pg_dump, shortened and without lines that other versions of the server would refuse."""
    command = ["pg_dump", "--no-owner", "--no-privileges", *options, f"--dbname={url}"]
    lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
    return "".join(f"{_shorter(line.strip())}\n" for line in lines if line.strip() and not VERSION.search(line))


def _shorter(line: str) -> str:
    if "'" not in line:
        for long, short in SHORTER.items():
            line = line.replace(long, short)
    return line
