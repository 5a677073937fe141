"""Two minutes of a town: chosen on its page for the coming meeting, told on a slide."""

import datetime

import pytest
from django.utils import timezone

from common.models import Published
from common.templatetags.czech import day
from decks import workflow
from decks.editing.differences import proposal_of
from decks.models import Deck
from reports.minutes import towns_at
from reports.models import ReportPhoto, TownMinutes
from tests import factories as make
from tests.pages import Page, messages_of

pytestmark = pytest.mark.django_db

ADDRESS = "/hlaseni/obec/turnov/dve-minuty/"


@pytest.fixture
def meeting():
    day = timezone.localdate() + datetime.timedelta(days=10)
    return make.MeetingFactory(date=day, group="Pracovní skupina")


@pytest.fixture
def reports(town, meeting):
    when = str(meeting.date.year)
    return [
        make.ActivityReportFactory(organisation=town, title=f"Akce {number}", when=when, state="published")
        for number in range(1, 5)
    ]


def plain(value: datetime.date) -> str:
    return " ".join(day(value).split())


def chosen() -> list[str]:
    return [one.report.title for one in TownMinutes.objects.get().chosen.all()]


def post(browser, reports, sentence=""):
    return browser.post(ADDRESS, {"reports": [one.public_id for one in reports], "sentence": sentence})


def test_town_chooses_three_reports_and_a_sentence(browser, reports, meeting, clerk):
    answer = post(browser, reports[1:4], "Sázíme  stromy\nspolu.")

    assert answer["Location"] == ADDRESS
    page = browser.get(ADDRESS)
    assert messages_of(page) == ["Uloženo. Tohle vaše město na setkání ukáže; výběr můžete ještě změnit."]
    assert sorted(chosen()) == ["Akce 2", "Akce 3", "Akce 4"]
    minutes = TownMinutes.objects.get()
    assert (minutes.sentence, minutes.meeting, minutes.updated_by) == ("Sázíme stromy spolu.", meeting, clerk)
    assert page.content.decode().count(" checked") == 3
    assert "Vybráno 3 ze 3" in Page(page).text


def test_fourth_report_is_refused_and_nothing_typed_is_lost(browser, reports):
    page = post(browser, reports, "Veta")
    text = page.content.decode()

    assert "Vyberte nejvýš tři hlášení: víc se do dvou minut nevejde. Vybráno máte 4." in text
    assert text.count(" checked") == 4
    assert ">Veta</textarea>" in text
    assert not TownMinutes.objects.exists()


def test_too_long_sentence_is_refused_at_its_field_and_kept(browser, reports):
    text = post(browser, reports[:1], "ž" * 161).content.decode()

    assert 'aria-invalid="true"' in text
    assert "ž" * 161 in text
    assert not TownMinutes.objects.exists()


@pytest.mark.parametrize("reports_sent", [["x"], ["'"], [""], ["00000000-0000-0000-0000-000000000000"]])
def test_nonsense_is_no_choice(browser, reports, reports_sent):
    answer = browser.post(ADDRESS, {"reports": reports_sent, "sentence": "Věta"})

    assert "Vyberte aspoň jedno hlášení, ke kterému věta patří." in answer.content.decode()
    assert not TownMinutes.objects.exists()


def test_only_accepted_reports_of_the_town_can_be_chosen(browser, town, horni_lhota, reports, meeting):
    when = str(meeting.date.year)
    foreign = make.ActivityReportFactory(organisation=horni_lhota, title="Cizí", when=when, state="published")
    draft = make.ActivityReportFactory(organisation=town, title="Rozepsané", when=when)
    accepted = make.ActivityReportFactory(organisation=town, title="Jen přijaté", when=when, state="accepted")
    text = browser.get(ADDRESS).content.decode()
    assert ("Cizí" in text, "Rozepsané" in text, "Jen přijaté" in text) == (False, False, True)
    post(browser, [foreign, draft, accepted])

    assert chosen() == ["Jen přijaté"]


def test_other_town_and_the_public_do_not_get_there(client, reports, horni_lhota):
    from tests.people import browser_of, clerk_of

    other = browser_of(clerk_of(horni_lhota, email="other@town.example"))
    assert other.get(ADDRESS).status_code == 404
    assert post(other, reports[:1]).status_code == 404
    assert client.get(ADDRESS).status_code == 302
    assert not TownMinutes.objects.exists()


def test_choice_is_cancelled_by_an_empty_form(browser, reports):
    post(browser, reports[:1])
    post(browser, [])

    assert not TownMinutes.objects.exists()


def test_nothing_changes_once_the_presentation_is_public(browser, reports, meeting):
    post(browser, reports[:1])
    deck = workflow.propose(Deck(year=meeting.date.year, meeting=meeting))
    Deck.objects.filter(pk=deck.pk).update(publication=Published.Publication.PUBLISHED)
    text = post(browser, reports[1:2]).content.decode()

    assert "Prezentace setkání je hotová" in text
    assert chosen() == ["Akce 1"]


def test_dashboard_reminds_of_the_meeting(browser, reports, meeting):
    assert "Vyberte, co vaše město za své dvě minuty řekne" in Page(browser.get("/hlaseni/obec/turnov/")).text
    post(browser, reports[:2])
    assert "Snímek vašeho města je připraven: 2 hlášení." in Page(browser.get("/hlaseni/obec/turnov/")).text
    meeting.delete()
    assert "dvě minuty řekne" not in Page(browser.get("/hlaseni/obec/turnov/")).text


def test_page_without_a_meeting_says_so(browser):
    assert "Zatím není ohlášeno žádné setkání." in Page(browser.get(ADDRESS)).text


@pytest.mark.both_databases
def test_choice_is_a_slide_of_the_meeting_and_a_withdrawn_report_falls_out(browser, reports, meeting):
    deck = workflow.propose(Deck(year=meeting.date.year, meeting=meeting))
    assert not [key for key in proposal_of(deck) if key.startswith("minutes:")]
    post(browser, [reports[0], reports[2]], "Sázíme stromy.")
    slide = proposal_of(deck)[f"minutes:{TownMinutes.objects.get().pk}"].slide

    assert (slide.title, slide.section) == ("Turnov", "Informace z členských měst")
    assert sorted([line.text for line in slide.text][1:]) == ["Akce 1", "Akce 3"]
    assert slide.text[0].text == "Sázíme stromy."
    type(reports[0]).objects.filter(pk=reports[0].pk).update(state="withdrawn")
    slide = proposal_of(deck)[slide.key].slide
    assert [line.text for line in slide.text] == ["Sázíme stromy.", "Akce 3"]
    type(reports[0]).objects.filter(pk=reports[2].pk).update(state="withdrawn")
    assert not [key for key in proposal_of(deck) if key.startswith("minutes:")]


def test_photograph_on_the_slide_is_the_one_that_is_public(browser, reports, meeting):
    shown = make.ActivityPhotoFactory(activity=reports[1].activity)
    own = ReportPhoto(report=reports[1], image=shown.image.name, width=800, height=600, shown_as=shown)
    ReportPhoto.objects.bulk_create([own])
    deck = workflow.propose(Deck(year=meeting.date.year, meeting=meeting))
    post(browser, reports[:2])
    slide = proposal_of(deck)[f"minutes:{TownMinutes.objects.get().pk}"].slide

    assert [picture.file for picture in slide.pictures] == [shown.image.name]


def test_coordinator_sees_who_has_chosen(browser, office, reports, meeting, clerk):
    deck = workflow.propose(Deck(year=meeting.date.year, meeting=meeting))
    screen = f"/sprava/decks/deck/{deck.pk}/change/"

    assert "Chybí: Turnov." in Page(office.get(screen)).text
    post(browser, reports[:1])
    assert "Vybrali: Turnov." in Page(office.get(screen)).text


def test_meeting_too_far_away_is_told_with_the_day_from_which_towns_choose(browser):
    opens = timezone.localdate() + datetime.timedelta(days=40)
    announced = make.MeetingFactory(date=opens + datetime.timedelta(days=60))

    text = Page(browser.get(ADDRESS)).text

    assert f"Příští setkání je {plain(announced.date)}." in text
    assert f"Od {plain(opens)} tu vyberete" in text
    assert "Zatím není ohlášeno" not in text


def test_town_without_a_report_of_these_two_years_is_told_which_years_count(browser, meeting, town):
    make.ActivityReportFactory(organisation=town, when="2020", state="published")
    year = meeting.date.year

    text = Page(browser.get(ADDRESS)).text

    assert f"Vaše město zatím nemá žádné přijaté hlášení za rok {year - 1} ani {year}." in text


def test_no_town_is_waited_for_when_the_meeting_is_over(town, clerk, meeting):
    assert towns_at(meeting) == ([], [str(town)])

    meeting.date = timezone.localdate() - datetime.timedelta(days=1)
    meeting.save()

    assert towns_at(meeting) == ([], [])
