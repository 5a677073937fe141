"""Pages with everything on them that can be there stay valid, ordered and honest."""

from collections import Counter
from itertools import pairwise

import pytest

from tests.pages import StrictPage as Page
from tests.portal.test_query_budgets import PAGES, fill

pytestmark = pytest.mark.django_db

PARTS_OF_PAGES = {"suggestions of the search"}


@pytest.mark.parametrize("language", ["", "/en"])
def test_pages_with_everything_on_them_are_valid(client, language):
    fill(3)
    wrong = {}
    for name, address in PAGES.items():
        if name in PARTS_OF_PAGES:
            continue
        answer = client.get(f"{language}{address}")
        if not answer["Content-Type"].startswith("text/html"):
            continue
        page = Page(answer)
        levels = page.heading_levels
        wrong[address] = [
            *page.faults,
            *(one for one, count in Counter(page.ids).items() if count > 1),
            *(f"h{one} then h{other}" for one, other in pairwise(levels) if other > one + 1),
            *(
                f"no words in {node.tag}"
                for node in page.elements("a", "button")
                if not page.words_of(node) and not list(node)
            ),
            *(f"no alt in {node.attrib}" for node in page.elements("img") if not node.get("alt")),
        ]

    assert {address: faults for address, faults in wrong.items() if faults} == {}
