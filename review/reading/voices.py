"""Takes from the published results of towns what they say in their own words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from activities.models import Activity, ActivityOutcome
from common.text import BLOCK_END, without_markup
from review.facts import Voice
from review.reading.activities import link_to, link_to_organisation

MOST = 4
"""Voices of a year, each of another town."""
LONGEST = 240
"""Characters of a voice."""
SHORTEST = 15
"""A shorter text says too little to be quoted."""

SENTENCE = re.compile(r".+?[.!?…](?:[“\"»)])?(?=\s|$)", re.DOTALL)


def voices_in(activities: list[Activity]) -> tuple[Voice, ...]:
    """Return the first voices from activities fetched `with_outcomes()`, one of each town.

    The results are quoted, which only a published report puts at an activity; what a report says of costs or to the
    office is never part of them.
    """
    voices: dict[int, Voice] = {}
    for activity, outcome in _told(activities):
        text = beginning(outcome.text)
        if text and outcome.organisation_id not in voices:
            town = link_to_organisation(outcome.organisation)
            voices[outcome.organisation_id] = Voice(outcome.pk, text, town, link_to(activity), activity.period)
        if len(voices) == MOST:
            break
    return tuple(voices.values())


def _told(activities: list[Activity]) -> Iterator[tuple[Activity, ActivityOutcome]]:
    for activity in activities:
        for outcome in activity.outcomes.all():
            yield activity, outcome


def beginning(rich_text: str) -> str:
    """Return the first sentences of the first paragraph that is long enough to be quoted, or else nothing."""
    paragraphs = (" ".join(without_markup(part).split()) for part in BLOCK_END.split(rich_text))
    text = next((paragraph for paragraph in paragraphs if len(paragraph) >= SHORTEST), "")
    if len(text) <= LONGEST:
        return text
    quoted = ""
    for sentence in SENTENCE.findall(text):
        if len(quoted) + len(sentence) > LONGEST:
            break
        quoted += sentence
    return quoted.strip() or f"{text[:LONGEST].rsplit(' ', 1)[0].rstrip(',;:–- ')}…"
