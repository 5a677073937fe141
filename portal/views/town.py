"""The page of one town or partner; it is here because it combines content of all apps."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from activities.models import Activity, Meeting
from awards.models import Recipient
from common.later import first_alone, with_the_rest
from common.moves import moved
from grants.models import Application
from members.models import Organisation


def detail(request: HttpRequest, slug: str) -> HttpResponse:
    """Show an organisation with its people, categories and activities; an old URL redirects to the new one."""
    organisation = first_alone(Organisation.objects.with_page().prefetch_related("categories").filter(slug=slug))
    if organisation is None:
        return moved(Organisation, slug)
    return render(
        request,
        "portal/town.html",
        {"organisation": organisation, "details": lambda: everything_about(with_the_rest(organisation))},
    )


def everything_about(organisation: Organisation) -> dict[str, Any]:
    """Return the people, activities, projects, awards and meetings of an organisation."""
    mandates = organisation.mandates.visible().select_related("person")
    return {
        "mandates": mandates.current().by_office(),
        "activities": Activity.objects.published()
        .for_cards()
        .of_organisation(organisation)
        .order_by("-period_start", "pk"),
        "meetings": Meeting.objects.published().filter(agenda__organisations=organisation).distinct(),
        "projects": Application.objects.supported()
        .filter(applicant=organisation, call__publication="published", call__programme__publication="published")
        .select_related("call__programme"),
        "awards": Recipient.objects.filter(organisation=organisation, round__award__publication="published")
        .select_related("round__award", "category")
        .order_by("-round__year", "order"),
    }
