"""Views of open data: pages for people, files and the catalogue for machines, identifiers of things."""
