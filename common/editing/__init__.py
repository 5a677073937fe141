"""Editing a record in parts, so that two people and two windows never overwrite each other's words.

A form has parts: its fields, and its lists of rows, which are known by key (`parts`, `rows`). A page carries marks of
the parts as the person saw them (`baseline`). What only she changed is saved, what only somebody else changed stays,
and of what both changed she chooses one (`merge`, `writing`). What she typed when her login ended comes back
(`drafts`). Nothing here knows what is edited.
"""
