"""Words that were typed into forms of the administration and not saved: keeping, naming and forgetting them."""

from __future__ import annotations

import datetime
import json
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import BadRequest
from django.db import models, transaction
from django.http import HttpRequest, QueryDict, RawPostDataException
from django.utils import formats, timezone
from django.utils.text import Truncator, capfirst
from django.utils.translation import gettext as _

from common.admin.once import FROM, LONGEST_VISIT, VISIT
from common.editing.models import SavedForm, Unsaved
from common.text import tidy

LONGEST_NUMBER = 18
LONGEST_NAME = 80
MOST_FIELDS = 5_000


@dataclass(frozen=True)
class Kept:
    """Words that are kept, without the words themselves."""

    visit: str
    number: int
    at: datetime.datetime
    user_id: Any
    who: str = ""
    name: str = ""
    """What a new record is called, as far as it was typed."""
    address: str = ""
    """The query that opens them."""

    @property
    def when(self) -> str:
        return when(self.at)


def when(moment: datetime.datetime) -> str:
    """Return the time of a moment, with the day unless it is today."""
    local = timezone.localtime(moment)
    return formats.date_format(local, "H:i" if local.date() == timezone.localdate() else "j. n. Y H:i")


def typed_field(model: type[models.Model]) -> str:
    """Return the field of a model in which its name is typed: its title or name, else its own first field of texts."""
    texts = [
        one.name
        for one in model._meta.fields
        if isinstance(one, models.CharField)
        and not one.choices
        and one.editable
        and not isinstance(one, models.SlugField)
    ]
    shared = {one.name for base in model.__mro__[1:] if _is_abstract(base) for one in base._meta.local_fields}
    named = [name for name in ("title", "name") if name in texts]
    return next(iter([*named, *(name for name in texts if name not in shared), *texts]), "name")


def _is_abstract(base: Any) -> bool:
    return isinstance(base, models.base.ModelBase) and base is not models.Model and bool(base._meta.abstract)


def name_in(typed: Any) -> str:
    """Return the name that was typed, short enough for a line."""
    text = " ".join(str(one) for one in typed).strip() if isinstance(typed, list) else ""
    return Truncator(text).chars(LONGEST_NAME)


def not_named(model: type[models.Model]) -> str:
    """Return what a record is called as long as it has no name."""
    return _("%(kind)s, not named yet") % {"kind": capfirst(str(model._meta.verbose_name))}


def read_sent(request: HttpRequest) -> tuple[str, str, int, dict[str, list[str]] | None]:
    """Return the visit, what it was opened from, the number of the sending, and what was typed. Raises BadRequest."""
    try:
        sent = json.loads(request.body)
        visit, since, number, pairs = (sent[name] for name in ("visit", "from", "number", "typed"))
        typed: dict[str, list[str]] | None = None if pairs is None else {}
        for name, text in (pairs or [])[:MOST_FIELDS]:
            if typed is not None and isinstance(name, str) and isinstance(text, str):
                typed.setdefault(tidy(name), []).append(tidy(text))
    except (ValueError, TypeError, KeyError, RecursionError, RawPostDataException) as error:
        raise BadRequest("Malformed draft") from error
    is_fine = isinstance(visit, str) and len(visit) <= LONGEST_VISIT and tidy(visit) and isinstance(since, str)
    if not is_fine or not isinstance(number, int) or not 0 <= number < 2**53:
        raise BadRequest("Malformed draft")
    return tidy(visit), tidy(since), number, typed


def size_of(typed: dict[str, list[str]]) -> int:
    return sum(len(name) + sum(map(len, texts)) for name, texts in typed.items())


@transaction.atomic
def keep_typed(
    key: dict[str, Any], visit: str, since: str, number: int, typed: dict[str, list[str]] | None
) -> bool | None:
    """Keep what a visit has typed, or forget it if it is None; return whether anything is kept.

    What the visit was opened from makes way, unless another window goes on with it. What was sent earlier and comes
    later is ignored; what comes only after the form was saved is refused: then None is returned.
    """
    if SavedForm.objects.filter(user_id=key["user_id"], visit=visit, number__gte=number).exists():
        return None
    if since.rpartition(":")[0] != visit:
        forget_before(key, since)
    row = Unsaved.objects.select_for_update().filter(visit=visit).first()
    if row is not None and (row.user_id != key["user_id"] or row.number > number):
        return True
    if typed is None:
        Unsaved.objects.filter(**key, visit=visit).delete()
        return False
    Unsaved.objects.update_or_create(
        visit=visit, defaults={**key, "typed": typed, "number": number, "saved_at": timezone.now()}
    )
    Unsaved.make_room(key["user_id"])
    return True


def typed_in(row: Unsaved | None) -> QueryDict | None:
    """Return kept words as posted data."""
    if row is None:
        return None
    data = QueryDict(mutable=True)
    for name, texts in row.typed.items():
        data.setlist(name, texts)
    return data


def forget_saved(key: dict[str, Any], data: QueryDict) -> None:
    """Forget the words of the page that was saved, and those that it was opened from."""
    Unsaved.objects.filter(**key, visit=tidy(data.get(VISIT, ""))).delete()
    forget_before(key, tidy(data.get(FROM, "")))


def forget_before(key: dict[str, Any], since: str) -> None:
    """Forget what a page was opened from, `VISIT:NUMBER`, unless another window has gone on with it."""
    visit, _colon, number = since.rpartition(":")
    if visit and number.isascii() and number.isdigit() and len(number) <= LONGEST_NUMBER:
        Unsaved.objects.filter(**key, visit=visit, number=int(number)).delete()
