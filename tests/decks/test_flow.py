"""Long topics go over to further slides: nothing is lost, nothing leaves its box, no letter shrinks."""

import time
from dataclasses import replace

import pytest
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st

from decks.flow import flow
from decks.flow.cleaning import clean
from decks.flow.dividing import MOST
from decks.flow.measuring import BREAK, advances, lines_of
from decks.slides import Layout, Paragraph, Picture, Run, Slide, Table
from tests.decks import slides as some

slow_data = settings(
    max_examples=25, suppress_health_check=list(HealthCheck), phases=[Phase.explicit, Phase.reuse, Phase.generate]
)


def paragraph(text, level=0, number="", **look):
    return Paragraph((Run(text, **look),), level, number)


def topic(*text, layout=Layout.TEXT, title="Plánování s veřejností", **rest):
    return Slide("heading:planovani", layout, title, text=text, **rest)


def letters_of(paragraphs):
    """The letters of a text without spaces: a word that is wider than its line may end on a further slide."""
    return "".join(some.said(*paragraphs))


@slow_data
@given(some.slides)
def test_every_part_fits_its_slide(slide):
    parts = flow([slide])

    assert [some.overflow(part) for part in parts] == [[]] * len(parts)
    assert [(one.key, one.part, one.parts) for one in parts] == [
        (slide.key, place, len(parts)) for place in range(1, len(parts) + 1)
    ]


@slow_data
@given(st.lists(some.paragraphs, max_size=14), st.sampled_from([Layout.TEXT, Layout.TEXT_PICTURE, Layout.QUOTE]))
def test_text_of_all_parts_is_that_of_the_whole(text, layout):
    whole = topic(*text, layout=layout)

    parts = flow([whole])

    told = (one for part in parts for one in part.text if not one.is_repeated)
    assert letters_of(told) == letters_of(clean(whole).text)


def test_further_slide_says_again_what_its_items_belong_to():
    item = Paragraph(
        (Run("Chytřejší kraj", "https://example.cz/", is_strong=True), Run(f" – {'slova ' * 20}")), 1, "3."
    )
    parts = [paragraph(f"Část {place} {'slova ' * 60}", 2) for place in range(1, 5)]

    first, *further = flow([topic(item, *parts)])

    assert not any(one.is_repeated for one in first.text)
    for part in further:
        again, *rest = part.text
        assert (again.text, again.level, again.number) == ("Chytřejší kraj (pokračování)", 1, "3.")
        assert again.runs[0].address == "https://example.cz/"
        assert rest[0].text.startswith("Část")


def test_further_slide_says_again_the_head_of_its_list():
    head = paragraph("Rozvoj, podnikání, inovace", is_strong=True)
    first, second = flow([topic(head, *(paragraph(f"Odkaz {'slova ' * 40}", 1) for _place in range(4)))])

    assert [one.text for one in (first.text[0], second.text[0])] == [head.text, f"{head.text} (pokračování)"]


@slow_data
@given(some.tables())
def test_cells_of_all_parts_are_those_of_the_whole(table):
    whole = topic(layout=Layout.TABLE, table=table)

    parts = flow([whole])
    assume(len(parts) < MOST)
    rows = [row for part in parts for row in part.table.rows]
    columns = range(len(table.head))

    assert [letters_of(row[place] for row in rows) for place in columns] == [
        letters_of(row[place] for row in clean(whole).table.rows) for place in columns
    ]
    assert len({(part.table.head, part.table.widths) for part in parts}) == 1
    assert all(sum(part.table.widths) == 1120 for part in parts)


@slow_data
@given(some.slides)
def test_divided_slides_are_not_divided_again(slide):
    once = [replace(one, part=1, parts=1, notes="") for one in flow([slide])]
    # A word wider than its line is broken for the letters of the first slide, and anew for those of a further one.
    whole = [one for one in once if not some.has_broken_words(one)]

    assert [part.parts for part in flow(whole)] == [1] * len(whole)


def test_short_topic_stays_as_it_is():
    short = topic(paragraph("Krajský EKODen", 1), title="Partnerství", notes="Pozdravit.")

    assert flow([short]) == (short,)


def test_title_tells_which_part_it_is():
    parts = flow([topic(*(paragraph(f"Aktivita číslo {count}", 1) for count in range(16)), notes="Úvodem")])

    assert [part.title for part in parts] == [
        "Plánování s\xa0veřejností\xa0(1/2)",
        "Plánování s\xa0veřejností\xa0(2/2)",
    ]
    assert [part.anchor for part in parts] == ["heading-planovani", "heading-planovani-2"]
    assert [part.notes for part in parts] == ["Úvodem", ""]


def test_no_item_is_left_alone_on_the_last_slide():
    parts = flow([topic(*(paragraph(f"Aktivita číslo {count}", 1) for count in range(10)))])

    assert [len(part.text) for part in parts] == [5, 5]


def test_item_stays_with_the_first_one_below_it():
    groups = [line for count in range(7) for line in (paragraph("Odbor", 1), paragraph("Aktivita odboru " * 9, 2))]

    parts = flow([topic(*groups)])

    assert len(parts) > 1
    assert {part.text[0].level for part in parts} == {1}


def test_head_stays_with_what_it_names():
    lines = [paragraph("Text odstavce.") for _count in range(8)]

    parts = flow([topic(*lines, paragraph("Udělená", is_strong=True), *lines)])

    assert [part.text[-1].text for part in parts if part.text[-1].text == "Udělená"] == []


def test_long_paragraph_is_divided_after_a_sentence():
    sentences = [f"Věta číslo {count} říká, co se v kraji povedlo a kdo u toho byl." for count in range(40)]

    parts = flow([topic(paragraph(" ".join(sentences)))])

    assert len(parts) > 1
    assert {part.text[-1].text[-1] for part in parts} == {"."}
    assert not any(part.text[0].is_continued for part in parts)


def test_item_that_goes_on_has_no_bullet_again():
    parts = flow([topic(paragraph("slovo " * 400, 1, "3."))])

    assert [(one.number, one.is_continued) for part in parts for one in part.text] == [
        ("3.", False),
        *[("", True)] * (len(parts) - 1),
    ]


def test_picture_stands_beside_the_first_part_alone():
    lines = [paragraph("Aktivita v kraji " * 6, 1) for _count in range(9)]
    photo = Picture("Stánek", "fotografie/a.jpg", 30, 20)

    parts = flow([topic(*lines, layout=Layout.TEXT_PICTURE, pictures=(photo,))])

    assert [part.layout for part in parts] == [Layout.TEXT_PICTURE, *[Layout.TEXT] * (len(parts) - 1)]
    assert [part.pictures for part in parts] == [(photo,), *[()] * (len(parts) - 1)]


def test_drawn_picture_gives_way_to_text():
    lines = [paragraph("Aktivita v kraji " * 4, 1) for _count in range(7)]

    (part,) = flow([topic(*lines, layout=Layout.TEXT_PICTURE, pictures=(Picture("", motif="stream"),))])

    assert (part.layout, part.pictures) == (Layout.TEXT, ())


def test_pictures_come_in_even_groups():
    photos = tuple(Picture(str(count), f"fotografie/{count}.jpg") for count in range(6))

    parts = flow([topic(paragraph("Ze setkání"), layout=Layout.PICTURES, pictures=photos)])

    assert [part.pictures for part in parts] == [photos[:3], photos[3:]]
    assert [len(part.text) for part in parts] == [1, 0]


def test_table_repeats_its_head_and_keeps_the_sum_with_a_row():
    rows = [(paragraph(f"Projekt {count}"), paragraph("10 Kč")) for count in range(9)]
    table = Table(("Projekt", "Přiděleno"), (*rows, (paragraph("Celkem"), paragraph("90 Kč"))), (1,), has_total=True)

    parts = flow([topic(paragraph("Podpořené projekty"), layout=Layout.TABLE, table=table)])

    assert [part.table.head for part in parts] == [table.head] * 2
    assert [part.table.has_total for part in parts] == [False, True]
    assert len(parts[-1].table.rows) > 1


def test_title_of_many_words_is_shortened_and_stands_whole_in_the_text():
    title = "Plánování s veřejností a partnerství všech, kdo v kraji něco dělají " * 4

    (part,) = flow([topic(paragraph("Text"), title=title)])

    assert part.title.endswith("…")
    assert some.said(part.text[0]) == title.split()


@pytest.mark.parametrize("word", [some.LONGEST_WORD, some.ADDRESS, "漢" * 200, "e" + "\u0301" * 20 + "W" * 100])
@pytest.mark.parametrize("layout", Layout)
def test_word_wider_than_a_line_can_be_divided(word, layout):
    table = Table(("A", "B", "C", word), ((paragraph("x"), paragraph(word), paragraph("y"), paragraph("z")),))
    whole = topic(paragraph(word, 2), title=word, subtitle=word, layout=layout, table=table)

    parts = flow([whole])

    assert [some.overflow(part) for part in parts] == [[]] * len(parts)


def test_address_is_divided_after_its_signs():
    (part,) = flow([topic(paragraph(some.ADDRESS * 2, 2))])

    first = part.text[0].text.split(BREAK)[0]

    assert first == "https:"


def test_hundred_thousand_characters_end_with_a_link_to_the_page():
    parts = flow([topic(paragraph("slovo " * 20_000), address="https://example.cz/rok/2022/")])

    assert len(parts) == MOST
    assert parts[-1].text[-1].runs[-1].address == "https://example.cz/rok/2022/"
    assert [some.overflow(part) for part in parts] == [[]] * MOST


@pytest.mark.parametrize(
    "text", ["x" * 100_000, "slovo " * 20_000, "a b " * 25_000, "e\u0301" * 50_000, "\n" * 100_000]
)
def test_hundred_thousand_characters_are_divided_at_once(text):
    long = text * (100_000 // len(text))
    started = time.process_time()

    flow([topic(paragraph(long), title=long, subtitle=long)])

    assert time.process_time() - started < 1.5


def test_unseen_and_illegal_signs_are_gone_and_markup_is_text():
    hostile = "\u202eobráceně\u202c <script>alert(1)</script> \x00\x0b\ufffe\ud800 &amp; =1+1"

    (part,) = flow([topic(paragraph(hostile), title=hostile, notes=hostile, section=hostile)])

    for text in (part.title, part.text[0].text, part.notes, part.section):
        assert text.startswith("obráceně <script>alert(1)</script>")
        assert text.endswith("&amp; =1+1")
        assert {"\u202e", "\u202c", "\x00", "\x0b", "\ufffe", "\ud800"}.isdisjoint(text)


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("https://example.cz/a b", "https://example.cz/ab"),
        ("mailto:a@example.cz", "mailto:a@example.cz"),
        ("javascript:alert(1)", ""),
        ("JAVA\tSCRIPT:alert(1)", ""),
        ("data:text/html,x", ""),
        ("//evil.example/", ""),
        ("https://user:secret@example.cz/", ""),
    ],
)
def test_links_lead_only_where_they_may(address, kept):
    (part,) = flow([topic(paragraph("Odkaz", address=address))])

    assert part.text[0].runs[0].address == kept


def test_links_of_this_site_get_its_host(settings):
    settings.SITE_URL = "https://zdravy.example"

    (part,) = flow([topic(paragraph("Rok", address="/rok/2022/"))])

    assert part.text[0].runs[0].address == "https://zdravy.example/rok/2022/"


def test_line_ends_within_an_item_go_on_from_it():
    (part,) = flow([topic(paragraph("první\ndruhý", 1, "1."), paragraph("třetí\nčtvrtý"))])

    assert [(one.text, one.level, one.number, one.is_continued) for one in part.text] == [
        ("první", 1, "1.", False),
        ("druhý", 1, "", True),
        ("třetí", 0, "", False),
        ("čtvrtý", 0, "", False),
    ]


@pytest.mark.parametrize(("strong", "weight"), [(False, 400), (True, 700), (True, 750)])
def test_letters_are_measured_as_wide_as_our_typeface_draws_them(strong, weight):
    measured = advances(strong=strong)
    for name in ("latin", "latin-ext"):
        font = instancer.instantiateVariableFont(
            TTFont(f"static/fonts/commissioner-{name}.woff2"), {"wght": weight, "FLAR": 0}
        )
        units, widths = font["head"].unitsPerEm, font["hmtx"]
        for point, glyph in font.getBestCmap().items():
            assert measured[chr(point)] >= widths[glyph][0] / units


def test_letters_are_measured_as_wide_as_arial():
    assert (advances(strong=False)["W"], advances(strong=True)["W"]) >= (0.944, 0.944)
    assert lines_of([Run("W" * 40)], 26, 1120) == 1
    assert lines_of([Run("W" * 40 + " " + "W" * 10)], 26, 1120) == 2


def test_more_pictures_than_have_room_lead_to_the_page():
    pictures = tuple(Picture("", f"fotografie/{place}.jpg") for place in range(60))

    *others, last = flow([topic(layout=Layout.PICTURES, pictures=pictures, address="https://example.cz/rok/2022/")])

    assert len(others) == MOST - 1
    assert not any(one.text for one in others)
    assert [(run.text, run.address) for run in last.text[0].runs][-1] == (
        "Zbytek je na stránce",
        "https://example.cz/rok/2022/",
    )
