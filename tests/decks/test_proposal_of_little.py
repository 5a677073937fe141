"""The slides that are proposed for a site with little in it."""

import pytest

from decks.flow import flow
from decks.proposal import propose_meeting, propose_year
from decks.slides import Layout
from grants.models import Call
from tests import factories

pytestmark = [pytest.mark.django_db]


def layouts(slides):
    return {slide.key: (slide.layout, [one.file or one.motif for one in slide.pictures]) for slide in slides}


def test_site_without_anything_has_a_deck():
    assert [slide.key for slide in flow(propose_year(2022))] == ["opening", "closing"]


def test_meeting_without_programme_has_a_deck():
    meeting = factories.MeetingFactory()

    assert [slide.key for slide in flow(propose_meeting(meeting))] == ["opening", "closing"]


def test_one_photograph_stands_beside_the_text_and_several_on_a_slide_of_their_own():
    one = factories.ActivityFactory(when="2022", heading__slug="jedna")
    more = factories.ActivityFactory(when="2022", heading__slug="vice")
    factories.ActivityPhotoFactory(activity=one, image="fotografie/a.jpg", alt="Stánek", width=3, height=2)
    for name in "bc":
        factories.ActivityPhotoFactory(activity=more, image=f"fotografie/{name}.jpg", alt="Sál", width=3, height=2)

    told = layouts(propose_year(2022))

    assert told["heading:jedna"] == (Layout.TEXT_PICTURE, ["fotografie/a.jpg"])
    assert told["heading:vice"] == (Layout.TEXT, [])
    assert told["pictures:vice"] == (Layout.PICTURES, ["fotografie/b.jpg", "fotografie/c.jpg"])


def test_draft_activity_is_not_told_of():
    factories.ActivityFactory(when="2022", title="Veřejná")
    factories.ActivityFactory(when="2022", title="Koncept", publication="draft")

    said = " ".join(one.text for slide in propose_year(2022) for one in slide.text)

    assert ("Veřejná" in said, "Koncept" in said) == (True, False)


def test_natural_person_is_not_named_among_projects():
    call = factories.CallFactory(year=2022, results_published=True)
    factories.ApplicationFactory(
        call=call, applicant=None, applicant_municipality="Turnov", decision="full", requested=10, awarded=10
    )

    (slide,) = [slide for slide in propose_year(2022) if slide.key == f"call:{call.pk}"]

    assert [row[0].text for row in slide.table.rows] == ["fyzická osoba, Turnov", "Celkem"]


def test_reading_costs_the_same_with_few_activities_and_with_many():
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    heading = factories.HeadingFactory()
    factories.ActivityFactory(when="2022", heading=heading)
    with CaptureQueriesContext(connection) as few:
        propose_year(2022)
    for _count in range(30):
        factories.ActivityLinkFactory(activity=factories.ActivityFactory(when="2022", heading=heading))
    with CaptureQueriesContext(connection) as many:
        propose_year(2022)

    assert len(many) - len(few) <= 1


def lines_of(slides, key):
    (slide,) = [one for one in slides if one.key == key]
    return [one.text.replace("\xa0", " ") for one in slide.text]


def test_call_of_the_next_year_is_told_with_its_days_and_its_money():
    programme = factories.ProgrammeFactory(code="2.6", name="Podpora MA21")
    call = factories.CallFactory(
        programme=programme, year=2023, allocation="690230.50", opens_on="2023-02-01", closes_on="2023-02-28"
    )
    told = lines_of(propose_year(2022), "ahead")
    factories.AllocationRaiseFactory(call=call, amount="1000.25")
    raised = lines_of(propose_year(2022), "ahead")
    Call.objects.update(allocation=None, opens_on=None, closes_on=None)

    assert told == [f"{programme} – výzva: příjem žádostí 1.–28. února 2023, alokace 690 230,50 Kč"]
    assert raised == [f"{programme} – výzva: příjem žádostí 1.–28. února 2023, alokace 691 230,75 Kč"]
    assert lines_of(propose_year(2022), "ahead") == [f"{programme} – výzva dotačního programu"]
