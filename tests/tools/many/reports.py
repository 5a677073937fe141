"""Reports of towns in every state, with the accounts that wrote them."""

from __future__ import annotations

import datetime

from django.utils import timezone

from activities.models import Activity, ActivityOutcome, Heading
from members.models import Organisation, OrganisationUser, User
from reports.models import ActivityReport, ReportEvent, ReportKind, ReportPartner
from tests.tools.many import words
from tests.tools.many.events import enter
from tests.tools.many.sizes import Size

STATES = ("published",) * 10 + ("accepted",) * 3 + ("submitted",) * 3 + ("draft", "draft", "returned", "withdrawn")
SENT = {"published", "accepted", "submitted", "returned"}
STEPS = {"published": "published", "accepted": "accepted", "returned": "returned"}


def reports(size: Size, organisations: list[Organisation]) -> None:
    """Enter the reports, and an account for every tenth member; each account reports for ten towns."""
    towns = organisations[: size.members]
    users = enter(
        User(email=f"hlasatel{number}@obec.example", password="!", last_name=f"Hlasatel {number}")
        for number in range(max(1, len(towns) // 10))
    )
    enter(
        OrganisationUser(user=users[number // 10 % len(users)], organisation=town) for number, town in enumerate(towns)
    )
    activities = list(Activity.objects.published().order_by("pk")[: size.reports])
    kinds, headings, now = list(ReportKind.objects.all()), list(Heading.objects.all()), timezone.now()
    rows = []
    for number in range(size.reports):
        state, town = STATES[number % len(STATES)], size.pick(towns)
        activity = activities[number % len(activities)] if state == "published" else None
        year = activity.period_start.year if activity and activity.period_start else 2026
        begun = now - datetime.timedelta(minutes=number)
        rows.append(
            ActivityReport(
                organisation=town,
                author=users[number % len(users)],
                state=state,
                year=year,
                period_start=datetime.date(year, 5, 1),
                period_end=datetime.date(year, 5, 1),
                period_start_precision="day",
                period_end_precision="day",
                kind=size.pick(kinds),
                heading=size.pick(headings),
                title=f"{size.pick(words.EVENTS)} – {town}",
                summary=size.pick(words.SENTENCES),
                description=f"<p>{size.pick(words.SENTENCES)}</p>",
                participants=size.random.randrange(5, 300),
                activity=activity,
                revision=1,
                created_at=begun,
                updated_at=begun,
                submitted_at=begun if state in SENT else None,
                decided_at=begun if state in STEPS else None,
            )
        )
    entered = enter(rows)
    outcomes = enter(
        ActivityOutcome(activity=row.activity, organisation=row.organisation, text=row.description)
        for row in entered
        if row.activity
    )
    for row, outcome in zip([row for row in entered if row.activity], outcomes, strict=True):
        row.outcome = outcome
    ActivityReport.objects.bulk_update([row for row in entered if row.activity], ["outcome"], batch_size=500)
    enter(ReportPartner(report=row, name="ZŠ a MŠ", sector="public") for row in entered)
    enter(
        ReportEvent(report=row, action=action, by=row.author, at=row.created_at)
        for row in entered
        for action in ("created", *(["submitted"] if row.submitted_at else []), *filter(None, [STEPS.get(row.state)]))
    )
