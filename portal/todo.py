"""What waits for the coordinator: read from the data each time, so that it cannot go stale."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.contrib import admin
from django.db.models import Exists, F, OuterRef, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.text import capfirst, get_text_list
from django.utils.translation import gettext as _

from activities.models import Activity, ActivityPhoto, Meeting
from awards.models import Award
from common.admin import admin_address
from common.models import Photo
from common.templatetags.czech import day
from grants.models import PUBLISHED_CONTRACT_OVER, Application, Call, Programme
from grants.totals import Totals, missing_facts
from improvement_plan.models import Item, Plan
from link_checks.models import LinkCheck
from members.models import Mandate
from outbox.models import OutgoingMail
from portal.links import holders_of
from reports.inbox import waits
from reports.models import ActivityReport

SOON = datetime.timedelta(days=90)
"""Mandates that end within this time are worth a phone call."""
LOOK_BACK = datetime.timedelta(days=730)
"""Mandates that ended longer ago without a successor are no news."""
PUBLISH_WITHIN = datetime.timedelta(days=30)
"""Contracts over the limit are published within 30 days of conclusion (Act 250/2000 Coll., § 10d)."""
SHOWN = 5
"""Tasks of one kind on the landing page; the rest is a link away, so that old ones do not hide the new."""


@dataclass
class Task:
    """One thing to do: what it is about, what to do, and where."""

    about: str
    advice: str
    url: str
    preview: str = ""


@dataclass
class Waiting:
    """Tasks of one kind."""

    title: str
    tasks: list[Task] = field(default_factory=list)
    list_url: str = ""

    @property
    def count(self) -> int:
        return len(self.tasks)

    @property
    def shown(self) -> list[Task]:
        return self.tasks[:SHOWN]

    @property
    def rest(self) -> int:
        return max(0, self.count - SHOWN)


def waiting_for(user: Any) -> list[Waiting]:
    """Return kinds of tasks that wait for this person, the empty ones left out."""
    kinds: list[tuple[str, str, str, Callable[[], Iterable[Task]]]] = [
        (_("Mails that could not be sent"), "outbox.change_outgoingmail", "outbox_outgoingmail", unsent_mails),
        (_("Drafts"), "", "", lambda: drafts(user)),
        (_("Activities whose time has passed"), "activities.change_activity", "activities_activity", past_activities),
        (_("Totals that differ"), "grants.change_call", "grants_call", differing_totals),
        (_("Calls that lack what the law asks for"), "grants.change_call", "grants_call", incomplete_calls),
        (_("Contracts to publish"), "grants.change_application", "grants_application", contracts_to_publish),
        (_("Mandates that end"), "members.change_mandate", "members_mandate", ending_mandates),
        (_("Plan items without a state"), "improvement_plan.change_item", "improvement_plan_item", open_items),
        (_("Portraits without consent"), "activities.change_activityphoto", "activities_activity", portraits),
        (_("Links that do not answer"), "", "", lambda: dead_links(user)),
    ]
    return reports_of_towns(user) + [
        Waiting(title, tasks, reverse(f"admin:{model}_changelist") if model else "")
        for title, right, model, find in kinds
        if (not right or user.has_perm(right)) and (tasks := list(find()))
    ]


def reports_of_towns(user: Any) -> list[Waiting]:
    """Return the kinds of tasks that reports bring; they are decided on a screen of their own."""
    if not user.has_perm("reports.view_activityreport"):
        return []
    inbox = reverse("admin:report-inbox")
    kinds = [
        (_("Reports that wait for you"), inbox, waiting_reports()),
        (_("Published reports whose activity is hidden"), f"{inbox}?stav=published", hidden_reports()),
    ]
    return [Waiting(title, tasks, address) for title, address, found in kinds if (tasks := list(found))]


def waiting_reports() -> Iterator[Task]:
    """Reports of towns to accept or return, the longest waiting first."""
    for report in ActivityReport.objects.waiting().select_related("organisation"):
        advice = _("Read it and decide: %s.") % waits(report)
        yield Task(f"{report.organisation}: {report}", advice, report.get_office_url())


def hidden_reports() -> Iterator[Task]:
    """Reports called published whose activity the coordinator hid by herself."""
    rows = ActivityReport.objects.published().select_related("organisation")
    for report in rows.exclude(activity__publication=Activity.Publication.PUBLISHED):
        advice = _("The public cannot see it. Publish its activity again, or take the report back.")
        yield Task(f"{report.organisation}: {report}", advice, report.get_office_url())


def change_url(row: Any) -> str:
    """Return the address of the row's form."""
    return reverse(f"admin:{row._meta.app_label}_{row._meta.model_name}_change", args=[row.pk])


def preview_url(row: Any) -> str:
    """Return the address of the preview of a draft."""
    return reverse("admin:preview", args=[row._meta.app_label, row._meta.model_name, row.pk])


def drafts(user: Any) -> Iterator[Task]:
    """Rows that nobody but her sees yet."""
    sets: list[Any] = [
        Meeting.objects.drafts(),
        # An activity that a report made waits for its report, not for her.
        Activity.objects.drafts().exclude(reports__made_activity=True),
        Programme.objects.drafts(),
        Call.objects.drafts().select_related("programme"),
        Plan.objects.drafts(),
        Award.objects.drafts(),
    ]
    for rows in sets:
        opts = rows.model._meta
        if not user.has_perm(f"{opts.app_label}.change_{opts.model_name}"):
            continue
        for row in rows:
            kind = capfirst(str(opts.verbose_name))
            yield Task(f"{kind}: {row}", _("Finish it and publish it."), change_url(row), preview_url(row))


def past_activities() -> Iterator[Task]:
    """Activities still marked as planned after their last day."""
    late = Activity.objects.filter(state=Activity.State.PLANNED, period_end__lt=timezone.localdate())
    for activity in late.exclude(publication=Activity.Publication.ARCHIVED).order_by("period_end", "pk"):
        advice = _("It was to end on %s. Say whether it was held or cancelled.") % day(activity.period_end)
        yield Task(str(activity), advice, change_url(activity))


def calls() -> Iterator[Any]:
    """Calls with their sums and whether they have criteria."""
    yield from (
        Call.objects.exclude(publication=Call.Publication.ARCHIVED)
        .select_related("programme")
        .with_facts()
        .order_by("-year", "programme__code")
    )


def differing_totals() -> Iterator[Task]:
    """Calls whose applications and declared totals disagree."""
    for call in calls():
        if differences := Totals(call).differences():
            yield Task(str(call), " ".join(map(str, differences)), change_url(call))


def incomplete_calls() -> Iterator[Task]:
    """Calls that do not state what the law asks of a published programme."""
    for call in calls():
        if missing := missing_facts(call, has_criteria=call.has_criteria):
            words = get_text_list([str(one) for one in missing], _("and"))
            yield Task(str(call), _("Fill in: %s (Act 250/2000 Coll., § 10c).") % words, change_url(call))


def contracts_to_publish() -> Iterator[Task]:
    """Funded projects over the limit whose contract is not published."""
    today = timezone.localdate()
    rows = (
        Application.objects.supported()
        .filter(awarded__gt=PUBLISHED_CONTRACT_OVER, contract__published_on__isnull=True)
        .select_related("contract", "call__programme", "applicant")
        .order_by(F("contract__concluded_on").asc(nulls_last=True), "pk")
    )
    for application in rows:
        contract = getattr(application, "contract", None)
        if contract is None or contract.concluded_on is None:
            advice = _("More than 50 000 Kč was awarded: add the contract, with the day it was concluded.")
        else:
            last = contract.concluded_on + PUBLISH_WITHIN
            advice = (
                _("The contract was to be published by %s. Publish it and write the day here.")
                if last < today
                else _("Publish the contract by %s and write the day here.")
            ) % day(last)
        yield Task(f"{application.call}: {application}", advice, change_url(application))


def ending_mandates() -> Iterator[Task]:
    """Mandates that end soon, or ended and nobody took the role over."""
    today = timezone.localdate()
    successors = Mandate.objects.filter(organisation=OuterRef("organisation"), role=OuterRef("role")).filter(
        Q(valid_until__isnull=True) | Q(valid_until__gt=OuterRef("valid_until"))
    )
    rows = (
        Mandate.objects.filter(valid_until__gte=today - LOOK_BACK, valid_until__lte=today + SOON)
        .exclude(Exists(successors.exclude(pk=OuterRef("pk"))))
        .select_related("person", "organisation")
        .order_by("valid_until", "pk")
    )
    for mandate in rows:
        last = mandate.valid_until or today
        advice = (
            _("It ended on %s and nobody has taken over. Add the successor.")
            if last < today
            else _("It ends on %s. Ask who takes over and add the successor.")
        ) % day(last)
        yield Task(str(mandate), advice, change_url(mandate))


def open_items() -> Iterator[Task]:
    """Items that nobody has evaluated, of plans whose year has begun."""
    rows = (
        Item.objects.filter(state=Item.State.UNKNOWN, plan__year__lte=timezone.localdate().year, children__isnull=True)
        .exclude(plan__publication=Plan.Publication.ARCHIVED)
        .select_related("plan", "parent")
    )
    for item in sorted(rows, key=lambda item: (-item.plan.year, item.place)):
        yield Task(f"{item.plan}: {item}", _("Choose how far it is."), change_url(item))


def unsent_mails() -> Iterator[Task]:
    """Mails that were given up, or that fail again and again."""
    for mail in OutgoingMail.objects.in_trouble():
        advice = (
            _("It could not be sent for three days. Check the address, tell the person yourself, or send it again.")
            if mail.state == OutgoingMail.State.GIVEN_UP
            else _("It cannot be sent for now and is tried again by itself. Check that the address is right.")
        )
        yield Task(f"{mail.to}: {mail.subject}", advice, change_url(mail))


def portraits() -> Iterator[Task]:
    """Portraits that the public may see and whose consent is not recorded."""
    rows = ActivityPhoto.objects.filter(kind=Photo.Kind.PORTRAIT, consent_reference="").select_related("activity")
    for photo in rows:
        advice = _("Write where the consent is kept, or take the photograph away.")
        yield Task(f"{photo.activity}: {photo.alt}", advice, change_url(photo.activity))


def dead_links(user: Any) -> Iterator[Task]:
    """Links of the content that the last checks found dead, each with the row to repair."""
    dead = {check.url: check for check in LinkCheck.objects.dead()}
    place = {url: number for number, url in enumerate(dead)}
    for holder in sorted(holders_of(dead), key=lambda holder: place[holder.url]):
        opts, check = holder.row._meta, dead[holder.url]
        address = admin_address(holder.row, admin.site)
        if address is None or not user.has_perm(f"{opts.app_label}.view_{opts.model_name}"):
            continue
        advice = _("%(url)s: %(what)s It has not answered since %(day)s. Mend the link, or take it away.") % {
            "url": check.url,
            "what": check.get_reason_display(),
            "day": day(timezone.localdate(check.failing_since)),
        }
        yield Task(f"{capfirst(str(opts.verbose_name))}: {holder.name}", advice, address)
