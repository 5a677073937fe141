"""A word is found in any of its forms, with diacritics and without."""

from pathlib import Path

import pytest

from common.search.words import asked_words, beginnings_of, keys_of_asked, keys_of_word, root_of
from common.values.folding import fold_letters
from scripts.measure_search import measure, words_of

FORMS = words_of((Path(__file__).parent / "czech_forms.txt").read_text(encoding="utf-8"))


def is_found(asked: str, word: str) -> bool:
    return bool(keys_of_asked(asked.lower()) & keys_of_word(word.lower()))


def test_forms_of_a_word_are_found_by_one_another():
    exact, bare = measure(FORMS), measure(FORMS, fold_letters)

    assert exact.recall >= 0.99
    assert bare.recall >= 0.85
    assert exact.false_hits < 0.3
    assert bare.false_hits < 0.3


@pytest.mark.parametrize(
    ("asked", "word"),
    [
        ("dotací", "dotace"),
        ("dotaci", "dotace"),
        ("jilemnici", "Jilemnice"),
        ("boleslawiec", "Bolesławiec"),
        ("STRASSE", "Straße"),
        ("skola", "ŠKOLÁCH"),
        ("2022", "2022"),
        # No dictionary has these.
        ("zgorzelci", "Zgorzelcem"),
        ("hravesemilsko", "Hravésemilsko"),
    ],
)
def test_word_is_found(asked, word):
    assert is_found(asked, word)


@pytest.mark.parametrize(("asked", "word"), [("2022", "2023"), ("les", "lesk"), ("město", "místo")])
def test_other_word_is_not_found(asked, word):
    assert not is_found(asked, word)


def test_who_types_without_diacritics_means_every_word_that_looks_so():
    assert is_found("drahy", "dráha")
    assert is_found("drahy", "drahý")


def test_keys_hold_nothing_that_a_database_could_read():
    keys = set().union(*(keys_of_word(word) for word in ["near", "and", "σ", "日本", "a" * 60, "ǆ", "₂"]))

    assert {len(key) for key in keys} == {8}
    assert all(key.isascii() and key.isalnum() and key == key.lower() for key in keys)


def test_small_words_do_not_narrow_a_question():
    assert asked_words("dotace na školu a pro město") == ["dotace", "školu", "město"]
    assert asked_words("na") == ["na"]
    assert asked_words("kdy je setkání") == ["setkání"]
    assert asked_words("Kde jsou kontejnery?") == ["kontejnery"]


def test_marks_written_apart_from_their_letters_are_the_same_word():
    assert asked_words("s\u030cko\u0301la") == ["škóla"]


def test_stored_texts_of_the_administration_are_found_by_the_same_forms():
    assert beginnings_of("skolou") == ["skol"]
    assert beginnings_of("mestech") == ["mest"]
    assert beginnings_of("vlacich") == ["vlac", "vlak"]
    assert beginnings_of("les") == ["les"]
    assert beginnings_of("2.6") == ["2.6"]


def test_endings_leave_a_root():
    assert (root_of("mestech"), root_of("les"), root_of("a")) == ("mest", "les", "a")
