"""Making pictures in a process of its own, which may be killed: `python -m common.pictures`.

Nothing in this package needs Django, so that the process starts fast. `common/uploads/` starts it, and stores what it
made.
"""
