"""Rows of a list are known by key; how fields compare, read and are sent. No database, no HTTP."""

from decimal import Decimal

import pytest
from django import forms
from django.core.exceptions import TooManyFieldsSent
from django.http import QueryDict
from django.utils import translation

from common.editing import values
from common.editing.baseline import Baseline, digest
from common.editing.parts import FieldPart, ListPart, OrderPart, RowPart
from common.editing.rich_text import RichTextFormField
from common.editing.rows import Compared, ListOf, RowForm, RowList
from common.editing.writing import Rows
from common.values.fields import TidyField


class ToolRow(RowForm):
    name = TidyField(label="Tool", max_length=10)
    kind = forms.ChoiceField(label="Kind", choices=[("", "–"), ("hand", "by hand"), ("motor", "with a motor")])
    is_new = forms.BooleanField(label="New")

    @classmethod
    def facts_in(cls, row):
        return {name: getattr(row, name) for name in cls.base_fields}


class Tool:
    def __init__(self, pk, name, kind="", is_new=False) -> None:
        self.pk, self.name, self.kind, self.is_new = pk, name, kind, is_new


class Shed:
    """A record with a list of tools, without a database."""

    pk = 1

    def __init__(self, *tools) -> None:
        self.tools = type("Related", (), {"all": lambda _self: tools})()


SHED = Shed(Tool(7, "Saw", "hand"), Tool(3, "Drill", "motor", is_new=True))


def sent(**fields) -> QueryDict:
    data = QueryDict(mutable=True)
    for name, value in fields.items():
        data[f"tools-{name.replace('__', '-')}"] = value
    return data


def rows(data=None, compared=Compared.FIELD, owner=SHED, **more) -> RowList:
    return RowList(ListOf("tools", ToolRow, numbered="Tool %(number)s", compared=compared, **more), owner, data)


# --- Keys ---------------------------------------------------------------------


def test_stored_row_is_known_by_its_number_and_the_list_ends_with_an_empty_new_one():
    found = rows()

    assert [(row.key, row.heading) for row in found.forms] == [
        ("7", "Tool 1"), ("3", "Tool 2"), ("new-0", "Tool 3"),
    ]  # fmt: skip
    assert found.as_stored.dict() == {
        "tools-7-name": "Saw", "tools-7-kind": "hand",
        "tools-3-name": "Drill", "tools-3-kind": "motor", "tools-3-is_new": "on",
    }  # fmt: skip


def test_row_that_was_not_sent_stays_as_it_is_stored():
    found = rows(sent(**{"7__name": "Handsaw", "7__kind": "hand"}))

    assert [row["name"].value() for row in found.rows] == ["Handsaw", "Drill"]
    assert found.rows[1]["is_new"].value() is True


def test_number_of_a_foreign_row_is_gone_and_changes_nothing():
    found = rows(sent(**{"99__name": "Stolen", "99__remove": "on"}))

    assert [row.key for row in found.gone] == ["99"]
    assert not found.changes({"tools-99", "tools-99-name", "tools-99-remove"})


@pytest.mark.parametrize("name", ["new-9999999", "x", "", "-1", "1.5", "٣", "9" * 19, "new-"])
def test_key_of_a_strange_shape_is_no_row(name):
    assert rows(sent(**{f"{name}__name": "x"})).sent_keys == []


def test_more_rows_than_any_hand_types_are_refused():
    with pytest.raises(TooManyFieldsSent):
        rows(sent(**{f"new-{number}__name": "x" for number in range(301)}))


def test_further_empty_rows_get_keys_that_the_page_does_not_use():
    data = sent(**{"new-4__name": "Axe", "new-1__name": ""})

    assert [row.key for row in rows(data).forms] == ["7", "3", "new-4", "new-1"]
    assert [row.key for row in rows(data, blank=3).forms] == ["7", "3", "new-4", "new-1", "new-5", "new-6"]


# --- Removing, adding, order --------------------------------------------------


def test_box_or_emptying_takes_a_row_away_but_not_one_that_is_merely_empty():
    data = sent(**{"7__name": " ", "7__kind": "", "3__name": "Drill", "3__remove": "on", "new-0__name": ""})
    owner = Shed(*SHED.tools.all(), Tool(5, ""))
    found = rows(data, owner=owner)

    assert [found.is_leaving(row) for row in found.rows] == [True, True, False, True]
    assert found.changes({"tools-7-name", "tools-3-remove"}) == Rows(removed={7, 3})


def test_only_chosen_fields_of_a_row_are_stored():
    found = rows(sent(**{"7__name": "Handsaw", "7__kind": "motor"}))

    assert found.changes({"tools-7-kind"}) == Rows(changed={7: {"kind": "motor"}})


def test_whole_list_is_stored_in_the_order_of_the_page_with_new_rows_and_without_those_left_out():
    data = sent(**{"3__name": "Drill", "new-0__name": "Axe", "7__name": ""})
    found = rows(data, compared=Compared.LIST)

    assert found.changes({"tools"}) == Rows(
        changed={3: {"name": "Drill", "kind": "", "is_new": False}},
        added=[{"name": "Axe", "kind": "", "is_new": False}],
        removed={7},
        order=[3, None],
    )


def test_stored_row_that_the_page_does_not_know_lends_its_number_to_a_new_one():
    """A page that saves itself goes on sending a new row under its first key."""
    found = rows(sent(**{"new-0__name": "Handsaw", "0__name": "Drill"}), compared=Compared.LIST)

    assert found.changes({"tools"}).order == [7, 3]
    assert found.changes({"tools"}).changed[7]["name"] == "Handsaw"
    assert found.changes({"other"}) == Rows()


def test_rows_beyond_the_limit_are_faults_and_are_kept_as_typed():
    found = rows(sent(**{f"new-{number}__name": f"Axe {number}" for number in range(3)}), Compared.LIST, most=2)

    assert [row.is_valid() for row in found.rows] == [True, True, False]
    assert [one["name"] for one in found.kept_rows()] == ["Axe 0", "Axe 1", "Axe 2"]


def test_kept_rows_come_back_the_understood_ones_under_their_numbers():
    kind = ListOf("tools", ToolRow, compared=Compared.LIST)
    kept = [{"name": "Saw"}, {"name": "x" * 11}, {"name": "Drill", "kind": "motor"}]
    found = RowList(kind, SHED, None, kept=kept)

    assert [(row.key, row["name"].value()) for row in found.rows] == [("7", "Saw"), ("new-1", "x" * 11), ("3", "Drill")]


def test_order_differs_by_the_rows_that_both_have():
    found = rows(sent(**{"3__name": "Drill", "new-0__name": "Axe", "7__name": "Saw"}), sortable=True)
    order = OrderPart(found, "Order")

    assert order.mark == "3,7"
    assert [order.differs_from(seen) for seen in ("7,3", "3,7", "3,5,7", "3", "7,9,3")] == [
        True,
        False,
        False,
        False,
        True,
    ]
    assert found.ordered_keys() == ["3", "new-0", "7"]


# --- Parts --------------------------------------------------------------------


def test_digest_follows_the_meaning_not_the_writing():
    data = sent(
        **{"7__name": "Saw\u200b", "7__kind": "hand", "3__name": "Drill", "3__kind": "motor", "3__is_new": "on"}
    )
    one, other = rows(data, Compared.LIST), rows(None, Compared.LIST)

    assert ListPart(one, "").mark == ListPart(other, "").mark
    assert [RowPart(one, row, "").mark for row in one.rows] == [RowPart(other, row, "").mark for row in other.rows]
    assert FieldPart(one.rows[0], "name", "").mark == digest("Saw")


def test_part_owns_its_own_names_and_not_those_that_begin_like_them():
    found = rows()
    row = RowPart(found, found.rows[0], "")

    assert [FieldPart(row.row, "name", "").owns(name) for name in ("tools-7-name", "tools-7-name_en")] == [True, False]
    assert [row.owns(name) for name in ("tools-7-kind", "tools-70-kind")] == [True, False]


def test_row_in_words_says_choices_and_ticked_boxes():
    assert rows().in_words() == "Saw – by hand\nDrill – with a motor – New"
    faulty = rows(sent(**{"new-0__name": "x" * 11, "new-0__kind": "hand"}))
    assert faulty.rows[-1].in_words() == f"{'x' * 11} – by hand"


def test_baseline_survives_its_way_through_the_page_and_knows_nothing_of_strange_ones():
    part = FieldPart(rows().rows[0], "name", "")
    base = Baseline.read(Baseline.of({part.name: part}, with_words=True).write())

    assert (base.differs(part), base.words) == (False, {"tools-7-name": "Saw"})
    assert Baseline.read('{"tools-7-name": "0123456789"}').differs(part)
    for strange in ("", "{", "[]", "null", '{"tools-7-name": 1}', '{"tools-7-name": {}}', '{"tools-7-name": []}'):
        assert (Baseline.read(strange), Baseline().differs(part)) == (Baseline(), True)


# --- Values -------------------------------------------------------------------


class ValuesForm(forms.Form):
    text = TidyField(required=False)
    prose = RichTextFormField(required=False)
    amount = forms.DecimalField(required=False)
    grouped = forms.ChoiceField(choices=[("Fruit", [("a", "Apple")]), ("p", "Pea")], required=False)
    several = forms.MultipleChoiceField(choices=[("1", "one"), ("2", "two")], required=False)
    ticked = forms.BooleanField(required=False)


@pytest.mark.parametrize(
    ("name", "typed", "compared", "words"),
    [
        ("text", " a\u200bb ", "ab", "ab"),
        ("prose", "<p>a</p>\n<p>b</p>", "<p>a</p><p>b</p>", "a\nb"),
        ("amount", "1.50", "1.5", "1.50"),
        ("amount", "100", "100", "100"),
        ("amount", "nine", "!nine", "nine"),
        ("amount", "", "", ""),
        ("grouped", "a", "a", "Apple"),
        ("grouped", "x", "!x", "x"),
        ("ticked", "on", "True", "yes"),
        ("ticked", "", "", "no"),
    ],
)
def test_value_compares_and_reads(name, typed, compared, words):
    form = ValuesForm({name: typed})

    assert values.comparable(form, name) == compared
    with translation.override("en"):
        assert values.in_words(form, name) == words


@pytest.mark.parametrize(
    ("value", "texts"),
    [
        (None, []), ("", []), (False, []), (True, ["on"]), (0, ["0"]), (Decimal("1.5"), ["1.5"]),
        ([1, None, "x"], ["1", "x"]),
    ],
)  # fmt: skip
def test_value_as_a_browser_sends_it(value, texts):
    assert values.texts(value) == texts


def test_field_that_did_not_come_is_told_from_an_emptied_one():
    form = ValuesForm({"text": ""})

    assert (values.was_sent(form, "text"), values.was_sent(form, "amount")) == (True, False)
