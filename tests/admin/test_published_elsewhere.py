"""An activity that comes from a report is published by accepting the report, and in no other way."""

import pytest

from activities.exports import ActivityResource
from activities.models import Activity
from common.history.models import Change
from common.history.taking_back import take_back
from common.tables.reading import write_csv
from tests import factories as make
from tests.admin.conftest import change_address, fields_of, page_of, text_of
from tests.admin.test_exchange import header, load, upload
from tests.admin.test_record_history import done, state_address

pytestmark = pytest.mark.django_db
WHY = "připravuje ji hlášení a zveřejní se jeho přijetím"


@pytest.fixture
def waiting(db):
    return make.ActivityFactory(draft=True, title="Hlášená akce")


@pytest.fixture
def report(waiting):
    return make.ActivityReportFactory(activity=waiting, made_activity=True, state="submitted", title="Hlášená akce")


def state_of(activity):
    activity.refresh_from_db()
    return activity.publication


@pytest.mark.parametrize("sent", [{"_publish": ""}, {"publication": ["published"]}])
@pytest.mark.parametrize("hidden", ["draft", "archived"])
def test_form_refuses_to_publish_it_and_leads_to_the_report(office, waiting, report, sent, hidden):
    Activity.objects.update(publication=hidden)
    address = change_address(waiting)

    page = office.post(address, fields_of(office.get(address)) | {"place": ["Turnov"]} | sent)

    assert state_of(waiting) == hidden
    assert WHY in text_of(page)
    assert fields_of(page)["place"] == ["Turnov"]
    links = {one.get("href") for one in page_of(page).xpath("//*[@id='faults']//a")}
    assert report.get_office_url() in links


def test_form_says_beforehand_where_it_is_published(office, waiting, report):
    [warning] = page_of(office.get(change_address(waiting))).xpath("//*[@class='form-warnings']//li")

    assert "zveřejní se jeho přijetím" in "".join(warning.itertext())
    assert [link.get("href") for link in warning.iter("a")] == [report.get_office_url()]


def test_other_changes_of_it_are_saved(office, save, waiting, report):
    save(change_address(waiting), place="Turnov")

    assert state_of(waiting) == "draft"
    assert waiting.place == "Turnov"


@pytest.mark.parametrize("sent", [{"action": "publish", "post": "yes"}, {}])
def test_archived_one_is_published_neither_by_its_list(office, waiting, report, sent):
    Activity.objects.update(publication="archived")
    chosen = {"_selected_action": [waiting.pk]} if sent else {"_publish_row": waiting.pk}

    office.post("/sprava/activities/activity/", sent | chosen)

    assert state_of(waiting) == "archived"


def test_table_refuses_to_publish_it_and_names_the_cell(office, waiting, report):
    columns = header(ActivityResource, "slug", "title", "heading", "period", "publication")
    row = [waiting.slug, waiting.title, waiting.heading.name, str(waiting.period), "zveřejněno"]

    page = upload(office, "/sprava/activities/activity/", write_csv(columns, [row]))

    assert WHY in text_of(page)
    [fault] = page.context["result"].invalid_rows
    assert [column for column, _messages in fault.faults] == [columns[-1]]


def test_table_with_its_present_state_is_loaded(office, waiting, report):
    columns = header(ActivityResource, "slug", "title", "heading", "period", "place", "publication")
    row = [waiting.slug, waiting.title, waiting.heading.name, str(waiting.period), "Turnov", "koncept"]

    load(office, "/sprava/activities/activity/", write_csv(columns, [row]))

    assert (state_of(waiting), waiting.place) == ("draft", "Turnov")


def test_earlier_state_brings_back_everything_but_its_publication(office, waiting, report):
    with done():
        waiting.publication, waiting.place = "published", "Turnov"
        waiting.save()
    with done():
        waiting.publication, waiting.place = "draft", "Semily"
        waiting.save()
    address = state_address(office, waiting, 1)
    page = office.get(address)

    assert "stav zveřejnění" not in text_of(page)
    office.post(address, fields_of(page) | {"publication": ["on"]})

    assert (state_of(waiting), waiting.place) == ("draft", "Turnov")


def test_taking_back_does_not_publish_it(office, waiting):
    Activity.objects.update(publication="published")
    waiting.refresh_from_db()
    waiting.save()
    office.post(
        "/sprava/activities/activity/", {"action": "unpublish", "_selected_action": [waiting.pk], "post": "yes"}
    )
    assert state_of(waiting) == "draft"
    make.ActivityReportFactory(activity=waiting, made_activity=True, state="submitted")

    outcome = take_back(Change.objects.order_by("pk").last())

    assert state_of(waiting) == "draft"
    assert [WHY in str(left) for left in outcome.left] == [True]


def test_one_whose_report_is_public_is_published_by_its_form(office, waiting):
    make.ActivityReportFactory(activity=waiting, made_activity=True, state="published")
    address = change_address(waiting)

    office.post(address, fields_of(office.get(address)) | {"_publish": ""})

    assert state_of(waiting) == "published"
