"""A year as plain data: what the page of the year, its slides and its report tell, each from these objects alone.

Nothing here asks the database, and nothing of the database is in it: texts in the language of the request, addresses of
this site without its host, amounts as Decimal in Kč, counts as int, days as date. What is not known is None or empty.
`key` is the primary key of the row that is told of, so that what was taken over from it can be found again. Texts
marked as HTML are sanitised when they are saved.
"""

from review.facts.activities import Department, Entry, Heading, MonthCount, TownResult, Voice
from review.facts.awards import Award, Awards, Recipient
from review.facts.basics import Link, Photo
from review.facts.meetings import Meeting, Meetings
from review.facts.money import CallMoney, Money, MoneyOfYear, Project
from review.facts.occasion import AgendaPoint, Contact, LinkGroup, Programme, Talk, TownMinutes
from review.facts.plan import Plan, PlanItem, StateCount
from review.facts.year import Ahead, Towns, YearReview

__all__ = [
    "AgendaPoint",
    "Ahead",
    "Award",
    "Awards",
    "CallMoney",
    "Contact",
    "Department",
    "Entry",
    "Heading",
    "Link",
    "LinkGroup",
    "Meeting",
    "Meetings",
    "Money",
    "MoneyOfYear",
    "MonthCount",
    "Photo",
    "Plan",
    "PlanItem",
    "Programme",
    "Project",
    "Recipient",
    "StateCount",
    "Talk",
    "TownMinutes",
    "TownResult",
    "Towns",
    "Voice",
    "YearReview",
]
