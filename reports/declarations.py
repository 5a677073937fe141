"""What the reports app declares to the apps above it and to the administration of activities."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from activities.models import Activity
from common.editing.drafts import stash_input_before_admin_login
from common.registry import ALL, READ, AdminGroup, AdminScreen, Declarations, Elsewhere, Kind, SearchedRows, TaskKind
from reports import todo
from reports.dates import meeting_dates
from reports.lifecycle import name_of_step
from reports.models import ActivityReport, ReportKind
from reports.publication import report_of_waiting, waiting_for_report
from reports.views import office

DECLARATIONS = Declarations(
    order=10,
    named_pages={"reporting": "reports:dashboard", "town_guide": "reports:guide"},
    town_dates=[meeting_dates],
    coordinator_rights={
        "activityreport": READ,
        "reportattachment": READ,
        "reportphoto": READ,
        "reportkind": ALL,
    },
    admin_group=AdminGroup(
        pgettext_lazy("group of the administration", "Reports of towns"),
        (ReportKind,),
        chapter="hlaseni-clenskych-mest",
    ),
    admin_screens=[
        AdminScreen(
            "hlaseni/",
            "report-inbox",
            office.inbox,
            around=stash_input_before_admin_login,
            title=_("Reports of member towns"),
            group="reports",
            right="reports.view_activityreport",
            chapter="hlaseni-clenskych-mest",
        ),
        AdminScreen(
            "hlaseni/<uuid:public_id>/",
            "report-review",
            office.review,
            around=stash_input_before_admin_login,
            chapter="hlaseni-clenskych-mest",
        ),
    ],
    form_addresses={ActivityReport: lambda report: report.get_office_url() if report.is_for_office else ""},
    searched=[
        SearchedRows(
            ActivityReport,
            lambda user: ActivityReport.objects.for_office_of(user).select_related("organisation"),
            right="reports.view_activityreport",
            paths=("search_text", "organisation__search_text"),
        )
    ],
    step_names={ActivityReport: name_of_step},
    logged_steps={ActivityReport: ActivityReport.objects.for_office},
    warnings={Activity: todo.warn_of_hidden_reports},
    # An activity created by a report is published with the report, so it is not a task for the coordinator.
    drafts_left_out={Activity: lambda drafts: drafts.exclude(reports__made_activity=True)},
    published_elsewhere={
        Activity: Elsewhere(
            waiting_for_report,
            _("it comes from a report and is published when that is accepted"),
            report_of_waiting,
        )
    },
    tasks=[
        TaskKind(
            "reports",
            order=10,
            title=_("Reports waiting for you"),
            find=todo.waiting_reports,
            is_lasting=True,
            right="reports.view_activityreport",
            whole_list=lambda: reverse("admin:report-inbox"),
        ),
        TaskKind(
            "hidden-reports",
            order=11,
            title=_("Published reports whose activity is hidden"),
            find=todo.hidden_reports,
            is_lasting=True,
            right="reports.view_activityreport",
        ),
    ],
    kinds={"report_kinds": Kind(ReportKind, (("name",),), reference=True)},
)
