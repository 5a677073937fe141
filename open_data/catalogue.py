"""The catalogue of data sets for the national catalogue: DCAT-AP-CZ of 28 May 2024."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from common import norms
from common.registry import DataSet, Office, declared
from members.models import Organisation
from open_data.describing import address, file_address, in_both
from open_data.files import CSV, FORMATS, JSON, Format
from open_data.sets import data_sets

Thing = dict[str, Any]

TITLE = _("Open data")
DESCRIPTION = _(
    "Data sets of the Healthy Region programme and Local Agenda 21: events, meetings, grants, improvement plan, "
    "awards, members and partners."
)

COUNTRY = f"{norms.RUIAN}stat/1"
UPDATED = f"{norms.FREQUENCY}CONT"
"""Continuously: what is published is in the data at once."""
API = "https://spec.openapis.org/oas/v3.1.0"


def catalogue() -> Thing:
    """Return the catalogue with the addresses of its data sets."""
    office = the_office()
    name = office.programme if office else ""
    return {
        "@context": norms.CATALOGUE_CONTEXT,
        "typ": "Katalog",
        "iri": catalogue_iri(),
        "název": {code: f"{text}{f' – {name}' if name else ''}" for code, text in in_both(TITLE).items()},
        "popis": in_both(DESCRIPTION),
        "poskytovatel": publisher(the_region()),
        **contact(office),
        "domovská_stránka": f"{settings.SITE_URL}{reverse('open_data:index')}",
        "datová_sada": [record_iri(one) for one in data_sets().values()],
    }


def record_of(data_set: DataSet) -> Thing:
    """Return the record of one data set."""
    region, office = the_region(), the_office()
    keywords = [in_both(one) for one in data_set.keywords]
    return {
        "@context": norms.CATALOGUE_CONTEXT,
        "typ": "Datová sada",
        "iri": record_iri(data_set),
        "název": in_both(data_set.title),
        "popis": in_both(data_set.description),
        "poskytovatel": publisher(region),
        "téma": [f"{norms.DATA_THEME}{one}" for one in data_set.themes],
        "periodicita_aktualizace": UPDATED,
        "klíčové_slovo": {code: [one[code] for one in keywords] for code, _name in settings.LANGUAGES},
        "prvek_rúian": [territory(region)],
        **contact(office),
        "dokumentace": f"{settings.SITE_URL}{reverse('open_data:detail', args=[data_set.key])}",
        **({"specifikace": list(data_set.norms)} if data_set.norms else {}),
        "distribuce": [*(download(data_set, one, region) for one in FORMATS.values()), service(data_set, region)],
    }


# --- Distributions ----------------------------------------------------------------------------------------------------


def download(data_set: DataSet, form: Format, region: Organisation | None) -> Thing:
    """Return a file of a data set."""
    at = file_address(data_set, form.name)
    return {
        "typ": "Distribuce",
        "iri": f"{record_iri(data_set)}#{form.name}",
        "název": {code: f"{text} ({form.label})" for code, text in in_both(data_set.title).items()},
        "podmínky_užití": terms_of_use(data_set, region, has_personal_data=data_set.has_personal_data),
        "přístupové_url": at,
        "soubor_ke_stažení": at,
        "formát": f"{norms.FILE_TYPE}{form.file_type}",
        "typ_média": f"{norms.MEDIA_TYPE}{form.media_type}",
        **({"schéma": schema} if (schema := schema_address(data_set, form)) else {}),
    }


def schema_address(data_set: DataSet, form: Format) -> str:
    """Return where the file is described for machines; empty where only its context does so."""
    if form is CSV:
        return address("csv-metadata", data_set.key)
    if form is JSON:
        return address("schema", data_set.key)
    return data_set.linked.schema if data_set.linked else ""


def service(data_set: DataSet, region: Organisation | None) -> Thing:
    """Return the interface as a distribution."""
    name = {code: f"{text} (API)" for code, text in in_both(data_set.title).items()}
    at = f"{settings.SITE_URL}{reverse('open-data-api:call', args=[data_set.key])}"
    return {
        "typ": "Distribuce",
        "iri": f"{record_iri(data_set)}#api",
        "název": name,
        # Without the columns that tell who somebody is.
        "podmínky_užití": terms_of_use(data_set, region, has_personal_data=False),
        "přístupové_url": at,
        "přístupová_služba": {
            "typ": "Datová služba",
            "iri": f"{record_iri(data_set)}#sluzba",
            "název": name,
            "přístupový_bod": at,
            "popis_přístupového_bodu": f"{settings.SITE_URL}{reverse('open-data-api:call', args=['openapi.json'])}",
            "specifikace": [API],
        },
    }


def terms_of_use(data_set: DataSet, region: Organisation | None, *, has_personal_data: bool) -> Thing:
    """Return the facts about rights: works by their author under CC BY 4.0, the database is not protected."""
    terms = norms.TERMS_OF_USE
    works: Thing = {"autorské_dílo": f"{terms}neobsahuje-autorská-díla/"}
    if data_set.has_works:
        works = {"autorské_dílo": norms.CC_BY, "autor": norms.text(region.name if region else str(TITLE))}
    return {
        "typ": "Specifikace podmínek užití",
        **works,
        "databáze_jako_autorské_dílo": f"{terms}není-autorskoprávně-chráněnou-databází/",
        "databáze_chráněná_zvláštními_právy": f"{terms}není-chráněna-zvláštním-právem-pořizovatele-databáze/",
        "osobní_údaje": f"{terms}{'obsahuje' if has_personal_data else 'neobsahuje'}-osobní-údaje/",
    }


# --- Who and where ----------------------------------------------------------------------------------------------------


def catalogue_iri() -> str:
    return f"{settings.RESOURCE_URL}{reverse('open-data-files:catalogue')}"


def record_iri(data_set: DataSet) -> str:
    """Return the identifier of a data set, which is also the address of its record."""
    return f"{settings.RESOURCE_URL}{reverse('open-data-files:record', args=[data_set.key])}"


def the_region() -> Organisation | None:
    return Organisation.objects.filter(membership=Organisation.Membership.REGION).order_by("pk").first()


def the_office() -> Office | None:
    return next((app.office() for app in declared().values() if app.office), None)


def publisher(region: Organisation | None) -> str:
    """Return the identifier of the public body that publishes: by its IČO, as the register of rights knows it."""
    return f"{norms.PUBLIC_BODY}{region.ico}" if region and region.ico else settings.RESOURCE_URL


def territory(region: Organisation | None) -> str:
    """Return the territory of the region in RÚIAN, the whole country where its code is not known."""
    return f"{norms.RUIAN}vusc/{region.ruian_code}" if region and region.ruian_code else COUNTRY


def contact(office: Office | None) -> Thing:
    """Return the office as the point of contact, if it has an e-mail."""
    if office is None or not office.email:
        return {}
    names: Iterable[str] = filter(None, [office.name, office.department])
    name = ", ".join(names) or office.region
    return {"kontaktní_bod": {"typ": "Organizace", "jméno": norms.text(name), "e-mail": f"mailto:{office.email}"}}
