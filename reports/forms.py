"""One form for each step of writing a report. A draft may be incomplete, so no field is required here."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.forms.models import construct_instance
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from activities.models import Heading, Topic
from activities.models.facts import check_phone, refuse_late_registration
from activities.models.hours import HOURS, forgive_hours, take_hours
from activities.places import suggesting
from common.editing.rich_text import RichTextFormField
from common.forms.few import KnownRow, OneOfFew, SomeOfFew
from common.periods import Period
from common.periods.fields import PeriodFormField
from common.values.estimates import CostField, CountField
from common.values.fields import AmountField, AnswerField, ClockField, DayField, TidyField
from grants.models import Application
from improvement_plan.models import Item
from members.models import CriteriaSet, Indicator
from reports.models import ActivityReport, ReportKind
from reports.offers import offer_activities, offer_organisers, offer_series, offered_places


class StepForm(forms.ModelForm):
    """Base class of the form of one step."""

    use_required_attribute = False

    instance: ActivityReport

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.required = False

    def _post_clean(self: Any) -> None:
        """Check the report as a model form does, but ask the database nothing that is known.

        The fields of foreign keys have just found out that the rows exist, and what is stored holds the constraints.
        """
        relations = {field.name for field in ActivityReport._meta.fields if field.is_relation}
        self.instance = construct_instance(self, self.instance, self._meta.fields, self._meta.exclude)
        self._check(self.instance.clean_fields, exclude=self._get_validation_exclusions() | relations)
        self._check(self.instance.clean)
        if self.has_changed():
            self._check(self.instance.validate_constraints, exclude=self._get_validation_exclusions())
        if self._validate_unique:
            self.validate_unique()

    def _check(self: Any, check: Callable[..., None], **kwargs: Any) -> None:
        try:
            check(**kwargs)
        except ValidationError as error:
            self._update_errors(error)


class WhatForm(StepForm):
    """Step “what”: the activity and its time."""

    title = TidyField(
        label=capfirst(_("title")),
        max_length=250,
        help_text=_("As you would put it on a poster: “Day without cars in Horní Lhota”."),
    )
    period = PeriodFormField(
        required=False,
        help_text=_(
            "As you would say it: 14 May 2026, spring 2026, May–June, all year. Below you see how we understood it."
        ),
    )
    starts_at = ClockField(label=capfirst(_("starts at")), help_text=_("Only if you know the day. For example: 18:00."))
    ends_at = ClockField(label=capfirst(_("ends at")), help_text=_("On the last day. You can leave it out."))
    place = TidyField(label=capfirst(_("place")), max_length=200, help_text=_("The town and the place in it."))
    fee_amount = AmountField(label=capfirst(_("price, Kč")), max_digits=12, decimal_places=2, min_value=0)
    fee_note = TidyField(
        label=capfirst(_("more about the admission")),
        max_length=200,
        help_text=_("For example: children under six free, concessions 50 Kč, voluntary."),
    )
    audience = TidyField(
        label=capfirst(_("for whom")),
        max_length=200,
        help_text=_("For example: seniors, schools, the general public."),
    )
    suits_children = AnswerField(label=capfirst(_("suitable for children")))
    suits_animals = AnswerField(label=capfirst(_("animals allowed")))
    contact_name = TidyField(label=capfirst(_("who answers questions")), max_length=150)
    contact_phone = TidyField(label=capfirst(_("phone for questions")), max_length=30, validators=[check_phone])
    registration_until = DayField(label=capfirst(_("register by")))
    summary = TidyField(
        label=capfirst(_("in one sentence")),
        max_length=400,
        help_text=_("Shown on the card of the activity in lists."),
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    class Meta:
        model = ActivityReport
        fields: ClassVar[list[str]] = [
            "kind", "title", "period", "place", "summary", "topics", "heading", "series", "activity",
            *ActivityReport.facts,
        ]  # fmt: skip
        field_classes: ClassVar[dict[str, Any]] = {
            "kind": OneOfFew, "topics": SomeOfFew, "heading": OneOfFew, "series": KnownRow, "activity": KnownRow,
        }  # fmt: skip
        widgets: ClassVar[dict[str, Any]] = {"topics": forms.CheckboxSelectMultiple, "kind": forms.RadioSelect}
        help_texts: ClassVar[dict[str, Any]] = {
            "topics": _("Topics that the activity was about. One is enough."),
            "heading": _("Where it belongs in the region's annual report. If left empty, the region will choose."),
            "series": _("If it comes back every year."),
            "activity": _(
                "Only if the activity is already on this portal and you are adding its outcome in your town. No "
                "second activity is then created."
            ),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._say_what_nothing_means()
        for name, label in (("kind", _("kind of activity")), ("topics", _("topics of sustainable development"))):
            self.fields[name].label = capfirst(label)
        period: Any = self.fields["period"]
        period.default_year = self.instance.year or timezone.localdate().year
        period.with_hours = True
        self.initial["period"] = self.instance.period
        kinds: Any = self.fields["kind"]
        kinds.queryset = ReportKind.objects.all()
        kinds.empty_label = None
        for name, rows, empty in (
            ("topics", Topic.objects.all(), None),
            ("heading", Heading.objects.all(), _("leave it to the region")),
        ):
            choice: Any = self.fields[name]
            choice.queryset = rows
            choice.empty_label = empty
        self.fields["place"].widget = suggesting(offered_places(self.instance), **self.fields["place"].widget.attrs)
        offer_series(self)
        if self.instance.made_activity:
            del self.fields["activity"]
        else:
            offer_activities(self)

    @property
    def tells_visitors(self) -> bool:
        """Whether any fact for visitors is filled in or wrong, besides the hours, which stand beside the day."""
        nothing = (None, "", "unknown")
        names = set(ActivityReport.facts) - set(HOURS)
        return any(self.errors.get(name) or self[name].value() not in nothing for name in names)

    def _say_what_nothing_means(self) -> None:
        fee: Any = self.fields["fee"]
        fee.choices = [("", _("not given")), *ActivityReport.Fee.choices]
        self.fields["contact_email"].help_text = _(
            "Everyone sees it on the page of the activity, like all contacts here."
        )

    def clean(self) -> Any:
        cleaned = super().clean()
        take_hours(self)
        return cleaned

    def _post_clean(self: Any) -> None:
        wrong = set(self.errors)
        super()._post_clean()
        forgive_hours(self, wrong)
        refuse_late_registration(self)

    def clean_period(self) -> Period | None:
        period: Period | None = self.cleaned_data["period"]
        self.instance.period = period
        return period


class WhoForm(StepForm):
    """Step “who”: participants and partners."""

    participants = CountField(
        label=capfirst(_("number of participants")), help_text=_("A reasonable estimate is fine.")
    )

    class Meta:
        model = ActivityReport
        fields: ClassVar[list[str]] = ["organiser", "participants"]
        field_classes: ClassVar[dict[str, Any]] = {"organiser": KnownRow}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer_organisers(self)
        self.fields["organiser"].help_text = _(
            "Enter a school, a club or anyone else who is not in the list among the partners."
        )


class OutcomeForm(StepForm):
    """Step “outcome”: the results of the activity."""

    description = RichTextFormField(
        label=capfirst(_("how it went")),
        help_text=_("A few sentences for people who were not there. Do not name children."),
    )
    outputs = RichTextFormField(
        label=capfirst(_("what came of it")),
        help_text=_("Lasting results: a publication, planted trees, an agreement, the number of signatures."),
    )
    cost = CostField(label=capfirst(_("costs, Kč")), required=False, max_digits=12, decimal_places=2)
    funding = TidyField(
        label=capfirst(_("who paid")),
        max_length=300,
        help_text=_("For example: the town's budget, a grant from the region, sponsors."),
    )

    class Meta:
        model = ActivityReport
        fields: ClassVar[list[str]] = ["description", "outputs", "cost", "funding"]


class ProjectChoices(OneOfFew):
    """A choice of projects labelled with the year of their call."""

    def label_from_instance(self, obj: Any) -> str:
        return f"{obj.title or obj.call.programme} ({obj.call.year})"


class EvidenceForm(StepForm):
    """Step “evidence”: the indicators that the report proves, and the related rows of other apps."""

    indicators = SomeOfFew(
        label=capfirst(_("criteria it is evidence for")),
        queryset=Indicator.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("The report will be added to the evidence of these criteria automatically."),
    )
    grant_project = ProjectChoices(
        label=capfirst(_("project supported by the region")),
        queryset=Application.objects.none(),
        empty_label=_("no project"),
    )

    class Meta:
        model = ActivityReport
        fields: ClassVar[list[str]] = ["indicators", "plan_item", "grant_project"]
        field_classes: ClassVar[dict[str, Any]] = {"plan_item": OneOfFew}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        report = self.instance
        indicators: Any = self.fields["indicators"]
        self.sets = CriteriaSet.objects.applying_to(report.organisation, report.year)
        of_set = Indicator.objects.filter(criterion__criteria_set__in=self.sets.values("pk"))
        chosen = report.indicators.values("pk") if report.pk else Indicator.objects.none().values("pk")
        indicators.queryset = (
            Indicator.objects.filter(Q(pk__in=of_set.values("pk")) | Q(pk__in=chosen))
            .select_related("criterion")
            .order_by("criterion__order", "order", "pk")
        )
        plan_item: Any = self.fields["plan_item"]
        plan_item.queryset = (
            Item.objects.filter(plan__publication="published", plan__year__range=(report.year - 1, report.year + 1))
            .select_related("plan", "parent")
            .only("number", "title", "plan__year", "parent__number")
        )
        plan_item.choices = lambda: [("", _("no item")), *_as_numbered(plan_item.rows)]
        project: Any = self.fields["grant_project"]
        project.queryset = (
            Application.objects.public()
            .supported()
            .filter(applicant=report.organisation)
            .select_related("call__programme")
            .order_by("-call__year", "pk")
        )
        withheld = report.grant_project is not None and not report.grant_project.is_public
        # A choice whose results were taken back is neither shown nor lost.
        if withheld or not project.rows:
            del self.fields["grant_project"]

    @cached_property
    def criteria_set(self) -> CriteriaSet | None:
        """The criteria that apply to the town."""
        return self.sets.first()


def _as_numbered(items: Iterable[Item]) -> list[tuple[int, str]]:
    """Return choices ordered by number, the newest plan first."""
    ordered = sorted(items, key=lambda item: (-item.plan.year, item.place))
    return [(item.pk, f"{item.plan.year}: {item}") for item in ordered]


FORMS: dict[str, type[StepForm]] = {
    "what": WhatForm,
    "who": WhoForm,
    "outcome": OutcomeForm,
    "evidence": EvidenceForm,
}
"""The form of each step that is filled in."""
