"""The types of pages that are drawn, on the bundled content and the sample reports."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any

from django.conf import settings
from django.test import Client

from activities.models import Activity, Meeting
from decks.models import Deck, EvaluationReport
from members.models import User
from members.workflow import DEMO_DOMAIN
from reports.models import ActivityReport


@dataclass(frozen=True)
class Page:
    """One type of page: its URL, the user, and what is filled in and sent before it is drawn."""

    name: str
    path: str
    person: str = ""
    """Whose demo login it is, the part of the address before the @."""
    fill: dict[str, str] = field(default_factory=dict)

    def as_data(self) -> dict[str, Any]:
        return asdict(self)


PUBLIC = [
    Page("home", "/"),
    Page("meetings", "/setkani/"),
    Page("meeting", "/setkani/2022-11-24/"),
    Page("calendar", "/kalendar/2022-11/"),
    Page("activities", "/aktivity/"),
    Page("activities-filtered", "/aktivity/?hledat=dozinky&mesic=9"),
    Page("activities-empty", "/aktivity/?hledat=nictakoveho"),
    Page("activities-faulty", "/aktivity/?mesic=13"),
    Page("activity", "/aktivity/konvent-a-2022/"),
    Page("grants", "/dotace/"),
    Page("programme", "/dotace/2-6/"),
    Page("call", "/dotace/2-6/2022/"),
    Page("plan", "/plan-zlepsovani/2022/"),
    Page("awards", "/oceneni/"),
    Page("award", "/oceneni/vyrobek-roku-libereckeho-kraje/"),
    Page("members", "/clenove/"),
    Page("town", "/clenove/turnov/"),
    Page("cooperation", "/spoluprace/"),
    Page("year", "/rok/2022/"),
    Page("presentation-of-a-meeting", "/setkani/2022-11-24/prezentace/"),
    Page("search", "/hledat/?q=dotac%C3%AD"),
    Page("news", "/aktuality/"),
    Page("open-data", "/otevrena-data/"),
    Page("links", "/odkazy/"),
    Page("contact", "/kontakt/"),
    Page("accessibility", "/pristupnost/"),
    Page("not-found", "/nic-tu-neni/"),
    Page("login", "/ucet/prihlaseni/"),
    Page(
        "login-refused",
        "/ucet/prihlaseni/",
        fill={"login": "nikdo@zdravykraj.example", "password": "spatne"},
    ),
    Page("password-forgotten", "/ucet/heslo/zapomenute/"),
]

TOWN = [
    Page("account", "/ucet/", "turnov"),
    Page("password-change", "/ucet/heslo/zmena/", "turnov"),
    Page("second-factor", "/ucet/druhy-faktor/", "turnov"),
    Page("dashboard", "/hlaseni/obec/turnov/", "turnov"),
    Page("evidence", "/hlaseni/obec/turnov/doklady/", "turnov"),
    Page("evidence-sheets", "/hlaseni/obec/turnov/doklady/vse/", "turnov"),
]

OFFICE = [
    Page("administration", "/sprava/", "koordinatorka"),
    Page("inbox", "/sprava/hlaseni/", "koordinatorka"),
    Page("evidence-matrix", "/sprava/hlaseni/doklady/", "koordinatorka"),
    Page("admin-list", "/sprava/activities/activity/", "koordinatorka"),
    Page("admin-add", "/sprava/members/user/add/", "koordinatorka"),
    Page("admin-import", "/sprava/activities/activity/import/", "koordinatorka"),
    Page("admin-export", "/sprava/activities/activity/export/", "koordinatorka"),
]


def all_pages() -> list[Page]:
    """Return every page, including those whose URL depends on rows; pages that change a row are last."""
    return [*PUBLIC, *TOWN, *OFFICE, *_records(), *_reports()]


def _reports() -> list[Page]:
    """Return the steps of a draft, and reports in other states as their users see them."""
    at = {row.state: f"hlaseni/{row.public_id}/" for row in ActivityReport.objects.order_by("-pk")}
    steps = {"what": "co-a-kdy", "who": "kdo", "outcome": "vysledek", "evidence": "doklady", "check": "kontrola"}
    return [
        *(Page(f"report-{name}", f"/{at['draft']}{step}/", "rokytnice-nad-jizerou") for name, step in steps.items()),
        Page("report-submitted", f"/{at['submitted']}", "jilemnice"),
        Page("report-returned", f"/{at['returned']}", "liberec"),
        Page("report-accepted", f"/{at['accepted']}", "rokytnice-nad-jizerou"),
        Page("report-review", f"/sprava/{at['submitted']}", "koordinatorka"),
        Page(
            "report-faulty",
            f"/{at['returned']}kdo/",
            "liberec",
            fill={"participants": "mnoho"},
        ),
    ]


def _records() -> list[Page]:
    """Return pages of single rows in the administration."""
    meeting = Meeting.objects.get(slug="2022-11-24")
    activity = Activity.objects.get(slug="konvent-a-2022")
    deck, report = Deck.objects.get(meeting=meeting), EvaluationReport.objects.get(year=2022)
    return [
        Page("admin-meeting", f"/sprava/activities/meeting/{meeting.pk}/change/", "koordinatorka"),
        Page("admin-activity", f"/sprava/activities/activity/{activity.pk}/change/", "koordinatorka"),
        Page("admin-presentation", f"/sprava/decks/deck/{deck.pk}/change/", "koordinatorka"),
        Page("admin-evaluation-report", f"/sprava/decks/evaluationreport/{report.pk}/change/", "koordinatorka"),
        Page("admin-history", f"/sprava/activities/activity/{activity.pk}/history/", "koordinatorka"),
        Page("admin-delete", f"/sprava/activities/activity/{activity.pk}/delete/", "koordinatorka"),
        Page("admin-preview", f"/sprava/nahled/activities/activity/{activity.pk}/", "koordinatorka"),
    ]


def session_of(person: str) -> str:
    """Log a demo user in and return the session cookie."""
    client = Client()
    client.force_login(User.objects.get(email=f"{person}@{DEMO_DOMAIN}"))
    return client.cookies[settings.SESSION_COOKIE_NAME].value
