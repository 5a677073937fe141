"""What following declares."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from common.registry import READ, AdminScreen, Declarations
from following.office import RIGHT, overview
from following.workflow import hear_of_mail

DECLARATIONS = Declarations(
    order=56,
    named_pages={"follow": "following:follow"},
    sitemap_pages=["following:follow"],
    coordinator_rights={"follower": READ},
    admin_screens=[
        AdminScreen(
            "sledovani/",
            "following",
            overview,
            title=_("Who follows what"),
            group="news",
            right=RIGHT,
            chapter="sledovani",
        )
    ],
    private_mails={"follower-": hear_of_mail},
)
