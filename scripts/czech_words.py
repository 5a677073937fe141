"""Makes the list of Czech words that passwords are compared with, from the dictionary of simplemma.

    uv run --no-project --with simplemma==2.0.0 scripts/czech_words.py

The list is kept in the repository, so that neither the portal nor its tests need the package. It holds all forms of at
least four letters without diacritics and case, sorted, one a line, compressed to a sixth.
"""

from __future__ import annotations

import lzma
import re
import unicodedata
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "members" / "accounts" / "passwords" / "czech.txt.xz"
WORD = re.compile(r"[a-z]{4,20}")


def folded(word: str) -> str:
    """Return the word without diacritics and case."""
    letters = unicodedata.normalize("NFKD", word.casefold())  # noqa: TID251 - words of a package, not of strangers
    return "".join(sign for sign in letters if not unicodedata.combining(sign))


def main() -> None:
    from simplemma.strategies.dictionaries.dictionary_factory import (  # type: ignore[import-not-found]
        DefaultDictionaryFactory,
    )

    pairs = DefaultDictionaryFactory().get_dictionary("cs").items()
    words = {form for pair in pairs for word in pair if WORD.fullmatch(form := folded(word))}
    text = "".join(f"{word}\n" for word in sorted(words))
    TARGET.write_bytes(lzma.compress(text.encode("ascii"), preset=9 | lzma.PRESET_EXTREME))
    print(f"{len(words)} words, {TARGET.stat().st_size // 1000} kB")


if __name__ == "__main__":
    main()
