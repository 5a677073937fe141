"""Vague dates: a value for a time that is known only to the day, month, season, quarter or year.

>>> str(Period.months(2022, 8, 12))
'srpen–prosinec 2022'
>>> Period.parse("jaro 2022").overlaps(Period.month(2022, 5))
True
"""

from common.periods.period import Period
from common.periods.units import FIRST_DAY, FIRST_YEAR, LAST_DAY, LAST_YEAR, PeriodError, Precision

__all__ = ["FIRST_DAY", "FIRST_YEAR", "LAST_DAY", "LAST_YEAR", "Period", "PeriodError", "Precision"]
