"""Open data of organisations, and of politicians who answer for the programme."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from common.norms import DCTERMS, ORG, REGISTERED, SCHEMA_ORG, SKOS
from common.registry import Column, DataSet, Filter, Followed, Type, codes_of, page_address_of
from common.text import plain_lines
from members.models import CategoryStatus, Mandate, Organisation, Person, organisation_iri

MANDATE = "mandat"


def newest_category(row: Any) -> Any:
    """Return the category of the newest year, or None."""
    return max(row.categories.all(), key=lambda one: one.year, default=None)


ORGANISATIONS = DataSet(
    key="organizace",
    kind=Organisation.RESOURCE,
    title=_("Members and partners"),
    description=_(
        "The region, member towns, partners and earlier implementers of Local Agenda 21 with their place on the map "
        "and the newest category of Local Agenda 21."
    ),
    keywords=[_("towns"), _("municipalities"), _("partners"), _("Local Agenda 21")],
    themes=("GOVE", "REGI"),
    model=Organisation,
    rows=Organisation.objects.with_page,
    details=lambda rows: rows.prefetch_related("categories"),
    page=page_address_of,
    term=f"{REGISTERED}RegisteredOrganization",
    columns=[
        Column("nazev", Type.TEXT, _("The full name."), "name", term=f"{REGISTERED}legalName"),
        Column("kratky_nazev", Type.TEXT, _("The short name."), "short_name", term=f"{SCHEMA_ORG}alternateName"),
        Column("druh", Type.CODE, _("What kind of organisation it is."), "kind", codes=codes_of(Organisation.Kind)),
        Column("ucast", Type.CODE, _("Its part in the programme."), "membership",
               codes={code: label for code, label in codes_of(Organisation.Membership).items() if code != "none"}),
        Column("poznamka", Type.TEXT, _("A note on the membership."), "member_note"),
        Column("ico", Type.TEXT, _("The identification number (ICO), eight digits."), "ico", term=f"{SKOS}notation"),
        Column("kod_ruian", Type.INTEGER, _("The code of the territory in RUIAN."), "ruian_code"),
        Column("zemepisna_sirka", Type.DECIMAL, _("Latitude, WGS 84."), "latitude", unit=_("degrees")),
        Column("zemepisna_delka", Type.DECIMAL, _("Longitude, WGS 84."), "longitude", unit=_("degrees")),
        Column("web", Type.IRI, _("The address of its own site."), "web", term=f"{SCHEMA_ORG}url"),
        Column("datova_schranka", Type.TEXT, _("The identifier of the data box."), "data_box"),
        Column("popis", Type.TEXT, _("Description as plain text."), lambda row: plain_lines(row.description),
               term=f"{DCTERMS}description"),
        Column("kategorie_ma21", Type.CODE, _("The newest category of Local Agenda 21."),
               lambda row: (one := newest_category(row)) and one.category, codes=codes_of(CategoryStatus.Category)),
        Column("kategorie_rok", Type.INTEGER, _("The year of that category."),
               lambda row: (one := newest_category(row)) and one.year),
    ],
    filters=[
        Filter("ucast", Type.CODE, _("Its part in the programme."), "membership", codes_of(Organisation.Membership)),
        Filter("ico", Type.TEXT, _("The identification number (ICO), eight digits."), "ico"),
    ],
    follows=[Followed.part(CategoryStatus, "organisation")],
)  # fmt: skip

MANDATES = DataSet(
    key="politici",
    kind=MANDATE,
    title=_("Responsible politicians"),
    description=_(
        "Elected members who answer for the programme in the region and in its member towns, with the period and the "
        "resolution of their mandate. Only mandates that the portal shows, without contacts."
    ),
    keywords=[_("politicians"), _("mandates"), _("Local Agenda 21")],
    model=Mandate,
    rows=lambda: Mandate.objects.visible()
    .filter(role=Mandate.Role.POLITICIAN)
    .exclude(organisation__membership=Organisation.Membership.NONE),
    details=lambda rows: rows.select_related("person", "organisation"),
    page=lambda row: page_address_of(row.organisation),
    term=f"{ORG}Membership",
    has_personal_data=True,
    columns=[
        Column("jmeno", Type.TEXT, _("First name."), "person.first_name", personal=True),
        Column("prijmeni", Type.TEXT, _("Last name."), "person.last_name", personal=True),
        Column("funkce", Type.TEXT, _("The public function."), "function", term=f"{ORG}role"),
        Column("organizace", Type.IRI, _("The identifier of the organisation."),
               lambda row: organisation_iri(row.organisation), term=f"{ORG}organization"),
        Column("organizace_nazev", Type.TEXT, _("The name of the organisation."), "organisation.name"),
        Column("platnost_od", Type.DATE, _("The first day of the mandate."), "valid_from",
               term=f"{SCHEMA_ORG}startDate"),
        Column("platnost_do", Type.DATE, _("The last day of the mandate; empty while it lasts."), "valid_until",
               term=f"{SCHEMA_ORG}endDate"),
        Column("cislo_usneseni", Type.TEXT, _("The number of the resolution."), "resolution_number"),
        Column("datum_usneseni", Type.DATE, _("The day of the resolution."), "resolution_date"),
        Column("odkaz", Type.IRI, _("The public address of the resolution."), "url"),
    ],
    filters=[Filter("organizace", Type.INTEGER, _("The number of the organisation."), "organisation")],
    follows=[
        Followed.named(Organisation, "organisation", "membership", "name", "slug"),
        Followed.named(Person, "person", "first_name", "last_name"),
    ],
)  # fmt: skip

DATA_SETS = [ORGANISATIONS, MANDATES]
