"""Editing a record in parts, so that two people or two browser windows never overwrite each other's changes.

A form has parts: its fields, and its lists of rows identified by a key (`parts`, `rows`). A page contains a digest of
each part as it was when the page was opened (`baseline`). Parts changed only by the user are saved, parts changed only
by somebody else are kept, and where both changed a part the user chooses a version (`merge`, `writing`). Input sent
after the session expired is restored after login (`drafts`). The package does not depend on the edited models.
"""
