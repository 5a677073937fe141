"""What the app that reads calendars of towns declares to the apps around it."""

from django.utils.translation import pgettext_lazy

from common.registry import READ, AdminGroup, Declarations
from harvest.models import CalendarSource
from harvest.town_page import HarvestPage

DECLARATIONS = Declarations(
    order=16,
    town_pages=[HarvestPage()],
    coordinator_rights={"calendarsource": READ},
    admin_group=AdminGroup(
        pgettext_lazy("group of the administration", "Calendars of towns"),
        (CalendarSource,),
        chapter="kalendare-mest",
    ),
)
