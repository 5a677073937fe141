"""Databases of earlier versions, kept as text together with the text of their pages."""
