"""The order of slides: moved one by one, never lost, also by two people at once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decks import workflow
from decks.editing.order import numbers, place_after
from decks.models import DeckSlide
from decks.workflow import DecksError


def keys(deck):
    return [row.key for row in deck.slides.all()]


@given(st.lists(st.tuples(st.integers(0, 7), st.integers(-1, 7)), max_size=60))
def test_moves_in_any_order_keep_every_slide_once_and_where_it_was_put(moves):
    rows = [DeckSlide(pk=number, order=order) for number, order in zip(range(8), numbers(8), strict=True)]
    for which, after in moves:
        moved = next(row for row in rows if row.pk == which)
        behind = next((row for row in rows if row.pk == after), None)
        if behind is moved:
            continue
        place_after(rows, moved, behind)
        rows.sort(key=lambda row: row.order)
        assert sorted(row.pk for row in rows) == list(range(8))
        assert len({row.order for row in rows}) == 8
        place = rows.index(moved)
        assert (rows[place - 1] if place else None) is behind


def test_order_numbers_of_many_slides_fit_their_column():
    assert max(numbers(1000)) <= 32_767
    assert len(set(numbers(1000))) == 1000


def test_moving_one_slide_writes_one_row(deck):
    first, *_others, last = deck.slides.all()
    before = DeckSlide.history.count()

    workflow.move(deck, last.pk, first.pk)

    assert keys(deck)[:2] == [first.key, last.key]
    assert DeckSlide.history.count() == before + 1


def test_move_sent_twice_changes_nothing_more(deck):
    first, *_others, last = deck.slides.all()

    workflow.move(deck, last.pk, None)
    once = keys(deck)
    workflow.move(deck, last.pk, None)

    assert keys(deck) == once == [last.key, first.key, *once[2:]]


def test_slide_is_not_moved_after_one_that_somebody_has_removed(deck):
    first, *_others, _last = deck.slides.all()
    before = keys(deck)
    gone = DeckSlide.objects.create(deck=deck, title="Navíc", order=9999)
    number = gone.pk
    workflow.remove(deck, number)

    with pytest.raises(DecksError):
        workflow.move(deck, first.pk, number)

    assert keys(deck) == before


@pytest.mark.parametrize("step", [workflow.remove, workflow.return_words])
def test_slide_of_another_presentation_is_not_touched(deck, step):
    from decks.models import Deck

    other = workflow.propose(Deck(year=2021))
    theirs = other.slides.first()

    with pytest.raises(DecksError):
        step(deck, theirs.pk)
    with pytest.raises(DecksError):
        workflow.move(deck, theirs.pk, None)
    with pytest.raises(DecksError):
        workflow.move(deck, deck.slides.first().pk, theirs.pk)
    with pytest.raises(DecksError):
        workflow.hide(deck, theirs.pk, is_hidden=True)

    assert list(other.slides.values_list("pk", "is_hidden", "order")) == list(
        Deck.objects.get(pk=other.pk).slides.values_list("pk", "is_hidden", "order")
    )
    assert theirs in other.slides.all()
