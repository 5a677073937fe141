"""Where a page of the interface ended, as a word in the address of the next one."""

from __future__ import annotations

import base64
import binascii
import datetime
import json

from open_data.reading import Place

LARGEST = 2**63 - 1


class BadCursor(ValueError):
    """A word that this interface has not given."""


def word_of(place: Place) -> str:
    """Return the word for a place."""
    moment = place.moment.isoformat() if place.moment else None
    return base64.urlsafe_b64encode(json.dumps([place.key, moment]).encode()).decode().rstrip("=")


def place_of(word: str) -> Place:
    """Return the place that a word stands for. Raises BadCursor."""
    try:
        padded = word + "=" * (-len(word) % 4)
        key, moment = json.loads(base64.urlsafe_b64decode(padded.encode("ascii")))
        if type(key) is not int or not 0 <= key <= LARGEST:
            raise BadCursor
        if moment is None:
            return Place(key)
        found = datetime.datetime.fromisoformat(moment)
        if found.tzinfo is None or not 1990 <= found.year <= 2200:
            raise BadCursor
        return Place(key, found.astimezone(datetime.UTC))
    except (ValueError, OverflowError, TypeError, binascii.Error, RecursionError) as error:
        raise BadCursor from error
