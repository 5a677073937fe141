"""What is typed into a form of the administration is kept while it is typed, beside the record.

The page sends it in the background (`static/js/admin-draft.js`); nothing of the record changes, no version is written,
and nobody but its author sees the words. The form opened again shows them, put together with what others have saved
meanwhile, until they are saved or thrown away. A form sent after its login has expired comes back in the same way.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.contrib.admin.options import IS_POPUP_VAR
from django.contrib.admin.utils import quote, unquote
from django.core.exceptions import PermissionDenied
from django.db.models.fields.json import KeyTransform
from django.forms.utils import ErrorDict
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse, QueryDict
from django.middleware.csrf import get_token
from django.urls import path, reverse
from django.utils import timezone
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from common.admin.kept_words import (
    Kept,
    forget_saved,
    keep_typed,
    name_in,
    not_named,
    read_sent,
    size_of,
    typed_field,
    typed_in,
    when,
)
from common.admin.once import FROM, LONGEST_VISIT, OPEN, VISIT, visits_of
from common.editing.drafts import signed_author, typed_before
from common.editing.models import Unsaved, new_token
from common.text import tidy

ANEW = "novy"
"""The query parameter that begins a new record beside those that were left unfinished."""
FILTERS = "_changelist_filters"
DISCARD = "discard"
MOST_SHOWN = 20
LONGEST_KEY = 40
SCRIPT_WORDS = {
    "kept": gettext_lazy("unsaved, kept at {when}"),
    "offline": gettext_lazy("There is no connection. What you type is kept on this device and will be sent later."),
    "offline-press": gettext_lazy(
        "There is no connection, so nothing could be saved. What you typed is kept on this device; "
        "press the button again later."
    ),
    "trouble": gettext_lazy("not kept yet, it will be tried again"),
    "not-kept": gettext_lazy("not kept, leave this page open"),
    "login": gettext_lazy(
        "Your login has expired. Nothing is lost: log in in another window, then come back here and go on."
    ),
    "log-in": gettext_lazy("Log in"),
    "account": gettext_lazy(
        "Somebody else is logged in in this browser now, so nothing of yours can be saved here. "
        "Leave this page open and log in again."
    ),
    "gone": gettext_lazy(
        "Somebody has deleted this record meanwhile. What you typed is kept and will be in the form "
        "again once the record is brought back from the bin."
    ),
    "large": gettext_lazy("This is too long to be kept while you type. Please save it."),
    "refused": gettext_lazy("You may not save this any more. Leave this page open and copy what you need."),
    "found": gettext_lazy(
        "Words that you had typed here before and that did not reach the portal have just been sent."
    ),
    "show": gettext_lazy("Show them"),
}
"""What the script says; the page would be too heavy with them."""


class DraftsMixin:
    """Keeps what is typed into the form of a ModelAdmin."""

    model: Any
    opts: Any
    admin_site: Any
    get_object: Any
    has_add_permission: Any
    has_change_permission: Any
    message_user: Any
    together: Any

    def get_urls(self: Any) -> list[Any]:
        view = self.admin_site.admin_view(self.draft_view)
        routes = [
            path("add/draft/", view, name=self._draft_name("add")),
            path("<path:object_id>/draft/", view, name=self._draft_name("change")),
        ]
        return [*routes, *super().get_urls()]

    def _draft_name(self, step: str) -> str:
        return f"{self.opts.app_label}_{self.opts.model_name}_{step}_draft"

    def _draft_address(self, obj: Any) -> str:
        step, key = ("add", []) if obj is None else ("change", [quote(str(obj.pk))])
        return reverse(f"admin:{self._draft_name(step)}", args=key)

    # --- Keeping -----------------------------------------------------------------------------------------------------

    def draft_view(self: Any, request: HttpRequest, object_id: str | None = None) -> HttpResponse:
        """Keep what a page has sent, or forget it; by GET say who is logged in, and a fresh token."""
        obj = None if object_id is None else self.get_object(request, unquote(object_id))
        if not (self.has_add_permission(request) if object_id is None else self.has_change_permission(request, obj)):
            raise PermissionDenied
        if request.method != "POST":
            return JsonResponse({"token": get_token(request), "account": str(request.user.pk)})
        if DISCARD in request.POST:
            return self._discard(request, object_id)
        visit, since, number, typed = read_sent(request)
        if typed is not None and size_of(typed) > Unsaved.LARGEST:
            return JsonResponse({"state": "large"}, status=HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        kept = keep_typed(self._key(request, object_id), visit, since, number, typed)
        if kept is None:
            return JsonResponse({"state": "saved"})
        # Words about a record that was deleted meanwhile are there when it is brought back from the bin.
        state = "gone" if object_id is not None and obj is None else "kept" if kept else "none"
        return JsonResponse({"state": state, "at": when(timezone.now())})

    def _key(self, request: Any, object_id: str | None) -> dict[str, Any]:
        """Return what words about this record by this person are found by."""
        record = "" if object_id is None else unquote(object_id)[:LONGEST_KEY]
        return {"user_id": request.user.pk, "model": self.model._meta.label_lower, "record": record}

    def _discard(self, request: HttpRequest, object_id: str | None) -> HttpResponse:
        """Forget the words that the person has thrown away, and show the form without them."""
        thrown = {tidy(request.POST[DISCARD])[:LONGEST_VISIT]}
        if thrown.intersection(visits_of(request.POST)):
            # The page showed these words and may have gone on with them under its own visit.
            thrown.update(visits_of(request.POST))
        Unsaved.objects.filter(**self._key(request, object_id), visit__in=thrown).delete()
        self.message_user(request, _("What you had typed was thrown away."), messages.INFO)
        step, key = ("add", []) if object_id is None else ("change", [object_id])
        name = f"admin:{self.opts.app_label}_{self.opts.model_name}_{step}"
        return HttpResponseRedirect(reverse(name, args=key))

    # --- Showing -----------------------------------------------------------------------------------------------------

    def changeform_view(self: Any, request: Any, object_id: str | None = None, *args: Any, **kwargs: Any) -> Any:
        """Show the form with the words that are kept for it; forget them once it is saved."""
        if IS_POPUP_VAR in request.GET or IS_POPUP_VAR in request.POST:
            return super().changeform_view(request, object_id, *args, **kwargs)
        if request.method == "GET" and (filled := self._filled(request, object_id)):
            return super().changeform_view(filled, object_id, *args, **kwargs)
        return super().changeform_view(request, object_id, *args, **kwargs)

    def add_view(self: Any, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        return super().add_view(request, *args, **kwargs)

    def change_view(self: Any, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        return super().change_view(request, *args, **kwargs)

    def save_model(self, request: Any, *args: Any) -> None:
        """Save the record; never from words that are only shown again."""
        if getattr(request, "restored", None):
            raise PermissionDenied
        super().save_model(request, *args)

    # What is sent without a login, or with an old token, is kept until its author is back.
    add_view.keeps_typed = change_view.keeps_typed = True

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Forget the kept words in the transaction that saves them."""
        super().save_related(request, form, formsets, change)
        forget_saved(self._key(request, quote(str(form.instance.pk)) if change else None), request.POST)

    def _filled(self: Any, request: Any, object_id: str | None) -> Any:
        """Return the request as if the kept words had just been sent to be shown again; None if there are none."""
        request.drafts = self._drafts(request, object_id)
        data, shown = typed_before(request), None
        if data is None and (shown := self._shown(request, object_id)):
            data = typed_in(Unsaved.objects.filter(visit=shown.visit).first())
        if data is None:
            return None
        obj = None if object_id is None else self.get_object(request, unquote(object_id))
        if object_id is not None and obj is None:
            return None
        if not (self.has_add_permission(request) if obj is None else self.has_change_permission(request, obj)):
            return None
        filled: Any = copy.copy(request)
        filled.method, filled.POST, filled._files = "POST", data, MultiValueDict()
        filled.restored = shown or True
        if obj is not None:
            filled.POST, _files, filled.together = self.together(request, obj, data, MultiValueDict())
            if shown and filled.together and not filled.together.joined.is_touched:
                # All of it has been saved, from another window or by somebody else.
                Unsaved.objects.filter(visit=shown.visit).delete()
                request.drafts.remove(shown)
                return None
        return filled

    def _drafts(self: Any, request: Any, object_id: str | None) -> list[Kept]:
        """Return the kept words of this person, and those of others if there is a record; newest first."""
        key = self._key(request, object_id)
        if object_id is not None:
            del key["user_id"]
        rows = Unsaved.objects.waiting().filter(**key).order_by("-saved_at")
        names = ["visit", "number", "saved_at", "user_id", "user__first_name", "user__last_name", "user__email"]
        title = KeyTransform(typed_field(self.model), "typed")
        return [
            Kept(
                visit,
                number,
                at,
                user,
                f"{first} {last}".strip() or email,
                name_in(name),
                with_query(request, **{OPEN: visit}),
            )
            for visit, number, at, user, first, last, email, name in rows.values_list(*names, title)[:MOST_SHOWN]
        ]

    def asks_to_go_on(self, request: Any) -> bool:
        """Whether the empty form of a new record offers those that were left unfinished."""
        is_plain = request.method == "GET" and not set(request.GET) - {FILTERS}
        return is_plain and any(one.user_id == request.user.pk for one in getattr(request, "drafts", []))

    @staticmethod
    def _shown(request: Any, object_id: str | None) -> Kept | None:
        """Return the words that the form shows: those that were asked for, or the newest of this person.

        A new record begins empty: one that was left unfinished is only offered.
        """
        own = [one for one in request.drafts if one.user_id == request.user.pk]
        if asked := request.GET.get(OPEN):
            return next((one for one in own if one.visit == asked), None)
        return own[0] if own and object_id is not None else None

    def get_form(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Keep a form that only shows kept words from being checked and saved."""
        form = super().get_form(request, *args, **kwargs)
        form.is_restored = bool(getattr(request, "restored", None))
        return form

    def _create_formsets(self, request: Any, obj: Any, change: bool) -> Any:
        formsets, inlines = super()._create_formsets(request, obj, change)
        if getattr(request, "restored", None) and request.method == "POST":
            for one in formsets:
                leave_unchecked(one)
        return formsets, inlines

    def render_change_form(self: Any, request: Any, context: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        """Give the page what its script needs, and say which words are kept."""
        obj = kwargs.get("obj")
        may = self.has_add_permission(request) if obj is None else self.has_change_permission(request, obj)
        if may and not context.get(IS_POPUP_VAR):
            context["draft"] = self._draft_context(request, obj, is_bound=context["adminform"].form.is_bound)
            if obj is None and is_untouched(context):
                # An empty form that was refused is nothing to go on with.
                context["draft"]["state"] = ""
            context["draft"]["asks"] = obj is None and self.asks_to_go_on(request)
        response: HttpResponse = super().render_change_form(request, context, *args, **kwargs)
        return response

    def _draft_context(self, request: Any, obj: Any, *, is_bound: bool) -> dict[str, Any]:
        restored = getattr(request, "restored", None)
        shown = restored if isinstance(restored, Kept) else None
        is_sent_again = is_bound and restored is None
        drafts: list[Kept] = getattr(request, "drafts", [])
        own = [one for one in drafts if one.user_id == request.user.pk and one != shown]
        # What was sent when the login had expired is also what its page has kept until then.
        goes_on = shown or next((one for one in own if restored and one.visit == request.POST.get(VISIT)), None)
        others = {one.user_id: one for one in reversed(drafts) if one.user_id != request.user.pk}
        return {
            "address": self._draft_address(obj),
            "account": request.user.pk,
            "author": signed_author(request.user),
            "visit": (is_sent_again and request.POST.get(VISIT, "")[:LONGEST_VISIT]) or new_token(),
            "since": f"{goes_on.visit}:{goes_on.number}" if goes_on else request.POST.get(FROM, "") if is_bound else "",
            "state": "kept" if shown else "unsaved" if is_bound else "",
            "shown": shown,
            "is_from_login": restored is True,
            "own": [one for one in own if one != goes_on],
            "others": list(others.values()),
            "discard": DISCARD,
            "not_named": not_named(self.model),
            "anew": with_query(request, **{ANEW: "1"}),
        }


def with_query(request: HttpRequest, **asked: str) -> str:
    """Return the query of the page, with what it keeps of the list and what else is asked for."""
    query = QueryDict(mutable=True)
    if FILTERS in request.GET:
        query[FILTERS] = request.GET[FILTERS]
    query.update(asked)
    return f"?{query.urlencode()}"


def is_untouched(context: Mapping[str, Any]) -> bool:
    """Whether nothing was typed into a form that was sent, nor into its rows."""
    forms = [context["adminform"].form, *(one.formset for one in context["inline_admin_formsets"])]
    return all(form.is_bound and not form.has_changed() for form in forms)


def leave_unchecked(formset: Any) -> None:
    """Let the rows of a formset be shown as they were typed, without saying yet what is wrong with them."""
    formset._errors, formset._non_form_errors = [ErrorDict() for _form in formset.forms], formset.error_class()
    for form in formset.forms:
        form._errors, form.cleaned_data = ErrorDict(), {}
        for nested in getattr(form, "nested", ()):
            if nested.is_bound:
                leave_unchecked(nested)
