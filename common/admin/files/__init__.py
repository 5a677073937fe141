"""Files in the forms of the administration: many chosen at once, and kept while a form cannot be saved yet."""
