"""Publishing an accepted report as an activity or its outcome, and hiding it again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db.models import Field, FileField, Max, Model
from django.utils import timezone
from django.utils.translation import gettext as _

from activities.models import Activity, ActivityAttachment, ActivityLink, ActivityOutcome, ActivityPhoto, Heading
from activities.places import remember
from common.models import Attachment, Link, Photo, Published
from members.models import Organisation
from reports.errors import ReportsError
from reports.handover import organisations_named, remove_contribution
from reports.models import ActivityReport

HIGHEST_ORDER = 9_999


def obstacles(report: ActivityReport) -> Iterator[str]:
    """Sentences on what prevents publication apart from gaps in the report itself: decisions of the office."""
    if report.activity is not None and not report.made_activity:
        if not report.activity.is_published:
            yield _("The activity that the report belongs to is not public. Publish it first.")
    elif _heading_of(report) is None:
        yield _("Choose the heading under which the activity will be published.")


def publish(report: ActivityReport) -> Activity:
    """Make the report public: as a new activity, or as an outcome of one that is already published.

    Call it in the transaction of the step, with the report locked; the caller saves the report. Raises ReportsError
    when something prevents publication.
    """
    partners = list(report.partner_rows.all())
    if report.activity_id:
        # Read again with a lock: the coordinator may be editing it in the administration.
        report.activity = Activity.objects.select_for_update().get(pk=report.activity_id)
    for obstacle in obstacles(report):
        raise ReportsError(obstacle)
    activity = report.activity
    if activity is None or report.made_activity:
        known = organisations_named([partner.name for partner in partners])
        activity = _own_activity(report)
        activity.topics.set(report.topics.all())
        activity.partners.set({*known, report.organisation} - {activity.organiser})
    elif activity.is_planned and activity.period_end and activity.period_end < timezone.localdate():
        activity.state = Activity.State.HELD
        activity.save()
    report.outcome = _outcome(report, activity, partners)
    _show_parts(report, activity)
    activity.remember_words()
    return activity


def _heading_of(report: ActivityReport) -> Heading | None:
    return report.heading or (report.kind.heading if report.kind else None)


def _own_activity(report: ActivityReport) -> Activity:
    heading: Any = _heading_of(report)
    activity = report.activity or Activity(order=_next_order(heading))
    activity.title = report.title
    activity.summary = report.summary
    activity.heading = heading
    activity.series = report.series
    activity.organiser = report.organiser or report.organisation
    activity.place = report.place
    for name in ActivityReport.facts:
        setattr(activity, name, getattr(report, name))
    if activity.fee == activity.Fee.FREE:
        activity.fee_amount = None
    activity.period = report.period
    activity.drop_misfit_hours()
    activity.description = report.description
    activity.state = Activity.State.HELD
    activity.state_reason = ""
    activity.publication = Published.Publication.PUBLISHED
    project: Any = report.grant_project
    if project is not None and project.is_public:
        activity.grant_call_id = project.call_id
    activity.save()
    remember(activity.place)
    report.activity = activity
    report.made_activity = True
    return activity


def _next_order(heading: Heading) -> int:
    """Place reported activities after those that the coordinator ordered by hand."""
    last = Activity.objects.filter(heading=heading).order_by("-order").values_list("order", flat=True).first()
    return min((last or 0) + 1, HIGHEST_ORDER)


def _outcome(report: ActivityReport, activity: Activity, partners: list[Any]) -> Any:
    outcome: Any = report.outcome or ActivityOutcome(order=_next_place(activity))
    outcome.activity = activity
    outcome.organisation = report.organisation
    # The page of an activity made by the report already shows the description.
    texts: list[str] = [report.outputs] if report.made_activity else [report.description, report.outputs]
    outcome.text = "\n".join(filter(None, texts))
    outcome.participants = report.participants
    outcome.cost = report.cost
    outcome.funding = report.funding
    outcome.partners = [{"name": partner.name, "sector": partner.sector} for partner in partners]
    outcome.save()
    return outcome


def _next_place(activity: Activity) -> int:
    last = activity.outcomes.aggregate(last=Max("order"))["last"]
    return 1 if last is None else min(last + 1, HIGHEST_ORDER)


def _show_parts(report: ActivityReport, activity: Activity) -> None:
    """Add links, documents and photographs to those of the activity; the files are shared, not copied."""
    _hide_parts(report)
    shown: list[tuple[Any, Any]] = [
        *((link, ActivityLink(activity=activity, **_facts(link, Link))) for link in report.links.all()),
        *((one, ActivityAttachment(activity=activity, **_facts(one, Attachment))) for one in report.attachments.all()),
        *((photo, ActivityPhoto(activity=activity, **_facts(photo, Photo))) for photo in report.photos.all()),
    ]
    for part, row in shown:
        row.save()
        type(part).objects.filter(pk=part.pk).update(shown_as=row)


def _facts(part: Any, shown: type[Model]) -> dict[str, Any]:
    """Return the fields that a part of the report shares with its public row; a file only by its name, unread."""
    facts = {}
    for field in (one for one in shown._meta.get_fields() if isinstance(one, Field) and not one.is_relation):
        if not field.primary_key:
            value = getattr(part, field.name)
            facts[field.name] = value.name if isinstance(field, FileField) else value
    return facts


def unpublish(report: ActivityReport) -> None:
    """Hide everything that the report published, and nothing else. The caller saves the report."""
    _hide_parts(report)
    if report.outcome is not None:
        outcome, report.outcome = report.outcome, None
        outcome.delete()
    if report.activity_id is None:
        return
    activity = Activity.objects.select_for_update().get(pk=report.activity_id)
    if activity.is_published and _was_made_by_report(report, activity):
        if not activity.outcomes.exists():
            activity.publication = Published.Publication.DRAFT
        else:
            remove_contribution(report, activity, others_on(report))
    activity.save()


def others_on(report: ActivityReport) -> list[ActivityReport]:
    """Return the other public reports on the same activity, starting with the one that created it."""
    rows = ActivityReport.objects.published().filter(activity=report.activity_id)
    return list(rows.exclude(pk=report.pk).select_related("organisation").order_by("-made_activity", "pk"))


def stays_because_of(report: ActivityReport) -> list[Organisation]:
    """Return the towns whose reports keep the activity public after this report was unpublished."""
    activity = report.activity
    if activity is None or not activity.is_published or not _was_made_by_report(report, activity):
        return []
    return list({one.organisation: None for one in others_on(report)})


def waiting_for_report(activities: Any) -> Any:
    """Return those of the activities that a report created, while no report on them is published."""
    public = ActivityReport.objects.published().order_by().filter(activity__isnull=False).values("activity")
    made = ActivityReport.objects.order_by().filter(made_activity=True, activity__isnull=False).values("activity")
    return activities.filter(pk__in=made).exclude(pk__in=public)


def report_of_waiting(activity_id: Any) -> tuple[str, str]:
    """Return the name and the URL of the report that created an activity; both empty if the office does not have it."""
    made = ActivityReport.objects.for_office().filter(made_activity=True, activity=activity_id)
    report = made.select_related("organisation").order_by("pk").first()
    return (f"{report.organisation}: {report}", report.get_office_url()) if report else ("", "")


def _hide_parts(report: ActivityReport) -> None:
    models: tuple[Any, ...] = (ActivityLink, ActivityAttachment, ActivityPhoto)
    for shown in models:
        shown.objects.filter(reported__report=report).delete()


def _was_made_by_report(report: ActivityReport, activity: Activity) -> bool:
    """Whether a report created the activity, so that it must not stay public without any published report."""
    return report.made_activity or ActivityReport.objects.filter(activity=activity, made_activity=True).exists()
