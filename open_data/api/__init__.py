"""The read-only interface to open data (API): the same data sets, with filters, page by page."""
