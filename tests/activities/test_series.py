"""A traditional event has a page with all its years, pictures and numbers, as soon as one of its years is public."""

import pytest

from activities.models import ActivityOutcome, Series
from tests import factories as make
from tests.pages import Page

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

LIST = "/tradicni-akce/"


@pytest.fixture
def series():
    return make.SeriesFactory(name="Krajské Dožínky", slug="dozinky", description="<p>Poděkování za úrodu.</p>")


@pytest.fixture
def turnov():
    return make.OrganisationFactory(name="Turnov", slug="turnov", kind="town")


def figures(page) -> dict[str, str]:
    """Return the numbers of the page by their labels."""
    rows = page.of_class("figures")[0]
    return {page.words_of(pair[0]): page.words_of(pair[1]) for pair in rows}


def test_page_shows_all_public_years_the_latest_first(client, series):
    for year in (2020, 2022, 2021):
        make.ActivityFactory(series=series, title=f"Dožínky {year}", when=str(year))
    make.ActivityFactory(series=series, title="Dožínky bez data", when="")
    make.ActivityFactory(series=series, title="Dožínky 2023", when="2023", publication="draft")
    make.ActivityFactory(title="Něco jiného")

    page = Page(client.get("/tradicni-akce/dozinky/"))

    titles = [page.words_of(node) for node in page.of_class("card-title")]
    assert titles == ["Dožínky 2022", "Dožínky 2021", "Dožínky 2020", "Dožínky bez data"]
    assert "Poděkování za úrodu." in page.main
    assert "Tradiční akce od roku 2020" in page.main


def test_numbers_are_those_of_public_years(client, series, turnov):
    school = make.OrganisationFactory(name="Škola", kind="school", slug="skola")
    jilemnice = make.OrganisationFactory(name="Jilemnice", kind="town", slug="jilemnice")
    runs = [make.ActivityFactory(series=series, when=str(year), organiser=turnov) for year in (2021, 2022)]
    hidden = make.ActivityFactory(series=series, when="2019", publication="draft", organiser=jilemnice)
    runs[0].partners.add(school)
    for activity, people in ((runs[0], 100), (runs[1], 1150), (runs[1], None), (hidden, 7)):
        ActivityOutcome.objects.create(activity=activity, organisation=turnov, participants=people)

    shown = figures(Page(client.get("/tradicni-akce/dozinky/")))

    assert shown == {"Ročníky": "2", "Účastníci": "1 250", "Zapojená města a obce": "1"}


def test_what_nobody_reported_is_not_said_to_be_zero(client, series):
    make.ActivityFactory(series=series)

    assert figures(Page(client.get("/tradicni-akce/dozinky/"))) == {"Ročníky": "1"}


def test_series_without_a_public_year_is_nowhere(client, series):
    draft = make.ActivityFactory(series=series, publication="draft")

    assert client.get("/tradicni-akce/dozinky/").status_code == 404
    assert "Zatím tu žádná tradiční akce není." in Page(client.get(LIST)).main
    assert "Tradiční akce a všechny jejich ročníky" not in Page(client.get("/aktivity/")).main
    assert b"tradicni-akce/dozinky" not in client.get("/sitemap.xml").content
    draft.publication = "published"
    draft.save()
    assert client.get("/tradicni-akce/dozinky/").status_code == 200


def test_list_activities_and_each_year_lead_to_the_page(client, series):
    activity = make.ActivityFactory(series=series, when="září 2022")

    listed = Page(client.get(LIST))
    assert [page.get("href") for page in listed.of_class("card-title")[0]] == ["/tradicni-akce/dozinky/"]
    assert "Naposledy: září 2022" in listed.main
    assert "zatím 1 ročník" in listed.main
    for page in (Page(client.get("/aktivity/?rok=vse")), Page(client.get(activity.get_absolute_url()))):
        assert {node.get("href") for node in page.elements("a")} & {LIST, "/tradicni-akce/dozinky/"}
    assert b"/tradicni-akce/dozinky/" in client.get("/sitemap.xml").content


def test_photographs_of_the_years_are_shown_those_of_drafts_never(client, series):
    newest, older = (make.ActivityFactory(series=series, when=str(year)) for year in (2022, 2021))
    make.ActivityPhotoFactory(activity=older, alt="Průvod")
    make.ActivityPhotoFactory(activity=newest, alt="Věnec")
    make.ActivityPhotoFactory(activity=make.ActivityFactory(series=series, publication="draft"), alt="Tajné")

    page = Page(client.get("/tradicni-akce/dozinky/"))

    assert [node.get("alt") for node in page.of_class("page-head")[0].iter("img")] == ["Věnec"]
    assert "Z minulých ročníků" in page.main
    assert "Tajné" not in page.html


def test_former_address_of_a_public_series_leads_on(client, series):
    series.slug = "krajske-dozinky"
    series.save()

    assert client.get("/tradicni-akce/dozinky/").status_code == 404
    make.ActivityFactory(series=series)
    assert client.get("/tradicni-akce/dozinky/")["Location"] == "/tradicni-akce/krajske-dozinky/"


def test_page_in_english_tells_the_english_texts(client, series):
    Series.objects.update(name_en="Harvest Festival", description_en="<p>Thanks for the harvest.</p>")
    make.ActivityFactory(series=series)

    page = Page(client.get("/en/tradicni-akce/dozinky/"))

    assert "Harvest Festival" in page.title
    assert "Thanks for the harvest." in page.main
    assert "Poděkování" not in page.main
