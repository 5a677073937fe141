"""Pictures on pages that join apps: home, a town, the year; and the motifs of what has no topic."""

import re

import pytest
from django.urls import reverse

from activities.models import Motif
from tests import factories
from tests.pages import Page

pytestmark = pytest.mark.django_db


def motifs_of(response) -> list[str]:
    """Return the motifs that a page shows, in their order."""
    return re.findall(r'<svg class="motif motif-([\w-]+)"', response.content.decode())


@pytest.fixture
def trip():
    """Enter an activity about transport of a town."""
    town = factories.OrganisationFactory(name="Lhota", slug="lhota")
    activity = factories.ActivityFactory(title="Den bez aut", slug="den-bez-aut", organiser=town)
    activity.topics.add(factories.TopicFactory(name="Doprava", slug="doprava", motif=Motif.VIADUCT))
    return activity


def photograph(activity, **facts):
    """Enter a photograph whose copies need not be made."""
    size = {"width": 600, "height": 400, "renditions": [480]}
    return factories.ActivityPhotoFactory(activity=activity, image="fotografie/trh.jpg", **size, **facts)


def test_home_page_shows_what_happened_and_every_topic(client, trip):
    factories.TopicFactory(name="Zdraví", motif=Motif.WALKERS)
    type(trip).objects.update(state="held")

    page = Page(client.get("/"))

    assert motifs_of(page.response) == ["viaduct", "viaduct", "walkers"]
    (tiles,) = page.of_class("topic-tiles")
    assert page.words_of(tiles) == "Doprava 1 aktivita Zdraví"


def test_town_without_photographs_shows_its_most_frequent_topic(client, trip):
    rare = factories.TopicFactory(motif=Motif.BOOK)
    factories.ActivityFactory(organiser=trip.organiser).topics.add(rare)
    factories.ActivityFactory(organiser=trip.organiser).topics.add(trip.topics.get())

    response = client.get("/clenove/lhota/")

    assert motifs_of(response)[0] == "viaduct"
    assert "Kresba" in response.content.decode()


def test_town_shows_its_newest_photograph_with_the_activity_it_is_of(client, trip):
    photograph(trip, alt="Děti na kolech")

    page = client.get("/clenove/lhota/").content.decode()

    head = page[page.index("<figure") : page.index("</figure>")]
    assert 'alt="Děti na kolech" fetchpriority="high"' in head
    assert f'href="{trip.get_absolute_url()}"' in head
    assert "motif" not in head


def test_town_that_has_done_nothing_yet_has_a_picture_too(client):
    factories.OrganisationFactory(slug="nova")

    assert motifs_of(client.get("/clenove/nova/")) == ["town-hall"]


@pytest.mark.both_databases
def test_list_of_members_shows_each_town_with_its_picture(client, trip):
    factories.ActivityFactory(organiser=trip.organiser).topics.add(trip.topics.get())
    factories.ActivityFactory(organiser=trip.organiser).topics.add(factories.TopicFactory(motif=Motif.BOOK))
    factories.OrganisationFactory(name="Nová")
    photographed = factories.ActivityFactory(organiser=factories.OrganisationFactory(name="Ves"))
    photograph(photographed, alt="Rybník")

    response = client.get("/clenove/")

    assert motifs_of(response) == ["viaduct", "town-hall"]
    assert 'alt="Rybník" loading="lazy"' in response.content.decode()


def test_year_shows_its_ridge_and_the_pictures_of_its_activities(client, trip):
    photograph(factories.ActivityFactory(heading=trip.heading, order=1), alt="Sázení stromů")

    response = client.get("/rok/2022/")

    assert motifs_of(response) == ["year", "viaduct"]
    assert 'alt="Sázení stromů" loading="lazy"' in response.content.decode()


@pytest.mark.parametrize(
    ("make", "motif"),
    [
        (factories.AwardFactory, "award"),
        (factories.CallFactory, "call"),
        (factories.MeetingFactory, "meeting"),
    ],
)
def test_what_has_no_topic_has_a_motif_of_its_own(client, make, motif):
    assert motifs_of(client.get(make().get_absolute_url())) == [motif]


@pytest.mark.parametrize(
    ("make", "address", "motif"),
    [
        (factories.RoundFactory, "awards:award-list", "award"),
        (factories.CallFactory, "grants:programme-list", "call"),
    ],
)
def test_lists_of_awards_and_programmes_have_pictures(client, make, address, motif):
    make()

    assert motifs_of(client.get(reverse(address))) == [motif]


def test_ridge_of_the_site_profile_stands_behind_the_drawings(client, trip):
    factories.SiteProfileFactory(sign_path="M0 0L10 10Z", sign_view_box="0 0 10 10")

    page = client.get("/aktivity/den-bez-aut/").content.decode()

    assert '<symbol id="hreben" viewBox="0 0 10 10"' in page
    assert '<use class="motif-ridge" href="#hreben"' in page


def test_portal_without_a_ridge_asks_for_none(client, trip):
    assert "#hreben" not in client.get("/aktivity/den-bez-aut/").content.decode()
