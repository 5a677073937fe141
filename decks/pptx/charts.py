"""Charts of slides: native ones with their data, in the colours of the theme, every value written at its bar."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from typing import Any, Final

from django.utils.translation import gettext as _

from common.charts import Chart, Exactness, Look, Row, Shape, Value
from common.typography import NBSP
from decks.flow.measuring import cut_to, width_of
from decks.geometry import CAPTION, CONTENT_BOX, POINT
from decks.pptx.text import clean, line

LABEL_WIDTH, LABEL_LINES = 420, 2
"""The room of the name of a row beside its bars, in units."""
LABEL_SIZES: Final = (18, 16, 14, 12)
"""Of numbers above columns, in units."""
RISKY: Final = ("=", "+", "-", "@")
"""How a formula begins, if somebody writes the cell again."""
COLOURS: Final[dict[Look, tuple[str, bool, bool]]] = {
    Look.SOLID: ("accent1", False, False),
    Look.PALE: ("accent1", True, True),
    Look.WARM: ("accent3", False, False),
    Look.GREEN: ("accent2", False, False),
    Look.GREEN_PALE: ("accent2", True, True),
    Look.BERRY: ("accent4", False, False),
    Look.EMPTY: ("", True, True),
}
"""The colour of the theme of a look, whether it is pale, and whether it has an outline."""


def chart_data(chart: Chart) -> Any:
    """Return the data of a chart for its file, with a workbook in which every text is a text."""
    from pptx.chart.data import CategoryChartData
    from pptx.chart.xlsx import CategoryWorkbookWriter
    from pptx.util import lazyproperty
    from xlsxwriter import Workbook

    class Writer(CategoryWorkbookWriter):
        """Writes the workbook; what begins as a formula or an address stays a text."""

        @contextmanager
        def _open_worksheet(self, xlsx_file: Any) -> Iterator[tuple[Any, Any]]:
            options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
            workbook = Workbook(xlsx_file, options)
            yield workbook, workbook.add_worksheet("Sheet1")
            workbook.close()

        def _populate_worksheet(self, workbook: Any, worksheet: Any) -> None:
            as_text = workbook.add_format()
            as_text.set_quote_prefix()
            as_number = workbook.add_format({"num_format": number_format(chart)})

            def write(row: int, column: int, text: str) -> None:
                worksheet.write_string(row, column, text, as_text if text.startswith(RISKY) else None)

            worksheet.set_column(0, 0, 40)
            for order, category in enumerate(self._chart_data.categories, 1):
                write(order, 0, str(category.label))
            for column, series in enumerate(self._chart_data, 1):
                write(0, column, series.name)
                for order, amount in enumerate(series.values, 1):
                    if amount is not None:
                        worksheet.write_number(order, column, amount, as_number)

    class Data(CategoryChartData):
        """The data with this workbook."""

        @lazyproperty
        def _workbook_writer(self) -> Any:
            return Writer(self)

    data = Data(number_format=number_format(chart))
    rows = rows_of(chart)
    data.categories = [label_of(row) for row in rows]
    for place, series in chart.shown_series:
        data.add_series(
            label_of(series) or label_of(chart), [row.values[place].amount if row else None for row in rows]
        )
    return data


def rows_of(chart: Chart) -> list[Row | None]:
    """Return the rows, and None between years of which something is not known."""
    return list(chart.with_gaps()) if chart.shape is Shape.COLUMNS else list(chart.rows)


def label_of(what: Any) -> str:
    """Return the name of a row, a series or a chart, shortened to what a chart has room for."""
    if what is None:
        return " "
    text = line(getattr(what, "label", None) or getattr(what, "title", ""))
    return cut_to(text, CAPTION.size, LABEL_WIDTH, lines=LABEL_LINES) if text else text


def number_format(chart: Chart, before: str = "", after: str = "", *, has_decimals: bool = False) -> str:
    """Return the format of numbers, with spaces between thousands on computers of every language.

    A format names the separator of the computer alone, so the spaces are written into one for each length.
    """
    # Above columns there is no room for the unit; the title of the chart names it.
    unit = "" if chart.shape is Shape.COLUMNS else clean(chart.unit.name).replace('"', "")
    begin = f'"{before}"' if before else ""
    end = f'"{after}{NBSP}{unit}"' if unit else f'"{after}"' if after else ""
    gap, decimals = f"\\{NBSP}", ".00" if has_decimals else ""
    million, thousand, plain = f"#{gap}###{gap}##0", f"#{gap}##0", "0"
    return ";".join(
        f"{condition}{begin}{digits}{decimals}{end}"
        for condition, digits in (("[>=1000000]", million), ("[>=1000]", thousand), ("", plain))
    )


def dress(chart: Chart, drawn: Any, language: str, title: str) -> None:
    """Give an inserted chart its look; `title` is empty if the slide says it."""
    from pptx.enum.chart import XL_LEGEND_POSITION
    from pptx.util import Pt

    drawn.font.size = Pt(CAPTION.size * POINT)
    size = _label_size(chart)
    drawn.has_title = bool(title)
    if title:
        frame = drawn.chart_title.text_frame
        frame.text = title
        frame.paragraphs[0].runs[0].font.size = Pt(CAPTION.size * POINT)
    drawn.has_legend = len(chart.shown_series) > 1
    if drawn.has_legend:
        drawn.legend.position = XL_LEGEND_POSITION.TOP
        drawn.legend.include_in_layout = False
    _dress_axes(chart, drawn)
    plot = drawn.plots[0]
    plot.gap_width, plot.overlap = (40, -4) if len(chart.shown_series) > 1 else (45, 0)
    plot.vary_by_categories = False
    for (place, _series), series in zip(chart.shown_series, plot.series, strict=True):
        _dress_labels(chart, series.data_labels, size)
        _dress_series(chart, series, place)
    _set_language(drawn._chartSpace, language)


def _label_size(chart: Chart) -> int:
    """Return the size of the numbers, in units: that in which they do not touch each other above columns."""
    if chart.shape is not Shape.COLUMNS:
        return CAPTION.size
    series = len(chart.shown_series)
    room = CONTENT_BOX.width / len(rows_of(chart)) / (series + 0.4)
    widest = max((width_of(chart.on_bar(value), 1) for row in chart.rows for value in row.values), default=1)
    return next((size for size in LABEL_SIZES if widest * size < room), LABEL_SIZES[-1])


def _dress_labels(chart: Chart, labels: Any, size: int) -> None:
    from pptx.enum.chart import XL_LABEL_POSITION
    from pptx.util import Pt

    labels.show_value = True
    labels.number_format, labels.number_format_is_linked = number_format(chart), False
    labels.position = XL_LABEL_POSITION.OUTSIDE_END
    labels.font.size = Pt(size * POINT)


def _dress_axes(chart: Chart, drawn: Any) -> None:
    """Leave the names of rows only: values are written at the bars."""
    from pptx.enum.chart import XL_TICK_MARK

    drawn.value_axis.visible = False
    drawn.value_axis.has_major_gridlines = False
    drawn.value_axis.minimum_scale = 0
    names = drawn.category_axis
    names.major_tick_mark = XL_TICK_MARK.NONE
    names.has_major_gridlines = False
    names.format.line.color.theme_color = _theme("tx1")
    names.format.line.color.brightness = 0.6
    # The first row stands at the top, as in the table.
    names.reverse_order = chart.shape is not Shape.COLUMNS


def _dress_series(chart: Chart, series: Any, place: int) -> None:
    _paint(series.format, chart.series[place].look)
    for order, row in enumerate(rows_of(chart)):
        if row is None:
            continue
        if (look := chart.look_of(row, place)) is not chart.series[place].look:
            _paint(series.points[order].format, look)
        if form := _own_format(chart, row.values[place]):
            _write_own_label(series.points[order], form)


def _own_format(chart: Chart, value: Value) -> str:
    """Return the format of a value that is an estimate or not whole; empty for others."""
    has_decimals = value.amount is not None and Decimal(value.amount) != int(value.amount)
    if value.exactness is not Exactness.ABOUT and not has_decimals:
        return ""
    before, _number, after = _("about %(number)s").partition("%(number)s")
    if value.exactness is not Exactness.ABOUT:
        before = after = ""
    return number_format(chart, before.replace(" ", NBSP), after.replace(" ", NBSP), has_decimals=has_decimals)


def _write_own_label(point: Any, form: str) -> None:
    """Give the label of one value its own format (ECMA-376-1, 21.2.2.47)."""
    from pptx.oxml import parse_xml
    from pptx.oxml.ns import nsdecls, qn

    label = point.data_label._get_or_add_dLbl()
    for tag in ("c:numFmt", "c:spPr"):
        for old in label.findall(qn(tag)):
            label.remove(old)
    formatted = parse_xml(f'<c:numFmt {nsdecls("c")} sourceLinked="0"/>')
    formatted.set("formatCode", form)
    anchor = next(
        child for child in label if child.tag not in {qn("c:idx"), qn("c:delete"), qn("c:layout"), qn("c:tx")}
    )
    anchor.addprevious(formatted)


def _theme(name: str) -> Any:
    from pptx.enum.dml import MSO_THEME_COLOR

    return {
        "tx1": MSO_THEME_COLOR.TEXT_1,
        "accent1": MSO_THEME_COLOR.ACCENT_1,
        "accent2": MSO_THEME_COLOR.ACCENT_2,
        "accent3": MSO_THEME_COLOR.ACCENT_3,
        "accent4": MSO_THEME_COLOR.ACCENT_4,
    }[name]


def _paint(form: Any, look: Look) -> None:
    from pptx.enum.dml import MSO_LINE
    from pptx.util import Pt

    colour, is_pale, has_outline = COLOURS[look]
    if not colour:
        form.fill.background()
    else:
        form.fill.solid()
        form.fill.fore_color.theme_color = _theme(colour)
        if is_pale:
            form.fill.fore_color.brightness = 0.8
    if has_outline:
        form.line.width = Pt(1)
        form.line.color.theme_color = _theme(colour or "tx1")
        if not colour:
            form.line.dash_style = MSO_LINE.DASH


def _set_language(space: Any, language: str) -> None:
    """Say in which language the chart is, for programs that check spelling."""
    from pptx.oxml.ns import qn
    from pptx.oxml.xmlchemy import OxmlElement

    for old in space.findall(qn("c:lang")):
        space.remove(old)
    said = OxmlElement("c:lang")
    said.set("val", language)
    first = space.find(qn("c:date1904"))
    if first is not None:
        first.addnext(said)
    else:
        space.insert(0, said)
    for look in space.iter(qn("a:defRPr"), qn("a:rPr"), qn("a:endParaRPr")):
        look.set("lang", language)
