"""Screenshots of every type of page, compared with approved ones: `make pictures`, a part of `make test`."""
