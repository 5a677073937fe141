"""The coordinator's browser in the administration, and forms filled in as a browser sends them."""

import sqlite3
from collections.abc import Callable
from contextlib import closing

import pytest
from django.db import connection
from django.test import Client

from tests.pages import tree_of
from tests.people import browser_of, make_coordinator


@pytest.fixture
def colleague(coordinator) -> Client:
    """A test client in which another coordinator is logged in."""
    return browser_of(make_coordinator("colleague@region.example", first_name="Petr", last_name="Údolní"))


def page_of(response):
    """Return the page as a tree."""
    return tree_of(response.content.decode())


def text_of(response) -> str:
    """Return the text of the page with single spaces."""
    return " ".join(" ".join(page_of(response).itertext()).split())


def fields_of(response, *, form: int = -1) -> dict[str, list[str]]:
    """Return what a browser would send from a form of the page, by default the last one with a text field."""
    forms = [
        one for one in page_of(response).iter("form") if one.get("method") == "post" and one.get("id") != "logout-form"
    ]
    fields: dict[str, list[str]] = {}
    for part in forms[form].iter():
        name = part.get("name")
        if not name or part.get("disabled") is not None:
            continue
        if part.tag == "textarea":
            fields.setdefault(name, []).append("".join(part.itertext()))
        elif part.tag == "select":
            chosen = [option.get("value", "") for option in part.iter("option") if option.get("selected") is not None]
            if not chosen and part.get("multiple") is None:
                chosen = [option.get("value", "") for option in part.iter("option")][:1]
            fields[name] = chosen
        elif part.tag == "input" and part.get("type") not in {"submit", "file", "button", "image"}:
            if part.get("type") in {"checkbox", "radio"} and part.get("checked") is None:
                continue
            fields.setdefault(name, []).append(part.get("value", "on" if part.get("type") == "checkbox" else ""))
    return fields


@pytest.fixture
def save(office) -> Callable:
    """Return a function that opens a form, changes some fields and sends it: `save("/sprava/…/", title="…")`."""

    def send(address, client=None, follow=False, **changes):
        browser = client or office
        fields = fields_of(browser.get(address))
        for name, value in changes.items():
            fields[name] = value if isinstance(value, list) else [value]
        return browser.post(address, {name: value for name, value in fields.items() if value}, follow=follow)

    return send


def change_address(row) -> str:
    """Return the URL of a row's form."""
    return f"/sprava/{row._meta.app_label}/{row._meta.model_name}/{row.pk}/change/"


@pytest.fixture
def shared_database(transactional_db, tmp_path):
    """Let threads write side by side, each over its own connection; SQLite needs a file for that."""
    if connection.vendor == "postgresql":
        yield
        return
    in_memory, name = connection.connection, connection.settings_dict["NAME"]
    file = tmp_path / "portal.sqlite3"
    with closing(sqlite3.connect(file)) as copy:
        in_memory.backup(copy)
    connection.connection, connection.settings_dict["NAME"] = None, str(file)
    yield
    connection.close()
    connection.connection, connection.settings_dict["NAME"] = in_memory, name
