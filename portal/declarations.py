"""What the portal app declares: pages that combine all apps, the site profile and useful links."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from common.admin import scheme
from common.admin.finding import views as finding
from common.admin.way_back import way_back
from common.history import log_views
from common.history import views as bin_views
from common.registry import ALL, EDIT, AdminGroup, AdminScreen, Declarations, Kind, TaskKind
from members.models import Organisation
from portal import todo
from portal.aside import forget_about
from portal.context_processors import sender_name, sign
from portal.models import SiteProfile, UsefulLink
from portal.office import office, useful_addresses
from portal.searching import SEARCHABLE
from portal.views import help as help_views
from portal.views import tasks

DECLARATIONS = Declarations(
    order=70,
    searchable=SEARCHABLE,
    named_pages={"contact": "portal:contact", "cooperation": "portal:cooperation"},
    page_addresses={Organisation: lambda one: reverse("portal:organisation-detail", args=[one.slug])},
    office=office,
    useful_addresses=useful_addresses,
    public_models=[SiteProfile, UsefulLink],
    coordinator_rights={"siteprofile": EDIT, "usefullink": ALL},
    admin_group=AdminGroup(
        pgettext_lazy("group of the administration", "Site content"),
        (SiteProfile, UsefulLink),
        chapter="profil-webu-a-odkazy",
    ),
    admin_screens=[
        AdminScreen(
            "kniha-zmen/",
            "log",
            log_views.listing,
            title=_("Log of changes"),
            group="portal",
            right="history.view_binned",
            chapter="historie",
        ),
        AdminScreen("kniha-zmen/<int:pk>/", "log-change", log_views.change, chapter="historie"),
        AdminScreen(
            "kos/", "bin", bin_views.listing, title=_("Bin"), group="portal", right="history.view_binned", chapter="kos"
        ),
        AdminScreen("kos/<int:pk>/", "bin-record", bin_views.record, chapter="kos"),
        AdminScreen("kos/<int:pk>/smazat/", "bin-erase", bin_views.erase_for_good, chapter="kos"),
        AdminScreen("vzhled/", "scheme", scheme.choose),
        AdminScreen("hledat/", "find", finding.page),
        AdminScreen("hledat/napovedet/", "find-suggestions", finding.suggestions),
        AdminScreen("zpet/<str:word>/", "way-back", way_back),
        AdminScreen("napoveda/", "help", help_views.contents),
        AdminScreen("napoveda/<slug:name>/", "help_page", help_views.chapter),
        AdminScreen("ukoly/odlozene/", "tasks-aside", tasks.lying_aside),
        AdminScreen("ukoly/<slug:kind>/", "tasks", tasks.listing),
        AdminScreen("ukoly/<slug:kind>/<str:model>/<int:pk>/odlozit/", "task-put-off", tasks.put_off),
        AdminScreen("ukoly/<slug:kind>/<str:model>/<int:pk>/netyka-se/", "task-dismiss", tasks.dismiss),
        AdminScreen("ukoly/<slug:kind>/<str:model>/<int:pk>/vratit/", "task-return", tasks.give_back),
    ],
    tasks=[
        TaskKind("unfinished", order=29, title=_("Left unfinished"), find=todo.unfinished),
        TaskKind("drafts", order=30, title=_("Drafts"), find=todo.drafts, is_lasting=True),
        TaskKind(
            "contacts",
            order=65,
            title=_("Contact of the office"),
            find=todo.missing_contacts,
            is_lasting=True,
            right="portal.change_siteprofile",
        ),
    ],
    kinds={"links": Kind(UsefulLink, (("title",),)), "site": Kind(SiteProfile, single=True)},
    forget=forget_about,
    sign=sign,
    mail_facts=lambda: {"sender": sender_name()},
)
