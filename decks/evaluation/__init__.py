"""The evaluation report of a year (hodnotící zpráva): its chapters as plain data, and the documents made of them.

`proposal` writes the chapters from the facts of the year, `words` turns their text into HTML for editing and back,
`word` makes the DOCX and `pdf` the PDF.
"""
