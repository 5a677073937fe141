"""What the page of a town or partner tells in numbers and drawings: its year, its money, its category."""

from portal.towns.category import CategoryLine, category_line
from portal.towns.initials import initials_of
from portal.towns.money import MoneyByYear, money_by_year, town_chart
from portal.towns.year import TownYear, newest_year, town_year

__all__ = [
    "CategoryLine",
    "MoneyByYear",
    "TownYear",
    "category_line",
    "initials_of",
    "money_by_year",
    "newest_year",
    "town_chart",
    "town_year",
]
