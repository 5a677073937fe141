"""Rich text told in lines: for sheets of evidence, for comparing, for text that is given back."""

import pytest

from reports.content import plain


@pytest.mark.parametrize(
    ("html", "lines"),
    [
        (
            "<p>Bezplatný servis\n  a městská policie.</p>\n\n<p>Přišlo 80 lidí.</p>",
            "Bezplatný servis a městská policie.\nPřišlo 80 lidí.",
        ),
        ("<ul><li>stromy</li><li>keře</li></ul>", "stromy\nkeře"),
        ("první<br>druhý", "první\ndruhý"),
        ("psáno bez editoru\nna dva řádky", "psáno bez editoru\nna dva řádky"),
        ("80\u00a0lidí &amp; pes", "80 lidí & pes"),
    ],
)
def test_lines_are_those_of_the_reader_not_of_the_source(html, lines):
    assert plain(html) == lines
