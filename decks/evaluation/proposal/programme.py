"""Chapters of the programme: the headings of the year with their activities, and the cooperation of departments."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from common.templatetags.czech import number
from decks.evaluation.addresses import whole
from decks.evaluation.document import Block, Chapter, line, plain
from decks.evaluation.document import Heading as Title
from decks.rich import paragraphs_of
from decks.slides import Paragraph
from review.facts import Department, Entry, Heading


def of_heading(year: int, heading: Heading) -> Chapter:
    """Return the chapter of a heading with its activities."""
    return Chapter(f"heading:{heading.slug}", heading.title, tuple(_told(year, heading)))


def _told(year: int, heading: Heading) -> Iterator[Block]:
    for entry in heading.entries:
        yield from entry_told(year, entry)
    if heading.is_cut:
        address = whole(f"{reverse('activities:activity-list')}?rok={year}&okruh={heading.slug}")
        words = ngettext(
            "Further %(count)s activity is in the list: ",
            "Further %(count)s activities are in the list: ",
            heading.count - len(heading.entries),
        ) % {"count": number(heading.count - len(heading.entries))}
        yield line(words, plain(address.removeprefix("https://"), address=address))
    if heading.departments:
        yield Title(_("By department of the office"))
        yield from departments_of(heading.departments)


def entry_told(year: int, entry: Entry) -> Iterator[Paragraph]:
    """Yield an activity: what, when and where, in one sentence, and what came of it."""
    when = str(entry.period or "")
    where = ", ".join(filter(None, ["" if when == str(year) else when, entry.place]))
    told = [f" ({where})" if where else ""]
    if entry.is_cancelled:
        told.append(" – " + (_("cancelled: %(reason)s") % {"reason": entry.reason} if entry.reason else _("cancelled")))
    if entry.summary:
        told.append(f". {entry.summary}" if entry.is_cancelled else f" – {entry.summary}")
    yield line(plain(entry.title, strong=True, address=whole(entry.address)), "".join(told))
    yield from paragraphs_of(entry.outcome)


def departments_of(departments: Iterable[Department]) -> Iterator[Paragraph]:
    """Yield departments with the activities they took part in."""
    for department in departments:
        yield line(plain(department.name, strong=True))
        for theme, activity in department.rows:
            name = plain(activity.title, address=whole(activity.address))
            yield line(f"{theme}: ", name, level=1) if theme else line(name, level=1)
        if department.is_cut:
            more = department.count - len(department.rows)
            words = ngettext("and %(count)s more activity", "and %(count)s more activities", more)
            yield line(words % {"count": number(more)}, level=1)
