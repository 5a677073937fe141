"""Identity and changes of rows in the calendar, kept by the database itself."""
