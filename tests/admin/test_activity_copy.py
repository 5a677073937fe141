"""Last year's activity again: its copy asks for the new date at once and takes what is the same every year."""

import datetime

import pytest
from django.utils import timezone

from activities.models import Activity
from tests import factories as make
from tests.admin.conftest import change_address, fields_of, page_of, text_of


@pytest.fixture
def last(db):
    last = make.ActivityFactory(
        title="EKODen 2022", when="22. 9. 2022", place="Náměstí", summary="Den pro přírodu.",
        description="<p>Stánky</p>", outcome="<p>Přišlo 300 lidí.</p>", order=3,
        series=make.SeriesFactory(name="EKODen"), organiser=make.OrganisationFactory(name="Liberec"),
        partners=[make.OrganisationFactory(name="Ekocentrum")],
        topics=[make.TopicFactory(name="Doprava")],
    )  # fmt: skip
    make.ActivityLinkFactory(activity=last, title="Reportáž")
    make.ActivityPhotoFactory(activity=last)
    make.CooperationFactory(activity=last, theme="ovzduší")
    return last


def copy_address(activity):
    return f"/sprava/activities/activity/{activity.pk}/copy/"


def test_copy_takes_three_clicks_from_the_list(office, last):
    [link] = page_of(office.get(change_address(last))).find_class("copylink")
    fields = fields_of(office.get(link.get("href"))) | {"period": ["21. 9. 2023"]}

    answer = office.post(link.get("href"), fields)

    copy = Activity.objects.exclude(pk=last.pk).get()
    assert answer["Location"] == change_address(copy)
    assert (copy.title, copy.publication, copy.state) == ("EKODen 2023", "draft", "planned")
    assert copy.period_start == copy.period_end == datetime.date(2023, 9, 21)
    same = ("heading", "order", "series", "organiser", "place", "summary", "description")
    assert [getattr(copy, name) for name in same] == [getattr(last, name) for name in same]
    assert [str(one) for one in (*copy.topics.all(), *copy.partners.all())] == ["Doprava", "Ekocentrum"]
    assert [one.theme for one in copy.cooperations.all()] == ["ovzduší"]
    assert (copy.outcome, copy.links.count(), copy.photos.count()) == ("", 0, 0)
    assert "Toto je kopie, zatím jako koncept." in text_of(office.get(answer["Location"]))


def test_texts_and_links_are_taken_as_they_are_chosen(office, last):
    office.post(copy_address(last), {"period": "2023", "take": ["summary", "links"]})

    copy = Activity.objects.exclude(pk=last.pk).get()
    assert (copy.summary, copy.description, copy.cooperations.count()) == ("Den pro přírodu.", "", 0)
    assert [one.title for one in copy.links.all()] == ["Reportáž"]
    assert copy.search_text == copy.words()


def test_date_without_a_year_is_of_this_year_or_the_next_one_after_the_old(office, last):
    office.post(copy_address(last), {"period": "21. září"})

    assert Activity.objects.exclude(pk=last.pk).get().period_start.year == timezone.localdate().year


@pytest.mark.parametrize(
    ("typed", "hours"),
    [
        ("21. 9. 2027", ("18:00–20:00")),
        ("21. 9. 2027 od 9 do 12 hodin", "09:00–12:00"),
        ("21. 9. 2027 od 9 hodin", "od 09:00"),
        ("21. 9. 2027 do 22 hodin", "18:00–22:00"),
        ("září 2027", ""),
    ],
)
def test_hours_beside_the_new_date_are_taken(office, last, typed, hours):
    Activity.objects.update(starts_at="18:00", ends_at="20:00")
    office.post(copy_address(last), {"period": typed})

    assert Activity.objects.exclude(pk=last.pk).get().hours == hours


@pytest.mark.parametrize(
    "typed", ["", "31. 2. 2023", "až bude hezky", "květen 2027 od 18 hodin", "21. 9. 2027 od 24 hodin"]
)
def test_date_that_cannot_be_read_is_refused_and_stays(office, last, typed):
    page = office.post(copy_address(last), {"period": typed, "take": ["links"]})

    assert list(page.context["form"].errors) == ["period"]
    assert fields_of(page).get("period") == [typed]
    assert fields_of(page)["take"] == ["links"]
    assert Activity.objects.count() == 1


def test_copy_can_be_taken_back(office, last):
    page = office.post(copy_address(last), {"period": "2023"}, follow=True)
    button = page_of(page).find_class("way-back")[0]

    answer = office.post(button.get("formaction"), {"next": button.get("value")})

    assert answer["Location"] == change_address(last)
    assert list(Activity.objects.all()) == [last]


def test_bare_activity_asks_for_the_date_alone(office):
    bare = make.ActivityFactory(when="")

    assert list(office.get(copy_address(bare)).context["form"].fields) == ["period"]


def test_copy_needs_the_right_to_add(client, last):
    client.force_login(make.UserFactory(is_staff=True))

    assert client.post(copy_address(last), {"period": "2023"}).status_code == 403
    assert Activity.objects.count() == 1
