"""A form that adds a record adds one, however often it is sent: by a double click, after a time-out, by going back.

The page carries a token, the visit that its kept words have as well. Saving it is noted in the same transaction
(`SavedForm`). The same form sent again leads to the record that it made; what was typed into it since is not lost, but
shown over that record as unsaved changes.
"""

from __future__ import annotations

import hashlib
import re
from typing import Any

from django.contrib import messages
from django.contrib.admin.options import IS_POPUP_VAR
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.utils import timezone
from django.utils.translation import gettext as _

from common.admin.addresses import form_address, list_address
from common.editing.joining import Joined, Opened, join
from common.editing.models import SavedForm, Unsaved, new_token
from common.editing.posted import NOT_COMPARED, Row, Sent, Shape
from common.text import tidy

VISIT, FROM, NUMBER = "draft_visit", "draft_from", "draft_number"
"""Hidden fields: the visit of the page, the kept words that it shows, as `VISIT:NUMBER`, and the number of the last
sending of its script before it was saved."""
OPEN = "rozepsane"
"""The query parameter that opens certain kept words."""
LONGEST_VISIT = 40
LONGEST_NUMBER = 15
NOT_CONTENT = re.compile(r"csrfmiddlewaretoken|author|draft_\w+|seen_\w+|keep-.*|_.*|.*password.*")
"""Fields that say nothing about the record, such as tokens, buttons and choices between two versions, and passwords."""


class SentBefore(Exception):
    """The form was saved before."""

    def __init__(self, saved: SavedForm) -> None:
        super().__init__(saved.record)
        self.saved = saved


def visits_of(data: QueryDict) -> list[str]:
    """Return the visit of the page that was sent, and the one whose words it goes on with."""
    named = (data.get(VISIT, ""), data.get(FROM, "").rpartition(":")[0])
    return [one for name in named if (one := tidy(name)[:LONGEST_VISIT])]


def made_by(user_id: Any, model: Any, data: QueryDict, content: str = "") -> SavedForm | None:
    """Return what this form has made before, found by its visit, or by its content if that is not empty."""
    own = SavedForm.objects.filter(user_id=user_id, model=model._meta.label_lower).exclude(record="")
    since = timezone.now() - SavedForm.SAME
    found = own.filter(visit__in=visits_of(data)).order_by("pk").first()
    if found is None and content:
        found = own.filter(content=content, saved_at__gte=since).order_by("-pk").first()
    return found


def note_saved(user_id: Any, model: Any, data: QueryDict, **said: Any) -> None:
    """Note that a form with a visit is being saved, in its transaction, with what it says and the record, if known.

    Kept words that the page went on with are saved with it, in whatever other window they are still open. Raises
    SentBefore if the form has made a record in the meantime.
    """
    if not (visit := tidy(data.get(VISIT, ""))[:LONGEST_VISIT]):
        return
    facts = {"user_id": user_id, "model": model._meta.label_lower}
    number = number_in(data.get(NUMBER, ""))
    try:
        with transaction.atomic():
            SavedForm.objects.create(visit=visit, number=number, **facts, **said)
    except IntegrityError:
        known = SavedForm.objects.filter(user_id=user_id, visit=visit).first()
        if known is not None and known.record and not said.get("record"):
            raise SentBefore(known) from None
        SavedForm.objects.filter(user_id=user_id, visit=visit).update(number=number, saved_at=timezone.now(), **said)
    gone_on_with = [
        SavedForm(visit=one, number=number_in(data[FROM].rpartition(":")[2]), **facts, **said)
        for one in visits_of(data)
        if one != visit
    ]
    SavedForm.objects.bulk_create(gone_on_with, ignore_conflicts=True)


def note_made(user_id: Any, data: QueryDict, row: Any) -> None:
    """Note which record the form has made."""
    SavedForm.objects.filter(user_id=user_id, visit__in=visits_of(data), record="").update(record=str(row.pk))


def number_in(text: str) -> int:
    """Return the number of a sending, as the script of a page says; above all others if it does not."""
    is_known = text.isascii() and text.isdigit() and len(text) <= LONGEST_NUMBER
    return int(text) if is_known else SavedForm.ANY_NUMBER


def content_of(request: Any) -> str:
    """Return the digest of what a form says about its record."""
    said = [(name, texts) for name, texts in request.POST.lists() if not NOT_CONTENT.fullmatch(name) and any(texts)]
    files = [(name, [(one.name, one.size) for one in some]) for name, some in request.FILES.lists()]
    return hashlib.sha256(repr((sorted(said), sorted(files))).encode("utf-8", "backslashreplace")).hexdigest()


def marks_of(request: HttpRequest, form: Any) -> dict[str, str]:
    """Return the marks of what a form says about the fields of its record."""
    row = Row("", dict(request.POST.lists()), dict(request.FILES.lists()))
    left_out = {name for name in form.fields if name in NOT_COMPARED or NOT_CONTENT.fullmatch(name)}
    return row.marks(Shape({name: field for name, field in form.fields.items() if name not in left_out}))


class OnceMixin:
    """Lets each form of a ModelAdmin add its record once."""

    model: Any
    opts: Any
    get_object: Any
    has_change_permission: Any
    has_view_or_change_permission: Any
    message_user: Any
    as_stored: Any
    shows_again: Any

    def changeform_view(self: Any, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Show or save the form; lead to what it made if it was saved before."""
        try:
            return super().changeform_view(request, *args, **kwargs)
        except SentBefore as before:
            return self.lead_to_made(request, before.saved)

    def _changeform_view(self: Any, request: Any, object_id: str | None, *args: Any) -> HttpResponse:
        is_sent = request.method == "POST" and not getattr(request, "restored", None) and not self.shows_again(request)
        if is_sent:
            request.content = "" if object_id is not None or IS_POPUP_VAR in request.POST else content_of(request)
            request.is_noted = True
        if is_sent and object_id is None and (saved := self.made_before(request, request.content)):
            raise SentBefore(saved)
        response: HttpResponse = super()._changeform_view(request, object_id, *args)
        return response

    def made_before(self: Any, request: HttpRequest, content: str = "") -> SavedForm | None:
        """Return what was noted when the sent form made a record; None if it did not, or that was deleted since."""
        before = made_by(request.user.pk, self.model, request.POST, content)
        if before is not None and self.get_object(request, before.record) is None:
            before.delete()
            return None
        return before

    def save_model(self: Any, request: Any, obj: Any, form: Any, change: bool) -> None:
        """Note the form before anything is written, so that another press of it waits here."""
        is_noted = getattr(request, "is_noted", False)
        if is_noted:
            said = {"record": str(obj.pk)} if change else {"content": request.content, "seen": marks_of(request, form)}
            note_saved(request.user.pk, self.model, request.POST, **said)
        super().save_model(request, obj, form, change)
        if is_noted and not change:
            note_made(request.user.pk, request.POST, obj)

    def render_change_form(self: Any, request: HttpRequest, context: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        """Give a form in a window of its own, where no words are kept, the token by which it is known again."""
        if context.get(IS_POPUP_VAR) and kwargs.get("obj") is None:
            context["once"] = (request.POST.get(VISIT, "")[:LONGEST_VISIT]) or new_token()
        response: HttpResponse = super().render_change_form(request, context, *args, **kwargs)
        return response

    def lead_to_made(self: Any, request: Any, saved: SavedForm, *, has_words: bool = True) -> HttpResponse:
        """Lead to the record that the form has made, if it is that of a record with what was typed into it since."""
        obj = self.get_object(request, saved.record)
        if IS_POPUP_VAR in request.POST and obj is not None:
            answer: HttpResponse = self.response_add(request, obj)
            return answer
        if obj is None or not self.has_view_or_change_permission(request, obj):
            return HttpResponseRedirect(list_address(self.model))
        address = form_address(obj)
        text = _("This form had been saved already, so nothing was added a second time. Here is the record.")
        if has_words and self.has_change_permission(request, obj) and (visit := self._keep_beyond(request, obj, saved)):
            address = f"{address}?{OPEN}={visit}"
            text = _("This form had been saved already. What you have typed since is not saved yet; check it and save.")
        self.message_user(request, text, messages.INFO)
        return HttpResponseRedirect(address)

    def _keep_beyond(self: Any, request: Any, obj: Any, saved: SavedForm) -> str:
        """Keep what was sent and differs from what was saved, and return its visit; empty if nothing does."""
        shape, now = self.as_stored(request, obj)
        # The page was of a new record and knows none of the rows that were stored with it.
        seen = Opened({"": {"": saved.seen}})
        sent = Sent(shape, request.POST, request.FILES)
        joined: Joined = join(shape, sent.row, now, seen, request.POST)
        if not joined.is_touched:
            return ""
        data, _files = sent.with_row(joined.row)
        typed = {name: texts for name, texts in data.lists() if not NOT_CONTENT.fullmatch(name)}
        typed["seen_parts"] = [joined.opened.write()]
        row = Unsaved.objects.create(
            visit=new_token(),
            user_id=request.user.pk,
            model=self.model._meta.label_lower,
            record=str(obj.pk),
            typed=typed,
        )
        Unsaved.make_room(request.user.pk)
        return row.visit
