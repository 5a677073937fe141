"""How databases are kept: filled with rows of every model, and their pages stored as text."""

import pytest
import time_machine

from reports.models import ActivityReport
from tests.states.content import BEGIN, make_content
from tests.states.kept import Kept, Reason, fold, unfold
from tests.states.moves import MOVED, moved, moved_links
from tests.states.seen import counts
from tests.states.stored import lost
from tests.states.words import lines_of

EMPTY = {
    # The worker makes the index after an upgrade.
    "search.document",
    "search.filetext",
    "search.word",
    "account.emailaddress",  # the address of an account is its login, nothing is confirmed
    "account.emailconfirmation",
    "members.user_user_permissions",  # rights come from the group alone
    "mfa.authenticator",  # holds secrets
}


@pytest.mark.django_db
def test_content_of_a_kept_database_has_every_model_and_every_state_of_a_report(kept_connection):
    with time_machine.travel(BEGIN, tick=False) as clock:
        make_content(clock)

    assert {label for label, count in counts().items() if not count} == EMPTY
    assert set(ActivityReport.objects.values_list("state", flat=True)) == set(ActivityReport.State.values)


def test_words_of_a_page_come_in_lines_with_links_and_without_what_is_hidden():
    html = """<!DOCTYPE html><html><head><title>Akce &amp; lidé</title><style>p {}</style></head>
    <body><p hidden>Nic <b>tu</b></p><h1>Akce</h1><p>Přišlo
      <b>50</b>&nbsp;lidí, <a href="/clenove/">viz <i>členové</i></a>.<br>Konec</p>
    <svg><title>Graf</title><text>2022</text></svg><script>x("<p>y</p>")</script>
    <label>Jméno <input name="a" value="Jana"></label><input type="hidden" value="token">
      <img src="x" alt="Lidé"></body>"""

    assert lines_of(html) == [
        "Akce & lidé",
        "Akce",
        "Přišlo 50 lidí, [viz členové](/clenove/). Konec",
        "2022 Jméno Jana Lidé",
    ]


def test_pages_come_back_as_they_were_written_down():
    frame = ["Zdravý kraj v obrazech", "[Aktivity a akce](/aktivity/)", "[Členové a partneři](/clenove/)"]
    pages = {
        ("", "/"): [*frame, "Úvod", *frame],
        ("", "/en/"): ["Home", *frame, frame[1]],
        ("jana@mesto.example", "/hlaseni/?rok=2022"): [*frame, "Úvod", *frame, "»"],
    }

    text = fold(pages)

    assert unfold(text) == pages
    assert text.count(frame[0]) == 2, "both on the first page"


def test_reason_covers_the_addresses_of_its_pattern():
    reason = Reason("/rok/*", "The year is a story.")

    assert reason.covers("/rok/2022/")
    assert not reason.covers("/en/rok/2022/")


def test_pages_that_read_as_they_did_are_not_among_the_approved(tmp_path):
    same, changed = ("", "/"), ("", "/rok/2022/")
    (tmp_path / "pages.txt").write_text(fold({same: ["a"], changed: ["b"]}), encoding="utf-8")

    Kept(tmp_path).approve({same: ["a"], changed: ["B", "c"]})

    assert Kept(tmp_path).approved == {changed: ["B", "c"]}


def test_what_belongs_to_a_moved_model_moves_with_it(monkeypatch):
    monkeypatch.setitem(MOVED, "old.letter", "new.mail")

    labels = ["old.letter", "old.historicalletter", "old.letter_topics", "old.historicalletter_topics", "old.letters"]
    assert [moved(label) for label in labels] == [
        "new.mail",
        "new.historicalmail",
        "new.mail_topics",
        "new.historicalmail_topics",
        "old.letters",
    ]
    assert moved_links("[Zprávy](/sprava/old/letter/1/) a [jiné](/sprava/old/letters/)") == (
        "[Zprávy](/sprava/new/mail/1/) a [jiné](/sprava/old/letters/)"
    )


def test_values_that_are_stored_no_longer_are_told_by_table_and_column():
    before = {"kept": {"id": [1, 2], "text": ["a", "b"]}, "gone": {"id": [1]}, "empty": {"id": []}}
    before["mixed"] = {"id": [1, 2], "text": ["a", "b"]}
    now = {
        "kept": {"id": [1, 2, 3], "text": ["a", "B", "c"], "new": [0, 0, 0]},
        "mixed": {"id": [1, 2], "text": ["b", "a"]},
    }

    assert lost(before, before) == []
    assert lost(before, now) == ["kept.text has lost 1 values", "gone is gone", "mixed has its values in other rows"]
    assert lost({"kept": {"id": [1], "old": ["x"]}}, now) == ["kept.old is gone"]
