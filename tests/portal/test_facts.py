"""Every fact the region told about its year 2022 can be read on the public page where a visitor would look for it."""

import re

import pytest

from tests.pages import Page, plain

pytestmark = pytest.mark.django_db

MEETING = "/setkani/2022-11-24/"
ACTIVITIES = "/aktivity/?rok=2022"
YEAR = "/rok/2022/"
PROGRAMME = "/dotace/2-6/"
PLAN = "/plan-zlepsovani/2022/"
PRODUCT = "/oceneni/vyrobek-roku-libereckeho-kraje/"
GOVERNOR = "/oceneni/cena-hejtmana-za-spolecenskou-odpovednost/"

GROUP = "Neformální skupina pro místní Agendu 21 a program Zdravý Liberecký kraj"

FACTS = [
    # The meeting
    (MEETING, GROUP),
    (MEETING, "KÚ LK (Krajský úřad Libereckého kraje)"),
    (MEETING, "24. listopadu 2022"),
    (MEETING, "Jiří Ulvr, člen rady kraje, odpovědný politik pro místní Agendu 21 a program Zdravý Liberecký kraj"),
    (MEETING, "Michael Otta, vedoucí odboru regionálního rozvoje a evropských projektů"),
    (MEETING, "Ivana Hujerová, koordinátorka neziskového sektoru a místní Agendy 21"),
    (MEETING, "Monitoring Strategie rozvoje Libereckého kraje 2021–2027"),
    (MEETING, "Zuzana Šiftová, vedoucí oddělení rozvojových koncepcí"),
    (MEETING, "Informace o činnosti skupiny pro Zdravotní politiku LK"),
    (MEETING, "program dlouhodobého zlepšování zdravotního stavu obyvatel LK"),
    (MEETING, "Alena Riegerová, vedoucí odboru zdravotnictví"),
    (MEETING, "Zpráva o zdraví 2020"),
    (MEETING, "Liberecký kraj sobě"),
    (MEETING, "Petra Handlířová, ARR"),
    (MEETING, "Ideathon 2022"),
    (MEETING, "Jilemnice"),
    (MEETING, "Liberec"),
    (MEETING, "Rokytnice nad Jizerou"),
    (MEETING, "Turnov"),
    (MEETING, "MAS Frýdlantsko"),
    # Meetings before and after
    ("/setkani/", "2. října 2018"),
    ("/setkani/", "30. října 2019"),
    ("/setkani/", "27. října 2020"),
    ("/setkani/", "24. listopadu 2021"),
    ("/setkani/", "24. listopadu 2022"),
    ("/setkani/", "30. května 2023"),
    ("/setkani/2018-10-02/", "KÚ LK (Krajský úřad Libereckého kraje)"),
    ("/setkani/2019-10-30/", "KÚ LK (Krajský úřad Libereckého kraje)"),
    ("/setkani/2020-10-27/", "KÚ LK (Krajský úřad Libereckého kraje)"),
    ("/setkani/2021-11-24/", "KÚ LK (Krajský úřad Libereckého kraje)"),
    ("/setkani/2023-05-30/", "multimediální sál"),
    ("/setkani/2023-05-30/", "10:00"),
    # Activities
    (
        "/aktivity/strategie-rozvoje-kultury-2023-2028/",
        "Tvorba Strategie rozvoje kultury, kulturního dědictví a kulturních a kreativních odvětví na období 2023–2028",
    ),
    ("/aktivity/strategie-rozvoje-kultury-2023-2028/", "srpen–prosinec 2022"),
    ("/aktivity/strategie-rozvoje-kultury-2023-2028/", "analýza současného stavu kulturního prostředí LK"),
    ("/aktivity/ideathon-2022/", "Ideathon 2022 – studentské nápady pro životní prostředí"),
    ("/aktivity/ideathon-2022/", "Navazující kulaté stoly na téma doprava a energetika"),
    ("/aktivity/tynes-2022/", "Týdny pro neziskový sektor TÝNES 2022"),
    ("/aktivity/tynes-2022/", "únor a březen 2022"),
    ("/aktivity/krajsky-ekoden-2022/", "Krajský EKODen"),
    ("/aktivity/krajsky-ekoden-2022/", "květen 2022"),
    ("/aktivity/krajske-dozinky-2022/", "Krajské Dožínky"),
    ("/aktivity/krajske-dozinky-2022/", "září 2022"),
    ("/aktivity/hrave-jak-zit-zdrave-2022/", "HRAVĚ jak žít ZDRAVĚ"),
    ("/aktivity/hrave-jak-zit-zdrave-2022/", "říjen 2022"),
    ("/aktivity/tyden-kristaloveho-udoli-2022/", "Týden Křišťálového údolí"),
    ("/aktivity/tyden-kristaloveho-udoli-2022/", "srpen 2022"),
    ("/aktivity/jarni-skola-nszm-2022/", "Jarní Škola Národní sítě Zdravých měst"),
    ("/aktivity/jarni-skola-nszm-2022/", "jaro 2022"),
    ("/aktivity/letni-skola-nszm-2022/", "léto 2022"),
    ("/aktivity/podzimni-skola-nszm-2022/", "podzim 2022"),
    ("/aktivity/setkani-zdravych-kraju-2022/", "Setkání Zdravých krajů NSZM"),
    ("/aktivity/setkani-zdravych-kraju-2022/", "květen 2022"),
    ("/aktivity/setkani-zdravych-kraju-2022/", "Ústí nad Labem"),
    ("/aktivity/webinare-nszm-2022/", "Ostatní vzdělávací aktivity NSZM – webináře"),
    ("/aktivity/webinare-nszm-2022/", "celého roku"),
    ("/aktivity/vyrobek-roku-2022/", "Výrobek roku Libereckého kraje"),
    ("/aktivity/vyrobek-roku-2022/", "srpen 2022"),
    ("/aktivity/financni-podpora-ma21-2022/", "Finanční podpora MA21 – Program Dotačního fondu LK 2.6 Podpora MA21"),
    ("/aktivity/cena-hejtmana-2022/", "Cena hejtmana za společenskou odpovědnost"),
    ("/aktivity/cena-hejtmana-2022/", "uzávěrkou 31. 12. 2021"),
    ("/aktivity/cena-hejtmana-2022/", "Do soutěže se nikdo nepřihlásil"),
    ("/aktivity/konvent-a-2022/", "KONVENT A 2022"),
    ("/aktivity/konvent-a-2022/", "duben 2022"),
    ("/aktivity/konvent-a-2022/", "Účast na veletrhu v Löbau: regionální produkty a řemesla, turistické regiony LK"),
    ("/aktivity/konvent-a-2022/", "potřetí zrušeno, ukončení projektu"),
    (
        "/aktivity/konvent-a-2022/",
        (
            "Vznikl čj/nj web jako rozcestník regionálních výrobků a turistických regionů LK, propojený s platformou "
            "Liberecký kraj sobě"
        ),
    ),
    ("/aktivity/brozura-rok-2022/", "ROK 2022 V LIBERECKÉM KRAJI aneb Co se nám povedlo a na čem pracujeme"),
    # Cooperation of departments
    ("/spoluprace/", "Životní prostředí"),
    (
        "/spoluprace/",
        "I. etapa realizace Akčního plánu adaptace na změnu klimatu v podmínkách LK",
    ),
    ("/aktivity/akcni-plan-adaptace-2022/", "Harmonogram adaptačních opatření a úkolů 2021–2024"),
    ("/spoluprace/", "podpora lokální ekonomiky"),
    ("/spoluprace/", "Krajský EKODen"),
    ("/spoluprace/", "Krajské Dožínky"),
    ("/spoluprace/", "Fresh fest Liberec"),
    ("/spoluprace/", "Sociální věci"),
    ("/spoluprace/", "dobrovolnictví"),
    ("/spoluprace/", "Dobrovolnické centrum LK a ANNOLK"),
    ("/spoluprace/", "sociální ekonomika"),
    ("/spoluprace/", "Fórum sociální ekonomiky 2022"),
    ("/spoluprace/", "Zdravotnictví"),
    ("/spoluprace/", "HRAVĚ jak žít ZDRAVĚ"),
    # Grants
    ("/dotace/", "2.6 Podpora MA21"),
    ("/dotace/", "Dotační fond Libereckého kraje"),
    ("/dotace/2-6/2022/", "690 230 Kč"),
    ("/dotace/2-6/2022/", "Podpořeno bylo všech 13 projektů v celkové výši 690 230 Kč"),
    ("/dotace/2-6/2022/", "ani jeden projekt nebyl vyřazen"),
    ("/dotace/2-6/2022/", "23. února 2022"),
    ("/dotace/2-6/2022/", "22. února 2022"),
    ("/dotace/2-6/2022/", "28. března – 20. dubna 2022"),
    ("/dotace/2-6/2022/", "poslední den do 14:00 hodin"),
    ("/dotace/2-6/2022/", "úplný výpis z evidence skutečných majitelů"),
    (PROGRAMME, "který není starší než 90 dní"),
    ("/dotace/2-6/2014/", "25. března 2014"),
    ("/dotace/2-6/2017/", "28. března 2017"),
    ("/dotace/2-8/", "2.8 Podpora dodatečné instalace akumulační nádoby u domácích kotlů na pevná paliva"),
    ("/dotace/2-8/", "regionální rozvoj"),
    ("/dotace/2-8/", "2022"),
    (PROGRAMME, "400 000 Kč"),
    (PROGRAMME, "1 000 000 Kč"),
    (PROGRAMME, "690 230 Kč"),
    (PROGRAMME, "602 338 Kč"),
    (PROGRAMME, "1 349 370 Kč"),
    (PROGRAMME, "2014"),
    (PROGRAMME, "2017"),
    (PROGRAMME, "2020"),
    (PROGRAMME, "2023"),
    ("/dotace/2-6/2014/", "400 000 Kč"),
    ("/dotace/2-6/2014/", "do 30. dubna 2014"),
    ("/dotace/2-6/2014/", "poslední den do 14:00 hodin"),
    ("/dotace/2-6/2014/", "1. dubna 2014"),
    ("/dotace/2-6/2014/", "31. března 2015"),
    ("/dotace/2-6/2017/", "1 000 000 Kč"),
    ("/dotace/2-6/2017/", "2.–19. května 2017"),
    ("/dotace/2-6/2017/", "100 000 Kč"),
    ("/dotace/2-6/2020/", "24. dubna 2020"),
    ("/dotace/2-6/2023/", "600 000 Kč"),
    ("/dotace/2-6/2023/", "2 338 Kč – z úspor"),
    ("/dotace/2-6/2023/", "602 338 Kč"),
    ("/dotace/2-6/2023/", "1 349 370 Kč"),
    ("/dotace/2-6/2023/", "534 700 Kč"),
    ("/dotace/2-6/2023/", "67 638 Kč"),
    ("/dotace/2-6/2023/", "68 500 Kč"),
    ("/dotace/2-6/2023/", "1.–24. dubna 2023"),
    ("/dotace/2-6/2023/", "Rokytnice nad Jizerou"),
    ("/dotace/2-6/2023/", "Turnov"),
    ("/dotace/2-6/2023/", "ZŠ Osečná"),
    ("/dotace/2-6/2023/", "Hejnice"),
    (PROGRAMME, "obce v LK"),
    (PROGRAMME, "dobrovolné svazky obcí"),
    (PROGRAMME, "školy"),
    (PROGRAMME, "spolky"),
    (PROGRAMME, "ústavy"),
    (PROGRAMME, "nadace"),
    (PROGRAMME, "o.p.s."),
    (PROGRAMME, "podnikatelé"),
    (PROGRAMME, "výchova a osvěta (kampaně Den Země, Evropský týden mobility, Dny zdraví…)"),
    (PROGRAMME, "zapojování veřejnosti, transparentnost a kvalita veřejné správy"),
    (PROGRAMME, "strategické plánování s veřejností"),
    (PROGRAMME, "Žádosti nejprve hodnotí odbor, poté je doporučuje výbor a nakonec schvaluje zastupitelstvo"),
    (PROGRAMME, "požadovaná, doporučená a přidělená"),
    # The improvement plan
    (PLAN, "Nový dotační program"),
    (
        PLAN,
        (
            "dotační program č. 2.8 Dotačního fondu Libereckého kraje, oblast podpory regionální rozvoj – Podpora "
            "dodatečné instalace akumulační nádoby u domácích kotlů na pevná paliva"
        ),
    ),
    (PLAN, "Osvětová kampaň Jak správně topit, 2. část"),
    (
        PLAN,
        (
            "akce pro veřejnost, tisk osvětových letáků, naučné video, www Jak správně topit, projekt 2022 s podporou "
            "z Norských fondů"
        ),
    ),
    (PLAN, "Naplňování Akčního plánu Koncepce „CHYTŘEJŠÍ KRAJ“ pro Liberecký kraj"),
    (PLAN, "Informační a datový portál"),
    (PLAN, "Využívání chytrých technologií"),
    (
        PLAN,
        (
            "vznik informačního a datového portálu Libereckého kraje s využitím otevřených dat, katalog dílčích "
            "datových sad"
        ),
    ),
    (PLAN, "Energetický management"),
    (PLAN, "Životní prostředí"),
    (PLAN, "konkrétní pilotní projekty fotovoltaiky a podané žádosti o dotaci"),
    (PLAN, "přípravné práce pro instalaci „chytrých čidel“ pro dálkové odečty energií v objektech LK"),
    (PLAN, "projekty komplexního řešení energeticky úsporných opatření v objektech LK"),
    (PLAN, "Hospodaření s vodou"),
    (
        PLAN,
        (
            "realizace systematického řešení hospodaření s vodou (využívání srážkové vody, šedé vody, dálkové odečty a "
            "kontrola) v objektech LK"
        ),
    ),
    (PLAN, "leden 2023: Práce na portálu pokračují ve třetím projektu Smart akcelerátor Libereckého kraje"),
    (PLAN, "červen 2023: Datový portál kraje datalk.cz zahájil pilotní provoz"),
    # Awards received
    ("/oceneni/", "Chytrá města"),
    (
        "/oceneni/chytra-mesta/",
        "Zvláštní cena poroty za mimořádný přínos v oblasti hospodaření se srážkovou a šedou vodou v Libereckém kraji",
    ),
    ("/oceneni/chytra-mesta/", "Nedostatek vody a lepší hospodaření s vodou jako cenným zdrojem"),
    ("/oceneni/chytra-mesta/", "Koncepce Chytřejší kraj pro Liberecký kraj / Smart City Innovations Institut"),
    ("/oceneni/narodni-cena-kvality-cr/", "ÚSPĚŠNÁ ORGANIZACE"),
    ("/oceneni/narodni-cena-kvality-cr/", "Národní cena kvality ČR"),
    ("/oceneni/narodni-cena-kvality-cr/", "program EXCELENCE 2022"),
    ("/oceneni/narodni-cena-kvality-cr/", "KÚ Libereckého kraje"),
    ("/oceneni/narodni-cena-kvality-cr/", "2. místo v kategorii VEŘEJNÝ SEKTOR"),
    ("/oceneni/efqm/", "Recognised as a 4-star organisation using the EFQM Model"),
    ("/oceneni/efqm/", "Liberecký kraj, KÚ Libereckého kraje"),
    # Awards given
    (PRODUCT, "2004"),
    (PRODUCT, "28. srpna 2021, Vesec"),
    (PRODUCT, "Povidla švestková"),
    (PRODUCT, "Martina Papežíková, DobroTY z Ráje"),
    (PRODUCT, "Lažanský RUBÍN jablko s broskví 100% šťáva"),
    (PRODUCT, "MOŠTOVNA LAŽANY"),
    (PRODUCT, "Pšenično-žitný chleba DOK"),
    (PRODUCT, "Nordbeans s.r.o."),
    (PRODUCT, "Přínos zdravému životnímu stylu"),
    (PRODUCT, "Smetanový zákys"),
    (PRODUCT, "Mléko Jeřmanice, s.r.o."),
    (PRODUCT, "3. září 2022, Frýdlant"),
    (PRODUCT, "zrající ovčí sýr nakládaný v oleji"),
    (PRODUCT, "Michal Sabáček"),
    (PRODUCT, "Volfartice"),
    (PRODUCT, "Vratislavická kyselka citron"),
    (PRODUCT, "Kitl"),
    (PRODUCT, "škvarková pomazánka"),
    (PRODUCT, "Váša"),
    (PRODUCT, "Mimoň"),
    (PRODUCT, "31. května 2022"),
    (PRODUCT, "18. ročník"),
    (PRODUCT, "16. června 2022"),
    (PRODUCT, "na Krajských dožínkách ve Frýdlantu"),
    (PRODUCT, "Vítěz každé kategorie získal 25 000 Kč"),
    (GOVERNOR, "E M B A, spol. s r. o."),
    (GOVERNOR, "Paseky nad Jizerou"),
    (GOVERNOR, "Severochema, družstvo"),
    (GOVERNOR, "hlavní cena"),
    (GOVERNOR, "červen 2021"),
    (GOVERNOR, "31. prosince 2021"),
    # Links, members, partners
    ("/odkazy/", "Strategie rozvoje Libereckého kraje 2021–2027"),
    ("/odkazy/", "Střednědobý strategický dokument"),
    ("/odkazy/", "Krajské koncepční dokumenty"),
    ("/odkazy/", "národní databázi strategií"),
    ("/odkazy/", "Agentura regionálního rozvoje, ARR"),
    ("/odkazy/", "Lipo.ink"),
    ("/odkazy/", "podnikatelský inkubátor"),
    ("/odkazy/", "Investuj pod Ještědem"),
    ("/odkazy/", "brownfieldů a greenfieldů"),
    ("/odkazy/", "SMART AKCELERÁTOR LIBERECKÉHO KRAJE / značka 1012+"),
    ("/odkazy/", "Křišťálové údolí / CRYSTAL VALLEY"),
    ("/odkazy/", "www.ZdravyLibereckyKraj.cz"),
    ("/odkazy/", "Facebook Zdravý Liberecký kraj"),
    ("/odkazy/", "Aktuality odboru regionálního rozvoje a evropských projektů"),
    ("/clenove/liberecky-kraj/", "70891508"),
    ("/clenove/liberecky-kraj/", "78"),
    ("/clenove/", "Jilemnice"),
    ("/clenove/", "Liberec"),
    ("/clenove/", "Rokytnice nad Jizerou"),
    ("/clenove/", "Turnov"),
    ("/clenove/", "MAS Frýdlantsko"),
    ("/clenove/", "Česká Lípa"),
    ("/clenove/", "Lomnice nad Popelkou"),
    ("/clenove/", "Jindřichovice pod Smrkem"),
    ("/clenove/", "Národní síť Zdravých měst"),
    ("/clenove/", "ANNOLK"),
    ("/clenove/", "Dobrovolnické centrum LK"),
    ("/clenove/", "Agentura regionálního rozvoje"),
    ("/clenove/ceska-lipa/", "2014"),
    ("/kontakt/", "Krajský úřad Libereckého kraje"),
    ("/kontakt/", "podatelna@kraj-lbc.cz"),
    ("/kontakt/", "+420 485 226 111"),
    ("/kontakt/", "c5kbvkw"),
    ("/kontakt/", "U Jezu 642/2a, 461 80 Liberec 2"),
    ("/pristupnost/", "podatelna@kraj-lbc.cz"),
    ("/pristupnost/", "+420 485 226 111"),
    ("/pristupnost/", "c5kbvkw"),
]

HEADINGS = {
    "Plánování s veřejností": ["strategie-rozvoje-kultury-2023-2028", "ideathon-2022"],
    "Partnerství veřejného, neziskového a podnikatelského sektoru": [
        "tynes-2022",
        "krajsky-ekoden-2022",
        "krajske-dozinky-2022",
        "hrave-jak-zit-zdrave-2022",
        "tyden-kristaloveho-udoli-2022",
    ],
    "Další plánované aktivity": [
        "jarni-skola-nszm-2022",
        "letni-skola-nszm-2022",
        "podzimni-skola-nszm-2022",
        "setkani-zdravych-kraju-2022",
        "webinare-nszm-2022",
        "vyrobek-roku-2022",
        "financni-podpora-ma21-2022",
    ],
    "Další a další": ["cena-hejtmana-2022", "konvent-a-2022", "brozura-rok-2022"],
    "Meziresortní spolupráce": [
        "akcni-plan-adaptace-2022",
        "fresh-fest-liberec-2022",
        "dobrovolnictvi-2022",
        "forum-socialni-ekonomiky-2022",
    ],
}

AGENDA = [
    "Přivítání",
    "Představení nových koordinátorů a politických zástupců měst – změny v pracovní skupině",
    "Zdravý Liberecký kraj v roce 2022",
    "Zdravotní politika LK",
    "Dobrá praxe Libereckého kraje 2022",
    "Informace z členských měst a od dalších partnerů LK, možnosti spolupráce",
    "Diskuse a různé",
]


@pytest.fixture
def read(kept, client):
    """Open a page once and keep it."""

    def open_page(address):
        if address not in kept:
            response = client.get(address)
            assert response.status_code == 200, address
            kept[address] = Page(response)
        return kept[address]

    return open_page


def test_every_fact_is_told_at_its_address(read):
    untold = [(address, fact) for address, fact in FACTS if plain(fact) not in read(address).main]

    assert untold == []


@pytest.mark.both_databases
def test_the_meeting_keeps_the_order_of_its_programme(read):
    titles = [read(MEETING).words_of(node) for node in read(MEETING).elements("h3")]

    assert [title for title in titles if title in AGENDA] == AGENDA


@pytest.mark.both_databases
@pytest.mark.parametrize("address", [ACTIVITIES, YEAR])
def test_activities_stand_under_the_headings_in_the_order_of_the_slides(read, address):
    page = read(address)
    # The time line above the chapters goes by months.
    areas = page.of_class("chapter") or page.elements("main")
    order = [
        node.get("href").rstrip("/").rsplit("/", 1)[-1]
        for area in areas
        for node in area.iter("a")
        if re.match(r"/aktivity/[a-z][^.]*$", node.get("href") or "")
    ]
    headings = [page.words_of(node) for node in page.elements("h2")]

    assert list(dict.fromkeys(order)) == [slug for slugs in HEADINGS.values() for slug in slugs]
    assert [heading for heading in headings if heading in HEADINGS] == list(HEADINGS)


def test_the_product_of_2022_tells_how_many_took_part(read):
    facts = [read(PRODUCT).words_of(node) for node in read(PRODUCT).of_class("round-facts")]
    of_2022 = next(text for text in facts if "Frýdlant" in text)

    assert [int(number) for number in re.findall(r"(?<![\d.])\d+(?=\s(?!\d|května|září)\w)", of_2022)] == [31, 116, 9]


@pytest.mark.parametrize(
    ("address", "figures"),
    [
        ("/dotace/2-6/2022/", ["690 230 Kč", "13", "690 230 Kč", "13", "690 230 Kč", "53 095 Kč"]),
        ("/dotace/2-6/2023/", ["602 338 Kč", "24", "1 349 370 Kč", "10", "602 338 Kč", "60 234 Kč"]),
    ],
)
def test_a_call_shows_its_figures_in_their_order(read, address, figures):
    page = read(address)
    shown = [page.words_of(node) for node in page.of_class("figures-large")[0].iter("dd")]

    assert [re.match(r"[\d ]*\d( Kč)?", text)[0] for text in shown] == figures


def test_the_round_that_nobody_entered_says_so(read):
    rounds = {node.get("id"): node for node in read(GOVERNOR).of_class("round")}
    notices = {year: [one.get("class") for one in node.iter("p")] for year, node in rounds.items()}

    assert "notice notice-info" in notices["rocnik-2021"]
    assert "notice notice-info" not in notices["rocnik-2020"]


def test_figures_nobody_published_are_neither_shown_nor_missed(read):
    assert read("/dotace/2-6/2020/").of_class("figures-large") == []
    assert len(read("/dotace/2-6/2014/").of_class("figures-large")[0].findall(".//dd")) == 1


GAPS = ("není znám", "nejsou znám", "neuveden", "není uveden", "nevyhodnocen", "neměřen", "nezaznamen", "nemáme")


def test_no_page_announces_what_nobody_knows(read, client):
    site_map = b"".join(client.get("/sitemap.xml")).decode()
    addresses = [
        one for one in re.findall(r"<loc>https?://[^/]+(/[^<]*)</loc>", site_map) if not one.startswith("/en/")
    ]
    # The dictionaries of data name every value that there may be.
    read_by_people = [one for one in addresses if not one.startswith("/otevrena-data/")]
    told = [(address, gap) for address in read_by_people for gap in GAPS if gap in read(address).main.casefold()]

    assert len(addresses) > 60
    assert told == []


def test_towns_have_no_category_that_nobody_told_us(read):
    cards = [read("/clenove/").words_of(node) for node in read("/clenove/").of_class("card-piece")]

    assert len(cards) == 4
    assert not any(re.search(r"\b20\d\d\b", card) for card in cards)


def test_a_link_without_a_known_address_is_plain_text(read):
    page = read(MEETING)
    plain_text = {page.words_of(node) for node in page.of_class("link-without-address")}

    assert plain_text >= {"Zpráva o zdraví 2020", "Ideathon 2022"}
    assert all(node.get("href") for node in read("/odkazy/").elements("a"))


def test_the_year_in_one_reading_tells_of_every_room(read):
    told = read(YEAR).main

    for fact in (
        "KONVENT A 2022",
        "potřetí zrušeno, ukončení projektu",
        "I. etapa realizace Akčního plánu adaptace na změnu klimatu v podmínkách LK",
        "dobrovolnictví",
        "690 230 Kč",
        "ani jeden projekt nebyl vyřazen",
        "2.8 Podpora dodatečné instalace akumulační nádoby u domácích kotlů na pevná paliva",
        "Osvětová kampaň Jak správně topit, 2. část",
        "přípravné práce pro instalaci „chytrých čidel“ pro dálkové odečty energií v objektech LK",
        "Recognised as a 4-star organisation using the EFQM Model",
        "VEŘEJNÝ SEKTOR",
        "zrající ovčí sýr nakládaný v oleji",
        "24. listopadu 2022",
        "Jilemnice",
        "Turnov",
    ):
        assert fact in told


def test_only_the_office_and_the_supervising_authority_have_a_contact(read):
    of_office = {"mailto:podatelna@kraj-lbc.cz", "tel:+420485226111"}
    for address in (MEETING, "/kontakt/", "/pristupnost/", "/clenove/", "/clenove/liberecky-kraj/"):
        page = read(address)
        contacts = {
            node.get("href") for node in page.elements("a") if (node.get("href") or "").startswith(("mailto:", "tel:"))
        }
        assert contacts - {"mailto:pristupnost@dia.gov.cz"} == of_office, address
