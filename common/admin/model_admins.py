"""Base classes of ModelAdmin: layout, history, publishing, and explained refusals to delete."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from http import HTTPStatus
from typing import Any, ClassVar

from django.apps import apps
from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.admin.options import IS_POPUP_VAR
from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.db.models import Q
from django.forms.widgets import Script
from django.http import HttpRequest, HttpResponse
from django.urls import NoReverseMatch, reverse
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from js_asset import Media

from common.admin.addresses import MOST_REFERRING, reference_to
from common.admin.bulk import Bulk, delete_chosen, said_beforehand, tell_done
from common.admin.change_lists import FlatChangeList, PagesByKey
from common.admin.drafts import DraftsMixin
from common.admin.faults import focus_on_first, forget_faults, put_focus, refusal_of
from common.admin.files.model_admins import FilesMixin
from common.admin.form_fields import FieldsMixin
from common.admin.forms import CoordinatorForm, LabelledForm
from common.admin.history import RecordHistoryMixin
from common.admin.inlines import InlineRows
from common.admin.once import OnceMixin
from common.admin.prefilling import NumberingMixin
from common.admin.previews import TypedPreviewMixin
from common.admin.publishing import PublishingMixin, waiting_elsewhere
from common.admin.rules_of_database import DatabaseRulesMixin
from common.admin.sections import sections_of
from common.admin.sites import SiteWithPreviews
from common.admin.staying import StayingMixin
from common.admin.together import TogetherMixin
from common.history.acts import Kind, about, act
from common.models import Published
from common.periods.echo import say_understood
from common.registry import links_of_record, warnings_about
from common.search import matching, spread

SCRIPTS = (
    "editor",
    "admin-order",
    "admin-nested",
    "admin-select",
    "admin-form",
    "admin-record",
    "admin-period",
)


class FlatListMixin:
    """A ModelAdmin whose list costs the same however many rows there are."""

    model: Any
    get_search_fields: Any
    teaches: ClassVar[Any] = ""
    """What belongs into the list, in two sentences; shown while it is empty."""
    list_per_page = 25
    paginator = PagesByKey
    show_full_result_count = False

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[FlatChangeList]:
        return FlatChangeList

    def get_search_results(self, request: HttpRequest, queryset: Any, search_term: str) -> Any:
        """Find rows by all words in any order, whatever their case and diacritics; also for autocompletes."""
        paths = self.get_search_fields(request)
        return matching(queryset, search_term, paths), spread(self.model, paths)

    def with_columns(self, rows: Any) -> Any:
        """Add to the rows of one page what its columns show and nobody sorts by."""
        return rows


class CoordinatorAdmin(
    DraftsMixin,
    OnceMixin,
    DatabaseRulesMixin,
    FilesMixin,
    TogetherMixin,
    StayingMixin,
    NumberingMixin,
    FlatListMixin,
    FieldsMixin,
    RecordHistoryMixin,
):
    """A ModelAdmin with the portal's layout and history, whose rows several people may edit at the same time."""

    form = CoordinatorForm

    class Media:
        js: ClassVar[list[Any]] = [Script(f"js/{name}.js", type="module") for name in SCRIPTS]

    def warnings_for(self, request: HttpRequest, obj: Any) -> Iterable[str]:
        """Return warnings to show above the form of this row, in addition to those that apps declare."""
        return []

    def note_about(self, request: HttpRequest, obj: Any) -> str:
        """Return what the state of this row does not say and is nothing to mend, to show above its form."""
        return ""

    def preview_address(self, obj: Any) -> str | None:
        """Return the URL of the preview of the row's public page."""
        return None

    def view_on_site(self, obj: Any) -> str | None:
        return obj.get_absolute_url() if hasattr(obj, "get_absolute_url") and is_public(obj) else None

    def get_view_on_site_url(self, obj: Any = None) -> Any:
        """Return no URL for a row whose form is shown again with its slug removed."""
        try:
            return super().get_view_on_site_url(obj)
        except NoReverseMatch:
            return None

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return [name for name in super().get_fields(request, obj) if name != "seen_version"]

    def render_change_form(
        self,
        request: HttpRequest,
        context: Any,
        add: bool = False,
        change: bool = False,
        form_url: str = "",
        obj: Any = None,
    ) -> HttpResponse:
        context["media"] = with_nonce(context["media"], request)
        context["title"] = str(obj) if obj else self.title_of_new()
        context["subtitle"] = capfirst(str(self.opts.verbose_name)) if obj else None
        if obj is not None and not context.get(IS_POPUP_VAR):
            context["warnings"] = [*warnings_about(request, obj), *self.warnings_for(request, obj)]
            context["note"] = self.note_about(request, obj)
            context["preview_url"] = self.preview_address(obj)
            context["record_links"] = list(links_of_record(request, obj))
        self._say_faults(request, context)
        say_understood(context["adminform"].form, reverse("admin:period-echo"))
        parts = context["inline_admin_formsets"]
        context["sections"] = sections_of(context["adminform"], is_new=obj is None, has_parts=bool(parts))
        # Without an address, the form would be sent to that of the page with the fragment of a link pressed before,
        # and a page with a fragment puts the focus on nothing else.
        form_url = form_url or request.get_full_path()
        return super().render_change_form(request, context, add=add, change=change, form_url=form_url, obj=obj)

    def _say_faults(self, request: HttpRequest, context: Any) -> None:
        """List what was refused instead of Django's note, and put the focus on it; in a new row on its first field."""
        form, formsets = context["adminform"].form, [one.formset for one in context["inline_admin_formsets"]]
        self.keep_sent_files(request, form, formsets)
        if form.is_bound and getattr(form, "is_only_shown", False):
            forget_faults(form, formsets)
        refusal = context["refusal"] = refusal_of(form, formsets, getattr(request, "fault", ""))
        context["errors"] = []
        if refusal is not None:
            focus_on_first(refusal, form, formsets)
        elif form.is_bound:
            self.focus_on_chosen(request, formsets)
        elif self.asks_to_go_on(request):
            return
        elif context["original"] is None and (fields := form.visible_fields()):
            put_focus(fields[0].field)

    def get_inline_formsets(self, *args: Any, **kwargs: Any) -> list[Any]:
        """Return the parts of the form as Django wraps them, each with the `part` that its template reads."""
        return [InlineRows.of(one) for one in super().get_inline_formsets(*args, **kwargs)]

    def title_of_new(self) -> str:
        """Return the heading of the form that adds a row."""
        return _("New: %s") % self.opts.verbose_name

    def changelist_view(self, request: Any, extra_context: Any = None) -> HttpResponse:
        """Show the list; what was typed in its rows is saved before an action asks what it is to do."""
        context = {"title": capfirst(str(self.opts.verbose_name_plural)), **(extra_context or {})}
        sent = request.POST
        if "form-TOTAL_FORMS" in sent and "_save" not in sent and any(sent.getlist("action")):
            request.POST = sent.copy()
            request.POST["_save"] = ""
            answer = super().changelist_view(request, context)
            if answer.status_code != HTTPStatus.FOUND:
                return answer
            request.POST = sent
        return super().changelist_view(request, context)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        given = bool(getattr(obj, "slug", ""))
        super().save_model(request, obj, form, change)
        about(obj)
        if not given:
            self.warn_of_binned_slug(request, obj)

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        about(obj)
        super().delete_model(request, obj)

    def response_action(self, request: HttpRequest, queryset: Any) -> Any:
        """Run an action with the list; what it writes is one change, of the list if several rows are chosen."""
        is_one = len(request.POST.getlist(ACTION_CHECKBOX_NAME)) == 1 and request.POST.get("select_across") != "1"
        with act(Kind.ACTION, record=None if is_one else self.model):
            return super().response_action(request, queryset)

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        """Offer deletion last."""
        actions: dict[str, Any] = super().get_actions(request)
        if actions.pop("delete_selected", None):
            actions["delete_selected"] = (delete_chosen, "delete_selected", _("Delete selected"))
        return actions

    def get_action_choices(self, request: HttpRequest, default_choices: Any = None) -> list[Any]:
        return super().get_action_choices(request, default_choices or [("", _("Choose an action"))])

    def get_changelist_form(self, request: HttpRequest, **kwargs: Any) -> Any:
        return super().get_changelist_form(request, **{"form": LabelledForm, **kwargs})

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        """List what refers to the rows, with links to where that can be changed."""
        to_delete, counts, perms, protected = super().get_deleted_objects(objs, request)
        if protected:
            protected = self._protecting(objs)
        protected = sorted({*protected, *self._joining(objs)})
        joins = [model._meta for model in apps.get_models(include_auto_created=True) if model._meta.auto_created]
        to_delete = without_joins(to_delete, tuple(f"{capfirst(str(opts.verbose_name))}: " for opts in joins))
        unseen = {str(opts.verbose_name_plural) for opts in joins}
        counts = {name: count for name, count in counts.items() if str(name) not in unseen}
        return to_delete, counts, perms, protected

    def _protecting(self, objs: Any) -> list[str]:
        from django.contrib.admin.utils import NestedObjects
        from django.db import router

        collector = NestedObjects(using=router.db_for_write(self.model))
        collector.collect(objs)
        return sorted(self._reference(row) for row in collector.protected)

    def _joining(self, objs: Any) -> list[str]:
        """List rows that would lose what they say about the deleted ones without notice."""
        lines = []
        for obj in objs:
            for relation in obj._meta.related_objects:
                if loses_silently(relation):
                    rows = relation.related_model._base_manager.filter(**{relation.field.name: obj})
                    lines += [self._reference(row) for row in rows[:MOST_REFERRING]]
        return lines

    def _reference(self, row: Any) -> str:
        return reference_to(row, self.admin_site)


def loses_silently(relation: Any) -> bool:
    """Whether rows would lose what they say by this relation when the row is deleted, instead of forbidding it."""
    if hasattr(relation.related_model, "history_type"):
        return False
    if relation.many_to_many:
        return relation.through._meta.auto_created is not False
    return relation.on_delete is models.SET_NULL


def without_joins(rows: list[Any], names: tuple[str, ...]) -> list[Any]:
    """Return the nested list of rows to be deleted, without the rows of many-to-many tables."""
    kept = [without_joins(row, names) if isinstance(row, list) else row for row in rows]
    return [row for row in kept if row and not (isinstance(row, str) and row.startswith(names))]


def with_nonce(media: Any, request: HttpRequest) -> Media:
    """Return the media with the CSP nonce of this response, which the import map of the text editor needs."""
    return Media.from_media(media, nonce=getattr(request, "csp_nonce", ""))


def is_public(obj: Any) -> bool:
    """Whether the row has a page that is public now."""
    return not isinstance(obj, Published) or obj.is_published


class PublishedAdmin(TypedPreviewMixin, PublishingMixin, CoordinatorAdmin):
    """A ModelAdmin of a model that is drafted, published and archived."""

    actions: ClassVar[list[str]] = ["publish", "unpublish", "archive"]

    def preview_address(self, obj: Any) -> str | None:
        return self.admin_site.preview_address(obj) if isinstance(self.admin_site, SiteWithPreviews) else None

    @admin.action(description=_("Publish selected"), permissions=["change"])
    @said_beforehand(
        Bulk(
            title=lambda count: ngettext("Publish %d row?", "Publish %d rows?", count) % count,
            button=_("Publish"),
            heading=_("Will be public"),
            effect=_("Everybody sees them on the website at once."),
            already=Q(publication=Published.Publication.PUBLISHED),
            already_words=_("Public already"),
            refuses=waiting_elsewhere,
        )
    )
    def publish(self, request: HttpRequest, queryset: Any) -> None:
        self._move(
            request, queryset, Published.Publication.PUBLISHED,
            lambda count: ngettext("%d row is public now.", "%d rows are public now.", count) % count,
        )  # fmt: skip

    @admin.action(description=_("Return to drafts"), permissions=["change"])
    @said_beforehand(
        Bulk(
            title=lambda count: ngettext("Return %d row to drafts?", "Return %d rows to drafts?", count) % count,
            button=_("Hide from the site"),
            heading=_("Will be drafts"),
            effect=_("They disappear from the website at once and only the office sees them. Nothing is deleted."),
            already=Q(publication=Published.Publication.DRAFT),
            already_words=_("Drafts already"),
        )
    )
    def unpublish(self, request: HttpRequest, queryset: Any) -> None:
        self._move(
            request, queryset, Published.Publication.DRAFT,
            lambda count: ngettext("%d row is a draft again.", "%d rows are drafts again.", count) % count,
        )  # fmt: skip

    @admin.action(description=_("Archive selected"), permissions=["change"])
    @said_beforehand(
        Bulk(
            title=lambda count: ngettext("Archive %d row?", "Archive %d rows?", count) % count,
            button=_("Archive"),
            heading=_("Will be in the archive"),
            effect=_("They are not on the website, and no task reminds you of them any more. Nothing is deleted."),
            already=Q(publication=Published.Publication.ARCHIVED),
            already_words=_("In the archive already"),
        )
    )
    def archive(self, request: HttpRequest, queryset: Any) -> None:
        self._move(
            request, queryset, Published.Publication.ARCHIVED,
            lambda count: ngettext("%d row is archived.", "%d rows are archived.", count) % count,
        )  # fmt: skip

    def _move(self, request: HttpRequest, queryset: Any, state: str, message: Callable[[int], str]) -> None:
        """Save the new state row by row, so that each change is in the history, and show how many rows changed."""
        with transaction.atomic():
            rows = list(self.model._default_manager.select_for_update().filter(pk__in=queryset.values("pk")))
            waiting = waiting_elsewhere(self, request, rows) if state == Published.Publication.PUBLISHED else {}
            moving = [row for row in rows if row.publication != state and row.pk not in waiting]
            for row in moving:
                if not self.has_change_permission(request, row):
                    raise PermissionDenied
                row.publication = state
                row.save()
                self.log_change(request, row, [{"changed": {"fields": ["publication"]}}])
        if moving:
            tell_done(request, message(len(moving)))
        if same := len(rows) - len(moving) - len(waiting):
            text = ngettext("%d row was in that state already.", "%d rows were in that state already.", same) % same
            self.message_user(request, text, messages.INFO)
