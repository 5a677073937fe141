"""Keeps the traces of public things (`open_data.models.Trace`) by triggers of the database."""
