"""The history of a record with its parts in the administration, and giving it an earlier state."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.contrib.admin.views.main import PAGE_VAR
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import formats, timezone
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from simple_history.admin import SimpleHistoryAdmin

from common.history.bin import goes_to_bin, waiting
from common.history.choosing import Chosen
from common.history.models import Binned
from common.history.record import PUBLICATION, May, RecordHistory
from common.history.restoring import CannotRestore, Outcome
from common.history.steps import Group
from common.history.tracking import Model, is_restorable
from common.models import Published
from common.registry import waiting_to_be_published
from common.slugs import Slugged, base_slug, binned_slugs

ON_A_PAGE = 30
MOST_NAMED = 10
"""Rows that could not be restored and are named in the message."""


class RecordHistoryMixin(SimpleHistoryAdmin):
    """Pages of the history of a record with its parts."""

    def history_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        """Show what was done with the record and its parts, the newest first."""
        record, history = self._opened(request, object_id)
        pages = Paginator(history.groups, ON_A_PAGE)
        page = pages.get_page(request.GET.get(PAGE_VAR))
        context = {
            "title": str(record),
            "subtitle": _("History"),
            "entries": history.entries(list(page.object_list)),
            "page_obj": page,
            "page_var": PAGE_VAR,
            "page_range": list(pages.get_elided_page_range(page.number)) if pages.num_pages > 1 else [],
            "may_restore": self.may_restore(request, record),
            "latest": history.latest,
        }
        return self._render_history(request, "history", record, context | (extra_context or {}))

    def history_form_view(
        self, request: HttpRequest, object_id: str, version_id: str, extra_context: Any = None
    ) -> HttpResponse:
        """Show what would change if the record got an earlier state, and give it that state when confirmed."""
        record, history = self._opened(request, object_id)
        group = history.steps.find(version_id)
        if group is None:
            raise Http404
        may_restore = self.may_restore(request, record)
        if request.method == "POST":
            if not may_restore:
                raise PermissionDenied
            if answer := self._restore(request, record, group):
                return answer
            record, history = self._opened(request, object_id)
        then = history.publication_then(group)
        context = {
            "title": str(record),
            "subtitle": _("An earlier state"),
            "moment": group.moment,
            "blocks": history.preview(group, may=self._rights(request)),
            "publication": self._publication(record, then),
            "may_restore": may_restore,
            "seen": history.latest,
        }
        return self._render_history(request, "history_form", record, context | (extra_context or {}))

    def delete_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> Any:
        """Say that what is deleted waits in the bin."""
        return super().delete_view(
            request, object_id, {"goes_to_bin": goes_to_bin(self.model), **(extra_context or {})}
        )

    def response_delete(self, request: HttpRequest, obj_display: str, obj_id: Any) -> HttpResponse:
        """Lead to the record in the bin after it was deleted."""
        answer = super().response_delete(request, obj_display, obj_id)
        content_type = self.content_type_model_cls.objects.get_for_model(self.model)
        binned = waiting().filter(content_type=content_type, object_id=obj_id).first()
        if binned is not None and request.user.has_perm("history.view_binned"):
            text = _("Until {until} it waits in the bin, from where you can bring it back: {link}")
            link = format_html('<a href="{}">{}</a>', reverse("admin:bin-record", args=[binned.pk]), binned.label)
            until = formats.date_format(timezone.localtime(binned.until), "j. n. Y")
            self.message_user(request, format_html(text, until=until, link=link), messages.INFO)
        return answer

    def delete_queryset(self, request: HttpRequest, queryset: Any) -> None:
        """Say where the chosen rows wait after they were deleted."""
        super().delete_queryset(request, queryset)
        if goes_to_bin(self.model) and request.user.has_perm("history.view_binned"):
            text = _("What was deleted waits in the {bin} for {days} days.")
            link = format_html('<a href="{}">{}</a>', reverse("admin:bin"), _("bin"))
            self.message_user(request, format_html(text, bin=link, days=Binned.KEPT.days), messages.INFO)

    def warn_of_binned_slug(self, request: HttpRequest, row: Any) -> None:
        """Say so when the address made of the name was not free because of a record in the bin."""
        base = base_slug(row) if isinstance(row, Slugged) else ""
        if base and row.slug != base and (binned := binned_slugs(self.model, base).get(base)):
            facts = {"base": base, "name": binned.label, "slug": row.slug}
            text = _(
                "The address “%(base)s” belongs to the deleted record “%(name)s” in the bin, so this one got "
                "“%(slug)s”."
            )  # fmt: skip
            self.message_user(request, text % facts, messages.WARNING)

    def may_restore(self, request: HttpRequest, record: Any) -> bool:
        """Whether the user may give the record an earlier state; one that was deleted comes back from the bin."""
        there = not record._state.adding
        return there and is_restorable(self.model) and self.has_change_permission(request, record)

    def _opened(self, request: HttpRequest, object_id: str) -> tuple[Any, RecordHistory]:
        """Return the record, as it was if it is deleted, and its history. Raises Http404 and PermissionDenied."""
        try:
            pk = self.opts.pk.to_python(unquote(object_id))
        except ValidationError as error:
            raise Http404 from error
        record = self.get_queryset(request).filter(pk=pk).first()
        if record is None:
            last = self.model.history.filter(**{self.opts.pk.attname: pk}).first()
            if last is None:
                raise Http404
            record = last.instance
        if not self.has_view_or_change_permission(request, None if record._state.adding else record):
            raise PermissionDenied
        return record, RecordHistory(self.model, record.pk)

    def _restore(self, request: HttpRequest, record: Any, group: Group) -> HttpResponse | None:
        """Restore the state and lead to the record; None if somebody changed it since the page was opened."""
        with_publication = "publication" in request.POST
        may = self._rights(request)
        try:
            with transaction.atomic():
                list(self.model._base_manager.select_for_update().filter(pk=record.pk).values_list("pk"))
                history = RecordHistory(self.model, record.pk)
                if history.latest != request.POST.get("seen"):
                    changed = _("Somebody has changed this record since. Below is what restoring would change now.")
                    self.message_user(request, changed, messages.WARNING)
                    return None
                chosen = self._chosen(request, history, group)
                if chosen is not None and not chosen:
                    self.message_user(request, _("Tick what should be brought back."), messages.WARNING)
                    return None
                outcome = history.restore(
                    group, may=may, user_id=request.user.pk, with_publication=with_publication, chosen=chosen
                )  # fmt: skip
                self.log_change(request, record, _("an earlier state restored"))
        except CannotRestore as error:
            self.message_user(request, str(error), messages.ERROR)
            return None
        self._tell(request, outcome, group, is_part=chosen is not None)
        return redirect(reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_change", args=[record.pk]))

    def _chosen(self, request: HttpRequest, history: RecordHistory, group: Group) -> Chosen | None:
        """Return what of the state is to be brought back; None for all of it."""
        if "choosing" not in request.POST:
            return None
        blocks, ticked = history.preview(group, may=self._rights(request)), request.POST.getlist("part")
        chosen = Chosen(blocks, ticked)
        if "publication" in request.POST:
            chosen.add_columns(history.model, history.pk, PUBLICATION)
        return None if chosen.has_all(blocks) else chosen

    def _tell(self, request: HttpRequest, outcome: Outcome, group: Group, *, is_part: bool) -> None:
        if outcome.count:
            when = formats.date_format(timezone.localtime(group.moment), "j. n. Y H:i")
            told = _("What you chose is as it was on %s.") if is_part else _("The record is as it was on %s.")
            self.message_user(request, told % when, messages.SUCCESS)
        else:
            self.message_user(request, _("Nothing had to be restored."), messages.INFO)
        for left in outcome.left[:MOST_NAMED]:
            self.message_user(request, _("Not restored: %s.") % left, messages.WARNING)

    def _publication(self, record: Any, then: str | None) -> dict[str, Any] | None:
        """Return the publication state now and then, where they differ."""
        if then is None or record.publication == then:
            return None
        if then == Published.Publication.PUBLISHED:
            if waiting_to_be_published(self.model._base_manager.filter(pk=record.pk)):
                return None
        return {"now": record.get_publication_display(), "then": Published.Publication(then).label}

    @staticmethod
    def _rights(request: HttpRequest) -> May:
        def may(action: str, model: Model) -> bool:
            opts = model._meta
            return is_restorable(model) and bool(request.user.has_perm(f"{opts.app_label}.{action}_{opts.model_name}"))

        return may

    def _render_history(
        self, request: HttpRequest, template: str, record: Any, context: dict[str, Any]
    ) -> HttpResponse:
        names = {"opts": self.opts, "object": record, "module_name": capfirst(str(self.opts.verbose_name_plural))}
        response = TemplateResponse(
            request, f"admin/{template}.html", {**self.admin_site.each_context(request), **names, **context}
        )
        response["Cache-Control"] = "no-store"
        return response
