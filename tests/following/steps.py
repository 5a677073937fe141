"""What tests of following do and look at."""

from django.utils import timezone

from following.collecting import collect
from following.models import Follow, Follower
from following.sending import send_due

ADDRESS = "jana@obec.example"


def follow(kind, key, email=ADDRESS, frequency="hned", language="cs"):
    """Return a confirmed follow."""
    follower, _new = Follower.objects.get_or_create(email=email, defaults={"confirmed_at": timezone.now()})
    return Follow.objects.create(
        follower=follower, kind=kind, key=str(key), frequency=frequency, language=language, confirmed_at=timezone.now()
    )


def news_sent(deliver):
    """Collect and send what is new, and return the mails."""
    collect()
    send_due()
    return deliver()
