"""The keys by which a word is found in any of its forms; made in Python for what is stored and what is asked alike.

A word has up to four kinds of keys: the form as it is written, folded; the dictionary words it may belong to
(simplemma); its stem (the Snowball stemmer for Czech); and, for words that no dictionary knows, the form without the
usual endings.
Who types without diacritics means any word that looks so, so such a form has the keys of all of them.
"""

from __future__ import annotations

import re
from base64 import b32encode
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from hashlib import blake2b
from itertools import pairwise
from typing import Any

from common.search.keys import LONGEST_QUERY, MOST_WORDS
from common.search.lexicon import words_of_form, words_of_plain_form
from common.text import tidy
from common.values.folding import UNSEEN, composed, decomposed, fold_letters

MOST_KEPT = 4_000
"""Words whose keys a process keeps."""
LONGEST_WORD = 60
WORD = re.compile(r"[^\W_]+")
FORM, STEM, LEMMA, ROOT, PAIR = "fslrp"
IN_TITLE = "t"
_ENDINGS = """
atech ami ama emi ech ich ach ych ata ate aty atum eho emu iho imu ete eti ovi ove
em es im um at am os us ym mi ou ej ho a e i o u y
"""
ENDINGS = _ENDINGS.split()
"""Endings of Czech nouns and adjectives without diacritics, the longest first."""
SHORTEST_ROOT = 3
_SMALL = """
a i o u k s v z ke se ve ze na do od po pro pri za nebo ani the of and in to
kdy kde kdo co jak kolik proc ktery ktera ktere je jsou bude budou byl byla bylo byly
"""
SMALL = frozenset(_SMALL.split())
"""Words that say nothing if others are asked for, too."""


CODE = re.compile(r"([a-z]{1,6})([0-9]{1,6})")
"""Letters with a number, as in the name of a programme, folded."""
ADDRESS = re.compile(r"://|@|[\w-]\.[a-z]{2,24}(?!\w)", re.IGNORECASE)


def names_address(text: str) -> bool:
    """Whether a text names a site or a mailbox, of which programs make a link wherever the text is shown.

    Browsers take wide letters and the full stops of other scripts for plain ones, and do not see signs of no width.
    """
    plain = composed(decomposed(text.translate(UNSEEN)))
    return bool(ADDRESS.search(plain.replace("\N{IDEOGRAPHIC FULL STOP}", ".")))


def words_in(text: str) -> list[str]:
    """Return the words of a text in lower case, with diacritics."""
    return [word[:LONGEST_WORD] for word in WORD.findall(composed(text).lower())]


@lru_cache(MOST_KEPT)
def folded(word: str) -> str:
    """Return a word without case and diacritics."""
    return fold_letters(word)


@lru_cache(MOST_KEPT)
def keys_of_word(word: str) -> frozenset[str]:
    """Return the keys that are stored for a word in lower case."""
    form = folded(word)
    lemmas = words_of_form(word) or (words_of_plain_form(form) if word == form else [])
    return frozenset(_digests(form, lemmas, [folded(_stem(word)), folded(_stem(form))], root_of(form)))


@lru_cache(1000)
def keys_of_asked(word: str) -> frozenset[str]:
    """Return the keys of which a stored word has to have one, to be found by the asked word in lower case."""
    form = folded(word)
    lemmas = words_of_form(word)
    if word == form:
        lemmas = [*lemmas, *words_of_plain_form(form)]
    return frozenset(_digests(form, lemmas, [folded(_stem(word))], "" if lemmas else root_of(form)))


def keys_of_asked_words(words: Sequence[str]) -> list[frozenset[str]]:
    """Return the keys of each asked word; letters with a number are found together and apart, “MA21” and “MA 21”."""
    groups = [keys_of_asked(word) for word in words]
    forms = [folded(word) for word in words]
    for place, form in enumerate(forms):
        if apart := CODE.fullmatch(form):
            groups[place] |= frozenset(pair_keys(apart.groups()))
        if CODE.fullmatch(together := "".join(forms[place : place + 2])) and form.isalpha() and together != form:
            for half in (place, place + 1):
                groups[half] |= {form_key(together)}
    return groups


def _digests(form: str, lemmas: Iterable[str], stems: Iterable[str], root: str) -> Iterator[str]:
    yield digest(FORM + form)
    if form.isdigit():
        return
    for lemma in lemmas:
        yield digest(LEMMA + lemma)
    for stem in stems:
        yield digest(STEM + stem)
    if root:
        yield digest(ROOT + root)


@lru_cache(MOST_KEPT)
def title_key(key: str) -> str:
    """Return the key that says the same of a word in the title."""
    return digest(IN_TITLE + key)


SHORTEST_BEGINNING = 4


@lru_cache(1000)
def beginnings_of(form: str) -> list[str]:
    """Return with what a folded text has to go on somewhere to have one of the forms of a folded word.

    One of them begins the form itself, so all texts that contain it are found; short words have no other forms.
    """
    if not form.isalpha() or len(form) < SHORTEST_BEGINNING:
        return [form]
    words = [folded(word) for word in words_of_plain_form(form)]
    stems = {root_of(one) for one in (form, *words)}
    long_enough = sorted(
        (one for one in {form, *stems} if len(one) >= SHORTEST_BEGINNING), key=lambda one: (len(one), one)
    )
    return [one for place, one in enumerate(long_enough) if not any(other in one for other in long_enough[:place])]


def form_key(form: str) -> str:
    """Return the key of a folded form alone."""
    return digest(FORM + form)


def pair_keys(forms: Sequence[str]) -> list[str]:
    """Return the keys of each two folded words that stand one after the other, for phrases."""
    return [digest(f"{PAIR}{one} {other}") for one, other in pairwise(forms)]


def digest(text: str) -> str:
    """Return eight letters and digits for a key; no database reads anything into them."""
    return b32encode(blake2b(text.encode("utf-8", "replace"), digest_size=5).digest()).decode().lower()


def root_of(form: str) -> str:
    """Return a folded form without the longest of the usual endings that leaves enough of it."""
    for ending in ENDINGS:
        if form.endswith(ending) and len(form) - len(ending) >= SHORTEST_ROOT:
            return form.removesuffix(ending)
    return form


def _stem(word: str) -> str:
    return str(_stemmer()(word))


@cache
def _stemmer() -> Any:
    import snowballstemmer

    return snowballstemmer.stemmer("czech").stemWord


def asked_words(query: str) -> list[str]:
    """Return the words of what somebody typed, each once, without those that say nothing; a long query is cut."""
    words = list(dict.fromkeys(words_in(tidy(query)[:LONGEST_QUERY])))
    telling = [word for word in words if folded(word) not in SMALL]
    return (telling or words)[:MOST_WORDS]
