"""Questions on the page of an uploaded table, and what the person answered."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext as _

from common.tables.columns import Question
from common.tables.uploads import Line, Outcome

KEYS = ("sheet", "hidden", "column-", "fill-", "line-", "same-", "name-")
LONGEST_KEY, LONGEST_ANSWER = 60, 200


def choices_of(posted: Mapping[str, str]) -> dict[str, str]:
    """Return the answers that a form sent, by the keys of the questions."""
    known = [key for key in posted if key.startswith(KEYS) and len(key) <= LONGEST_KEY]
    return {key: str(posted[key])[:LONGEST_ANSWER] for key in known}


def page_of(posted: Mapping[str, str]) -> int:
    """Return the page of lines whose questions were shown."""
    number = posted.get("strana", "1")
    return int(number) if number.isascii() and number.isdigit() and len(number) < 6 else 1


def is_changed(outcome: Outcome, lines: list[Line], choices: Mapping[str, str]) -> bool:
    """Whether the answers differ from those with which the table was checked."""
    asked = [*outcome.questions, *(one.question for one in lines if one.question)]
    return any(choices.get(one.key, one.chosen) != one.chosen for one in asked)


def groups_of(outcome: Outcome) -> list[tuple[str, str, list[Question]]]:
    """Return the questions about the whole file in groups, each with its heading and an explanation."""
    texts = {
        "file": (_("Lines and sheets"), ""),
        "column": (
            _("Columns that the portal does not know"),
            _("They are left out unless you say what they hold."),
        ),
        "fill": (
            _("What the file has no column for"),
            _("What you write here goes for all lines."),
        ),
        "name": (
            _("Organisations"),
            _("Check the spelling first: an organisation should be in the portal only once."),
        ),
    }
    groups = [(*texts[group], [one for one in outcome.questions if one.group == group]) for group in texts]
    return [one for one in groups if one[2]]
