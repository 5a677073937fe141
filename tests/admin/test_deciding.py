"""The applications of a call are decided in one table: amounts typed in a row, one press, one change."""

import datetime
from decimal import Decimal

import pytest
from django.utils import timezone

from common.history.models import Change
from grants.models import Application
from tests import factories as make
from tests.admin.conftest import change_address, fields_of, page_of, text_of
from tests.admin.test_answers import press

PENDING, FULL, PART, REFUSED = "pending", "full", "part", "refused"


@pytest.fixture
def call(db):
    return make.CallFactory(allocation=100_000, year=2022)


@pytest.fixture
def applications(call):
    return [
        make.ApplicationFactory(call=call, number=str(number), requested=30_000, decision=PENDING)
        for number in range(1, 5)
    ]


def address_of(call, query=""):
    return f"/sprava/grants/call/{call.pk}/decide/{query}"


@pytest.fixture
def decide(office, call):
    """Return a function that opens the page, fills in rows as {application: (choice, amount, reason)} and saves it."""

    def send(rows, client=None, fields=None, **others):
        browser = client or office
        fields = fields or fields_of(browser.get(address_of(call)))
        for one, (choice, amount, *reason) in rows.items():
            fields |= {f"a{one.pk}-choice": [choice], f"a{one.pk}-awarded": [amount]}
            if reason:
                fields[f"a{one.pk}-reason"] = reason
        return browser.post(address_of(call), {**fields, **others}, follow=True)

    return send


def stored():
    return list(Application.objects.order_by("number").values_list("decision", "awarded", "decision_reason"))


def test_fourteen_applications_are_one_form_saved_as_one_change_that_can_be_taken_back(office, call, decide):
    call.allocation = 1_000_000
    call.save()
    rows = [make.ApplicationFactory(call=call, number=f"{number:02}", requested=30_000) for number in range(14)]
    before = Change.objects.count()

    page = decide(
        dict.fromkeys(rows[:10], ("support", "20 000")) | dict.fromkeys(rows[10:], ("refused", "")),
        reason_for_all="málo bodů",
        resolution_number="123/22/ZK",
        resolution_date="24. 5. 2022",
    )

    assert stored() == [(PART, 20_000, "")] * 10 + [(REFUSED, None, "málo bodů")] * 4
    assert Change.objects.count() == before + 1
    call.refresh_from_db()
    assert (call.resolution_number, str(call.resolution_date)) == ("123/22/ZK", "2022-05-24")
    assert "Uloženo: 14 rozhodnutí." in text_of(page)

    page = press(office, page, "Vzít zpět")

    assert stored() == [(PENDING, None, "")] * 14
    assert page.redirect_chain[-1][0] == address_of(call)
    call.refresh_from_db()
    assert call.resolution_number == ""


def test_decision_follows_from_the_amount(decide, applications):
    whole, part, offered, typed = applications
    offered.recommended = 12_000
    offered.save()

    decide({
        whole: ("support", "30 000"),
        part: ("support", "29 999,50"),
        offered: ("support", ""),
        typed: (PENDING, "5 000"),
    })  # fmt: skip

    assert stored() == [
        (FULL, 30_000, ""), (PART, Decimal("29999.50"), ""), (PART, 12_000, ""), (PART, 5_000, ""),
    ]  # fmt: skip


def test_refused_rows_keep_what_was_typed_and_nothing_is_saved(decide, applications):
    right, much, silent, text = applications

    page = decide({
        right: ("support", "10 000"),
        much: ("support", "30 001"),
        silent: ("refused", ""),
        text: ("support", "dvacet"),
    })  # fmt: skip

    assert stored() == [(PENDING, None, "")] * 4
    fields = fields_of(page)
    assert [fields[f"a{one.pk}-awarded"] for one in applications] == [["10 000"], ["30 001"], [""], ["dvacet"]]
    faults = {row.application: set(row.faults) for row in page.context["deciding"].rows if row.faults}
    assert faults == {much: {"awarded"}, silent: {"reason"}, text: {"awarded"}}
    assert "Přidělit nelze víc, než bylo požadováno." in text_of(page)
    targets = {link.get("href")[1:] for link in page_of(page).get_element_by_id("faults").iter("a")}
    assert targets <= {one.get("id") for one in page_of(page).iter("tr", "input")}


def test_call_never_awards_more_than_it_has_and_what_rows_give_up_counts(decide, applications, call):
    decide(dict.fromkeys(applications, ("support", "25 000")))
    assert [amount for _decision, amount, _reason in stored()] == [25_000] * 4

    page = decide(dict.fromkeys(applications, ("support", "30 000")))
    assert [amount for _decision, amount, _reason in stored()] == [25_000] * 4
    assert "Na tuto žádost zbývá ve výzvě jen 25 000 Kč" in text_of(page)

    decide({applications[0]: ("support", "30 000"), applications[3]: ("support", "20 000")})
    assert [amount for _decision, amount, _reason in stored()] == [30_000, 25_000, 25_000, 20_000]


def test_sums_on_the_page_are_those_of_what_is_typed(office, decide, applications):
    decide({applications[0]: ("support", "30 000")})
    page = decide({applications[1]: ("support", "40 000")})

    sums = page.context["sums"]
    assert (sums.awarded, sums.left, sums.decided, sums.count) == (70_000, 30_000, 2, 4)


@pytest.mark.both_databases
def test_two_who_decide_at_once_keep_each_others_rows_and_learn_of_a_difference(
    decide, applications, colleague, office, call
):
    mine = fields_of(office.get(address_of(call)))
    decide({applications[0]: ("support", "10 000"), applications[1]: ("support", "15 000")}, client=colleague)

    page = decide({applications[0]: ("support", "20 000"), applications[2]: ("support", "5 000")}, fields=mine)

    assert [amount for _decision, amount, _reason in stored()] == [10_000, 15_000, None, None]
    assert "Petr Údolní" in text_of(page)
    assert fields_of(page)[f"a{applications[0].pk}-awarded"] == ["20 000"]
    assert fields_of(page)[f"a{applications[1].pk}-awarded"] == ["15 000"]

    decide({}, fields=fields_of(page))

    assert [amount for _decision, amount, _reason in stored()] == [20_000, 15_000, 5_000, None]


def test_what_was_not_touched_is_left_as_somebody_else_saved_it(decide, applications, colleague, office, call):
    mine = fields_of(office.get(address_of(call)))
    decide({applications[0]: ("support", "10 000")}, client=colleague, resolution_number="1/22")

    decide({applications[1]: ("support", "5 000")}, fields=mine)

    assert [amount for _decision, amount, _reason in stored()] == [10_000, 5_000, None, None]
    call.refresh_from_db()
    assert call.resolution_number == "1/22"


def test_rest_is_chosen_without_a_script_and_not_saved_yet(office, call, applications):
    fields = fields_of(office.get(address_of(call)))
    fields[f"a{applications[0].pk}-choice"] = ["withdrawn"]

    page = office.post(address_of(call), {**fields, "_rest": "support"})

    chosen = fields_of(page)
    assert [chosen[f"a{one.pk}-choice"] for one in applications] == [["withdrawn"]] + [["support"]] * 3
    assert [chosen[f"a{one.pk}-awarded"] for one in applications] == [[""]] + [["30 000"]] * 3
    assert stored() == [(PENDING, None, "")] * 4


def reason_of(page):
    """Return whether the page asks for the reason of those not supported, and whether the focus is there."""
    tree = page_of(page)
    field, missing = tree.get_element_by_id("reason_for_all"), tree.get_element_by_id("reason_for_all_missing")
    return missing.get("hidden") is None, field.get("autofocus") is not None


def test_reason_for_the_refused_is_asked_for_once_before_saving(office, call, applications, decide):
    page = office.get(address_of(call))
    assert reason_of(page) == (False, False)
    field = page_of(page).get_element_by_id("reason_for_all")
    told = page_of(page).get_element_by_id(field.get("aria-describedby").split()[0])
    assert told.text_content().split(".")[0].strip() == "Bez odůvodnění nepodpořit nejde, žadatel se ho dozví"

    page = office.post(address_of(call), {**fields_of(page), "_rest": "refused"})
    assert reason_of(page) == (True, True)
    assert reason_of(office.post(address_of(call), fields_of(page))) == (True, True)
    assert stored() == [(PENDING, None, "")] * 4

    decide({}, fields=fields_of(page), reason_for_all="málo bodů")
    assert stored() == [(REFUSED, None, "málo bodů")] * 4


def test_enter_key_saves_and_does_not_decide_the_rest(office, call, applications):
    form = page_of(office.get(address_of(call))).get_element_by_id("deciding")

    assert [button.get("name") for button in form.iter("button")] == [None, "_rest", "_rest", None]


def test_pages_of_a_large_call_count_what_is_on_the_others(office, call):
    call.allocation = 10_000_000
    call.save()
    for number in range(52):
        make.ApplicationFactory(call=call, number=f"{number:02}", requested=1_000, awarded=1_000, decision=FULL)

    page = office.get(address_of(call, "?strana=2"))

    assert len(page.context["deciding"].rows) == 2
    assert page.context["sums"].awarded == 52_000
    assert office.get(address_of(call, "?strana=x&razeni=y")).status_code == 200


def test_page_needs_the_right_to_change_applications(office, coordinator, call, client):
    client.force_login(make.UserFactory(is_staff=True))
    assert client.get(address_of(call)).status_code == 403
    group = coordinator.groups.get()
    group.permissions.remove(group.permissions.get(codename="change_application"))

    assert office.get(address_of(call)).status_code == 403
    assert office.get("/sprava/grants/call/x/decide/").status_code == 404


@pytest.mark.parametrize("strange", ["99999999999999999999", "x", "-1"])
def test_malformed_forms_are_answered(office, call, applications, strange):
    fields = fields_of(office.get(address_of(call)))
    fields |= {"row": [strange, *fields["row"]], f"a{applications[0].pk}-version": [strange]}

    assert office.post(address_of(call), fields).status_code in {200, 302}
    assert office.post(address_of(call), {"row": fields["row"]}).status_code == 200


def test_the_page_is_reached_from_the_call_its_list_its_applications_and_the_task(office, call, applications):
    there = address_of(call)
    call.closes_on = timezone.localdate() - datetime.timedelta(days=20)
    call.year = timezone.localdate().year
    call.save()

    for page in (
        change_address(call),
        "/sprava/grants/call/",
        f"/sprava/grants/application/?call__id__exact={call.pk}",
        f"/sprava/grants/application/?call__year={call.year}&call__programme__id__exact={call.programme_id}",
        "/sprava/",
    ):
        assert there in {link.get("href") for link in page_of(office.get(page)).iter("a")}, page
    links = {link.get("href") for link in page_of(office.get("/sprava/grants/application/")).iter("a")}
    assert there not in links
    assert f"{there}#a{applications[0].pk}" in links


def test_form_of_an_application_says_in_part_when_less_is_awarded(save, applications):
    page = save(change_address(applications[0]), decision=FULL, awarded="10 000", follow=True)

    applications[0].refresh_from_db()
    assert applications[0].decision == PART
    assert "Rozhodnutí vyplývá z částek: podpořeno částečně." in text_of(page)
