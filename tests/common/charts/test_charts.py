"""A chart says the same in its drawing, its words, its table and its files."""

import itertools
import re
from decimal import Decimal
from pathlib import Path

import pytest
from django.conf import settings
from django.utils import translation

from common.charts import KC, PIECES, Chart, Exactness, Look, Row, Series, Shape, Value
from common.charts.drawing import GAP, PLOT_HEIGHT, columns
from common.charts.files import as_csv
from common.charts.palette import LOOKS, PATTERNS, TEXTS
from common.charts.scale import marks_up_to
from common.charts.shares import bars, parts
from common.charts.sheet import sheet
from common.charts.writing import lines_of, width_of

NBSP = "\N{NO-BREAK SPACE}"


def chart_of(*rows, shape=Shape.COLUMNS, unit=KC, series=("vyhlášeno", "přiděleno"), title="Peníze"):
    looks = (Look.PALE, Look.SOLID)
    return Chart(
        key="vyvoj",
        title=title,
        shape=shape,
        unit=unit,
        heading="Rok",
        series=tuple(Series(label, look) for label, look in zip(series, looks, strict=False)),
        rows=rows,
    )


def year(number, *amounts):
    return Row(str(number), tuple(Value(amount) for amount in amounts), place=number)


@pytest.fixture
def chart():
    return chart_of(year(2014, 400_000, None), year(2015, None, None), year(2017, 1_000_000, 0), year(2018, 500, 400))


def test_what_is_not_known_is_a_gap(chart):
    assert [row and row.label for row in chart.with_gaps()] == ["2014", None, "2017", "2018"]


def test_gap_is_thin_however_long_it_is():
    near, far = (columns(chart_of(year(2000, 1, 2), year(other, 3, 4))) for other in (2002, 2900))

    for drawn in (near, far):
        (gap,) = [rule for rule in drawn.plot.rules if rule.role == "gap"]
        assert gap.end - gap.x == GAP
    assert near.plot.width == far.plot.width


def test_row_must_have_a_value_for_each_series():
    with pytest.raises(ValueError, match="2014 has 1 values of 2 series"):
        chart_of(year(2014, 1))


def test_columns_are_as_high_as_their_values_and_carry_them(chart):
    plot = columns(chart).plot
    # The axis ends at a million.
    assert [block.height for block in plot.blocks] == [round(PLOT_HEIGHT * 0.4), PLOT_HEIGHT, 0, 0, 0]
    values = [words.text for words in plot.words if words.role == "value"]
    assert values == [f"400{NBSP}000", f"1{NBSP}000{NBSP}000", "0", "500", "400"]
    assert [words.text for words in plot.words if words.role == "name"] == ["2014", "2017", "2018"]


@pytest.mark.parametrize("amounts", [(1, 2), (690_230, 690_230), (9_999_999_999, 1), (Decimal("0.5"), 3)])
def test_nothing_is_outside_the_drawing_and_no_value_covers_another(amounts):
    plot = columns(chart_of(*(year(2010 + place, *amounts) for place in range(14)))).plot

    values = [words for words in plot.words if words.role == "value"]
    edges = [(one.x - width_of(one.text, 13) / 2, one.x + width_of(one.text, 13) / 2) for one in values]
    assert all(end <= start for (_start, end), (start, _end) in itertools.pairwise(edges))
    assert edges[0][0] >= 0
    assert edges[-1][1] <= plot.width
    assert all(block.y >= 20 for block in plot.blocks)


def test_marks_of_the_axis_are_round_and_reach_the_highest_value():
    assert [str(mark) for mark in marks_up_to(3, whole=True)] == ["0", "1", "2", "3"]
    for highest in (1, 7, 99, 999, 250_001, 690_230, 9_999_999_999, Decimal("0.3")):
        marks = marks_up_to(highest, whole=False)
        assert 2 <= len(marks) <= 6
        assert marks[0] == 0
        assert marks[-2] < highest <= marks[-1]


def test_chart_is_said_in_words(chart):
    assert chart.in_words() == (
        f"2014: vyhlášeno 400{NBSP}000{NBSP}Kč. 2017: vyhlášeno 1{NBSP}000{NBSP}000{NBSP}Kč, přiděleno 0{NBSP}Kč. "
        f"2018: vyhlášeno 500{NBSP}Kč, přiděleno 400{NBSP}Kč."
    )


def test_estimates_are_said_as_such():
    chart = chart_of(Row("Ekoden", (Value(300, Exactness.ABOUT),)), series=("účastníků",), unit=PIECES)

    assert chart.on_bar(chart.rows[0].values[0]) == f"asi{NBSP}300"
    with translation.override("en"):
        assert chart.in_words() == f"Ekoden: about{NBSP}300."


def test_series_of_which_nothing_is_known_is_nowhere():
    chart = chart_of(year(2014, 1, None), year(2015, 2, None))

    assert [series.label for _place, series in chart.shown_series] == ["vyhlášeno"]
    assert as_csv(chart).decode("utf-8-sig").splitlines()[0] == "Rok;Vyhlášeno, Kč"


def test_one_number_is_no_chart():
    assert not chart_of(year(2014, 1, None)).is_worth_drawing
    assert not chart_of(year(2014, 0, 0)).is_worth_drawing
    assert not chart_of().is_worth_drawing
    assert not chart_of(year(2014, 1, 2)).is_worth_drawing
    assert chart_of(year(2014, 1, 2), shape=Shape.BARS).is_worth_drawing
    assert chart_of(year(2014, 1, None), year(2017, 2, None)).is_worth_drawing


def test_bars_are_as_long_as_their_share_of_the_axis():
    (first, second), (third,) = (
        found for _row, found in bars(chart_of(year(1, 500, 1000), year(2, None, 250), shape=Shape.BARS))
    )

    assert (first.share, second.share, third.share) == ("50.00", "100.00", "25.00")


def test_parts_fill_the_whole():
    rows = [Row(label, (Value(count),), look=Look.GREEN) for label, count in (("a", 1), ("b", 0), ("c", 2), ("d", 97))]
    found = parts(chart_of(*rows, shape=Shape.PARTS, unit=PIECES, series=("položek",)))

    assert [(part.row.label, part.start, part.share) for part in found] == [
        ("a", "0.00", "1.00"),
        ("c", "1.00", "2.00"),
        ("d", "3.00", "97.00"),
    ]
    assert [part.is_numbered for part in found] == [False, False, True]


def test_table_to_take_away_has_bare_numbers_and_no_formulas():
    rows = [Row("=1+1", (Value(Decimal("13500.50")), Value(2, Exactness.DECLARED))), Row("Turnov", (Value(1), Value()))]
    text = as_csv(chart_of(*rows, shape=Shape.BARS))

    assert text.startswith(b"\xef\xbb\xbf")
    assert text.decode("utf-8-sig").splitlines() == [
        "Rok;Vyhlášeno, Kč;Přiděleno, Kč;poznámka",
        "'=1+1;13500,50;2;přiděleno: úhrnný údaj",
        "Turnov;1;;",
    ]


@pytest.mark.parametrize("shape", Shape)
def test_picture_holds_all_that_it_shows(shape):
    title = "Velmi dlouhý název grafu, který se nikam nevejde a musí se rozdělit do několika řádků"
    name = "2022" if shape is Shape.COLUMNS else "Sdružení pro záchranu a obnovu všeho, co kdy bylo krásné"
    rows = [Row(name, (Value(place + 1),)) for place in range(9)]
    made = sheet(chart_of(*rows, shape=shape, series=("přiděleno",), title=title))

    assert len(made.title) > 1
    for placed in made.placed:
        assert placed.x + placed.drawing.width <= made.width
        assert placed.y + placed.drawing.height < made.foot[0]
        for block in placed.drawing.blocks:
            assert 0 <= block.x <= block.x + block.width <= placed.drawing.width
    assert made.foot[-1] < made.height
    assert all(key.x + width_of(key.text, 15) <= made.width for key in made.keys)


def test_long_words_end_with_an_ellipsis():
    assert lines_of("krátké", 15, 200, 2) == ["krátké"]
    assert lines_of("jedna dvě tři čtyři", 10, 60, 2) == ["jedna dvě", "tři čtyři"]
    first, second = lines_of("jedna dvě tři čtyři pět šest", 10, 60, 2)
    assert (first, second[-1]) == ("jedna dvě", "…")
    assert width_of(lines_of("nejneobhospodařovávatelnějšímu", 10, 60, 2)[0], 10) <= 60


def test_colours_of_files_are_those_of_pages():
    tokens = (Path(settings.BASE_DIR) / "static/css/tokens.css").read_text()
    known = set(re.findall(r"#[0-9a-f]{6}", tokens.partition("@media")[0]))
    used = {paint.fill for paint in LOOKS.values()} | {paint.stroke for paint in LOOKS.values()} | set(TEXTS.values())

    assert {colour for colour in used if colour.startswith("#")} - known == set()
    assert set(LOOKS) == set(Look)
    with_pattern = {look for look in Look if look.has_pattern}
    assert with_pattern == set(PATTERNS) == {look for look, paint in LOOKS.items() if paint.pattern}
