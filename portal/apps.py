"""Configuration of the portal app and of the coordinator's admin."""

from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig
from django.utils.translation import gettext_lazy as _

from link_checks.sources import register_links


class PortalConfig(AppConfig):
    name = "portal"
    verbose_name = _("Site content")

    def ready(self) -> None:
        """Let the links of the content be checked."""
        from portal.links import public_links

        register_links(public_links)


class CoordinatorAdminConfig(AdminConfig):
    """Makes our site the one that `admin.site` means everywhere."""

    default_site = "portal.admin_site.CoordinatorSite"
