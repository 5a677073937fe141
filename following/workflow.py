"""Steps of following: ask, confirm, change, stop, and forget those who no longer want it."""

from __future__ import annotations

import datetime
from contextlib import suppress

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone, translation

from following.collecting import collect, due_at
from following.links import LONGEST_TOKEN, digest, mail_links, new_token
from following.models import Follow, Follower, Reading, Watched
from following.topics import topics_of
from outbox.mail import queue_mail
from outbox.models import OutgoingMail

CONFIRM_WITHIN = datetime.timedelta(hours=48)
KEPT_FOR = datetime.timedelta(days=730)
"""After so long without a word, an address is asked whether it still wants the mails."""
REMINDED_BEFORE = datetime.timedelta(days=30)
MOST_REFUSALS = 3
MOST_FOLLOWED = 100
"""Topics of one address."""


def normal_address(email: str) -> str:
    """Return an address as it is stored, so that one mailbox is one row however it was typed.

    In a domain there may be signs that mail servers never see, such as those of no width, or wide letters.
    """
    name, at, domain = email.strip().lower().rpartition("@")
    with suppress(UnicodeError):
        domain = domain.encode("idna").decode("idna")
    return f"{name}{at}{domain}"


@transaction.atomic
def ask(*, email: str, kind: str, key: str, frequency: str, language: str) -> None:
    """Send a mail that asks for a confirmation, or says that the topic is followed already.

    Both are sent to the address alone, so whoever typed it learns nothing. Does nothing for a topic that is not public.
    """
    with translation.override(language):
        topic = topics_of([(kind, key)]).get((kind, key))
    if topic is None:
        return
    follower = _follower(normal_address(email))
    facts = {"frequency": frequency, "language": language}
    follow, _is_new = Follow.objects.get_or_create(follower=follower, kind=kind, key=key, defaults=facts)
    links = mail_links(follower, language)
    context = {"topic": topic.title, "address": settings.SITE_URL + topic.address, **links.facts}
    if follow.confirmed_at is not None:
        template, name = "follow_already", f"already-{timezone.now():%Y%m%d%H}-{follow.pk}"
        context["address"] = links.facts["settings_url"]
    elif follower.follows.count() > MOST_FOLLOWED:
        follow.delete()
        return
    else:
        token, follow.token_hash = new_token()
        follow.frequency, follow.language, follow.asked_at = frequency, language, timezone.now()
        follow.save()
        template, name = "follow_confirm", f"confirm-{follow.token_hash[:16]}"
        with translation.override(language):
            context["address"] = settings.SITE_URL + reverse("following:confirm", args=[token])
        context["frequency"] = follow.frequency
    queue_mail(
        key=follower.key_of_mails + name,
        to=follower.email,
        template=template,
        context=context,
        language=language,
        headers=links.headers,
        is_private=True,
    )


def _follower(email: str) -> Follower:
    """Return the row of an address, locked."""
    try:
        with transaction.atomic():
            Follower.objects.get_or_create(email=email)
    except IntegrityError:
        pass
    return Follower.objects.select_for_update().get(email=email)


def asked_by(token: str) -> Follow | None:
    """Return what a link of a mail confirms, if it is not too late."""
    if len(token) > LONGEST_TOKEN:
        return None
    rows = Follow.objects.select_related("follower").filter(asked_at__gt=timezone.now() - CONFIRM_WITHIN)
    return rows.filter(token_hash=digest(token)).first()


@transaction.atomic
def confirm(token: str) -> Follow | None:
    """Begin to follow what the link is about; None if there is nothing to confirm. Pressing twice changes nothing."""
    follow = asked_by(token)
    if follow is None:
        return None
    follower = Follower.objects.select_for_update().get(pk=follow.follower_id)
    if not Follow.objects.confirmed().exists():
        # Nobody has followed anything, so nothing was read since: what is public now is only noted.
        Watched.objects.all().delete()
        Reading.objects.all().delete()
        collect()
    follow.confirmed_at = follow.confirmed_at or timezone.now()
    follow.save(update_fields=["confirmed_at"])
    keep(follower)
    return follow


def keep(follower: Follower) -> None:
    """Note that somebody with access to the mailbox still wants the mails."""
    follower.confirmed_at, follower.reminded_at, follower.refusals = timezone.now(), None, 0
    follower.save(update_fields=["confirmed_at", "reminded_at", "refusals"])


@transaction.atomic
def change(follower: Follower, wanted: dict[int, str]) -> None:
    """Set how often the follower hears of its topics, by their keys; an empty word stops one. The last one erases."""
    for follow in follower.follows.confirmed().select_for_update():
        frequency = wanted.get(follow.pk)
        if frequency == "":
            follow.delete()
        elif frequency in Follow.Frequency.values and frequency != follow.frequency:
            follow.frequency = frequency
            follow.save(update_fields=["frequency"])
            # What waits comes when the new frequency says.
            follow.notices.update(due_at=due_at(frequency, timezone.now()))
    if follower.follows.exists():
        keep(follower)
    else:
        erase(follower)


@transaction.atomic
def erase(follower: Follower) -> None:
    """Stop everything and forget the address, in mails that wait to be sent, too."""
    OutgoingMail.objects.filter(is_private=True, key__startswith=follower.key_of_mails).delete()
    Follower.objects.filter(pk=follower.pk).delete()


def erase_address(email: str) -> bool:
    """Erase an address that somebody typed; return whether it was known."""
    follower = Follower.objects.filter(email=normal_address(email)).first()
    if follower is None:
        return False
    erase(follower)
    return True


@transaction.atomic
def hear_of_mail(key: str, is_refused: bool) -> None:
    """Count refusals of a mail server in a row; the address that it has refused three times is forgotten."""
    number = key.split("-")[1]
    rows = Follower.objects.filter(pk=int(number))
    if not is_refused:
        rows.exclude(refusals=0).update(refusals=0)
        return
    rows.update(refusals=F("refusals") + 1)
    for follower in rows.filter(refusals__gte=MOST_REFUSALS):
        erase(follower)


@transaction.atomic
def tidy() -> None:
    """Forget what nobody confirmed in time, ask those who have been silent for long, and forget who does not answer."""
    now = timezone.now()
    Follow.objects.filter(confirmed_at=None, asked_at__lte=now - CONFIRM_WITHIN).delete()
    unwanted = Q(follows=None, created_at__lte=now - CONFIRM_WITHIN) | Q(reminded_at__lte=now - REMINDED_BEFORE)
    for follower in Follower.objects.filter(unwanted).distinct():
        erase(follower)
    old = Q(confirmed_at__lte=now - KEPT_FOR + REMINDED_BEFORE, reminded_at=None)
    for follower in Follower.objects.filter(old).prefetch_related("follows"):
        remind(follower)


def remind(follower: Follower) -> None:
    """Ask whether the mails are still wanted."""
    language = next((one.language for one in follower.follows.all()), settings.LANGUAGE_CODE)
    follower.reminded_at = timezone.now()
    follower.save(update_fields=["reminded_at"])
    links = mail_links(follower, language)
    until = timezone.localdate() + REMINDED_BEFORE
    queue_mail(
        key=f"{follower.key_of_mails}keep-{follower.reminded_at:%Y%m%d}",
        to=follower.email,
        template="follow_keep",
        context={"until": until, "address": links.facts["settings_url"], **links.facts},
        language=language,
        headers=links.headers,
        is_private=True,
    )
