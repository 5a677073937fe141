"""Refusing parameters that an address does not have, or that say two things.

Passed over, a mistyped one would give more than was asked for.
"""

from __future__ import annotations

from collections.abc import Collection
from difflib import get_close_matches

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from common.page_cache.keys import TRACKING
from common.text import fold
from open_data.problems import problem

SINCE_OF_FILES, SINCE_OF_INTERFACE = "zmeneno_od", "changed_since"
SAME = {SINCE_OF_FILES: SINCE_OF_INTERFACE, SINCE_OF_INTERFACE: SINCE_OF_FILES}
"""The parameter of files and that of the interface which mean the same."""
MOST = 10
"""Parameters that a refusal names."""
LONGEST = 40
"""Characters of a name that a refusal repeats."""


def refusal(request: HttpRequest, known: Collection[str]) -> HttpResponse | None:
    """Return the refusal of parameters that are not known or have two values, else None.

    What campaigns append to addresses is let be.
    """
    wrong = [
        name
        for name, values in request.GET.lists()
        if (len(set(values)) > 1 if name in known else not TRACKING.fullmatch(name))
    ]
    if not wrong:
        return None
    faults = [{"name": shortened(name), "reason": reason(name, known)} for name in wrong[:MOST]]
    told = [f"{fault['name']}: {fault['reason']}" for fault in faults]
    detail = " ".join([*told, offer(known)])
    return problem(400, _("Wrong parameter."), detail, parameters=faults, known=list(known))


def reason(name: str, known: Collection[str]) -> str:
    """Say that the parameter has two values, or that there is no such one, and which one may have been meant."""
    if name in known:
        return _("It is there several times with different values. Write it once.")
    told = _("There is no such parameter.")
    if word := meant(name, known):
        told += " " + _("Did you mean “%(word)s”?") % {"word": word}
    return told


def meant(name: str, known: Collection[str]) -> str | None:
    """Return the parameter that was probably meant."""
    wanted = fold(shortened(name))
    found = get_close_matches(wanted, known, n=1)
    if not found and (same := get_close_matches(wanted, SAME, n=1)):
        found = [one for one in [SAME[same[0]]] if one in known]
    return found[0] if found else None


def offer(known: Collection[str]) -> str:
    if not known:
        return _("This address has no parameters.")
    return _("There are these parameters: %(names)s.") % {"names": ", ".join(known)}


def shortened(name: str) -> str:
    return name if len(name) <= LONGEST else f"{name[:LONGEST]}…"
