"""Rich text keeps what an editor offers and nothing a browser could run, whichever way it came in."""

import re

import pytest

from activities.models import Activity
from tests import factories
from tests.pages import StrictPage as Page

EVIL = [
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)><script>alert(1)</script></svg>",
    "<svg><animate onbegin=alert(1) attributeName=x></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>",
    "<style>*{display:none}</style>",
    '<p style="position:fixed">x</p>',
    '<p onclick="alert(1)">x</p>',
    '<p class="hero" id="obsah">x</p>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="JaVaScRiPt:alert(1)">x</a>',
    '<a href="&#106;avascript:alert(1)">x</a>',
    '<a href="java\tscript:alert(1)">x</a>',
    '<a href=" javascript:alert(1)">x</a>',
    '<a href="data:text/html,<script>alert(1)</script>">x</a>',
    '<a href="vbscript:x">x</a>',
    '<a href="file:///etc/passwd">x</a>',
    '<a href="https://x.example" target="_blank" onmouseover="alert(1)">x</a>',
    '<iframe src="https://evil.example"></iframe>',
    '<object data="x"></object><embed src="x">',
    '<form action="https://evil.example"><input name="heslo"><button>x</button></form>',
    '<base href="https://evil.example/">',
    '<meta http-equiv="refresh" content="0;url=https://evil.example">',
    '<link rel="stylesheet" href="https://evil.example/x.css">',
    "<template><script>alert(1)</script></template>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
    "<textarea></textarea><script>alert(1)</script>",
    "<!--<img src=x onerror=alert(1)>-->",
    "<p><b><i>unclosed",
    "</div></main></body>",
    '"><script>alert(1)</script>',
]


def dangers(html: str) -> list[str]:
    """Return what a browser could run, load or be led away by in the main part of a page."""

    class Answer:
        content = html.encode()

    page = Page(Answer())
    allowed = {
        "p",
        "strong",
        "em",
        "b",
        "i",
        "h3",
        "h4",
        "ul",
        "ol",
        "li",
        "blockquote",
        "br",
        "a",
        "html",
        "head",
        "body",
    }
    found = [str(node.tag) for node in page.root.iter() if node.tag not in allowed]
    for node in page.root.iter():
        extra = set(node.attrib) - ({"href", "rel"} if node.tag == "a" else {"start"} if node.tag == "ol" else set())
        found += [f"{node.tag} {name}" for name in extra]
        href = (node.get("href") or "").strip().lower()
        if href and not href.startswith(("http://", "https://", "mailto:", "tel:", "/", "#")):
            found.append(href)
    return found


@pytest.mark.django_db
@pytest.mark.parametrize("evil", EVIL)
def test_row_saved_without_a_form_is_clean(evil):
    activity = factories.ActivityFactory(description=evil, outcome=f"<p>Dobrý konec</p>{evil}")
    activity.refresh_from_db()

    assert dangers(activity.description) == []
    assert dangers(activity.outcome) == []
    assert "Dobrý konec" in activity.outcome


@pytest.mark.django_db
@pytest.mark.parametrize("evil", EVIL)
def test_form_hands_over_a_clean_text(evil):
    activity = factories.ActivityFactory()
    activity.description = evil
    activity.full_clean()

    assert dangers(activity.description) == []


@pytest.mark.django_db
def test_rows_saved_in_bulk_are_clean():
    heading = factories.HeadingFactory()
    rows = [
        factories.ActivityFactory.build(heading=heading, slug=f"a-{number}", description=evil)
        for number, evil in enumerate(EVIL)
    ]
    Activity.objects.bulk_create(rows)

    assert [row.description for row in Activity.objects.all() if dangers(row.description)] == []


@pytest.mark.django_db
@pytest.mark.parametrize("evil", EVIL)
def test_rows_changed_past_their_saving_are_clean(evil):
    row = factories.ActivityFactory()
    Activity.objects.update(description=evil)
    row.refresh_from_db()
    assert dangers(row.description) == []

    row.outcome = evil
    Activity.objects.bulk_update([row], ["outcome"])
    row.refresh_from_db()
    assert dangers(row.outcome) == []


def test_what_the_editor_offers_is_kept():
    from common.fields import sanitize

    kept = (
        "<h3>Nadpis</h3><h4>Menší</h4><p>Text <strong>silný</strong> a <em>jiný</em><br>nový řádek</p>"
        "<ul><li><p>bod</p></li></ul><ol><li><p>první</p></li></ol><blockquote><p>citát</p></blockquote>"
    )

    assert sanitize(kept) == kept


@pytest.mark.parametrize(
    "address", ["https://www.kraj-lbc.cz/", "http://obec.example", "mailto:urad@obec.example", "tel:+420485226111"]
)
def test_links_to_people_and_sites_are_kept(address):
    from common.fields import sanitize

    assert f'href="{address}"' in sanitize(f'<p><a href="{address}">x</a></p>')


@pytest.mark.parametrize("empty", ["", "<p></p>", None])
def test_empty_text_is_empty(empty):
    activity = factories.ActivityFactory.build(description=empty)

    assert activity._meta.get_field("description").pre_save(activity, add=True) == ""


DATA = "application/ld+json"
"""What is described for search engines; no browser runs it."""
OURS = re.compile(r"/static/js/[\w-]+(\.\w+)?\.js")
"""Addresses of scripts that pages may have."""


@pytest.mark.django_db
@pytest.mark.parametrize("evil", EVIL)
def test_plain_text_is_shown_as_text(client, evil):
    """Titles, names and notes know no markup: what looks like it is printed."""
    site = factories.SiteProfileFactory(tagline=evil[:200], lead=evil)
    town = factories.OrganisationFactory(name=f"Lhota {evil}"[:200], slug="lhota", member_note=evil[:200])
    factories.ActivityFactory(
        title=f"Akce {evil}"[:250],
        slug="akce",
        summary=evil[:400],
        place=evil[:200],
        organiser=town,
        state="cancelled",
        state_reason=f"x{evil}"[:300],
        heading__name=f"Okruh {evil}"[:150],
    )

    for address in ("/", "/aktivity/", "/aktivity/akce/", "/clenove/lhota/", "/rok/2022/"):
        page = Page(client.get(address))
        assert page.faults == [], address
        assert not [
            node
            for node in page.elements("script")
            if node.get("type") != DATA and (node.text or not OURS.fullmatch(node.get("src") or ""))
        ], address
        assert not page.elements("iframe", "object", "embed", "style", "base", "math", "img", "textarea"), address
        assert not [node for node in page.root.iter() if any(name.startswith("on") for name in node.attrib)], address
    assert site.tagline == evil[:200]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("www.obec.example/clanek", "https://www.obec.example/clanek"),
        ("obec.example", "https://obec.example"),
        ("https://obec.example/", "https://obec.example/"),
        ("mailto:jana@obec.example", "mailto:jana@obec.example"),
        ("/aktivity/", "/aktivity/"),
        ("#konec", "#konec"),
    ],
)
def test_link_typed_without_a_scheme_leads_to_the_web(typed, kept):
    from common.fields import sanitize

    assert f'href="{kept}"' in sanitize(f'<p><a href="{typed}">odkaz</a></p>')
