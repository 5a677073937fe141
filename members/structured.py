"""Organisations in the words of schema.org."""

from __future__ import annotations

from typing import Any

from common.structured import COUNTRY, Thing, known, whole
from members.models import Organisation

Kind = Organisation.Kind

GOVERNMENT = {Kind.REGION, Kind.TOWN, Kind.MUNICIPALITY, Kind.SMALL_MUNICIPALITY, Kind.CITY_DISTRICT}
OTHERS = {Kind.SCHOOL: "EducationalOrganization", Kind.ASSOCIATION: "NGO", Kind.COMPANY: "Corporation"}


def type_of(organisation: Organisation) -> str:
    """Return the type of an organisation."""
    kind = Kind(organisation.kind)
    return "GovernmentOrganization" if kind in GOVERNMENT else OTHERS.get(kind, "Organization")


def organisation_in_short(organisation: Organisation) -> Thing:
    """Return an organisation as others refer to it: its name and page."""
    page = whole(organisation.get_absolute_url()) if organisation.has_page else organisation.web
    return known(type_of(organisation), name=str(organisation), url=page)


def organisation_data(organisation: Organisation) -> Thing:
    """Return an organisation as its own page tells of it."""
    told: Any = organisation
    return known(
        type_of(organisation),
        name=organisation.name,
        alternateName=organisation.short_name if organisation.short_name != organisation.name else "",
        url=whole(organisation.get_absolute_url()),
        sameAs=organisation.web,
        identifier=known("PropertyValue", propertyID="IČO", value=organisation.ico) if organisation.ico else None,
        location=known(
            "Place",
            geo=known("GeoCoordinates", latitude=float(told.latitude), longitude=float(told.longitude)),
            address=known("PostalAddress", addressLocality=str(organisation), addressCountry=COUNTRY),
        )
        if told.latitude is not None
        else None,
    )
