"""What the app of open data declares to the others."""

from collections.abc import Iterator

from common.registry import Declarations
from open_data.models import Trace
from open_data.traces.keeping import Guards, repair


def _pages_of_sets() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the pages of data sets."""
    from open_data.sets import data_sets

    for key in data_sets():
        yield "open_data:detail", (key,)


DECLARATIONS = Declarations(
    order=87,
    sitemap_pages=["open_data:index", "open_data:api"],
    sitemap_addresses=[_pages_of_sets],
    named_pages={"open_data": "open_data:index"},
    public_models=[Trace],
    guards=Guards(),
    repairs=[repair],
)
