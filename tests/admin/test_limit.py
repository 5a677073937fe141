"""The coordinator is told how much money is left in a call, where she can mend it."""

import pytest

from grants.models import Call
from tests import factories as make
from tests.admin.conftest import change_address, fields_of, page_of, text_of
from tests.grants.above import award_above

pytestmark = pytest.mark.django_db

LEFT = "Na tuto žádost zbývá ve výzvě jen {}. Přidělte nejvýše tolik, nebo nejprve navyšte alokaci."
LITTLE = "Ve výzvě je už přiděleno 110 Kč a i s navýšeními by měla jen {}. Chybí {}."


@pytest.fixture
def call():
    """A call of 100 Kč with a raise of 20 Kč, of which 110 Kč are awarded."""
    call = make.CallFactory(allocation=100)
    make.AllocationRaiseFactory(call=call, amount=20, reason="z úspor")
    make.ApplicationFactory(call=call, requested=500, awarded=110, decision="part")
    return call


@pytest.fixture
def above(call):
    """The call from times when nothing refused it: with 200 Kč awarded."""
    award_above(call, 200)
    return call


def errors_at(response) -> dict[str, str]:
    """Return the errors that the form shows, by the names of their fields; "" for those of a whole list or form."""
    found = {}
    for node in page_of(response).iter("ul"):
        if "errorlist" in (node.get("class") or "").split():
            around = node.getparent()
            fields = [
                one.get("name") for one in around.iter("input", "select", "textarea") if one.get("type") != "hidden"
            ]
            name = "" if "non" in node.get("class") else next(iter(fields), "")
            found[name] = " ".join(" ".join(node.itertext()).split())
    return found


def test_award_above_what_is_left_is_told_at_its_field_and_stays_typed(save, call):
    row = make.ApplicationFactory(call=call, requested=500)
    answer = save(change_address(row), awarded="11", decision="part")

    assert errors_at(answer) == {"awarded": LEFT.format("10 Kč")}
    assert fields_of(answer)["awarded"] == ["11"]
    save(change_address(row), awarded="10", decision="part")
    row.refresh_from_db()
    assert row.awarded == 10


def test_application_that_moves_is_told_at_the_call(save, call):
    row = make.ApplicationFactory(requested=500, awarded=11, decision="part")
    answer = save(change_address(row), call=str(call.pk))

    assert errors_at(answer) == {"call": LEFT.format("10 Kč")}


def test_withdrawn_application_that_comes_back_is_told_at_the_award(save, call):
    row = make.ApplicationFactory(call=call, requested=500, decision="withdrawn")
    answer = save(change_address(row), awarded="50", decision="full")

    assert errors_at(answer) == {"awarded": LEFT.format("10 Kč")}


def test_new_application_is_told_too(office, save, call):
    answer = save("/sprava/grants/application/add/", call=str(call.pk), requested="500", awarded="50", decision="part")

    assert errors_at(answer) == {"awarded": LEFT.format("10 Kč")}


# --- The call with its raises --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"allocation": "80"}, {"allocation": LITTLE.format("100 Kč", "10 Kč")}),
        ({"raises-0-amount": "5"}, {"raises-0-amount": LITTLE.format("105 Kč", "5 Kč")}),
        ({"raises-0-DELETE": "on"}, {"": LITTLE.format("100 Kč", "10 Kč")}),
        ({"allocation": "50", "raises-0-amount": "30"}, {"allocation": LITTLE.format("80 Kč", "30 Kč")}),
    ],
    ids=["allocation", "raise", "raise goes", "both"],
)
def test_call_that_would_have_too_little_is_told_where_it_shrinks(save, call, changes, expected):
    answer = save(change_address(call), **changes)

    assert errors_at(answer) == expected
    call.refresh_from_db()
    assert (call.allocation, list(call.raises.values_list("amount", flat=True))) == (100, [20])


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"allocation": "50", "raises-0-amount": "60"}, (50, [60])),
        ({"allocation": "110", "raises-0-DELETE": "on"}, (110, [])),
        ({"raises-0-DELETE": "on", "raises-1-amount": "15", "raises-1-order": "1"}, (100, [15])),
        ({"allocation": "", "raises-0-DELETE": "on"}, (None, [])),
        ({"year": "2021"}, (100, [20])),
    ],
    ids=["to the raise", "to the allocation", "another raise", "unknown", "nothing of it"],
)
def test_money_may_move_between_allocation_and_raises_in_one_save(office, call, changes, expected):
    fields = fields_of(office.get(change_address(call)))
    if "raises-1-amount" in changes:
        fields["raises-TOTAL_FORMS"] = ["2"]
    fields |= {name: [value] for name, value in changes.items()}
    answer = office.post(change_address(call), {name: value for name, value in fields.items() if value})
    before = call.history.count()

    assert answer.status_code == 302, errors_at(answer)
    stored = Call.objects.get(pk=call.pk)
    assert (stored.allocation, list(stored.raises.values_list("amount", flat=True))) == expected
    assert before == 2, "one version of the call, and the one it began with"
    assert stored.history.first().allocation == expected[0]


def test_call_that_has_awarded_too_much_for_long_can_be_edited_and_is_a_task(office, save, above):
    assert save(change_address(above), resolution_number="12/3").status_code == 302
    above.refresh_from_db()
    assert above.resolution_number == "12/3"
    words = "Přiděleno je o 80 Kč víc, než výzva má."
    assert words in text_of(office.get("/sprava/"))
    assert words in text_of(office.get(change_address(above)))
    assert "přiděleno víc, než má" in text_of(office.get("/sprava/grants/call/"))
