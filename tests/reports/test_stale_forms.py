"""A form sent too late (without a login, with a stale token) changes nothing and what was typed into it comes back."""

from urllib.parse import parse_qs, urlsplit

import pytest
from django.conf import settings
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.shortcuts import resolve_url
from django.utils import timezone

from common.editing.drafts import signed_author
from common.editing.models import Stash
from members.models import User
from tests import factories as make
from tests.pages import Page
from tests.people import PASSWORD, browser_of, clerk_of, make_coordinator
from tests.reports.people import STEPS, Form
from tests.reports.test_isolation import dump, text_of

pytestmark = pytest.mark.django_db

HERE = "http://testserver"
TYPED = "Psáno půl hodiny"

FIELDS = {"what": "title", "who": "partners-0-name", "outcome": "funding", "evidence": "links-0-title"}


@pytest.fixture
def strict(clerk):
    """A browser whose forms must bear a good token."""
    return browser_of(clerk, enforce_csrf_checks=True)


@pytest.fixture
def evidence_form(town, clerk):
    """The address of the evidence and what is sent from it."""
    year = timezone.localdate().year
    criterion = make.MaCriterionFactory(criteria_set__year=year, category="D")
    indicator = make.MaIndicatorFactory(criterion=criterion, proof="link")
    fields = {
        "indicator": str(indicator.pk), "rok": str(year), "title": TYPED, "url": "https://mesto.example/",
        "author": signed_author(clerk),
    }  # fmt: skip
    return f"/hlaseni/obec/{town.slug}/doklady/", fields


def typed_in(response) -> set[str]:
    """Return what stands in the fields of the page."""
    page = Page(response)
    areas = {"".join(node.itertext()).removeprefix("\n") for node in page.elements("textarea")}
    return areas | {node.get("value", "") for node in page.elements("input") if node.get("type") != "hidden"}


def filled(browser, report, step):
    """Open a step and type; return its address and what would be sent."""
    form = Form(browser, report, step)
    return form.address, form.fields | {FIELDS[step]: [TYPED]}


def token_of(url) -> str:
    """Return the token by which the typed text comes back, from an address or from that where a login leads."""
    query = parse_qs(urlsplit(url).query)
    return query["obnovit"][0] if "obnovit" in query else token_of(query["next"][0])


def expire(browser) -> None:
    """End every login without telling the browser."""
    Session.objects.all().delete()


def log_in(browser, answer):
    """Log in on the page to which the answer led; return the page that comes then."""
    return browser.post(answer.url, {"login": "clerk@turnov.example", "password": PASSWORD}, follow=True)


# --- A stale token ------------------------------------------------------------


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("sender", ["origin", "referer"])
def test_step_with_a_stale_token_changes_nothing_and_comes_back_as_typed(strict, report, step, sender):
    address, data = filled(strict, report, step)
    before = dump(stashes=False)
    headers = {"origin": HERE} if sender == "origin" else {"referer": f"{HERE}{address}"}
    answer = strict.post(address, data | {"csrfmiddlewaretoken": "a" * 64}, headers=headers)

    assert answer.status_code == 302
    assert answer.url == f"{address}?obnovit={token_of(answer.url)}"
    assert TYPED in typed_in(strict.get(answer.url))
    assert TYPED not in typed_in(strict.get(address))
    assert dump(stashes=False) == before


@pytest.mark.parametrize("step", STEPS)
def test_step_that_came_back_can_be_saved(strict, report, step):
    address, data = filled(strict, report, step)
    answer = strict.post(address, data | {"csrfmiddlewaretoken": "a" * 64}, headers={"origin": HERE})
    back = strict.get(answer.url)
    again = data | {"csrfmiddlewaretoken": [str(back.context["csrf_token"])]}
    saved = strict.post(address, again | {"go": "stay"}, headers={"origin": HERE})

    assert saved.status_code == 302
    assert "obnovit" not in saved.url
    assert TYPED in typed_in(strict.get(address))


@pytest.mark.parametrize(
    ("action", "back"), [("komentar", ""), ("odeslat", "kontrola/")], ids=["comment", "message with the sending"]
)
def test_words_beside_a_step_come_back_where_they_were_typed(strict, report, action, back):
    before = dump(stashes=False)
    data = {"text": TYPED, "revision": "0", "csrfmiddlewaretoken": "a" * 64}
    answer = strict.post(f"/hlaseni/{report.public_id}/krok/{action}/", data, headers={"origin": HERE})

    assert answer.url.startswith(f"/hlaseni/{report.public_id}/{back}?obnovit=")
    assert TYPED in typed_in(strict.get(answer.url))
    assert dump(stashes=False) == before


def test_link_of_evidence_comes_back_after_a_stale_token(strict, evidence_form):
    address, fields = evidence_form
    before = dump(stashes=False)
    answer = strict.post(address, fields | {"csrfmiddlewaretoken": "a" * 64}, headers={"origin": HERE})

    assert answer.url.startswith(f"{address}?obnovit=")
    assert TYPED in typed_in(strict.get(answer.url))
    assert dump(stashes=False) == before


@pytest.mark.parametrize(
    "headers",
    [{"origin": "https://zly.example"}, {"origin": "null"}, {"origin": "http://testserver.zly.example"},
     {"origin": "https://zly.example", "referer": f"{HERE}/hlaseni/"}, {"referer": "https://zly.example/"}, {},
     {"origin": "http://["}, {"referer": "http://["}],
)  # fmt: skip
def test_form_of_another_site_leaves_nothing_here(strict, report, headers):
    address, data = filled(strict, report, "what")
    before = dump()
    answer = strict.post(address, data | {"csrfmiddlewaretoken": "a" * 64}, headers=headers)

    assert answer.status_code == 403
    assert TYPED not in text_of(answer)
    assert dump() == before


def test_form_of_another_site_leaves_nothing_even_with_a_good_token(strict, report):
    address, data = filled(strict, report, "what")
    before = dump()

    assert strict.post(address, data, headers={"origin": "https://zly.example"}).status_code == 403
    assert dump() == before


def test_page_that_saves_itself_is_told_of_a_stale_token(strict, report):
    address, data = filled(strict, report, "what")
    before = dump()
    headers = {"origin": HERE, "x-requested-with": "fetch"}
    answer = strict.post(address, data | {"csrfmiddlewaretoken": "a" * 64}, headers=headers)

    assert (answer.status_code, answer.json()) == (403, {"state": "stale"})
    assert dump() == before


# --- A login that ended -------------------------------------------------------


@pytest.mark.parametrize("step", STEPS)
def test_step_sent_after_the_login_ended_comes_back_as_typed_after_the_next(browser, report, step):
    address, data = filled(browser, report, step)
    expire(browser)
    before = dump(stashes=False)
    answer = browser.post(address, data)

    assert (answer.status_code, answer.url.partition("?")[0]) == (302, resolve_url(settings.LOGIN_URL))
    page = log_in(browser, answer)
    assert page.redirect_chain[-1][0] == f"{address}?obnovit={token_of(answer.url)}"
    assert TYPED in typed_in(page)
    assert TYPED not in typed_in(browser.get(address))
    assert dump(stashes=False) == before


def test_link_of_evidence_comes_back_after_the_next_login(browser, evidence_form):
    address, fields = evidence_form
    expire(browser)
    before = dump(stashes=False)
    answer = browser.post(address, fields)

    assert TYPED in typed_in(log_in(browser, answer))
    assert dump(stashes=False) == before


def test_page_that_saves_itself_without_a_login_is_told_and_leaves_nothing(browser, report):
    address, data = filled(browser, report, "what")
    expire(browser)
    before = dump()
    answer = browser.post(address, data, headers={"x-requested-with": "fetch"})

    assert (answer.status_code, answer.json()) == (401, {"state": "login"})
    assert dump() == before


# --- Only for its author, only at the same form --------------------------------


@pytest.fixture
def left_behind(browser, report):
    """The address at which the browser of the clerk, logged in again, finds what she typed."""
    address, data = filled(browser, report, "what")
    expire(browser)
    answer = browser.post(address, data)
    log_in(browser, answer)
    return f"{address}?obnovit={token_of(answer.url)}"


def test_token_gives_the_words_to_their_author_in_any_browser_and_nothing_to_a_colleague(left_behind, clerk, town):
    page = browser_of(clerk_of(town)).get(left_behind)
    assert page.status_code == 200
    assert TYPED not in text_of(page)
    assert TYPED in typed_in(browser_of(clerk).get(left_behind))


def test_token_shows_nothing_to_a_person_of_another_town(left_behind):
    answer = browser_of(clerk_of(make.OrganisationFactory())).get(left_behind)

    assert answer.status_code == 404
    assert TYPED not in text_of(answer)


def test_colleague_who_logs_in_next_in_the_same_browser_gets_nothing_and_the_author_later_does(
    browser, report, clerk, town
):
    address, data = filled(browser, report, "what")
    expire(browser)
    answer = browser.post(address, data)
    colleague = clerk_of(town, email="kolegyne@turnov.example")

    next_one = browser.post(answer.url, {"login": colleague.email, "password": PASSWORD}, follow=True)
    assert next_one.status_code == 200
    assert TYPED not in text_of(next_one)
    browser.logout()
    assert TYPED in typed_in(log_in(browser, answer))


def test_form_of_one_person_sent_while_another_is_logged_in_is_nothing_to_the_latter(browser, strict, report, town):
    """Both use one browser: her page is still open when a colleague has logged in."""
    address, data = filled(browser, report, "what")
    colleague = clerk_of(town)
    strict.force_login(colleague)

    answer = strict.post(address, data | {"csrfmiddlewaretoken": "a" * 64}, headers={"origin": HERE})

    assert TYPED not in text_of(strict.get(answer.url))
    assert TYPED in typed_in(browser.get(answer.url))


@pytest.mark.parametrize("author", ["", "1", "1:x", "\x00", "é" * 500])
def test_words_of_nobody_known_are_kept_for_nobody(report, author):
    answer = browser_of().post(f"/hlaseni/{report.public_id}/co-a-kdy/", {"title": TYPED, "author": author})

    assert answer.status_code == 302
    assert not Stash.objects.exists()


def test_token_gives_nothing_at_another_form(left_behind, browser, report, town):
    token, other = token_of(left_behind), make.ActivityReportFactory(organisation=town)
    for address in (
        f"/hlaseni/{report.public_id}/kdo/",
        f"/hlaseni/{report.public_id}/",
        f"/hlaseni/{other.public_id}/co-a-kdy/",
        f"/hlaseni/obec/{town.slug}/doklady/",
    ):
        page = browser.get(address, {"obnovit": token})
        assert page.status_code == 200
        assert TYPED not in text_of(page)


def test_token_gives_nothing_after_its_time(left_behind, browser):
    Stash.objects.update(created_at=timezone.now() - Stash.KEPT - timezone.timedelta(minutes=1))

    assert TYPED not in text_of(browser.get(left_behind))


# --- The review form of the office --------------------------------------------


@pytest.fixture
def desk(report):
    """A report that waits, open on the desk of the coordinator: her browser, its address, and what she sends."""
    type(report).objects.update(state="submitted", submitted_at=timezone.now())
    head = make_coordinator("head@turnov.example")
    browser = browser_of(head, enforce_csrf_checks=True)
    fields = {"decision": "return", "text": TYPED, "title": "Den zcela bez aut", "revision": str(report.revision)}
    fields["author"] = signed_author(head)
    return browser, f"/sprava/hlaseni/{report.public_id}/", fields


def test_words_of_the_office_come_back_after_a_stale_token(desk):
    browser, address, fields = desk
    before = dump(stashes=False)
    answer = browser.post(address, fields | {"csrfmiddlewaretoken": "a" * 64}, headers={"origin": HERE})

    assert answer.url.startswith(f"{address}?obnovit=")
    assert {TYPED, "Den zcela bez aut"} <= typed_in(browser.get(answer.url))
    assert TYPED not in text_of(browser.get(address))
    assert dump(stashes=False) == before


def test_words_of_the_office_come_back_after_the_next_login(desk):
    browser, address, fields = desk
    token = str(browser.get(address).context["csrf_token"])
    expire(browser)
    before = dump(stashes=False)
    answer = browser.post(address, fields | {"csrfmiddlewaretoken": token}, headers={"origin": HERE})
    login = browser.get(answer.url, follow=True)
    credentials = {"login": "head@turnov.example", "password": PASSWORD}
    token = str(login.context["csrf_token"])
    headers = {"origin": HERE}
    page = browser.post(
        login.redirect_chain[-1][0], credentials | {"csrfmiddlewaretoken": token}, headers=headers, follow=True
    )

    assert page.redirect_chain[-1][0].startswith(f"{address}?obnovit=")
    assert {TYPED, "Den zcela bez aut"} <= typed_in(page)
    assert dump(stashes=False) == before


def test_words_of_the_office_that_met_a_change_are_shown_over_it(desk, report):
    browser, address, fields = desk
    answer = browser.post(address, fields | {"csrfmiddlewaretoken": "a" * 64}, headers={"origin": HERE})
    type(report).objects.update(title="Jiný název", revision=report.revision + 1)
    page = browser.get(answer.url)

    assert {TYPED, "Den zcela bez aut"} <= typed_in(page)
    assert page.context["review_form"].is_over
    clashes = {(clash.theirs, clash.mine) for clash in page.context["review_form"].clashes if clash.mine}
    assert clashes == {("Jiný název", "Den zcela bez aut")}


# --- The ticks of the office --------------------------------------------------


@pytest.fixture
def inbox(desk, report, town):
    """The inbox open on a filter with one of two reports ticked: the browser, the address, and what is sent."""
    browser, _address, fields = desk
    other = make.ActivityReportFactory(organisation=town, state="submitted", submitted_at=timezone.now())
    address = f"/sprava/hlaseni/?obec={town.slug}&rok=2022"
    assert len(ticks(browser.get(address))) == 2
    return browser, address, {"selected": pick(report), "author": fields["author"]}, other


def pick(report) -> str:
    return f"{report.public_id}:{report.revision}"


def ticks(response) -> dict[str, bool]:
    """Return the boxes of the page and whether they are ticked."""
    boxes = [node for node in Page(response).elements("input") if node.get("name") == "selected"]
    return {node.get("value"): node.get("checked") is not None for node in boxes}


def send_stale(browser, address, data):
    return browser.post(address, data | {"csrfmiddlewaretoken": "a" * 64}, headers={"origin": HERE})


@pytest.mark.parametrize("confirmed", [{}, {"confirmed": "ano"}])
def test_ticks_of_the_inbox_come_back_after_a_stale_token(inbox, report, confirmed):
    browser, address, fields, other = inbox
    before = dump(stashes=False)
    answer = send_stale(browser, address, fields | confirmed)

    assert answer.url == f"{address}&obnovit={token_of(answer.url)}"
    back = browser.get(answer.url)
    assert ticks(back) == {pick(report): True, pick(other): False}
    assert set(ticks(browser.get(address)).values()) == {False}
    assert dump(stashes=False) == before

    [form] = [form for form in Page(back).elements("form") if form.get("action", "").startswith("?")]
    assert form.get("action") == f"?{urlsplit(address).query}"


def test_ticks_of_the_inbox_come_back_after_the_next_login(inbox, report):
    browser, address, fields, other = inbox
    token = str(browser.get(address).context["csrf_token"])
    expire(browser)
    answer = browser.post(address, fields | {"csrfmiddlewaretoken": token}, headers={"origin": HERE})
    login = browser.get(answer.url, follow=True)
    credentials = {"login": "head@turnov.example", "password": PASSWORD}
    token = str(login.context["csrf_token"])
    page = browser.post(
        login.redirect_chain[-1][0], credentials | {"csrfmiddlewaretoken": token}, headers={"origin": HERE}, follow=True
    )

    assert page.redirect_chain[-1][0].startswith(f"{address}&obnovit=")
    assert ticks(page) == {pick(report): True, pick(other): False}
    report.refresh_from_db()
    assert report.state == "submitted"


def test_report_changed_meanwhile_is_not_ticked_again_and_she_is_told(inbox, report):
    browser, address, fields, other = inbox
    answer = send_stale(browser, address, fields | {"selected": [pick(report), pick(other)]})
    type(report).objects.filter(pk=report.pk).update(revision=report.revision + 1)
    back = browser.get(answer.url)

    report.refresh_from_db()
    assert ticks(back) == {pick(report): False, pick(other): True}
    assert [message.level_tag for message in back.context["messages"]] == ["warning", "warning"]


def test_ticks_are_nothing_to_a_person_without_the_office(inbox, browser, report):
    office, address, fields, _other = inbox
    answer = send_stale(office, address, fields)

    assert browser.get(answer.url).status_code in {302, 403}
    refused = browser.post(address, fields)
    assert refused.status_code in {302, 403}
    report.refresh_from_db()
    assert report.state == "submitted"


# --- What is kept has its limits ----------------------------------------------


def late(browser, address, data, **headers) -> str:
    """Send somebody's form without a login; return the token by which it comes back, or nothing."""
    data = data | {"author": signed_author(User.objects.first() or make.UserFactory())}
    target = urlsplit(parse_qs(urlsplit(browser.post(address, data, headers=headers).url).query)["next"][0])
    return parse_qs(target.query).get("obnovit", [""])[0]


def test_invisible_and_broken_signs_do_not_stop_the_keeping(report):
    stranger = browser_of()
    data = {"title": f"{TYPED}\x00", "seen": "\x00", "a\x00b": "\x00", "topics": ["1", "2"], "place": "\ufffd\u202e"}

    assert late(stranger, f"/hlaseni/{report.public_id}/co-a-kdy/", data)
    assert Stash.objects.get().typed["title"] == [TYPED]


def test_too_much_is_not_kept_and_a_stale_form_leaves_it_to_the_browser(strict, report):
    address = f"/hlaseni/{report.public_id}/vysledek/"
    data = {"outputs": "á" * 300_001}

    assert late(browser_of(), address, data) == ""
    assert strict.post(address, data, headers={"origin": HERE}).status_code == 403
    many = {f"{'x' * 200}{number}": "1" for number in range(2_000)}
    assert late(browser_of(), address, many) == ""
    assert not Stash.objects.exists()


def test_long_address_of_no_town_is_no_fault(strict):
    address = f"/hlaseni/obec/{'x' * 5_000}/doklady/"

    assert late(browser_of(), address, {"title": TYPED}) == ""
    assert strict.post(address, {"title": TYPED}, headers={"origin": HERE}).status_code == 403
    assert not Stash.objects.exists()


@pytest.mark.parametrize("data", [{}, {"csrfmiddlewaretoken": "x", "go": "next"}, {"text": ""}])
def test_nothing_typed_leaves_nothing(report, strict, data):
    address = f"/hlaseni/{report.public_id}/krok/komentar/"

    assert late(browser_of(), address, data) == ""
    assert strict.post(address, data, headers={"origin": HERE}).url == f"/hlaseni/{report.public_id}/"
    assert not Stash.objects.exists()


def test_one_address_puts_aside_sixty_times_an_hour_and_others_go_on(report, settings):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    address, data = f"/hlaseni/{report.public_id}/co-a-kdy/", {"title": TYPED}
    tokens = [late(browser_of(), address, data, x_forwarded_for="192.0.2.1") for _ in range(62)]

    assert [bool(token) for token in tokens] == [True] * 60 + [False] * 2
    assert late(browser_of(), address, data, x_forwarded_for="192.0.2.2")


def test_password_is_never_kept(report):
    late(browser_of(), f"/hlaseni/{report.public_id}/co-a-kdy/", {"title": TYPED, "password": "tajné"})

    assert Stash.objects.get().typed == {"title": [TYPED]}


@pytest.mark.parametrize("token", ["", "\x00", "x" * 10_000, "%", "../", "é", "0", "a" * 32])
def test_made_up_token_opens_the_form_as_it_is(browser, report, token):
    page = browser.get(f"/hlaseni/{report.public_id}/co-a-kdy/", {"obnovit": token})

    assert page.status_code == 200
    assert "Den bez aut" in typed_in(page)


def test_form_of_a_report_that_closed_meanwhile_is_shown_to_be_copied(left_behind, browser, report):
    type(report).objects.update(state="submitted")
    page = browser.get(left_behind)

    assert page.status_code == 409
    assert TYPED in text_of(page)


@pytest.mark.parametrize("action", ["nove", "soubory", "krok/odeslat", "krok/stahnout", "krok/obnovit", "krok/kopie"])
def test_step_sent_without_a_login_leads_to_a_page_that_opens(browser, report, town, action):
    where = f"obec/{town.slug}" if action == "nove" else report.public_id
    expire(browser)
    answer = browser.post(f"/hlaseni/{where}/{action}/", {"public_id": "6f1d2d3c-0000-4000-8000-000000000001"})
    before = dump(stashes=False)

    assert log_in(browser, answer).status_code == 200
    assert dump(stashes=False) == before


def test_what_nobody_came_back_for_is_forgotten_by_the_daily_command(left_behind, browser, report, capsys):
    call_command("tidy_reports")
    assert TYPED in typed_in(browser.get(left_behind))
    Stash.objects.update(created_at=timezone.now() - Stash.KEPT - timezone.timedelta(minutes=1))
    fresh = late(browser_of(), f"/hlaseni/{report.public_id}/co-a-kdy/", {"title": TYPED})
    call_command("tidy_reports")

    assert [row.token for row in Stash.objects.all()] == [fresh]
    assert "1" in capsys.readouterr().out
