"""How the tests keep their databases: SQLite in a file where several threads use it, PostgreSQL emptied quickly."""

import pytest


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    request, django_db_modify_db_settings_parallel_suffix, copied_schema, tmp_path_factory
) -> None:
    """Keep SQLite in a file for a browser: several threads of the server cannot wait for a database in memory."""
    from django.db import connection

    if connection.vendor == "sqlite" and any(item.get_closest_marker("browser") for item in request.session.items):
        connection.settings_dict["TEST"]["NAME"] = str(tmp_path_factory.mktemp("database") / "browser.sqlite3")


@pytest.fixture(scope="session", autouse=True)
def quick_flush() -> None:
    """Delete rows after a test with transactions of its own: truncating a hundred tables takes half a second."""
    from django.db import connection

    if connection.vendor == "postgresql":
        connection.ops.sql_flush = lambda style, tables, **options: [
            "SET session_replication_role = replica",
            *(f"DELETE FROM {connection.ops.quote_name(table)}" for table in tables),
            "SET session_replication_role = origin",
        ]
