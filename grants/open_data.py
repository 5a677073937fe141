"""Open data of grant calls and of their published results.

Whoever is a natural person is never named: an application has the name and the IČO of an organisation, or only the
municipality of a natural person (Act 110/2019 Coll.; Act 250/2000 Coll., § 10d).
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.utils.translation import gettext_lazy as _

from common import norms
from common.norms import DCTERMS, SCHEMA_ORG
from common.registry import Column, DataSet, Filter, Followed, Nested, Type, codes_of, iri_of
from common.text import plain_lines
from grants.models import AllocationRaise, Application, Call, Contract, Programme
from grants.totals import Totals
from members.models import Organisation, organisation_iri

CALL = "dotacni-vyzva"
RESULT = "dotacni-zadost"
DECISIONS = {code: label for code, label in codes_of(Application.Decision).items() if code != "pending"}


def total(name: str) -> Any:
    """Return the function for a total of a call, made of its rows or declared; None if it is not known."""
    return lambda row: getattr(Totals(row), name).value


def final_allocation(row: Call) -> Decimal | None:
    return row.final_allocation


CALLS = DataSet(
    key="dotacni-vyzvy",
    kind=CALL,
    title=_("Grant calls"),
    description=_(
        "Yearly calls of the region's grant programmes: money announced, window for applications, resolutions, and "
        "totals of published results."
    ),
    keywords=[_("grants"), _("calls"), _("money of the region")],
    themes=("ECON", "GOVE"),
    model=Call,
    rows=lambda: Call.objects.published().filter(programme__publication="published"),
    details=lambda rows: rows.select_related("programme").with_totals(),
    page=lambda row: row.get_absolute_url(),
    term=f"{SCHEMA_ORG}Grant",
    columns=[
        Column("program", Type.TEXT, _("The number of the grant programme."), "programme.code"),
        Column("program_nazev", Type.TEXT, _("The name of the grant programme."), "programme.name"),
        Column("rok", Type.INTEGER, _("The year of the call."), "year"),
        Column("alokace_vyhlasena", Type.AMOUNT, _("The money announced with the call."), "allocation", unit="CZK"),
        Column("alokace_konecna", Type.AMOUNT, _("The money after all raises."), final_allocation, unit="CZK"),
        Column("maximum_na_projekt", Type.AMOUNT, _("The highest grant for one project."), "max_per_project",
               unit="CZK"),
        Column("vyhlaseno", Type.DATE, _("The day when the call was announced."), "announced_on"),
        Column("prijem_od", Type.DATE, _("The first day for applications."), "opens_on"),
        Column("prijem_do", Type.DATE, _("The last day for applications."), "closes_on"),
        Column("aktivity_od", Type.DATE, _("The first day of supported activities."), "activities_from"),
        Column("aktivity_do", Type.DATE, _("The last day of supported activities."), "activities_until"),
        Column("cislo_usneseni", Type.TEXT, _("The number of the resolution."), "resolution_number"),
        Column("datum_usneseni", Type.DATE, _("The day of the resolution."), "resolution_date"),
        Column("ucel", Type.TEXT, _("The purpose of the grants as plain text."), lambda row: plain_lines(row.purpose)),
        Column("vysledky_zverejneny", Type.BOOLEAN, _("Whether the results have been published."),
               "results_published"),
        Column("pocet_zadosti", Type.INTEGER, _("The number of applications."), total("applications")),
        Column("pozadovano", Type.AMOUNT, _("The sum of amounts requested."), total("requested"), unit="CZK"),
        Column("pocet_podporenych", Type.INTEGER, _("The number of supported projects."), total("funded")),
        Column("prideleno", Type.AMOUNT, _("The sum of amounts awarded."), total("awarded"), unit="CZK"),
    ],
    filters=[
        Filter("rok", Type.YEAR, _("The year of the call."), "year"),
        Filter("program", Type.TEXT, _("The number of the grant programme."), "programme__code"),
    ],
    follows=[
        Followed.part(AllocationRaise, "call"),
        # Before, a change would betray that the office has an application.
        Followed.part(Application, "call", among=lambda: Call.objects.filter(results_published=True)),
        Followed.named(Programme, "programme", "publication", "code", "name", "slug"),
    ],
)  # fmt: skip


def applicant(row: Application) -> dict[str, Any] | None:
    if row.applicant is None:
        return None
    return norms.legal_person(row.applicant.name, row.applicant.ico, organisation_iri(row.applicant))


RESULTS = DataSet(
    key="dotacni-zadosti",
    kind=RESULT,
    title=_("Results of grant calls"),
    description=_(
        "Decided applications of calls whose results have been published, with amounts requested, recommended and "
        "awarded. Applicants are organisations with their ICO; natural persons are not named."
    ),
    keywords=[_("grants"), _("recipients of grants"), _("money of the region")],
    themes=("ECON", "GOVE"),
    model=Application,
    rows=Application.objects.public,
    details=lambda rows: rows.select_related("call__programme", "applicant", "contract"),
    page=lambda row: row.call.get_absolute_url(),
    term=f"{SCHEMA_ORG}MonetaryGrant",
    columns=[
        Column("vyzva", Type.IRI, _("The identifier of the call."), lambda row: iri_of(CALL, row.call_id),
               term=f"{DCTERMS}isPartOf"),
        Column("program", Type.TEXT, _("The number of the grant programme."), "call.programme.code"),
        Column("rok", Type.INTEGER, _("The year of the call."), "call.year"),
        Column("cislo", Type.TEXT, _("The number of the application."), "number"),
        Column("nazev", Type.TEXT, _("The name of the project."), "title", term=f"{DCTERMS}title"),
        Column("zadatel_je_fyzicka_osoba", Type.BOOLEAN, _("Whether the applicant is a natural person."),
               lambda row: row.applicant_id is None),
        Column("zadatel", Type.IRI, _("The identifier of the applicant, if it takes part in the programme."),
               lambda row: organisation_iri(row.applicant)),
        Column("zadatel_nazev", Type.TEXT, _("The name of the applicant; empty for a natural person."),
               lambda row: row.applicant and row.applicant.name),
        Column("zadatel_ico", Type.TEXT, _("The identification number (ICO) of the applicant, eight digits."),
               lambda row: row.applicant and row.applicant.ico),
        Column("zadatel_obec", Type.TEXT, _("The municipality of a natural person."),
               lambda row: "" if row.applicant_id else row.applicant_municipality),
        Column("pozadovano", Type.AMOUNT, _("The amount requested."), "requested", unit="CZK"),
        Column("doporuceno", Type.AMOUNT, _("The amount recommended."), "recommended", unit="CZK"),
        Column("prideleno", Type.AMOUNT, _("The amount awarded."), "awarded", unit="CZK",
               term=f"{SCHEMA_ORG}amount"),
        Column("body", Type.DECIMAL, _("The points in the evaluation."), "points", unit=_("points")),
        Column("rozhodnuti", Type.CODE, _("How it was decided."), "decision", codes=DECISIONS),
        Column("smlouva", Type.IRI, _("The address of the published contract."),
               lambda row: row.contract.url if hasattr(row, "contract") else ""),
    ],
    nested=[
        Nested(
            "zadatel_osoba",
            applicant,
            _("The applicant as a person of the norm (Osoba), where it has an ICO."),
            norms.PERSON_SCHEMA,
            norms.PERSON_CONTEXT,
        )
    ],
    filters=[
        Filter("rok", Type.YEAR, _("The year of the call."), "call__year"),
        Filter("program", Type.TEXT, _("The number of the grant programme."), "call__programme__code"),
        Filter("zadatel_ico", Type.TEXT, _("The identification number (ICO) of the applicant."), "applicant__ico"),
        Filter("rozhodnuti", Type.CODE, _("How it was decided."), "decision", DECISIONS),
    ],
    follows=[
        Followed.part(Contract, "application"),
        Followed.named(Call, "call", "publication", "results_published", "year"),
        Followed.named(Programme, "call__programme", "publication", "code", "slug"),
        Followed.named(Organisation, "applicant", "name", "ico", "membership"),
    ],
)  # fmt: skip

DATA_SETS = [CALLS, RESULTS]
