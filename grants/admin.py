"""The admin of grants: programmes, calls, applications and contracts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar

from django import forms
from django.contrib import admin, messages
from django.db.models import OuterRef
from django.http import HttpRequest, HttpResponse
from django.utils.html import format_html
from django.utils.text import get_text_list
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from common.admin import (
    PUBLICATION,
    PUBLISHING,
    AttachmentInline,
    CoordinatorAdmin,
    CoordinatorInline,
    LinkInline,
    OrderedInline,
    PublishedAdmin,
)
from common.admin.english import EnglishFilter, in_english
from common.admin.forms import CoordinatorForm
from common.admin.import_export import ExchangeMixin
from common.lists.counting import BoundedCount, counted
from common.templatetags.czech import money
from grants import todo
from grants.admin_calls import CallForm, RaiseFormSet, ResultsMixin
from grants.admin_deciding import DecidingMixin, deciding_address
from grants.exports import ApplicationResource
from grants.models import (
    PUBLISHED_CONTRACT_OVER,
    AllocationRaise,
    Application,
    Call,
    CallAttachment,
    CallLink,
    Contract,
    Criterion,
    Programme,
)
from grants.totals import Totals, missing_facts


@admin.register(Programme)
class ProgrammeAdmin(PublishedAdmin):
    teaches = _(
        "Grant programmes of the region: what they support and who may apply. Each year a programme has its call, "
        "which is added separately."
    )
    list_display: ClassVar[list[str]] = ["code", "name", "department", "calls", "publication_badge"]
    list_display_links: ClassVar[list[str]] = ["code", "name"]
    list_filter: ClassVar[list[Any]] = ["publication", "department", EnglishFilter]
    list_select_related: ClassVar[list[str]] = ["department"]
    search_fields: ClassVar[list[str]] = ["search_text"]
    search_help_text = _("Code, name or fund.")
    autocomplete_fields: ClassVar[list[str]] = ["department"]
    fieldsets: ClassVar[list[Any]] = [
        (None, {"fields": [("code", "since_year"), "name", "summary"]}),
        (_("Where it belongs"), {"fields": ["fund", "support_area", "department"]}),
        (_("For applicants"), {"fields": ["eligible", "supported", "procedure"]}),
        in_english(
            "name_en", "summary_en", "fund_en", "support_area_en", "eligible_en", "supported_en", "procedure_en"
        ),
        PUBLISHING,
    ]

    def get_queryset(self, request: HttpRequest) -> Any:
        return (
            super()
            .get_queryset(request)
            .annotate(call_count=BoundedCount(Call.objects.filter(programme=OuterRef("pk"))))
        )

    @admin.display(description=_("calls"), ordering="call_count")
    def calls(self, obj: Any) -> str:
        return counted(obj.call_count)


class RaiseInline(OrderedInline):
    model = AllocationRaise
    formset = RaiseFormSet
    fields: ClassVar[list[Any]] = ["order", "amount", ("reason", "reason_en"), ("decided_on", "resolution_number")]
    add_text = _("Add a raise")


class CriterionInline(OrderedInline):
    model = Criterion
    fields: ClassVar[list[str]] = ["order", "title", "title_en", "max_points"]
    add_text = _("Add a criterion")


class CallLinkInline(LinkInline):
    model = CallLink


class CallAttachmentInline(AttachmentInline):
    model = CallAttachment


@admin.register(Call)
class CallAdmin(DecidingMixin, ResultsMixin, PublishedAdmin):
    teaches = _(
        "The call of a programme in one year: its money, dates and conditions. Its applications are added to it, "
        "decided in one table, and published when you say so."
    )
    form = CallForm
    numbered: ClassVar[dict[str, tuple[str, ...]]] = {"year": ("programme",)}
    readonly_fields: ClassVar[list[str]] = ["results_shown"]
    list_display: ClassVar[list[str]] = [
        "programme",
        "year",
        "allocation_kc",
        "awarded_kc",
        "faults",
        "results_badge",
        "publication_badge",
    ]
    list_display_links: ClassVar[list[str]] = ["programme", "year"]
    list_filter: ClassVar[list[Any]] = ["publication", "results_published", "programme", "year", EnglishFilter]
    list_select_related: ClassVar[list[str]] = ["programme"]
    search_fields: ClassVar[list[str]] = ["search_text", "programme__search_text", "=year"]
    search_help_text = _("Programme, year or resolution.")
    autocomplete_fields: ClassVar[list[str]] = ["programme"]
    fieldsets: ClassVar[list[Any]] = [
        (None, {"fields": [("programme", "year"), ("allocation", "max_per_project"), "results_shown"]}),
        (
            _("Dates"),
            {
                "fields": [
                    "announced_on",
                    ("opens_on", "opens_time"),
                    ("closes_on", "closes_time"),
                    ("activities_from", "activities_until"),
                    ("board_from", "board_until"),
                    "decision_by",
                ]
            },
        ),
        (_("Resolution"), {"fields": [("resolution_number", "resolution_date")]}),
        (_("Required by law"), {"fields": ["purpose", "reasons", "conditions", "application_form_url", "note"]}),
        in_english("conditions_en", "note_en"),
        (
            _("Declared totals"),
            {
                "fields": [
                    ("declared_applications", "declared_requested"),
                    ("declared_funded", "declared_awarded"),
                    ("declared_funded_full", "declared_awarded_full"),
                    ("declared_funded_part", "declared_awarded_part", "declared_requested_part"),
                    "declared_refused",
                ],
                "classes": ["collapse"],
                "description": _("Totals published elsewhere, for years whose applications are not known one by one."),
            },
        ),
        PUBLICATION,
    ]
    inlines: ClassVar[list[Any]] = [CriterionInline, RaiseInline, CallLinkInline, CallAttachmentInline]

    def with_columns(self, rows: Any) -> Any:
        undecided = Application.objects.filter(call=OuterRef("pk"), decision=Application.Decision.PENDING)
        return super().with_columns(rows).with_facts().annotate(undecided_count=BoundedCount(undecided))

    @admin.display(description=_("allocation"), ordering="allocation")
    def allocation_kc(self, obj: Call) -> str:
        return money(obj.allocation)

    @admin.display(description=_("awarded"))
    def awarded_kc(self, obj: Call) -> str:
        return money(Totals(obj).awarded.value)

    @admin.display(description=_("to check"))
    def faults(self, obj: Any) -> str:
        """What differs or is missing, as text."""
        badges = []
        if Totals(obj).is_above_allocation:
            badges.append(gettext("more awarded than it has"))
        if Totals(obj).differences():
            badges.append(gettext("totals differ"))
        if missing_facts(obj, has_criteria=obj.has_criteria):
            badges.append(gettext("information missing"))
        return format_html('<span class="badge badge-warning">{}</span>', ", ".join(badges)) if badges else ""

    def warnings_for(self, request: HttpRequest, obj: Any) -> Iterable[str]:
        call = self.get_queryset(request).with_facts().get(pk=obj.pk)
        if above := Call.objects.filter(pk=obj.pk).above_allocation().first():
            yield todo.above_words(above)
        yield from map(str, Totals(call).differences())
        if missing := missing_facts(call, has_criteria=call.has_criteria):
            yield gettext("Act 250/2000 Coll., § 10c also requires: %s.") % get_text_list(
                [str(one) for one in missing], gettext("and")
            )


class ContractInline(CoordinatorInline):
    model = Contract
    fields: ClassVar[list[Any]] = ["number", ("concluded_on", "published_on"), "url"]
    add_text = _("Add a contract")
    line_numbers: ClassVar[tuple[str, ...]] = ()


class ContractFilter(admin.SimpleListFilter):
    """A filter of funded projects by the state of the contract that the law requires."""

    title = _("contract")
    parameter_name = "smlouva"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("unpublished", _("must be published and is not")), ("none", _("funded without a contract"))]

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        if self.value() == "unpublished":
            return queryset.filter(awarded__gt=PUBLISHED_CONTRACT_OVER, contract__published_on__isnull=True)
        if self.value() == "none":
            return queryset.supported().filter(contract__isnull=True)
        return queryset


class ApplicationForm(CoordinatorForm):
    """The form of an application; rules on amounts are constraints of the database."""

    class Meta:
        widgets: ClassVar[dict[str, Any]] = {"purpose": forms.Textarea(attrs={"rows": 4})}

    follows_amount = False
    """Whether another decision was chosen than the one that follows from the amounts."""

    def clean(self) -> dict[str, Any] | None:
        """Let the amounts say whether an application is supported in full or in part."""
        cleaned = super().clean()
        decision = self.cleaned_data.get("decision")
        amounts = [self.cleaned_data.get(name) for name in ("requested", "awarded")]
        if decision in {Application.Decision.FULL, Application.Decision.PART} and None not in amounts:
            following = Application(requested=amounts[0], awarded=amounts[1]).decision_by_amount
            self.follows_amount = following != decision
            self.cleaned_data["decision"] = following
        return cleaned


@admin.register(Application)
class ApplicationAdmin(ExchangeMixin, CoordinatorAdmin):
    teaches = _(
        "Applications of all calls with the amounts requested, recommended and awarded. Add them one by one, or "
        "load the table that the office keeps."
    )
    form = ApplicationForm
    resource_classes: ClassVar[list[Any]] = [ApplicationResource]
    list_display: ClassVar[list[str]] = [
        "label", "call", "applicant_shown", "requested_kc", "awarded_kc", "decided", "contract_state",
    ]  # fmt: skip
    list_filter: ClassVar[list[Any]] = ["call__year", "call__programme", "decision", ContractFilter]
    list_select_related: ClassVar[list[str]] = ["call__programme", "applicant", "contract"]
    search_fields: ClassVar[list[str]] = ["search_text", "applicant__search_text"]
    search_help_text = _("Number, project, applicant or IČO.")
    autocomplete_fields: ClassVar[list[str]] = ["call", "applicant"]
    fieldsets: ClassVar[list[Any]] = [
        (None, {"fields": [("call", "number"), "applicant", "applicant_municipality", "title", "purpose"]}),
        (
            _("Amounts and decision"),
            {"fields": [("requested", "recommended", "awarded"), ("decision", "points"), "decision_reason"]},
        ),
    ]
    inlines: ClassVar[list[Any]] = [ContractInline]

    def warnings_for(self, request: HttpRequest, obj: Any) -> Iterable[str]:
        if not obj.call.results_published:
            return
        if obj.decision == Application.Decision.PENDING:
            yield gettext("The results of this call are public: the application will be as soon as it is decided.")
        else:
            yield gettext("The results of this call are public: what you save here is on the website at once.")

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        super().save_model(request, obj, form, change)
        if getattr(form, "follows_amount", False):
            text = gettext("The decision follows from the amounts: %s.") % obj.get_decision_display()
            self.message_user(request, text, messages.INFO)

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        """Where only applications of one call are listed, lead to the page that decides them."""
        call = self._only_call(request)
        if call is not None and self.has_change_permission(request):
            extra_context = {**(extra_context or {}), "deciding": {"call": call, "url": deciding_address(call.pk)}}
        return super().changelist_view(request, extra_context)

    @staticmethod
    def _only_call(request: HttpRequest) -> Call | None:
        """Return the call whose applications the filters leave, if it is one."""
        names = {"pk": "call__id__exact", "year": "call__year", "programme": "call__programme__id__exact"}
        texts = {name: request.GET.get(parameter, "") for name, parameter in names.items()}
        known = {
            name: int(text) for name, text in texts.items() if text.isascii() and text.isdigit() and len(text) < 10
        }
        if "pk" not in known and len(known) < len(("year", "programme")):
            return None
        return Call.objects.select_related("programme").filter(**known).first()

    @admin.display(description=_("application"), ordering="number")
    def label(self, obj: Application) -> str:
        return " – ".join(filter(None, [obj.number, obj.title])) or gettext("without a number")

    @admin.display(description=_("applicant"), ordering="applicant__sort_key")
    def applicant_shown(self, obj: Application) -> str:
        return obj.applicant_name

    @admin.display(description=_("requested"), ordering="requested")
    def requested_kc(self, obj: Application) -> str:
        return money(obj.requested)

    @admin.display(description=_("awarded"), ordering="awarded")
    def awarded_kc(self, obj: Application) -> str:
        return money(obj.awarded) if obj.awarded is not None or obj.decision in Application.SUPPORTED else ""

    @admin.display(description=_("decision"), ordering="decision")
    def decided(self, obj: Application) -> str:
        """Say the decision; to one that is missing leads a link, to its place among the others of the call."""
        words = obj.get_decision_display()
        if obj.decision != Application.Decision.PENDING:
            return words
        link = '{} <a class="row-action" href="{}#a{}" aria-label="{}: {}">{}</a>'
        decide = gettext("Decide")
        return format_html(link, words, deciding_address(obj.call_id), obj.pk, decide, obj, decide)

    @admin.display(description=_("contract"))
    def contract_state(self, obj: Application) -> str:
        contract = getattr(obj, "contract", None)
        if obj.needs_published_contract and not (contract and contract.published_on):
            return format_html('<span class="badge badge-warning">{}</span>', gettext("to publish"))
        return str(contract) if contract else ""


@admin.register(Contract)
class ContractAdmin(CoordinatorAdmin):
    teaches = _(
        "Contracts on supported projects with the days when they were concluded and published. Those over 50 000 "
        "Kč have to be published within 30 days."
    )
    list_display: ClassVar[list[str]] = ["label", "application", "concluded_on", "published_on"]
    list_filter: ClassVar[list[Any]] = ["application__call__year", ("published_on", admin.EmptyFieldListFilter)]
    list_select_related: ClassVar[list[str]] = ["application__applicant", "application__call"]
    search_fields: ClassVar[list[str]] = [
        "search_text", "application__search_text", "application__applicant__search_text",
    ]  # fmt: skip
    search_help_text = _("Number, project or applicant.")
    autocomplete_fields: ClassVar[list[str]] = ["application"]
    date_hierarchy = "concluded_on"
    fields: ClassVar[list[Any]] = ["application", "number", ("concluded_on", "published_on"), "url"]

    @admin.display(description=_("number"), ordering="number")
    def label(self, obj: Contract) -> str:
        return obj.number or gettext("without a number")
