"""What was done in the year: activities under their headings with their photographs, and the work of departments."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from common.periods import Period
from common.templatetags.czech import number
from decks.proposal.money import in_one_sentence
from decks.proposal.words import (
    DASH,
    item,
    linked,
    listed,
    paragraph,
    picture_of,
    plain,
    run,
    sentence,
    shortened,
    whole,
    with_links,
)
from decks.slides import Layout, Paragraph, Picture, Run, Slide
from review.facts import Department, Entry, Heading, YearReview

LONGEST = 400
"""Characters of what came of an activity."""
BOTH = 160
"""Characters of the summary and of what came of it that are said together."""
MOST_PICTURES = 12
"""Photographs of a heading; its activities take turns."""
BESIDE = 3
"""Activities beside which a picture has room."""
LINE = 120
"""Characters of a line above pictures."""


def slides_of_heading(heading: Heading, review: YearReview) -> Iterator[Slide]:
    """Yield the activities of a heading, with the photograph beside them, or with all photographs after them."""
    pictures = pictures_of(heading)
    is_short = len(heading.entries) <= BESIDE
    beside = () if not is_short else pictures if len(pictures) == 1 else () if pictures else _motif(heading)
    text = [line_of(entry, review) for entry in heading.entries]
    address = _list_of(heading, review.year)
    if heading.is_cut:
        text.append(item(run(_all_of(heading.count), address)))
    yield Slide(
        key=f"heading:{heading.slug}",
        layout=Layout.TEXT_PICTURE if beside else Layout.TEXT,
        title=heading.title,
        text=tuple(text),
        pictures=beside,
        notes="\n".join(_notes(heading)),
        address=whole(address),
    )
    if pictures and pictures != beside:
        yield Slide(
            key=f"pictures:{heading.slug}",
            layout=Layout.PICTURES,
            title=_("%(heading)s in pictures") % {"heading": heading.title},
            text=tuple(_names(heading)),
            pictures=pictures,
            address=whole(address),
        )


def _names(heading: Heading) -> Iterator[Paragraph]:
    """Yield the names of the activities with photographs in one line, as many of them as it has room for."""
    links: list[Run] = []
    left = LINE
    for entry in heading.entries:
        if (entry.photos or entry.cover) and (left := left - len(entry.title) - 2) >= 0:
            links.append(run(entry.title, entry.address))
    if links:
        yield paragraph(*listed(links))


def line_of(entry: Entry, review: YearReview) -> Paragraph:
    """Return an activity: what, when, where, and what came of it."""
    when = _when(entry.period, review.year)
    place = ", ".join(filter(None, [when, entry.place]))
    runs = [run(entry.title, entry.address, strong=True), run(f"{DASH}{place}" if place else "")]
    told = " ".join(sentence(shortened(one, LONGEST)) for one in _told(entry, review))
    if told:
        runs += [run(". " if place else DASH), *with_links(told, entry.links)]
    elif entry.links:
        runs += [run(DASH), *listed(linked(link) for link in entry.links)]
    return item(*runs)


def _when(period: Period | None, year: int) -> str:
    """Say when, unless it is the year of which the deck tells."""
    return "" if period is None or period == Period.year(year) else str(period)


def _told(entry: Entry, review: YearReview) -> Iterator[str]:
    calls = {call.key: call for call in review.money.calls} if review.money else {}
    outcome = plain(entry.outcome)
    if entry.is_cancelled:
        yield _("cancelled: %(reason)s") % {"reason": entry.reason}
    if entry.summary and (entry.is_cancelled or not outcome or says_both(entry)):
        yield entry.summary
    if outcome:
        yield outcome
    if entry.call in calls and (money := in_one_sentence(calls[entry.call])):
        yield money
    known = [one for one in entry.results if one.participants]
    if known:
        towns = ", ".join(dict.fromkeys(one.town.title for one in known))
        count = sum(one.participants or 0 for one in known)
        words = ngettext("%(count)s person came (%(towns)s)", "%(count)s people came (%(towns)s)", count)
        yield words % {"count": number(count), "towns": towns}


def says_both(entry: Entry) -> bool:
    """Whether there is room for the summary of an activity besides what came of it."""
    return len(entry.summary) + len(plain(entry.outcome)) <= BOTH


def _notes(heading: Heading) -> Iterator[str]:
    """Yield what the slide does not say of its activities, for the speaker."""
    for entry in heading.entries:
        if entry.summary and entry.outcome and not entry.is_cancelled and not says_both(entry):
            yield f"{entry.title}: {entry.summary}"


def _motif(heading: Heading) -> tuple[Picture, ...]:
    """Return the drawn picture of the first activity."""
    return tuple(Picture("", motif=entry.motif) for entry in heading.entries[:1])


def pictures_of(heading: Heading) -> tuple[Picture, ...]:
    """Return the first photographs of each activity, then the second ones, and so on."""
    photos = [entry.photos or ((entry.cover,) if entry.cover else ()) for entry in heading.entries]
    longest = max(map(len, photos), default=0)
    turns = [some[turn] for turn in range(longest) for some in photos if turn < len(some)]
    return tuple(picture_of(photo) for photo in turns[:MOST_PICTURES] if photo)


def _list_of(heading: Heading, year: int) -> str:
    return f"{reverse('activities:activity-list')}?rok={year}&okruh={heading.slug}"


def _all_of(count: int) -> str:
    words = ngettext("All %(shown)s activity under this heading", "All %(shown)s activities under this heading", count)
    return words % {"shown": number(count), "count": count}


# --- The cooperation of departments -------------------------------------------


def slide_of_cooperation(review: YearReview) -> Iterator[Slide]:
    """Yield what the departments of the office did together, by department and theme."""
    heading = next((one for one in review.headings if one.departments), None)
    departments = heading.departments if heading else review.cooperation
    if not departments:
        return
    said = {entry.address: plain(entry.description) for entry in review.entries}
    address = f"{reverse('portal:cooperation')}?rok={review.year}"
    yield Slide(
        key="cooperation",
        layout=Layout.TEXT,
        title=heading.title if heading else _("Cooperation of departments"),
        text=tuple(line for one in departments for line in lines_of(one, said, address)),
        address=whole(address),
    )


def lines_of(department: Department, said: dict[str, str], address: str) -> Iterator[Paragraph]:
    """Yield a department with its activities by theme; an activity without a theme is told with its description."""
    yield item(run(department.name, strong=True))
    themes: dict[str, list[Run]] = {}
    for theme, link in department.rows:
        if theme:
            themes.setdefault(theme, []).append(linked(link))
        else:
            about = shortened(said.get(link.address, ""), LONGEST)
            yield item(linked(link), f"{DASH}{about}" if about else "", level=2)
    for theme, links in themes.items():
        yield item(run(f"{theme}{DASH}"), *listed(links), level=2)
    if department.is_cut:
        words = ngettext("all %(shown)s activity", "all %(shown)s activities", department.count)
        yield item(run(words % {"shown": number(department.count)}, address), level=2)
