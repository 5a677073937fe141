"""One rule says the way to a screen: the administration, the group and the entry of the menu, the record, the step."""

import pytest

from common.history.models import Change
from reports.models import ActivityReport
from tests import factories as make
from tests.admin.conftest import change_address
from tests.pages import Page


def trail(browser, address):
    """Return what leads to the screen, with the address of each link."""
    [way] = Page(browser.get(address)).of_class("breadcrumbs")
    return " ".join(way.text_content().split()), [link.get("href") for link in way.iter("a")]


@pytest.mark.parametrize(
    ("address", "words", "links"),
    [
        ("/sprava/activities/meeting/", "Správa › Dění › Setkání", ["/sprava/", "/sprava/activities/"]),
        (
            "/sprava/activities/meeting/add/", "Správa › Dění › Setkání › Nový záznam: setkání",
            ["/sprava/", "/sprava/activities/", "/sprava/activities/meeting/"],
        ),
        ("/sprava/activities/", "Správa › Dění", ["/sprava/"]),
        ("/sprava/news/newsitem/", "Správa › Aktuality", ["/sprava/"]),
        ("/sprava/kniha-zmen/", "Správa › Obsah webu › Kniha změn", ["/sprava/", "/sprava/portal/"]),
        ("/sprava/kos/", "Správa › Obsah webu › Koš", ["/sprava/", "/sprava/portal/"]),
        ("/sprava/hlaseni/", "Správa › Hlášení měst › Hlášení členských měst", ["/sprava/", "/sprava/reports/"]),
        ("/sprava/hlaseni/doklady/", "Správa › Hlášení měst › Doklady měst", ["/sprava/", "/sprava/reports/"]),
        ("/sprava/outbox/outgoingmail/", "Správa › Lidé a města › Odchozí e-maily", ["/sprava/", "/sprava/members/"]),
        ("/sprava/awards/category/", "Správa › Ocenění › Kategorie", ["/sprava/", "/sprava/awards/"]),
        ("/sprava/ukoly/drafts/", "Správa › Koncepty", ["/sprava/"]),
        ("/sprava/hledat/", "Správa › Hledat", ["/sprava/"]),
    ],
)  # fmt: skip
def test_lists_and_own_pages_stand_in_the_group_of_the_menu(office, address, words, links):
    assert trail(office, address) == (words, links)


@pytest.mark.parametrize(
    ("step", "here"),
    [("change", ""), ("history", " › Historie"), ("delete", " › Odstranit"), ("copy", " › Kopírovat setkání")],
)
def test_record_comes_after_its_list_and_the_step_after_the_record(office, step, here):
    meeting = make.MeetingFactory(group="Pracovní skupina")
    address = change_address(meeting)

    words, links = trail(office, address.replace("/change/", f"/{step}/"))

    assert words == f"Správa › Dění › Setkání › {meeting}{here}"
    way = ["/sprava/", "/sprava/activities/", "/sprava/activities/meeting/"]
    assert links == ([*way, address] if here else way)


def test_report_and_a_change_of_the_log_come_after_their_lists(office):
    report = make.ActivityReportFactory(state=ActivityReport.State.SUBMITTED)
    change = Change.objects.filter(content_type__isnull=False).latest("pk")

    inbox, log = ["/sprava/reports/", "/sprava/hlaseni/"], ["/sprava/portal/", "/sprava/kniha-zmen/"]
    words = f"Správa › Hlášení měst › Hlášení členských měst › {report}"
    assert trail(office, report.get_office_url()) == (words, ["/sprava/", *inbox])
    assert trail(office, f"/sprava/kniha-zmen/{change.pk}/")[1] == ["/sprava/", *log]
