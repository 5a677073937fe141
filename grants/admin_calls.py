"""The form of a call with its raises, and the pages on which its results are published and taken back."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext, pgettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from common.admin.forms import CoordinatorForm, OrderedFormSet
from common.lists.counting import counted
from grants import limits
from grants.models import Application, Call
from grants.totals import Totals
from grants.workflow import GrantsError, publish_results, take_results_back

SHOWN = 50
"""Undecided applications that are named before the results are published."""


class CallForm(CoordinatorForm):
    """The form of a call; when its raises are sent with it, `RaiseFormSet` judges both together."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.instance.edited_in = self
        self.instance.checks_limit = "raises-TOTAL_FORMS" not in self.data


class RaiseFormSet(OrderedFormSet):
    """Raises of a call that with its allocation are never less than what was awarded."""

    is_too_little = False

    def _construct_form(self, i: int, **kwargs: Any) -> Any:
        form = super()._construct_form(i, **kwargs)  # type: ignore[misc]
        form.instance.checks_limit = False
        return form

    def is_valid(self) -> bool:
        return super().is_valid() and not self.is_too_little

    def clean(self) -> None:
        super().clean()
        call: Any = self.instance
        if call.pk is None:
            return
        kept = self.kept_forms()
        raised = sum((one.cleaned_data.get("amount") or Decimal(0) for one in kept), Decimal(0))
        lowered = [one for one in kept if one.instance.pk and is_lower(one)]
        gone = any(one.instance.pk for one in self.going_forms())
        change = limits.change_of(call, raised)
        call.is_saved_after_raises = change.is_enough
        message = change.refusal(lowers_raise=bool(lowered or gone))
        if not message:
            return
        form = getattr(call, "edited_in", None)
        if change.is_allocation_lower and form is not None:
            form.add_error("allocation", message)
            self.is_too_little = True
            return
        if not lowered:
            raise ValidationError(message)
        for one in lowered:
            one.add_error("amount", message)


def is_lower(form: Any) -> bool:
    """Whether the form lowers the amount of a stored raise."""
    amount = form.cleaned_data.get("amount")
    return amount is not None and amount < form.initial["amount"]


class ResultsForm(forms.Form):
    """Confirms that results are published while some applications are undecided."""

    only_decided = forms.BooleanField(
        label=_("Publish only the decided applications; each of the others will be public as soon as it is decided"),
        required=False,
    )


def state_of_results(call: Call) -> tuple[str, str]:
    """Return the class of the badge and the words about the results of a call."""
    if call.results_published:
        return "badge-published", capfirst(pgettext("results", "public"))
    return "badge-draft", capfirst(pgettext("results", "only in the office"))


class ResultsMixin:
    """Adds to the administration of calls the step that makes their results public, and the one back."""

    model: type[Call]
    admin_site: admin.AdminSite

    def get_urls(self) -> list[Any]:
        address = path(
            "<path:object_id>/results/", self.admin_site.admin_view(self.results_view), name="grants_call_results"
        )
        return [address, *super().get_urls()]  # type: ignore[misc]

    @admin.display(description=pgettext_lazy("of a call", "results"))
    def results_shown(self, obj: Any) -> str:
        """Say whether the results are public, with a link to the page of the step."""
        if obj.pk is None:
            return gettext("They can be published once the call has decided applications.")
        css, state = state_of_results(obj)
        step = gettext("Take the results back…") if obj.results_published else gettext("Publish the results…")
        address = reverse("admin:grants_call_results", args=[obj.pk])
        link = '<span class="badge {}">{}</span> <a href="{}">{}</a>'
        return format_html(link, css, state, address, step)

    @admin.display(description=pgettext_lazy("of a call", "results"), ordering="results_published")
    def results_badge(self, obj: Any) -> str:
        """Say whether the results are public, with the link to what is to be done about them."""
        css, state = state_of_results(obj)
        badge = format_html('<span class="badge {}">{}</span>', css, state)
        if obj.undecided_count:
            words = gettext("Decide (%s)") % counted(obj.undecided_count)
            address = reverse("admin:grants_call_decide", args=[obj.pk])
        elif obj.row_count and not obj.results_published:
            words, address = gettext("Publish them…"), reverse("admin:grants_call_results", args=[obj.pk])
        else:
            return badge
        return format_html(
            '{} <a class="row-action" href="{}" aria-label="{}: {}">{}</a>', badge, address, words, obj, words
        )

    def results_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Show what becomes public, or stops being so, and do it when confirmed."""
        call: Any = self.get_object(request, unquote(object_id))  # type: ignore[attr-defined]
        if call is None:
            raise Http404
        if not self.has_change_permission(request, call):  # type: ignore[attr-defined]
            raise PermissionDenied
        form = ResultsForm(request.POST or None)
        if request.method == "POST" and form.is_valid() and self._take_step(request, call, form):
            return redirect("admin:grants_call_change", call.pk)
        call = Call.objects.with_office_totals().select_related("programme").get(pk=call.pk)
        undecided = Application.objects.filter(call=call, decision=Application.Decision.PENDING)
        count = undecided.count()
        context = {
            **self.admin_site.each_context(request),
            "title": gettext("Take the results back") if call.results_published else gettext("Publish the results"),
            "subtitle": str(call),
            "opts": Call._meta,
            "call": call,
            "totals": Totals(call),
            "decided": Totals(call).rows - count,
            "undecided": undecided.select_related("applicant").order_by("sort_key", "pk")[:SHOWN],
            "undecided_count": count,
            "unnamed": max(count - SHOWN, 0),
            "form": form,
        }
        return TemplateResponse(request, "admin/grants/results.html", context)

    def _take_step(self, request: HttpRequest, call: Call, form: ResultsForm) -> bool:
        """Take the step that the page offered; return False, with the reason in the form, if it cannot be taken."""
        is_back = request.POST.get("step") == "back"
        try:
            if is_back:
                moved = take_results_back(call)
            else:
                moved = publish_results(call, only_decided=form.cleaned_data["only_decided"])
        except GrantsError as error:
            form.add_error("only_decided", str(error))
            return False
        text, level = self._said(is_back=is_back, moved=moved)
        if moved:
            self.log_change(request, call, [{"changed": {"fields": ["results_published"]}}])  # type: ignore[attr-defined]
        self.message_user(request, text, level)  # type: ignore[attr-defined]
        return True

    @staticmethod
    def _said(*, is_back: bool, moved: bool) -> tuple[str, int]:
        if not moved:
            return gettext("Nothing was changed: somebody else has already done it."), messages.INFO
        if is_back:
            return gettext("The results are no longer on the website."), messages.SUCCESS
        return gettext("The results of the call are public now."), messages.SUCCESS

    # --- Saving a call with its raises -------------------------------------------------------------------------------

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """Leave the results as they are stored, and let raises be saved first.

        Between two statements the call could have less than was awarded, although both together are right: so it has
        no limit until the call itself is saved. One that still has too little keeps its limit, as nothing is lowered.
        """
        if change:
            stored = Call.objects.select_for_update(no_key=True).get(pk=obj.pk)
            obj.results_published = stored.results_published
            if getattr(obj, "is_saved_after_raises", False):
                Call.objects.filter(pk=obj.pk).update(allocation=None)
                return
        super().save_model(request, obj, form, change)  # type: ignore[misc]

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)  # type: ignore[misc]
        if getattr(form.instance, "is_saved_after_raises", False):
            super().save_model(request, form.instance, form, change)  # type: ignore[misc]
