"""Our template of presentations, made of the measures of slides and the colours of the site."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

from decks.geometry import (
    BODY,
    BODY_BOX,
    EMU,
    HEIGHT,
    TEXT_LETTERS,
    TITLE,
    TITLE_BOX,
    TITLE_LETTERS,
    WIDTH,
    Box,
    Letters,
)
from decks.pptx.outlines import geometry_of
from decks.pptx.places import CHART, CREDIT, FOOTER, NUMBER, PICTURES, PLACES, TABLE, TEXT, TITLE_PLACE
from decks.pptx.sign import SIGN_NAME
from decks.slides import Layout

ROOT = Path(__file__).resolve().parent.parent.parent
TOKENS = ROOT / "static" / "css" / "tokens.css"
PARTS = ROOT / "scripts" / "pptx" / "parts"

FACE = "Arial"
"""The typeface that every office has, and whose measures Liberation Sans shares; ours is on no other machine."""
FOOT, CREDITS = Letters(16, 32), Letters(15, 22)
"""Of the footer, and of the names of photographers."""
SIGN = "M0 100 V84 C30 80 52 66 74 62 C98 58 112 40 134 34 C156 30 168 60 190 68 C208 74 222 78 240 82 V100 Z"
"""A ridge that stands for the sign of the region, which each presentation puts here."""
HILLS = (
    "M0 96C120 58 236 84 352 70S566 34 700 66s260 26 366 2 150-12 214 10v92H0z",
    "M0 122c98-26 206-8 318-18s222-38 352-10 238 34 356 14 176-30 254-14v76H0z",
    "M0 146c140-22 262-2 402-10s236-30 388-10 312 22 490-10v54H0z",
    "M0 160c170-14 330 2 520-6s300-22 470-8 210 8 290 0v24H0z",
)
HILLS_VIEW = "0 0 1280 170"
QUOTE_MARK = "M4 2h34v32c0 19-9 31-28 36L4 58c10-3 15-9 16-18H4zM56 2h34v32c0 19-9 31-28 36l-6-12c10-3 15-9 16-18H56z"
"""The drawings of slides in the browser: static/img/deck-*.svg."""
BY_DAY = ("accent6:90000", "accent5:100000", "accent2:62000", "tx2:100000")
BY_NIGHT = ("bg1:100000:6000", "bg1:100000:3000", "bg1:72000")
"""The colours of the hills from far to near: of the theme, how much darker, and how much lighter."""
LANDSCAPES = (Layout.OPENING, Layout.SECTION, Layout.CLOSING)
"""Layouts with hills; on the others the sign stands pale behind the footer."""
AT_NIGHT = (
    '<p:clrMapOvr><a:overrideClrMapping bg1="dk2" tx1="lt1" bg2="dk1" tx2="lt1" accent1="accent1" accent2="accent2" '
    'accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="lt2" folHlink="lt2"/></p:clrMapOvr>'
)
"""Light letters on a dark ground, links too."""
TYPES = {
    Layout.OPENING: "title",
    Layout.SECTION: "secHead",
    Layout.TEXT: "obj",
    Layout.TEXT_PICTURE: "picTx",
    Layout.TABLE: "tbl",
    Layout.CHART: "chart",
}
"""The kinds of layouts that programs know; the others are our own."""
NAMES = {
    TITLE_PLACE: "Nadpis",
    TEXT: "Text",
    TABLE: "Tabulka",
    CHART: "Graf",
    FOOTER: "Zápatí",
    NUMBER: "Číslo snímku",
    **{one: f"Obrázek {order}" for order, one in enumerate(PICTURES, 1)},
    CREDIT: "Autor fotografie",
}
KINDS = {
    TITLE_PLACE: "title",
    TEXT: "body",
    TABLE: "tbl",
    CHART: "chart",
    FOOTER: "ftr",
    NUMBER: "sldNum",
    **dict.fromkeys(PICTURES, "pic"),
    CREDIT: "body",
}
"""The kinds of placeholders, in the words of the format."""
SPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
CORE_PROPERTIES = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)
SOFT = '<a:schemeClr val="tx1"><a:lumMod val="75000"/><a:lumOff val="25000"/></a:schemeClr>'


def made() -> bytes:
    """Return the template as it is stored."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for name, content in parts().items():
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content)
    return packed.getvalue()


def parts() -> dict[str, str]:
    """Return the parts of the package by their names, in order."""
    layouts = {f"ppt/slideLayouts/slideLayout{order}.xml": one for order, one in enumerate(Layout, 1)}
    kept = {
        name: (PARTS / name.rpartition("/")[2]).read_text("utf-8")
        for name in ("docProps/app.xml", "docProps/core.xml", "ppt/presProps.xml", "ppt/tableStyles.xml")
    }
    theme = filled("theme.xml", **colours())
    return {
        "[Content_Types].xml": filled("content_types.xml", layouts="".join(map(override, layouts))),
        "_rels/.rels": relations(
            ("officeDocument", "ppt/presentation.xml"),
            (CORE_PROPERTIES, "docProps/core.xml"),
            ("extended-properties", "docProps/app.xml"),
        ),
        **kept,
        "ppt/presentation.xml": filled("presentation.xml", width=str(WIDTH * EMU), height=str(HEIGHT * EMU)),
        "ppt/_rels/presentation.xml.rels": relations(
            ("slideMaster", "slideMasters/slideMaster1.xml"),
            ("notesMaster", "notesMasters/notesMaster1.xml"),
            ("presProps", "presProps.xml"),
            ("theme", "theme/theme1.xml"),
            ("tableStyles", "tableStyles.xml"),
        ),
        "ppt/theme/theme1.xml": theme,
        "ppt/theme/theme2.xml": theme,
        "ppt/slideMasters/slideMaster1.xml": master(len(layouts)),
        "ppt/slideMasters/_rels/slideMaster1.xml.rels": relations(
            *(("slideLayout", f"../slideLayouts/{Path(name).name}") for name in layouts),
            ("theme", "../theme/theme1.xml"),
        ),
        **{name: layout_part(layout) for name, layout in layouts.items()},
        **{
            f"ppt/slideLayouts/_rels/{Path(name).name}.rels": relations(
                ("slideMaster", "../slideMasters/slideMaster1.xml")
            )
            for name in layouts
        },
        "ppt/notesMasters/notesMaster1.xml": (PARTS / "notesMaster.xml").read_text("utf-8"),
        "ppt/notesMasters/_rels/notesMaster1.xml.rels": relations(("theme", "../theme/theme2.xml")),
    }


def filled(name: str, **values: str) -> str:
    """Return a part whose {names} are replaced; other braces are those of identifiers."""
    text = (PARTS / name).read_text("utf-8")
    for key, value in values.items():
        text = text.replace(f"{{{key}}}", value)
    return text


def colours() -> dict[str, str]:
    """Return the colours of the light scheme of the site, by their names."""
    light = TOKENS.read_text("utf-8").split(":root", 1)[1].split("}", 1)[0]
    return {name.replace("-", "_"): value for name, value in re.findall(r"--([a-z-]+): #([0-9a-f]{6});", light)}


def override(name: str) -> str:
    kind = "application/vnd.openxmlformats-officedocument.presentationml.slideLayout+xml"
    return f'<Override PartName="/{name}" ContentType="{kind}"/>'


def relations(*targets: tuple[str, str]) -> str:
    lines = "".join(
        f'<Relationship Id="rId{order}" Type="{kind if "://" in kind else f"{RELATION}/{kind}"}" Target="{target}"/>'
        for order, (kind, target) in enumerate(targets, 1)
    )
    return (
        f'{HEADER}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{lines}'
        "</Relationships>"
    )


# --- Master and layouts ------------------------------------------------------


def master(count: int) -> str:
    """Return the slide master: ground, mark, sign, footer, and how titles and levels of text look."""
    shapes = [
        drawing(2, SIGN_NAME, Box(992, 620, 240, 100), SIGN, "0 0 240 100", "accent6:97000"),
        rectangle(3, "Značka", Box(80, 34, 64, 6), "accent3"),
        placeholder(4, TITLE_PLACE, TITLE_BOX, TITLE),
        placeholder(5, TEXT, BODY_BOX, BODY),
        placeholder(6, FOOTER, PLACES[Layout.TEXT][FOOTER], FOOT),
        placeholder(7, NUMBER, PLACES[Layout.TEXT][NUMBER], FOOT),
    ]
    layouts = "".join(f'<p:sldLayoutId id="{2147483649 + one}" r:id="rId{one}"/>' for one in range(1, count + 1))
    plain = '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>'
    return (
        f"{HEADER}<p:sldMaster {SPACES}><p:cSld>{plain}{tree(shapes)}</p:cSld>"
        '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" '
        'accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
        f'<p:sldLayoutIdLst>{layouts}</p:sldLayoutIdLst><p:hf hdr="0" dt="0"/>'
        f"<p:txStyles><p:titleStyle>{level(1, TITLE, colour='tx2', font='+mj')}</p:titleStyle>"
        f"<p:bodyStyle>{body_levels(BODY)}</p:bodyStyle>"
        f"<p:otherStyle>{level(1, BODY)}</p:otherStyle></p:txStyles></p:sldMaster>"
    )


def layout_part(layout: Layout) -> str:
    """Return one layout with its placeholders."""
    shapes = landscape(layout) if layout in LANDSCAPES else []
    if layout is Layout.QUOTE:
        shapes = [drawing(2, "Uvozovky", Box(80, 48, 88, 66), QUOTE_MARK, "0 0 96 72", "accent3")]
    for place, box in PLACES[layout].items():
        shapes.append(placeholder(len(shapes) + 2, place, box, letters_of(layout, place), layout=layout))
    kind = f' type="{TYPES[layout]}"' if layout in TYPES else ""
    own = ' showMasterSp="0"' if layout in {*LANDSCAPES, Layout.QUOTE} else ""
    mapping = "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>"
    return (
        f'{HEADER}<p:sldLayout {SPACES}{own} matchingName="{layout.value}"{kind} preserve="1" userDrawn="1">'
        f'<p:cSld name="{layout.value}">{ground(layout)}{tree(shapes)}</p:cSld>'
        f"{AT_NIGHT if layout is Layout.SECTION else mapping}</p:sldLayout>"
    )


def ground(layout: Layout) -> str:
    """Return the ground of a layout, if it is not that of the master."""
    if layout in {Layout.OPENING, Layout.CLOSING}:
        stops = ((0, "bg1"), (40000, "bg1"), (100000, "accent6"))
        colours = "".join(f'<a:gs pos="{at}"><a:schemeClr val="{one}"/></a:gs>' for at, one in stops)
        down = '<a:lin ang="5400000" scaled="0"/>'
        fill = f'<a:gradFill rotWithShape="1"><a:gsLst>{colours}</a:gsLst>{down}</a:gradFill>'
    elif layout in {Layout.SECTION, Layout.QUOTE}:
        colour = "bg1" if layout is Layout.SECTION else "bg2"
        fill = f'<a:solidFill><a:schemeClr val="{colour}"/></a:solidFill>'
    else:
        return ""
    return f"<p:bg><p:bgPr>{fill}<a:effectLst/></p:bgPr></p:bg>"


def landscape(layout: Layout) -> list[str]:
    """Return the hills with the sign of the region, as in the browser."""
    is_night = layout is Layout.SECTION
    if layout is Layout.CLOSING:
        sign, high = Box(WIDTH - 96 - 120, HEIGHT - 46 - 50, 120, 50), 84
    else:
        sign, high = Box(WIDTH - 96 - 276, HEIGHT - 56 - 115, 276, 115), 118
    box, colours = Box(0, HEIGHT - high, WIDTH, high), BY_NIGHT if is_night else BY_DAY
    hills = [
        drawing(number, "Kopce", box, hill, HILLS_VIEW, colour)
        for number, (hill, colour) in enumerate(zip(HILLS, colours, strict=False), 3)
    ]
    return [drawing(2, SIGN_NAME, sign, SIGN, "0 0 240 100", BY_NIGHT[0] if is_night else "accent5:100000"), *hills]


def letters_of(layout: Layout, place: int) -> Letters | None:
    """Return the letters of a placeholder, if they differ from those of the master."""
    if place in {FOOTER, NUMBER}:
        return FOOT
    of_layout = {TITLE_PLACE: TITLE_LETTERS, TEXT: TEXT_LETTERS}.get(place, {})
    return CREDITS if place == CREDIT else of_layout.get(layout)


def tree(shapes: list[str]) -> str:
    start = (
        '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" '
        'y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
    )
    return f"<p:spTree>{start}{''.join(shapes)}</p:spTree>"


def frame(box: Box) -> str:
    return (
        f'<a:xfrm><a:off x="{box.left * EMU}" y="{box.top * EMU}"/>'
        f'<a:ext cx="{box.width * EMU}" cy="{box.height * EMU}"/></a:xfrm>'
    )


def rectangle(number: int, name: str, box: Box, colour: str) -> str:
    return shape(number, name, box, '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>', colour)


def drawing(number: int, name: str, box: Box, path: str, view: str, colour: str) -> str:
    geometry = (
        '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>'
        f"<a:pathLst>{geometry_of(path, view)}</a:pathLst></a:custGeom>"
    )
    return shape(number, name, box, geometry, colour)


def shape(number: int, name: str, box: Box, geometry: str, colour: str) -> str:
    """Return a shape that only decorates; the colour is one of the theme, how much of its light, and how much more."""
    named, *light = colour.split(":")
    changes = "".join(f'<a:{kind} val="{one}"/>' for kind, one in zip(("lumMod", "lumOff"), light, strict=False))
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{name}">{DECORATIVE}</p:cNvPr><p:cNvSpPr/>'
        f'<p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>{frame(box)}{geometry}<a:solidFill>'
        f'<a:schemeClr val="{named}">{changes}</a:schemeClr></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr>'
        '<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="cs-CZ"/></a:p></p:txBody></p:sp>'
    )


def placeholder(number: int, place: int, box: Box, letters: Letters | None, *, layout: Layout | None = None) -> str:
    """Return a placeholder with its box, its letters and the words that stand in it while it is empty."""
    kind = KINDS[place]
    index = "" if place == TITLE_PLACE else f' idx="{place}"'
    size = ' sz="quarter"' if place in {FOOTER, NUMBER, *PICTURES, CREDIT} else ""
    anchor = anchor_of(place, layout)
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{NAMES[place]}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="{kind}"{size}{index}/></p:nvPr></p:nvSpPr>'
        f'<p:spPr>{frame(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody>'
        f'<a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="{anchor}">'
        "<a:noAutofit/></a:bodyPr>"
        f"{list_style(place, letters)}{words_of(place)}</p:txBody></p:sp>"
    )


def anchor_of(place: int, layout: Layout | None) -> str:
    """Return where the text of a placeholder stands: at its top, its bottom or in the middle."""
    if place == TITLE_PLACE:
        return "b" if layout in LANDSCAPES else "t"
    return "ctr" if place in {FOOTER, NUMBER} else "t"


def list_style(place: int, letters: Letters | None) -> str:
    if letters is None:
        return "<a:lstStyle/>"
    if place == TITLE_PLACE:
        return f"<a:lstStyle>{level(1, letters, colour='tx2', font='+mj')}</a:lstStyle>"
    if place in {FOOTER, NUMBER}:
        return f"<a:lstStyle>{level(1, letters, soft=True, to_right=place == NUMBER)}</a:lstStyle>"
    if place == CREDIT:
        return f"<a:lstStyle>{level(1, letters, soft=True)}</a:lstStyle>"
    return f"<a:lstStyle>{body_levels(letters)}</a:lstStyle>"


def words_of(place: int) -> str:
    if place == NUMBER:
        said = '<a:rPr lang="cs-CZ"/><a:t>‹#›</a:t>'
        return f'<a:p><a:fld id="{{5B7B2E0C-54C8-4C0E-9B6E-6C5B64D5C1A1}}" type="slidenum">{said}</a:fld></a:p>'
    lines = ["Text", "Odrážka", "Odrážka v odrážce"] if place == TEXT else [NAMES[place]]
    if place == FOOTER:
        return '<a:p><a:endParaRPr lang="cs-CZ"/></a:p>'
    return "".join(
        f'<a:p><a:pPr lvl="{order}"/><a:r><a:rPr lang="cs-CZ"/><a:t>{line}</a:t></a:r></a:p>'
        for order, line in enumerate(lines)
    )


def body_levels(letters: Letters) -> str:
    """Return the levels of text: running text, an item, and an item within an item; deeper ones look as the last."""
    indent = letters.indent or BODY.indent
    deeper = "".join(level(number, letters, bullet="–", left=indent * 2, indent=indent) for number in range(3, 10))
    return f"{level(1, letters)}{level(2, letters, bullet='•', left=indent, indent=indent)}{deeper}"


def level(
    number: int,
    letters: Letters,
    *,
    bullet: str = "",
    left: int = 0,
    indent: int = 0,
    colour: str = "tx1",
    font: str = "+mn",
    soft: bool = False,
    to_right: bool = False,
) -> str:
    """Return how a level of text looks."""
    mark = (
        f'<a:buClr><a:schemeClr val="accent2"/></a:buClr><a:buFont typeface="{FACE}"/><a:buChar char="{bullet}"/>'
        if bullet
        else "<a:buNone/>"
    )
    fill = SOFT if soft else f'<a:schemeClr val="{colour}"/>'
    bold = ' b="1"' if letters.weight >= 600 else ' b="0"'
    return (
        f'<a:lvl{number}pPr marL="{left * EMU}" indent="{-indent * EMU}" algn="{"r" if to_right else "l"}" '
        'defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">'
        f'<a:lnSpc><a:spcPts val="{letters.line * 75}"/></a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef>'
        f'<a:spcAft><a:spcPts val="{letters.gap * 75}"/></a:spcAft>{mark}'
        f'<a:defRPr lang="cs-CZ" sz="{letters.size * 75}"{bold} kern="1200"><a:solidFill>{fill}</a:solidFill>'
        f'<a:latin typeface="{font}-lt"/><a:ea typeface="{font}-ea"/><a:cs typeface="{font}-cs"/></a:defRPr>'
        f"</a:lvl{number}pPr>"
    )
