"""Accounts of people who log in, and invitations to have one; the models live in `members/models/`."""
