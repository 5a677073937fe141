"""The bundled content says what happened in the Liberec region's programme in 2022: every fact, and nothing more."""

import datetime
from decimal import Decimal
from itertools import pairwise

import pytest
from django.apps import apps
from django.conf import settings

from activities.models import (
    Activity,
    AgendaItem,
    AgendaLink,
    AgendaSpeaker,
    Cooperation,
    Meeting,
    Series,
    Topic,
)
from awards.models import Award, Recipient, Round
from common.english import ToldInEnglish
from common.models import Published
from common.periods import Period
from common.registry import declared
from grants.models import AllocationRaise, Application, Call, Programme
from improvement_plan.models import Indicator, Item, Measurement, Plan
from members.identifiers import is_valid_ico
from members.models import (
    CategoryStatus,
    CriteriaSet,
    EvidenceDeadline,
    Level,
    Mandate,
    Organisation,
    Person,
    deadline_for,
)
from members.models import Indicator as EvidenceIndicator
from portal.loading import load
from portal.map import shape_of_site
from portal.models import SiteProfile, UsefulLink, check_view_box
from tests.pages import Page

GROUP = "Neformální skupina pro místní Agendu 21 a program Zdravý Liberecký kraj"


pytestmark = [pytest.mark.django_db, pytest.mark.both_databases, pytest.mark.usefixtures("bundled_content")]


def missing(facts):
    """Return the facts that not exactly one row bears out."""
    return [(model.__name__, fact) for model, fact in facts if model.objects.filter(**fact).count() != 1]


# --- The meetings ----------------------------------------------------------------------------------------------------


def test_working_group_met_on_these_days_and_openly_in_2023():
    days = ["2018-10-02", "2019-10-30", "2020-10-27", "2021-11-24", "2022-11-24", "2023-05-30"]

    assert [str(day) for day in Meeting.objects.order_by("date").values_list("date", flat=True)] == days
    assert set(Meeting.objects.values_list("group", flat=True)) == {GROUP}
    assert all(meeting.place.startswith("KÚ LK") for meeting in Meeting.objects.all())
    assert [meeting.slug for meeting in Meeting.objects.order_by("date")] == days
    assert list(AgendaItem.objects.exclude(meeting__date="2022-11-24")) == []
    opened = Meeting.objects.get(is_open=True)
    assert (str(opened.date), opened.starts_at) == ("2023-05-30", datetime.time(10))
    assert opened.place == "KÚ LK, multimediální sál"


def test_meeting_of_2022_had_this_programme_in_this_order():
    assert list(AgendaItem.objects.order_by("order").values_list("order", "title", "kind")) == [
        (1, "Přivítání", "ordinary"),
        (
            2,
            "Představení nových koordinátorů a politických zástupců měst – změny v pracovní skupině",
            "group_changes",
        ),
        (3, "Zdravý Liberecký kraj v roce 2022", "ordinary"),
        (4, "Zdravotní politika LK", "ordinary"),
        (5, "Dobrá praxe Libereckého kraje 2022", "ordinary"),
        (6, "Informace z členských měst a od dalších partnerů LK, možnosti spolupráce", "member_news"),
        (7, "Diskuse a různé", "ordinary"),
    ]
    assert "Krajský úřad Libereckého kraje" in Meeting.objects.get(date="2022-11-24").place


def test_each_speaker_stands_at_the_item_with_the_function_of_that_day():
    speakers = AgendaSpeaker.objects.order_by("item__order", "order")

    assert list(speakers.values_list("item__order", "name", "function", "subject")) == [
        (1, "Jiří Ulvr", "člen rady kraje, odpovědný politik pro místní Agendu 21 a program Zdravý Liberecký kraj", ""),
        (1, "Michael Otta", "vedoucí odboru regionálního rozvoje a evropských projektů", ""),
        (3, "Ivana Hujerová", "koordinátorka neziskového sektoru a místní Agendy 21", ""),
        (
            3,
            "Zuzana Šiftová",
            "vedoucí oddělení rozvojových koncepcí",
            "Monitoring Strategie rozvoje Libereckého kraje 2021–2027",
        ),
        (4, "Alena Riegerová", "vedoucí odboru zdravotnictví", ""),
        (5, "Petra Handlířová", "ARR", "Liberecký kraj sobě"),
    ]


def test_links_of_the_programme_stand_at_their_items_with_the_addresses_that_are_known():
    assert list(AgendaLink.objects.order_by("item__order", "order").values_list("item__order", "title", "url")) == [
        (3, "Monitoring Strategie rozvoje Libereckého kraje 2021–2027", "https://www.kraj-lbc.cz/srlk"),
        (4, "Zpráva o zdraví 2020", ""),
        (5, "Liberecký kraj sobě", "https://www.lksobe.cz"),
        (5, "Ideathon 2022", ""),
    ]
    health = AgendaItem.objects.get(order=4).description
    assert "nformace o činnosti skupiny pro Zdravotní politiku LK" in health
    assert "program dlouhodobého zlepšování zdravotního stavu obyvatel LK" in health


def test_four_towns_and_a_local_action_group_spoke():
    spoke = AgendaItem.objects.get(kind="member_news").organisations.order_by("name")

    assert [one.name for one in spoke] == ["Jilemnice", "Liberec", "MAS Frýdlantsko", "Rokytnice nad Jizerou", "Turnov"]


# --- Activities ------------------------------------------------------------------------------------------------------


def test_activities_stand_under_the_headings_of_the_deck_in_its_order():
    told = {}
    for activity in Activity.objects.under_headings():
        told.setdefault(activity.heading.name, []).append((activity.title, activity.period.as_input(), activity.state))

    written = {
        "Plánování s veřejností": [
            (
                (
                    "Tvorba Strategie rozvoje kultury, kulturního dědictví a kulturních a kreativních odvětví na "
                    "období 2023–2028"
                ),
                Period.months(2022, 8, 12),
                "held",
            ),
            ("Ideathon 2022 – studentské nápady pro životní prostředí", Period.year(2022), "held"),
        ],
        "Partnerství veřejného, neziskového a podnikatelského sektoru": [
            ("Týdny pro neziskový sektor TÝNES 2022", Period.months(2022, 2, 3), "held"),
            ("Krajský EKODen", Period.month(2022, 5), "held"),
            ("Krajské Dožínky", Period.month(2022, 9), "held"),
            ("HRAVĚ jak žít ZDRAVĚ", Period.month(2022, 10), "held"),
            ("Týden Křišťálového údolí", Period.month(2022, 8), "held"),
        ],
        "Další plánované aktivity": [
            ("Jarní Škola Národní sítě Zdravých měst", Period.season(2022, "spring"), "held"),
            ("Letní Škola Národní sítě Zdravých měst", Period.season(2022, "summer"), "held"),
            ("Podzimní Škola Národní sítě Zdravých měst", Period.season(2022, "autumn"), "held"),
            ("Setkání Zdravých krajů NSZM", Period.month(2022, 5), "held"),
            ("Ostatní vzdělávací aktivity NSZM – webináře", Period.words("průběžně", 2022), "held"),
            ("Výrobek roku Libereckého kraje", Period.month(2022, 8), "held"),
            ("Finanční podpora MA21 – Program Dotačního fondu LK 2.6 Podpora MA21", Period.year(2022), "held"),
        ],
        "Další a další": [
            ("Cena hejtmana za společenskou odpovědnost", Period.year(2022), "held"),
            ("KONVENT A 2022", Period.month(2022, 4), "cancelled"),
            (
                "Brožura ROK 2022 V LIBERECKÉM KRAJI aneb Co se nám povedlo a na čem pracujeme",
                Period.year(2022),
                "held",
            ),
        ],
        "Meziresortní spolupráce": [
            (
                "I. etapa realizace Akčního plánu adaptace na změnu klimatu v podmínkách LK",
                Period.year(2022),
                "held",
            ),
            ("Fresh fest Liberec", Period.year(2022), "held"),
            ("Dobrovolnické centrum LK a ANNOLK", Period.year(2022), "held"),
            ("Fórum sociální ekonomiky 2022", Period.year(2022), "held"),
        ],
    }
    assert told == {
        heading: [(title, period.as_input(), state) for title, period, state in rows]
        for heading, rows in written.items()
    }
    assert list(told) == list(written)


def test_what_is_told_of_single_activities_is_there():
    assert (
        missing(
            [
                (
                    Activity,
                    {"heading__order": 1, "summary__contains": "analýza současného stavu kulturního prostředí LK"},
                ),
                (
                    Activity,
                    {"series__slug": "ideathon", "outcome__contains": "kulaté stoly na téma doprava a energetika"},
                ),
                (Activity, {"slug": "setkani-zdravych-kraju-2022", "place": "Ústí nad Labem"}),
                (Activity, {"grant_call__programme__code": "2.6", "grant_call__year": 2022}),
                (Activity, {"award_round__award__name": "Výrobek roku Libereckého kraje", "award_round__year": 2022}),
                (
                    Activity,
                    {
                        "award_round__award__name": "Cena hejtmana za společenskou odpovědnost",
                        "award_round__entrant_count": 0,
                        "summary__contains": "uzávěrkou 31. 12. 2021",
                        "outcome__contains": "Do soutěže se nikdo nepřihlásil",
                    },
                ),
                (
                    Activity,
                    {
                        "state": "cancelled",
                        "state_reason": "potřetí zrušeno, ukončení projektu",
                        "place": "Löbau",
                        "summary__contains": "regionální produkty a řemesla, turistické regiony LK",
                        "outcome__contains": "čj/nj web jako rozcestník regionálních výrobků a turistických regionů "
                        "LK, propojený s platformou Liberecký kraj sobě",
                    },
                ),
                (Activity, {"description__contains": "armonogram adaptačních opatření a úkolů 2021–2024"}),
            ]
        )
        == []
    )


def test_departments_cooperated_under_these_themes():
    rows = Cooperation.objects.order_by("department__order", "activity__heading__order", "activity__order")

    assert list(rows.values_list("department__name", "theme", "activity__title")) == [
        ("Životní prostředí", "podpora lokální ekonomiky", "Krajský EKODen"),
        ("Životní prostředí", "podpora lokální ekonomiky", "Krajské Dožínky"),
        ("Životní prostředí", "", "I. etapa realizace Akčního plánu adaptace na změnu klimatu v podmínkách LK"),
        ("Životní prostředí", "podpora lokální ekonomiky", "Fresh fest Liberec"),
        ("Sociální věci", "dobrovolnictví", "Dobrovolnické centrum LK a ANNOLK"),
        ("Sociální věci", "sociální ekonomika", "Fórum sociální ekonomiky 2022"),
        ("Zdravotnictví", "", "HRAVĚ jak žít ZDRAVĚ"),
    ]


def test_traditional_events_are_series_and_every_activity_has_a_topic():
    names = {"Krajský EKODen", "Krajské Dožínky", "Výrobek roku Libereckého kraje", "Škola Národní sítě Zdravých měst"}

    assert names <= set(Series.objects.values_list("name", flat=True))
    assert Series.objects.get(slug="skola-nszm").runs.count() == 3
    assert list(Activity.objects.filter(topics=None)) == []
    assert list(Topic.objects.values_list("number", flat=True)) == list(range(1, 11))


def test_every_text_that_can_be_told_in_english_is():
    told = [model for model in apps.get_models() if issubclass(model, ToldInEnglish) and model is not SiteProfile]

    assert [row for model in told for row in model._base_manager.filter(model.lacking_english())] == []


# --- Grants ----------------------------------------------------------------------------------------------------------


def test_calls_of_every_year_have_these_figures_and_no_others():
    numbers = {
        2014: {
            "allocation": 400000,
            "closes_on": "2014-04-30",
            "closes_time": "14:00:00",
            "resolution_date": "2014-03-25",
            "activities_from": "2014-04-01",
            "activities_until": "2015-03-31",
        },
        2017: {
            "allocation": 1000000,
            "max_per_project": 100000,
            "opens_on": "2017-05-02",
            "closes_on": "2017-05-19",
            "resolution_date": "2017-03-28",
        },
        2020: {"closes_on": "2020-04-24"},
        2022: {
            "allocation": 690230,
            "resolution_date": "2022-02-22",
            "announced_on": "2022-02-23",
            "opens_on": "2022-03-28",
            "closes_on": "2022-04-20",
            "closes_time": "14:00:00",
            "declared_applications": 13,
            "declared_requested": 690230,
            "declared_funded": 13,
            "declared_awarded": 690230,
            "declared_refused": 0,
        },
        2023: {
            "allocation": 600000,
            "opens_on": "2023-04-01",
            "closes_on": "2023-04-24",
            "declared_applications": 24,
            "declared_requested": 1349370,
            "declared_funded_full": 9,
            "declared_awarded_full": 534700,
            "declared_funded_part": 1,
            "declared_awarded_part": 67638,
            "declared_requested_part": 68500,
            "declared_funded": 10,
            "declared_awarded": 602338,
            "declared_refused": 15,
        },
    }
    told = {"id", "programme", "year", "publication", "published_at"}
    fields = [one.name for one in Call._meta.concrete_fields if one.name not in told and one.null and one.editable]

    found = {
        call.year: {name: value for name in fields if (value := getattr(call, name)) is not None}
        for call in Call.objects.filter(programme__code="2.6")
    }

    assert {
        year: {name: str(value) if not isinstance(value, (int, Decimal)) else value for name, value in call.items()}
        for year, call in found.items()
    } == numbers


def test_allocation_of_2023_was_raised_from_savings_and_adds_up():
    call = Call.objects.get(programme__code="2.6", year=2023)

    assert list(AllocationRaise.objects.values_list("call__year", "amount", "reason")) == [
        (2023, Decimal(2338), "z úspor")
    ]
    assert call.allocation + Decimal(2338) == call.declared_awarded == Decimal(602338)
    assert call.declared_awarded_full + call.declared_awarded_part == call.declared_awarded


def test_known_recipients_of_2023_are_named_without_amounts():
    rows = Application.objects.order_by("applicant__name").values_list(
        "call__year", "applicant__name", "decision", "requested", "awarded"
    )

    assert list(rows) == [
        (2023, name, "supported", None, None) for name in ("Hejnice", "Rokytnice nad Jizerou", "Turnov", "ZŠ Osečná")
    ]


def test_programmes_say_who_may_apply_for_what_and_who_decides():
    ma21, tanks = Programme.objects.get(code="2.6"), Programme.objects.get(code="2.8")

    assert (ma21.name, ma21.fund) == ("Podpora MA21", "Dotační fond Libereckého kraje")
    for words in ["obce v LK", "svazky obcí", "školy", "spolky", "ústavy", "nadace", "o.p.s.", "podnikatelé"]:
        assert words in ma21.eligible
    for words in (
        "výchova a osvěta (kampaně Den Země, Evropský týden mobility, Dny zdraví…)",
        "zapojování veřejnosti, transparentnost a kvalita veřejné správy",
        "strategické plánování s veřejností",
    ):
        assert words in ma21.supported
    for words in ("hodnotí odbor", "výbor", "zastupitelstvo", "požadovaná, doporučená a přidělená"):
        assert words in ma21.procedure
    assert (tanks.support_area, tanks.since_year) == ("regionální rozvoj", 2022)
    assert tanks.name == "Podpora dodatečné instalace akumulační nádoby u domácích kotlů na pevná paliva"
    call = Call.objects.get(programme=ma21, year=2022)
    assert "ani jeden projekt nebyl vyřazen" in call.note
    for words in (ma21.eligible, call.conditions):
        assert "úplný výpis z evidence skutečných majitelů" in words
        assert "§ 10a odst. 3 písm. f) zákona č. 250/2000 Sb." in words


def test_notes_of_calls_tell_the_public_nothing_of_what_is_missing_or_does_not_add_up():
    assert [note for note in Call.objects.values_list("note", flat=True) if "zná" in note or "odpovíd" in note] == []


def test_totals_that_contradict_each_other_wait_for_the_coordinator_alone():
    kinds = {kind.name: kind for one in declared().values() for kind in one.tasks}

    def told(name):
        return [(one.about, one.advice) for tasks in kinds[name].find(None) for one in tasks.part(0, 9)]

    assert told("differing-totals") == [
        ("2.6 – 2023", "Žádosti (podpořené a nepodpořené): zveřejněné části dávají 25, zveřejněný souhrn je 24.")
    ]
    assert told("contradicting-dates") == [
        (
            "Výrobek roku Libereckého kraje",
            "U aktivity stojí srpen 2022, ocenění však bylo předáno 3.\u00a0září 2022. Opravte údaj, který nesedí.",
        )
    ]
    assert told("contacts") == []


# --- Improvement plan ------------------------------------------------------------------------------------------------


def test_plan_of_2022_has_these_items_and_indicators():
    rows = [
        (item.full_number, item.title, str(item.area or ""), [str(one) for one in item.indicators.all()])
        for item in sorted(Item.objects.select_related("parent", "area"), key=lambda item: item.full_number)
    ]

    assert [plan.year for plan in Plan.objects.all()] == [2022]
    assert rows == [
        (
            "1.",
            "Nový dotační program",
            "",
            [
                (
                    "dotační program č. 2.8 Dotačního fondu Libereckého kraje, oblast podpory regionální rozvoj – "
                    "Podpora dodatečné instalace akumulační nádoby u domácích kotlů na pevná paliva"
                )
            ],
        ),
        (
            "2.",
            "Osvětová kampaň Jak správně topit, 2. část",
            "",
            [
                (
                    "akce pro veřejnost, tisk osvětových letáků, naučné video, www Jak správně topit, projekt 2022 "
                    "s podporou z Norských fondů"
                )
            ],
        ),
        ("3.", "Naplňování Akčního plánu Koncepce „CHYTŘEJŠÍ KRAJ“ pro Liberecký kraj", "", []),
        (
            "3.1",
            "Informační a datový portál",
            "Využívání chytrých technologií",
            [
                (
                    "vznik informačního a datového portálu Libereckého kraje s využitím otevřených dat, katalog "
                    "dílčích datových sad"
                )
            ],
        ),
        (
            "3.2",
            "Energetický management",
            "Životní prostředí",
            [
                "konkrétní pilotní projekty fotovoltaiky a podané žádosti o dotaci",
                "přípravné práce pro instalaci „chytrých čidel“ pro dálkové odečty energií v objektech LK",
                "projekty komplexního řešení energeticky úsporných opatření v objektech LK",
            ],
        ),
        (
            "3.3",
            "Hospodaření s vodou",
            "Životní prostředí",
            [
                (
                    "realizace systematického řešení hospodaření s vodou (využívání srážkové vody, šedé vody, dálkové "
                    "odečty a kontrola) v objektech LK"
                )
            ],
        ),
    ]
    assert Item.objects.get(grant_programme__code="2.8").full_number == "1."
    assert set(Item.objects.values_list("state", flat=True)) == {""}
    assert set(Indicator.objects.values_list("kind", flat=True)) == {"text"}


def test_information_and_data_portal_leads_to_the_catalogue_of_data_sets(client):
    page = Page(client.get("/plan-zlepsovani/2022/"))
    [item] = page.root.xpath("//article[@id='polozka-3-1']")

    assert "katalog dílčích datových sad" in page.words_of(item)
    assert item.xpath(".//a[starts-with(@href, '/otevrena-data/')]/@href") == ["/otevrena-data/"]
    sets = Page(client.get("/otevrena-data/")).root.xpath("//ul[@class='data-sets']//h2/a/@href")
    assert "/otevrena-data/polozky-planu/" in sets
    assert {client.get(address).status_code for address in sets} == {200}


def test_of_the_data_portal_it_is_known_how_it_went_on_and_when_it_started():
    going_on, start = Measurement.objects.order_by("measured_on")

    for measured in (going_on, start):
        assert (measured.indicator.item.full_number, measured.month_only) == ("3.1", True)
    assert (str(going_on.measured_on), "třetím projektu Smart akcelerátor" in going_on.text) == ("2023-01-01", True)
    assert (str(start.measured_on), "datalk.cz" in start.text) == ("2023-06-01", True)


# --- Awards ----------------------------------------------------------------------------------------------------------


def test_region_received_three_awards():
    rows = Recipient.objects.filter(round__award__in=Award.objects.received()).order_by("round__award__order")

    assert list(rows.values_list("round__award__name", "round__year", "placing", "prize", "title")) == [
        (
            "Chytrá města",
            2022,
            None,
            (
                "Zvláštní cena poroty za mimořádný přínos v oblasti hospodaření se srážkovou a šedou vodou v "
                "Libereckém kraji"
            ),
            "Nedostatek vody a lepší hospodaření s vodou jako cenným zdrojem",
        ),
        ("Národní cena kvality ČR", 2022, 2, "", "ÚSPĚŠNÁ ORGANIZACE"),
        ("EFQM", 2022, None, "", "Recognised as a 4-star organisation using the EFQM Model"),
    ]
    assert {row.organisation.slug for row in rows} == {"liberecky-kraj"}
    assert (
        missing(
            [
                (Recipient, {"description__contains": "Koncepce Chytřejší kraj pro Liberecký kraj / Smart City"}),
                (Recipient, {"description__contains": "Smart City Innovations Institut"}),
                (Recipient, {"description__contains": "program EXCELENCE 2022"}),
                (Recipient, {"category__name": "VEŘEJNÝ SEKTOR", "placing": 2}),
                (Round, {"note": "program EXCELENCE 2022"}),
            ]
        )
        == []
    )
    assert Recipient.objects.filter(description__contains="Liberecký kraj, KÚ Libereckého kraje").count() == 2


def test_region_gave_its_awards_to_these():
    rows = Recipient.objects.filter(round__award__in=Award.objects.given())
    rows = rows.order_by("round__award__order", "round__year", "order")

    assert [
        (row.round.award.name.split()[0], row.round.year, row.placing, row.prize, row.title, row.who, row.place)
        for row in rows
    ] == [
        ("Výrobek", 2021, 1, "", "Povidla švestková", "Martina Papežíková, DobroTY z Ráje", ""),
        ("Výrobek", 2021, 2, "", "Lažanský RUBÍN jablko s broskví 100% šťáva", "MOŠTOVNA LAŽANY", ""),
        ("Výrobek", 2021, 3, "", "Pšenično-žitný chleba DOK", "Nordbeans s.r.o.", ""),
        ("Výrobek", 2021, None, "Přínos zdravému životnímu stylu", "Smetanový zákys", "Mléko Jeřmanice, s.r.o.", ""),
        ("Výrobek", 2022, 1, "", "zrající ovčí sýr nakládaný v oleji", "Michal Sabáček", "Volfartice"),
        ("Výrobek", 2022, 2, "", "Vratislavická kyselka citron", "Kitl", ""),
        ("Výrobek", 2022, 3, "", "škvarková pomazánka", "Váša", "Mimoň"),
        ("Cena", 2020, None, "hlavní cena", "", "E M B A, spol. s r. o.", "Paseky nad Jizerou"),
        ("Cena", 2020, None, "hlavní cena", "", "Severochema, družstvo", "Liberec"),
    ]


def test_rounds_have_their_days_and_counts():
    assert (
        missing(
            [
                (Award, {"name": "Výrobek roku Libereckého kraje", "since_year": 2004}),
                (Round, {"year": 2021, "held_on": "2021-08-28", "place": "Vesec"}),
                (
                    Round,
                    {
                        "year": 2022,
                        "entries_until": "2022-05-31",
                        "held_on": "2022-09-03",
                        "place": "Frýdlant",
                        "entrant_count": 31,
                        "entry_count": 116,
                        "category_count": 9,
                        "note__contains": "Vítěz každé kategorie získal 25 000 Kč",
                    },
                ),
                (
                    Round,
                    {
                        "award__slug": "cena-hejtmana-za-spolecenskou-odpovednost",
                        "announced": "červen 2021",
                        "entries_until": "2021-12-31",
                        "entrant_count": 0,
                    },
                ),
            ]
        )
        == []
    )


# --- Links, members, the site ----------------------------------------------------------------------------------------


def test_useful_links_stand_in_order_each_with_what_it_is_for_and_only_known_addresses():
    links = UsefulLink.objects.order_by("order")

    assert [(link.title, link.url) for link in links] == [
        ("Strategie rozvoje Libereckého kraje 2021–2027", "https://www.kraj-lbc.cz/srlk"),
        ("Krajské koncepční dokumenty", "https://www.databaze-strategie.cz"),
        ("Agentura regionálního rozvoje, ARR", "https://www.arr-nisa.cz"),
        ("Lipo.ink", "https://lipo.ink"),
        ("Investuj pod Ještědem", "https://investujpodjestedem.cz"),
        ("SMART AKCELERÁTOR LIBERECKÉHO KRAJE / značka 1012+", "https://1012plus.cz"),
        ("Křišťálové údolí / CRYSTAL VALLEY", "https://www.crystalvalley.cz"),
        ("www.ZdravyLibereckyKraj.cz", "https://www.zdravylibereckykraj.cz"),
        ("Facebook Zdravý Liberecký kraj", ""),
        (
            "Aktuality odboru regionálního rozvoje a evropských projektů",
            "https://regionalni-rozvoj.kraj-lbc.cz/aktuality",
        ),
    ]
    assert [link for link in links if not link.description] == []


def test_organisations_have_their_part_in_the_programme():
    told = {}
    for organisation in Organisation.objects.order_by("name"):
        told.setdefault(organisation.membership, []).append(organisation.name)

    assert told["region"] == ["Liberecký kraj"]
    assert told["member"] == ["Jilemnice", "Liberec", "Rokytnice nad Jizerou", "Turnov"]
    assert sorted(told["partner"]) == [
        "ANNOLK",
        "Agentura regionálního rozvoje",
        "Dobrovolnické centrum LK",
        "MAS Frýdlantsko",
        "Národní síť Zdravých měst",
    ]
    assert sorted(told["former"]) == ["Jindřichovice pod Smrkem", "Lomnice nad Popelkou", "Česká Lípa"]
    assert all("2014" in one.member_note for one in Organisation.objects.filter(membership="former"))
    assert CategoryStatus.objects.count() == 0


def test_region_is_identified_and_every_ico_is_valid():
    region = Organisation.objects.get(membership="region")

    assert (region.ico, region.ruian_code, region.data_box) == ("70891508", 78, "c5kbvkw")
    assert [one for one in Organisation.objects.exclude(ico=None) if not is_valid_ico(one.ico)] == []


def test_towns_villages_and_the_region_have_example_criteria_to_be_checked():
    sets = CriteriaSet.objects.order_by("kind")

    assert [(one.kind, one.year, one.is_example) for one in sets] == [
        ("municipality", 2022, True),
        ("region", 2022, True),
        ("town", 2022, True),
    ]
    known = ["1.1", "1.2", "1.3", "2", "6.1", "K.1", "K.2", "K.3", "K.4", "K.5", "K.6", "K.7", "K.8"]
    told = {one.kind: [row.number for row in EvidenceIndicator.objects.of_set(one)] for one in sets}
    assert told == {"municipality": known, "town": known, "region": [*known, "K.9"]}
    assert [row for row in EvidenceIndicator.objects.all() if not (row.title and row.evidence_wanted)] == []


def test_member_towns_prove_these_indicators():
    for town in Organisation.objects.filter(membership="member"):
        held = CriteriaSet.objects.for_organisation(town, 2026)
        rows = EvidenceIndicator.objects.of_set(held)

        def needed(category, rows=rows):
            return rows.filter(criterion__category__in=Level.up_to(category))

        assert held.kind == "town"
        assert [(row.number, row.proof, row.required) for row in needed("D")] == [
            ("1.1", "politician", True),
            ("1.2", "coordinator", True),
            ("1.3", "group", True),
            ("2", "reports", True),
        ]
        assert [row.number for row in needed("C").filter(required=True)] == ["1.1", "1.2", "1.3", "2", "6.1"]
        assert rows.get(number="1.1").not_accepted == (
            "Tatáž osoba nemůže být zároveň odpovědným politikem a koordinátorem."
        )


def test_deadlines_of_2022_and_2026_are_the_customary_ones():
    assert EvidenceDeadline.objects.count() == 8
    for year in (2022, 2026):
        days = [
            (one.category, f"{one.date:%m-%d}", one.is_customary) for one in EvidenceDeadline.objects.calendar(year)
        ]
        assert days == [("A", "09-30", False), ("B", "09-30", False), ("C", "10-31", False), ("D", "11-30", False)]
    assert deadline_for("C", 2024).is_customary


def test_politician_and_coordinator_of_the_region_are_in_office():
    rows = Mandate.objects.current().filter(organisation__membership="region").exclude(role="official")

    assert sorted(str(mandate.person) + " " + mandate.role for mandate in rows) == [
        "Ivana Hujerová coordinator",
        "Jiří Ulvr politician",
    ]


def test_contacts_are_those_of_the_office_and_of_no_person():
    assert list(Person.objects.exclude(work_email="", work_phone="")) == []
    assert (SiteProfile.load().email, SiteProfile.load().phone) == ("podatelna@kraj-lbc.cz", "+420 485 226 111")


def test_partners_have_their_addresses():
    webs = dict(Organisation.objects.exclude(web="").values_list("name", "web"))

    assert webs == {
        "Liberecký kraj": "https://www.kraj-lbc.cz",
        "Národní síť Zdravých měst": "https://www.zdravamesta.cz",
        "Agentura regionálního rozvoje": "https://www.arr-nisa.cz",
    }


def test_site_has_its_sign_office_and_texts():
    site = SiteProfile.load()

    assert site.name == "Zdravý Liberecký kraj"
    assert site.address == "U Jezu 642/2a, 461 80 Liberec 2"
    assert site.office_department == "Odbor regionálního rozvoje a evropských projektů"
    assert all([site.tagline, site.lead, site.about, site.sign_path, site.sign_description])
    check_view_box(site.sign_view_box)


def test_every_place_on_the_map_lies_inside_the_region():
    outline = shape_of_site(SiteProfile.load()).outline

    assert SiteProfile.load().region.name == "Liberecký kraj"
    assert len(outline) > 100
    placed = Organisation.objects.exclude(latitude=None)
    assert placed.count() == 8
    assert [one.name for one in placed if not inside(one, outline)] == []


def inside(organisation, outline):
    """Tell whether a ray from the place to the east crosses the border an odd number of times."""
    lon, lat = float(organisation.longitude), float(organisation.latitude)
    crossed = 0
    for (lon1, lat1), (lon2, lat2) in pairwise([*outline, outline[0]]):
        if (lat1 > lat) != (lat2 > lat) and lon < (lon2 - lon1) * (lat - lat1) / (lat2 - lat1) + lon1:
            crossed += 1
    return crossed % 2 == 1


def test_everything_is_public():
    models = [Activity, Meeting, Programme, Call, Plan, Award]

    assert [row for model in models for row in model.objects.exclude(publication=Published.Publication.PUBLISHED)] == []


def test_second_load_leaves_everything_as_it_is():
    tables = (Activity, Meeting, AgendaItem, Organisation, Call, Item, Award, Recipient, SiteProfile)
    before = [table.history.count() for table in tables]

    report = load(settings.CONTENT_DIR)

    assert report.changed_anything is False
    assert [table.history.count() for table in tables] == before


def test_every_row_has_a_name_and_not_its_number():
    ours = [model for model in apps.get_models() if not model.__module__.startswith(("django.", "allauth."))]
    names = {model._meta.label: [str(row) for row in model._default_manager.all()[:3]] for model in ours}
    nameless = {
        label: found
        for label, found in names.items()
        if any(not name.strip() or name.strip("#").isdigit() or "object (" in name for name in found)
    }

    assert len([label for label, found in names.items() if found]) > 40
    assert nameless == {}
