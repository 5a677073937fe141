"""Databases of earlier versions, kept as text, and what people saw in them."""
