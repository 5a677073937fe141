"""Which activities belong to which lists, as SQL that both databases understand."""

from __future__ import annotations

from activities.models import Activity, ActivityOutcome, Cooperation, Listed, ListKind, Tally

ACTIVITY = Activity._meta.db_table
LISTED = Listed._meta.db_table
TALLY = Tally._meta.db_table

PARTNERS = Activity.partners.through._meta.db_table
TOPICS = Activity.topics.through._meta.db_table
OUTCOMES = ActivityOutcome._meta.db_table
COOPERATIONS = Cooperation._meta.db_table

BELONGINGS = {
    PARTNERS: (ListKind.ORGANISATION, "organisation_id"),
    OUTCOMES: (ListKind.ORGANISATION, "organisation_id"),
    TOPICS: (ListKind.TOPIC, "topic_id"),
    COOPERATIONS: (ListKind.DEPARTMENT, "department_id"),
}
"""Tables with an `activity_id` that put the activity into a list: the kind of the list, and the column with its key."""

OF_ACTIVITY = ("publication", "organiser_id", "heading_id", "order", "period_start", "period_end")
"""Columns of an activity that its rows in lists follow from."""

COLUMNS = 'kind, "key", activity_id, heading_id, "order", period_start, period_end'
FACTS = 'shown.id, shown.heading_id, shown."order", shown.period_start, shown.period_end'
SHOWN = "shown.publication = 'published'"
TALLIED = 'kind, "key", heading_id, period_start, period_end'

MONTHS = {
    "sqlite": "strftime('%Y-%m-01', {row}period_start), strftime('%Y-%m-01', {row}period_end)",
    "postgresql": "date_trunc('month', {row}period_start)::date, date_trunc('month', {row}period_end)::date",
}
"""The first days of the months in which a period begins and ends."""


def rows_of(which: str, activities: str = ACTIVITY) -> str:
    """Return the query for the rows of activities in lists; `which` is a condition that the number of each meets."""
    chosen = f"{activities} shown WHERE shown.id {which} AND {SHOWN}"
    parts = [
        f"SELECT '{ListKind.ALL}', 0, {FACTS} FROM {chosen}",
        f"SELECT '{ListKind.ORGANISATION}', organiser_id, {FACTS} FROM {chosen} AND organiser_id IS NOT NULL",
        *(
            f"SELECT '{kind}', belonging.{key}, {FACTS} FROM {table} belonging"
            f" JOIN {activities} shown ON shown.id = activity_id WHERE activity_id {which} AND {SHOWN}"
            for table, (kind, key) in BELONGINGS.items()
        ),
    ]
    return " UNION ".join(parts)


def tally_of(rows: str, count: str, vendor: str) -> str:
    """Return the query that counts the rows of a table of listed activities by list, heading and months."""
    months = MONTHS[vendor].format(row="")
    return f'SELECT kind, "key", heading_id, {months}, {count} FROM {rows} GROUP BY 1, 2, 3, 4, 5'
