"""The topics that apps declare, and what people search for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from functools import cache
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from common.english import in_page_language
from common.registry import ChangeKind, FollowedTopic, TopicKind, declared
from common.search.query import LONGEST_FOLLOWED, Query
from common.typography.quotes import within_quotes

SEARCH = "hledani"
"""The kind of topics whose key is what somebody searched for."""

Pair = tuple[str, str]


def _searches(keys: Collection[str]) -> dict[str, FollowedTopic]:
    """Return searches by their texts, as the page of the search reads them; those without any words are none.

    Neither are those with an address: our mails repeat the words to whoever's mailbox somebody has typed.
    """
    page = named_page("search")
    read = {key: Query.of(key) for key in keys}
    return {
        key: FollowedTopic(in_page_language(_in_words(query)), f"{page}?{urlencode({'q': key})}")
        for key, query in read.items()
        if query.text == key and query.can_be_followed
    }


def _in_words(query: Query) -> str:
    text = _("what is found by the exact text “%(words)s”") if query.is_quoted else _("what is found by “%(words)s”")
    return text % {"words": within_quotes(query.text)}


def named_page(use: str) -> str:
    """Return the URL of the page that an app declares for a purpose; that of following without one."""
    names = (one.named_pages[use] for one in declared().values() if use in one.named_pages)
    return reverse(next(names, "following:follow"))


@cache
def kinds() -> dict[str, TopicKind]:
    """Return all kinds of topics by name."""
    found = {kind.name: kind for one in declared().values() for kind in one.topics}
    return found | {SEARCH: TopicKind(SEARCH, gettext_lazy("Searches"), _searches)}


@cache
def change_kinds() -> dict[str, ChangeKind]:
    """Return all kinds of changes by name."""
    return {kind.name: kind for one in declared().values() for kind in one.changes}


def topic_of(asked: str) -> tuple[Pair, FollowedTopic] | None:
    """Return the kind and key of a form's “town:12” with the topic, if there is such a public one."""
    kind, _colon, key = asked.partition(":")
    if kind not in kinds() or not key or len(key) > LONGEST_FOLLOWED or "\0" in key:
        return None
    topic = kinds()[kind].find([key]).get(key)
    return ((kind, key), topic) if topic else None


def topics_of(pairs: Iterable[Pair]) -> Mapping[Pair, FollowedTopic]:
    """Return the public topics of these kinds and keys, asked for by kind."""
    keys: dict[str, set[str]] = defaultdict(set)
    for kind, key in pairs:
        keys[kind].add(key)
    return {
        (kind, key): topic
        for kind, wanted in keys.items()
        if kind in kinds()
        for key, topic in kinds()[kind].find(sorted(wanted)).items()
    }
