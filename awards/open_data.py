"""Open data of rounds of awards and of those who were awarded.

People are not named: the page of the award has their names.
"""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from awards.models import Award, Category, Recipient, Round
from common import norms
from common.norms import DCTERMS, SCHEMA_ORG
from common.registry import Column, DataSet, Filter, Followed, Nested, Type, iri_of
from common.text import plain_lines
from members.models import Organisation, organisation_iri

ROUND = "rocnik-oceneni"
RECIPIENT = "oceneny"
YEAR = _("The year of the round.")

ROUNDS = DataSet(
    key="rocniky-oceneni",
    kind=ROUND,
    title=_("Rounds of awards"),
    description=_("Yearly rounds of awards that the region gives or received, also those that nobody entered."),
    keywords=[_("awards"), _("contests")],
    themes=("SOCI", "GOVE"),
    model=Round,
    rows=lambda: Round.objects.filter(award__publication="published"),
    details=lambda rows: rows.select_related("award__giver"),
    page=lambda row: row.get_absolute_url(),
    term=f"{SCHEMA_ORG}Event",
    columns=[
        Column("oceneni", Type.TEXT, _("The name of the award."), "award.name", term=f"{DCTERMS}title"),
        Column("rok", Type.INTEGER, YEAR, "year"),
        Column("udeluje_kraj", Type.BOOLEAN, _("Whether the region gives it; otherwise the region received it."),
               "award.is_given"),
        Column("udeluje", Type.TEXT, _("The name of the giver."), lambda row: row.award.giver and row.award.giver.name),
        Column("prihlasky_do", Type.DATE, _("The last day for entries."), "entries_until"),
        Column("predano", Type.DATE, _("The day when it was handed over."), "held_on"),
        Column("misto", Type.TEXT, _("The place in words."), "place"),
        Column("pocet_prihlasenych", Type.INTEGER, _("The number of entrants; 0 when nobody entered."),
               "entrant_count"),
        Column("pocet_prihlasek", Type.INTEGER, _("The number of entries."), "entry_count"),
        Column("pocet_kategorii", Type.INTEGER, _("The number of categories."), "category_count"),
    ],
    filters=[Filter("rok", Type.YEAR, YEAR, "year")],
    follows=[
        Followed.named(Award, "award", "publication", "name", "slug", "giver_id"),
        Followed.named(Organisation, "award__giver", "name", "membership"),
    ],
)  # fmt: skip


def awarded(row: Recipient) -> dict[str, Any] | None:
    if row.organisation is None:
        return None
    return norms.legal_person(row.organisation.name, row.organisation.ico, organisation_iri(row.organisation))


RECIPIENTS = DataSet(
    key="oceneni",
    kind=RECIPIENT,
    title=_("Recipients of awards"),
    description=_("Organisations, products and projects that were awarded. Names of people are left out."),
    keywords=[_("awards"), _("recipients")],
    themes=("SOCI", "GOVE"),
    model=Recipient,
    rows=lambda: Recipient.objects.filter(round__award__publication="published"),
    details=lambda rows: rows.select_related("round__award", "category", "organisation"),
    page=lambda row: row.round.get_absolute_url(),
    term=f"{SCHEMA_ORG}Role",
    columns=[
        Column("rocnik", Type.IRI, _("The identifier of the round."), lambda row: iri_of(ROUND, row.round_id),
               term=f"{DCTERMS}isPartOf"),
        Column("oceneni", Type.TEXT, _("The name of the award."), "round.award.name"),
        Column("rok", Type.INTEGER, YEAR, "round.year"),
        Column("kategorie", Type.TEXT, _("The category."), lambda row: row.category and row.category.name),
        Column("poradi", Type.INTEGER, _("The placing, 1 is the first."), "placing"),
        Column("cena", Type.TEXT, _("The prize."), "prize"),
        Column("za_co", Type.TEXT, _("What it was awarded for."), "title", term=f"{DCTERMS}title"),
        Column("je_fyzicka_osoba", Type.BOOLEAN, _("Whether a person was awarded rather than an organisation."),
               lambda row: row.organisation_id is None),
        Column("organizace", Type.IRI, _("The identifier of the organisation, if it takes part in the programme."),
               lambda row: organisation_iri(row.organisation)),
        Column("organizace_nazev", Type.TEXT, _("The name of the organisation."),
               lambda row: row.organisation and row.organisation.name),
        Column("organizace_ico", Type.TEXT, _("The identification number (ICO) of the organisation, eight digits."),
               lambda row: row.organisation and row.organisation.ico),
        Column("misto", Type.TEXT, _("Where the organisation comes from."),
               lambda row: row.place if row.organisation_id else ""),
        Column("popis", Type.TEXT, _("Description as plain text; left out where a person was awarded."),
               lambda row: plain_lines(row.description) if row.organisation_id and not row.person else ""),
    ],
    nested=[
        Nested(
            "organizace_osoba",
            awarded,
            _("The organisation as a person of the norm (Osoba), where it has an ICO."),
            norms.PERSON_SCHEMA,
            norms.PERSON_CONTEXT,
        )
    ],
    filters=[
        Filter("rok", Type.YEAR, YEAR, "round__year"),
        Filter("organizace_ico", Type.TEXT, _("The identification number (ICO) of the organisation."),
               "organisation__ico"),
    ],
    follows=[
        Followed.named(Round, "round", "year", "award_id"),
        Followed.named(Award, "round__award", "publication", "name", "slug"),
        Followed.named(Category, "category", "name"),
        Followed.named(Organisation, "organisation", "name", "ico", "membership"),
    ],
)  # fmt: skip

DATA_SETS = [ROUNDS, RECIPIENTS]
