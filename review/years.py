"""Which years have anything to tell."""

from __future__ import annotations

from activities import year as activities
from awards import year as awards
from common.page_cache.kept import kept
from common.periods import FIRST_YEAR, LAST_YEAR
from grants import year as grants
from improvement_plan import year as improvement_plan


@kept
def years_with_content() -> list[int]:
    """Return the years with any public content, the newest first."""
    rows = activities.years_met().union(grants.years(), improvement_plan.years(), awards.years())
    known = {*activities.years(), *(year for (year,) in rows if year)}
    # A slip of the hand from before years were checked.
    return sorted((year for year in known if FIRST_YEAR <= year <= LAST_YEAR), reverse=True)
