"""What acceptance brings to the public: every page that tells of the report, and how all of it is taken back."""

import datetime
from decimal import Decimal

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from activities.models import Activity, ActivityLink, ActivityOutcome, ActivityPhoto, Heading
from common.periods import Period
from reports import workflow
from reports.errors import ReportsError
from reports.models import ActivityReport, ReportAttachment, ReportPhoto
from tests import factories as make
from tests.admin.conftest import text_of
from tests.pages import Page

pytestmark = pytest.mark.django_db


@pytest.fixture
def town(full_turnov):
    return full_turnov


@pytest.fixture
def meeting():
    """The autumn meeting with an item in which the towns tell their news."""
    meeting = make.MeetingFactory(date=datetime.date(2022, 11, 24))
    make.AgendaItemFactory(meeting=meeting, kind="member_news", title="Informace z členských měst", order=1)
    return meeting


@pytest.fixture
def read(client):
    return lambda address: Page(client.get(address))


def sent(town, **facts):
    """Return a report that waits for the coordinator, with a bit of everything."""
    facts = {
        "title": "Den bez aut",
        "when": "22. 9. 2022",
        "description": "<p>Náměstí patřilo dětem.</p>",
        "outputs": "<p>Nový cyklopruh v Palackého ulici.</p>",
        "participants": 120,
        "cost": Decimal("12500.50"),
        "funding": "rozpočet města",
        "kind__heading": Heading.objects.get_or_create(name="Doprava")[0],
        "state": "submitted",
    } | facts
    return make.ActivityReportFactory(organisation=town, **facts)


def publish(report, by):
    return workflow.accept(report, by=by)


PAGES = {
    "list": "/aktivity/?rok=2022",
    "search": "/aktivity/?rok=2022&hledat=cyklopruh",
    "list of the town": "/aktivity/?rok=2022&obec=turnov",
    "activity": "/aktivity/den-bez-aut/",
    "town": "/clenove/turnov/",
    "meeting": "/setkani/2022-11-24/",
    "year": "/rok/2022/",
}


def told(read, words="Den bez aut", language="") -> set[str]:
    """Return the pages on which the words stand."""
    found = set()
    for name, address in PAGES.items():
        page = read(f"{language}{address}")
        if page.response.status_code == 200 and words in page.main:
            found.add(name)
    return found


# --- An activity of its own ---------------------------------------------------


HIDING = {
    "unpublish": lambda report, by: workflow.unpublish(report, by=by),
    "reopen": lambda report, by: workflow.reopen(report, by=by, text="Opravte název."),
}


@pytest.mark.both_databases
@pytest.mark.parametrize("step", HIDING)
@pytest.mark.parametrize("language", ["", "/en"])
def test_accepted_report_is_told_on_every_page_and_taken_back_from_all_of_them(
    read, coordinator, town, meeting, language, step
):
    report = sent(town)
    before = told(read, language=language)
    publish(report, coordinator)
    shown = told(read, language=language)
    HIDING[step](report, coordinator)

    assert (before, shown, told(read, language=language)) == (set(), set(PAGES), set())
    assert read(f"{language}/aktivity/den-bez-aut/").response.status_code == 404


def test_page_of_the_activity_says_what_came_of_it_for_how_many_with_whom_and_who_paid(read, coordinator, town):
    report = sent(town)
    for name, sector in (("Spolek Lípa", "nonprofit"), ("Pekařství Hora", "business"), ("Škola", "")):
        make.ReportPartnerFactory(report=report, name=name, sector=sector)
    publish(report, coordinator)
    words = read("/en/aktivity/den-bez-aut/").main

    for sentence in (
        "Nový cyklopruh v Palackého ulici.",
        "120 participants",
        "12 500.50 Kč",
        "rozpočet města",
        "Partners (non-profit sector) Spolek Lípa",
        "Partners (business sector) Pekařství Hora",
        "Partners Škola",
    ):
        assert sentence in words, sentence


def test_outcome_of_numbers_alone_is_called_so(read, coordinator, town):
    publish(sent(town, outputs=""), coordinator)

    headings = [node.text for node in read("/en/aktivity/den-bez-aut/").elements("h2")]

    assert "In numbers" in headings
    assert "What came of it" not in headings


def test_description_stands_on_the_page_once(read, coordinator, town):
    publish(sent(town), coordinator)

    assert read("/aktivity/den-bez-aut/").main.count("Náměstí patřilo dětem.") == 1


@pytest.mark.parametrize("number", [0, 1, 1234567])
def test_numbers_of_people_are_words_of_the_page(read, coordinator, town, number):
    publish(sent(town, participants=number), coordinator)
    shown = {0: "0 participants", 1: "1 participant", 1234567: "1 234 567 participants"}[number]

    assert shown in read("/en/aktivity/den-bez-aut/").main


def test_script_in_an_outcome_is_text_or_gone(client, coordinator, town):
    nasty = "<script>alert(1)</script><p onclick='x()'>Ok</p>"
    report = sent(town, outputs=nasty, funding="<img src=x onerror=alert(2)>", title="<b>Den</b>")
    make.ReportPartnerFactory(report=report, name="</dd><script>alert(3)</script>")
    activity = publish(report, coordinator).activity
    html = client.get(activity.get_absolute_url()).content.decode()

    assert "<script>alert" not in html
    assert "<img src=x" not in html
    assert "onclick" not in html


@pytest.mark.both_databases
def test_report_stands_in_the_year_under_its_heading_with_its_numbers(read, coordinator, town):
    publish(sent(town), coordinator)
    page = read("/en/rok/2022/")
    words, *_others = [page.words_of(chapter) for chapter in page.of_class("chapter")]

    assert words.startswith("Doprava Den bez aut")
    assert "Outcome reported by: Turnov (120 participants)" in words
    assert "Town that reported: Turnov" in page.main


def test_heading_of_the_report_goes_before_the_usual_one_of_its_kind(coordinator, town):
    heading = make.HeadingFactory()

    assert publish(sent(town, heading=heading), coordinator).activity.heading == heading


def test_without_any_heading_nothing_is_published_and_the_reason_is_said(coordinator, town):
    report = sent(town, kind__heading=None)

    with pytest.raises(ReportsError):
        publish(report, coordinator)
    report.refresh_from_db()
    assert (report.state, Activity.objects.count()) == ("submitted", 0)


@pytest.mark.both_databases
def test_known_partners_are_joined_with_the_activity_and_the_organiser_is_none(coordinator, town):
    library = make.OrganisationFactory(name="Městská knihovna", partner=True)
    report = sent(town, organiser=library)
    for name in ("MESTSKA KNIHOVNA", "turnov", "Neznámý spolek"):
        make.ReportPartnerFactory(report=report, name=name)
    activity = publish(report, coordinator).activity

    assert activity.organiser == library
    assert list(activity.partners.all()) == [town]


@pytest.mark.both_databases
def test_republishing_takes_the_same_activity_and_address(coordinator, town):
    report = publish(sent(town), coordinator)
    first = report.activity
    report = workflow.reopen(report, by=coordinator, text="Opravte název.")
    ActivityReport.objects.filter(pk=report.pk).update(title="Den zcela bez aut", state="submitted")
    report = publish(ActivityReport.objects.get(pk=report.pk), coordinator)

    assert report.activity == first
    assert report.activity.slug == "den-bez-aut"
    assert report.activity.title == "Den zcela bez aut"
    assert Activity.objects.count() == ActivityOutcome.objects.count() == 1


# --- Links, documents, photographs --------------------------------------------


@pytest.fixture
def with_files(town):
    """A report with a link, a document and a photograph whose files lie in the store."""
    report = sent(town)
    make.ReportLinkFactory(report=report, title="Článek", description="v novinách")
    document = default_storage.save("dokumenty/abc/zprava.pdf", ContentFile(b"%PDF-1.7\n%%EOF\n"))
    picture = default_storage.save("fotografie/abc/namesti.jpg", ContentFile(b"picture"))
    ReportAttachment.objects.create(report=report, title="Zpráva", file=document)
    facts = {"width": 1200, "height": 900, "renditions": [480, 960], "credit": "J. Nová", "alt": "Plné náměstí"}
    ReportPhoto.objects.bulk_create([ReportPhoto(report=report, image=picture, **facts)])
    return report


def test_parts_are_shown_with_shared_files_and_the_files_outlive_taking_back(read, coordinator, with_files):
    publish(with_files, coordinator)
    shown = ActivityPhoto.objects.get()
    page = read("/aktivity/den-bez-aut/")
    photo = with_files.photos.get()

    assert (shown.image.name, shown.width, shown.height) == (photo.image.name, 1200, 900)
    assert (shown.renditions, shown.credit, shown.alt) == ([480, 960], "J. Nová", "Plné náměstí")
    assert {"Článek", "Zpráva"} <= {page.words_of(node).split(" (")[0] for node in page.elements("a")} | set(
        page.main.split()
    )

    workflow.unpublish(with_files, by=coordinator)

    assert ActivityPhoto.objects.count() == ActivityLink.objects.count() == 0
    assert default_storage.exists(photo.image.name)
    assert default_storage.exists(with_files.attachments.get().file.name)
    assert with_files.photos.get().shown_as is None


def test_file_is_public_only_while_the_report_is(client, coordinator, with_files):
    address = f"/media/{with_files.attachments.get().file.name}"
    before = client.get(address).status_code
    report = publish(with_files, coordinator)
    during = client.get(address).status_code
    workflow.unpublish(report, by=coordinator)

    assert (before, during, client.get(address).status_code) == (404, 200, 404)


def test_file_is_hidden_when_the_coordinator_hides_the_activity_by_herself(client, coordinator, with_files):
    publish(with_files, coordinator)
    Activity.objects.update(publication="archived")

    assert client.get(f"/media/{with_files.attachments.get().file.name}").status_code == 404


def test_photograph_whose_file_is_lost_does_not_stop_the_publication(coordinator, with_files):
    default_storage.delete(with_files.photos.get().image.name)

    assert publish(with_files, coordinator).state == "published"


def test_own_photographs_of_the_activity_stay(coordinator, town):
    activity = make.ActivityFactory(title="Den bez aut")
    own = make.ActivityLinkFactory(activity=activity)
    report = sent(town, activity=activity)
    make.ReportLinkFactory(report=report)
    publish(report, coordinator)
    workflow.unpublish(report, by=coordinator)

    assert list(activity.links.all()) == [own]


# --- An outcome of an activity that is there already --------------------------


@pytest.fixture
def campaign():
    """A campaign of the region that towns join."""
    return make.ActivityFactory(title="Evropský týden mobility", slug="tyden-mobility", when="16. 9. – 22. 9. 2022")


def test_report_on_an_activity_adds_its_outcome_and_no_second_activity(read, coordinator, town, campaign, meeting):
    report = publish(sent(town, activity=campaign), coordinator)
    page = read("/aktivity/tyden-mobility/")

    assert Activity.objects.count() == 1
    assert "Náměstí patřilo dětem. Nový cyklopruh v Palackého ulici." in page.main
    for address in ("/clenove/turnov/", "/setkani/2022-11-24/", "/aktivity/?rok=2022&obec=turnov"):
        assert "Evropský týden mobility" in read(address).main, address
    assert "Turnov (120" in read("/rok/2022/").main

    workflow.unpublish(report, by=coordinator)

    assert "cyklopruh" not in read("/aktivity/tyden-mobility/").main
    assert "Evropský týden mobility" not in read("/clenove/turnov/").main
    assert "Evropský týden mobility" not in read("/setkani/2022-11-24/").main
    assert "Turnov (120" not in read("/rok/2022/").main
    campaign.refresh_from_db()
    assert campaign.is_published


@pytest.mark.both_databases
def test_two_towns_on_one_activity_are_told_apart_and_one_leaves_without_the_other(read, coordinator, town, campaign):
    other = make.OrganisationFactory(name="Jilemnice")
    first = publish(sent(town, activity=campaign), coordinator)
    publish(sent(other, activity=campaign, outputs="<p>Nová lávka.</p>"), coordinator)
    page = read("/aktivity/tyden-mobility/")

    assert [page.words_of(node) for node in page.elements("h3")] == ["Turnov", "Jilemnice"]
    workflow.unpublish(first, by=coordinator)
    page = read("/aktivity/tyden-mobility/")
    assert [page.words_of(node) for node in page.elements("h3")] == ["Jilemnice"]
    assert "Nová lávka." in page.main


@pytest.mark.both_databases
def test_activity_made_by_one_town_lives_on_for_the_other_without_the_words_of_the_first(read, coordinator, town):
    first = publish(sent(town), coordinator)
    other = make.OrganisationFactory(name="Jilemnice")
    words = {"description": "", "outputs": "<p>Nová lávka.</p>"}
    second = publish(sent(other, activity=first.activity, **words), coordinator)
    workflow.unpublish(first, by=coordinator)
    words = read("/aktivity/den-bez-aut/").main

    assert "Nová lávka." in words
    assert "cyklopruh" not in words
    assert "Náměstí patřilo dětem." not in words
    workflow.unpublish(second, by=coordinator)
    assert read("/aktivity/den-bez-aut/").response.status_code == 404


def test_report_on_an_activity_that_is_not_public_waits(coordinator, town):
    report = sent(town, activity=make.ActivityFactory(draft=True))

    with pytest.raises(ReportsError):
        publish(report, coordinator)


@pytest.mark.parametrize(("when", "state"), [("srpen 2022", "held"), ("2022 – 2090", "planned")])
def test_planned_activity_was_held_once_a_town_reports_it_and_its_time_is_over(coordinator, town, when, state):
    activity = make.ActivityFactory(state="planned", period=Period.parse(when))
    publish(sent(town, activity=activity), coordinator)
    activity.refresh_from_db()

    assert activity.state == state


@pytest.mark.both_databases
def test_words_of_an_outcome_are_found_after_the_activity_is_edited_too(read, coordinator, town, campaign):
    publish(sent(town, activity=campaign), coordinator)
    campaign.refresh_from_db()
    campaign.save()

    assert "Evropský týden mobility" in read("/aktivity/?rok=2022&hledat=cyklopruh").main


@pytest.mark.both_databases
def test_series_does_not_multiply_an_outcome(read, coordinator, town):
    series = make.SeriesFactory()
    activity = make.ActivityFactory(slug="letos", series=series)
    make.ActivityFactory(series=series)
    make.ActivityFactory(series=series)
    publish(sent(town, activity=activity), coordinator)

    assert read("/aktivity/letos/").main.count("cyklopruh") == 1


# --- News of the towns at a meeting -------------------------------------------


def news_of(read):
    page = read("/setkani/2022-11-24/")
    return [
        [page.words_of(link) for link in node.iter("a")] for part in page.of_class("town-news") for node in list(part)
    ]


@pytest.mark.both_databases
def test_named_town_keeps_its_list_and_gets_what_it_joined_without_doublets(read, coordinator, town, campaign):
    meeting = make.MeetingFactory(date=datetime.date(2022, 11, 24))
    quiet = make.OrganisationFactory(name="Zlatá Olešnice")
    make.AgendaItemFactory(meeting=meeting, kind="member_news", order=1, organisations=[town, quiet])
    make.AgendaItemFactory(meeting=meeting, kind="member_news", order=2)
    make.ActivityFactory(title="Trhy", organiser=town, when="říjen 2022")
    publish(sent(town), coordinator)
    publish(sent(town, activity=campaign), coordinator)
    publish(sent(make.OrganisationFactory(name="Čistá"), title="Fórum", when="jaro 2022"), coordinator)

    assert news_of(read) == [
        ["Čistá", "Fórum"],
        ["Turnov", "Evropský týden mobility", "Den bez aut", "Trhy"],
        ["Zlatá Olešnice"],
    ]


@pytest.mark.both_databases
@pytest.mark.parametrize(
    ("facts", "organisation"),
    [({"when": "2021"}, {}), ({}, {"former": True}), ({}, {"partner": True})],
)
def test_another_year_and_who_is_no_member_do_not_join_by_themselves(read, coordinator, meeting, facts, organisation):
    publish(sent(make.OrganisationFactory(**organisation), **facts), coordinator)

    assert news_of(read) == []


def test_ordinary_items_are_left_alone(read, coordinator, town):
    meeting = make.MeetingFactory(date=datetime.date(2022, 11, 24))
    make.AgendaItemFactory(meeting=meeting, order=1, organisations=[make.OrganisationFactory(name="Jilemnice")])
    publish(sent(town), coordinator)

    assert news_of(read) == [["Jilemnice"]]


# --- The coordinator's own hand on the activity -------------------------------


@pytest.mark.both_databases
def test_activity_of_a_report_is_not_deleted_and_the_refusal_leads_to_the_report(office, coordinator, town):
    report = publish(sent(town), coordinator)
    address = f"/sprava/activities/activity/{report.activity_id}/delete/"
    page = office.get(address).content.decode()
    office.post(address, {"post": "yes"})

    assert f'href="/sprava/hlaseni/{report.public_id}/"' in page
    assert Activity.objects.filter(pk=report.activity_id).exists()


@pytest.mark.parametrize("state", ["draft", "archived"])
def test_report_whose_activity_the_coordinator_hid_says_so(office, coordinator, town, state):
    report = publish(sent(town), coordinator)
    Activity.objects.update(publication=state)
    report = ActivityReport.objects.get(pk=report.pk)
    form = text_of(office.get(f"/sprava/activities/activity/{report.activity_id}/change/"))

    assert not report.is_public
    assert "Turnov" in form.split("Den bez aut")[1] or "Turnov" in form
    assert "Den bez aut" in text_of(office.get("/sprava/"))
    assert workflow.unpublish(report, by=coordinator).state == "accepted"


def test_draft_left_by_a_report_taken_back_is_no_draft_to_finish(office, coordinator, town):
    workflow.unpublish(publish(sent(town), coordinator), by=coordinator)

    assert office.get("/sprava/").context["waiting"] == []
