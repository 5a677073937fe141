"""What is done with several rows is said beforehand and can be taken back; lists say what they are narrowed by."""

from activities.models import Activity, Topic
from tests import factories as make
from tests.admin.conftest import fields_of, page_of, text_of
from tests.admin.test_answers import press
from tests.pages import messages_of

LIST = "/sprava/activities/activity/"


def choose(office, action, rows, address=LIST, **more):
    """Press the button of an action with some rows chosen, as a browser sends the form of the list."""
    data = {"action": ["", action], "index": "1", "_selected_action": [row.pk for row in rows], **more}
    return office.post(address, data)


def confirm(office, page, address=LIST):
    """Press the button of the page that says what an action does."""
    return office.post(address, fields_of(page, form=-1), follow=True)


def sections(page):
    """Return the names of rows under each heading of the page."""
    return {
        " ".join("".join(one.find("h2").itertext()).split()): [
            " ".join("".join(row.itertext()).split()) for row in one.iter("li")
        ]
        for one in page_of(page).find_class("bulk-part")
    }


def states():
    return dict(Activity.objects.values_list("title", "publication"))


def test_publishing_names_the_rows_and_those_that_are_public_already_and_can_be_taken_back(office):
    drafts = [make.ActivityFactory(draft=True, title=title) for title in ("Trhy", "EKODen")]
    public = make.ActivityFactory(title="Dožínky")

    page = choose(office, "publish", [*drafts, public])

    assert "Zveřejnit 2 záznamy?" in text_of(page)
    found = sections(page)
    assert {name: sorted(rows) for name, rows in found.items()} == {
        "Bude veřejné 2": ["EKODen (květen 2022)", "Trhy (květen 2022)"],
        "Zveřejněno už je 1": ["Dožínky (květen 2022)"],
    }  # fmt: skip
    assert states() == {"Trhy": "draft", "EKODen": "draft", "Dožínky": "published"}

    done = confirm(office, page)
    assert states() == dict.fromkeys(["Trhy", "EKODen", "Dožínky"], "published")

    press(office, done, "Vzít zpět")
    assert states() == {"Trhy": "draft", "EKODen": "draft", "Dožínky": "published"}


def test_draft_of_a_report_is_named_with_the_reason_and_stays(office):
    waiting = make.ActivityFactory(draft=True, title="Hlášená akce")
    make.ActivityReportFactory(activity=waiting, made_activity=True)

    page = choose(office, "publish", [waiting])
    assert "Není co udělat" in text_of(page)
    assert "připravuje ji hlášení a zveřejní" in text_of(page)

    office.post(LIST, {"action": "publish", "_selected_action": [waiting.pk], "post": "yes"})
    assert states() == {"Hlášená akce": "draft"}

    answer = office.post(LIST, {"_publish_row": waiting.pk}, follow=True)
    assert states() == {"Hlášená akce": "draft"}
    assert "připravuje ji hlášení a zveřejní" in " ".join(messages_of(answer))


def test_activity_that_was_hidden_although_its_report_is_public_is_published_again(office):
    hidden = make.ActivityFactory(draft=True, title="Hlášená akce")
    make.ActivityReportFactory(activity=hidden, made_activity=True, state="published")

    confirm(office, choose(office, "publish", [hidden]))

    assert states() == {"Hlášená akce": "published"}


def test_deleting_says_what_goes_along_and_that_the_bin_keeps_it_and_can_be_taken_back(office):
    activity = make.ActivityFactory(title="Den Země")
    activity.links.create(title="Pozvánka")

    page = choose(office, "delete_selected", [activity])
    assert "Odstranit 1 záznam?" in text_of(page)
    assert "Čekají 30 dní v koši" in text_of(page)
    assert "Odkazy: 1" in text_of(page)
    assert Activity.objects.exists()

    done = confirm(office, page)
    assert not Activity.objects.exists()

    press(office, done, "Vzít zpět")
    assert Activity.objects.get().links.get().title == "Pozvánka"


def test_whole_list_is_chosen_and_asked_about_again_if_it_has_grown(office):
    rows = [make.ActivityFactory(draft=True) for _ in range(3)]
    page = choose(office, "publish", rows[:1], select_across="1")
    assert "Zveřejnit 3 záznamy?" in text_of(page)
    make.ActivityFactory(draft=True)

    again = confirm(office, page)
    assert "Zveřejnit 4 záznamy?" in text_of(again)
    assert set(states().values()) == {"draft"}

    confirm(office, again)
    assert set(states().values()) == {"published"}


def test_many_rows_are_counted_and_not_all_named(office):
    for number in range(53):
        make.TopicFactory(name=f"Téma {number}")

    page = choose(office, "delete_selected", [Topic.objects.first()], "/sprava/activities/topic/", select_across="1")

    assert len(sections(page)["Odstraní se 53"]) == 50
    assert "a 3 další" in text_of(page)


def test_what_was_typed_in_the_list_is_saved_before_the_action_asks(office):
    heading = make.HeadingFactory(order=5)
    fields = fields_of(office.get("/sprava/activities/heading/"))

    page = office.post(
        "/sprava/activities/heading/",
        {**fields, "form-0-order": "2", "action": ["", "delete_selected"], "_selected_action": [heading.pk]},
    )

    heading.refresh_from_db()
    assert (heading.order, "Odstranit 1 záznam?" in text_of(page)) == (2, True)


def test_nothing_chosen_says_so(office):
    make.ActivityFactory()
    answer = office.post(LIST, {"action": ["", "publish"], "index": "1"}, follow=True)

    assert len(messages_of(answer)) == 1


# --- What a list is narrowed by --------------------------------------------------------------------------------------


def chips(page):
    return {" ".join("".join(one.itertext()).split()): one.get("href") for one in page_of(page).find_class("chip")}


def test_each_filter_is_a_chip_with_a_link_that_takes_it_away(office):
    make.ActivityFactory(when="květen 2022", title="Trhy")
    page = office.get(f"{LIST}?q=trhy&rok=2022&publication__exact=published&o=1")

    assert chips(page) == {
        "Zrušit filtr Hledá se: trhy ×": "?o=1&publication__exact=published&rok=2022",
        "Zrušit filtr Rok: 2022 ×": "?o=1&publication__exact=published&q=trhy",
        "Zrušit filtr Zveřejnění: zveřejněno ×": "?o=1&q=trhy&rok=2022",
    }
    assert chips(office.get(LIST)) == {}


def test_chip_of_days_and_of_what_has_no_filter_of_its_own(office):
    call = make.CallFactory(year=2022)
    assert list(chips(office.get(f"/sprava/grants/application/?call__id__exact={call.pk}"))) == [
        f"Zrušit filtr Výzva: {call} ×"
    ]
    make.MeetingFactory(date="2022-05-24")
    page = office.get("/sprava/activities/meeting/?date__year=2022&date__month=5")
    assert chips(page) == {"Zrušit filtr Kdy: Květen 2022 ×": "?"}
    for strange in ("call=x", "call__id__exact=99999999999999999999", "nic=1", "call__in=a"):
        assert office.get(f"/sprava/grants/application/?{strange}").status_code in {200, 302, 400}


def test_search_keeps_the_filters(office):
    make.ActivityFactory(when="květen 2022")
    form = page_of(office.get(f"{LIST}?rok=2022&q=x")).get_element_by_id("changelist-search")

    assert {one.get("name"): one.get("value") for one in form.iter("input") if one.get("type") == "hidden"} == {
        "rok": "2022"
    }


def test_list_without_a_match_says_which_filter_to_take_away(office):
    make.ActivityFactory(when="květen 2022")
    page = office.get(f"{LIST}?rok=2022&q=nic")

    links = {one.get("href") for one in page_of(page).find_class("empty-list")[0].iter("a")}
    assert links == {"?rok=2022", "?q=nic", "?"}


def test_cells_say_their_column_for_the_cards_of_a_phone(office):
    make.MeetingFactory(is_open=True, place="")
    row = page_of(office.get("/sprava/activities/meeting/")).get_element_by_id("result_list").find("tbody/tr")

    assert [(cell.get("data-label"), cell.get("data-empty")) for cell in row] == [
        (None, None), ("Datum", None), ("Skupina", None), ("Místo", ""), ("Body programu", None),
        ("Přístupné veřejnosti", None), ("Zveřejnění", None),
    ]  # fmt: skip


def test_row_published_in_the_list_can_be_taken_back(office):
    draft = make.ActivityFactory(draft=True)
    page = office.post(LIST, {"_publish_row": draft.pk}, follow=True)

    press(office, page, "Vzít zpět")

    draft.refresh_from_db()
    assert draft.publication == "draft"
