"""Writes the dictionary of Czech forms into a file: `python -m common.search.lexicon_file FILE`, without Django."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping

from common.values.folding import fold_letters

PLAIN = "~"


def entries(lemmas: Mapping[str, str]) -> Iterator[tuple[str, bytes]]:
    """Yield pairs of a form and its word, each form as it is written and, after a tilde, without diacritics."""
    for form, lemma in lemmas.items():
        word = lemma.lower()
        for one in {form, lemma}:
            yield one.lower(), word.encode()
            yield PLAIN + fold_letters(one), word.encode()


def write(path: str, pairs: Iterable[tuple[str, bytes]]) -> None:
    """Write the trie of the pairs."""
    import marisa_trie

    marisa_trie.BytesTrie(set(pairs)).save(path)


def main() -> None:
    from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

    write(sys.argv[1], entries(DefaultDictionaryFactory().get_dictionary("cs")))


if __name__ == "__main__":
    main()
