"""One slide of a file: the placeholders of its layout filled with what the slide says."""

from __future__ import annotations

import dataclasses
import io
from typing import Any, Final

from django.utils.translation import gettext as _

from common.charts import Chart, Shape
from decks.geometry import (
    BODY,
    CAPTION,
    CONTENT_BOX,
    EMU,
    FOOT_BOX,
    PICTURE_BOX,
    POINT,
    SUBTITLE,
    TEXT_LETTERS,
    TITLE,
    TITLE_LETTERS,
    Box,
    Letters,
)
from decks.pptx import charts, tables
from decks.pptx.frames import frame_of, has_bullet
from decks.pptx.measuring import line_count
from decks.pptx.names import PLACE_NAMES
from decks.pptx.pictures import Ready, ready
from decks.pptx.places import (
    CHART,
    CREDIT,
    CREDIT_LINE,
    FOOTER,
    MOST_PICTURES,
    NUMBER,
    PICTURES,
    PLACES,
    TABLE,
    TEXT,
    TITLE_PLACE,
    side_by_side,
    with_credit,
)
from decks.pptx.template import Chosen, Template
from decks.pptx.text import LANGUAGES, Setting, clean, line, plain, write
from decks.slides import Layout, Paragraph, Picture, Run, Slide

CREDIT_LETTERS: Final = Letters(15, CREDIT_LINE)
LETTERS: Final = {TITLE_PLACE: TITLE, TEXT: BODY, CREDIT: CREDIT_LETTERS, FOOTER: CAPTION, NUMBER: CAPTION}
DECORATIVE: Final = (
    '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:ext '
    'uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)
"""How Office marks a picture that readers of screens pass over."""
NUMBER_FIELD: Final = "{5B7B2E0C-54C8-4C0E-9B6E-6C5B64D5C1A1}"


class Filling:
    """A new slide in a template, and what is put into it."""

    def __init__(self, template: Template, source: Slide, language: str, footer: str) -> None:
        self.template, self.source = template, source
        self.chosen: Chosen = template.chosen[source.layout]
        self.unit = template.unit
        self.drawn = template.presentation.slides.add_slide(self.chosen.layout)
        self.setting = Setting(LANGUAGES.get(language, "cs-CZ"), self.drawn.part)
        self.footer = footer
        self.forms = {one.placeholder_format.idx: one for one in self.chosen.layout.placeholders}
        self.free = {one.placeholder_format.idx: one for one in self.drawn.placeholders}

    def fill(self) -> Any:
        """Fill the slide and return it; what stays empty is taken away."""
        source = self.source
        self._take_over_colours()
        self._text(
            TITLE_PLACE, plain(" ".join(clean(source.title).split("\n")).strip() or line(source.section) or self.footer)
        )
        self._text(TEXT, (*((Paragraph((Run(source.subtitle),)),) if source.subtitle.strip() else ()), *source.text))
        if source.table is not None and source.table.head:
            self._table()
        if source.chart is not None and source.chart.rows:
            self._chart(source.chart)
        self._pictures(source.pictures[:MOST_PICTURES])
        for left in self.free.values():
            left._element.getparent().remove(left._element)
        self._foot()
        if source.notes.strip():
            self._notes(source.notes)
        return self.drawn

    # --- Texts ---------------------------------------------------------------

    def _text(self, place: int, paragraphs: tuple[Paragraph, ...]) -> None:
        """Write a text into its placeholder, or into a box of its own where the template has none."""
        if not any(paragraph.text.strip() for paragraph in paragraphs):
            return
        shape = self._taken(place)
        if shape is None:
            self._write_in_box(self._own_frame(place), place, paragraphs)
            return
        setting = self.setting
        if not self.template.is_ours and place == TEXT and has_bullet(shape):
            setting = dataclasses.replace(setting, levels=(0, 0, 1), is_unmarked=False)
        write(shape.text_frame._txBody, paragraphs, setting)
        if self.template.is_ours and place == TEXT and self.source.subtitle.strip():
            self._quieten(shape.text_frame.paragraphs[0])
        if not self.template.is_ours and self._is_overfull(shape):
            # What does not fit the template's box in its letters is tried in ours, then in our box.
            self._write_in_box(shape, place, paragraphs, setting)
            if self._is_overfull(shape):
                self.unit, own = self.template.scale, self.unit
                self._move(shape, self._box(place))
                self._write_in_box(shape, place, paragraphs, setting)
                self.unit = own

    def _quieten(self, subtitle: Any) -> None:
        """Set the subtitle apart from the text below it: in its own size, and paler."""
        from pptx.enum.dml import MSO_THEME_COLOR
        from pptx.util import Pt

        for piece in subtitle.runs:
            piece.font.size = Pt(SUBTITLE.size * POINT)
            piece.font.color.theme_color = MSO_THEME_COLOR.TEXT_1
            piece.font.color.brightness = 0.2

    def _is_overfull(self, shape: Any) -> bool:
        frame = frame_of(shape)
        return frame is None or frame.is_full

    def _write_in_box(
        self, shape: Any, place: int, paragraphs: tuple[Paragraph, ...], setting: Setting | None = None
    ) -> None:
        from pptx.enum.text import MSO_AUTO_SIZE

        letters, points = self._letters(place), 75 * self.unit / EMU
        sized = dataclasses.replace(
            setting or self.setting,
            size=round(letters.size * points),
            spacing=round(letters.line * points),
            gap=round(letters.gap * points),
            is_bold=letters.weight >= 600,
        )
        frame = shape.text_frame
        frame.word_wrap, frame.auto_size = True, MSO_AUTO_SIZE.NONE
        frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
        write(frame._txBody, paragraphs, sized)

    def _letters(self, place: int) -> Letters:
        of_layout = {TITLE_PLACE: TITLE_LETTERS, TEXT: TEXT_LETTERS}.get(place, {})
        return of_layout.get(self.source.layout, LETTERS[place])

    def _own_frame(self, place: int) -> Any:
        box = self._area(place)[0] if place == TEXT and not self.template.is_ours else self._box(place)
        shape = self.drawn.shapes.add_textbox(*self._emu(box))
        shape.name = str(PLACE_NAMES[place])
        return shape

    # --- Tables and charts ---------------------------------------------------

    def _table(self) -> None:
        from pptx.shapes.placeholder import TablePlaceholder

        table, box = self.source.table, self._content_box(TABLE)
        if table is None:
            return
        grid = tables.grid_of(table, box)
        count = len(table.rows) + 1
        shape = self._taken(TABLE)
        if shape is None:
            frame = self.drawn.shapes.add_table(count, len(table.head), *self._emu(box))
        else:
            frame = TablePlaceholder(shape._element, shape._parent).insert_table(count, len(table.head))
        self._move(frame, Box(box.left, box.top, box.width, sum(grid.heights)))
        setting = tables.setting_of(grid, self.setting, self.unit)
        tables.fill(frame.table, table, grid, setting, self.unit, is_ours=self.template.is_ours)
        self._describe(frame, self.source.title)

    def _chart(self, chart: Chart) -> None:
        from pptx.enum.chart import XL_CHART_TYPE
        from pptx.shapes.placeholder import ChartPlaceholder

        kind = XL_CHART_TYPE.COLUMN_CLUSTERED if chart.shape is Shape.COLUMNS else XL_CHART_TYPE.BAR_CLUSTERED
        data, shape, box = charts.chart_data(chart), self._taken(CHART), self._content_box(CHART)
        if shape is None:
            frame = self.drawn.shapes.add_chart(kind, *self._emu(box), data)
        else:
            frame = ChartPlaceholder(shape._element, shape._parent).insert_chart(kind, data)
            if not self.template.is_ours:
                self._move(frame, box)
        # The lines above the chart say the unit; without any the title does.
        is_said = line(chart.title) == line(self.source.title) and self.source.text
        title = "" if is_said else line(chart.title_with_unit())
        charts.dress(chart, frame.chart, self.setting.language, title)
        self._describe(frame, f"{line(chart.title)}. {line(chart.in_words())}")

    def _content_box(self, place: int) -> Box:
        """Return the box of a table or a chart: ours, or what the placeholder of another leaves below the text."""
        if self.template.is_ours:
            return PLACES[self.source.layout].get(place, CONTENT_BOX)
        return self._area(place)[1]

    def _area(self, place: int) -> tuple[Box, Box]:
        """Return where another template has room for lines of text without a placeholder, and for what is below them.

        That is the box of a placeholder for the table, chart or picture, or what is between title and footer.
        """
        numbers = (self.chosen.places.get(one) for one in (place, TABLE, CHART, PICTURES[0]))
        found = next((self.forms[one] for one in numbers if one in self.forms), None)
        area = self._box_of(found) if found is not None else self._below_title()
        if TEXT in self.chosen.places or not self.source.text:
            return area, area
        count = sum(line_count([(one.text, False)], area.width, BODY.size) for one in self.source.text)
        high = min(count * BODY.line + BODY.gap, area.height // 2)
        lead = Box(area.left, area.top, area.width, high)
        return lead, Box(area.left, area.top + high, area.width, area.height - high)

    def _below_title(self) -> Box:
        wide = round(self.template.presentation.slide_width / self.unit)
        title = self.forms.get(self.chosen.places.get(TITLE_PLACE, -1))
        box = self._box_of(title) if title is not None else Box(80, 52, wide - 160, 96)
        top = box.top + box.height + BODY.gap
        return Box(box.left, top, box.width, max(FOOT_BOX.top - top, 200))

    def _box_of(self, form: Any) -> Box:
        """Return the box of a placeholder of the layout, in our units."""
        return Box(*(round((one or 0) / self.unit) for one in (form.left, form.top, form.width, form.height)))

    # --- Pictures ------------------------------------------------------------

    def _pictures(self, pictures: tuple[Picture, ...]) -> None:
        """Put the pictures side by side, and below them who took them."""
        if not pictures:
            return
        area = self._picture_area()
        credit = self._credit(pictures)
        if credit:
            lines = min(4, line_count([(credit, False)], area.width, CREDIT_LETTERS.size))
            area, below = with_credit(area, lines)
        is_alone = len(pictures) == 1 and self.source.layout is Layout.PICTURES
        found = [
            (picture, ready(picture, box, is_alone=is_alone))
            for picture, box in zip(pictures, side_by_side(len(pictures), area), strict=True)
        ]
        for order, (picture, one) in enumerate(found):
            if one is not None:
                self._picture(PICTURES[order], picture, one)
        if credit and any(one is not None for _picture, one in found):
            self._credit_line(credit, below)

    def _picture_area(self) -> Box:
        if not self.template.is_ours:
            return self._area(PICTURES[0])[1]
        return PICTURE_BOX if self.source.layout is Layout.TEXT_PICTURE else CONTENT_BOX

    @staticmethod
    def _credit(pictures: tuple[Picture, ...]) -> str:
        names = list(dict.fromkeys(name for picture in pictures if (name := line(picture.credit))))
        return _("Photo: %(names)s") % {"names": ", ".join(names)} if names else ""

    def _picture(self, place: int, picture: Picture, one: Ready) -> None:
        from pptx.shapes.placeholder import PicturePlaceholder

        shape = self._taken(place)
        if shape is None:
            drawn = self.drawn.shapes.add_picture(io.BytesIO(one.content), *self._emu(one.box))
        else:
            drawn = PicturePlaceholder(shape._element, shape._parent).insert_picture(io.BytesIO(one.content))
            self._move(drawn, one.box)
        drawn.crop_left, drawn.crop_right, drawn.crop_top, drawn.crop_bottom = one.left, one.right, one.top, one.bottom
        self._describe(drawn, picture.alt)

    def _credit_line(self, credit: str, box: Box) -> None:
        shape = self._taken(CREDIT)
        if shape is None:
            shape = self.drawn.shapes.add_textbox(*self._emu(box))
            self._write_in_box(shape, CREDIT, plain(credit))
            return
        self._move(shape, box)
        write(shape.text_frame._txBody, plain(credit), self.setting)

    # --- Foot and notes ------------------------------------------------------

    def _foot(self) -> None:
        """Take over the footer and the number, which the library leaves to the layout."""
        for place in (FOOTER, NUMBER):
            index = self.chosen.places.get(place)
            form = self.forms.get(index) if index is not None else None
            if form is None or (place == FOOTER and not self.footer):
                continue
            self.drawn.shapes._spTree.append(self._foot_shape(form, place))

    def _foot_shape(self, form: Any, place: int) -> Any:
        from pptx.oxml import parse_xml
        from pptx.oxml.ns import nsdecls, qn

        number = max((int(one.get("id")) for one in self.drawn.shapes._spTree.iter(qn("p:cNvPr"))), default=1) + 1
        shape = parse_xml(
            f"<p:sp {nsdecls('p', 'a')}><p:nvSpPr><p:cNvPr/><p:cNvSpPr><a:spLocks noGrp='1'/></p:cNvSpPr><p:nvPr/>"
            "</p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p/></p:txBody></p:sp>"
        )
        named = shape.find(f"{qn('p:nvSpPr')}/{qn('p:cNvPr')}")
        named.set("id", str(number))
        named.set("name", form.name)
        marked = shape.find(f"{qn('p:nvSpPr')}/{qn('p:nvPr')}").makeelement(qn("p:ph"), dict(form._element.ph.attrib))
        shape.find(f"{qn('p:nvSpPr')}/{qn('p:nvPr')}").append(marked)
        body = shape.find(qn("p:txBody"))
        if place == FOOTER:
            write(body, plain(self.footer), self.setting)
        else:
            _write_number(body, self.setting.language)
        return shape

    def _notes(self, notes: str) -> None:
        page = self.drawn.notes_slide
        for shape in page.placeholders:
            if shape.placeholder_format.type.name == "SLIDE_NUMBER":
                _write_number(shape._element.get_or_add_txBody(), self.setting.language)
        frame = page.notes_text_frame
        if frame is not None:
            write(frame._txBody, plain(notes), dataclasses.replace(self.setting, part=page.part))

    # --- Shapes --------------------------------------------------------------

    def _taken(self, place: int) -> Any:
        """Return the placeholder of the slide for a place of ours, named as in its layout; None if there is none."""
        index = self.chosen.places.get(place)
        shape = self.free.pop(index, None) if index is not None else None
        if shape is not None:
            shape._element._nvXxPr.cNvPr.set("name", self.forms[index].name)
        return shape

    def _take_over_colours(self) -> None:
        """Give the slide the colours of its layout where that has other ones than the master, so that links follow."""
        layout = self.chosen.layout._element.find(_qn("p:clrMapOvr"))
        own = self.drawn._element.find(_qn("p:clrMapOvr"))
        if layout is None or own is None or layout.find(_qn("a:overrideClrMapping")) is None:
            return
        from copy import deepcopy

        own.getparent().replace(own, deepcopy(layout))

    def _box(self, place: int) -> Box:
        return PLACES[self.source.layout][place]

    def _emu(self, box: Box) -> tuple[int, int, int, int]:
        left, top, width, height = (round(one * self.unit) for one in dataclasses.astuple(box))
        return left, top, width, height

    def _move(self, shape: Any, box: Box) -> None:
        shape.left, shape.top, shape.width, shape.height = self._emu(box)

    @staticmethod
    def _describe(shape: Any, alt: str) -> None:
        """Give a shape its alternative text; without one it is marked as decoration."""
        from pptx.oxml import parse_xml

        named = shape._element._nvXxPr.cNvPr
        said = line(alt)
        named.set("descr", said)
        if not said:
            named.append(parse_xml(DECORATIVE))


def _write_number(body: Any, language: str) -> None:
    """Write the number of the slide, which programs count."""
    from pptx.oxml import parse_xml
    from pptx.oxml.ns import nsdecls

    for old in body.findall(_qn("a:p")):
        body.remove(old)
    body.append(
        parse_xml(
            f"<a:p {nsdecls('a')}><a:fld id='{NUMBER_FIELD}' type='slidenum'><a:rPr lang='{language}'/>"
            f"<a:t>‹#›</a:t></a:fld></a:p>"
        )
    )


def _qn(tag: str) -> str:
    from pptx.oxml.ns import qn

    return str(qn(tag))
