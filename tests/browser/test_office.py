"""The coordinator and the reports of towns in a real browser: from the inbox to the public page, also on a phone."""

import io

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone
from playwright.sync_api import expect

from reports import workflow
from reports.corrections import Correction
from reports.models import ActivityReport, ReportAttachment, ReportPhoto
from tests import factories as make
from tests.browser.conftest import DESK
from tests.browser.looks import PHONE_SCREEN, faults_everywhere
from tests.people import clerk_of

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("site")]

PLAIN = {**DESK, "java_script_enabled": False}


def picture():
    from PIL import Image

    stream = io.BytesIO()
    Image.new("RGB", (600, 400), "green").save(stream, "JPEG")
    return ContentFile(stream.getvalue(), name="namesti.jpg")


@pytest.fixture
def completed_report(coordinator):
    """A report that the town completed after a return: with a change, a photograph, a partner and a link."""
    town = make.OrganisationFactory(name="Turnov")
    clerk = clerk_of(town, first_name="Petra", last_name="Skalní")
    report = make.ActivityReportFactory(
        organisation=town,
        title="Den bez aut",
        description="<p>Přišlo <strong>málo</strong> lidí.</p>",
        kind__heading=make.HeadingFactory(name="Doprava"),
    )
    report.topics.set([make.TopicFactory(), make.TopicFactory()])
    make.ReportPartnerFactory(report=report)
    make.ReportLinkFactory(report=report)
    ReportPhoto.objects.create(report=report, image=picture(), alt="Plné náměstí")
    ReportAttachment.objects.bulk_create([ReportAttachment(report=report, file="dokumenty/x/z.pdf", title="Zpráva")])
    workflow.submit(report, by=clerk)
    workflow.return_to_town(report, by=coordinator, text="Kolik jich bylo?")
    ActivityReport.objects.update(description="<p>Přišlo <strong>hodně</strong> lidí.</p>", revision=2)
    return workflow.submit(ActivityReport.objects.get(), by=clerk)


@pytest.fixture
def screens(completed_report, coordinator):
    """Return the addresses of her screens, with reports in every state."""
    facts = {
        "organisation": completed_report.organisation,
        "kind": completed_report.kind,
        "submitted_at": timezone.now(),
    }
    blocked = make.ActivityReportFactory(state="submitted", title="Bez popisu", **facts)
    ReportPhoto.objects.create(report=blocked, image=picture(), kind="portrait", children_recognisable=True)
    accepted = make.ActivityReportFactory(state="accepted", **facts)
    published = make.ActivityReportFactory(state="submitted", description="<p>x</p>", **facts)
    workflow.accept(published, by=coordinator)
    rest = " ".join(f"slovo{number}" for number in range(60))
    corrected = Correction({"title": "Den zcela bez aut", "description": f"<p>Přišlo {rest} hodně lidí.</p>"})
    workflow.edit(completed_report, by=coordinator, correction=corrected, revision=completed_report.revision)
    reports = [completed_report, blocked, accepted, published]
    return [
        "/sprava/",
        "/sprava/hlaseni/",
        "/sprava/hlaseni/?stav=vse",
        "/sprava/hlaseni/?hledat=nic-takoveho",
        *(f"/sprava/hlaseni/{one.public_id}/" for one in reports),
        f"/hlaseni/{completed_report.public_id}/",
    ]


def test_screens_are_accessible_keep_the_policy_and_do_not_scroll_sideways(office, completed_report, screens):
    found = {}
    for address in screens:
        office.goto(address, wait_until="networkidle")
        for fold in office.locator(".reports-office details > summary, .corrections summary").all():
            fold.click()
        found[address] = faults_everywhere(office)
    office.goto("/sprava/hlaseni/")
    for box in office.locator("[name=selected]").all():
        box.check()
    office.locator(".submit-row .default").click()
    expect(office.locator("[name=confirmed]")).to_be_visible()
    found["several at once"] = faults_everywhere(office)
    office.goto(f"/sprava/hlaseni/{completed_report.public_id}/")
    office.locator("button[value=return]").click()
    expect(office.locator("#refusal")).to_be_visible()
    found["refused"] = faults_everywhere(office)

    assert {address: faults for address, faults in found.items() if faults} == {}


@pytest.mark.parametrize("browser_options", [{"viewport": PHONE_SCREEN}, PLAIN], ids=["phone", "plain"])
def test_report_is_found_corrected_accepted_and_read_by_the_public(office, completed_report):
    office.goto("/sprava/hlaseni/")
    office.get_by_role("link", name="Den bez aut").click()
    # With scripts a row is added by a button.
    office.wait_for_load_state()
    expect(office.locator("del")).to_contain_text("málo")
    expect(office.locator("ins")).to_contain_text("hodně")
    office.locator(".desk-edit > summary").click()
    office.locator("#id_title").fill("Den zcela bez aut")
    office.locator("#id_period").fill("jaro 2022")
    partner, link = completed_report.partner_rows.get(), completed_report.links.get()
    office.locator(f"#id_partners-{partner.pk}-name").fill("Spolek Stará lípa")
    office.locator(f"#id_links-{link.pk}-remove").check()
    office.locator("#id_partners-new-0-name").fill("Knihovna")
    last = office.locator("[data-rows=partners] .vTextField:visible").last
    if office.locator("[data-rows=partners] [data-add-row]").is_visible():
        office.locator("[data-rows=partners] [data-add-row]").click()
        expect(last).to_be_focused()
        expect(last).to_have_id("id_partners-new-2-name")
    last.fill("Truhlář Novák")
    office.locator("#id_text").fill("Děkujeme, krásná akce.")
    office.locator("button[value=accept]").click()
    expect(office.locator(".messagelist .success")).to_be_visible()

    done = ActivityReport.objects.get()
    assert (done.state, done.title, str(done.period)) == ("published", "Den zcela bez aut", "jaro 2022")
    # The text editor wrote the description anew, and it is the same.
    assert done.description == "<p>Přišlo <strong>hodně</strong> lidí.</p>"
    assert list(done.events.values_list("action", flat=True))[-3:] == ["edited", "accepted", "published"]
    names = list(done.partner_rows.values_list("name", flat=True))
    assert (names, done.links.count()) == (["Spolek Stará lípa", "Knihovna", "Truhlář Novák"], 0)
    thread = office.locator(".corrections")
    expect(thread.locator("del").first).to_contain_text("Den bez aut")
    expect(thread.locator("ins").first).to_contain_text("Den zcela bez aut")
    office.goto(done.activity.get_absolute_url())
    expect(office.locator("h1")).to_have_text("Den zcela bez aut")


def test_decision_is_made_by_keys_alone(office, completed_report):
    office.goto(f"/sprava/hlaseni/{completed_report.public_id}/")
    office.locator("#id_text").focus()
    office.keyboard.type("Doplňte prosím počet lidí.")
    for _ in range(3):
        office.keyboard.press("Tab")
    office.keyboard.press("Enter")
    expect(office.locator(".messagelist .success")).to_be_visible()

    assert ActivityReport.objects.get().state == "returned"


def test_refusal_leads_to_the_field_and_what_was_typed_is_still_there(office, completed_report):
    photo = completed_report.photos.get()
    ReportPhoto.objects.update(alt="")
    office.goto(f"/sprava/hlaseni/{completed_report.public_id}/")
    office.locator(".desk-edit > summary").click()
    office.locator("#id_place").fill("Náměstí")
    office.locator("#id_text").fill("Díky")
    office.locator("button[value=accept]").click()
    expect(office.locator("#refusal")).to_be_visible()
    office.wait_for_load_state()
    office.locator("#refusal a").click()

    expect(office.locator(f"#id_photo-{photo.pk}-alt")).to_be_focused()
    expect(office.locator("#id_place")).to_have_value("Náměstí")
    expect(office.locator("#id_text")).to_have_value("Díky")
    assert ActivityReport.objects.get().state == "submitted"


def test_town_s_change_meanwhile_is_shown_beside_hers(office, completed_report):
    office.goto(f"/sprava/hlaseni/{completed_report.public_id}/")
    office.locator(".desk-edit > summary").click()
    office.locator("#id_title").fill("Den zcela bez aut")
    ActivityReport.objects.update(title="Den s auty", place="Tržiště", revision=9)
    office.locator("button[value=accept]").click()
    expect(office.locator("#clashes")).to_contain_text("Den s auty")
    expect(office.locator("#clashes")).to_contain_text("Den zcela bez aut")
    office.locator("button[value=accept]").click()
    expect(office.locator(".messagelist .success")).to_be_visible()

    done = ActivityReport.objects.get()
    assert (done.state, done.title, done.place) == ("published", "Den zcela bez aut", "Tržiště")
    assert done.description == "<p>Přišlo <strong>hodně</strong> lidí.</p>"
