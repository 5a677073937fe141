"""The page of one town or partner; it is here because it combines content of all apps."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from activities.models import Activity, Meeting
from awards.models import Recipient
from common.moves import moved
from common.page_cache.pages import public_page
from grants.models import Application
from members.models import Organisation


@public_page(by_day=True)
def detail(request: HttpRequest, slug: str) -> HttpResponse:
    """Show an organisation with its people, categories and activities; an old URL redirects to the new one."""
    organisation = Organisation.objects.with_page().prefetch_related("categories").filter(slug=slug).first()
    if organisation is None:
        return moved(Organisation, slug)
    mandates = organisation.mandates.visible().select_related("person")
    context = {
        "organisation": organisation,
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
    return render(request, "portal/town.html", context)
