"""A proof of an indicator and its text: title, time, numbers and links."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.conf import settings
from django.contrib.humanize.templatetags.humanize import ordinal
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from common.templatetags.czech import day, money, number
from common.typography import NBSP
from evidence.models import EvidenceLink
from members.models import Mandate
from reports.models import ActivityReport


@dataclass(frozen=True)
class ProofText:
    """The text of a proof."""

    title: str
    facts: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    """Absolute public URLs."""
    inside: str = ""
    """The URL of its page for logged-in users."""


@dataclass(frozen=True)
class Proof:
    """A row that proves an indicator or will prove it, and whether it already counts."""

    kind: str
    """report, mandate, meeting, grant, award or link."""
    row: Any
    counts: bool = True

    @cached_property
    def text(self) -> ProofText:
        """The text of the proof in the language active at the first access."""
        return WRITERS[self.kind](self.row)


def whole_address(path: str) -> str:
    """Return the absolute URL of a path of this site."""
    return f"{settings.SITE_URL}{path}"


def participants(count: int) -> str:
    return ngettext("%(count)s participant", "%(count)s participants", count) % {"count": number(count)}


def _report(row: ActivityReport) -> ProofText:
    facts = [
        str(row.kind) if row.kind_id else "",
        str(row.period) if row.period else "",
        row.place,
        participants(row.participants) if row.participants is not None else "",
    ]
    public = [whole_address(row.activity.get_absolute_url())] if row.is_public and row.activity else []
    return ProofText(str(row), [fact for fact in facts if fact], public, row.get_absolute_url())


def _mandate(row: Mandate) -> ProofText:
    person = row.person
    facts = [row.function, row.role_label if row.role_label not in row.function else "", _validity(row)]
    facts.append(_resolution(row))
    if person.show_contacts:
        facts += [person.work_email, person.work_phone.replace(" ", NBSP)]
    return ProofText(str(person), [fact for fact in facts if fact], [row.url] if row.url else [])


def _validity(row: Mandate) -> str:
    if row.valid_from and row.valid_until:
        return _("from %(first)s to %(last)s") % {"first": day(row.valid_from), "last": day(row.valid_until)}
    if row.valid_from:
        return _("from %(first)s") % {"first": day(row.valid_from)}
    return _("until %(last)s") % {"last": day(row.valid_until)} if row.valid_until else ""


def _resolution(row: Mandate) -> str:
    words = {"number": row.resolution_number, "date": day(row.resolution_date)}
    if row.resolution_number and row.resolution_date:
        return _("resolution %(number)s of %(date)s") % words
    if row.resolution_number:
        return _("resolution %(number)s") % words
    return _("resolution of %(date)s") % words if row.resolution_date else ""


def _meeting(row: Any) -> ProofText:
    facts = [row.place, participants(row.attendance) if row.attendance is not None else ""]
    return ProofText(str(row), [fact for fact in facts if fact], [whole_address(row.get_absolute_url())])


def _grant(row: Any) -> ProofText:
    facts = [str(row.call), money(row.awarded) if row.awarded is not None else row.get_decision_display()]
    return ProofText(row.title or str(row), facts, [whole_address(row.call.get_absolute_url())])


def _award(row: Any) -> ProofText:
    placing = _("%(ordinal)s place") % {"ordinal": ordinal(row.placing)} if row.placing else ""
    facts = [row.title, placing, row.prize, str(row.category) if row.category_id else "", day(row.round.held_on)]
    return ProofText(str(row.round), [fact for fact in facts if fact], [whole_address(row.round.get_absolute_url())])


def _link(row: EvidenceLink) -> ProofText:
    return ProofText(row.title, [row.note] if row.note else [], [row.url])


WRITERS: dict[str, Callable[[Any], ProofText]] = {
    "report": _report,
    "mandate": _mandate,
    "meeting": _meeting,
    "grant": _grant,
    "award": _award,
    "link": _link,
}
