"""The page of one town or partner; it is here because it combines content of all apps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from activities.lists.reading import counts_by_year, newest_first
from activities.models import Activity, Meeting, Motif, Topic
from awards.models import Recipient
from common.charts import Chart
from common.lists.later import first_alone, with_the_rest
from common.lists.paging import PARAMETER, KeptPages, asked_page, page_context
from common.moves import moved
from common.page_cache.pages import public_page
from grants.models import Application
from members.models import Organisation
from portal.context_processors import profile
from portal.map import locator, shape_of_site
from portal.models import SiteProfile
from portal.structured import town_data
from portal.towns import category_line, initials_of, money_by_year, newest_year, town_chart, town_year
from portal.towns.money import MOST as MOST_PROJECTS

ACTIVITIES = 20
"""Activities on a page."""
FIRST = 12
"""Projects, awards and meetings that are shown below the activities; the rest have pages of their own."""
TOPICS = 6
"""Topics of the newest activities that are shown with their motifs."""
PER_PAGE = 50

Counts = dict[int | None, int]
"""Numbers of activities by the years in which they began."""

PART = "cast"


@dataclass(frozen=True)
class HeadPicture:
    """The picture at the head of the page: a photograph of an `activity`, else a drawn motif."""

    activity: Activity | None
    motif: str

    SIZES = "(min-width: 60rem) 45rem, (min-width: 30rem) 92vw, 60vw"

    @classmethod
    def of(cls, activities: Sequence[Activity]) -> HeadPicture:
        """Return the newest photograph of the activities, else the most frequent motif of their topics."""
        motifs = Counter(row.first_motif for row in activities if row.first_motif)
        motif = motifs.most_common(1)[0][0] if motifs else Motif.TOWN_HALL
        return cls(next((row for row in activities if row.cover), None), motif)


@public_page((PART, PARAMETER), by_day=True)
def detail(request: HttpRequest, slug: str) -> HttpResponse:
    """Show an organisation with its people, categories and activities; an old URL redirects to the new one."""
    organisation = first_alone(Organisation.objects.with_page().prefetch_related("categories").filter(slug=slug))
    if organisation is None:
        return moved(Organisation, slug)
    part = request.GET.get(PART)
    if part and part not in PARTS:
        raise Http404
    site, counts = profile(), counts_by_year(organisation.pk)
    context = {
        "site": site,
        "organisation": organisation,
        "newest_year": newest_year(counts, timezone.localdate().year),
        "part": part,
        "page_number": asked_page(request),
        "details": lambda: everything_about(request, site, with_the_rest(organisation), counts, part),
    }
    return render(request, "portal/town.html", context)


def everything_about(
    request: HttpRequest, site: SiteProfile | None, organisation: Organisation, counts: Counts, part: str | None
) -> dict[str, Any]:
    """Return the people, activities, projects, awards and meetings of an organisation, or a page of a part alone."""
    mandates = organisation.mandates.visible().select_related("person")
    return {
        "initials": initials_of(str(organisation)),
        "locator": locator(shape_of_site(site), organisation) if site else None,
        "structured": town_data(organisation, _("Members and partners")),
        "category_line": category_line(organisation.categories.all()),
        "mandates": mandates.current().by_office(),
        **(one_part(request, organisation, part) if part else all_parts(request, organisation, counts)),
    }


def all_parts(request: HttpRequest, organisation: Organisation, counts: Counts) -> dict[str, Any]:
    """Return a page of the activities, and the first rows of everything else with whether there are more."""
    pages = newest_first(organisation.pk, sum(counts.values()), ACTIVITIES)
    context = page_context(request, pages, fragment="aktivity")
    context["activities"] = context["page_obj"].object_list
    for name, rows_of, most in PARTS.values():
        rows = list(rows_of(organisation)[:most])
        context[name] = {"rows": rows[:FIRST], "more": len(rows) > FIRST, "all": rows}
    if context["page_obj"].number == 1:
        context["head"] = HeadPicture.of(context["activities"])
        context["topics"] = topics_of(context["activities"])
        context["newest"] = town_year(organisation, counts, timezone.localdate().year)
        context["money"] = money_by_year(context["projects"]["all"])
        context["chart"] = town_chart(organisation, context["money"])
    return context


def money_of(slug: str, below: str) -> Chart | HttpResponse:
    """Find the chart of the money of an organisation, for its addresses."""
    organisation = Organisation.objects.with_page().filter(slug=slug).first()
    if organisation is None:
        return moved(Organisation, slug, below)
    return town_chart(organisation, money_by_year(list(projects_of(organisation)[:MOST_PROJECTS])))


def topics_of(activities: Sequence[Activity]) -> list[Topic]:
    """Return the topics of activities, the most frequent first."""
    about = Topic.objects.filter(activities__in=[row.pk for row in activities])
    return list(about.annotate(times=Count("activities")).order_by("-times", "number")[:TOPICS])


def one_part(request: HttpRequest, organisation: Organisation, part: str) -> dict[str, Any]:
    """Return a page of one of the lists alone."""
    name, rows_of, _most = PARTS[part]
    context = page_context(request, KeptPages(rows_of(organisation), PER_PAGE))
    return context | {name: {"rows": context["page_obj"].object_list, "more": False}}


def projects_of(organisation: Organisation) -> QuerySet[Application]:
    """Return the supported projects of an organisation that the public may see."""
    return Application.objects.public().supported().filter(applicant=organisation).select_related("call__programme")


def awards_of(organisation: Organisation) -> QuerySet[Recipient]:
    """Return the public awards of an organisation, the newest first."""
    return (
        Recipient.objects.filter(organisation=organisation, round__award__publication="published")
        .select_related("round__award", "category")
        .order_by("-round__year", "order", "pk")
    )


def meetings_of(organisation: Organisation) -> QuerySet[Meeting]:
    """Return the public meetings at which an organisation spoke, the newest first."""
    met = Meeting.objects.published().taking_place().filter(agenda__organisations=organisation)
    return met.distinct().order_by("-date", "pk")


PARTS: dict[str, tuple[str, Callable[[Organisation], QuerySet[Any]], int]] = {
    "projekty": ("projects", projects_of, MOST_PROJECTS),
    "oceneni": ("awards", awards_of, FIRST + 1),
    "setkani": ("meetings", meetings_of, FIRST + 1),
}
"""The lists of the page besides activities: their names in the address and in the template, and how many are read."""
