"""The office that runs the programme in the words of schema.org."""

from __future__ import annotations

from django.urls import reverse

from common.structured import Thing, crumbs, known, whole
from members.models import Organisation
from members.structured import organisation_data, organisation_in_short
from portal.models import SiteProfile


def office_data(site: SiteProfile | None) -> list[Thing]:
    """Return the office with its contacts; nothing on an empty site."""
    if site is None or not site.office:
        return []
    office = known(
        "GovernmentOrganization",
        name=site.office,
        department=known("GovernmentOrganization", name=site.office_department) if site.office_department else None,
        url=whole(reverse("portal:contact")),
        sameAs=site.web,
        address=site.address,
        email=site.email,
        telephone=site.phone,
        identifier=known("PropertyValue", propertyID="IČO", value=site.region.ico) if site.region.ico else None,
        parentOrganization=organisation_in_short(site.region),
    )
    return [office]


def town_data(organisation: Organisation, title: str) -> list[Thing]:
    """Return an organisation, and the way to its page from the list of this title."""
    up = reverse("members:organisation-list")
    return [organisation_data(organisation), crumbs((title, up), (str(organisation), organisation.get_absolute_url()))]
