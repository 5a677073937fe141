"""The form of a report in clumsy and hostile hands: nothing typed is lost, nothing foreign stored, nothing breaks."""

import json
import uuid
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.utils import timezone, translation

from common.periods import Period
from members.models import OrganisationUser
from reports import workflow
from reports.checks import check
from reports.models import ActivityReport, ReportPhoto
from reports.steps import StepForms, save_step
from reports.views.form import MORE_ROWS
from tests import factories as make
from tests.files import picture
from tests.pages import Page, StrictPage, plain
from tests.people import browser_of, clerk_of, make_coordinator
from tests.reports.office import partners
from tests.reports.people import Form, form_of, marked, name_at, step_address, typed_into
from tests.reports.test_fields import UNREADABLE

pytestmark = pytest.mark.django_db


@pytest.fixture
def colleague(town):
    return browser_of(clerk_of(town, first_name="Petr", last_name="Údolní"))


def value_of(response, name):
    """Return what stands in a field of the form."""
    return form_of(response).get(name, [""])[0]


# --- A draft takes anything ---------------------------------------------------

ONE_OF_EACH_FIELD = {name: (step, name, text) for step, name, text in reversed(UNREADABLE)}.values()


@pytest.mark.parametrize(("step", "name", "text"), ONE_OF_EACH_FIELD)
def test_what_cannot_be_understood_is_kept_as_typed_and_shown_with_the_fault_until_it_is_corrected(
    browser, report, step, name, text
):
    good = {
        "period": "květen 2022", "title": "Den", "place": "Náměstí", "summary": "Krátce", "participants": "120",
        "cost": "500", "funding": "město", "description": "Bylo", "outputs": "Je",
    }[name]  # fmt: skip
    form = Form(browser, report, step)
    answer = form.send(**{name: text}, go="next")
    assert answer.status_code == 302
    assert answer["Location"] == form.address
    page = browser.get(form.address)

    assert plain(value_of(page, name)) == plain(text)
    assert name in marked(page)
    check = browser.get(f"/hlaseni/{report.public_id}/kontrola/")
    assert not check.context["findings"].can_be_sent
    assert form.now.rough[name].strip() == text.strip()

    form.fields = form_of(page)
    form.send(**{name: good})
    assert form.now.rough == {}
    assert getattr(form.now, name) not in (None, "")


@pytest.mark.both_databases
def test_numbers_are_stored_as_they_are_read(browser, report):
    for name, step, typed, stored in (
        ("participants", "who", "Asi 1 200 lidi", 1200),
        ("cost", "outcome", "67 638,00 Kč", Decimal(67638)),
    ):
        for text, value in ((typed, stored), ("", None)):
            form = Form(browser, report, step)
            form.send(**{name: text})
            assert (getattr(form.now, name), form.now.rough) == (value, {})


def test_empty_draft_goes_through_all_steps_and_lacks_only_the_necessary(browser, town):
    number = "6f1d2d3c-0000-4000-8000-000000000001"
    browser.post("/hlaseni/obec/turnov/nove/", {"public_id": number})
    report = ActivityReport.objects.get()
    for step in ("what", "who", "outcome", "evidence"):
        assert Form(browser, report, step).send(go="next").status_code == 302
    report.refresh_from_db()

    assert (report.revision, report.rough, report.title) == (0, {}, "")
    lacks = browser.get(f"/hlaseni/{number}/kontrola/").context["findings"].for_sending
    assert [lack.step for lack in lacks] == ["what", "what", "what"]
    sent = browser.post(f"/hlaseni/{number}/krok/odeslat/", {"revision": "0", "text": "Prosím"}, follow=True)
    assert "Prosím" in sent.content.decode()
    report.refresh_from_db()
    assert report.state == "draft"


# --- Signs --------------------------------------------------------------------

NASTY = "Den\x00 bez\u200b \u202eaut\ufeff\x1b"


@pytest.mark.both_databases
@pytest.mark.parametrize(
    ("step", "name"),
    [("what", "title"), ("what", "place"), ("what", "summary"),
     ("outcome", "funding"), ("outcome", "description"), ("outcome", "outputs")],
)  # fmt: skip
def test_invisible_signs_disappear_from_what_is_stored(browser, report, step, name):
    form = Form(browser, report, step)
    assert form.send(**{name: NASTY}).status_code == 302
    stored = getattr(form.now, name)

    assert stored.replace("<p>", "").replace("</p>", "").strip() == "Den bez aut"


SIGNS = [
    text.encode("utf-8", "surrogatepass").decode("utf-8", "replace")
    for text in ("\x00", "a\x00b", "\ud800", "\u202e", "\u200b", "\ufffe", "🙂" * 300, "%00", "\\u0000")
]


@pytest.mark.both_databases
@pytest.mark.parametrize("step", ["what", "who", "outcome", "evidence"])
def test_no_sign_breaks_any_field(browser, clerk, report, step):
    make.ReportPartnerFactory(report=report)
    make.ReportLinkFactory(report=report)
    form = Form(browser, report, step)
    number = f"/hlaseni/{report.public_id}/"
    names = [name for name in form.fields if name not in {"csrfmiddlewaretoken", "seen"}]
    names += ["go", "partners-0-name", "partners-0-sector", "rows"]
    for shift, sign in enumerate(SIGNS):
        # The signs move on by one field each time, so that each has been in each.
        typed = {name: SIGNS[(place + shift) % len(SIGNS)] for place, name in enumerate(names)}
        typed |= {f"{name}{sign[:20]}": sign for name in ("go", "partners-0-name")}
        with transaction.atomic():
            assert form.send(**typed).status_code in {302, 422}
            pages = [form.address] if shift % 3 else [form.address, number, f"{number}kontrola/"]
            assert [browser.get(address).status_code for address in pages] == [200] * len(pages)
            transaction.set_rollback(True)
        with transaction.atomic():
            save_step(step, form.now, typed_into(form.fields | {"seen": [sign]}), by=clerk)
            assert StepForms(step, form.now).seen
            transaction.set_rollback(True)
    assert form.send(**dict.fromkeys([*names, "seen"], "\x00")).status_code in {302, 409, 422}


@pytest.mark.both_databases
@pytest.mark.parametrize("step", ["what", "who", "outcome", "evidence"])
def test_bad_link_or_partner_with_nul_is_a_message(browser, report, step):
    rows = {"partners-0-name": "Spolek\x00", "links-0-url": "nesmysl\x00\x01", "links-0-title": "\x00"}
    assert Form(browser, report, step).send(**rows).status_code == 302
    assert browser.get(step_address(report, step)).status_code == 200


def test_text_as_long_as_can_be_kept_saves_itself_on(browser, report):
    form = Form(browser, report, "what")
    text = "Á" * 119_990
    for more in ("", "!", "!!"):
        answer = form.send(script=True, title=text + more)
        assert answer.status_code == 200
        form.fields["seen"] = [json.dumps(answer.json()["seen"])]
    assert form.now.rough["title"] == f"{text}!!"
    assert "title" in marked(browser.get(form.address))


def test_more_than_the_server_takes_is_refused_with_a_page(browser, report):
    many = {f"partners-{place}-name": "x" for place in range(10_000)}
    for data in (many, {"title": "Á" * 2_000_000}):
        answer = browser.post(step_address(report, "who"), data)
        assert answer.status_code in {400, 413}
        assert len(Page(answer).elements("h1")) == 1
    some = {f"partners-{place}-name": "x" for place in range(400)}
    assert browser.post(step_address(report, "who"), some).status_code == 400
    assert not report.partner_rows.exists()


# --- Rich text ----------------------------------------------------------------


def test_plain_text_without_javascript_stays_plain(browser, report):
    text = "Bylo nás 5 < 6 & hodně.\nPodruhé.\n\nNový odstavec „uvozovek“."
    form = Form(browser, report, "outcome")
    form.send(description=text)
    assert form.now.description == (
        "<p>Bylo nás 5 &lt; 6 &amp; hodně.<br>Podruhé.</p>\n\n<p>Nový odstavec „uvozovek“.</p>"
    )
    for _ in range(3):
        again = Form(browser, report, "outcome")
        assert again.fields["description"] == [text]
        again.send()
    assert form.now.revision == 1


def test_rich_text_comes_back_as_it_was(browser, report):
    text = "<h3>Program</h3><ul><li><p>Koncert</p></li></ul><p><strong>Díky</strong> všem.</p>"
    form = Form(browser, report, "outcome")
    form.send(description=text)
    stored = form.now.description
    assert "<h3>Program</h3>" in stored
    assert "<strong>Díky</strong>" in stored
    again = Form(browser, report, "outcome")
    assert again.fields["description"] == [stored]
    again.send()
    assert form.now.revision == 1


HOSTILE = [
    "<script>alert(1)</script>",
    "<p><script>alert(1)</script></p>",
    "<p onclick=alert(1)>x</p>",
    "<img src=x onerror=alert(1)>",
    "<p><a href='javascript:alert(1)'>x</a></p>",
    "<p><a href=' jav&#x09;ascript:alert(1)'>x</a></p>",
    "<p><a href='data:text/html,<script>alert(1)</script>'>x</a></p>",
    "<svg onload=alert(1)>",
    "<p><svg><style><img src=x onerror=alert(1)></style></svg></p>",
    "<math><mtext><table><mglyph><style><p><img src=x onerror=alert(1)>",
    "<style>*{display:none}</style><p>x</p>",
    "<p><b<script>alert(1)</script></p>",
    "<<p>script>alert(1)<</p>/script>",
    "<iframe src=//evil.example></iframe><p>x</p>",
    "<p>]]><!--<script>alert(1)</script>--></p>",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_markup_is_text_or_gone_on_every_page(browser, clerk, report, write, text):
    saved = [
        write("what", title=text, place=text, summary=text),
        write("who", partners__0__name=text),
        write("outcome", description=text, outputs=text, funding=text),
        write("evidence", links__0__title=text, links__0__url=f"https://x.example/?{text}"),
    ]
    assert [one.changed for one in saved] == [True] * 4
    workflow.comment(report, by=clerk, text=text)
    office = browser_of(make_coordinator())
    number = f"/hlaseni/{report.public_id}/"
    for client in (browser, office):
        if client is office:
            ActivityReport.objects.update(state="submitted")
        for address in (number, f"{number}kontrola/", *(step_address(report, step) for step in ("what", "outcome"))):
            if client is office and address != number:
                continue
            page = StrictPage(client.get(address))
            assert page.response.status_code == 200
            scripts = [node for node in page.root.iter("script") if "alert(1)" in "".join(node.itertext())]
            bad = [
                name
                for node in page.root.iter()
                for name, value in node.attrib.items()
                if name.startswith("on")
                or (name in {"href", "src"} and value.strip().lower().startswith(("jav", "data:t")))
            ]
            assert (scripts, bad, page.elements("iframe", "math", "mglyph")) == ([], [], [])


# --- Rows ---------------------------------------------------------------------


def test_rows_are_added_removed_and_reordered(browser, report):
    form = Form(browser, report, "who")
    form.send(
        partners__0__name="Lípa", partners__0__sector="nonprofit", partners__7__name="Hora", partners__9__name=" "
    )
    assert partners(report) == [("Lípa", "nonprofit"), ("Hora", "")]
    form = Form(browser, report, "who")
    first, second = (name_at(form.fields, f"partners-{place}-name") for place in (0, 1))
    sectors = {name_at(form.fields, "partners-0-sector"): "business", name_at(form.fields, "partners-1-sector"): ""}
    form.send(**{first: form.fields[second], second: form.fields[first]} | sectors)
    assert partners(report) == [("Hora", "business"), ("Lípa", "")]
    form = Form(browser, report, "who")
    form.send(**{name_at(form.fields, "partners-0-name"): "", name_at(form.fields, "partners-0-sector"): ""})
    assert partners(report) == [("Lípa", "")]


def test_without_javascript_more_rows_come_on_demand_and_nothing_typed_is_lost(browser, report):
    answer = Form(browser, report, "who").send(partners__0__name="Lípa", participants="asi pět", go="rows")
    page = browser.get(answer["Location"])
    names = [name for name in form_of(page) if name.startswith("partners-") and name.endswith("-name")]

    assert len(names) == 1 + MORE_ROWS
    assert value_of(page, "participants") == "asi pět"


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "ftp://x.example/", "http://", "a b", "x" * 600]
)
def test_bad_address_is_kept_as_typed_beside_the_good_rows(browser, report, address):
    form = Form(browser, report, "evidence")
    form.send(
        links__0__title="Noviny", links__0__url="noviny.example/clanek", links__1__title="Film", links__1__url=address
    )
    page = browser.get(form.address)

    assert [row.url for row in report.links.all()] == ["https://noviny.example/clanek"]
    good, bad = (name_at(form_of(page), f"links-{place}-url") for place in (0, 1))
    assert value_of(page, bad) == address
    assert value_of(page, good) in {"https://noviny.example/clanek", "noviny.example/clanek"}
    assert marked(page) == {bad}
    again = Form(browser, report, "evidence")
    again.send(**{bad: "https://film.example/"})
    assert [row.title for row in report.links.all()] == ["Noviny", "Film"]
    assert form.now.rough == {}


def test_more_rows_than_a_list_holds_are_kept_and_said(browser, report):
    rows = {f"partners-{place}-name": f"Spolek {place}" for place in range(62)}
    form = Form(browser, report, "who")
    form.send(**rows)
    page = browser.get(form.address)

    assert report.partner_rows.count() == 60
    last = [name_at(form_of(page), f"partners-{place}-name") for place in (60, 61)]
    assert value_of(page, last[1]) == "Spolek 61"
    assert set(last) == marked(page)


def test_row_with_an_unknown_sector_or_a_long_name_is_kept_as_typed(browser, report):
    form = Form(browser, report, "who")
    form.send(partners__0__name="Š" * 201, partners__1__name="Lípa", partners__1__sector="vesmírný")
    page = browser.get(form.address)

    assert value_of(page, name_at(form_of(page), "partners-0-name")) == "Š" * 201
    assert value_of(page, name_at(form_of(page), "partners-1-name")) == "Lípa"
    assert partners(report) == []


@pytest.mark.parametrize("field", ["alt", "credit", "consent_reference"])
def test_too_long_words_at_a_photograph_are_not_saved_and_stay_in_the_form(browser, report, field):
    photo = ReportPhoto(report=report, image=SimpleUploadedFile("foto.jpg", picture()), alt="Náměstí")
    photo.save()
    form, before = Form(browser, report, "evidence"), dump(report)
    answer = form.send(**{f"photos-{photo.pk}-{field}": "Á" * 301, "links-0-url": "https://noviny.example/"})
    photo.refresh_from_db()

    assert answer.status_code == 422
    assert value_of(answer, f"photos-{photo.pk}-{field}") == "Á" * 301
    assert f"photos-{photo.pk}-{field}" in marked(answer)
    assert (photo.alt, getattr(photo, field)) == ("Náměstí", "Náměstí" if field == "alt" else "")
    assert [row.url for row in report.links.all()] == ["https://noviny.example/"]
    assert dump(report) == before


# --- What the form does not offer ---------------------------------------------


def dump(report) -> dict:
    report = ActivityReport.objects.filter(pk=report.pk).values().get()
    return {
        name: value
        for name, value in report.items()
        if name not in {"title", "search_text", "revision", "updated_at", "updated_by_id"}
    }


def test_fields_that_the_form_does_not_show_are_ignored(browser, clerk, report):
    other = make.OrganisationFactory()
    before = dump(report)
    extra = {
        "state": "published", "organisation": other.pk, "organisation_id": other.pk, "author": clerk.pk,
        "made_activity": "on", "revision": 77, "is_staff": "on", "is_superuser": "on", "public_id": "1" * 32,
        "submitted_at": "2020-01-01", "outcome": "1", "year": "1999", "rough": "{}", "id": "1", "pk": "1",
        "period_start": "2020-01-01", "history": "x", "events": "1", "photos-1-shown_as": "1",
    }  # fmt: skip
    Form(browser, report, "what").send(title="Nový název", **extra)
    for step in ("who", "outcome", "evidence"):
        Form(browser, report, step).send(**extra)
    report.refresh_from_db()
    clerk.refresh_from_db()

    assert (report.title, report.revision) == ("Nový název", 1)
    assert dump(report) == before
    assert (clerk.is_staff, clerk.is_superuser) == (False, False)


@pytest.fixture
def foreign(town):
    """Rows of others that the form must not take."""
    other = make.OrganisationFactory(name="Jilemnice")
    theirs = make.ActivityReportFactory(organisation=other, title="Cizí")
    own_set, foreign_set = make.CriteriaSetFactory(year=2022), make.CriteriaSetFactory(year=2019)
    own_criterion = make.MaCriterionFactory(criteria_set=own_set)
    # The town is asked for its project only when it has one.
    make.ApplicationFactory(applicant=town, decision="supported")
    return {
        "indicators": make.MaIndicatorFactory(criterion=make.MaCriterionFactory(criteria_set=foreign_set)),
        "own_indicator": make.MaIndicatorFactory(criterion=own_criterion),
        "grant_project": make.ApplicationFactory(applicant=other, decision="supported"),
        "plan_item": make.ItemFactory(plan__publication="draft", plan__year=2022),
        "activity": make.ActivityFactory(draft=True, when="září 2022"),
        "organiser": make.OrganisationFactory(mentioned=True),
        "report": theirs,
        "partner": make.ReportPartnerFactory(report=theirs, name="Cizí spolek"),
    }


def test_project_is_offered_only_when_its_results_are_public(browser, report, town):
    shown, hidden = [
        make.ApplicationFactory(applicant=town, decision="full", title=title, call__results_published=public)
        for title, public in (("Známý projekt", True), ("Tajný projekt", False))
    ]
    page = Form(browser, report, "evidence").send(grant_project=str(hidden.pk))
    report.refresh_from_db()

    assert (page.status_code, report.grant_project) == (422, None)
    assert "Tajný projekt" not in page.content.decode()
    assert "Známý projekt" in page.content.decode()
    assert shown.is_public


def test_chosen_project_whose_results_were_taken_back_is_kept_unseen(browser, report, town):
    project = make.ApplicationFactory(applicant=town, decision="full", title="Vzatý projekt")
    make.ApplicationFactory(applicant=town, decision="full", title="Jiný projekt")
    ActivityReport.objects.filter(pk=report.pk).update(grant_project=project)
    type(project.call).objects.filter(pk=project.call_id).update(results_published=False)
    form = Form(browser, report, "evidence")
    form.send(go="next")
    pages = [browser.get(form.address), browser.get(report.get_absolute_url())]
    report.refresh_from_db()

    assert report.grant_project == project
    assert ["Vzatý projekt" in page.content.decode() for page in pages] == [False, False]


@pytest.mark.parametrize(
    ("step", "name"),
    [("what", "activity"), ("who", "organiser"), ("evidence", "indicators"), ("evidence", "grant_project"),
     ("evidence", "plan_item"), ("what", "kind"), ("what", "heading"), ("what", "series"), ("what", "topics")],
)  # fmt: skip
def test_choice_that_is_not_offered_is_never_stored(browser, report, foreign, write, step, name):
    before = dump(report)
    value = str(foreign[name].pk if name in foreign else 987_654)
    assert Form(browser, report, step).send(**{name: value}).status_code in {302, 422}
    for strange in ("9" * 30, "-1", "0", "abc", "1 OR 1=1", "\x00", "1.5", "é", "٣"):
        assert write(step, **{name: strange}).unkept == {name}, strange

    assert dump(report) == before
    assert before["kind_id"]
    assert not report.indicators.exists()
    assert not report.topics.exists()


def test_refused_choice_says_so_and_the_rest_is_kept(browser, report, foreign):
    form = Form(browser, report, "what")
    answer = form.send(activity=str(foreign["activity"].pk), place="Náměstí")

    assert answer.status_code == 422
    assert value_of(answer, "place") == "Náměstí"
    assert form.now.place == "Náměstí"


def test_indicator_of_the_own_set_is_taken(browser, report, foreign):
    Form(browser, report, "evidence").send(indicators=str(foreign["own_indicator"].pk))

    assert list(report.indicators.all()) == [foreign["own_indicator"]]


def test_rows_of_another_report_are_not_touched(browser, report, foreign):
    pk = foreign["partner"].pk
    Form(browser, report, "who").send(**{
        "partners-0-name": "Můj", "partners-0-id": str(pk), "partners-0-pk": str(pk), f"partners-{pk}-id": str(pk),
        "partners-TOTAL_FORMS": "1", "partners-INITIAL_FORMS": "1", "report": str(foreign["report"].pk),
    })  # fmt: skip
    foreign["partner"].refresh_from_db()

    assert foreign["partner"].name == "Cizí spolek"
    assert partners(report) == [("Můj", "")]


# --- Two tabs, two colleagues -------------------------------------------------


@pytest.mark.both_databases
def test_different_fields_of_two_colleagues_are_both_kept(browser, colleague, report):
    mine, theirs = Form(browser, report, "what"), Form(colleague, report, "what")
    theirs.send(place="Náměstí")
    assert mine.send(title="Den zcela bez aut").status_code == 302

    assert (mine.now.title, mine.now.place) == ("Den zcela bez aut", "Náměstí")


def test_the_same_change_by_both_is_no_conflict(browser, colleague, report):
    mine, theirs = Form(browser, report, "what"), Form(colleague, report, "what")
    theirs.send(place="Náměstí")
    assert mine.send(place=" Náměstí ").status_code == 302


@pytest.mark.parametrize(
    ("step", "name", "ours", "yours"),
    [
        ("what", "title", "Naše", "Vaše"),
        ("what", "period", "říjen 2022", "listopad 2022"),
        ("what", "period", "říjen 2022", "někdy"),
        ("who", "participants", "120", "asi sto"),
        ("who", "partners-0-name", "Lípa", "Hora"),
        ("outcome", "description", "<p>Naše</p>", "Vaše"),
        ("outcome", "cost", "500", "600"),
        ("evidence", "links-0-url", "https://a.example/", "https://b.example/"),
    ],
)  # fmt: skip
def test_conflict_shows_both_and_the_person_chooses(browser, colleague, report, step, name, ours, yours):
    mine, theirs = Form(browser, report, step), Form(colleague, report, step)
    theirs.send(**{name: yours})
    stored = dump(report)
    rows = (partners(report), [row.url for row in report.links.all()])
    answer = mine.send(**{name: ours})
    page = Page(answer)

    assert answer.status_code == 409
    assert dump(report) == stored
    bare = {ours.replace("<p>", "").replace("</p>", ""), yours}
    assert all(text in page.main or text in page.html for text in bare)
    part = name.partition("-")[0]
    assert part in {node.get("name", "").removeprefix("keep-") for node in page.elements("input")}
    again = form_of(answer)
    assert again[name] == [ours.replace("<p>", "").replace("</p>", "")] or again[name] == [ours]

    mine.fields = again
    with transaction.atomic():
        assert mine.send(**{f"keep-{part}": "theirs"}).status_code == 302
        assert dump(report) == stored
        assert (partners(report), [row.url for row in report.links.all()]) == rows
        transaction.set_rollback(True)
    assert mine.send(**{f"keep-{part}": "mine"}).status_code == 302
    now = Form(browser, report, step).fields
    place = name if name in now else name_at(now, name)
    assert now[place][0].strip("/") == bare.difference({yours}).pop().strip("/")


def test_conflict_in_one_field_keeps_what_was_typed_into_the_others(browser, colleague, report):
    mine, theirs = Form(browser, report, "what"), Form(colleague, report, "what")
    theirs.send(title="Jejich", summary="Jejich věta")
    answer = mine.send(title="Moje", place="Moje místo")
    again = form_of(answer)

    assert (again["title"], again["place"], again["summary"]) == (["Moje"], ["Moje místo"], ["Jejich věta"])


def test_both_versions_may_meet_a_third_one(browser, colleague, report):
    mine, theirs = Form(browser, report, "what"), Form(colleague, report, "what")
    theirs.send(title="Druhá")
    mine.fields = form_of(mine.send(title="Moje"))
    Form(colleague, report, "what").send(title="Třetí")
    answer = mine.send(**{"keep-title": "theirs"})

    assert answer.status_code == 302
    assert mine.now.title == "Třetí"


TAMPERED = [
    "", "{}", "[]", "null", "1", '"x"', "{", '{"title":1}', '{"title":{"a":[]}}', '{"x":"y"}', "[" * 100_000,
    '{"a":' * 50_000, '{"title":"' + "a" * 1_000_000 + '"}', "NaN", "9" * 5_000,
]  # fmt: skip


def test_tampered_digests_never_overwrite_what_a_colleague_wrote(browser, clerk, colleague, report):
    form = Form(browser, report, "what")
    Form(colleague, report, "what").send(title="Kolegův název")
    for seen in TAMPERED:
        saved = save_step("what", form.now, typed_into(form.fields | {"seen": [seen], "title": ["Můj"]}), by=clerk)
        assert "title" in {one.name for one in saved.conflicts}, seen[:20]
        assert form.now.title == "Kolegův název"
    for seen in ("", "[" * 100_000, '{"title":{"a":[]}}'):
        assert form.send(seen=seen, title="Můj název").status_code == 409
        assert form.send(script=True, seen=seen, title="Můj název").status_code == 409
    assert form.now.title == "Kolegův název"


def test_saving_by_itself_over_and_over_meets_no_conflict_with_itself(browser, report):
    form = Form(browser, report, "who")
    for typed in ("a", "as", "asi", "asi 1", "asi 12", "12", "120"):
        answer = form.send(script=True, participants=typed, partners__0__name=f"Lípa{typed}", partners__1__name="\x00x")
        assert (answer.status_code, answer.json()["state"]) == (200, "saved")
        form.fields["seen"] = [json.dumps(answer.json()["seen"])]
    assert form.now.participants == 120
    assert partners(report) == [("Lípa120", ""), ("x", "")]


def test_bad_rows_saved_by_themselves_meet_no_conflict_with_themselves(browser, report):
    form = Form(browser, report, "evidence")
    for typed in ("x y", "x y\x00z", "javascript:", "x" * 1_900, "x" * 2_000, "noviny.example"):
        answer = form.send(script=True, links__0__url=typed)
        assert (answer.status_code, answer.json()["state"]) == (200, "saved")
        form.fields["seen"] = [json.dumps(answer.json()["seen"])]
    assert [row.url for row in report.links.all()] == ["https://noviny.example"]


# --- A report that is not open any more ---------------------------------------


@pytest.mark.parametrize("state", ["submitted", "accepted", "published", "withdrawn"])
@pytest.mark.parametrize("step", ["what", "who", "outcome", "evidence"])
def test_old_form_of_a_closed_report_is_refused_and_what_was_typed_is_shown(browser, report, state, step):
    make.ReportPartnerFactory(report=report)
    form = Form(browser, report, step)
    activity = make.ActivityFactory() if state == "published" else None
    ActivityReport.objects.update(state=state, activity=activity)
    before = dump(report)
    typed = {
        "what": {"title": "Nový název", "place": "Dub"},
        "who": {"participants": "57", "partners-0-name": "Ves"},
        "outcome": {"description": "<p>Bylo <strong>plno</strong></p>", "outputs": "5 < 6 lidí", "cost": "99"},
        "evidence": {"links-0-title": "Noviny", "links-0-url": "https://noviny.example/"},
    }[step]
    answer = form.send(**typed)
    shown = {Page(answer).words_of(node) for node in Page(answer).elements("pre")}

    assert answer.status_code == 409
    assert {"description": "Bylo plno"}.get("x", "") == ""
    assert {text.replace("<p>Bylo <strong>plno</strong></p>", "Bylo plno") for text in typed.values()} <= shown
    script = form.send(script=True, **typed)
    assert (script.status_code, script.json()["state"]) == (409, "closed")
    assert dump(report) == before
    assert browser.get(form.address).status_code == 302


def test_file_for_a_closed_report_is_refused(browser, report):
    ActivityReport.objects.update(state="submitted")
    assert browser.post(f"/hlaseni/{report.public_id}/soubory/", {}).status_code == 409


def test_sending_what_a_colleague_has_changed_asks_to_look_again_and_keeps_the_message(browser, colleague, report):
    check = browser.get(f"/hlaseni/{report.public_id}/kontrola/").context["report"].revision
    Form(colleague, report, "what").send(title="Změna")
    for seen in (str(check), "", "-1", "abc", "9" * 30, "1.0", "٣"):
        answer = browser.post(
            f"/hlaseni/{report.public_id}/krok/odeslat/", {"revision": seen, "text": "Díky za vše"}, follow=True
        )
        assert answer.redirect_chain[0][0].startswith(f"/hlaseni/{report.public_id}/kontrola/")
        assert "Díky za vše" in {"".join(node.itertext()) for node in Page(answer).elements("textarea")}
    report.refresh_from_db()
    assert report.state == "draft"


def test_message_with_a_sending_that_a_colleague_was_faster_with_comes_back(browser, report, town):
    workflow.submit(report, by=clerk_of(town))
    answer = browser.post(
        f"/hlaseni/{report.public_id}/krok/odeslat/", {"revision": "0", "text": "Pozor na datum"}, follow=True
    )
    assert answer.redirect_chain[0][0].startswith(f"/hlaseni/{report.public_id}/?obnovit=")
    assert "Pozor na datum" in {"".join(node.itertext()) for node in Page(answer).elements("textarea")}


def test_right_taken_away_in_the_middle_closes_the_form_and_the_draft_stays(browser, clerk, report, town):
    form = Form(browser, report, "what")
    OrganisationUser.objects.filter(user=clerk).delete()
    before = dump(report)

    answer = form.send(title="Moje nová slova")
    assert answer.status_code == 404
    shown = {Page(answer).words_of(node) for node in Page(answer).elements("pre")}
    assert "Moje nová slova" in shown
    made_up = browser.post(f"/hlaseni/{uuid.uuid4()}/co-a-kdy/", form.fields | {"title": "Moje nová slova"})
    assert Page(made_up).words_of(Page(made_up).root) == Page(answer).words_of(Page(answer).root)
    assert made_up.status_code == 404
    comment = browser.post(f"/hlaseni/{report.public_id}/krok/komentar/", {"text": "Můj komentář"})
    assert (comment.status_code, "Můj komentář" in comment.content.decode()) == (404, True)
    assert form.send(script=True, title="Moje").status_code == 404
    assert browser.post(f"/hlaseni/{report.public_id}/krok/odeslat/", {"revision": "0"}).status_code == 404
    assert browser.get(form.address).status_code == 404
    report.refresh_from_db()
    assert (dump(report), report.title, report.organisation) == (before, "Den bez aut", town)


# --- Odds and ends ------------------------------------------------------------


@pytest.mark.parametrize("step", ["", "neni", "CO-A-KDY", "co-a-kdy-", "krok", "soubory2", "obec"])
def test_unknown_steps_and_actions_are_not_found(browser, report, step):
    page, action = f"/hlaseni/{report.public_id}/{step}x/", f"/hlaseni/{report.public_id}/krok/{step or 'x'}/"

    assert [browser.post(address, {}).status_code for address in (page, action)] == [404, 404]
    assert browser.get(page).status_code == 404
    # Nothing is done by reading: the address of a step leads to the report.
    assert browser.get(action)["Location"] == f"/hlaseni/{report.public_id}/"


@pytest.mark.parametrize(
    "year",
    ["", "0000", "9999", "abc", "2022", "\x00", "٢٠٢٢", "99999999999999999999", "02022" + "0" * 5_000, "01999999"],
)
def test_echo_of_a_date_answers_whatever_is_asked(browser, year):
    for period in ("", "\x00", "x" * 5000, "31. 2. 2022", "květen", "0", "%", "jaro–"):
        answer = browser.get("/hlaseni/obdobi/", {"period": period, "rok": year})
        assert answer.status_code == 200, period[:20]


@pytest.mark.both_databases
@pytest.mark.parametrize("number", ["", "x", "\x00", "{6f1d2d3c-0000-4000-8000-000000000001}", "9" * 500, "é"])
def test_tampered_number_of_a_new_report_makes_one_draft(browser, town, number):
    answer = browser.post("/hlaseni/obec/turnov/nove/", {"public_id": number})
    assert answer.status_code == 302
    assert ActivityReport.objects.count() == 1


@pytest.mark.both_databases
def test_new_report_pressed_twice_is_one_draft(browser, town):
    number = "6f1d2d3c-0000-4000-8000-000000000001"
    for _ in range(3):
        answer = browser.post("/hlaseni/obec/turnov/nove/", {"public_id": number})
        assert answer["Location"] == f"/hlaseni/{number}/co-a-kdy/"
    assert ActivityReport.objects.count() == 1


def test_year_of_the_report_follows_its_period_and_shows_in_the_form(browser, report):
    form = Form(browser, report, "what")
    form.send(period="prosinec 2023 – leden 2024")
    assert (form.now.year, form.now.period) == (2024, Period.parse("prosinec 2023 – leden 2024"))


# --- Dates --------------------------------------------------------------------


def echo(browser, period) -> str:
    answer = browser.get("/hlaseni/obdobi/", {"period": period, "rok": "2025"})
    return " ".join(Page(answer).text.split())


def test_echo_says_the_hours_that_the_form_keeps(browser):
    said = browser.get("/hlaseni/obdobi/", {"period": "12.5.2025 17:00–19:00", "rok": "2025", "hodiny": "1"})

    assert "12. května 2025, 17:00–19:00" in Page(said).text.replace("\xa0", " ")
    vague = browser.get("/en/hlaseni/obdobi/", {"period": "květen 2025, 17:00", "rok": "2025", "hodiny": "1"})
    assert "An hour can be given only where the day is known." in Page(vague).text
    assert "We understand" not in Page(vague).text


def test_echo_says_that_the_time_of_day_is_not_kept(browser):
    sentence = "The time of day is not stored here"
    with_time, without = [
        browser.get("/en/hlaseni/obdobi/", {"period": text, "rok": "2025"}).content.decode()
        for text in ("12.5.2025 17:00", "12.5.2025")
    ]
    assert (sentence in with_time, sentence in without) == (True, False)
    assert echo(browser, "12. 5. 2025 od 17 hodin").startswith(echo(browser, "12. 5. 2025"))


def test_fault_is_told_at_its_field_and_in_the_summary_that_leads_there_and_nowhere_else(browser, report):
    Form(browser, report, "what").send(period="až uzrají jablka")
    page = Page(browser.get(step_address(report, "what")))
    (summary,) = [node for node in page.elements("div") if "report-faults" in node.get("class", "")]
    (link,) = [node for node in summary.iter() if node.tag == "a"]

    assert page.text.count("„až uzrají jablka“") + page.text.count("“až uzrají jablka”") == 2
    assert (link.get("href"), page.words_of(summary).count("až uzrají jablka")) == ("#id_period", 1)
    assert [node for node in page.root.iter() if node.get("role") in {"alert", "status"} and node is not summary
            and node.get("hidden") is None and node.get("data-saved") is None] == []  # fmt: skip


def test_activity_that_is_still_ahead_is_asked_about_and_can_be_sent(browser, report):
    year = timezone.localdate().year
    for when, asked in ((f"květen {year + 1}", True), (f"květen {year - 1}", False), (str(year), False)):
        Form(browser, report, "what").send(period=when)
        findings = browser.get(f"/hlaseni/{report.public_id}/kontrola/").context["findings"]
        with translation.override("en"):
            told = [lack.text for lack in check(ActivityReport.objects.get()).for_evidence]
        assert any("still to come" in text for text in told) == asked
        assert findings.can_be_sent
