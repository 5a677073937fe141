"""Open data of activities and of meetings with their programme."""

from __future__ import annotations

from typing import Any

from django.db.models import Prefetch
from django.utils.translation import gettext_lazy as _

from activities.models import (
    Activity,
    ActivityLink,
    AgendaItem,
    AgendaLink,
    Cooperation,
    Heading,
    Meeting,
    Series,
    Topic,
)
from activities.open_data_places import FOLLOWED, PLACES, access_of, find_places, place_iri, place_of
from common import norms
from common.norms import DCTERMS, SCHEMA_ORG
from common.periods import Period
from common.registry import Column, DataSet, Filter, Followed, Linked, Type, codes_of, iri_of, iris_of
from common.text import plain_lines
from members.models import Organisation, organisation_iri

EVENT = "udalost"
MEETING = "setkani"
AGENDA = "bod-programu"

YEAR = _("The year.")


def in_year(rows: Any, year: int) -> Any:
    """Narrow rows with a period to a year."""
    return rows.in_year(year)


# --- Activities -------------------------------------------------------------------------------------------------------


def fetch_activities(rows: Any) -> Any:
    return rows.select_related("heading", "organiser", "series").prefetch_related(
        Prefetch("topics", Topic.objects.only("number")),
        Prefetch("partners", Organisation.objects.only("name", "membership")),
        Prefetch("links", ActivityLink.objects.exclude(url="")),
        Prefetch("cooperations", Cooperation.objects.select_related("department")),
    )


def partner_names(row: Any) -> list[str]:
    return [one.name for one in row.partners.all()]


def event(row: Activity) -> dict[str, Any]:
    """Return an activity as the norm has it (OFN Události)."""
    description, outcome = plain_lines(row.description), plain_lines(row.outcome)
    told = row.summary or description or outcome or row.title
    return norms.known(
        {
            "typ": "Událost",
            "název": norms.text(row.title, row.title_en),
            "popis": norms.text(told, row.summary_en if row.summary else ""),
            "dlouhý_popis": norms.text(description) if description else None,
            "pořadatel": norms.legal_persons([row.organiser]),
            "umístění": place_of(row),
            "bezbariérovost": access_of(row.known_place),  # type: ignore[attr-defined]
            "vhodné_pro_děti": row.suits_children,
            "vhodné_pro_zvířata": row.suits_animals,
            "vstupné": norms.fee(is_free=row.fee == Activity.Fee.FREE, price=row.price, note=row.fee_note),
            "registrace": norms.text(row.registration_url) if row.registration_url else None,
            "kontakt": norms.web_contact(row.contact_web),
            "doba_trvání": norms.duration(row.begins or row.period_start, row.ends or row.period_end),
        }
    )


ACTIVITIES = DataSet(
    key="udalosti",
    kind=EVENT,
    title=_("Activities and events"),
    description=_(
        "Events, campaigns, publications and other activities of the Healthy Region programme and Local Agenda 21: "
        "what it was about, when and where it took place, who organised it and what came of it."
    ),
    keywords=[_("events"), _("activities"), _("Local Agenda 21"), _("sustainable development")],
    themes=("EDUC", "SOCI", "ENVI"),
    model=Activity,
    rows=Activity.objects.published,
    details=fetch_activities,
    prepare=find_places,
    page=lambda row: row.get_absolute_url(),
    term=f"{SCHEMA_ORG}Event",
    norms=(f"{norms.EVENTS}/",),
    linked=Linked((norms.EVENT_CONTEXT,), "Událost", event, norms.EVENTS_SCHEMA),
    has_works=True,
    columns=[
        Column("nazev", Type.TEXT, _("Title."), "title", term=f"{DCTERMS}title"),
        Column("nazev_en", Type.TEXT, _("Title in English, where there is one."), "title_en"),
        Column("shrnuti", Type.TEXT, _("What it was in one sentence."), "summary"),
        Column("popis", Type.TEXT, _("Description as plain text."), lambda row: plain_lines(row.description)),
        Column("vysledek", Type.TEXT, _("What came of it, as plain text."), lambda row: plain_lines(row.outcome)),
        Column("stav", Type.CODE, _("Whether it is planned, was held or cancelled."), "state",
               codes=codes_of(Activity.State)),
        Column("duvod_stavu", Type.TEXT, _("Why it was cancelled or changed."), "state_reason"),
        Column("zacatek", Type.DATE, _("The first day; of a vague date the first day that is possible."),
               "period_start", term=f"{SCHEMA_ORG}startDate"),
        Column("konec", Type.DATE, _("The last day; of a vague date the last day that is possible."),
               "period_end", term=f"{SCHEMA_ORG}endDate"),
        Column("termin", Type.TEXT, _("When it takes place in Czech words, for example srpen–prosinec 2022."),
               lambda row: row.period.in_full() if row.period else ""),
        Column("zacatek_cas", Type.TIME, _("When it begins on the first day, local time in Czechia."), "starts_at"),
        Column("konec_cas", Type.TIME, _("When it ends on the last day, local time in Czechia."), "ends_at"),
        Column("misto", Type.TEXT, _("The place in words."), "place"),
        Column("misto_iri", Type.IRI, _("The identifier of the place, where the place has been described."), place_iri),
        Column("vstupne", Type.CODE, _("Whether there is a charge."), "fee", codes=codes_of(Activity.Fee)),
        Column("cena", Type.AMOUNT, _("The price."), "price", unit="CZK"),
        Column("vstupne_poznamka", Type.TEXT, _("More about the admission."), "fee_note"),
        Column("pro_koho", Type.TEXT, _("For whom it is."), "audience"),
        Column("vhodne_pro_deti", Type.BOOLEAN, _("Whether it suits children."), "suits_children"),
        Column("vhodne_pro_zvirata", Type.BOOLEAN, _("Whether animals may come along."), "suits_animals"),
        Column("registrace", Type.IRI, _("Where to register."), "registration_url"),
        Column("registrace_do", Type.DATE, _("The last day to register."), "registration_until"),
        Column("web", Type.IRI, _("The website of the event."), "contact_web"),
        Column("poradatel", Type.IRI, _("The identifier of the organiser, if it takes part in the programme."),
               lambda row: organisation_iri(row.organiser)),
        Column("poradatel_nazev", Type.TEXT, _("The name of the organiser."),
               lambda row: row.organiser and row.organiser.name),
        Column("poradatel_ico", Type.TEXT, _("The identification number (ICO) of the organiser, eight digits."),
               lambda row: row.organiser and row.organiser.ico),
        Column("partneri", Type.TEXT, _("The names of partners."), partner_names, several=True),
        Column("odbory", Type.TEXT, _("The departments of the regional office that took part."),
               lambda row: [one.department.name for one in row.cooperations.all()], several=True),
        Column("okruh", Type.TEXT, _("The heading of the yearly report that it belongs to."), "heading.name"),
        Column("temata", Type.INTEGER, _("The numbers of topics of sustainable development, 1 to 10."),
               lambda row: [one.number for one in row.topics.all()], several=True),
        Column("tradicni_akce", Type.TEXT, _("The traditional event that it is a run of."),
               lambda row: row.series and row.series.name),
        Column("odkazy", Type.IRI, _("Addresses on the web about it."),
               lambda row: [one.url for one in row.links.all()], several=True),
    ],
    filters=[
        Filter("rok", Type.YEAR, _("The year in which it takes place."), in_year),
        Filter("stav", Type.CODE, _("The state."), "state", codes_of(Activity.State)),
        Filter("poradatel_ico", Type.TEXT, _("The identification number (ICO) of the organiser."), "organiser__ico"),
        Filter("tema", Type.INTEGER, _("The number of a topic of sustainable development."), "topics__number"),
    ],
    follows=[
        Followed.part(ActivityLink, "activity"),
        Followed.part(Cooperation, "activity"),
        Followed.part(Activity.partners.through, "activity"),
        Followed.part(Activity.topics.through, "activity"),
        Followed.named(Organisation, "organiser", "name", "ico", "membership"),
        Followed.named(Organisation, "partners", "name"),
        Followed.named(Heading, "heading", "name"),
        Followed.named(Series, "series", "name"),
        Followed.named(Topic, "topics", "number"),
        *FOLLOWED,
    ],
)  # fmt: skip


# --- Meetings ---------------------------------------------------------------------------------------------------------


def fetch_meetings(rows: Any) -> Any:
    return rows.prefetch_related(Prefetch("agenda", AgendaItem.objects.only("meeting", "order", "title")))


def programme(row: Any) -> list[str]:
    return [str(one) for one in row.agenda.all()]


def meeting_event(row: Meeting) -> dict[str, Any]:
    """Return a meeting as an event of the norm, with the items of its programme."""
    day = Period.days(row.date, row.date)
    title = f"{row.group}, {day}"
    return norms.known(
        {
            "typ": "Událost",
            "název": norms.text(title),
            "popis": norms.text("; ".join(programme(row)) or title),
            "umístění": place_of(row),
            "bezbariérovost": access_of(row.known_place),  # type: ignore[attr-defined]
            "registrace": norms.text(row.registration_url) if row.registration_url else None,
            "doba_trvání": norms.duration(row.begins, row.ends),
            "program": iris_of(AGENDA, [one.pk for one in row.agenda.all()]),
        }
    )


MEETINGS = DataSet(
    key="setkani",
    kind=MEETING,
    title=_("Meetings of the working group"),
    description=_(
        "Meetings of the working group of towns and open regional meetings with the items of their programme."
    ),
    keywords=[_("meetings"), _("working group"), _("Local Agenda 21")],
    model=Meeting,
    rows=Meeting.objects.published,
    details=fetch_meetings,
    prepare=find_places,
    page=lambda row: row.get_absolute_url(),
    term=f"{SCHEMA_ORG}Event",
    norms=(f"{norms.EVENTS}/",),
    linked=Linked(
        (norms.EVENT_CONTEXT, {"program": {"@id": f"{DCTERMS}hasPart", "@type": "@id", "@container": "@list"}}),
        "Událost",
        meeting_event,
        norms.EVENTS_SCHEMA,
    ),
    columns=[
        Column("skupina", Type.TEXT, _("The group that meets."), "group"),
        Column("datum", Type.DATE, _("The day of the meeting."), "date", term=f"{SCHEMA_ORG}startDate"),
        Column("zacatek", Type.TIME, _("When it begins, local time in Czechia."), "starts_at"),
        Column("konec", Type.TIME, _("When it ends, local time in Czechia."), "ends_at"),
        Column("misto", Type.TEXT, _("The place in words."), "place"),
        Column("misto_iri", Type.IRI, _("The identifier of the place, where the place has been described."), place_iri),
        Column("registrace", Type.IRI, _("Where to register."), "registration_url"),
        Column("registrace_do", Type.DATE, _("The last day to register."), "registration_until"),
        Column("verejne", Type.BOOLEAN, _("Whether the public may come."), "is_open"),
        Column("pocet_ucastniku", Type.INTEGER, _("The number of participants."), "attendance", unit=_("people")),
        Column("program", Type.TEXT, _("The items of the programme with their numbers."), programme, several=True),
    ],
    filters=[
        Filter("rok", Type.YEAR, YEAR, "date__year"),
        Filter("verejne", Type.BOOLEAN, _("Only those open to the public, or only the others."), "is_open"),
    ],
    follows=[Followed.part(AgendaItem, "meeting"), *FOLLOWED],
)  # fmt: skip


# --- Programme of meetings --------------------------------------------------------------------------------------------


def fetch_agenda(rows: Any) -> Any:
    return rows.select_related("meeting").prefetch_related(
        Prefetch("organisations", Organisation.objects.only("name")),
        Prefetch("links", AgendaLink.objects.exclude(url="")),
    )


ITEMS = DataSet(
    key="body-programu",
    kind=AGENDA,
    title=_("Programme of meetings"),
    description=_(
        "Items of the programme of each meeting with organisations that spoke and links. "
        "Names of speakers are left out; the page of the meeting has them."
    ),
    keywords=[_("meetings"), _("programme of a meeting"), _("Local Agenda 21")],
    model=AgendaItem,
    rows=lambda: AgendaItem.objects.filter(meeting__publication="published"),
    details=fetch_agenda,
    page=lambda row: row.meeting.get_absolute_url(),
    term=f"{SCHEMA_ORG}CreativeWork",
    has_works=True,
    columns=[
        Column("setkani", Type.IRI, _("The identifier of the meeting."), lambda row: iri_of(MEETING, row.meeting_id),
               term=f"{DCTERMS}isPartOf"),
        Column("datum", Type.DATE, _("The day of the meeting."), "meeting.date"),
        Column("poradi", Type.INTEGER, _("The number of the item in the programme."), "order"),
        Column("nazev", Type.TEXT, _("Title."), "title", term=f"{DCTERMS}title"),
        Column("nazev_en", Type.TEXT, _("Title in English, where there is one."), "title_en"),
        Column("druh", Type.CODE, _("What kind of item it is."), "kind", codes=codes_of(AgendaItem.Kind)),
        Column("popis", Type.TEXT, _("Description as plain text."), lambda row: plain_lines(row.description)),
        Column("organizace", Type.TEXT, _("The names of organisations that spoke."),
               lambda row: [one.name for one in row.organisations.all()], several=True),
        Column("odkazy", Type.IRI, _("Addresses on the web about it."),
               lambda row: [one.url for one in row.links.all()], several=True),
    ],
    filters=[
        Filter("rok", Type.YEAR, YEAR, "meeting__date__year"),
        Filter("setkani", Type.INTEGER, _("The number of the meeting, the last part of its identifier."), "meeting"),
    ],
    follows=[
        Followed.part(AgendaLink, "item"),
        Followed.part(AgendaItem.organisations.through, "agendaitem"),
        Followed.named(Meeting, "meeting", "publication", "date", "slug"),
        Followed.named(Organisation, "organisations", "name"),
    ],
)  # fmt: skip

DATA_SETS = [ACTIVITIES, MEETINGS, ITEMS, PLACES]
