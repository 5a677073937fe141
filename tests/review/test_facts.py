"""A year as plain data: nothing of the database is in it, whatever the year has."""

import dataclasses
import datetime
from decimal import Decimal

import pytest

from activities.models import ActivityOutcome
from common.periods import Period
from review import facts
from review.reading import read_year
from review.reading.voices import beginning
from tests import factories

pytestmark = pytest.mark.django_db

PLAIN = (str, int, Decimal, datetime.date, Period, type(None))


def strangers(told, path="year"):
    """Yield where something is told that is neither plain nor one of the data objects."""
    if dataclasses.is_dataclass(told) and type(told).__module__.startswith(f"{facts.__name__}."):
        for field in dataclasses.fields(told):
            yield from strangers(getattr(told, field.name), f"{path}.{field.name}")
    elif isinstance(told, tuple):
        for place, one in enumerate(told):
            yield from strangers(one, f"{path}[{place}]")
    elif isinstance(told, dict):
        for name, one in told.items():
            yield from strangers(one, f"{path}[{name}]")
    elif type(told) not in {*PLAIN, bool}:
        yield f"{path}: {type(told)}"


@pytest.fixture
def full_year():
    """A year with something of every kind, and the year after it."""
    region = factories.SiteProfileFactory().region
    town = factories.OrganisationFactory(name="Turnov")
    activity = factories.ActivityFactory(title="Den bez aut", when="22. 9. 2022")
    factories.ActivityPhotoFactory(activity=activity, image="fotografie/x.jpg", width=3, height=2)
    factories.CooperationFactory(activity=activity)
    ActivityOutcome.objects.create(
        activity=activity, organisation=town, text="<p>Přišlo i mnoho dětí.</p>", participants=120
    )
    factories.ActivityFactory(title="Bez resortů", when="jaro 2022", heading=activity.heading)
    factories.CallFactory(year=2021, programme__code="2.6", allocation=Decimal(5))
    call = factories.CallFactory(year=2022, allocation=Decimal(9), declared_awarded=Decimal(8), declared_funded=2)
    factories.CallFactory(year=2021, programme=call.programme, allocation=Decimal(7))
    item = factories.ItemFactory(plan=factories.PlanFactory(year=2022), state="fulfilled")
    factories.IndicatorFactory(item=item)
    factories.RecipientFactory(round=factories.RoundFactory(year=2022, award__giver=region))
    factories.AgendaItemFactory(meeting=factories.MeetingFactory(date=datetime.date(2022, 11, 24)), order=1)
    factories.PlanFactory(year=2023)
    factories.ActivityFactory(title="Další rok", when="květen 2023")


@pytest.mark.both_databases
def test_a_year_holds_nothing_of_the_database(full_year):
    told = read_year(2022)
    empty = [field.name for field in dataclasses.fields(told) if not getattr(told, field.name)]

    assert list(strangers(told)) == []
    assert empty == []
    assert told.money.history == (
        facts.MoneyOfYear(2021, Decimal(7), None),
        facts.MoneyOfYear(2022, Decimal(9), Decimal(8)),
    )


def test_a_year_without_content_is_empty(full_year):
    told = read_year(1999)

    assert (told.headings, told.money, told.plan, told.awards, told.meetings, told.ahead) == (
        (),
        None,
        None,
        None,
        None,
        None,
    )
    assert (told.participants, told.activity_count) == (None, 0)


def test_sum_is_told_only_if_it_is_the_whole():
    call = facts.CallMoney(1, "2.6", "/", None, None, None, Decimal("8.50"), 3, 2, "")
    unknown = dataclasses.replace(call, awarded=None, funded=None)
    money = facts.Money((call, call, unknown), is_cut=False)

    assert (money.awarded, money.funded) == (Decimal(17), 4)
    assert dataclasses.replace(money, is_cut=True).awarded is None
    assert facts.Money((unknown,), is_cut=False).awarded is None
    assert facts.Money((call, dataclasses.replace(call, funded=None)), is_cut=False).funded is None


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("<p>Děkujeme všem, kdo přišli.</p><p>A dál?</p>", "Děkujeme všem, kdo přišli."),
        ("<ul><li>Málo</li><li>Dvanáct nových záhonů na dvoře</li></ul>", "Dvanáct nových záhonů na dvoře"),
        ("<p>Krátké</p>", ""),
        ("", ""),
        (f"<p>První věta je krátká. {'Druhá je dlouhá ' * 20}.</p>", "První věta je krátká."),
        (f"<p>{'slovo ' * 60}</p>", f"{('slovo ' * 40).strip()}…"),
        ("<p>Ryby &amp; <strong>raci</strong> se vrátili do potoka.</p>", "Ryby & raci se vrátili do potoka."),
    ],
)
def test_voice_is_the_beginning_of_what_was_written(text, quoted):
    assert beginning(text) == quoted
