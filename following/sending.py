"""Puts what is due into mails: one for each address, in its language, with the reason why it comes.

Whether a change is public, and what it says, is looked up now, so nothing that was withdrawn meanwhile is sent.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import Min
from django.utils import timezone, translation

from common.registry import ChangeTold
from following.links import mail_links
from following.models import Follow, Follower, Notice
from following.topics import change_kinds, topics_of
from outbox.mail import queue_mail
from task_queue.kinds import UNHURRIED

MOST_IN_A_MAIL = 40
"""Changes that a mail tells of; of more it says how many others there are."""


@dataclass(frozen=True)
class Told:
    """A change in a mail, with the names of the topics that are the reason for it."""

    what: str
    title: str
    url: str
    because: str


def send_due(report: Callable[[int, int], None] | None = None) -> int:
    """Send everything that is due and return the number of mails."""
    due = Notice.objects.filter(due_at__lte=timezone.now())
    followers = list(due.values_list("follow__follower", flat=True).order_by("follow__follower").distinct())
    sent = 0
    for number, pk in enumerate(followers, start=1):
        sent += _send_to(pk)
        if report:
            report(number, len(followers))
    return sent


@transaction.atomic
def _send_to(pk: int) -> bool:
    """Send one mail with all that is due; return False if nothing of it is public any more."""
    follower = Follower.objects.select_for_update().filter(pk=pk).first()
    if follower is None:
        return False
    due = Notice.objects.filter(follow__follower=follower, due_at__lte=timezone.now()).select_related("follow")
    notices = list(due.order_by("pk"))
    Notice.objects.filter(pk__in=[one.pk for one in notices]).delete()
    follows = {notice.follow_id: notice.follow for notice in notices}
    if not follows:
        return False
    language = next(iter(follows.values())).language
    with translation.override(language):
        told = tell(notices)
        topics = topics_of((one.kind, one.key) for one in follows.values())
    if not told:
        return False
    links = mail_links(follower, language)
    context = {
        "changes": told[:MOST_IN_A_MAIL],
        "others": max(0, len(told) - MOST_IN_A_MAIL),
        "topics": [topic.title for topic in topics.values()],
        **links.facts,
    }
    mail = queue_mail(
        key=f"{follower.key_of_mails}news-{notices[0].pk}",
        to=follower.email,
        template="follow_news",
        context=context,
        language=language,
        headers=links.headers,
        is_private=True,
        priority=UNHURRIED,
    )
    return mail is not None


def tell(notices: Iterable[Notice]) -> list[Told]:
    """Return the changes of the notices that are still public, each once, in the order in which they came."""
    reasons: dict[tuple[str, int], list[Follow]] = defaultdict(list)
    for notice in notices:
        reasons[notice.kind, notice.row].append(notice.follow)
    rows: dict[str, list[int]] = defaultdict(list)
    for kind, row in reasons:
        rows[kind].append(row)
    found: dict[tuple[str, int], ChangeTold] = {
        (kind, change.row): change
        for kind, keys in rows.items()
        if kind in change_kinds()
        for change in change_kinds()[kind].tell(keys)
    }
    topics = topics_of({(one.kind, one.key) for follows in reasons.values() for one in follows})
    told = []
    for pair, follows in reasons.items():
        names = [topics[one.kind, one.key].title for one in follows if (one.kind, one.key) in topics]
        # A topic that is hidden now is no reason any more.
        if pair in found and names:
            change = found[pair]
            told.append(Told(change.what, change.title, settings.SITE_URL + change.address, ", ".join(names)))
    return told


def next_due() -> Any:
    """Return when the next mail is due, for the office; None without any."""
    return Notice.objects.aggregate(first=Min("due_at"))["first"]
