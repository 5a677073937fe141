"""Two people save one row: what they did not both change is put together, the rest is shown and chosen."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from activities.models import Activity
from tests import factories as make
from tests.admin.conftest import change_address, fields_of, text_of
from tests.files import PDF, content_of

pytestmark = pytest.mark.both_databases


@pytest.fixture
def activity(db):
    return make.ActivityFactory(title="Den Země", place="Turnov")


def opened(client, row):
    """Open the form as a person does, and return its fields."""
    return fields_of(client.get(change_address(row)))


def test_what_only_one_of_them_changed_is_put_together_and_told(office, colleague, activity):
    hers, his = opened(office, activity), opened(colleague, activity)
    office.post(change_address(activity), {**hers, "place": "Jilemnice"})

    answer = colleague.post(change_address(activity), {**his, "title": "Týden Země"}, follow=True)

    activity.refresh_from_db()
    assert (activity.title, activity.place) == ("Týden Země", "Jilemnice")
    assert re.search(
        r"Mezitím záznam změnil i někdo další \(Ivana Horská, \d\d:\d\d\): Místo\. Uloženo je obojí\.", text_of(answer)
    )


def test_same_place_changed_by_both_is_shown_in_both_versions_and_chosen(office, colleague, activity):
    hers, his = opened(office, activity), opened(colleague, activity)
    office.post(change_address(activity), {**hers, "place": "Jilemnice", "title": "Den vody"})

    refused = colleague.post(change_address(activity), {**his, "place": "Semily"})

    activity.refresh_from_db()
    assert (refused.status_code, activity.place) == (200, "Jilemnice")
    text = text_of(refused)
    assert "Ivana Horská" in text
    assert "Ponechat můj text (níže ho můžete ještě upravit) Semily Ponechat druhou verzi Jilemnice" in text
    assert "už je ve formuláři: Název" in text
    shown = fields_of(refused)
    assert (shown["place"], shown["title"]) == (["Semily"], ["Den vody"])


@pytest.mark.parametrize(("side", "place"), [("mine", "Semily"), ("theirs", "Jilemnice")])
def test_chosen_version_is_saved(office, colleague, activity, side, place):
    hers, his = opened(office, activity), opened(colleague, activity)
    office.post(change_address(activity), {**hers, "place": "Jilemnice"})
    shown = fields_of(colleague.post(change_address(activity), {**his, "place": "Semily"}))

    answer = colleague.post(change_address(activity), {**shown, "keep-place": chosen(shown, "place", side)})

    activity.refresh_from_db()
    assert (answer.status_code, activity.place) == (302, place)


def test_nothing_is_saved_while_nobody_has_chosen(office, colleague, activity):
    hers, his = opened(office, activity), opened(colleague, activity)
    office.post(change_address(activity), {**hers, "place": "Jilemnice"})
    shown = fields_of(colleague.post(change_address(activity), {**his, "place": "Semily"}))
    del shown["keep-place"]

    answer = colleague.post(change_address(activity), shown)

    activity.refresh_from_db()
    assert (answer.status_code, activity.place) == (200, "Jilemnice")


def test_choice_does_not_overwrite_a_third_version_that_nobody_has_seen(office, colleague, activity):
    hers, his = opened(office, activity), opened(colleague, activity)
    office.post(change_address(activity), {**hers, "place": "Jilemnice"})
    shown = fields_of(colleague.post(change_address(activity), {**his, "place": "Semily"}))
    office.post(change_address(activity), {**opened(office, activity), "place": "Liberec"})

    answer = colleague.post(change_address(activity), shown)

    activity.refresh_from_db()
    assert (answer.status_code, activity.place) == (200, "Liberec")
    assert "Ponechat druhou verzi Liberec" in text_of(answer)


def test_button_that_publishes_asks_as_well(office, colleague, activity):
    hers, his = opened(office, activity), opened(colleague, activity)
    office.post(change_address(activity), {**hers, "place": "Jilemnice"})

    answer = colleague.post(change_address(activity), {**his, "place": "Semily", "_publish": ""})

    activity.refresh_from_db()
    assert (answer.status_code, activity.place) == (200, "Jilemnice")


def chosen(shown, part, side):
    """Return the value of a choice; the page names the version that it is about."""
    return [f"{side}:{shown[f'keep-{part}'][0].partition(':')[2]}"]


def test_one_person_saves_twice_without_a_word(office, activity):
    for place in ["Jilemnice", "Liberec"]:
        assert office.post(change_address(activity), {**opened(office, activity), "place": place}).status_code == 302

    assert Activity.objects.get().place == "Liberec"


@pytest.fixture
def meeting(db):
    items = [make.AgendaItemFactory(title="Přivítání", order=1)]
    items += [
        make.AgendaItemFactory(title=title, order=order, meeting=items[0].meeting)
        for order, title in enumerate(["Vodní rok", "Závěr"], 2)
    ]
    return items[0].meeting


def programme(meeting):
    return [(item.order, item.title) for item in meeting.agenda.order_by("order")]


def test_two_people_change_different_items_of_a_programme(office, colleague, meeting):
    hers, his = opened(office, meeting), opened(colleague, meeting)
    office.post(change_address(meeting), {**hers, "agenda-0-title": "Zahájení"})

    answer = colleague.post(change_address(meeting), {**his, "agenda-1-title": "Rok vody"}, follow=True)

    assert programme(meeting) == [(1, "Zahájení"), (2, "Rok vody"), (3, "Závěr")]
    assert "„1. Zahájení“ – Název" in text_of(answer)


def test_same_item_is_chosen(office, colleague, meeting):
    hers, his = opened(office, meeting), opened(colleague, meeting)
    office.post(change_address(meeting), {**hers, "agenda-0-title": "Zahájení"})

    answer = colleague.post(change_address(meeting), {**his, "agenda-0-title": "Úvod"})

    assert answer.status_code == 200
    assert programme(meeting)[0] == (1, "Zahájení")
    shown = fields_of(answer)
    assert shown["agenda-0-title"] == ["Úvod"]
    assert colleague.post(change_address(meeting), shown).status_code == 302
    assert programme(meeting)[0] == (1, "Úvod")


def test_items_that_both_added_both_stay(office, colleague, meeting):
    hers, his = opened(office, meeting), opened(colleague, meeting)
    office.post(change_address(meeting), {**hers, "agenda-3-title": "Oběd"})

    answer = colleague.post(change_address(meeting), {**his, "agenda-3-title": "Diskuse"})

    assert answer.status_code == 302
    assert programme(meeting) == [(1, "Přivítání"), (2, "Vodní rok"), (3, "Závěr"), (4, "Oběd"), (5, "Diskuse")]


def test_items_that_others_added_do_not_stop_a_page_with_fewer_rows(office, colleague, meeting):
    his = opened(colleague, meeting)
    for number in range(3):
        make.AgendaItemFactory(title=f"Nový bod {number}", order=10 + number, meeting=meeting)

    assert colleague.post(change_address(meeting), {**his, "place": "Semily"}).status_code == 302

    meeting.refresh_from_db()
    assert (meeting.place, meeting.agenda.count()) == ("Semily", 6)


def test_item_that_comes_in_the_place_of_a_removed_one_takes_none_of_its_rows(office, colleague, meeting):
    first, second, third = meeting.agenda.order_by("order")
    for item in (first, second, third):
        item.links.create(title="Prezentace", url="https://example.org/")
    his = opened(colleague, meeting)
    first.delete()
    make.AgendaItemFactory(title="Nový bod", order=10, meeting=meeting)

    assert colleague.post(change_address(meeting), {**his, "place": "Semily"}).status_code == 302

    links = {item.title: item.links.count() for item in meeting.agenda.all()}
    assert links == {second.title: 1, third.title: 1, "Nový bod": 0}


def test_form_sent_twice_adds_its_new_item_once(office, meeting):
    sent = {**opened(office, meeting), "agenda-3-title": "Oběd"}

    for _time in range(2):
        assert office.post(change_address(meeting), sent).status_code == 302

    assert programme(meeting) == [(1, "Přivítání"), (2, "Vodní rok"), (3, "Závěr"), (4, "Oběd")]


def test_item_removed_meanwhile_is_gone_without_a_fault(office, colleague, meeting):
    hers, his = opened(office, meeting), opened(colleague, meeting)
    office.post(change_address(meeting), {**hers, "agenda-1-DELETE": "on"})

    answer = colleague.post(change_address(meeting), {**his, "agenda-2-title": "Rozloučení"})

    assert answer.status_code == 302
    assert [title for _order, title in programme(meeting)] == ["Přivítání", "Rozloučení"]


@pytest.mark.parametrize(
    ("side", "titles"),
    [("mine", ["Přivítání", "Rok vody", "Závěr"]), ("theirs", ["Přivítání", "Závěr"])],
)
def test_item_removed_by_one_and_changed_by_the_other_is_chosen(office, colleague, meeting, side, titles):
    speaker = make.AgendaSpeakerFactory(item=meeting.agenda.get(order=2), name="Jana Říční")
    key = speaker.item_id
    hers, his = opened(office, meeting), opened(colleague, meeting)
    office.post(change_address(meeting), {**hers, "agenda-1-DELETE": "on"})

    refused = colleague.post(change_address(meeting), {**his, "agenda-1-title": "Rok vody"})

    assert refused.status_code == 200
    assert "Název: Rok vody" in text_of(refused)
    shown = fields_of(refused)
    choice = {f"keep-agenda-{key}-GONE": chosen(shown, f"agenda-{key}-GONE", side)}
    assert colleague.post(change_address(meeting), {**shown, **choice}).status_code == 302
    assert sorted(title for _order, title in programme(meeting)) == titles
    assert list(meeting.agenda.filter(title="Rok vody").values_list("speakers__name", flat=True)) == [
        "Jana Říční" for title in titles if title == "Rok vody"
    ]


def put_back(client, row, prefix, key, **typed):
    """Send a form after somebody else has removed a row of it, and choose to put that row back."""
    refused = client.post(change_address(row), typed)
    shown = fields_of(refused)
    choice = {f"keep-{prefix}-{key}-GONE": chosen(shown, f"{prefix}-{key}-GONE", "mine")}
    return client.post(change_address(row), {**shown, **choice})


@pytest.fixture
def removed(office, colleague, activity):
    """A document and a photograph, removed by one while the other has the form open: what the latter sends."""
    document = make.ActivityAttachmentFactory(activity=activity, title="Pozvánka")
    photo = make.ActivityPhotoFactory(activity=activity, alt="Stromy")
    his = opened(colleague, activity)
    hers = opened(office, activity)
    office.post(change_address(activity), {**hers, "attachments-0-DELETE": "on", "photos-0-DELETE": "on"})
    assert (activity.attachments.count(), activity.photos.count()) == (0, 0)
    return his, document, photo


def test_removed_document_that_is_put_back_has_its_file(colleague, activity, removed):
    his, document, _photo = removed

    answer = put_back(
        colleague, activity, "attachments", document.pk, **{**his, "attachments-0-title": "Pozvánka na den"}
    )

    assert answer.status_code == 302
    back = activity.attachments.get()
    assert back.title == "Pozvánka na den"
    assert content_of(back.file) == content_of(document.file)


def test_removed_photograph_that_is_put_back_has_its_picture_and_all_its_copies(colleague, activity, removed):
    his, _document, photo = removed

    answer = put_back(colleague, activity, "photos", photo.pk, **{**his, "photos-0-alt": "Staré stromy"})

    assert answer.status_code == 302
    back = activity.photos.get()
    assert (back.alt, back.renditions, back.width) == ("Staré stromy", photo.renditions, photo.width)
    assert content_of(back.image) == content_of(photo.image)
    assert back.image.storage.exists(back.small["url"].removeprefix(back.image.storage.url("")))


def test_removed_document_that_is_put_back_has_the_file_chosen_for_it(colleague, activity, removed):
    his, document, _photo = removed
    chosen_file = SimpleUploadedFile("nova.pdf", PDF + b"% nova")

    answer = put_back(colleague, activity, "attachments", document.pk, **{**his, "attachments-0-file": chosen_file})

    assert answer.status_code == 302
    assert content_of(activity.attachments.get().file) == PDF + b"% nova"


def test_file_of_another_record_is_not_brought_by_a_made_up_key(colleague, activity, removed):
    his, document, _photo = removed
    foreign = make.ActivityAttachmentFactory(title="Cizí")
    refused = colleague.post(change_address(activity), {**his, "attachments-0-title": "Jiný"})
    shown = {name.replace(f"-{document.pk}-", f"-{foreign.pk}-"): value for name, value in fields_of(refused).items()}
    choice = {f"keep-attachments-{foreign.pk}-GONE": chosen(shown, f"attachments-{foreign.pk}-GONE", "mine")}

    colleague.post(change_address(activity), {**shown, **choice})

    assert not activity.attachments.exists()


@pytest.mark.parametrize(("side", "title"), [("mine", None), ("theirs", "Rok vody")])
def test_item_changed_by_one_and_removed_by_the_other_is_chosen(office, colleague, meeting, side, title):
    key = meeting.agenda.get(order=2).pk
    hers, his = opened(office, meeting), opened(colleague, meeting)
    office.post(change_address(meeting), {**hers, "agenda-1-title": "Rok vody"})

    refused = colleague.post(change_address(meeting), {**his, "agenda-1-DELETE": "on"})

    assert refused.status_code == 200
    assert meeting.agenda.count() == 3
    shown = fields_of(refused)
    choice = {f"keep-agenda-{key}-DELETE": chosen(shown, f"agenda-{key}-DELETE", side)}
    assert colleague.post(change_address(meeting), {**shown, **choice}).status_code == 302
    assert meeting.agenda.filter(pk=key).values_list("title", flat=True).first() == title


def test_both_change_the_order_and_one_is_chosen(office, colleague, meeting):
    hers, his = opened(office, meeting), opened(colleague, meeting)
    office.post(change_address(meeting), {**hers, "agenda-0-order": "2", "agenda-1-order": "1"})

    refused = colleague.post(change_address(meeting), {**his, "agenda-1-order": "3", "agenda-2-order": "2"})

    assert refused.status_code == 200
    assert "1 Přivítání 2 Závěr 3 Vodní rok" in text_of(refused)
    assert programme(meeting) == [(1, "Vodní rok"), (2, "Přivítání"), (3, "Závěr")]
    assert colleague.post(change_address(meeting), fields_of(refused)).status_code == 302
    assert programme(meeting) == [(1, "Přivítání"), (2, "Závěr"), (3, "Vodní rok")]


def test_rows_within_an_item_are_put_together(office, colleague, meeting):
    item = meeting.agenda.get(order=1)
    speakers = [
        make.AgendaSpeakerFactory(item=item, name=name, order=order) for order, name in enumerate(["Jana", "Petr"], 1)
    ]
    hers, his = opened(office, meeting), opened(colleague, meeting)
    office.post(change_address(meeting), {**hers, "agenda-0-speakers-0-name": "Jana Nová"})

    answer = colleague.post(change_address(meeting), {**his, "agenda-0-speakers-1-name": "Petr Starý"})

    assert answer.status_code == 302
    assert list(item.speakers.order_by("order").values_list("pk", "name")) == [
        (speakers[0].pk, "Jana Nová"), (speakers[1].pk, "Petr Starý"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "factory",
    [
        make.MeetingFactory, make.ProgrammeFactory, make.CallFactory, make.ApplicationFactory, make.PlanFactory,
        make.ItemFactory, make.AwardFactory, make.RoundFactory, make.RecipientFactory, make.OrganisationFactory,
        make.PersonFactory, make.MandateFactory, make.SiteProfileFactory,
    ],
)  # fmt: skip
def test_every_main_form_remembers_the_version_that_was_seen(office, factory, db):
    row = factory()

    assert opened(office, row)["seen_version"] == [str(row.history.latest("history_id").history_id)]
