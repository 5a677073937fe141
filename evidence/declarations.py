"""What the evidence app declares to the apps above and below it."""

from django.utils.translation import gettext_lazy as _

from common.registry import READ, AdminScreen, Declarations
from evidence.dates import evidence_dates
from evidence.town_page import EvidencePage
from evidence.views import all_towns

DECLARATIONS = Declarations(
    order=15,
    town_pages=[EvidencePage()],
    town_dates=[evidence_dates],
    coordinator_rights={"evidencelink": READ},
    admin_screens=[
        AdminScreen(
            "hlaseni/doklady/",
            "evidence-matrix",
            all_towns,
            title=_("Evidence of towns"),
            group="reports",
            right="reports.view_activityreport",
            chapter="kriteria-a-doklady",
        )
    ],
)
