"""Configuration of the portal app and of the admin site."""

from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig
from django.utils.translation import gettext_lazy as _


class PortalConfig(AppConfig):
    name = "portal"
    verbose_name = _("Site content")


class CoordinatorAdminConfig(AdminConfig):
    """Makes our admin site the default one, available as `admin.site`."""

    default_site = "portal.admin_site.CoordinatorSite"
