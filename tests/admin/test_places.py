"""Places in the administration: kept as they are typed at events, offered again, described once."""

import datetime
from decimal import Decimal

import pytest

from activities.models import Activity, Place
from tests import factories as make
from tests.admin.conftest import change_address, fields_of, page_of, text_of
from tests.pages import Page

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

ADD = "/sprava/activities/place/add/"


@pytest.mark.parametrize("factory", [make.ActivityFactory, make.MeetingFactory])
def test_new_place_is_kept_as_it_was_typed_and_offered_from_then_on(office, save, factory):
    row = factory()

    save(change_address(row), place="Turnov,  radnice")
    save(change_address(row), place="turnov, radnice")

    assert list(Place.objects.values_list("name", flat=True)) == ["Turnov, radnice"]
    row.refresh_from_db()
    assert row.place == "turnov, radnice"
    offered = Page(office.get(change_address(row))).elements("datalist")[0]
    assert [option.get("value").casefold() for option in offered] == ["turnov, radnice"]


def test_words_that_a_place_already_goes_by_make_no_second_one(save):
    make.PlaceNameFactory(name="Radnice")
    activity = make.ActivityFactory()

    save(change_address(activity), place="radnice")

    assert Place.objects.count() == 1


def test_saving_something_else_brings_no_place_back(save):
    activity = make.ActivityFactory(place="Turnov")

    save(change_address(activity), title="Jiný název")

    assert not Place.objects.exists()


@pytest.mark.parametrize(
    ("typed", "point"),
    [
        ("50.5876217N, 15.1516311E", ("50.587622", "15.151631")),
        ("50.5876, 15.1516", ("50.5876", "15.1516")),
        ("50.5876,15.1516", ("50.5876", "15.1516")),
        ("50,5876 15,1516", ("50.5876", "15.1516")),
        ("50,5876; 15,1516", ("50.5876", "15.1516")),
        ("50°35'15.4\"N, 15°9'5.9\"E", ("50.587611", "15.151639")),
        ("50°35′15,4″N 15°9′5,9″E", ("50.587611", "15.151639")),
        ("N 50°35.257', E 15°9.098'", ("50.587617", "15.151633")),
        ("N 50.5876°, E 15.1516°", ("50.5876", "15.1516")),
        ("\u200e50.5876,\u00a015.1516\u202c", ("50.5876", "15.1516")),
    ],
)
def test_point_is_read_as_maps_write_it_and_stays_when_saved_again(office, save, typed, point):
    save(ADD, name="Turnov", point=typed)
    place = Place.objects.get()
    save(change_address(place), street="Náměstí 1")

    place.refresh_from_db()
    assert (place.latitude, place.longitude) == tuple(map(Decimal, point))
    assert place.street == "Náměstí 1"
    save(change_address(place), point="")
    place.refresh_from_db()
    assert not place.is_on_map


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("u kostela", "Napište dvě čísla"),
        ("50.5876", "Napište dvě čísla"),
        ("15.1516, 50.5876", "První se píše zeměpisná šířka."),
        ("50.5876S, 15.1516E", "nedaleko něj"),
        ("1e9, 15", "Napište dvě čísla"),
        ("50°75'N, 15°9'E", "Napište dvě čísla"),
        ("٥٠.٥ ١٥.١", "Napište dvě čísla"),
    ],
)
def test_point_that_is_none_or_elsewhere_is_refused_and_kept_as_typed(save, typed, said):
    answer = save(ADD, name="Turnov", point=typed)

    assert said in text_of(answer)
    assert fields_of(answer)["point"] == [typed]
    assert not Place.objects.exists()


@pytest.mark.parametrize(
    ("typed", "is_kept"), [("511 01", True), ("51101", True), ("511  01", True), ("5110", False), ("CZ-51101", False)]
)
def test_postcode_has_five_digits(save, typed, is_kept):
    answer = save(ADD, name="Turnov", postcode=typed)

    assert Place.objects.exists() == is_kept
    assert is_kept or "PSČ má pět číslic" in text_of(answer)


def test_two_places_never_go_by_the_same_words(save):
    known = make.PlaceNameFactory(place__name="Krajský úřad", name="KÚ LK").place
    other = make.PlaceFactory(name="Knihovna")

    for address, facts in (
        (ADD, {"name": "krajsky urad"}),
        (ADD, {"name": "kú lk"}),
        (change_address(other), {"name": "KÚ LK"}),
    ):
        assert "Pod tímto názvem už je vedeno místo „Krajský úřad“." in text_of(save(address, **facts))
    assert {place.name for place in Place.objects.all()} == {"Krajský úřad", "Knihovna"}
    save(change_address(known), street="U Jezu 2")
    known.refresh_from_db()
    assert known.street == "U Jezu 2"


def test_what_is_free_of_charge_has_no_price_and_a_price_says_that_it_is_paid(save):
    activity = make.ActivityFactory()

    refused = save(change_address(activity), fee="free", fee_amount="50")
    assert "Akce je zdarma, cenu proto nevyplňujte." in text_of(refused)
    assert fields_of(refused)["fee_amount"] == ["50"]
    save(change_address(activity), fee_amount="50,-")

    activity.refresh_from_db()
    assert (activity.fee, activity.fee_amount) == (Activity.Fee.PAID, Decimal(50))


def test_no_and_not_given_are_different_answers_for_visitors(save):
    activity = make.ActivityFactory()

    for typed, stored in (("false", False), ("unknown", None), ("true", True), ("false", False)):
        save(change_address(activity), suits_animals=typed)
        activity.refresh_from_db()
        assert activity.suits_animals is stored


def test_hours_are_read_as_people_write_them_and_refused_where_the_day_is_not_known(office, save):
    row = make.ActivityFactory(when="5. 9. 2026")

    save(change_address(row), starts_at="18 hodin", ends_at="20.30")
    row.refresh_from_db()
    assert (row.starts_at, row.ends_at) == (datetime.time(18), datetime.time(20, 30))
    refused = save(change_address(row), period="září 2026")
    assert "Hodinu lze uvést jen tam, kde je znám den." in text_of(refused)
    assert fields_of(refused)["starts_at"] == ["18:00"]


def test_hours_written_with_the_day_of_an_activity_are_kept(save):
    row = make.ActivityFactory(when="2026")

    save(change_address(row), period="5. 9. 2026 v 18 hodin")

    row.refresh_from_db()
    assert (row.when.replace("\xa0", " "), row.ends_at) == ("5. září 2026, od 18:00", None)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"period": "květen 2026 od 18 hodin"}, "Hodinu lze uvést jen tam, kde je znám den."),
        ({"period": "5. 9. 2026 24:00"}, "Den začíná v 0:00, ve 24:00 končí."),
        ({"period": "5. 9. 2026", "starts_at": "24:00"}, "Den začíná v 0:00, ve 24:00 končí."),
        ({"period": "5. 9. 2026", "starts_at": "24 hodin", "ends_at": "24:00"}, "Den začíná v 0:00, ve 24:00 končí."),
        ({"period": "5. 9. 2026 do 20 hodin"}, "Napište i to, kdy akce začíná."),
    ],
)
def test_hour_that_would_be_lost_is_refused_and_stays_as_typed(save, typed, said):
    row = make.ActivityFactory(when="2026")

    refused = save(change_address(row), **typed)

    assert said in text_of(refused)
    assert {name: fields_of(refused)[name] for name in typed} == {name: [text] for name, text in typed.items()}
    row.refresh_from_db()
    assert (row.when, row.starts_at) == ("2026", None)


def test_meeting_does_not_begin_when_its_day_ends(save):
    row = make.MeetingFactory(date="2026-09-05", starts_at="09:00")

    refused = save(change_address(row), starts_at="24:00")
    save(change_address(row), starts_at="20:00", ends_at="24:00")

    assert "Den začíná v 0:00, ve 24:00 končí." in text_of(refused)
    assert fields_of(refused)["starts_at"] == ["24:00"]
    row.refresh_from_db()
    assert (row.starts_at, row.ends_at) == (datetime.time(20), datetime.time(23, 59, 59))


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("květen 2026 od 18 hodin", "Hodinu lze uvést jen tam, kde je znám den."),
        ("5. 9. 2026 od 24 hodin", "Den začíná v 0:00, ve 24:00 končí."),
        ("5. 9. 2026 od 18 hodin", "5. září 2026, od 18:00"),
        ("5. 9. 2026 do 18 hodin", "5. září 2026, do 18:00"),
    ],
)
def test_what_is_said_below_a_date_is_what_saving_says(office, typed, said):
    page = page_of(office.get(change_address(make.ActivityFactory())))
    [field] = page.xpath("//input[@name='period']")

    answer = office.get(field.get("data-echo"), {"period": typed, "hodiny": field.get("data-hours")})

    assert said in text_of(answer).replace("\xa0", " ")


def test_item_of_the_plan_keeps_no_hours_and_says_so(office):
    [field] = page_of(office.get("/sprava/improvement_plan/item/add/")).xpath("//input[@name='period']")

    answer = office.get(field.get("data-echo"), {"period": "květen 2026 od 18 hodin"})

    assert field.get("data-hours") is None
    assert "Hodinu sem neukládáme" in text_of(answer)


def test_day_that_cannot_be_read_is_all_that_is_said(save):
    row = make.ActivityFactory(when="5. 9. 2026", starts_at="18:00")

    refused = text_of(save(change_address(row), period="až někdy"))

    assert "až někdy" in refused
    assert "Hodinu lze uvést" not in refused


def test_meeting_has_an_end(save):
    row = make.MeetingFactory(date="2026-09-05", starts_at="09:00")

    assert "Konec musí být po začátku." in text_of(save(change_address(row), ends_at="8"))
    save(change_address(row), ends_at="11")
    row.refresh_from_db()
    assert row.ends_at == datetime.time(11)


@pytest.mark.parametrize("one", [make.ActivityFactory, make.MeetingFactory])
def test_registration_after_the_event_is_refused_at_its_field(save, one):
    row = one(**{"when": "5. 9. 2026"} if one is make.ActivityFactory else {"date": "2026-09-05"})

    assert "po posledním dni akce" in text_of(save(change_address(row), registration_until="6. 9. 2026"))
    row.refresh_from_db()
    assert row.registration_until is None
