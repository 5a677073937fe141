"""Slides of every layout, as the deck of 2022 has them, and hostile ones."""

import io

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from common.charts import KC, Chart, Exactness, Look, Row, Series, Shape, Value
from decks.slides import Layout, Paragraph, Picture, Presentation, Run, Slide, Table


def words(text, **facts):
    return Paragraph((Run(text),), **facts)


def picture(size=(900, 600), kind="JPEG", alt="Vystavované krajské výrobky", credit="Jana Nová"):
    """Return a photograph that lies in the storage."""
    from PIL import Image

    content = io.BytesIO()
    Image.linear_gradient("L").resize(size).convert("RGB").save(content, kind)
    name = default_storage.save(f"fotografie/x/f.{kind.lower()}", ContentFile(content.getvalue()))
    return Picture(alt, name, *size, credit=credit)


MONEY = Chart(
    key="penize",
    title="Program 2.6 po letech",
    shape=Shape.COLUMNS,
    unit=KC,
    heading="Rok",
    series=(Series("vyhlášeno", Look.PALE), Series("přiděleno")),
    rows=(
        Row("2020", (Value(600000), Value(597000)), place=2020),
        Row("2021", (Value(600000), Value(602338)), place=2021),
        Row("2022", (Value(690230), Value(690230)), place=2022),
    ),
)
PARTS = Chart(
    key="plan",
    title="Plán zlepšování 2022",
    shape=Shape.PARTS,
    unit=KC,
    heading="Stav",
    series=(Series("položek"),),
    rows=(
        Row("splněno", (Value(12),), look=Look.GREEN),
        Row("pokračuje", (Value(3, Exactness.ABOUT),), look=Look.WARM),
        Row("zatím nevíme", (Value(1),), look=Look.EMPTY),
    ),
)
TABLE = Table(
    head=("Žadatel", "Projekt", "Přiděleno"),
    rows=(
        (words("Město Turnov"), words("Zdravé město Turnov a místní Agenda 21 v roce 2022"), words("67 638,00 Kč")),
        (words("Město Jilemnice"), words("Jilemnice – zdravé město"), words("54 000 Kč")),
        (words("Celkem"), words(""), words("121 638 Kč")),
    ),
    numeric=(2,),
    has_total=True,
)


def slides():
    """Return a slide of each layout."""
    link = Run("Strategie rozvoje kultury", "https://www.kraj-lbc.cz/strategie?rok=2022")
    return (
        Slide(
            "opening",
            Layout.OPENING,
            "Neformální skupina pro místní Agendu 21 a program Zdravý Liberecký kraj",
            subtitle="Krajský úřad Libereckého kraje, 24. listopadu 2022",
            section="Úvod",
        ),
        Slide("part:ma21", Layout.SECTION, "MA21 a Zdravý LK 2022", section="MA21 a Zdravý LK 2022"),
        Slide(
            "heading:planovani",
            Layout.TEXT,
            "Plánování s veřejností",
            text=(
                words("Co jsme s veřejností naplánovali:"),
                Paragraph(
                    (Run("Tvorba "), link, Run(" na období 2023–2028: "), Run("srpen–prosinec", is_strong=True)), 1
                ),
                words("Analýza současného stavu kulturního prostředí LK", level=2),
                words("Ideathon 2022 – Studentské nápady pro životní prostředí", level=1),
                words("Nový dotační program", level=1, number="1."),
                words("Osvětová kampaň", level=1, number="2."),
            ),
            notes="Poděkovat odboru kultury.\nZmínit kulaté stoly.",
        ),
        Slide(
            "activity:1",
            Layout.TEXT_PICTURE,
            "Krajské Dožínky",
            text=(words("Září, Liberec", level=1), words("Fresh fest Liberec", level=1)),
            pictures=(picture(),),
        ),
        Slide(
            "activity:2",
            Layout.TEXT_PICTURE,
            "Krajský EKODen",
            text=(words("Květen", level=1),),
            pictures=(Picture("", motif="stream"),),
        ),
        Slide(
            "pictures:1",
            Layout.PICTURES,
            "Týden Křišťálového údolí",
            text=(words("Srpen, sklárny v celém kraji"),),
            pictures=(picture(), picture((600, 1200), "PNG"), picture((900, 900), "WEBP", credit="ARR")),
        ),
        Slide("table:1", Layout.TABLE, "Podpořené projekty", text=(words("13 projektů"),), table=TABLE),
        Slide("chart:1", Layout.CHART, "Program 2.6 po letech", text=(words("Alokace 690 230 Kč"),), chart=MONEY),
        Slide("chart:2", Layout.CHART, "Jak se plán plní", chart=PARTS, section="Plán zlepšování"),
        Slide("quote:1", Layout.QUOTE, "Turnov", text=(words("Radost nám udělala hlavně škola, která se zapojila."),)),
        Slide(
            "closing",
            Layout.CLOSING,
            "Děkuji za pozornost",
            text=(words("Ivana Hujerová"), Paragraph((Run("www Zdravý Liberecký kraj", "https://www.zdravykraj.cz"),))),
            section="Závěr",
        ),
    )


def deck(found=None, language="cs"):
    return Presentation(
        "Zdravý Liberecký kraj 2022",
        "24. listopadu 2022",
        "Zdravý Liberecký kraj",
        language,
        "https://zdravykraj.cz/rok/2022/prezentace/",
        tuple(slides() if found is None else found),
    )
