"""Forms with rows in them: as many queries with many rows as with few, and never heavy."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from activities.models import ActivityPhoto
from tests import factories as make
from tests.admin.conftest import change_address

MOST_QUERIES = 25
MOST_BYTES = 150_000


def meeting(count):
    meeting = make.MeetingFactory(minutes="<p>Zápis ze setkání.</p>" * 20)
    for order in range(1, count + 1):
        item = make.AgendaItemFactory(
            meeting=meeting, order=order, title=f"Představení nových koordinátorů a politických zástupců {order}",
            description=f"<p>{'Krátký popis bodu programu. ' * 8}</p>",
        )  # fmt: skip
        item.organisations.set(make.OrganisationFactory.create_batch(2))
        for place in (1, 2):
            make.AgendaSpeakerFactory(
                item=item, order=place, name="Mgr. Jana Nová, Ph.D.", function="vedoucí odboru sociálních věcí",
                subject="Zkušenosti z praxe", person=make.PersonFactory(), organisation=make.OrganisationFactory(),
            )  # fmt: skip
        make.AgendaLinkFactory(item=item, order=1, title="Prezentace", url="https://kraj.example/prezentace/2022.pdf")
    return meeting


def plan(count):
    plan = make.PlanFactory()
    for number in range(1, count + 1):
        make.ItemFactory(plan=plan, number=number, title=f"Podpora zdravého životního stylu {number}")
    return plan


def award(count):
    award = make.AwardFactory()
    for year in range(2000, 2000 + count):
        make.RoundFactory(award=award, year=year)
    return award


def round_of_award(count):
    round_of = make.RoundFactory()
    for _number in range(count):
        category, town = make.AwardCategoryFactory(award=round_of.award), make.OrganisationFactory()
        make.RecipientFactory(round=round_of, category=category, organisation=town, title="Medovina z Horní Lhoty")
    return round_of


def organisation(count):
    town = make.OrganisationFactory()
    for _number in range(count):
        make.MandateFactory(organisation=town, role="group_member", function="člen pracovní skupiny")
    return town


def person(count):
    person = make.PersonFactory()
    for _number in range(count):
        make.MandateFactory(person=person, role="group_member", organisation=make.OrganisationFactory())
    return person


def activity(count):
    activity = make.ActivityFactory()
    for _number in range(count):
        make.CooperationFactory(activity=activity, department=make.DepartmentFactory())
        activity.partners.add(make.OrganisationFactory())
    return activity


def activity_with_files(count):
    activity = make.ActivityFactory()
    facts = {"activity": activity, "alt": "Lidé u stolu na náměstí", "width": 1600, "height": 1200, "renditions": [480]}
    ActivityPhoto.objects.bulk_create(
        ActivityPhoto(**facts, order=number, image=f"fotografie/a{number}/lide.jpg") for number in range(count)
    )
    for number in range(count):
        make.ActivityAttachmentFactory(activity=activity, order=number)
    return activity


def call(count):
    call = make.CallFactory()
    for number in range(1, count + 1):
        make.CriterionFactory(call=call, order=number)
        make.AllocationRaiseFactory(call=call, order=number)
    return call


@pytest.mark.parametrize(
    ("form", "many"),
    [
        (meeting, 12),
        (plan, 40),
        (award, 20),
        (round_of_award, 25),
        (organisation, 30),
        (person, 30),
        (activity, 30),
        (activity_with_files, 20),
        (call, 20),
    ],
)
def test_form_asks_as_often_with_many_parts_as_with_few_and_stays_light(office, settings, form, many):
    settings.SIMPLE_HISTORY_ENABLED = False
    office.get(change_address(form(1)))
    costs, response = [], None
    for count in (3, many):
        address = change_address(form(count))
        with CaptureQueriesContext(connection) as queries:
            response = office.get(address)
        costs.append(len(queries))

    assert (costs[0], costs[1] <= MOST_QUERIES) == (costs[1], True)
    assert len(response.content) <= MOST_BYTES
