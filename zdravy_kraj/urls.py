"""URL configuration of the site: Czech at the root, English under /en/."""

from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path, re_path

from portal.views import health, media, sitemap

urlpatterns = [
    path("zdravi/", health.alive, name="alive"),
    path("sprava/", admin.site.urls),
    re_path(r"^media/(?P<path>.+)$", media.serve, name="media"),
    path("sitemap.xml", sitemap.index, name="sitemap"),
    path("sitemap-<slug:name>-<int:number>.xml", sitemap.part, name="sitemap-part"),
    path("", include("portal.machine_urls")),
    path("", include("open_data.file_urls")),
    path("", include("open_data.api_urls")),
    *i18n_patterns(
        path("", include("decks.urls")),
        path("", include("open_data.urls")),
        path("", include("sharing.urls")),
        path("kalendar/", include("calendars.urls")),
        path("", include("search.urls")),
        path("setkani/", include("activities.meeting_urls")),
        path("aktivity/", include("activities.urls")),
        path("tradicni-akce/", include("activities.series_urls")),
        path("dotace/", include("grants.urls")),
        path("plan-zlepsovani/", include("improvement_plan.urls")),
        path("oceneni/", include("awards.urls")),
        path("aktuality/", include("news.urls")),
        path("sledovat/", include("following.urls")),
        path("clenove/", include("members.urls")),
        path("rok/", include("review.urls")),
        path("ucet/", include("members.accounts.urls")),
        path("hlaseni/", include("evidence.urls")),
        path("hlaseni/", include("calendars.town_urls")),
        path("hlaseni/", include("harvest.urls")),
        path("hlaseni/", include("reports.urls")),
        path("", include("portal.urls")),
        prefix_default_language=False,
    ),
]

handler400 = "portal.views.errors.bad_request"
handler403 = "portal.views.errors.forbidden"
handler404 = "portal.views.errors.not_found"
handler500 = "portal.views.errors.server_error"

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]
