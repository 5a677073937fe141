"""What a saved presentation shows: its snapshot, her words, and nothing that was withdrawn since."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from activities.models import Activity
from decks import workflow
from decks.editing import presentation_of, slides_of
from decks.editing.differences import differences
from decks.editing.standing import addresses_in
from decks.editing.words import note_own_words
from decks.models import Deck, DeckSlide
from decks.slides import Layout
from decks.stored import to_json
from tests import factories as make
from tests.decks.conftest import HEADING


def titles(deck):
    return [slide.title for slide in slides_of(deck)]


def said_of(deck, key):
    return next(slide for slide in slides_of(deck) if slide.key == key)


def text_of(slide):
    return "\n".join(paragraph.text for paragraph in slide.text)


def reword(row, **words):
    for name, value in words.items():
        setattr(row, name, value)
    note_own_words(row)
    row.save()


def test_new_presentation_has_all_that_is_proposed_in_its_order(deck):
    from decks.proposal import propose_year

    assert [row.key for row in deck.slides.all()] == [slide.key for slide in propose_year(2022)]
    assert slides_of(deck) == propose_year(2022)


def test_change_of_the_data_changes_nothing_until_it_is_taken_over(deck, activity):
    activity.title = "Den Země a vody"
    activity.save()

    assert "Den Země a vody" not in text_of(said_of(deck, HEADING))
    assert set(differences(deck).changed) >= {HEADING}

    workflow.take_over(deck, {HEADING})

    assert "Den Země a vody" in text_of(said_of(deck, HEADING))
    assert HEADING not in differences(deck).changed


def test_own_words_stay_when_the_source_is_taken_over_and_can_be_given_up(deck, activity, row_of):
    reword(row_of(HEADING), title="Jak jsme plánovali", text="<p>Krátce a jasně.</p>")
    activity.title = "Den Země a vody"
    activity.save()

    workflow.take_over(deck)

    shown, row = said_of(deck, HEADING), row_of(HEADING)
    assert (shown.title, text_of(shown), row.differs) == ("Jak jsme plánovali", "Krátce a jasně.", True)

    workflow.return_words(deck, row.pk)

    shown = said_of(deck, HEADING)
    assert shown.title == "Plánování s veřejností"
    assert "Den Země a vody" in text_of(shown)
    assert not row_of(HEADING).differs


def test_words_that_say_the_same_as_the_source_are_not_marked_as_differing(deck, row_of):
    row = row_of(HEADING)
    reword(row, title=f" {row.title} ".strip(), text=row.text.replace("</p>", "</p>\n"))

    assert not row_of(HEADING).differs


def test_scripts_in_words_are_text_or_gone(deck, row_of):
    reword(row_of(HEADING), title="<script>alert(1)</script>", text="<p onclick=x>A<script>alert(1)</script></p>")

    shown = said_of(deck, HEADING)
    assert shown.title == "<script>alert(1)</script>"
    assert text_of(shown) == "A"


def test_hidden_slide_is_left_out_and_comes_back(deck, row_of):
    before = titles(deck)
    row = row_of(HEADING)

    workflow.hide(deck, row.pk, is_hidden=True)
    workflow.hide(deck, row.pk, is_hidden=True)
    assert titles(deck) == [title for title in before if title != row.title]

    workflow.hide(deck, row.pk, is_hidden=False)
    assert titles(deck) == before


def test_new_slide_of_the_data_is_offered_where_it_would_stand(deck):
    make.ActivityFactory(title="Dožínky", heading=make.HeadingFactory(name="Partnerství", slug="partnerstvi", order=2))

    found = differences(deck)
    assert list(found.new) == ["heading:partnerstvi"]
    assert "heading:partnerstvi" not in [slide.key for slide in slides_of(deck)]

    workflow.take_over(deck, {"heading:partnerstvi"})

    keys = [slide.key for slide in slides_of(deck)]
    assert keys.index("heading:partnerstvi") == keys.index(HEADING) + 1


def test_slide_whose_source_vanished_stays_and_is_told(deck, activity):
    activity.publication = Activity.Publication.DRAFT
    activity.save()

    assert HEADING in differences(deck).gone
    assert HEADING in [slide.key for slide in slides_of(deck)]

    workflow.take_over(deck)

    assert HEADING in [slide.key for slide in slides_of(deck)]


def test_taking_over_twice_does_nothing_more(deck, activity):
    activity.title = "Den Země a vody"
    activity.save()

    assert workflow.take_over(deck) > 0
    assert workflow.take_over(deck) == 0


def test_links_to_what_is_not_public_any_more_lose_their_address_and_keep_their_words(deck, activity, row_of, settings):
    address = f"{settings.SITE_URL}{activity.get_absolute_url()}"
    reword(row_of(HEADING), text=f'<p><a href="{address}">Den Země</a> a <a href="https://example.org/">svět</a></p>')
    assert list(addresses_in(said_of(deck, HEADING)))[-2:] == [address, "https://example.org/"]

    activity.publication = Activity.Publication.ARCHIVED
    activity.save()

    shown = said_of(deck, HEADING)
    assert text_of(shown) == "Den Země a svět"
    assert address not in list(addresses_in(shown))
    assert "https://example.org/" in list(addresses_in(shown))


def rename(row, slug):
    """Give a row another address, as its form does."""
    row.slug = slug
    row.save()


def test_link_to_a_page_whose_address_changed_stays_and_leads_there(deck, activity, row_of, settings, client):
    address = f"{settings.SITE_URL}{activity.get_absolute_url()}"
    reword(row_of(HEADING), text=f'<p><a href="{address}">Den Země</a></p>')

    rename(activity, "den-zeme-a-vody")

    assert address in list(addresses_in(said_of(deck, HEADING)))
    assert client.get(address.removeprefix(settings.SITE_URL)).headers["Location"] == activity.get_absolute_url()

    activity.publication = Activity.Publication.ARCHIVED
    activity.save()
    assert address not in list(addresses_in(said_of(deck, HEADING)))


def test_link_to_a_former_address_that_another_page_has_leads_to_that_page(deck, activity, row_of, settings):
    address = f"{settings.SITE_URL}{activity.get_absolute_url()}"
    reword(row_of(HEADING), text=f'<p><a href="{address}">Den Země</a></p>')
    former = activity.slug
    rename(activity, "den-zeme-a-vody")

    other = make.ActivityFactory(title="Jiná", slug=former, publication="draft")
    assert address not in list(addresses_in(said_of(deck, HEADING)))

    other.delete()
    assert address in list(addresses_in(said_of(deck, HEADING)))


def test_link_to_a_call_stays_when_its_programme_has_another_address(deck, row_of, settings):
    call = make.CallFactory(year=2022)
    addresses = [f"{settings.SITE_URL}{one.get_absolute_url()}" for one in (call, call.programme)]
    links = " ".join(f'<a href="{address}">výzva</a>' for address in addresses)
    reword(row_of(HEADING), text=f"<p>{links}</p>")

    rename(call.programme, "podpora-ma21-nove")

    assert list(addresses_in(said_of(deck, HEADING)))[-2:] == addresses


def test_renamed_pages_take_the_same_number_of_queries(deck, row_of, settings, django_assert_num_queries):
    activities = make.ActivityFactory.create_batch(12, when="březen 2022")
    links = [f'<a href="{settings.SITE_URL}{one.get_absolute_url()}">{one.title}</a>' for one in activities]
    for place, one in enumerate(activities):
        rename(one, f"nova-adresa-{place}")
    reword(row_of(HEADING), text=f"<p>{' '.join(links[:2])}</p>")
    with CaptureQueriesContext(connection) as few:
        slides_of(deck)
    reword(row_of(HEADING), text=f"<p>{' '.join(links)}</p>")

    with django_assert_num_queries(len(few)):
        slides_of(deck)


@pytest.mark.parametrize("withdraw", ["unpublish", "delete"])
def test_withdrawn_photograph_is_not_shown(deck, activity, photo_slide, withdraw):
    assert [one.file for one in said_of(deck, "pictures:planovani").pictures] == [photo_slide.image.name]

    if withdraw == "unpublish":
        Activity.objects.filter(pk=activity.pk).update(publication="draft")
    else:
        photo_slide.delete()

    shown = said_of(deck, "pictures:planovani")
    assert (shown.pictures, shown.layout) == ((), Layout.TEXT)


def test_slide_about_one_withdrawn_row_is_left_out(deck, activity):
    from decks.editing.words import take_source
    from decks.slides import Slide

    row = DeckSlide(deck=deck, key=f"activity:{activity.pk}", order=9000)
    take_source(row, to_json(Slide(row.key, Layout.TEXT, "Den Země")))
    row.save()
    assert row.key in [slide.key for slide in slides_of(deck)]

    Activity.objects.filter(pk=activity.pk).update(publication="draft")

    assert row.key not in [slide.key for slide in slides_of(deck)]


def test_own_title_stands_on_the_first_slide(deck):
    deck.title, deck.subtitle = "Náš rok", "Společně"
    deck.save()

    presentation = presentation_of(deck)

    assert (presentation.title, presentation.slides[0].title) == ("Náš rok", "Náš rok")
    assert (presentation.subtitle, presentation.slides[0].subtitle) == ("Společně", "Společně")


def test_free_slide_takes_the_layout_of_what_it_was_given(deck):
    row = DeckSlide.objects.create(deck=deck, title="Přestávka", order=9999)
    assert said_of(deck, row.key).layout is Layout.SECTION

    row.text = "<p>Káva v předsálí.</p>"
    row.save()
    assert said_of(deck, row.key).layout is Layout.TEXT


def test_what_is_shown_takes_the_same_number_of_queries_with_many_slides(deck, django_assert_num_queries):
    for number in range(60):
        DeckSlide.objects.create(deck=deck, title=f"Snímek {number}", text="<p>Text</p>", order=9000 + number)

    with django_assert_num_queries(3):
        slides_of(Deck.objects.get(pk=deck.pk))
