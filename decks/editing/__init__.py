"""What a saved presentation shows: what was taken over from the data, in the words it was given since."""

from decks.editing.showing import presentation_of, slides_of

__all__ = ["presentation_of", "slides_of"]
