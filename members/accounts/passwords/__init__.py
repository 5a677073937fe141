"""How easily a password is guessed: Czech words, words of the place and of its owner, runs of keys."""
