"""Pictures of every type of page, compared with approved ones: `make pictures`.

Not a part of `make test`, because each machine draws letters a little differently.
"""
