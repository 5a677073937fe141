"""Two people edit a meeting with its programme at once: nothing of either is lost, nothing is taken by mistake."""

import pytest

from activities.models import AgendaItem, Meeting
from common.editing.writing import Rows, write
from tests import factories as make
from tests.common.editing.meetings import MeetingEditor, Page, agenda

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


@pytest.fixture
def meeting():
    meeting = make.MeetingFactory(place="Liberec", minutes="<p>Sešli jsme se.</p>")
    for number, title in enumerate(("Zahájení", "Dotace", "Různé"), start=1):
        make.AgendaItemFactory(meeting=meeting, order=number, title=title)
    return meeting


@pytest.fixture
def items(meeting):
    return list(meeting.agenda.all())


@pytest.fixture
def mine(meeting):
    return Page(meeting)


@pytest.fixture
def theirs(meeting):
    return Page(meeting)


def test_page_sent_as_it_was_opened_changes_nothing(mine, meeting, items):
    make.AgendaSpeakerFactory(item=items[0])
    page = Page(meeting)
    merge = page.send()

    assert (merge.touched, merge.moved, merge.differing, merge.conflicts) == (set(), set(), set(), [])


# --- Separate parts -----------------------------------------------------------


def test_what_two_people_write_into_different_parts_is_all_kept(mine, theirs, meeting, items):
    title, kind = mine.name(items[0]), mine.name(items[1], field="kind")
    theirs.type(place="Jablonec", **{title: "Přivítání", kind: "member_news"})
    assert theirs.send().conflicts == []
    mine.type(minutes="Bylo nás dvanáct.", **{mine.name(items[1]): "Dotační program"})
    merge = mine.send()

    assert merge.conflicts == []
    assert {one.name for one in merge.elsewhere} == {"place", title, kind}
    now = Meeting.objects.get()
    assert (now.place, now.minutes) == ("Jablonec", "<p>Bylo nás dvanáct.</p>")
    assert agenda(now) == ["Přivítání", "Dotační program", "Různé"]
    assert now.agenda.get(order=2).kind == AgendaItem.Kind.MEMBER_NEWS


def test_speakers_and_links_of_one_item_are_parts_of_their_own(mine, theirs, meeting, items):
    theirs.type(
        **{
            theirs.name(items[1], inside="links"): "Program",
            theirs.name(items[1], inside="links", field="url"): "kraj.cz",
        }
    )
    mine.type(**{mine.name(items[1], inside="speakers", field="name"): "Jana Nová", mine.name(items[1]): "Dotace 2026"})

    assert (theirs.send().conflicts, mine.send().conflicts) == ([], [])
    item = meeting.agenda.get(order=2)
    assert (item.title, item.speakers.get().name) == ("Dotace 2026", "Jana Nová")
    assert (item.links.get().title, item.links.get().url) == ("Program", "https://kraj.cz")


def test_new_item_comes_with_its_speakers_and_links(mine, meeting):
    facts = {"title": "Volba", "kind": "ordinary", "speakers-new-0-name": "Petr Starý"}
    link = {"links-new-0-title": "Listina", "links-new-0-url": "https://kraj.cz/"}
    mine.type(**{f"agenda-new-0-{name}": text for name, text in (facts | link).items()})
    mine.send()

    item = meeting.agenda.last()
    assert (item.title, item.order, item.kind) == ("Volba", 4, "ordinary")
    assert (item.speakers.get().name, item.links.get().title) == ("Petr Starý", "Listina")


# --- The same part ------------------------------------------------------------


def test_same_part_is_asked_for_with_three_sides_and_nothing_is_saved(mine, theirs, meeting, items):
    name = mine.name(items[1])
    theirs.type(place="Jablonec", **{name: "Dotace kraje"})
    theirs.send()
    mine.type(place="Turnov", minutes="Jinak.", **{name: "Dotace obcím"})
    merge = mine.send()

    sides = {one.name: (one.label, one.mine, one.theirs, one.was) for one in merge.conflicts}
    assert sides == {
        "place": ("Where", "Turnov", "Jablonec", "Liberec"),
        name: ("Item 2: Title", "Dotace obcím", "Dotace kraje", "Dotace"),
    }
    now = Meeting.objects.get()
    assert (now.place, now.minutes, agenda(now)[1]) == ("Jablonec", "<p>Sešli jsme se.</p>", "Dotace kraje")
    assert (mine.data["place"], mine.data["minutes"], mine.data[name]) == ("Turnov", "Jinak.", "Dotace obcím")


@pytest.mark.parametrize(("keep", "kept"), [("mine", "Turnov"), ("theirs", "Jablonec")])
def test_person_chooses_and_all_else_of_hers_is_saved_with_the_choice(mine, theirs, meeting, keep, kept):
    theirs.type(place="Jablonec")
    theirs.send()
    mine.type(place="Turnov", minutes="Jinak.")
    mine.send()
    mine.type(**{"keep-place": keep})

    assert mine.send().conflicts == []
    now = Meeting.objects.get()
    assert (now.place, now.minutes) == (kept, "<p>Jinak.</p>")


def test_same_words_of_both_are_no_conflict(mine, theirs):
    for page in (theirs, mine):
        page.type(place="Jablonec")
        assert page.send().conflicts == []


def test_page_that_does_not_say_what_it_saw_overwrites_nothing(mine, theirs):
    theirs.type(place="Jablonec")
    theirs.send()
    for seen in ("", "[", '{"place": 1}', '{"place": [1, 2]}', "[" * 200_000):
        mine.type(place="Turnov", seen=seen)
        assert [one.name for one in mine.merge().conflicts] == ["place"]


# --- Rows by key --------------------------------------------------------------


def test_items_added_removed_and_put_into_another_order_by_two_people_at_once(mine, theirs, meeting, items):
    first, second, third = items
    theirs.type(agenda__new__0__title="Jejich bod", **{theirs.name(second): "Dotace kraje"})
    theirs.send()
    mine.sort(second, first, third)
    mine.type(agenda__new__0__title="Můj bod", **{f"agenda-{third.pk}-remove": "on"})

    assert mine.send().conflicts == []
    assert agenda(meeting) == ["Dotace kraje", "Zahájení", "Jejich bod", "Můj bod"]
    assert [item.pk for item in meeting.agenda.all() if item.pk in {first.pk, second.pk}] == [second.pk, first.pk]


def test_two_orders_are_a_conflict_and_the_chosen_one_is_kept(mine, theirs, meeting, items):
    first, second, third = items
    theirs.sort(third, first, second)
    theirs.send()
    mine.sort(second, first, third)
    (conflict,) = mine.send().conflicts
    mine.type(**{f"keep-{conflict.name}": "mine"})

    assert (conflict.was.split("\n")[0][:8], conflict.mine[:6]) == ("Zahájení", "Dotace")
    assert mine.send().conflicts == []
    assert agenda(meeting) == ["Dotace", "Zahájení", "Různé"]


def test_item_that_somebody_took_away_is_asked_about_and_comes_back_only_with_her_words(mine, theirs, meeting, items):
    theirs.type(**{f"agenda-{items[1].pk}-remove": "on"})
    theirs.send()
    untouched = Page(meeting)
    mine.type(**{mine.name(items[1]): "Dotace obcím"})
    (conflict,) = mine.send().conflicts

    assert (conflict.label, conflict.mine[:12], conflict.theirs) == ("Programme", "Dotace obcím", "")
    assert mine.send().conflicts == []
    assert untouched.send().conflicts == []
    assert agenda(meeting) == ["Zahájení", "Různé", "Dotace obcím"]


def test_rows_inside_an_item_that_somebody_took_away_are_asked_about_too(mine, theirs, meeting, items):
    speaker = make.AgendaSpeakerFactory(item=items[0], name="Jana Nová", function="starostka")
    mine, theirs = Page(meeting), Page(meeting)
    theirs.type(**{f"agenda-{items[0].pk}-speakers-{speaker.pk}-remove": "on", f"agenda-{items[1].pk}-remove": "on"})
    theirs.send()
    mine.type(**{f"agenda-{items[0].pk}-speakers-{speaker.pk}-function": "hejtmanka"})
    mine.type(**{mine.name(items[1], inside="speakers", field="name"): "Petr Starý"})
    merge = mine.send()

    assert [(one.label, one.mine) for one in merge.conflicts] == [
        ("Programme", f"Dotace – {items[1].get_kind_display()}"), ("Speakers", "Jana Nová – hejtmanka"),
    ]  # fmt: skip
    assert mine.send().conflicts == []
    assert agenda(meeting) == ["Zahájení", "Různé", "Dotace"]
    assert [[one.name for one in item.speakers.all()] for item in meeting.agenda.all()] == [
        ["Jana Nová"], [], ["Petr Starý"],
    ]  # fmt: skip


def test_new_item_like_that_of_a_colleague_is_another_one_when_its_speakers_differ(mine, theirs, meeting):
    for page, name in ((theirs, "Jana Nová"), (mine, "Petr Starý")):
        facts = {"title": "Volba", "kind": "ordinary", "speakers-new-0-name": name}
        page.type(**{f"agenda-new-0-{field}": text for field, text in facts.items()})
        page.send()

    assert [item.speakers.get().name for item in meeting.agenda.filter(title="Volba")] == ["Jana Nová", "Petr Starý"]


def test_same_order_by_both_is_no_conflict_even_if_an_item_came_with_one(mine, theirs, meeting, items):
    theirs.sort(items[1], items[0], items[2])
    theirs.type(agenda__new__0__title="Jejich bod")
    theirs.send()
    mine.sort(items[1], items[0], items[2])

    assert mine.send().conflicts == []
    assert agenda(meeting) == ["Dotace", "Zahájení", "Různé", "Jejich bod"]


def test_item_that_came_after_the_page_was_opened_stays_as_it_is(mine, meeting):
    late = make.AgendaItemFactory(meeting=meeting, order=9, title="Pozdě")
    mine.type(place="Turnov")

    assert mine.send().conflicts == []
    late.refresh_from_db()
    assert (late.title, late.order) == ("Pozdě", 9)


def test_item_of_another_meeting_means_nothing(mine, meeting):
    foreign = make.AgendaItemFactory(title="Cizí")
    speaker = make.AgendaSpeakerFactory(item=foreign, name="Cizí mluvčí")
    mine.type(**{
        mine.name(foreign): "Přepsáno", f"agenda-{foreign.pk}-remove": "on", "place": "Turnov",
        f"agenda-{meeting.agenda.first().pk}-speakers-{speaker.pk}-name": "Přepsáno",
        f"agenda-{meeting.agenda.first().pk}-speakers-{speaker.pk}-remove": "on",
    })  # fmt: skip
    assert mine.send().conflicts == []

    foreign.refresh_from_db()
    speaker.refresh_from_db()
    assert (foreign.title, speaker.name, meeting.agenda.count()) == ("Cizí", "Cizí mluvčí", 3)
    assert Meeting.objects.get(pk=meeting.pk).place == "Turnov"


def test_writing_itself_looks_only_among_rows_of_the_record(meeting):
    foreign = make.AgendaItemFactory(title="Cizí")
    rows = Rows(changed={foreign.pk: {"title": "Přepsáno"}}, removed={foreign.pk})

    assert write(meeting, {"agenda": rows}) == set()
    foreign.refresh_from_db()
    assert foreign.title == "Cizí"


def test_page_sent_twice_adds_its_new_item_once(mine, meeting):
    mine.type(agenda__new__0__title="Volba")
    first, again = mine.send(), mine.send()

    assert (len(first.differing), again.differing) == (1, set())
    assert agenda(meeting).count("Volba") == 1


def test_item_with_a_fault_is_not_written_and_the_list_has_its_end(mine, meeting):
    for number in range(4):
        mine.data[f"agenda-new-{number}-title"] = f"Bod {number}"
    mine.data["agenda-new-0-kind"] = "nonsense"
    editor = mine.merge().typed

    assert {one["name"]: one["label"] for one in editor.faults} == {
        "agenda-new-0-kind": "Item 4: Kind",
        "agenda-new-2-title": "Item 6: Title",
        "agenda-new-3-title": "Item 7: Title",
    }
    assert len(editor.changes(mine.merge().differing)["agenda"].added) == 1


def test_history_tells_who_moved_an_item(mine, meeting, items):
    before = items[0].history.count()
    mine.sort(items[1], items[0], items[2])
    mine.send()

    assert items[0].history.count() == before + 1


def test_unbound_page_ends_with_an_empty_row_of_each_list(meeting, items):
    editor = MeetingEditor(meeting)
    agenda_ = editor.groups["agenda"]

    assert [row.key for row in agenda_.forms] == [*(str(item.pk) for item in items), "new-0"]
    assert [row.key for row in agenda_.forms[0].lists["speakers"].forms] == ["new-0"]
    assert [row.key for row in agenda_.forms[-1].lists["links"].forms] == ["new-0"]
