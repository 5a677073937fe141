"""Open data of places, and what data of events take from the place that they name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from activities.models import Place, PlaceName, key_of
from common import norms
from common.norms import DCTERMS
from common.registry import Column, DataSet, Filter, Followed, Linked, Type, codes_of, iri_of

FOLLOWED = [Followed.worded(Place, "place_key", "key", "names__key"), Followed.worded(PlaceName, "place_key", "key")]
"""What events say of the place that they name changes with it."""

PLACE = "misto"
LOCATION = f"{DCTERMS}Location"
ACCESS = codes_of(Place.Access)

DESCRIBED = (
    ~Q(street="") | ~Q(municipality="") | ~Q(directions="") | ~Q(web="") | ~Q(access="") | ~Q(toilet="")
    | ~Q(pushchairs="") | ~Q(access_note="") | Q(latitude__isnull=False) | Q(entrance_steps__isnull=False)
)  # fmt: skip
"""Places that somebody has described. Others are mere words, which may come from what is not public yet."""


def find_places(events: Sequence[Any]) -> None:
    """Give events the places that they name, as `known_place`, in one query."""
    known = Place.objects.filter(DESCRIBED).by_words([event.place for event in events if event.place])
    for event in events:
        event.known_place = known.get(key_of(event.place)) if event.place else None


def place_of(event: Any) -> list[dict[str, Any]]:
    """Return where an event takes place as the norm has it (OFN Umístění), with the point and address if known."""
    place = event.known_place
    if place is None:
        return norms.named_place(event.place)
    # Without an identifier of its own: the context makes the place one with the event.
    return [norms.place(event.place, place.address, place.longitude, place.latitude)]


def place_iri(event: Any) -> str | None:
    """Return the identifier of the place that an event names; None if nobody has described it."""
    return iri_of(PLACE, event.known_place.pk) if event.known_place else None


def access_of(place: Any) -> dict[str, Any] | None:
    """Return what is known about barriers as the norm has it (OFN Bezbariérovost); None if nothing is."""
    if place is None:
        return None
    said = norms.known(
        {
            "tělesně_postižení_objekt_přístupnost": norms.access(place.access),
            "tělesně_postižení_toaleta_přístupnost": norms.access(place.toilet),
            "přístupnost_děti_s_doprovodem": norms.access(place.pushchairs),
            "vstup_hlavní_schody": place.entrance_steps,
            "vstup_hlavní_nájezd": place.has_ramp,
            "interiér_výtah": place.has_lift,
            "objekt_vyhrazené_parkování": place.has_parking,
            "objekt_obtížný_povrch": place.is_rough,
            "popis": norms.text(place.access_note, place.access_note_en) if place.access_note else None,
        }
    )
    return {"typ": "Bezbariérovost"} | said if said else None


def linked_place(row: Place) -> dict[str, Any]:
    return {"název": norms.text(row.name)} | norms.place(row.name, row.address, row.longitude, row.latitude)


PLACES = DataSet(
    key="mista",
    kind=PLACE,
    title=_("Places of events"),
    description=_(
        "Halls, squares, schools and offices where activities take place: address, point, access without barriers."
    ),
    keywords=[_("places"), _("access without barriers"), _("events")],
    themes=("SOCI", "REGI"),
    model=Place,
    rows=lambda: Place.objects.filter(DESCRIBED),
    details=lambda rows: rows.prefetch_related("names"),
    term=LOCATION,
    norms=(f"{norms.PLACES}/",),
    linked=Linked(
        (norms.PLACE_TERMS,),
        "Umístění",
        linked_place,
    ),
    columns=[
        Column("nazev", Type.TEXT, _("Name."), "name"),
        Column("dalsi_nazvy", Type.TEXT, _("Other names that it goes by."),
               lambda row: [one.name for one in row.names.all()], several=True),
        Column("ulice", Type.TEXT, _("Street and number."), "street"),
        Column("psc", Type.TEXT, _("Postcode."), "postcode"),
        Column("obec", Type.TEXT, _("Municipality."), "municipality"),
        Column("zemepisna_sirka", Type.DECIMAL, _("Latitude, WGS 84."), "latitude", unit=_("degrees")),
        Column("zemepisna_delka", Type.DECIMAL, _("Longitude, WGS 84."), "longitude", unit=_("degrees")),
        Column("jak_se_tam_dostat", Type.TEXT, _("How to get there."), "directions"),
        Column("web", Type.IRI, _("The address of its own site."), "web"),
        Column("pristupnost", Type.CODE, _("For people in wheelchairs."), "access", codes=ACCESS),
        Column("pristupnost_toalety", Type.CODE, _("The accessible toilet."), "toilet", codes=ACCESS),
        Column("pristupnost_s_kocarkem", Type.CODE, _("For families with pushchairs."), "pushchairs", codes=ACCESS),
        Column("schody_u_vchodu", Type.INTEGER, _("Steps at the main entrance without a ramp or lift."),
               "entrance_steps"),
        Column("najezd", Type.BOOLEAN, _("Whether there is a ramp at the main entrance."), "has_ramp"),
        Column("vytah", Type.BOOLEAN, _("Whether there is a lift inside."), "has_lift"),
        Column("vyhrazene_parkovani", Type.BOOLEAN, _("Whether there is a reserved parking space."), "has_parking"),
        Column("obtizny_povrch", Type.BOOLEAN, _("Whether the surface in front is rough."), "is_rough"),
        Column("poznamka_k_pristupnosti", Type.TEXT, _("More about access."), "access_note"),
    ],
    filters=[
        Filter("obec", Type.TEXT, _("The municipality."), "municipality"),
        Filter("pristupnost", Type.CODE, _("For people in wheelchairs."), "access", ACCESS),
    ],
    follows=[Followed.part(PlaceName, "place")],
)  # fmt: skip
