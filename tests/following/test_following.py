"""Following by e-mail: nothing is sent without a confirmation, everything stops by one press, and no address leaks."""

import datetime
import re
import smtplib

import pytest
import time_machine
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.test import Client
from django.utils import timezone

from following import workflow
from following.collecting import collect, due_at
from following.forms import FollowForm
from following.links import follower_of, token_of
from following.models import Announced, Follow, Follower, Notice
from following.watching import look
from grants.workflow import publish_results
from outbox.models import OutgoingMail
from task_queue.models import Task
from tests import factories as make
from tests.following.steps import ADDRESS, follow, news_sent

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

NOON = datetime.datetime(2026, 3, 4, 11, 0, tzinfo=datetime.UTC)
"""A Wednesday."""


def send(co, email=ADDRESS, client=None, **more):
    facts = {"co": co, "email": email, "jak": "hned", **more.pop("data", {})}
    return (client or Client(headers={"sec-fetch-site": "same-origin"})).post("/sledovat/", facts, **more)


def link_in(message, what):
    return re.search(rf"https://portal\.example((?:/en)?/sledovat/{what}/[^/\s]+/)", message.body)[1]


# --- Asking and confirming ----------------------------------------------------------------------------------------


def test_nothing_is_followed_before_the_link_of_the_mail_is_confirmed_by_a_press(region, deliver):
    town = make.OrganisationFactory(name="Turnov")
    answer = send(f"obec:{town.pk}")
    (message,) = deliver()
    address = link_in(message, "potvrdit")
    seen = Client().get(address)
    waiting = Follow.objects.confirmed().exists()
    pressed = Client().post(address)
    again = Client().post(address)

    assert (answer.status_code, answer["Location"]) == (302, "/sledovat/odeslano/")
    assert message.to == [ADDRESS]
    assert "Turnov" in message.subject
    assert (seen.status_code, waiting, pressed.status_code, again.status_code) == (200, False, 200, 200)
    assert Follow.objects.confirmed().count() == 1


def test_links_that_scanners_open_confirm_and_stop_nothing(region, deliver):
    send("aktuality:0")
    (message,) = deliver()
    for what in ("potvrdit", "ukoncit"):
        assert Client().get(link_in(message, what)).status_code == 200
        assert Client().head(link_in(message, what)).status_code == 200

    assert Follow.objects.get().confirmed_at is None


def test_answer_is_the_same_whether_the_address_is_known_or_not(region, deliver):
    follow("aktuality", 0)
    known, unknown = send("aktuality:0"), send("aktuality:0", "nova@obec.example")
    messages = {message.to[0]: message.subject for message in deliver()}

    assert (known.status_code, known["Location"]) == (unknown.status_code, unknown["Location"])
    assert messages == {ADDRESS: "Už sledujete: aktuality", "nova@obec.example": "Potvrďte sledování: aktuality"}


def test_page_of_a_topic_sets_no_cookie_and_the_address_is_in_no_url_and_no_task(region, client, deliver):
    answer = send("aktuality:0", client=Client(headers={"origin": "http://testserver"}))
    deliver()
    addresses = [link_in(message, what) for message in mail.outbox for what in ("potvrdit", "ukoncit")]

    assert not answer.cookies
    assert [one for one in addresses if "jana" in one] == []
    assert [task for task in Task.objects.all() if "jana" in str(task.arguments)] == []
    assert OutgoingMail.objects.count() == 0


@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"referer": "https://evil.example/sledovat/"},
        {"origin": "http://["},
        {"referer": "http://["},
    ],
)
def test_form_from_another_site_is_shown_here_with_what_was_typed_and_sends_nothing(region, headers):
    answer = send("aktuality:0", client=Client(headers=headers))
    page = answer.content.decode()

    assert answer.status_code == 403
    assert ADDRESS in page
    assert not Task.objects.filter(kind="following.ask").exists()


def test_older_of_two_mails_says_that_a_newer_one_has_come(region, deliver, client):
    send("aktuality:0")
    (older,) = deliver()
    send("aktuality:0")
    (newer,) = deliver()

    assert "přišla vám už novější zpráva" in client.get(link_in(older, "potvrdit")).content.decode()
    assert client.post(link_in(newer, "potvrdit")).status_code == 200


def test_what_is_withdrawn_before_the_press_is_not_followed_behind_the_back(region, deliver, client):
    call = make.CallFactory()
    send(f"vyzva:{call.pk}")
    link = link_in(deliver()[0], "potvrdit")
    type(call).objects.filter(pk=call.pk).update(publication="archived")

    assert client.post(link).status_code == 404
    assert not Follow.objects.confirmed().exists()


def test_robot_that_fills_in_everything_is_told_the_same_and_sends_nothing(region):
    answer = send("aktuality:0", data={"web": "https://spam.example"})

    assert answer["Location"] == "/sledovat/odeslano/"
    assert not Task.objects.exists()


def test_one_address_gets_five_mails_in_an_hour_at_most_and_nobody_is_told(region, deliver):
    answers = {send("aktuality:0").status_code for _number in range(8)}

    assert answers == {302}
    assert Task.objects.filter(kind="following.ask").count() == 5


@pytest.mark.parametrize("same", ["jana@\u200bobec.example", "jana@ob\u00adec.example", "jana@ｏｂｅｃ.example"])
def test_spelling_of_a_domain_that_leads_to_one_mailbox_is_one_address(region, deliver, same):
    for _number in range(3):
        send("aktuality:0")
        send("aktuality:0", same)

    assert Task.objects.filter(kind="following.ask").count() == 5
    assert {to for message in deliver() for to in message.to} == {ADDRESS}
    assert [one.email for one in Follower.objects.all()] == [ADDRESS]


def test_one_network_sends_sixty_forms_in_an_hour(region):
    answers = [send("aktuality:0", f"osoba{number}@obec.example").status_code for number in range(62)]

    assert answers == [302] * 60 + [429] * 2


@pytest.mark.parametrize(
    "email",
    [
        "",
        "jana",
        "jana@obec",
        "jana@obec.example\nBcc: all@obec.example",
        "jana@obec.example\r\nSubject: x",
        "jana\0@obec.example",
        "a" * 10_000 + "@obec.example",
        "<script>alert(1)</script>@obec.example",
        "a@b.example,c@d.example",
        "jana@obec.cz\N{RIGHT-TO-LEFT OVERRIDE}",
        f"jana@{'ž' * 63}.cz",
    ],
)
def test_address_that_is_none_is_refused_at_its_field(region, email):
    answer = send("aktuality:0", email)
    page = answer.content.decode()

    assert answer.status_code == 200
    assert 'id="sledovat-email-chyba"' in page
    assert "<script>alert" not in page
    assert len(page) < 60_000
    assert not Task.objects.exists()


@pytest.mark.parametrize("email", ["jana+kraj@obec.example", "jana@háčkyčárky.cz", "JANA@Obec.Example"])
def test_unusual_addresses_are_accepted(region, deliver, email):
    send("aktuality:0", email)
    (message,) = deliver()

    assert message.to == [email.lower()]


@pytest.mark.parametrize(
    "co", ["", "obec", "obec:", "obec:999999", "obec:abc", "obec:" + "9" * 400, "nic:1", "okruh:\0", "hledani:   "]
)
def test_what_is_not_there_cannot_be_followed(region, co):
    answer = send(co)

    assert answer.status_code == 200
    assert not Task.objects.exists()


def test_draft_cannot_be_followed(region):
    call = make.CallFactory(draft=True)

    assert send(f"vyzva:{call.pk}").status_code == 200
    assert not Task.objects.exists()


# --- What is new --------------------------------------------------------------------------------------------------


def test_new_activity_is_told_to_those_who_follow_its_town_series_heading_or_words(region, deliver):
    town, partner = make.OrganisationFactory(name="Turnov"), make.OrganisationFactory(name="Semily")
    series = make.SeriesFactory()
    heading = make.HeadingFactory()
    for number, (kind, key) in enumerate(
        [
            ("obec", town.pk),
            ("obec", partner.pk),
            ("rada", series.pk),
            ("okruh", heading.pk),
            ("hledani", "ČIŠTĚNÍ řeky"),
        ]
    ):
        follow(kind, key, f"osoba{number}@obec.example")
    follow("obec", make.OrganisationFactory().pk, "jiny@obec.example")
    make.ActivityFactory(
        title="Čištění řeky", organiser=town, partners=[partner], series=series, heading=heading, slug="cisteni"
    )
    messages = news_sent(deliver)

    assert sorted(message.to[0] for message in messages) == [f"osoba{number}@obec.example" for number in range(5)]
    assert {message.subject for message in messages} == {"Nová aktivita: Čištění řeky (květen 2022)"}
    assert all("https://portal.example/aktivity/cisteni/" in message.body for message in messages)


def test_change_is_told_once_also_if_it_is_hidden_and_published_again(region, deliver):
    follow("setkani", 0)
    meeting = make.MeetingFactory()
    first = news_sent(deliver)
    meeting.publication = "draft"
    meeting.save()
    collect()
    meeting.publication = "published"
    meeting.save()

    assert len(first) == 1
    assert news_sent(deliver) == []


def test_drafts_and_what_was_withdrawn_before_sending_are_not_told(region, deliver):
    follow("setkani", 0)
    make.MeetingFactory(draft=True)
    withdrawn = make.MeetingFactory()
    collect()
    withdrawn.publication = "archived"
    withdrawn.save()

    assert news_sent(deliver) == []
    assert not Notice.objects.exists()


def test_what_was_public_before_anybody_could_follow_is_not_told(deliver):
    make.SiteProfileFactory()
    make.MeetingFactory()
    follow("setkani", 0)

    assert news_sent(deliver) == []


def test_results_and_dates_of_a_call_are_told(region, deliver):
    call = make.CallFactory(closes_on=None, results_published=False)
    make.ApplicationFactory(call=call, decision="full")
    collect()
    follow("vyzva", call.pk)
    publish_results(call)
    results = news_sent(deliver)
    call.refresh_from_db()
    call.decision_by = datetime.date(2030, 1, 1)
    call.save()
    dates = news_sent(deliver)

    assert [message.subject.partition(":")[0] for message in (*results, *dates)] == [
        "Výsledky výzvy",
        "Termíny výzvy",
    ]


def test_fulfilment_and_measurements_of_a_plan_item_are_told_to_followers_of_it_and_of_its_whole(region, deliver):
    whole = make.ItemFactory(parent=None, state="")
    part = make.ItemFactory(parent=whole, plan=whole.plan, state="")
    indicator = make.IndicatorFactory(item=part)
    collect()
    follow("polozka", whole.pk)
    part.state = "fulfilled"
    part.save()
    make.MeasurementFactory(indicator=indicator)
    (message,) = news_sent(deliver)

    assert message.subject == "2 novinky v tom, co sledujete"


def test_item_of_an_unpublished_plan_is_not_told(region, deliver):
    item = make.ItemFactory(parent=None, plan=make.PlanFactory(draft=True))
    follow("polozka", item.pk)
    item.state = "fulfilled"
    item.save()

    assert news_sent(deliver) == []


def test_scheduled_news_are_told_when_their_time_comes(deliver):
    with time_machine.travel(NOON, tick=False) as clock:
        make.SiteProfileFactory()
        collect()
        follow("aktuality", 0)
        make.NewsItemFactory(title="Výzva začíná", shown_from=NOON + datetime.timedelta(hours=2))
        before = news_sent(deliver)
        look()
        asked_before = Task.objects.filter(kind="following.collect").count()
        clock.shift(datetime.timedelta(hours=2))
        look()
        asked_then = Task.objects.filter(kind="following.collect").count()
        (message,) = news_sent(deliver)

    assert before == []
    assert (asked_before, asked_then) == (0, 1)
    assert message.subject == "Aktualita: Výzva začíná"


@pytest.mark.django_db(transaction=True)  # PostgreSQL moves the revision once in a transaction
def test_worker_reads_what_is_new_only_if_something_public_has_changed_and_somebody_follows(region):
    def asked():
        return Task.objects.filter(kind__startswith="following.")

    make.MeetingFactory()
    look()
    collect()  # whose commit lets the search take up what is left
    collect()
    follow("setkani", 0)
    look()
    quiet = asked().count()
    make.MeetingFactory()
    look()
    look()

    assert quiet == 0
    assert [task.kind for task in asked()] == ["following.collect"]


def test_first_follower_is_not_told_what_became_public_before(region, deliver):
    make.MeetingFactory()
    send("setkani:0")
    (message,) = deliver()
    Client().post(link_in(message, "potvrdit"))
    before = news_sent(deliver)
    make.MeetingFactory()

    assert before == []
    assert len(news_sent(deliver)) == 1


def test_first_follower_hears_of_what_becomes_public_right_after_confirming(region, deliver):
    send("setkani:0")
    (message,) = deliver()
    Client().post(link_in(message, "potvrdit"))
    make.MeetingFactory()

    assert len(news_sent(deliver)) == 1


# --- Mails --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("frequency", "expected"),
    [("hned", "2026-03-04 12:00"), ("denne", "2026-03-05 07:00"), ("tydne", "2026-03-09 07:00")],
)
def test_mails_leave_at_once_in_the_morning_or_on_monday(frequency, expected):
    assert f"{timezone.localtime(due_at(frequency, NOON)):%Y-%m-%d %H:%M}" == expected


def test_week_in_which_summer_time_begins_keeps_the_hour():
    saturday = datetime.datetime(2026, 3, 28, 11, 0, tzinfo=datetime.UTC)

    assert f"{timezone.localtime(due_at('denne', saturday)):%Y-%m-%d %H:%M}" == "2026-03-29 07:00"


def test_everything_of_a_period_comes_in_one_mail_that_says_why(deliver):
    with time_machine.travel(NOON, tick=False) as clock:
        make.SiteProfileFactory()
        town = make.OrganisationFactory(name="Turnov")
        collect()
        follow("obec", town.pk, frequency="denne")
        follow("setkani", 0, frequency="denne")
        make.ActivityFactory(organiser=town, title="Den Země")
        make.MeetingFactory()
        early = news_sent(deliver)
        clock.shift(datetime.timedelta(days=1))
        (message,) = news_sent(deliver)

    assert early == []
    assert message.subject == "2 novinky v tom, co sledujete"
    assert "protože sledujete: Turnov" in message.body
    assert "protože sledujete: setkání pracovní skupiny" in message.body


def test_long_mail_says_how_much_more_there_is(region, deliver):
    follow("aktuality", 0)
    for _number in range(45):
        make.NewsItemFactory()
    (message,) = news_sent(deliver)

    assert message.subject == "45 novinek v tom, co sledujete"
    assert "a 5 dalších" in message.body


def test_mail_program_stops_everything_by_one_click_and_the_address_is_forgotten(region, deliver):
    follow("aktuality", 0)
    make.NewsItemFactory()
    (message,) = news_sent(deliver)
    address = message.extra_headers["List-Unsubscribe"].strip("<>").removeprefix("https://portal.example")
    answer = Client().post(address, "List-Unsubscribe=One-Click", content_type="application/x-www-form-urlencoded")
    again = Client().post(address)

    assert message.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert address == link_in(message, "ukoncit")
    assert (answer.status_code, again.status_code) == (200, 200)
    assert not Follower.objects.exists()


def test_title_with_markup_is_text_in_both_parts(region, deliver):
    follow("aktuality", 0)
    make.NewsItemFactory(title='<b onclick="x">Výzva</b> & jiné')
    (message,) = news_sent(deliver)
    (html, _kind) = message.alternatives[0]

    assert '<b onclick="x">Výzva</b> & jiné' in message.body
    assert "&lt;b onclick=&quot;x&quot;&gt;Výzva&lt;/b&gt; &amp; jiné" in html


def test_mail_is_in_the_language_of_the_page_where_it_was_asked_for(region, deliver):
    follow("aktuality", 0, language="en")
    make.NewsItemFactory(title="Výzva", title_en="A call")
    (message,) = news_sent(deliver)

    assert message.subject == "News item: A call"
    assert link_in(message, "ukoncit").startswith("/en/")


# --- Changing and forgetting --------------------------------------------------------------------------------------


def test_settings_change_how_often_and_stop_one_topic(region):
    one, other = follow("aktuality", 0), follow("setkani", 0)
    address = f"/sledovat/nastaveni/{token_of(one.follower)}/"
    page = Client().get(address).content.decode()
    Client().post(address, {f"jak-{one.pk}": "tydne", f"jak-{other.pk}": "hned", "stop": str(other.pk)})

    assert ADDRESS not in page
    assert "j…@obec.example" in page
    assert list(Follow.objects.values_list("kind", "frequency")) == [("aktuality", "tydne")]


def test_foreign_topics_and_unknown_words_in_settings_change_nothing(region):
    mine, foreign = follow("aktuality", 0), follow("setkani", 0, "jiny@obec.example")
    address = f"/sledovat/nastaveni/{token_of(mine.follower)}/"
    Client().post(address, {f"jak-{mine.pk}": "'; DROP", f"jak-{foreign.pk}": "tydne", "stop": str(foreign.pk)})

    assert set(Follow.objects.values_list("kind", "frequency")) == {("aktuality", "hned"), ("setkani", "hned")}


def test_stopping_the_last_topic_erases_the_address(region):
    one = follow("aktuality", 0)
    Client().post(f"/sledovat/nastaveni/{token_of(one.follower)}/", {"stop": str(one.pk)})

    assert not Follower.objects.exists()


@pytest.mark.parametrize("what", ["potvrdit", "nastaveni", "ukoncit"])
@pytest.mark.parametrize("token", ["x", "x" * 5000, "%00", "a.b", "ě"])
def test_guessed_links_open_nothing(region, what, token):
    follow("aktuality", 0)
    address = f"/sledovat/{what}/{token}/"

    assert Client().get(address).status_code == 404
    Client().post(address)
    assert Follow.objects.confirmed().count() == 1


def test_personal_pages_are_kept_by_nobody_and_their_addresses_go_nowhere(region):
    one = follow("aktuality", 0)
    answer = Client().get(f"/sledovat/nastaveni/{token_of(one.follower)}/")

    assert "no-store" in answer["Cache-Control"]
    assert (answer["Referrer-Policy"], answer["X-Robots-Tag"]) == ("same-origin", "noindex")
    assert not answer.cookies


def test_database_alone_does_not_open_the_settings(region):
    follower = follow("aktuality", 0).follower

    assert follower_of(follower.public_id) is None
    assert follower_of(token_of(follower)) == follower


def test_what_nobody_confirms_is_forgotten_after_two_days():
    with time_machine.travel(NOON, tick=False) as clock:
        workflow.ask(email=ADDRESS, kind="aktuality", key="0", frequency="hned", language="cs")
        clock.shift(datetime.timedelta(hours=47))
        workflow.tidy()
        kept = Follower.objects.count()
        clock.shift(datetime.timedelta(hours=2))
        workflow.tidy()

    assert (kept, Follower.objects.count(), OutgoingMail.objects.count()) == (1, 0, 0)


def test_address_that_is_silent_for_two_years_is_asked_and_then_forgotten(deliver):
    with time_machine.travel(NOON, tick=False) as clock:
        follow("aktuality", 0)
        follow("aktuality", 0, "druha@obec.example")
        clock.shift(datetime.timedelta(days=701))
        workflow.tidy()
        workflow.tidy()
        asked = deliver()
        (second,) = [message for message in asked if message.to == ["druha@obec.example"]]
        answer = Client().post(link_in(second, "nastaveni"), {})
        clock.shift(datetime.timedelta(days=31))
        workflow.tidy()

    assert sorted(message.to[0] for message in asked) == ["druha@obec.example", ADDRESS]
    assert answer.status_code == 200
    assert [one.email for one in Follower.objects.all()] == ["druha@obec.example"]


@pytest.fixture
def refusing(monkeypatch):
    """A mail server that refuses the address with the given code."""

    def refuse(code):
        def send_messages(self, messages):
            raise smtplib.SMTPRecipientsRefused({ADDRESS: (code, b"no such user")})

        monkeypatch.setattr(EmailBackend, "send_messages", send_messages)

    return refuse


def test_address_refused_for_good_three_times_is_forgotten(region, deliver, refusing):
    refusing(550)
    follow("aktuality", 0)
    seen = []
    for _number in range(3):
        make.NewsItemFactory()
        news_sent(deliver)
        seen.append(Follower.objects.count())

    assert seen == [1, 1, 0]
    assert OutgoingMail.objects.count() == 0


def test_refusal_that_may_pass_is_tried_again_and_forgets_nobody(region, deliver, refusing):
    refusing(450)
    follow("aktuality", 0)
    for _number in range(4):
        make.NewsItemFactory()
        news_sent(deliver)

    assert Follower.objects.get().refusals == 0
    assert OutgoingMail.objects.filter(state="waiting").count() == 4


def test_mail_that_arrives_forgives_the_refusals_before_it(region, deliver):
    one = follow("aktuality", 0)
    Follower.objects.update(refusals=2)
    make.NewsItemFactory()
    news_sent(deliver)
    one.follower.refresh_from_db()

    assert one.follower.refusals == 0


# --- The office ---------------------------------------------------------------------------------------------------


def test_office_sees_numbers_and_no_addresses(region, office):
    follow("aktuality", 0)
    follow("aktuality", 0, "druha@obec.example")
    workflow.ask(email="treti@obec.example", kind="setkani", key="0", frequency="hned", language="cs")
    page = office.get("/sprava/sledovani/").content.decode()
    mails = office.get("/sprava/outbox/outgoingmail/").content.decode()
    found = office.get("/sprava/hledat/?q=potvrdte").content.decode()
    letter = office.get(f"/sprava/outbox/outgoingmail/{OutgoingMail.objects.get().pk}/change/")

    assert "<td>2</td>" in page
    assert [one for one in ("jana", "druha", "treti") if one in page + mails + found] == []
    assert letter.status_code == 302


def test_office_erases_an_address_that_somebody_asks_to_erase(region, office):
    follow("aktuality", 0)
    answer = office.post("/sprava/sledovani/", {"email": "Jana@Obec.Example"}, follow=True)

    assert not Follower.objects.exists()
    assert "Adresa byla vymazána" in answer.content.decode()


def test_announced_changes_are_remembered_without_anybody_following(region):
    make.MeetingFactory()
    collect()

    assert Announced.objects.filter(kind="setkani").count() == 1


@pytest.mark.parametrize(
    ("email", "said"),
    [
        ("jiří@příklad.cz", "bez háčků a čárek"),
        ("a@localhost", "úplná e-mailová adresa"),
        ("a@LOCALHOST", "úplná e-mailová adresa"),
        ("a@[127.0.0.1]", "úplná e-mailová adresa"),
        ("ji ří@", "úplná e-mailová adresa"),
    ],
)
def test_address_to_which_nobody_can_write_from_elsewhere_is_refused_in_plain_words(region, email, said):
    form = FollowForm({"co": "aktuality:0", "email": email, "jak": "denne"})

    assert [said in text for text in form.errors["email"]] == [True]


def test_unknown_frequency_is_said_at_its_field(region):
    page = send("aktuality:0", data={"jak": "nikdy"}).content.decode()

    assert 'aria-describedby="sledovat-jak-chyba"' in page
    assert "Vyberte, jak často" in page
    assert not Task.objects.exists()


def test_form_offers_how_often_in_the_order_of_the_settings(region):
    page = Client().get("/sledovat/").content.decode()
    choice = page[page.index('id="sledovat-jak"') :]

    assert re.findall(r'<option value="(\w+)"', choice[: choice.index("</select>")]) == Follow.Frequency.values
    assert '<option value="denne" selected>' in choice
