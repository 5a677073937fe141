"""Checking and loading an uploaded table."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _
from import_export.results import Result

from common.history.acts import Kind, act
from common.tables import uploads
from common.tables.columns import LEAVE
from common.tables.prepared import Prepared, columns_of
from common.tables.reading import TableError
from common.tables.resources import TableResource
from common.tables.uploads import LEFT, Line, Outcome, Upload
from common.tables.writing import ChangedMeanwhile, state_of, writers_of
from task_queue.kinds import TryAgain

AT_ONCE = 200
"""A table of at most so many rows is checked and loaded within the request."""
TRIES = 3
"""Attempts to load a table while others change the same rows."""

Report = Callable[[int, int], None]


def check(upload: Upload, report: Report | None = None) -> Outcome:
    """Check a table and store the result; nothing is written to the database."""
    resource = _resource(upload, report)
    try:
        table = upload.read(resource.knows)
    except TableError as error:
        outcome = Outcome(totals={}, base_errors=[str(error)])
        uploads.keep_outcome(upload.name, outcome, [])
        return outcome
    upload.keep()
    outcome, lines = _summary(resource, resource.prepare_table(table))
    uploads.keep_outcome(upload.name, outcome, lines)
    return outcome


def load(upload: Upload, report: Report | None, record: Callable[[dict[str, int]], None]) -> bool:
    """Load a checked table whole and return True; or load nothing, store why, and return False.

    `record` is called with the numbers of rows in the transaction that writes them. Raises TryAgain when others keep
    changing the same rows.
    """
    checked = uploads.outcome_of(upload.name)
    refusal: Exception | None = None
    for _attempt in range(TRIES):
        resource = _resource(upload, report)
        states = {model: state_of(model) for model in (resource._meta.model, *resource.companion_models())}
        outcome, lines = _summary(resource, resource.prepare_table(upload.read(resource.knows)))
        if checked is None or not outcome.is_sound or outcome.digests != checked.digests:
            _refuse(upload, outcome, lines, checked)
            return False
        writers = writers_of(resource, states, upload.user)
        try:
            is_import = act(Kind.IMPORT, record=resource._meta.model, user_id=upload.user, note=upload.file_name)
            with is_import, transaction.atomic():
                for writer in writers:
                    writer.write()
                record(outcome.totals)
        except ChangedMeanwhile:
            continue
        except IntegrityError as error:
            refusal = error
            continue
        uploads.forget(upload.name)
        return True
    if refusal is not None:
        outcome.base_errors = [_("The database refused the rows: %s") % str(refusal).splitlines()[0][:300]]
        _refuse(upload, outcome, [], checked)
        return False
    raise TryAgain("The rows kept changing")


def _refuse(upload: Upload, outcome: Outcome, lines: list[Line], checked: Outcome | None) -> None:
    """Store why the table was not loaded: its faults, or the lines that would not do what the person was shown."""
    if outcome.is_sound:
        known = checked.digests if checked else []
        same = dict(enumerate(known))
        lines = [one for number, one in enumerate(lines) if same.get(number) != outcome.digests[number]]
        for line in lines:
            line.faults = [("", [_("This row has changed in the portal since the check.")])]
        outcome.has_faults = True
    outcome.is_refused = True
    uploads.keep_outcome(upload.name, outcome, lines)


def _resource(upload: Upload, report: Report | None) -> TableResource:
    resource: TableResource = import_string(upload.resource)(report, upload.choices, may_add=upload.may_add)
    return resource


def _summary(resource: TableResource, result: Result) -> tuple[Outcome, list[Line]]:
    """Return the result of preparing with the lines to be shown: those with faults if there are any, else all."""
    outcome = Outcome(
        totals={kind: number for kind, number in result.totals.items() if number},
        base_errors=[str(one.error) for one in result.base_errors],
        broken=[one.line for one in result.error_rows][: uploads.ON_A_PAGE],
        notes=resource.notes,
        questions=resource.asked,
    )
    if result.invalid_rows:
        outcome.has_faults = True
        faults: list[Any] = result.invalid_rows
        return outcome, [Line(one.line, "invalid", faults=_texts(one.faults)) for one in faults]
    lines = [_line(one) for one in result.rows if not one.errors]
    left = sum(1 for one in lines if one.import_type == LEFT)
    if left:
        outcome.totals |= {LEFT: left, "skip": outcome.totals["skip"] - left}
    outcome.doubles = [one.line for one in lines if one.question]
    outcome.digests = [_digest(one, line) for one, line in zip(result.rows, lines, strict=False)]
    outcome.digests += [_digest_of_companion(one) for one in resource.companions()]
    return outcome, lines


def _line(row: Any) -> Line:
    is_left = row.question is not None and row.question.chosen == LEAVE
    return Line(row.line, LEFT if is_left else row.import_type, row.object_repr or "", row.diff, question=row.question)


def _texts(faults: list[tuple[str, Any]]) -> list[tuple[str, list[str]]]:
    return [(str(column), [str(message) for message in messages]) for column, messages in faults]


def _digest(row: Any, line: Line) -> bytes:
    """Return what tells whether a line still does the same."""
    what = (line.import_type, row.object_id, [(one.column, one.old, one.new) for one in line.diff])
    return hashlib.blake2b(repr(what).encode(), digest_size=8).digest()


def _digest_of_companion(one: Prepared) -> bytes:
    """Return what tells whether the same is written to another table; a new row has no key yet."""
    new = {name: value for name, value in columns_of(one.instance).items() if name != one.instance._meta.pk.attname}
    what = one.was, new
    return hashlib.blake2b(repr(what).encode(), digest_size=8).digest()
