"""What a town tells visitors of its activity: typed in the report, carried to the public page, taken away with it."""

import datetime
from decimal import Decimal

import pytest

from activities.models import Activity, Place
from reports import workflow
from reports.models import ActivityReport
from tests import factories as make
from tests.pages import Page
from tests.people import browser_of
from tests.reports.people import Form, form_of, step_address

pytestmark = pytest.mark.django_db

TOLD = {
    "fee": "paid",
    "fee_amount": Decimal(50),
    "fee_note": "děti zdarma",
    "audience": "senioři",
    "suits_children": True,
    "suits_animals": False,
    "registration_url": "https://prihlaska.example/",
    "registration_until": datetime.date(2022, 9, 1),
    "contact_name": "Jana Nová",
    "contact_email": "akce@turnov.example",
    "contact_phone": "485 226 111",
    "contact_web": "https://akce.example/",
}


@pytest.fixture
def browser(clerk):
    return browser_of(clerk)


def sent(town, **facts):
    usual = {"title": "Den bez aut", "when": "22. 9. 2022", "heading": make.HeadingFactory(), "place": "Turnov, park"}
    usual |= {"description": "<p>Popis.</p>", "state": "submitted"}
    return make.ActivityReportFactory(organisation=town, **usual | TOLD | facts)


def test_all_facts_are_named():
    assert set(ActivityReport.facts) == set(TOLD)


def test_facts_are_typed_in_the_step_what_and_shown_again(browser, report):
    typed = {
        "fee": "paid", "fee_amount": "50,-", "fee_note": "děti zdarma", "audience": "senioři", "suits_children": "true",
        "suits_animals": "false", "registration_url": "prihlaska.example", "registration_until": "1. 9. 2022",
        "contact_name": "Jana Nová", "contact_email": "akce@turnov.example", "contact_phone": "485 226 111",
        "contact_web": "https://akce.example/",
    }  # fmt: skip

    Form(browser, report, "what").send(**typed)

    report.refresh_from_db()
    expected = TOLD | {"registration_url": "https://prihlaska.example"}
    assert {name: getattr(report, name) for name in TOLD} == expected
    again = form_of(browser.get(step_address(report, "what")))
    assert (again["fee"], again["fee_amount"], again["suits_animals"]) == (["paid"], ["50"], ["false"])


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("contact_phone", "zavolejte", "Napište telefonní číslo"),
        ("contact_email", "akce@", "e-mail"),
        ("fee_amount", "padesát", "padesát"),
        ("registration_until", "31. 2. 2022", "31. 2. 2022"),
    ],
)
def test_what_cannot_be_understood_is_kept_as_typed_and_said_at_its_field(browser, report, name, text, said):
    Form(browser, report, "what").send(**{name: text})

    page = Page(browser.get(step_address(report, "what")))
    report.refresh_from_db()
    assert report.rough == {name: text}
    assert said in page.main
    assert page.of_class("report-more")[0].get("open") is not None


def test_registration_after_the_activity_is_said_at_its_field(browser, report):
    Form(browser, report, "what").send(period="22. 9. 2022", registration_until="23. 9. 2022")

    page = Page(browser.get(step_address(report, "what")))
    report.refresh_from_db()
    assert (report.registration_until, report.rough) == (None, {"registration_until": "23. 9. 2022"})
    assert "po posledním dni akce" in page.main


def test_accepted_report_carries_the_facts_to_its_activity_and_its_place_is_known_from_then_on(
    town, coordinator, client
):
    workflow.accept(sent(town), by=coordinator)

    activity = Activity.objects.get()
    assert {name: getattr(activity, name) for name in TOLD} == TOLD
    assert [place.name for place in Place.objects.all()] == ["Turnov, park"]
    assert "akce@turnov.example" in Page(client.get(activity.get_absolute_url())).main


def test_price_of_what_is_free_of_charge_is_left_out(town, coordinator):
    workflow.accept(sent(town, fee="free"), by=coordinator)

    assert Activity.objects.get().fee_amount is None


def test_facts_leave_the_public_with_the_report_while_another_town_goes_on_telling(town, coordinator, client):
    first = workflow.accept(sent(town), by=coordinator)
    other = make.OrganisationFactory(name="Jilemnice", slug="jilemnice")
    workflow.accept(
        sent(other, **dict.fromkeys(TOLD, None) | {name: "" for name, told in TOLD.items() if isinstance(told, str)}
             | {"activity": first.activity, "suits_children": False, "audience": "rodiny"}),
        by=coordinator,
    )  # fmt: skip

    workflow.unpublish(ActivityReport.objects.get(pk=first.pk), by=coordinator, text="Na žádost města.")

    activity = Activity.objects.get()
    assert activity.is_published
    assert (activity.contact_email, activity.contact_name, activity.fee, activity.fee_amount) == ("", "", "", None)
    assert (activity.audience, activity.suits_children, activity.suits_animals) == ("rodiny", False, None)
    assert "akce@turnov.example" not in client.get(activity.get_absolute_url()).content.decode()


def test_next_year_s_report_takes_the_facts_over_without_the_registration(town, clerk):
    source = sent(town, state="published", activity=make.ActivityFactory())

    copy = workflow.copy(source, by=clerk, public_id=make.ActivityReportFactory.build().public_id)

    kept = {name: told for name, told in TOLD.items() if not name.startswith("registration")}
    assert {name: getattr(copy, name) for name in kept} == kept
    assert (copy.registration_url, copy.registration_until) == ("", None)


def test_town_is_offered_its_own_places_and_known_ones_never_those_of_drafts_of_others(browser, report, town):
    make.ActivityReportFactory(organisation=town, place="Turnov, letní kino")
    make.ActivityReportFactory(place="Utajené místo jiného města")
    make.PlaceFactory(name="Liberec, zámek")

    page = Page(browser.get(step_address(report, "what")))

    offered = [option.get("value") for option in page.elements("datalist")[0]]
    assert offered == ["Turnov, letní kino", "Liberec, zámek"]
