"""Presentations made by hand: one with every layout, one whose slides are as full as the flow makes them."""

from dataclasses import replace
from decimal import Decimal

from common.charts import KC, PIECES, Chart, Look, Row, Series, Shape, Value
from decks.slides import Layout, Paragraph, Picture, Presentation, Run, Slide, Table

LONG_WORD = "nejneobhospodařovávatelnějšíhoxxxx"
LONG_ADDRESS = "https://www.kraj-lbc.cz/aktuality/" + "velmi-dlouha-adresa-bez-konce-" * 6


def paragraph(*parts: str | Run, level: int = 0, number: str = "") -> Paragraph:
    return Paragraph(tuple(one if isinstance(one, Run) else Run(one) for one in parts), level, number)


def _money(year: int) -> Row:
    known = (Value(Decimal(600_000 + year % 7 * 20_000)), Value(Decimal(560_000 + year % 5 * 30_000)))
    return Row(str(year), known, place=year)


COLUMNS = Chart(
    "penize",
    "Vyhlášené a přidělené peníze",
    Shape.COLUMNS,
    KC,
    "Rok",
    (Series("vyhlášeno", Look.PALE), Series("přiděleno")),
    tuple(_money(year) for year in (2014, 2017, 2018, 2019, 2022)),
)
BARS = Chart(
    "obce",
    "Přidělené peníze",
    Shape.BARS,
    KC,
    "Obec",
    (Series("přiděleno"),),
    tuple(
        Row(name, (Value(Decimal(amount)),))
        for name, amount in (("Jilemnice", 60_000), ("Turnov", 52_230), ("Mikroregion Frýdlantsko", 35_000))
    ),
)
PARTS = Chart(
    "plan",
    "Položky plánu",
    Shape.PARTS,
    PIECES,
    "Stav",
    (Series("položky"),),
    (Row("splněno", (Value(5),), look=Look.GREEN), Row("probíhá", (Value(2),), look=Look.PALE)),
)
TABLE = Table(
    ("Žadatel", "Projekt", "Přiděleno"),
    (
        (paragraph("Jilemnice"), paragraph("Zdravé město"), paragraph("60 000 Kč")),
        (paragraph("Celkem"), paragraph("13 projektů"), paragraph("690 230 Kč")),
    ),
    numeric=(2,),
    has_total=True,
)
LINK = Run("Ideathon 2022", address="https://www.kraj-lbc.cz/ideathon")

EVERY_LAYOUT = (
    Slide("opening", Layout.OPENING, "Zdravý Liberecký kraj 2022", subtitle="24. listopadu 2022"),
    Slide("section:ma21", Layout.SECTION, "MA21 a Zdravý LK 2022"),
    Slide(
        "heading:planovani",
        Layout.TEXT,
        "Plánování s veřejností",
        text=(
            paragraph("Co se dělo:"),
            paragraph(LINK, " – studentské nápady", level=1),
            paragraph("doprava a energetika", level=2),
            paragraph("Nový dotační program", level=1, number="12."),
        ),
        notes="Poděkovat studentům.\nPřipomenout termín.",
        parts=2,
    ),
    Slide(
        "heading:partnerstvi",
        Layout.TEXT_PICTURE,
        "Partnerství",
        text=(paragraph(Run("EKODen", is_strong=True), " – květen", level=1),),
        pictures=(Picture("", motif="orchard"),),
    ),
    Slide(
        "pictures:dny", Layout.PICTURES, "Dožínky", pictures=(Picture("", motif="walkers"), Picture("", motif="book"))
    ),
    Slide("money:table", Layout.TABLE, "Finanční podpora", text=(paragraph("13 projektů."),), table=TABLE),
    Slide("money:years", Layout.CHART, "Peníze podle let", text=(paragraph("Od roku 2014."),), chart=COLUMNS),
    Slide("money:towns", Layout.CHART, "Peníze podle obcí", chart=BARS),
    Slide("plan:parts", Layout.CHART, "Jak daleko je plán", chart=PARTS),
    Slide("town:jilemnice", Layout.QUOTE, "Jilemnice", text=(paragraph("Přišlo přes osmdesát lidí."),)),
    Slide("closing", Layout.CLOSING, "Děkuji za pozornost", text=(paragraph("Ivana Hujerová"),)),
)


def deck_of(slides: tuple[Slide, ...], title: str = "Rok 2022 v kraji") -> Presentation:
    return Presentation(
        title,
        "24. listopadu 2022",
        "Zdravý Liberecký kraj",
        "cs",
        "https://portal.example/rok/2022/prezentace/",
        slides,
    )


def many(count: int) -> Presentation:
    """Return a presentation of so many slides."""
    text = EVERY_LAYOUT[2]
    return deck_of(tuple(replace(text, key=f"heading:{number}", parts=1) for number in range(count)))


def overlong() -> tuple[Slide, ...]:
    """Return topics that no slide holds: long words, addresses, tables and lists, as the data may have them."""
    words = "Na fóru se sešlo přes osmdesát lidí a společně vybrali deset priorit města. "
    address = Run(LONG_ADDRESS, address=LONG_ADDRESS)
    item = paragraph(Run(LONG_WORD, is_strong=True), f" {words}", address, level=1)
    text = tuple(
        replace(item, level=1 + place % 2, number=f"{place}." if place % 4 == 0 else "") for place in range(12)
    )
    rows = tuple(
        (paragraph(f"{LONG_WORD} {place}"), paragraph(words * (1 + place % 4)), paragraph(f"{place} 690 230 Kč"))
        for place in range(40)
    )
    long_table = Table(("Žadatel s dlouhým názvem", "Projekt", "Přiděleno"), rows, numeric=(2,))
    wide = Table(
        tuple(f"Sloupec {LONG_WORD}" for _place in range(6)), (tuple(paragraph(words) for _place in range(6)),)
    )
    return (
        Slide("a:title", Layout.TEXT, f"{LONG_WORD} {words * 3}", text=text),
        Slide("a:opening", Layout.OPENING, words * 3, subtitle=words * 4, text=(paragraph(words),)),
        Slide("a:section", Layout.SECTION, LONG_WORD * 3, subtitle=LONG_ADDRESS),
        Slide("a:picture", Layout.TEXT_PICTURE, "Obrázek", text=text, pictures=(Picture("", motif="book"),)),
        Slide("a:table", Layout.TABLE, "Tabulka", text=(paragraph(words),), table=long_table),
        Slide("a:wide", Layout.TABLE, "Široká tabulka", subtitle=words, table=wide),
        Slide("a:quote", Layout.QUOTE, "Jilemnice", text=(paragraph(words * 12), paragraph(LONG_ADDRESS))),
        Slide("a:closing", Layout.CLOSING, "Děkuji", text=(paragraph(words * 3), paragraph(address))),
    )
