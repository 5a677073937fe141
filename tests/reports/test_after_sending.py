"""What a town sees and may do once its report is sent, and the window in which it only logged in."""

import pytest
from django.urls import reverse

from reports import workflow
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def sent(town, clerk, coordinator):
    report = factories.ActivityReportFactory(organisation=town, title="Den bez aut")
    return workflow.submit(report, by=clerk, revision=report.revision)


def correct(client, report):
    return client.post(f"/en/hlaseni/{report.public_id}/krok/opravit/", follow=True)


def test_sent_report_says_what_comes_next_and_offers_to_correct_it(browser, sent):
    page = browser.get(f"/en/hlaseni/{sent.public_id}/").content.decode()

    assert "let you know its decision by e-mail" in page
    assert page.index("Take it back and correct it") < page.index("Copy for another year")


def test_mistake_in_a_sent_report_is_corrected_by_one_press(browser, sent):
    answer = correct(browser, sent)
    sent.refresh_from_db()

    assert sent.state == "draft"
    assert answer.redirect_chain[-1][0] == f"/en/hlaseni/{sent.public_id}/co-a-kdy/"
    assert "Correct it and send it once more" in answer.content.decode()
    assert [event.action for event in sent.events.all()][-2:] == ["withdrawn", "resumed"]


def test_second_press_corrects_nothing_more(browser, sent):
    correct(browser, sent)
    events = sent.events.count()
    correct(browser, sent)
    sent.refresh_from_db()

    assert (sent.state, sent.events.count()) == ("draft", events)


def test_accepted_report_is_not_taken_back_by_a_late_press(browser, sent, coordinator):
    workflow.accept(sent, by=coordinator, publish=False)
    answer = correct(browser, sent)
    sent.refresh_from_db()

    assert sent.state == "accepted"
    assert answer.status_code == 200


def test_step_of_a_sent_report_leads_to_it_and_says_why(browser, sent):
    answer = browser.get(f"/en/hlaseni/{sent.public_id}/kdo/", follow=True)

    assert answer.redirect_chain[-1][0] == f"/en/hlaseni/{sent.public_id}/"
    assert "cannot be changed now, its state is “waiting for the region”" in answer.content.decode()


def test_returned_report_is_completed_by_the_same_name_everywhere(browser, sent, town, coordinator):
    workflow.return_to_town(sent, by=coordinator, text="Doplňte počet lidí.")
    detail = browser.get(f"/en/hlaseni/{sent.public_id}/").content.decode()
    rows = browser.get(f"/en/hlaseni/obec/{town.slug}/?rok={sent.year}").content.decode()

    for page in (detail, rows):
        assert "Complete it" in page
        assert "Continue writing" not in page


def test_window_of_a_login_sends_back_to_the_one_with_the_form(browser):
    page = browser.get("/en/hlaseni/prihlaseno/").content.decode()

    assert "You can close this one" in page


def test_window_of_a_login_is_nobody_elses(client):
    assert client.get("/en/hlaseni/prihlaseno/").status_code == 302


def test_footer_leads_to_the_account_only_on_pages_behind_the_login(browser, town):
    own = browser.get(f"/en/hlaseni/obec/{town.slug}/").content.decode().partition("<footer")[2]
    public = browser.get("/en/").content.decode().partition("<footer")[2]

    assert reverse("account_overview").removeprefix("/") in own
    assert "Log in" not in own
    assert "Log in" in public
    assert "My account" not in public
