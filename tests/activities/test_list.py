"""The list of activities: under headings, by year, and narrowed by a filter that lives in the address."""

import re

import pytest

from activities.models import Activity
from tests import factories
from tests.pages import Page

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


@pytest.fixture
def ask(client):
    """Return the titles that the list shows for a question."""

    def titles(question):
        page = Page(client.get(f"/aktivity/?{question}"))
        assert page.response.status_code == 200
        return [page.words_of(node) for node in page.of_class("card-title")]

    return titles


@pytest.fixture
def town(turnov):
    return turnov


@pytest.mark.parametrize(
    "words",
    [
        "dožínky",
        "DOŽÍNKY",
        "dozinky",
        "Dozinky",
        "žín",
        "krajské dožínky",
        "dozinky krajske",
        "%20dozinky%20%20krajske",
    ],
)
def test_text_is_found_whatever_its_case_diacritics_and_order(ask, words):
    factories.ActivityFactory(title="Krajské Dožínky")
    factories.ActivityFactory(title="Krajský EKODen")

    assert ask(f"hledat={words}") == ["Krajské Dožínky"]


@pytest.mark.parametrize("field", ["summary", "description", "outcome", "place", "title"])
def test_text_is_found_in_everything_told_about_the_activity(ask, field):
    factories.ActivityFactory(**{"title": "Akce", field: "Povídání o včelách"})
    factories.ActivityFactory(title="Jiná")

    assert len(ask("hledat=vcelach")) == 1


@pytest.mark.parametrize("sign", ["%25", "_", "%5C", "*", "?"])
def test_signs_of_patterns_are_only_signs(ask, sign):
    factories.ActivityFactory(title="Bez znaku")
    factories.ActivityFactory(title="Sleva 50 % a jmeno_souboru \\ * nebo ?")

    assert len(ask(f"hledat={sign}")) == 1


def test_ampersand_in_rich_text_is_found_as_it_is_read(ask):
    factories.ActivityFactory(title="Věda", description="<p>Výzkum R&amp;D a vývoj</p>")

    assert ask("hledat=R%26D") == ["Věda"]
    assert ask("hledat=amp") == []


def test_text_of_markup_is_not_found(ask):
    factories.ActivityFactory(description="<p><strong>Silné</strong></p>")

    assert ask("hledat=strong") == []


def test_changed_text_is_found_and_the_old_one_is_not(ask):
    activity = factories.ActivityFactory(title="Staré jméno")
    activity.title = "Nové jméno"
    activity.save(update_fields=["title"])

    assert ask("hledat=nove") == ["Nové jméno"]
    assert ask("hledat=stare") == []


def test_newest_year_is_shown_when_none_is_asked_for(ask):
    factories.ActivityFactory(title="Loni", when="květen 2021")
    factories.ActivityFactory(title="Letos", when="květen 2022")

    assert ask("") == ["Letos"]
    assert ask("rok=2021") == ["Loni"]
    assert sorted(ask("rok=vse")) == ["Letos", "Loni"]


def test_activity_over_new_year_belongs_to_both_years(ask):
    factories.ActivityFactory(title="Přes Silvestra", when="prosinec 2021 – leden 2022")
    factories.ActivityFactory(title="Letos", when="květen 2022")

    assert ask("rok=2021") == ["Přes Silvestra"]
    assert sorted(ask("rok=2022")) == ["Letos", "Přes Silvestra"]


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("rok=2022&mesic=1", ["Celý rok", "Přes Silvestra"]),
        ("rok=2021&mesic=12", ["Přes Silvestra"]),
        ("rok=2021&mesic=1", []),
        ("rok=2022&mesic=5", ["Celý rok", "Jaro", "Květen"]),
        ("rok=2022&mesic=8", ["Celý rok"]),
        ("rok=2022&mesic=12", ["Celý rok"]),
        ("rok=vse&mesic=1", ["Celý rok", "Přes Silvestra"]),
        ("rok=vse&mesic=12", ["Celý rok", "Přes Silvestra"]),
        ("rok=vse&mesic=5", ["Celý rok", "Jaro", "Květen"]),
    ],
)
def test_month_finds_what_is_on_in_it(ask, question, found):
    factories.ActivityFactory(title="Přes Silvestra", when="prosinec 2021 – leden 2022")
    factories.ActivityFactory(title="Květen", when="12. května 2022")
    factories.ActivityFactory(title="Jaro", when="jaro 2022")
    factories.ActivityFactory(title="Celý rok", when="2022")

    assert sorted(ask(question)) == found


def test_heading_finds_its_activities(ask):
    row = factories.ActivityFactory(heading=factories.HeadingFactory(slug="partnerstvi"))
    factories.ActivityFactory()

    assert ask("okruh=partnerstvi") == [row.title]


def test_topic_finds_its_activities_once(ask):
    topic = factories.TopicFactory(slug="doprava")
    row = factories.ActivityFactory(topics=[topic, factories.TopicFactory()])
    factories.ActivityFactory(topics=[factories.TopicFactory()])

    assert ask("tema=doprava") == [row.title]


def test_town_finds_what_it_ran_and_what_it_joined_once(ask, town):
    factories.ActivityFactory(title="Pořádal", organiser=town, partners=[town, factories.OrganisationFactory()])
    factories.ActivityFactory(title="Byl u toho", partners=[town])
    factories.ActivityFactory(title="Jinde")

    assert sorted(ask("obec=turnov")) == ["Byl u toho", "Pořádal"]


def test_questions_combine(ask, town):
    topic = factories.TopicFactory(slug="doprava")
    heading = factories.HeadingFactory(slug="partnerstvi")
    facts = {"organiser": town, "topics": [topic], "heading": heading, "when": "květen 2022"}
    factories.ActivityFactory(title="Den bez aut", **facts)
    factories.ActivityFactory(title="Den bez lží", **facts | {"topics": []})
    factories.ActivityFactory(title="Noc bez aut", **facts)
    factories.ActivityFactory(title="Den bez aut jinde", **facts | {"organiser": None})
    factories.ActivityFactory(title="Den bez aut loni", **facts | {"when": "květen 2021"})
    factories.ActivityFactory(title="Den bez aut v září", **facts | {"when": "září 2022"})
    factories.ActivityFactory(title="Den bez aut mimo", **facts | {"heading": factories.HeadingFactory()})

    assert ask("hledat=den+bez&rok=2022&mesic=5&okruh=partnerstvi&tema=doprava&obec=turnov") == ["Den bez aut"]


def test_nothing_found_is_explained_with_a_way_out(client):
    factories.ActivityFactory()
    page = Page(client.get("/aktivity/?hledat=tohleneni"))

    assert len(page.of_class("empty")) == 1
    assert "/aktivity/" in [node.get("href") for node in page.of_class("empty")[0].iter("a")]


def test_filter_shows_what_was_asked(client, town):
    factories.ActivityFactory(organiser=town)
    page = Page(client.get("/aktivity/?hledat=d%C4%9Bti&mesic=5&obec=turnov"))
    chosen = {
        select.get("name"): [option.get("value") for option in select.iter("option") if "selected" in option.attrib]
        for select in page.elements("select")
    }
    text = next(node for node in page.elements("input") if node.get("name") == "hledat")

    assert text.get("value") == "děti"
    assert chosen["mesic"] == ["5"]
    assert chosen["obec"] == ["turnov"]
    assert chosen["rok"] == ["2022"]


def chips_of(page):
    return {page.words_of(node): node.get("href") for node in page.of_class("chip")}


def test_what_is_chosen_stands_as_chips_that_each_take_one_choice_away(client, town):
    factories.ActivityFactory(organiser=town)
    chips = chips_of(Page(client.get("/aktivity/?hledat=akt&rok=2022&mesic=5&obec=turnov")))

    assert chips == {
        "Zrušit filtr Hledaný text: „akt“ ×": "?rok=2022&mesic=5&obec=turnov",
        "Zrušit filtr Měsíc: květen ×": "?hledat=akt&rok=2022&obec=turnov",
        "Zrušit filtr Město, partner: Turnov ×": "?hledat=akt&rok=2022&mesic=5",
    }


def test_list_that_is_not_narrowed_has_no_chips_and_its_further_filters_are_folded(client):
    page = Page(client.get("/aktivity/?rok=2022"))

    assert chips_of(page) == {}
    assert [node.get("open") for node in page.of_class("filter-more")] == [None]


def test_faulty_choice_stays_visible_is_explained_and_can_be_taken_away(client):
    factories.ActivityFactory()
    page = Page(client.get("/aktivity/?tema=vesmir"))
    select = next(node for node in page.elements("select") if node.get("name") == "tema")
    shown = [option.get("value") for option in select.iter("option") if "selected" in option.attrib]

    assert (shown, select.get("aria-invalid")) == (["vesmir"], "true")
    assert "vesmir" in page.words_of(page.of_class("field-errors")[0])
    assert [node.get("open") for node in page.of_class("filter-more")] == [""]
    assert chips_of(page) == {"Zrušit filtr Téma: „vesmir“ ×": "/aktivity/"}


def test_every_field_of_the_filter_has_a_label(client):
    factories.ActivityFactory()
    page = Page(client.get("/aktivity/"))
    (form,) = page.of_class("filter")
    fields = [node for node in form.iter("input", "select") if node.get("type") != "hidden"]
    labelled = {node.get("for") for node in page.elements("label")}

    assert len(fields) == 6
    assert {node.get("id") for node in fields} <= labelled


def test_filter_uses_get_and_no_token(client):
    form = Page(client.get("/aktivity/")).elements("form")[0]

    assert form.get("method") == "get"
    assert not [node for node in form.iter("input") if node.get("type") == "hidden"]


@pytest.mark.parametrize(
    ("question", "read_by_engines"),
    [("", True), ("rok=2022", True), ("hledat=x", False), ("mesic=5", False), ("rok=2022&obec=turnov", False)],
)
def test_only_whole_lists_are_for_search_engines(client, town, question, read_by_engines):
    factories.ActivityFactory(organiser=town)
    page = Page(client.get(f"/aktivity/?{question}"))

    assert (page.meta("robots") is None) == read_by_engines
    assert page.link("canonical").endswith("/aktivity/")


def test_links_to_narrowed_lists_are_not_for_search_engines(client):
    row = factories.ActivityFactory(topics=[factories.TopicFactory()])
    factories.ActivityFactory.create_batch(40, heading=row.heading)
    pages = [Page(client.get(row.get_absolute_url())), Page(client.get("/aktivity/?hledat=aktivita"))]
    narrowed = [
        node for page in pages for node in page.elements("a") if re.search(r"[?&](tema|strana)=", node.get("href"))
    ]

    assert narrowed
    assert all("nofollow" in (node.get("rel") or "") or node.get("aria-current") for node in narrowed)


def test_year_switch_keeps_the_rest_of_the_question_and_begins_at_the_first_page(client):
    factories.ActivityFactory(title="Den", when="2021")
    factories.ActivityFactory.create_batch(40, title="Den", when="2022")
    page = Page(client.get("/aktivity/?hledat=den&rok=2022&strana=2"))
    links = [node.get("href") for node in page.of_class("years")[0].iter("a")]

    assert links == ["?hledat=den&rok=2022", "?hledat=den&rok=2021", "?hledat=den&rok=vse"]


def test_pages_of_the_list_keep_the_question(client):
    heading = factories.HeadingFactory()
    for number in range(80):
        factories.ActivityFactory(title=f"Den {number}", heading=heading, order=number)
    factories.ActivityFactory(title="Noc", heading=heading)
    first = Page(client.get("/aktivity/?hledat=den&rok=2022"))
    links = {node.get("href") for node in first.of_class("pagination-nav")[0].iter("a")}
    seen = []
    for number in (1, 2, 3):
        page = Page(client.get(f"/aktivity/?hledat=den&rok=2022&strana={number}"))
        seen += [page.words_of(node) for node in page.of_class("card-title")]

    assert links == {f"?hledat=den&rok=2022&strana={number}" for number in (1, 2, 3)}
    assert seen == [f"Den {number}" for number in range(80)]


def test_activities_stand_in_the_order_of_headings_then_by_hand_then_by_time(ask):
    second, first = factories.HeadingFactory(order=2), factories.HeadingFactory(order=1)
    factories.ActivityFactory(title="D", heading=second, order=0, when="leden 2022")
    factories.ActivityFactory(title="C", heading=first, order=2, when="leden 2022")
    factories.ActivityFactory(title="B", heading=first, order=1, when="září 2022")
    factories.ActivityFactory(title="A", heading=first, order=1, when="únor 2022")

    assert ask("") == ["A", "B", "C", "D"]


def test_cancelled_activity_says_so_and_why_on_its_card_and_its_page(client):
    row = factories.ActivityFactory(state="cancelled", state_reason="nepřízeň počasí")

    assert "nepřízeň počasí" in Page(client.get("/aktivity/")).main
    page = Page(client.get(row.get_absolute_url()))
    assert "nepřízeň počasí" in page.words_of(page.of_class("notice-warning")[0])


def test_other_runs_of_a_series_are_linked_the_newest_first(client):
    series = factories.SeriesFactory()
    runs = [factories.ActivityFactory(series=series, when=str(year)) for year in (2020, 2021, 2022)]
    factories.ActivityFactory()
    addresses = [run.get_absolute_url() for run in runs]
    page = Page(client.get(addresses[1]))
    linked = [
        node.get("href")
        for node in page.of_class("facts")[0].iter("a")
        if not re.search("[.]ics|/sdilet/", node.get("href"))
    ]

    assert linked == [series.get_absolute_url(), addresses[2], addresses[0]]


def test_years_are_those_that_activities_touch():
    factories.ActivityFactory(when="prosinec 2019 – leden 2021")
    factories.ActivityFactory(when="2014")
    factories.ActivityFactory(when="")
    factories.ActivityFactory(when="2016", draft=True)

    assert Activity.objects.published().years() == [2021, 2020, 2019, 2014]


def test_activity_with_an_open_end_belongs_to_the_years_that_follow_too(ask):
    factories.ActivityFactory(title="Trvá", when="od roku 2014")
    factories.ActivityFactory(title="Letos", when="2017")

    assert Activity.objects.published().years() == [2017, 2016, 2015, 2014]
    assert ask("rok=2016") == ["Trvá"]


def test_activity_without_a_date_is_listed_among_all_years(ask):
    factories.ActivityFactory(title="Kdoví kdy", when="")
    factories.ActivityFactory(title="Letos", when="2022")

    assert ask("rok=2022") == ["Letos"]
    assert sorted(ask("rok=vse")) == ["Kdoví kdy", "Letos"]
