"""What the search declares."""

from common.registry import Declarations
from search.kinds import kinds
from search.marking import guards_of
from search.models import Document, Mark, Word
from search.rebuilding import repair

DECLARATIONS = Declarations(
    order=95,
    named_pages={"search": "search:results"},
    public_models=[Document, Mark, Word],
    guards={
        vendor: lambda vendor=vendor: guards_of(kinds().values(), vendor)  # type: ignore[misc]
        for vendor in ("sqlite", "postgresql")
    },
    repairs=[repair],
)
