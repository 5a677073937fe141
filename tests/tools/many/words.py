"""Words that titles and names are made of."""

TOWN_STARTS = (
    "Horní", "Dolní", "Velká", "Malá", "Nová", "Stará", "Červená", "Bílá", "Černá", "Kamenná",
    "Dlouhá", "Krásná", "Suchá", "Zadní", "Přední", "Prostřední", "Vysoká", "Hluboká", "Lesní", "Zelená",
)  # fmt: skip
TOWN_ENDS = (
    "Lhota", "Ves", "Studánka", "Řasnice", "Paseka", "Olešnice", "Říčka", "Hora", "Louka", "Skála",
    "Voda", "Chřibská", "Bystřice", "Kamenice", "Rokytnice", "Světlá", "Stráž", "Hůrka", "Lípa", "Doubrava",
)  # fmt: skip
EVENTS = (
    "Den Země", "Fórum zdravého města", "Úklid břehů", "Beseda o vodě", "Sousedské setkání", "Den bez aut",
    "Farmářské trhy", "Výsadba stromů", "Přednáška o odpadech", "Dětské zastupitelstvo", "Den zdraví", "Kulatý stůl",
    "Anketa o veřejném prostoru", "Zelená knihovna", "Opravna kol", "Týden pro klima", "Setkání seniorů",
)  # fmt: skip
PROJECTS = (
    "Obnova studánky", "Komunitní zahrada", "Participativní rozpočet", "Školní včelín", "Strategický plán rozvoje",
    "Naučná stezka", "Fórum a desatero problémů", "Osvětová kampaň o odpadech", "Zázemí pro sousedské akce",
)  # fmt: skip
SENTENCES = (
    "Přišli sousedé z celé obce i z okolí a zapojily se obě školy.",
    "Na místě pomáhali dobrovolní hasiči, spolek zahrádkářů a místní podnikatelé.",
    "Návrhy účastníků zapsali koordinátoři a předají je zastupitelstvu.",
    "Program byl zdarma a bezbariérově přístupný.",
    "Výstupy jsou zveřejněny na webu města a ve zpravodaji.",
    "Děti vyrobily výstavu, která potom putovala po okolních obcích.",
    "Akce navázala na plán zlepšování a na loňská doporučení pracovní skupiny.",
    "Hovořilo se o hospodaření s vodou, o dopravě do školy a o péči o seniory.",
)
FIRST_NAMES = ("Jana", "Petr", "Eva", "Jiří", "Marie", "Tomáš", "Lenka", "Pavel", "Hana", "Martin")
LAST_NAMES = ("Nováková", "Svoboda", "Dvořáková", "Černý", "Říhová", "Kučera", "Veselá", "Horák", "Němcová", "Pech")
