"""Pictures for shared links."""

import pytest

from portal.sharing.drawing import is_drawable


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Turnov v roce 2022", True),
        ("Łódź", True),
        ("Зустріч родин", False),
        ("🎉🎉", False),
        ("", False),
        ("Den 日本", True),
    ],
)
def test_title_in_letters_that_the_typeface_lacks_is_replaced(title, expected):
    assert is_drawable(title) is expected
