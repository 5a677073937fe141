"""The head of a record's form, publishing with one press, and what the page of a refused form says."""

import pytest

from activities.models import Activity, Meeting
from common.history.models import Change
from tests import factories as make
from tests.admin.conftest import change_address, fields_of, page_of, text_of

LIST = "/sprava/activities/activity/"


def press(client, address, button, **changes):
    """Open a form, change some fields and press a button of its head."""
    fields = fields_of(client.get(address))
    for name, value in changes.items():
        fields[name] = value if isinstance(value, list) else [value]
    return client.post(address, {name: value for name, value in fields.items() if value} | {button: ""})


def head_of(response):
    """Return the head of the form."""
    (head,) = page_of(response).find_class("record-head")
    return head


def words_of(part) -> str:
    return " ".join(" ".join(part.itertext()).split())


def buttons_of(response) -> list[str]:
    """Return the names of the buttons that send the form, in the order of the page."""
    form = next(one for one in page_of(response).iter("form") if one.get("id") == "activity_form")
    return [part.get("name") for part in form.iter("button", "input") if part.get("type") == "submit"]


# --- The head ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("publication", "words", "button"),
    [("draft", "Koncept", "_publish"), ("published", "Zveřejněno", "_hide"), ("archived", "Archivováno", "_publish")],
)
def test_head_says_what_it_is_and_its_state_and_offers_the_other_one(office, publication, words, button):
    activity = make.ActivityFactory(title="Den Země", publication=publication)

    answer = office.get(change_address(activity))

    said = words_of(head_of(answer))
    assert [part in said for part in ("Aktivita", "Den Země", words, "uloženo v")] == [True] * 4
    assert len(list(page_of(answer).iter("h1"))) == 1
    assert buttons_of(answer)[:2] == ["_save", button]


def test_head_leads_to_preview_history_copy_and_deletion(office):
    meeting = make.MeetingFactory(draft=True)
    address = change_address(meeting)

    head = head_of(office.get(address))

    own = address.removesuffix("change/")
    assert [button.get("formaction") for button in head.find_class("record-preview")] == [f"{own}preview/"]
    assert [link.get("href") for link in head.iter("a")] == [
        f"/sprava/decks/deck/add/?meeting={meeting.pk}",
        f"{own}history/",
        f"{own}copy/",
        f"{own}delete/",
    ]


def test_what_needs_a_right_is_not_in_the_head_without_it(office, coordinator):
    activity = make.ActivityFactory(draft=True)
    rights = coordinator.groups.get().permissions
    rights.remove(*rights.filter(codename__in=["change_activity", "delete_activity"]))

    head = head_of(office.get(change_address(activity)))

    assert [button.get("name") for button in head.iter("button") if button.get("type") == "submit"] == []
    assert not any("delete" in (link.get("href") or "") for link in head.iter("a"))


def test_new_record_can_be_published_at_once_and_the_focus_is_on_its_first_field(office):
    heading = make.HeadingFactory()
    page = office.get(f"{LIST}add/")
    assert buttons_of(page)[:2] == ["_save", "_publish"]
    assert [part.get("name") for part in page_of(page).iter() if part.get("autofocus") is not None] == ["title"]

    press(office, f"{LIST}add/", "_publish", title="Den Země", heading=str(heading.pk), period="2022")

    activity = Activity.objects.get()
    assert (activity.title, activity.publication) == ("Den Země", "published")
    assert activity.published_at is not None


# --- Publishing --------------------------------------------------------------


@pytest.mark.both_databases
def test_head_saves_what_is_typed_and_publishes_in_one_change_and_stays(office):
    activity = make.ActivityFactory(title="Den Země", draft=True)
    before = Change.objects.count()

    answer = press(office, f"{change_address(activity)}?_changelist_filters=o%3D1", "_publish", title="Týden Země")

    activity.refresh_from_db()
    assert (activity.title, activity.publication) == ("Týden Země", "published")
    assert answer["Location"] == f"{change_address(activity)}?_changelist_filters=o%3D1"
    assert Change.objects.count() == before + 1


def test_head_hides_what_is_public(office):
    activity = make.ActivityFactory(title="Den Země")

    press(office, change_address(activity), "_hide", title="Týden Země")

    activity.refresh_from_db()
    assert (activity.title, activity.publication) == ("Týden Země", "draft")


def test_refused_publishing_keeps_the_draft_a_draft_also_in_the_form(office):
    activity = make.ActivityFactory(draft=True)

    answer = press(office, change_address(activity), "_publish", title="")

    activity.refresh_from_db()
    assert activity.publication == "draft"
    assert fields_of(answer)["publication"] == ["draft"]
    assert "Koncept" in words_of(head_of(answer))


# --- Lists -------------------------------------------------------------------


def test_draft_is_published_in_its_row_and_the_list_stays_as_it_was(office):
    activity, other = make.ActivityFactory.create_batch(2, draft=True)
    address = f"{LIST}?publication__exact=draft&o=1"
    before = Change.objects.count()

    answer = office.post(address, {"_publish_row": activity.pk})

    activity.refresh_from_db()
    other.refresh_from_db()
    assert (activity.publication, other.publication) == ("published", "draft")
    assert answer["Location"] == f"{address}#state-{activity.pk}"
    assert Change.objects.count() == before + 1


def test_what_was_typed_in_the_list_is_saved_with_it(office):
    activity, _other = make.ActivityFactory.create_batch(2, draft=True, order=1)
    fields = fields_of(office.get(LIST))
    fields |= {name: ["7"] for name in fields if name.endswith("-order")}
    before = Change.objects.count()

    office.post(LIST, fields | {"_publish_row": activity.pk})

    found = list(Activity.objects.order_by("pk").values_list("publication", "order"))
    assert found == [("published", 7), ("draft", 7)]
    assert Change.objects.count() == before + 1


def test_number_that_is_none_keeps_the_row_a_draft_and_stays_in_its_field(office):
    activity = make.ActivityFactory(draft=True)
    fields = fields_of(office.get(LIST)) | {"form-0-order": ["první"]}

    answer = office.post(LIST, fields | {"_publish_row": activity.pk})

    activity.refresh_from_db()
    assert activity.publication == "draft"
    assert fields_of(answer)["form-0-order"] == ["první"]


def test_only_drafts_have_the_button_and_it_says_what_it_publishes(office):
    make.ActivityFactory(title="Hotová")
    make.ActivityFactory(title="Chystaná", draft=True)

    (button,) = page_of(office.get(LIST)).find_class("row-action")

    assert button.get("aria-label") == "Zveřejnit: Chystaná"


def test_button_in_the_row_needs_the_right_to_change(office, coordinator):
    activity = make.ActivityFactory(draft=True)
    rights = coordinator.groups.get().permissions
    rights.remove(rights.get(codename="change_activity"))

    assert page_of(office.get(LIST)).find_class("row-action") == []
    assert office.post(LIST, {"_publish_row": activity.pk}).status_code == 403


@pytest.mark.parametrize("key", ["", "0", "x", "9" * 30, "-1", "1\x00"])
def test_button_of_a_row_that_is_not_there_says_so(office, key):
    answer = office.post(LIST, {"_publish_row": key}, follow=True)

    assert answer.status_code in {200, 400}


def test_deletion_is_the_last_of_the_actions(office):
    make.ActivityFactory()

    names = list(office.get(LIST).context["action_form"].fields["action"].choices)

    assert (names[0], names[-1][0]) == (("", "Vyberte akci"), "delete_selected")


# --- Refused forms -----------------------------------------------------------


def test_refused_form_lists_every_fault_with_a_link_and_puts_the_focus_on_the_first(office):
    activity = make.ActivityFactory()
    activity.links.create(title="Pozvánka", url="https://kraj.example/")

    answer = press(office, change_address(activity), "_save", **{"period": "31. 2. 2022", "links-0-title": ""})

    (box,) = page_of(answer).find_class("refused")
    links = [(link.get("href"), words_of(link)) for link in box.iter("a")]
    assert links == [("#id_period", "Kdy"), ("#id_links-0-title", "Odkaz 1 – Název")]
    focused = [part.get("id") for part in page_of(answer).iter() if part.get("autofocus") is not None]
    assert focused == ["id_period"]
    ids = {part.get("id") for part in page_of(answer).iter()}
    assert {href.removeprefix("#") for href, _words in links} <= ids


def test_fault_in_a_nested_row_is_listed_and_its_item_is_open(office):
    item = make.AgendaItemFactory()
    make.AgendaSpeakerFactory(item=item, name="Jana Nováková")
    address = change_address(item.meeting)
    names = fields_of(office.get(address))
    (prefix,) = {name.removesuffix("-TOTAL_FORMS") for name in names if name.endswith("0-links-TOTAL_FORMS")}

    answer = press(
        office, address, "_save", **{f"{prefix}-TOTAL_FORMS": "1", f"{prefix}-0-url": "https://kraj.example/"}
    )

    assert answer.status_code == 200
    (box,) = page_of(answer).find_class("refused")
    assert [words_of(link) for link in box.iter("a")] == ["Bod programu 1 – Odkaz 1 – Název"]
    field = page_of(answer).get_element_by_id(f"id_{prefix}-0-title")
    assert [fold.get("open") for fold in field.iterancestors("details")] == ["", ""]
    assert Meeting.objects.count() == 1


def test_refused_form_opens_the_folded_part_with_the_fault(office):
    activity, other = make.ActivityFactory.create_batch(2)

    answer = press(office, change_address(activity), "_save", slug=other.slug)

    field = page_of(answer).get_element_by_id("id_slug")
    closed = [part for part in field.iterancestors("details") if part.get("open") is None]
    assert closed == []


def test_form_shown_with_one_row_more_speaks_of_no_faults(office):
    meeting = make.AgendaItemFactory().meeting

    answer = press(office, change_address(meeting), "_more", date="")

    assert page_of(answer).find_class("refused") == []
    assert "Chyba" not in text_of(answer)
