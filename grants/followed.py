"""Calls as something to follow: their results, and their dates."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from common.english import as_told
from common.registry import ChangeKind, ChangeTold, FollowedTopic, TopicKind
from grants.models import Call
from grants.models.programme import CallQuerySet

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

CALL = "vyzva"
DATES = ("announced_on", "opens_on", "opens_time", "closes_on", "closes_time", "decision_by")


def _public() -> CallQuerySet:
    return Call.objects.published().filter(programme__publication="published").select_related("programme")


def _with_results() -> CallQuerySet:
    return _public().filter(results_published=True)


def _find(keys: Collection[str]) -> dict[str, FollowedTopic]:
    wanted = [int(key) for key in keys if key.isascii() and key.isdigit() and len(key) < 10]
    return {str(row.pk): FollowedTopic(_name(row), row.get_absolute_url()) for row in _public().filter(pk__in=wanted)}


def _name(call: Call) -> str:
    return as_told(call.programme.told.name, f"{call.programme} – {call.year}")


def _telling(rows: Callable[[], CallQuerySet], what: StrOrPromise) -> Callable[[Collection[int]], Iterator[ChangeTold]]:
    def tell(keys: Collection[int]) -> Iterator[ChangeTold]:
        for row in rows().filter(pk__in=keys).order_by("pk"):
            yield ChangeTold(row.pk, str(what), _name(row), row.get_absolute_url(), ((CALL, str(row.pk)),))

    return tell


TOPICS = [TopicKind(CALL, _("Calls"), _find)]
CHANGES = [
    ChangeKind("vyzva-terminy", _public, _telling(_public, _("Dates of a call")), mark=DATES),
    ChangeKind("vyzva-vysledky", _with_results, _telling(_with_results, _("Results of a call"))),
]
