"""A form with rows as two people sent it: every change of one side alone is taken, every clash is asked about."""

import itertools

import pytest
from django import forms
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict

from common.editing.joining import Opened, join
from common.editing.posted import EMPTY, Row, Sent, Shape, mark_of

SPEAKER = Shape({"name": forms.CharField()}, "speaker", "id")
ITEM = Shape(
    {"order": forms.IntegerField(), "title": forms.CharField(), "file": forms.FileField()},
    "item", "id", {"speakers": SPEAKER},
)  # fmt: skip
MEETING = Shape({"place": forms.CharField(), "day": forms.SplitDateTimeField()}, lists={"agenda": ITEM})


def meeting(place="Turnov", items=(("1", "Úvod", "Jana"), ("2", "Závěr", "Petr"))):
    agenda = []
    for order, (key, title, *speakers) in enumerate(items, 1):
        names = [Row(f"{key}{number}" if key else "", {"name": [name]}) for number, name in enumerate(speakers)]
        for row in names:
            row.values |= {"id": [row.key]} if row.key else {}
        values = {"order": [str(order)], "title": [title], **({"id": [key]} if key else {})}
        agenda.append(Row(key, values, lists={"speakers": names}))
    return Row("", {"place": [place], "day_0": ["24. 11. 2022"]}, lists={"agenda": agenda})


def joined(mine, theirs, was=None, **choices):
    said = QueryDict(mutable=True)
    said.update(choices)
    return join(MEETING, mine, theirs, Opened.of(MEETING, was or meeting()), said)


def told(row):
    return row.values["place"][0], [
        (one.values["title"][0], [speaker.values["name"][0] for speaker in one.lists["speakers"]])
        for one in row.lists["agenda"]
    ]


CHANGES = {
    "place": {"place": "Semily"},
    "item": {"items": (("1", "Zahájení", "Jana"), ("2", "Závěr", "Petr"))},
    "speaker": {"items": (("1", "Úvod", "Jana"), ("2", "Závěr", "Pavel"))},
    "new item": {"items": (("1", "Úvod", "Jana"), ("2", "Závěr", "Petr"), ("3", "Oběd"))},
    "removed item": {"items": (("1", "Úvod", "Jana"),)},
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_what_only_the_other_changed_is_taken(change):
    result = joined(meeting(), meeting(**change))

    assert told(result.row) == told(meeting(**change))
    assert (result.conflicts, result.is_touched, bool(result.elsewhere)) == ([], False, True)


@pytest.mark.parametrize("change", ["place", "item", "speaker"])
def test_what_only_this_one_changed_stays(change):
    result = joined(meeting(**CHANGES[change]), meeting())

    assert told(result.row) == told(meeting(**CHANGES[change]))
    assert (result.conflicts, result.is_touched, result.elsewhere) == ([], True, [])


@pytest.mark.parametrize(("mine", "theirs"), list(itertools.permutations(["place", "item", "speaker", "new item"], 2)))
def test_changes_of_different_parts_are_both_there(mine, theirs):
    if mine == "new item":
        typed = meeting(items=(("1", "Úvod", "Jana"), ("2", "Závěr", "Petr"), ("", "Oběd")))
    else:
        typed = meeting(**CHANGES[mine])

    result = joined(typed, meeting(**CHANGES[theirs]))

    place, items = told(result.row)
    both = {mine, theirs}
    assert result.conflicts == []
    assert place == ("Semily" if "place" in both else "Turnov")
    assert dict(items) == {
        "Zahájení" if "item" in both else "Úvod": ["Jana"],
        "Závěr": ["Pavel"] if "speaker" in both else ["Petr"],
        **({"Oběd": []} if "new item" in both else {}),
    }


def test_same_change_of_both_is_no_clash():
    result = joined(meeting("Semily"), meeting("Semily"))

    assert (result.conflicts, result.is_touched) == ([], False)


@pytest.mark.parametrize(("side", "place"), [("mine", "Semily"), ("theirs", "Liberec")])
def test_clash_is_asked_about_until_it_is_chosen(side, place):
    result = joined(meeting("Semily"), meeting("Liberec"))

    (asked,) = result.conflicts
    assert (asked.name, asked.mine, asked.theirs) == ("place", "Semily", "Liberec")
    assert result.opened.mark("", "", "place") == mark_of(["Turnov"])
    again = join(MEETING, result.row, meeting("Liberec"), result.opened, {"keep-place": f"{side}:{asked.version}"})
    assert (told(again.row)[0], again.conflicts) == (place, [])


def test_choice_about_another_version_does_not_count():
    (asked,) = joined(meeting("Semily"), meeting("Liberec")).conflicts

    result = joined(meeting("Semily"), meeting("Jičín"), **{"keep-place": f"mine:{asked.version}"})

    assert [one.theirs for one in result.conflicts] == ["Jičín"]


def test_baseline_survives_the_way_through_the_page():
    opened = Opened.of(MEETING, meeting(place=""))

    assert Opened.read(opened.write()) == opened
    assert opened.mark("", "", "place") == EMPTY
    for odd in ("", "|", "a", "a b", "a b c:", "::|::", "x" * 600_000):
        Opened.read(odd)


def test_page_opened_when_the_form_had_other_fields_is_still_asked_about_what_it_removes():
    opened = Opened.read("agenda order,heading,title 1:1!aaaabbbb|agenda/speakers name ")
    mine = meeting()
    mine.lists["agenda"][0].values["DELETE"] = ["on"]

    result = join(
        MEETING, mine, meeting(items=(("1", "Zahájení", "Jana"), ("2", "Závěr", "Petr"))), opened, QueryDict()
    )

    (conflict,) = result.conflicts
    assert conflict.name == "agenda-1-DELETE"
    assert Opened.read(result.opened.write()).mark("agenda", "1", "title") == "bbbb"


def test_rows_are_read_and_written_with_their_files_and_what_else_was_sent():
    data = QueryDict(mutable=True)
    data.update(
        {
            "place": "Turnov", "_save": "", "agenda-TOTAL_FORMS": "3", "agenda-INITIAL_FORMS": "1",
            "agenda-MIN_NUM_FORMS": "0", "agenda-0-id": "7", "agenda-0-title": "Úvod", "agenda-1-title": "Oběd",
            "agenda-1-file-kept": "token", "agenda-1-speakers-TOTAL_FORMS": "1", "agenda-1-speakers-INITIAL_FORMS": "0",
            "agenda-1-speakers-0-name": "Jana",
        }
    )  # fmt: skip
    sent = Sent(MEETING, data, MultiValueDict({"agenda-2-file": ["a.pdf"]}))

    assert [row.key for row in sent.row.lists["agenda"]] == ["7", "", ""]
    again, files = sent.with_row(sent.row)

    assert again.dict() == data.dict()
    assert dict(files.lists()) == {"agenda-2-file": ["a.pdf"]}


@pytest.mark.parametrize("number", ["x", "-1", "99999999", "", "²"])
def test_malformed_counts_are_read_as_no_rows(number):
    data = QueryDict(mutable=True)
    data.update({"agenda-TOTAL_FORMS": number, "agenda-x-title": "a", "agenda-0": "b"})

    assert Sent(MEETING, data).row.lists["agenda"] == []
