"""The landing page: her groups in her order, and what waits for her, each line with what to do and where."""

import datetime

import pytest
from django.utils import timezone

from common.periods import Period
from common.registry import declared
from link_checks.models import LinkCheck
from outbox.models import OutgoingMail
from portal.models import SiteProfile
from portal.todo import waiting_for
from tests import factories as make
from tests.admin.conftest import change_address, text_of
from tests.pages import Page


def tasks_of(user):
    """Return everything that waits as (about, url)."""
    return [(task.about, task.url) for kind in waiting_for(user) for task in kind.tasks]


def advice_of(user):
    return [task.advice for kind in waiting_for(user) for task in kind.tasks]


# --- Groups ------------------------------------------------------------------


GROUPS = {
    "reports": ["report-inbox", "evidence-matrix", "ReportKind"],
    "activities": ["Meeting", "Activity", "Place", "Series", "Heading", "Topic"],
    "grants": ["Programme", "Call", "Application", "Contract"],
    "improvement_plan": ["Plan", "Item", "Indicator", "Area"],
    "awards": ["Award", "Round", "Recipient"],
    "news": ["following", "NewsItem"],
    "members": [
        "Organisation",
        "Person",
        "Mandate",
        "CategoryStatus",
        "CriteriaSet",
        "EvidenceDeadline",
        "Department",
        "User",
        "Invitation",
        "OutgoingMail",
    ],
    "portal": ["office-calendar", "log", "bin", "SiteProfile", "UsefulLink"],
}


def test_groups_and_their_lists_stand_in_her_order(office):
    apps = office.get("/sprava/").context["available_apps"]
    groups = [(app["app_label"], [model["object_name"] for model in app["models"]]) for app in apps]

    assert [group for group in groups if group[0] in GROUPS] == list(GROUPS.items())
    assert [label for label, _lists in groups] == [label for label, one in declared().items() if one.admin_group]


def test_landing_page_does_not_repeat_the_menu(office):
    links = [link.get("href") for link in Page(office.get("/sprava/")).elements("a")]

    assert links.count("/sprava/activities/topic/") == 1


def test_menu_marks_the_page_that_one_is_at_and_no_other(office):
    for address, marked in (("/sprava/", ["page"]), ("/sprava/activities/heading/", ["page"])):
        page = Page(office.get(address))
        assert [(link.get("href"), link.get("aria-current")) for link in page.having("aria-current")] == [
            (address, one) for one in marked
        ]


def test_page_of_a_group_shows_that_group_alone(office):
    page = office.get("/sprava/grants/")

    assert [app["app_label"] for app in page.context["app_list"]] == ["grants"]


@pytest.mark.parametrize(
    "address", ["auth/group/", "mfa/authenticator/", "account/emailaddress/", "thumbnail/kvstore/", "admin/logentry/"]
)
def test_tools_of_other_packages_are_not_in_the_administration_even_for_who_runs_it(admin_client, address):
    assert admin_client.get(f"/sprava/{address}").status_code == 404


def test_stranger_is_led_to_the_login_and_back(client, db):
    answer = client.get("/sprava/activities/meeting/", follow=True)

    assert answer.redirect_chain[-1][0] == "/ucet/prihlaseni/?next=%2Fsprava%2Factivities%2Fmeeting%2F"


def test_account_of_a_town_is_told_that_it_has_no_access_instead_of_going_round(client, db):
    client.force_login(make.UserFactory())

    assert client.get("/sprava/", follow=True).status_code == 403


# --- What waits --------------------------------------------------------------


def test_nothing_waits_on_an_empty_portal_and_the_page_says_so(office, coordinator):
    assert waiting_for(coordinator) == []
    assert 'class="nothing-waits"' in office.get("/sprava/").content.decode()


def test_drafts_wait_with_links_to_the_form_and_the_preview(office, coordinator):
    draft = make.ActivityFactory(draft=True, title="Ještě nehotová")
    make.ActivityFactory(title="Hotová")
    make.ActivityFactory(archived=True, title="Dávná")

    kinds = waiting_for(coordinator)

    assert [(task.url, task.preview) for task in kinds[0].tasks] == [
        (change_address(draft), f"/sprava/nahled/activities/activity/{draft.pk}/")
    ]
    assert "Ještě nehotová" in text_of(office.get("/sprava/"))


def test_draft_whose_name_begins_with_its_kind_says_it_once(coordinator):
    plan = make.PlanFactory(year=2023, draft=True)

    assert tasks_of(coordinator) == [("Plán zlepšování 2023", change_address(plan))]


def test_planned_activity_waits_once_its_time_has_passed(coordinator):
    late = make.ActivityFactory(state="planned", when="květen 2020")
    make.ActivityFactory(state="planned", when="květen 2090")
    make.ActivityFactory(state="held", when="květen 2020")

    assert tasks_of(coordinator) == [(str(late), change_address(late))]


def complete_call(**fields):
    """Return a call of this year that states all the law asks for, and that one can still apply for."""
    today = timezone.localdate()
    dates = {
        name: today + datetime.timedelta(days=days)
        for name, days in {"opens_on": -30, "closes_on": 30, "decision_by": 100}.items()
    }
    call = make.CallFactory(
        programme__eligible="<p>obce</p>",
        purpose="<p>x</p>",
        reasons="<p>x</p>",
        conditions="<p>x</p>",
        allocation=100_000,
        max_per_project=100,
        application_form_url="https://kraj.example/vzor",
        **{"year": today.year, **dates, **fields},
    )
    make.CriterionFactory(call=call)
    return call


def test_call_waits_until_it_states_what_the_law_asks_for(coordinator):
    call = complete_call()
    assert tasks_of(coordinator) == []

    call.purpose = ""
    call.save()

    assert tasks_of(coordinator) == [(str(call), change_address(call))]
    assert "10c" in advice_of(coordinator)[0]


@pytest.mark.both_databases
def test_call_waits_when_its_applications_and_declared_totals_differ(office, coordinator):
    call = complete_call(declared_applications=3)
    make.ApplicationFactory(call=call)

    assert tasks_of(coordinator) == [(str(call), change_address(call))]
    assert "1" in advice_of(coordinator)[0]
    assert "3" in advice_of(coordinator)[0]
    assert [str(one) for one in office.get(change_address(call)).context["warnings"]] == advice_of(coordinator)
    assert "badge-warning" in office.get("/sprava/grants/call/").content.decode()


@pytest.mark.both_databases
def test_declared_totals_that_contradict_each_other_wait_however_old_the_call_is(coordinator):
    totals = {"declared_applications": 24, "declared_funded": 10}
    old = complete_call(year=timezone.localdate().year - 9, declared_refused=15, **totals)
    complete_call(year=timezone.localdate().year - 8, declared_refused=14, **totals)

    assert tasks_of(coordinator) == [(str(old), change_address(old))]


@pytest.mark.both_databases
def test_activity_waits_when_its_award_was_handed_over_at_another_time(coordinator):
    award = make.RoundFactory(held_on=datetime.date(2022, 9, 3))
    wrong = make.ActivityFactory(period=Period.month(2022, 8), state="held", award_round=award)
    make.ActivityFactory(period=Period.month(2022, 9), state="held", award_round=award)
    make.ActivityFactory(period=Period.year(2022), state="held", award_round=award)

    assert tasks_of(coordinator) == [(str(wrong), change_address(wrong))]


@pytest.mark.both_databases
def test_contact_of_the_office_waits_until_it_is_whole(coordinator):
    region = make.OrganisationFactory(membership="region", data_box="c5kbvkw")
    site = SiteProfile.objects.create(region=region, name="Zdravý kraj", email="podatelna@kraj.test", phone="")
    assert [url for _about, url in tasks_of(coordinator)] == [change_address(site)]

    site.phone = "+420 485 226 111"
    site.save()
    assert tasks_of(coordinator) == []

    region.data_box = ""
    region.save()
    assert [url for _about, url in tasks_of(coordinator)] == [change_address(region)]


@pytest.mark.both_databases
def test_totals_that_agree_are_no_news(office, coordinator):
    call = complete_call(declared_applications=1)
    make.ApplicationFactory(call=call)

    assert tasks_of(coordinator) == []
    assert office.get(change_address(call)).context["warnings"] == []


def test_call_that_closed_does_not_wait_for_what_it_should_have_said(coordinator):
    closed = timezone.localdate() - datetime.timedelta(days=1)
    call = complete_call(closes_on=closed)
    type(call).objects.update(purpose="")
    make.CallFactory(year=timezone.localdate().year - 1)

    assert tasks_of(coordinator) == []


@pytest.mark.both_databases
@pytest.mark.parametrize(("years", "waits"), [(0, True), (1, True), (2, False), (12, False)])
def test_call_long_over_waits_for_nothing(coordinator, years, waits):
    old = complete_call(year=timezone.localdate().year - years, declared_applications=3)
    make.ApplicationFactory(call=old)

    assert [url for _about, url in tasks_of(coordinator)] == ([change_address(old)] if waits else [])


@pytest.mark.both_databases
@pytest.mark.parametrize(("years", "waits"), [(3, True), (5, False)])
def test_contract_that_need_not_be_public_any_more_does_not_wait(coordinator, years, waits):
    then = timezone.localdate().replace(day=1) - datetime.timedelta(days=366 * years)
    project = make.ApplicationFactory(
        call=complete_call(year=then.year), requested=60_000, awarded=60_000, decision="full"
    )  # fmt: skip
    make.ContractFactory(application=project, concluded_on=then)

    assert bool(tasks_of(coordinator)) == waits


@pytest.mark.both_databases
@pytest.mark.parametrize(
    ("awarded", "published", "waits"), [(50_000, None, False), (50_001, None, True), (50_001, 5, False)]
)
def test_contract_over_the_limit_waits_until_it_is_published(coordinator, awarded, published, waits):
    today = timezone.localdate()
    project = make.ApplicationFactory(call=complete_call(), requested=60_000, awarded=awarded, decision="part")
    make.ContractFactory(
        application=project,
        concluded_on=today - datetime.timedelta(days=10),
        published_on=today - datetime.timedelta(days=published) if published else None,
    )

    assert [url for _about, url in tasks_of(coordinator)] == ([change_address(project)] if waits else [])


@pytest.mark.both_databases
@pytest.mark.parametrize(("ends_in", "waits"), [(-800, False), (-1, True), (0, True), (90, True), (91, False)])
def test_mandate_waits_when_it_ends_within_90_days_or_ended_lately(coordinator, ends_in, waits):
    mandate = make.MandateFactory(valid_until=timezone.localdate() + datetime.timedelta(days=ends_in))

    assert [url for _about, url in tasks_of(coordinator)] == ([change_address(mandate)] if waits else [])


def test_mandate_with_a_successor_does_not_wait(coordinator):
    old = make.MandateFactory(valid_until=timezone.localdate())
    make.MandateFactory(organisation=old.organisation, role=old.role)

    assert tasks_of(coordinator) == []


def test_item_without_a_state_waits_once_the_year_of_its_plan_has_begun(coordinator):
    item = make.ItemFactory(plan__year=timezone.localdate().year)
    make.ItemFactory(plan__year=timezone.localdate().year + 1)
    make.ItemFactory(plan__year=timezone.localdate().year - 2)
    make.ItemFactory(plan=item.plan, state="running")

    assert [url for _about, url in tasks_of(coordinator)] == [change_address(item)]


def test_item_with_all_its_indicators_reached_waits_with_the_state_it_could_have(coordinator):
    plan = make.PlanFactory(year=timezone.localdate().year)
    facts = {"indicator__kind": "number", "indicator__target": 5, "indicator__item__plan": plan}
    reached = make.MeasurementFactory(**facts, value=5).indicator.item
    make.MeasurementFactory(**facts, value=4)
    type(reached).objects.update(state="running")

    assert [url for _about, url in tasks_of(coordinator)] == [change_address(reached)]
    assert advice_of(coordinator) == ["Všechny její ukazatele dosáhly cíle. Je splněna?"]


def test_indicator_that_contradicts_itself_warns_in_its_form(office):
    torn = make.IndicatorFactory(kind="number", baseline=1, target=5, less_is_better=True)

    assert "cíl je přitom vyšší než výchozí hodnota" in text_of(office.get(change_address(torn)))


def test_portrait_without_consent_waits(coordinator):
    photo = make.ActivityPhotoFactory(kind="portrait")
    make.ActivityPhotoFactory(kind="portrait", consent_reference="spis 12/2022")
    make.ActivityPhotoFactory()

    assert [url for _about, url in tasks_of(coordinator)] == [change_address(photo.activity)]


def test_only_what_a_person_may_do_waits_for_her(coordinator):
    make.ActivityFactory(draft=True)
    make.ItemFactory(plan__year=2020)
    coordinator.groups.clear()
    coordinator = type(coordinator).objects.get(pk=coordinator.pk)

    assert waiting_for(coordinator) == []


@pytest.mark.both_databases
def test_landing_page_asks_the_database_as_often_with_many_rows_as_with_few(office, django_assert_max_num_queries):
    plan = make.PlanFactory(year=timezone.localdate().year)
    for _count in range(30):
        make.ActivityFactory(draft=True)
        make.CallFactory(draft=True, year=plan.year)
        make.ItemFactory(plan=plan)
        make.MandateFactory(valid_until=timezone.localdate())

    with django_assert_max_num_queries(25):
        page = office.get("/sprava/")

    assert page.context["waiting"][0].rest == 55


def fill_every_kind(year):
    """Let something of each kind wait, and be ahead."""
    now, today = timezone.now(), timezone.localdate()
    make.ActivityReportFactory(state="submitted")
    make.ActivityReportFactory(state="published", activity=make.ActivityFactory(draft=True))
    OutgoingMail.objects.create(key="x", to="a@obec.example", subject="x", message_id="x", state="given_up")
    make.MeetingFactory(draft=True, date=today)
    make.ActivityFactory(state="planned", when="květen 2020")
    complete_call(declared_applications=2)
    make.ApplicationFactory(call=complete_call(), requested=60_000, awarded=60_000, decision="full")
    make.CallFactory(year=year)
    make.MandateFactory(valid_until=today)
    make.ItemFactory(plan__year=year, when=f"prosinec {year}")
    make.ActivityPhotoFactory(kind="portrait")
    make.ReportEventFactory(report=make.ActivityReportFactory(state="submitted"), action="submitted", at=now)
    LinkCheck.objects.create(
        url="https://a.example/x", ok=False, reason="not_found", checked_at=now, failing_since=now
    )  # fmt: skip
    make.UsefulLinkFactory(url="https://a.example/x")


@pytest.mark.both_databases
def test_landing_page_with_something_of_every_kind_asks_as_little(office, django_assert_max_num_queries):
    fill_every_kind(timezone.localdate().year)

    with django_assert_max_num_queries(25):
        page = office.get("/sprava/")

    assert len(page.context["waiting"]) >= 11


@pytest.mark.parametrize(
    ("address", "current"),
    [
        ("/sprava/hlaseni/", "/sprava/hlaseni/"),
        ("/sprava/hlaseni/doklady/", "/sprava/hlaseni/doklady/"),
        ("/sprava/hlaseni/doklady/?rok=2022", "/sprava/hlaseni/doklady/"),
        ("/sprava/activities/heading/add/", "/sprava/activities/heading/"),
        ("/sprava/", "/sprava/"),
    ],
)
def test_menu_marks_the_one_entry_where_she_is_and_opens_its_group(office, address, current):
    make.CriteriaSetFactory(year=2022)

    page = Page(office.get(address))

    [menu] = [node for node in page.having("id") if node.get("id") == "desk-menu"]
    assert [link.get("href") for link in menu.iter("a") if link.get("aria-current")] == [current]
    opened = [group for group in menu.iter("details") if group.get("open") is not None]
    assert [current in [link.get("href") for link in group.iter("a")] for group in opened] == [True] * (
        current != "/sprava/"
    )
