"""A database of an earlier version is migrated to the present one without losing data or changing its pages.

Each kept database is migrated and read in a separate process. Approved differences are in `moves.py`, and in the
`changes.yaml` and the `approved.txt` of its folder (see CONTRIBUTING.md); one that did not happen is also a failure.
"""

import difflib
from collections import Counter, defaultdict

import pytest
from django.db import connection

from tests.states import databases
from tests.states.asking import ask
from tests.states.kept import Kept, as_pages
from tests.states.moves import GONE, moved, moved_address

MOST_DIFFERENCES = 60

pytestmark = pytest.mark.both_databases


class State:
    """A kept database and what the present code reads from it."""

    def __init__(self, kept, now):
        self.kept, self.now = kept, now
        self.before = kept.facts


@pytest.fixture(scope="module", params=Kept.all(), ids=lambda kept: kept.name)
def database(request, tmp_path_factory):
    """A kept database, restored into a separate database."""
    kept, folder = request.param, tmp_path_factory.mktemp("state")
    schema = kept.schema(connection.vendor).read_text(encoding="utf-8")
    with databases.fresh_database(connection.settings_dict, folder) as url:
        databases.read(url, schema, kept.rows.read_text(encoding="utf-8"))
        yield kept, url, folder


@pytest.fixture(scope="module")
def state(database):
    """Migrate a kept database and read it, once for all tests."""
    kept, url, folder = database
    pages = [(who, moved_address(address)) for who, address in kept.pages if who]
    return State(kept, ask("seen", {"at": kept.facts["at"], "pages": pages}, url=url, folder=folder))


def test_there_are_kept_databases():
    assert Kept.all()


def test_every_table_keeps_its_rows(state):
    before = numbers_by_label(state, "counts") | state.kept.changes.get("counts", {})

    compare(lines(before), lines({label: state.now["counts"].get(label) for label in before}))


def test_every_value_stays_in_its_table_and_column(state):
    """Approved losses are listed in `lost:` of the changes, in the format of this test's output."""
    compare(state.kept.changes.get("lost", []), state.now["lost"])


def test_history_keeps_who_changed_what(state):
    before = with_moved_labels(state.before["history"])
    labels = {line.split(" ")[0] for line in before}

    compare(before, [line for line in state.now["history"] if line.split(" ")[0] in labels])


def test_log_of_the_administration_stays_as_it_was(state):
    before = [[*entry[:3], moved(entry[3]), *entry[4:]] for entry in state.before["log"]]

    compare([" | ".join(entry) for entry in before], [" | ".join(entry) for entry in state.now["log"]])


def test_what_was_queued_is_still_to_be_done(state):
    compare(state.before["queue"], state.now["queue"], approved=state.kept.changes.get("queue", []))


def test_coordinator_has_the_rights_she_had(state):
    approved = state.kept.changes.get("rights", [])

    compare(with_moved_labels(state.before["rights"]), state.now["rights"], approved=approved)


def test_content_types_were_renamed_and_not_made_anew(state):
    before = numbers_by_label(state, "content_types")

    compare(lines(before), lines({label: state.now["content_types"].get(label) for label in before}))


def test_no_content_type_and_no_right_is_left_without_its_model(state):
    compare([], state.now["stale"])


def numbers_by_label(state, name):
    """Return numbers from the kept database by the present labels of its models."""
    return {moved(label): number for label, number in state.before[name].items() if label not in GONE}


def with_moved_labels(facts):
    """Return lines that begin with the label of a model, with the present label."""
    return [" ".join([moved(label), *rest]) for label, *rest in (line.split(" ") for line in facts)]


def lines(numbers):
    return [f"{label} {number}" for label, number in numbers.items()]


def compare(before, now, approved=()):
    """Fail with the missing (-) and new (+) lines, unless they are exactly the approved ones."""
    lost, found = Counter(before) - Counter(now), Counter(now) - Counter(before)
    differences = Counter([*(f"- {one}" for one in lost.elements()), *(f"+ {one}" for one in found.elements())])
    wrong = [*(differences - Counter(approved)).elements()]
    wrong += [f"approved, but it is not so: {one}" for one in (Counter(approved) - differences).elements()]
    if wrong:
        pytest.fail("\n".join(wrong), pytrace=False)


def test_every_page_reads_as_it_did_or_as_it_was_approved(state):
    """Each difference is shown once, with the pages on which it is."""
    now = as_pages(state.now["pages"])
    found = defaultdict(list)
    for (who, address), words in (state.kept.expected | state.kept.approved).items():
        page = f"{who} {address}".strip()
        for difference in changed_lines(words, now.get((who, address), ["(this page is not there)"])):
            found[difference].append(page)
    shown = [
        "\n".join([f"on {len(pages)} pages, as {', '.join(pages[:3])}:", *difference])
        for difference, pages in found.items()
    ]
    if shown:
        pytest.fail("\n\n".join(shown[:MOST_DIFFERENCES]), pytrace=False)


def test_every_page_that_reads_differently_has_a_reason_and_every_reason_a_page(state):
    kept = state.kept
    different = {address for (who, address), words in kept.approved.items() if words != kept.expected[who, address]}

    assert {one for one in different if not any(reason.covers(one) for reason in kept.reasons)} == set()
    assert [reason for reason in kept.reasons if not any(reason.covers(one) for one in different)] == []
    assert len({address for _who, address in kept.approved}) == len(different)


def changed_lines(before, now):
    """Yield each difference as its lines with - and +, and the line before them."""
    matcher = difflib.SequenceMatcher(None, before, now, autojunk=False)
    for kind, first, last, new_first, new_last in matcher.get_opcodes():
        if kind != "equal":
            context = [f"  {line}" for line in before[max(first - 1, 0) : first]]
            old = [f"- {line}" for line in before[first:last]]
            new = [f"+ {line}" for line in now[new_first:new_last]]
            yield (*context, *old, *new)
