"""Czech open formal norms (otevřené formální normy, OFN): their addresses, and objects as they want them.

Every address of a norm, vocabulary or code list that the portal publishes stands here: a newer version of a norm
changes them. The norms are binding by Act 106/1999 Coll., § 4b.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

OFN = "https://ofn.gov.cz"
EVENTS = f"{OFN}/události/2020-07-01"
PEOPLE = f"{OFN}/lidé-a-osoby/2020-07-01"
PLACES = f"{OFN}/umístění/2020-07-01"
BASIC_TYPES = f"{OFN}/základní-datové-typy/2020-07-01"
CATALOGUE = f"{OFN}/dcat-ap-cz-rozhraní-katalogů-otevřených-dat/2024-05-28"

EVENTS_SCHEMA = f"{EVENTS}/schémata/události.json"
EVENT_CONTEXT = f"{EVENTS}/kontexty/událost.jsonld"
PERSON_CONTEXT = f"{PEOPLE}/kontexty/člověk-či-osoba.jsonld"
PERSON_SCHEMA = f"{PEOPLE}/schémata/osoba.json"
AMOUNT_CONTEXT = f"{BASIC_TYPES}/kontexty/částka.jsonld"
AMOUNT_SCHEMA = f"{BASIC_TYPES}/schémata/částka.json"
CATALOGUE_CONTEXT = f"{CATALOGUE}/kontexty/rozhraní-katalogů-otevřených-dat.jsonld"

CZK = "http://publications.europa.eu/resource/authority/currency/CZK"
DATA_THEME = "http://publications.europa.eu/resource/authority/data-theme/"
FREQUENCY = "http://publications.europa.eu/resource/authority/frequency/"
FILE_TYPE = "http://publications.europa.eu/resource/authority/file-type/"
MEDIA_TYPE = "http://www.iana.org/assignments/media-types/"
PUBLIC_BODY = "https://rpp-opendata.egon.gov.cz/odrpp/zdroj/orgán-veřejné-moci/"
ACCESSIBILITY = "https://data.mvcr.gov.cz/zdroj/číselníky/stupně-přístupnosti/položky/"
RUIAN = "https://linked.cuzk.cz/resource/ruian/"
TERMS_OF_USE = "https://data.gov.cz/podmínky-užití/"
CC_BY = "https://creativecommons.org/licenses/by/4.0/"

DCTERMS = "http://purl.org/dc/terms/"
SCHEMA_ORG = "http://schema.org/"
XSD = "http://www.w3.org/2001/XMLSchema#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
ORG = "http://www.w3.org/ns/org#"
REGISTERED = "http://www.w3.org/ns/regorg#"

Thing = dict[str, Any]

_INSTANT = f"{BASIC_TYPES}/kontexty/časový-okamžik.jsonld"
THING_TERMS: Thing = {
    "@version": 1.1,
    "iri": "@id",
    "typ": "@type",
    "název": {"@id": f"{DCTERMS}title", "@container": "@language"},
    "popis": {"@id": f"{DCTERMS}description", "@container": "@language"},
    "aktualizováno": {"@id": f"{DCTERMS}modified", "@context": _INSTANT},
    "zneplatněno": {"@id": "https://slovník.gov.cz/generický/věci/pojem/zneplatněno", "@context": _INSTANT},
}
"""What every thing has (Věc), for contexts of norms that leave it to others."""

_LOCN = "http://www.w3.org/ns/locn#"
_GEOJSON = "https://purl.org/geojson/vocab#"
PLACE_TERMS: Thing = THING_TERMS | {
    "Umístění": f"{DCTERMS}Location",
    "název_umístění": {"@id": f"{_LOCN}geographicName", "@container": "@language"},
    "adresa": {
        "@id": f"{_LOCN}address",
        "@context": {
            "Adresa": f"{_LOCN}Address",
            "text": {"@id": f"{_LOCN}fullAddress", "@container": "@language"},
        },
    },
    "geometrie": {
        "@id": f"{_LOCN}geometry",
        "@context": {
            "type": "@type",
            "Point": f"{_GEOJSON}Point",
            "coordinates": {"@id": f"{_GEOJSON}coordinates", "@container": "@list"},
        },
    },
}
"""The context of places by themselves (Umístění), of the same properties as that of the norm.

The norm's own one does not define what a thing is called, and leads to a context on a foreign site.
"""


def text(czech: str, english: str = "") -> Thing:
    """Return a text in the languages that it has (Text)."""
    return {"cs": czech} | ({"en": english} if english else {})


def instant(moment: datetime.date | datetime.datetime | None) -> Thing:
    """Return a day, a moment with its offset, or an unspecified one (Časový okamžik)."""
    if moment is None:
        return {"typ": "Časový okamžik", "nespecifikovaný": True}
    name = "datum_a_čas" if isinstance(moment, datetime.datetime) else "datum"
    return {"typ": "Časový okamžik", name: moment.isoformat()}


def duration(start: datetime.date | None, end: datetime.date | None) -> list[Thing]:
    """Return when something lasts as a list of one (Časová specifikace); empty where nothing is known.

    Ends are days or moments. A moment whose end is only known to be on the same day is told alone.
    """
    if start is None and end is None:
        return []
    if start == end or (isinstance(start, datetime.datetime) and start.date() == end):
        return [{"typ": "Časová specifikace", "časový_okamžik": instant(start)}]
    interval = {"typ": "Časový interval", "začátek": instant(start), "konec": instant(end)}
    return [{"typ": "Časová specifikace", "časový_interval": interval}]


def legal_person(name: str, ico: str | None, iri: str | None = None) -> Thing | None:
    """Return a legal person (Osoba); None without an IČO, by which the norm knows it."""
    if not ico:
        return None
    identified = {"iri": iri} if iri else {}
    return {"typ": "Osoba", **identified, "ičo": ico, "název": text(name)}


def legal_persons(organisations: Iterable[Any]) -> list[Thing]:
    """Return those organisations that have an IČO."""
    found = (legal_person(one.name, one.ico) for one in organisations if one)
    return [one for one in found if one]


def amount(value: Decimal) -> Thing:
    """Return an amount in Kč (Částka)."""
    return {"typ": "Částka", "výše": plain_number(value), "měna": CZK}


def plain_number(value: Decimal) -> int | float:
    """Return a number for JSON: whole ones without a decimal point."""
    return int(value) if value == value.to_integral_value() else float(value)


def named_place(name: str) -> list[Thing]:
    """Return a place that is known in words alone as a list of one (Umístění); empty without any.

    Not as its `název`: in RDF the context makes the place one with the event, which would get a second title.
    """
    if not name:
        return []
    return [{"typ": "Umístění", "název_umístění": text(name), "adresa": {"typ": "Adresa", "text": text(name)}}]


def place(name: str, address: str, longitude: Decimal | None, latitude: Decimal | None) -> Thing:
    """Return a place with its address and its point (Umístění), as far as they are known."""
    point = None
    if longitude is not None and latitude is not None:
        point = {"type": "Point", "coordinates": [float(longitude), float(latitude)]}
    written = {"typ": "Adresa", "text": text(address or name)}
    return known({"typ": "Umístění", "název_umístění": text(name), "adresa": written, "geometrie": point})


def access(degree: str) -> str | None:
    """Return the degree of accessibility as an item of its code list; None if it is not known."""
    return f"{ACCESSIBILITY}{degree}" if degree else None


def fee(*, is_free: bool, price: Decimal | None, note: str = "") -> list[Thing]:
    """Return the admission as a list of one (Vstupné); empty if nothing is known."""
    if not (is_free or price or note):
        return []
    cost = amount(price) if price else amount(Decimal(0)) if is_free else None
    return [known({"typ": "Vstupné", "cena": cost, "podmínka": text(note) if note else None})]


def web_contact(address: str) -> list[Thing]:
    """Return a site as a contact in a list of one (Kontakt); empty without an address."""
    return [{"typ": "Kontakt", "url": address}] if address else []


def known(thing: Thing) -> Thing:
    """Return the object without what is not known: None, empty lists and texts."""
    return {name: value for name, value in thing.items() if value not in (None, "", [], {})}
