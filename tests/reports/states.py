"""Reports brought to any state by the steps of the workflow, and everything that a step changes."""

from activities.models import Activity
from members.models import OrganisationUser
from outbox.models import OutgoingMail
from reports import workflow
from reports.models import ActivityReport
from tests import factories as make
from tests.people import clerk_of

STATES = ["draft", "submitted", "returned", "withdrawn", "accepted", "published"]

STEPS = {
    "submit": lambda report, by: workflow.submit(report, by=by),
    "withdraw": lambda report, by: workflow.withdraw(report, by=by),
    "resume": lambda report, by: workflow.resume(report, by=by),
    "return_to_town": lambda report, by: workflow.return_to_town(report, by=by, text="Doplňte počet účastníků."),
    "accept": lambda report, by: workflow.accept(report, by=by),
    "publish": lambda report, by: workflow.publish(report, by=by),
    "unpublish": lambda report, by: workflow.unpublish(report, by=by),
    "reopen": lambda report, by: workflow.reopen(report, by=by, text="Opravte název."),
}

TOWN_STEPS = {"submit", "withdraw", "resume"}


def report_in(town, state, **facts):
    """Return a complete report brought to the state by the steps of the workflow."""
    facts = {"description": "<p>Bylo plno.</p>", "kind__heading": make.HeadingFactory()} | facts
    report = make.ActivityReportFactory(organisation=town, **facts)
    clerk, head = clerk_of(town), make.UserFactory(is_superuser=True)
    way = {
        "draft": [], "submitted": ["submit"], "returned": ["submit", "return_to_town"], "withdrawn": ["withdraw"],
        "accepted": ["submit", "accept", "unpublish"], "published": ["submit", "accept"],
    }[state]  # fmt: skip
    for step in way:
        report = STEPS[step](report, clerk if step in TOWN_STEPS else head)
    OrganisationUser.objects.filter(user=clerk).delete()
    OutgoingMail.objects.all().delete()
    report.refresh_from_db()
    assert report.state == state
    return report


def trail(report) -> tuple:
    """Return everything that a step can change."""
    report = ActivityReport.objects.get(pk=report.pk)
    return (
        report.state,
        list(report.events.order_by("pk").values_list("action", "by__email", "from_office", "text")),
        report.versions.count(),
        sorted(OutgoingMail.objects.values_list("to", flat=True)),
        Activity.objects.count(),
        report.history.count(),
    )


def written(step, text="Protože."):
    return text if step.asks else ""


def is_shown(report) -> bool:
    """Whether the public sees the report: its outcome on an activity that is published."""
    return Activity.objects.published().filter(outcomes__report=report).exists()
