"""Screenshots of every type of page, compared with approved ones: `make pictures`.

Not a part of `make test`, because each machine renders text a little differently.
"""
