"""Cut the vendored typeface down to what the portal draws: static/fonts/, two files instead of 87 kB.

The letters are those of Czech, Slovak, Polish and German, with the signs that their texts use; any other character is
drawn by a font of the reader's device. The axes are limited to the values in the stylesheets. The ranges of characters
in `static/css/tokens.css` are those that this prints.

    python scripts/fonts.py            write the files and print their ranges
    python scripts/fonts.py --check    compare the committed files with what would be written
"""

from __future__ import annotations

import argparse
import io
import shutil
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "static" / "vendor" / "commissioner-5.3.0"
TARGET = ROOT / "static" / "fonts"

FILES = {
    "commissioner-latin.woff2": "commissioner-latin-flar-normal.woff2",
    "commissioner-latin-ext.woff2": "commissioner-latin-ext-flar-normal.woff2",
}
"""The files written, and the files of the package that they are cut from; the package splits the letters, too."""

ASCII = "".join(map(chr, range(0x20, 0x7F)))
SIGNS = "\N{NO-BREAK SPACE}§©«»°±²³·×½–—‘’‚“”„…′″‹›€−•⁄"
CZECH = "áčďéěíňóřšťúůýžÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ"
SLOVAK = "äľĺôŕÄĽĹÔŔ"
POLISH = "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ"
GERMAN = "äöüßÄÖÜẞ"
CHARACTERS = frozenset(ASCII + SIGNS + CZECH + SLOVAK + POLISH + GERMAN)

AXES = {"wght": (400, 400, 750), "FLAR": (0, 0, 80)}
"""The lowest, default and highest value of each axis."""
FEATURES = ["ccmp", "kern", "locl", "rvrn"]
NAMES = [0, 1, 2, 13, 14]
"""Entries of the table `name`: copyright, family, style, licence and its address."""
UNUSED = ["MVAR", "STAT"]
"""Tables that no browser needs."""


def cut(source: Path, characters: frozenset[str]) -> TTFont:
    """Return the font of the package with only the characters and our features and ranges of axes."""
    font = instancer.instantiateVariableFont(TTFont(source, recalcTimestamp=False), AXES)
    options = subset.Options(layout_features=FEATURES, name_IDs=NAMES, hinting=False, notdef_outline=True)
    options.drop_tables += UNUSED
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=map(ord, characters))
    subsetter.subset(font)
    font.flavor = "woff2"
    return font


def tables(font: TTFont) -> dict[str, bytes]:
    """Return the tables of a font as they are before compression, which differs between versions of brotli."""
    saved = io.BytesIO()
    font.flavor = None
    font.save(saved, reorderTables=True)
    again = TTFont(saved)
    return {name: again.reader[name] for name in again.reader.keys() if name != "head"}  # noqa: SIM118


def ranges(font: TTFont) -> str:
    """Return the characters of a font as CSS writes them: `U+20-7E, U+A7`."""
    found: list[list[int]] = []
    for point in sorted(font.getBestCmap()):
        if found and point == found[-1][1] + 1:
            found[-1][1] = point
        else:
            found.append([point, point])
    return ", ".join(f"U+{first:X}" if first == last else f"U+{first:X}-{last:X}" for first, last in found)


def main() -> int:
    """Write or check the files; return the exit status."""
    parser = argparse.ArgumentParser(description="Cut the typeface down to what the portal draws.")
    parser.add_argument("--check", action="store_true", help="compare only, write nothing")
    options = parser.parse_args()

    TARGET.mkdir(exist_ok=True)
    wrong, left = [], CHARACTERS
    for name, source in FILES.items():
        font = cut(SOURCE / source, left)
        left -= frozenset(map(chr, font.getBestCmap()))
        if options.check:
            if not (TARGET / name).is_file() or tables(TTFont(TARGET / name)) != tables(font):
                wrong.append(name)
            continue
        print(f"{name}\n  unicode-range: {ranges(font)};")
        font.save(TARGET / name)
    if left:
        sys.exit(f"fonts: the package has no {''.join(sorted(left))}")
    if not options.check:
        shutil.copyfile(SOURCE / "LICENSE", TARGET / "LICENSE")
    for name in wrong:
        print(f"fonts: static/fonts/{name} is not what scripts/fonts.py writes", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
