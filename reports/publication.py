"""How an accepted report becomes public, and how it is taken back: one entry serves every page."""

from __future__ import annotations

from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _

from activities.models import Activity, ActivityAttachment, ActivityLink, ActivityOutcome, ActivityPhoto
from common.models import Published
from common.text import fold
from members.models import Organisation
from reports.errors import ReportsError
from reports.models import ActivityReport

PHOTO_FACTS = ("image", "alt", "kind", "children_recognisable", "consent_reference", "credit", "order")


def show(report: ActivityReport) -> Activity:
    """Make the report public: as an activity of its own, or as the outcome of one that is published already.

    To be called in the transaction of the step, with the report locked. Raises ReportsError where no heading is known,
    or where the activity that the report belongs to is not public any more.
    """
    partners = list(report.partner_rows.all())
    known = organisations_named([partner.name for partner in partners])
    if report.activity is None or report.made_activity:
        activity = _own_activity(report)
        activity.topics.set(report.topics.all())
        activity.partners.set([*known, *([report.organisation] if activity.organiser != report.organisation else [])])
    else:
        activity = Activity.objects.select_for_update().get(pk=report.activity_id)
        if not activity.is_published:
            raise ReportsError(_("The activity that the report belongs to is not public. Publish it first."))
        if activity.is_planned and activity.period_end and report.period_end:
            activity.state = Activity.State.HELD
            activity.save()
    report.outcome = _outcome(report, activity, partners)
    _show_parts(report, activity)
    return activity


def _own_activity(report: ActivityReport) -> Activity:
    heading = report.heading or (report.kind.heading if report.kind else None)
    if heading is None:
        raise ReportsError(_("Choose the heading under which the activity will be published."))
    activity = report.activity or Activity(heading=heading, order=_next_order(heading))
    activity.title = report.title
    activity.summary = report.summary
    activity.heading = heading
    activity.series = report.series
    activity.organiser = report.organiser or report.organisation
    activity.place = report.place
    activity.period = report.period
    activity.description = report.description
    activity.state = Activity.State.HELD
    activity.state_reason = ""
    activity.publication = Published.Publication.PUBLISHED
    project: Any = report.grant_project
    if project is not None:
        activity.grant_call_id = project.call_id
    activity.save()
    report.activity = activity
    report.made_activity = True
    return activity


def _next_order(heading: Any) -> int:
    """Reported activities stand under their heading behind those that the coordinator ordered by hand."""
    last = Activity.objects.filter(heading=heading).order_by("-order").values_list("order", flat=True).first()
    return min((last or 0) + 1, 9999)


def _outcome(report: ActivityReport, activity: Activity, partners: list[Any]) -> ActivityOutcome:
    outcome = report.outcome or ActivityOutcome(organisation=report.organisation)
    outcome.activity = activity
    outcome.organisation = report.organisation
    # The description of an activity of its own stands on its page already.
    outcome.text = (
        report.outputs if report.made_activity else "\n".join(filter(None, [report.description, report.outputs]))
    )
    outcome.participants = report.participants
    outcome.cost = report.cost
    outcome.funding = report.funding
    outcome.partners = [{"name": partner.name, "sector": partner.sector} for partner in partners]
    outcome.order = activity.outcomes.count() if outcome.pk is None else outcome.order
    outcome.save()
    return outcome


def _show_parts(report: ActivityReport, activity: Activity) -> None:
    """Show links, documents and photographs beside those of the activity; the files are shared, not copied."""
    for link in report.links.all():
        row = link.shown_as or ActivityLink()
        row.activity, row.title, row.url, row.order = activity, link.title, link.url, link.order
        row.description = link.description
        row.save()
        _remember(link, row)
    for attachment in report.attachments.all():
        document = attachment.shown_as or ActivityAttachment()
        document.activity, document.title, document.order = activity, attachment.title, attachment.order
        document.file = attachment.file.name
        document.save()
        _remember(attachment, document)
    for photo in report.photos.all():
        shown = photo.shown_as or ActivityPhoto()
        shown.activity = activity
        for name in (field.attname for field in ActivityPhoto._meta.concrete_fields):
            if hasattr(photo, name) and name not in {"id", "activity_id"}:
                value = getattr(photo, name)
                setattr(shown, name, value.name if name == "image" else value)
        shown.save()
        _remember(photo, shown)


def _remember(part: Any, shown: Any) -> None:
    if part.shown_as_id != shown.pk:
        type(part).objects.filter(pk=part.pk).update(shown_as=shown)
        part.shown_as = shown


def hide(report: ActivityReport) -> None:
    """Take back everything that the report brought to the public, and nothing else."""
    ActivityLink.objects.filter(reported__report=report).delete()
    ActivityAttachment.objects.filter(reported__report=report).delete()
    ActivityPhoto.objects.filter(reported__report=report).delete()
    if report.outcome is not None:
        outcome, report.outcome = report.outcome, None
        outcome.delete()
    if not report.made_activity or report.activity is None:
        return
    activity = Activity.objects.select_for_update().get(pk=report.activity_id)
    if activity.outcomes.exists():
        # Other towns have joined: the activity is theirs, too.
        return
    activity.publication = Published.Publication.DRAFT
    activity.save()


def organisations_named(names: list[str]) -> list[Organisation]:
    """Return the organisations of these names that the portal knows, whatever the case and diacritics."""
    wanted = {fold(name) for name in names if name.strip()}
    if not wanted:
        return []
    rows = Organisation.objects.exclude(Q(name="")).order_by("pk")
    return [row for row in rows if {fold(row.name), fold(row.short_name)} & wanted - {""}]
