"""The coordinator's screen of a presentation: prepared by one press, changed step by step, never by itself."""

import datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from activities.models import Activity
from common.page_cache import kept
from decks import workflow
from decks.models import Deck, DeckSlide
from tests import factories as make
from tests.admin.conftest import change_address, fields_of, page_of, text_of
from tests.decks.conftest import HEADING
from tests.files import picture

ADD = "/sprava/decks/deck/add/"
ADD_SLIDE = "/sprava/decks/deckslide/add/"
LONG = "x" * 10_000


def step(client, deck, follow=True, **pressed):
    return client.post(f"/sprava/decks/deck/{deck.pk}/krok/", pressed, follow=follow)


def said(answer):
    return [str(message) for message in answer.context["messages"]]


def typed(page):
    """Return what a browser would send from the form of the record on the page."""
    forms = [
        one for one in page_of(page).iter("form") if one.get("method") == "post" and one.get("id") != "logout-form"
    ]
    place = next(place for place, one in enumerate(forms) if (one.get("id") or "").endswith("_form"))
    return {name: texts for name, texts in fields_of(page, form=place).items() if any(texts)}


def save(client, address, **changes):
    """Open a form, change some fields and send it as a browser does; return the answer."""
    return client.post(address, {**typed(client.get(address)), **changes}, follow=True)


def ways(page):
    return [link.get("href") for link in page_of(page).iter("a") if "decks" in (link.get("href") or "")]


# --- Preparing ----------------------------------------------------------------


def test_presentation_of_a_meeting_is_prepared_with_all_its_slides(office, activity):
    meeting = make.MeetingFactory(date=datetime.date(2022, 11, 24))

    save(office, f"{ADD}?meeting={meeting.pk}")

    deck = Deck.objects.get()
    assert (deck.meeting, deck.year, deck.publication) == (meeting, 2022, "draft")
    assert HEADING in deck.slides.values_list("key", flat=True)


def test_presentation_of_a_year_is_prepared_once_however_often_its_form_is_sent(office, activity):
    page = office.get(f"{ADD}?year=2022")
    fields = typed(page)

    first = office.post(ADD, fields)
    again = office.post(ADD, fields)

    assert Deck.objects.values_list("year", "meeting").get() == (2022, None)
    assert first["Location"] == again["Location"]


@pytest.mark.parametrize("about", [{}, {"year": "3000"}, {"year": "dva tisíce"}, {"meeting": "99999999"}])
def test_presentation_about_nothing_is_refused_with_a_sentence(office, about):
    answer = office.post(ADD, about)

    assert answer.status_code == 200
    assert answer.context["refusal"].faults
    assert not Deck.objects.exists()


def test_second_presentation_of_a_year_is_refused_and_leads_to_the_first(office, deck):
    answer = office.post(ADD, {"year": "2022"})

    assert f'href="/sprava/decks/deck/{deck.pk}/change/"' in answer.content.decode()
    assert Deck.objects.count() == 1


def test_form_of_a_meeting_leads_to_preparing_and_then_to_its_presentation(office, activity):
    meeting = make.MeetingFactory(date=datetime.date(2022, 11, 24))
    assert f"{ADD}?meeting={meeting.pk}" in ways(office.get(change_address(meeting)))

    deck = workflow.propose(Deck(meeting=meeting))

    found = ways(office.get(change_address(meeting)))
    assert f"/sprava/decks/deck/{deck.pk}/change/" in found
    assert not any(f"{ADD}?" in one for one in found)


def test_meeting_within_thirty_days_without_a_presentation_is_a_task(office, coordinator):
    from decks.todo import meetings_without_deck

    today = timezone.localdate()
    near = make.MeetingFactory(date=today + datetime.timedelta(days=30), group="Blízko")
    make.MeetingFactory(date=today + datetime.timedelta(days=31), group="Daleko")
    make.MeetingFactory(date=today - datetime.timedelta(days=1), group="Pryč")
    ready = make.MeetingFactory(date=today, group="Hotovo")
    workflow.propose(Deck(meeting=ready))

    (rows,) = meetings_without_deck(coordinator)

    assert [(task.row[1], task.url) for task in rows.part(0, 9)] == [(near.pk, f"{ADD}?meeting={near.pk}")]


# --- Steps --------------------------------------------------------------------


def test_slide_is_left_out_and_the_press_can_be_taken_back(office, deck, row_of):
    answer = step(office, deck, hide=row_of(HEADING).pk)

    assert row_of(HEADING).is_hidden
    button = next(one for one in page_of(answer).iter("button") if "way-back" in one.get("class", ""))
    office.post(button.get("formaction"), {button.get("name"): button.get("value")})
    assert not row_of(HEADING).is_hidden


def test_buttons_move_a_slide_by_one_place_without_a_script(office, deck):
    before = [row.pk for row in deck.slides.all()]
    page = page_of(office.get(change_address(deck)))
    up = next(
        one
        for one in page.iter("button")
        if one.get("name") == "move" and one.get("value", "").startswith(f"{before[1]}-")
    )

    answer = step(office, deck, move=up.get("value"))

    assert [row.pk for row in deck.slides.all()] == [before[1], before[0], *before[2:]]
    assert answer.redirect_chain[-1][0].endswith(f"#snimek-{before[1]}")
    focused = [one.get("value") for one in page_of(answer).iter("button") if one.get("autofocus") is not None]
    assert focused == [f"{before[1]}-after-{before[0]}"], "the first slide has only a step towards the end"


@pytest.mark.parametrize(
    "pressed",
    [{"move": "nesmysl"}, {"move": "1-after-"}, {"move": "9" * 300}, {"move": "0-after-0"}, {"hide": "-1"},
     {"hide": "1 OR 1=1"}, {"show": "٣"}, {"remove": ""}, {"take": "../etc"}, {"take": LONG}, {"source": "x"}, {}],
)  # fmt: skip
def test_nonsense_changes_nothing_and_is_no_error(office, deck, pressed):
    before = list(deck.slides.values_list("pk", "order", "is_hidden", "title"))

    answer = step(office, deck, **pressed)

    assert answer.status_code == 200
    assert list(deck.slides.values_list("pk", "order", "is_hidden", "title")) == before


@pytest.mark.parametrize("name", ["hide", "show", "remove", "source", "move"])
def test_slide_of_another_presentation_cannot_be_reached(office, deck, name):
    other = workflow.propose(Deck(year=2021))
    theirs = other.slides.first()
    before = list(DeckSlide.objects.order_by("pk").values_list("pk", "order", "is_hidden"))

    step(office, deck, **{name: f"{theirs.pk}-after-first" if name == "move" else theirs.pk})

    assert list(DeckSlide.objects.order_by("pk").values_list("pk", "order", "is_hidden")) == before


def test_step_by_get_and_by_a_person_without_the_right_changes_nothing(office, coordinator, deck, row_of):
    address = f"/sprava/decks/deck/{deck.pk}/krok/?hide={row_of(HEADING).pk}"
    assert office.get(address).status_code == 302
    group = coordinator.groups.get()
    group.permissions.remove(group.permissions.get(codename="change_deck"))

    assert step(office, deck, follow=False, hide=row_of(HEADING).pk).status_code == 403
    assert not row_of(HEADING).is_hidden


# --- What changed in the data ------------------------------------------------


def test_screen_says_what_changed_and_takes_over_only_what_is_pressed(office, deck, activity, row_of):
    activity.title = "Den Země a vody"
    activity.save()
    make.ActivityFactory(
        heading=make.HeadingFactory(name="Partnerství", slug="partnerstvi", order=2), when="květen 2022"
    )

    page = office.get(change_address(deck))
    screen = page.context["screen"]
    assert set(screen.differences.changed) >= {HEADING}
    assert list(screen.differences.new) == ["heading:partnerstvi"]
    told = [[(piece.kind, piece.text) for piece in line] for line in screen.differences.changed[HEADING].told]
    assert any(("added", " a vody") in line or ("added", "a vody ") in line for line in told)
    assert "Změnilo se v údajích" in text_of(page)

    step(office, deck, take=HEADING)

    assert "vody" in row_of(HEADING).text
    assert not deck.slides.filter(key="heading:partnerstvi").exists()


def test_everything_is_taken_over_at_once(office, deck, activity):
    activity.title = "Den Země a vody"
    activity.save()

    step(office, deck, take="*")

    assert not office.get(change_address(deck)).context["screen"].differences


def test_slide_whose_source_vanished_is_marked_and_can_be_removed(office, deck, activity, row_of):
    Activity.objects.filter(pk=activity.pk).update(publication="draft")

    card = next(one for one in office.get(change_address(deck)).context["screen"].cards if one.row.key == HEADING)
    assert (card.is_gone, card.may_go) == (True, True)

    step(office, deck, remove=card.row.pk)

    assert not deck.slides.filter(key=HEADING).exists()


# --- Words --------------------------------------------------------------------


def test_slide_is_reworded_without_touching_its_source_and_returns_to_it(office, deck, activity, row_of):
    row = row_of(HEADING)
    address = change_address(row)

    save(office, address, title="Jak jsme plánovali")

    row.refresh_from_db()
    assert (row.title, row.differs) == ("Jak jsme plánovali", True)
    assert "Plánování s veřejností" in text_of(office.get(address))
    assert Activity.objects.get().title == "Den Země"

    step(office, deck, source=row.pk)

    row.refresh_from_db()
    assert (row.title, row.differs) == ("Plánování s veřejností", False)


def test_form_of_a_topic_draws_each_of_the_slides_that_it_takes(office, deck):
    words = "".join(f"<p>{number}. Sousedé uklidili břeh řeky a vysadili dvacet stromů.</p>" for number in range(40))
    row = DeckSlide.objects.create(deck=deck, title="Co chystáme", text=words, order=99)

    page = page_of(office.get(change_address(row)))
    drawn = [" ".join(one.itertext()) for one in page.iter("div") if "deck-thumb" in (one.get("class") or "")]

    assert len(drawn) > 1
    assert [f"({number}/{len(drawn)})" in text for number, text in enumerate(drawn, start=1)] == [True] * len(drawn)
    told = " ".join(drawn).replace("\N{NO-BREAK SPACE}", " ")
    assert [number for number in range(40) if f"{number}. Sousedé" not in told] == []


def test_saving_a_slide_unchanged_does_not_mark_it_as_reworded(office, deck, row_of):
    row = row_of(HEADING)

    save(office, change_address(row))

    row.refresh_from_db()
    assert not row.differs


def test_title_of_ten_thousand_letters_is_refused_at_its_field_and_kept_in_it(office, deck, row_of):
    answer = save(office, change_address(row_of(HEADING)), title=LONG)

    assert answer.context["adminform"].form.errors.keys() == {"title"}
    assert f'value="{LONG}"' in answer.content.decode()
    assert row_of(HEADING).title == "Plánování s veřejností"


def test_two_people_change_different_words_of_a_slide_and_both_are_kept(office, deck, row_of):
    row = row_of(HEADING)
    address = change_address(row)
    fields = typed(office.get(address))
    save(office, address, notes="Pozdravit radní.")

    office.post(address, {**fields, "title": "Jinak"})

    row.refresh_from_db()
    assert (row.title, row.notes) == ("Jinak", "Pozdravit radní.")


def test_free_slide_is_added_after_the_one_that_was_chosen_once(office, deck, row_of):
    after = row_of(HEADING)
    page = office.get(f"{ADD_SLIDE}?deck={deck.pk}&after={after.pk}")
    fields = typed(page)
    sent = {**fields, "title": "Přestávka", "text": "<p>Káva<script>alert(1)</script></p>"}

    office.post(ADD_SLIDE, sent)
    office.post(ADD_SLIDE, sent)

    rows = list(deck.slides.all())
    (free,) = [row for row in rows if row.is_free]
    assert rows.index(free) == rows.index(after) + 1
    assert (free.title, free.text) == ("Přestávka", "<p>Káva</p>")


def test_free_slide_needs_a_description_of_its_picture_and_keeps_the_picture(office, deck):
    page = office.get(f"{ADD_SLIDE}?deck={deck.pk}")
    fields = typed(page)

    answer = office.post(ADD_SLIDE, {**fields, "title": "Fotka", "image": SimpleUploadedFile("a.jpg", picture())})

    assert "alt" in answer.context["adminform"].form.errors
    again = typed(answer)
    office.post(ADD_SLIDE, {**again, "alt": "Náměstí v květnu"})

    row = DeckSlide.objects.get(deck=deck, title="Fotka")
    assert row.image
    assert row.alt == "Náměstí v květnu"


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.jpg", b"<svg xmlns='http://www.w3.org/2000/svg'/>"), ("a.png", b""), ("a.jpg", b"<html></html>")],
)
def test_bad_picture_is_refused_with_a_sentence(office, deck, name, content):
    page = office.get(f"{ADD_SLIDE}?deck={deck.pk}")
    fields = typed(page)

    answer = office.post(
        ADD_SLIDE, {**fields, "title": "Fotka", "alt": "x", "image": SimpleUploadedFile(name, content)}
    )

    assert "image" in answer.context["adminform"].form.errors
    assert not DeckSlide.objects.filter(title="Fotka").exists()


@pytest.mark.parametrize("deck_named", ["", "0", "x", "99999999999999999999"])
def test_slide_of_no_presentation_is_not_found(office, deck_named):
    assert office.get(f"{ADD_SLIDE}?deck={deck_named}").status_code == 404


# --- The public ---------------------------------------------------------------


def test_draft_is_previewed_by_the_coordinator_and_unknown_to_others(office, client, deck):
    assert office.get(f"/sprava/nahled/decks/deck/{deck.pk}/").status_code == 200
    assert client.get(deck.get_absolute_url()).status_code == 404

    deck.publication = Deck.Publication.PUBLISHED
    deck.save()

    assert client.get(deck.get_absolute_url()).status_code == 200


def test_picture_of_a_free_slide_is_public_with_its_presentation(client, deck, settings):
    row = DeckSlide.objects.create(
        deck=deck, title="Fotka", image=SimpleUploadedFile("a.jpg", picture()), alt="x", order=9999
    )
    assert client.get(f"/media/{row.image.name}").status_code == 404

    deck.publication = Deck.Publication.PUBLISHED
    deck.save()

    assert client.get(f"/media/{row.image.name}").status_code == 200


# --- Size ---------------------------------------------------------------------


def test_screen_of_sixty_slides_is_flat_and_light(office, deck):
    address = change_address(deck)
    office.get(address)
    with CaptureQueriesContext(connection) as few:
        office.get(address)
    text = "<p>" + "Krajské dožínky a den Země v každém městě. " * 8 + "</p>"
    DeckSlide.objects.bulk_create(
        DeckSlide(deck=deck, title=f"Snímek s delším názvem {number}", text=text, order=9000 + number)
        for number in range(60)
    )
    kept.forget()
    with CaptureQueriesContext(connection) as many:
        page = office.get(address)

    assert len(many) == len(few)
    print(len(many), len(page.content))
    assert len(many) <= 60
    assert len(page.content) <= 150_000


def test_new_presentation_is_about_a_meeting_or_a_year(office):
    meeting = make.MeetingFactory(date="2022-12-15")
    answer = office.post(ADD, {"year": "2022", "meeting": meeting.pk})

    assert "Vyberte buď setkání, nebo rok" in answer.content.decode()
    assert not Deck.objects.exists()
