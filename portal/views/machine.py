"""Resources for browsers and crawlers: robots.txt, favicon, web manifest, pictures for sharing."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import override

from common.page_cache.pages import public_page
from portal.models import SiteProfile
from portal.sharing import drawn, shared_at


@public_page()
def robots(request: HttpRequest) -> HttpResponse:
    """What crawlers may visit; filtered lists are allowed, because they are marked `noindex`."""
    lines = [
        "User-agent: *",
        f"Disallow: {reverse('admin:index')}",
        f"Disallow: {reverse('account_login')}",
        f"Disallow: {reverse('reports:dashboard')}",
        "Disallow: /kalendar/terminy/",
        f"Sitemap: {settings.SITE_URL}{reverse('sitemap')}",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


@public_page()
def favicon(request: HttpRequest) -> HttpResponse:
    """The region's logo on a green background."""
    profile = SiteProfile.load()
    left, top, width, height = (float(part) for part in (profile.sign_view_box if profile else "0 0 240 100").split())
    side = max(width, height) * 1.16
    box = (left - (side - width) / 2, top - (side - height) / 2, side)
    context = {
        "profile": profile,
        "left": f"{box[0]:.2f}",
        "top": f"{box[1]:.2f}",
        "side": f"{side:.2f}",
        "round": f"{side / 6:.2f}",
    }
    return render(request, "portal/favicon.svg", context, content_type="image/svg+xml")


def favicon_ico(request: HttpRequest) -> HttpResponse:
    """The favicon for old browsers."""
    return redirect("favicon", permanent=True)


@public_page()
def share_picture(request: HttpRequest, word: str) -> HttpResponse:
    """The picture that a shared link to a page shows; that of the whole site if its address is of no use any more."""
    shared = shared_at(word)
    if shared is None:
        return redirect(static("img/share.png"))
    site = SiteProfile.load()
    with override(shared.language):
        facts = (site.told.name, site.sign_path, site.sign_view_box) if site else ("", "", "0 0 240 100")
    return HttpResponse(drawn(shared, *facts), content_type="image/png")


@public_page()
def manifest(request: HttpRequest) -> JsonResponse:
    """The name and colours of the site for a phone's home screen."""
    profile = SiteProfile.load()
    return JsonResponse(
        {
            "name": profile.name if profile else "Zdravý kraj",
            "lang": "cs",
            "start_url": reverse("portal:home"),
            "display": "browser",
            "theme_color": "#0f3d30",
            "background_color": "#fbfaf6",
            "icons": [
                {"src": reverse("favicon"), "sizes": "any", "type": "image/svg+xml"},
                {"src": static("img/icon-192.png"), "sizes": "192x192", "type": "image/png"},
            ],
        }
    )
