"""The charts of grants on their pages, in files and embedded in other sites."""

from decimal import Decimal

import pytest
from lxml import etree

from common.tables.reading import read_table
from grants.models import Call, Programme
from tests import factories
from tests.pages import Page

pytestmark = pytest.mark.django_db

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def programme():
    factories.SiteProfileFactory(name="Zdravý kraj")
    programme = factories.ProgrammeFactory(slug="2-6", code="2.6")
    factories.CallFactory(programme=programme, year=2014, allocation=400_000)
    factories.CallFactory(programme=programme, year=2020)
    factories.CallFactory(programme=programme, year=2022, allocation=690_230, declared_awarded=690_230)
    return programme


@pytest.fixture
def call(programme):
    """The call of 2023: what three applicants got is known, what the fourth got is not."""
    call = factories.CallFactory(programme=programme, year=2023, allocation=Decimal(1_000_000))
    town = factories.OrganisationFactory(name="Turnov <b>", slug="turnov")
    for number, applicant, awarded in (("1", town, 300), ("2", town, 200), ("3", None, 400), ("4", None, None)):
        factories.ApplicationFactory(
            call=call,
            number=number,
            applicant=applicant,
            applicant_municipality="" if applicant else f"Semily {number}",
            requested=Decimal(1000),
            awarded=awarded,
            decision="part" if awarded else "supported",
        )
    return call


def texts_of(page, name):
    return [page.words_of(node) for node in page.of_class(name)]


def picture(response):
    return etree.fromstring(response.content)


def test_unknown_years_are_thin_gaps_and_not_words(client, programme):
    page = Page(client.get("/dotace/2-6/"))

    assert texts_of(page, "chart-value") == ["400 000", "690 230", "690 230"]
    assert texts_of(page, "chart-name") == ["2014", "2022"]
    assert len(page.of_class("chart-gap")) == 1
    assert "není známo" not in page.main
    (described,) = page.elements("desc")
    assert page.words_of(described) == "2014: vyhlášeno 400 000 Kč. 2022: vyhlášeno 690 230 Kč, přiděleno 690 230 Kč."


def test_values_of_bars_are_those_of_the_table_beside_them(client, call):
    page = Page(client.get("/dotace/2-6/2023/"))
    money, recipients = page.of_class("chart")

    for chart, expected in ((money, ["1 000 000", "4 000"]), (recipients, ["500", "400"])):
        cells = [page.words_of(node) for node in chart.iter("td")]
        values = [page.words_of(node) for node in chart.iter("text")]
        assert values == expected
        assert cells == [f"{value} Kč" for value in values]
    labels = [page.words_of(node) for node in recipients.iter("th") if node.get("scope") == "row"]
    assert labels == ["Turnov <b>", "fyzická osoba, Semily 3"]


def test_files_say_what_the_page_says(client, programme):
    answer = client.get("/dotace/2-6/graf/vyvoj.csv")
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    assert answer["Content-Disposition"] == 'attachment; filename="dotace-2-6-vyvoj.csv"'
    table = read_table(answer.content)
    assert table.headers == ["Rok", "Vyhlášeno, Kč", "Přiděleno, Kč", "poznámka"]
    assert [cells for _line, cells in table.rows] == [
        ["2014", "400000", "", ""],
        ["2022", "690230", "690230", "přiděleno: úhrnný údaj"],
    ]

    answer = client.get("/dotace/2-6/graf/vyvoj.svg")
    assert answer["Content-Type"] == "image/svg+xml"
    words = [" ".join("".join(node.itertext()).split()) for node in picture(answer).iter(f"{SVG}text")]
    assert words[:3] == ["Vyhlášené a přidělené peníze podle let (Kč)", "vyhlášeno", "přiděleno"]
    assert words.count("690 230") == 2
    assert words[-3].startswith("Zdroj: Zdravý kraj, stav ke dni ")
    assert words[-2].endswith("/dotace/2-6/")
    assert words[-1] == "Licence CC BY 4.0"


def test_picture_needs_nothing_from_elsewhere_and_no_styles(client, call):
    for name in ("penize", "prijemci"):
        root = picture(client.get(f"/dotace/2-6/2023/graf/{name}.svg"))
        tags = {etree.QName(node).localname for node in root.iter()}
        assert tags & {"style", "script", "image", "use", "foreignObject"} == set()
        assert [node for node in root.iter() if "style" in node.attrib] == []


def test_names_are_text_in_every_form(client, call):
    Call.objects.filter(pk=call.pk).update(year=2024)
    factories.OrganisationFactory._meta.model.objects.filter(slug="turnov").update(name='<script>"\x0b&')

    page = Page(client.get("/dotace/2-6/2024/graf/prijemci/vlozit/"))
    assert page.elements("script") == []
    words = ["".join(node.itertext()) for node in picture(client.get("/dotace/2-6/2024/graf/prijemci.svg")).iter()]
    assert '<script>"&' in words


def test_page_to_embed_may_be_framed_by_anybody_and_nothing_else_may(client, programme):
    answer = client.get("/dotace/2-6/graf/vyvoj/vlozit/")
    policy = dict(part.strip().split(" ", 1) for part in answer["Content-Security-Policy"].split(";"))

    assert policy == {
        "default-src": "'none'",
        "style-src": "'self'",
        "font-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'none'",
        "frame-ancestors": "*",
    }
    assert "X-Frame-Options" not in answer.headers
    assert answer["X-Robots-Tag"] == "noindex"
    assert not answer.cookies
    page = Page(answer)
    assert page.meta("robots") == "noindex"
    assert page.link("canonical").endswith("/dotace/2-6/")
    assert page.elements("script", "form", "nav", "header", "footer") == []
    # Links leave the frame.
    assert [node.get("target") for node in page.elements("base")] == ["_blank"]
    assert len(answer.content) < 10_000

    for address in ("/dotace/2-6/", "/dotace/2-6/graf/vyvoj.svg", "/dotace/2-6/graf/vyvoj.csv"):
        answer = client.get(address)
        assert answer["X-Frame-Options"] == "DENY"
        assert "frame-ancestors 'none'" in answer["Content-Security-Policy"]


def test_code_to_embed_can_be_copied_and_names_the_page(client, programme, settings):
    page = Page(client.get("/dotace/2-6/"))
    (code,) = page.of_class("chart-code")

    assert code.get("readonly") is not None
    (frame,) = etree.HTML(code.get("value")).iter("iframe")
    assert frame.get("src") == f"{settings.SITE_URL}/dotace/2-6/graf/vyvoj/vlozit/"
    assert frame.get("title") == "Vyhlášené a přidělené peníze podle let"


def test_address_of_a_chart_never_dies(client, call):
    programme = Programme.objects.get(slug="2-6")
    programme.slug = "2-6-nove"
    programme.save()

    for below in ("graf/vyvoj.svg", "graf/vyvoj/vlozit/", "2023/graf/penize.csv", "2023/graf/prijemci/vlozit/"):
        answer = client.get(f"/dotace/2-6/{below}")
        assert (answer.status_code, answer["Location"]) == (301, f"/dotace/2-6-nove/{below}")
    assert client.get("/en/dotace/2-6-nove/graf/vyvoj/vlozit/").status_code == 200


def test_nothing_is_told_of_what_is_not_public(client, call):
    Call.objects.filter(pk=call.pk).update(results_published=False)
    page = Page(client.get("/dotace/2-6/2023/graf/prijemci/vlozit/"))
    assert page.main == "Kdo z výzvy dostal peníze (Kč) V tomto grafu teď není co ukázat. Zdroj: Zdravý kraj"
    assert client.get("/dotace/2-6/2023/graf/prijemci.svg").status_code == 404

    Call.objects.filter(pk=call.pk).update(publication="draft")
    for what in ("penize.svg", "penize.csv", "penize/vlozit/"):
        assert client.get(f"/dotace/2-6/2023/graf/{what}").status_code == 404
    assert "2023" not in client.get("/dotace/2-6/graf/vyvoj.csv").content.decode()


def test_chart_of_a_draft_has_no_addresses_yet(admin_client, programme):
    Programme.objects.filter(pk=programme.pk).update(publication="draft")
    page = Page(admin_client.get(f"/sprava/nahled/grants/programme/{programme.pk}/"))

    assert len(page.of_class("chart-value")) == 3
    assert page.of_class("chart-code") == []
