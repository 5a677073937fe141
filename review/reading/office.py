"""Reads who is behind the programme, and its useful links."""

from __future__ import annotations

import datetime
from itertools import groupby

from common.registry import Office, UsefulAddress, declared
from members.models import Mandate
from review.facts import Contact, Link, LinkGroup

MOST_LINKS = 60
"""Useful links that are read."""


def read_contact(day: datetime.date) -> Contact | None:
    """Return the office with the coordinator of the region on a day, or None on an empty site."""
    office = _office()
    if office is None:
        return None
    mandates = Mandate.objects.visible().on(day).filter(role=Mandate.Role.COORDINATOR)
    of_region = mandates.filter(organisation__membership="region").select_related("person")
    mandate = of_region.order_by("-valid_from", "pk").first()
    return Contact(
        programme=office.programme,
        tagline=office.tagline,
        region=office.region,
        office=office.name,
        department=office.department,
        address=office.address,
        email=office.email,
        phone=office.phone,
        web=office.web,
        coordinator=str(mandate.person) if mandate else "",
        function=(mandate.function or mandate.role_label) if mandate else "",
        links=tuple(_link(one) for one in _useful() if one.is_own),
    )


def read_links() -> tuple[LinkGroup, ...]:
    """Return the useful links by group, without those of the programme itself."""
    others = [one for one in _useful() if not one.is_own][:MOST_LINKS]
    groups = groupby(others, key=lambda one: one.group)
    return tuple(LinkGroup(name, tuple(_link(one) for one in links)) for name, links in groups)


def _office() -> Office | None:
    told = (one.office() for one in declared().values() if one.office)
    return next((office for office in told if office), None)


def _useful() -> list[UsefulAddress]:
    return [link for one in declared().values() if one.useful_addresses for link in one.useful_addresses()]


def _link(one: UsefulAddress) -> Link:
    return Link(one.title, one.address, one.description)
