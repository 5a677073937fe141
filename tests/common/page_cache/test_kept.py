"""What is made of public content is kept until it changes, and never shown in another language or on another day."""

import pytest
from django.http import HttpResponse
from django.template import Context, Template
from django.test import RequestFactory
from django.urls import get_script_prefix, set_script_prefix
from django.utils import translation

from common.page_cache import kept as module
from common.page_cache.kept import KeepWhatIsMade, Store, kept, nothing_kept, once
from common.page_cache.revision import RevisionUnavailable


class Content:
    """Public content that tells its revision."""

    def __init__(self):
        self.revision, self.text = 1, "Ekoden"

    def change(self, text):
        self.revision, self.text = self.revision + 1, text

    def tell(self):
        return str(self.revision)


@pytest.fixture
def content(monkeypatch):
    content = Content()
    monkeypatch.setattr(module, "current_revision", content.tell)
    monkeypatch.setattr(module, "_store", Store(module.LIMIT))
    # The tests of a class with a database run in a transaction, in which nothing is kept.
    monkeypatch.setattr(module, "connection", type("Outside", (), {"in_atomic_block": False}))
    return content


def answer(make, method="GET", **environ):
    """Return what a view makes in one request."""
    view = KeepWhatIsMade(lambda request: HttpResponse(make()))
    return view(RequestFactory().generic(method, "/", **environ)).content.decode()


def part(source, **context):
    """Return a function that renders a template, compiled once."""
    template = Template(source)
    return lambda: template.render(Context(context))


def test_function_runs_once_until_content_changes(content):
    made = []

    @kept
    def title():
        made.append(content.text)
        return content.text

    first, second = answer(title), answer(title)
    content.change("Den Země")

    assert (first, second, answer(title)) == ("Ekoden", "Ekoden", "Den Země")
    assert made == ["Ekoden", "Den Země"]


def test_function_is_kept_for_each_of_its_arguments(content):
    @kept
    def title(year):
        return f"{content.text} {year}"

    assert [answer(lambda year=year: title(year)) for year in (2021, 2022, 2021)] == [
        "Ekoden 2021",
        "Ekoden 2022",
        "Ekoden 2021",
    ]


def test_part_of_a_page_is_made_once_until_content_changes(content):
    calls = []

    def title():
        calls.append(content.text)
        return content.text

    page = part("{% kept 1 %}{{ title }}{% endkept %}", title=title)

    assert (answer(page), answer(page)) == ("Ekoden", "Ekoden")
    content.change("Den Země")
    assert answer(page) == "Den Země"
    assert calls == ["Ekoden", "Den Země"]


def test_part_of_a_page_is_never_in_another_language(content):
    page = part("{% kept 1 %}{% get_current_language as code %}{{ code }}{% endkept %}")

    with translation.override("cs"):
        czech = answer(page)
    with translation.override("en"):
        english = answer(page)

    assert (czech, english) == ("cs", "en")


def test_part_of_a_page_is_never_of_another_day(content, time_machine):
    page = part("{% kept 1 %}{% now 'j' %}{% endkept %}")

    time_machine.move_to("2026-11-28 22:59:00Z")
    before = answer(page)
    time_machine.move_to("2026-11-28 23:01:00Z")

    # Midnight in Prague.
    assert (before, answer(page)) == ("28", "29")


def test_parts_that_look_alike_share_nothing(content):
    page = part("{% kept 1 %}{{ a }}{% endkept %}{% kept 1 %}{{ b }}{% endkept %}", a="Turnov", b="Semily")

    assert (answer(page), answer(page)) == ("TurnovSemily", "TurnovSemily")


def test_part_is_kept_for_each_value(content):
    template = Template("{% kept town level %}{{ town }}, {{ level }}{% endkept %}")

    def of(**context):
        return answer(lambda: template.render(Context(context)))

    pages = [{"town": "Turnov", "level": "h2"}, {"town": "Turnov"}, {"town": "Semily"}, {"town": "Turnov"}]
    assert [of(**page) for page in pages] == ["Turnov, h2", "Turnov, ", "Semily, ", "Turnov, "]


def test_part_with_a_value_of_none_is_made_each_time(content):
    texts = iter(["první", "druhý"])
    page = part("{% kept value %}{{ text }}{% endkept %}", value=None, text=lambda: next(texts))

    assert (answer(page), answer(page)) == ("první", "druhý")


def test_details_are_asked_for_only_to_make_the_part(content):
    calls = []

    def details():
        calls.append(1)
        return {"town": content.text}

    template = Template("{% kept 1 using details %}{{ town }}{% endkept %}{{ town }}")

    def page():
        # As views do it: a function in a list is not called by the template.
        return template.render(Context({"details": details}))

    assert (answer(page), answer(page), len(calls)) == ("Ekoden", "Ekoden", 1)


def test_nothing_is_kept_outside_of_requests_and_for_previews(content):
    page = part("{% kept 1 %}{{ title }}{% endkept %}", title=lambda: content.text)

    def preview():
        with nothing_kept():
            return page()

    answer(page)
    content.text = "Koncept"

    assert page() == "Koncept"
    assert answer(preview) == "Koncept"
    assert answer(page) == "Ekoden"


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_nothing_is_kept_while_something_may_change(content, method):
    page = part("{% kept 1 %}{{ title }}{% endkept %}", title=lambda: content.text)

    answer(page)
    content.text = "Právě ukládané"

    assert answer(page, method) == "Právě ukládané"


def test_nothing_is_kept_of_a_request_whose_client_chose_the_beginning_of_all_links(content):
    page = part("{% kept 1 %}{{ prefix }}{% endkept %}", prefix=get_script_prefix)

    def with_prefix():
        before = get_script_prefix()
        set_script_prefix("/zle/")
        try:
            return page()
        finally:
            set_script_prefix(before)

    assert answer(with_prefix, SCRIPT_NAME="/zle") == "/zle/"
    assert answer(page) == "/"


def test_nothing_is_kept_in_a_transaction_which_may_be_undone(content, monkeypatch):
    page = part("{% kept 1 %}{{ title }}{% endkept %}", title=lambda: content.text)

    monkeypatch.setattr(module.connection, "in_atomic_block", True)
    content.text = "Nepotvrzené"
    unconfirmed = answer(page)
    monkeypatch.setattr(module.connection, "in_atomic_block", False)
    content.text = "Ekoden"

    assert (unconfirmed, answer(page)) == ("Nepotvrzené", "Ekoden")


def test_what_a_transaction_within_the_request_made_is_not_kept(content, monkeypatch):
    def within():
        monkeypatch.setattr(module.connection, "in_atomic_block", True)
        made = once("title", lambda: "Nepotvrzené")
        monkeypatch.setattr(module.connection, "in_atomic_block", False)
        return made

    assert answer(within) == "Nepotvrzené"
    assert answer(lambda: once("title", lambda: "Ekoden")) == "Ekoden"


def test_what_was_read_before_a_change_is_not_kept_for_the_content_after_it(content):
    def slow():
        text = content.text
        content.change("Den Země")
        return once("title", lambda: text)

    answer(slow)

    assert answer(lambda: once("title", lambda: content.text)) == "Den Země"


def test_pages_are_made_while_the_revision_is_not_known(content, monkeypatch):
    def away():
        raise RevisionUnavailable

    monkeypatch.setattr(module, "current_revision", away)

    assert answer(lambda: once("title", lambda: content.text)) == "Ekoden"


def test_store_keeps_no_more_than_its_limit_and_drops_what_was_not_used():
    store, state = Store(10_000), ("1", "2026-11-28")
    for number in range(20):
        store.put(state, number, "x" * 1000)
        store.get(state, 0)

    assert store.size <= 10_000
    assert store.get(state, 0) is not None
    assert store.get(state, 1) is None
    assert store.get(state, 19) is not None


def test_store_counts_what_its_keys_take():
    store, state = Store(30_000), ("1", "2026-11-28")
    for number in range(20):
        store.put(state, f"{number}" + "x" * 2000, "x")

    assert store.get(state, "0" + "x" * 2000) is None


def test_store_drops_everything_of_the_content_before():
    store = Store(10_000)
    store.put(("1", "2026-11-28"), "title", "x" * 1000)
    store.put(("2", "2026-11-28"), "other", "x")

    assert store.get(("1", "2026-11-28"), "title") is None
    assert store.size < 1000


def test_kept_part_has_no_blank_lines_of_its_template_but_those_that_people_typed(content):
    show = part(
        "{% load kept %}{% kept key %}<ul>\n  {% if 1 %}\n    <li>{{ text }}</li>\n  {% endif %}\n</ul>{% endkept %}",
        key=1,
        text="První odstavec\n\ndruhý",
    )
    assert answer(show) == "<ul>\n    <li>První odstavec\n\ndruhý</li>\n</ul>"


def test_kept_part_with_preformatted_text_stays_as_it_is(content):
    show = part("{% load kept %}{% kept key %}<pre>a\n  \nb</pre>{% endkept %}", key=1)
    assert answer(show) == "<pre>a\n  \nb</pre>"
