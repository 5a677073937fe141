"""The pictures of the guides and of the README: what each shows, and what is done before it is taken."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

OFFICE = "koordinatorka"
FAULTY_TABLE = """název;okruh;kdy
Den bez aut;Zasedání;září 2022
Ukliďme Jizeru;Osvěta;jaro 2022?
"""


@dataclass(frozen=True)
class Shot:
    """One picture of the folder docs/img.

    Its path may name rows in braces, see `facts`. Steps are done in the order given, see `DOING` in `guide.py`; rows
    that they make are there for the pictures below.
    """

    name: str
    path: str
    person: str = ""
    """Whose demo login it is, the part of the address before the @."""
    steps: tuple[tuple[str, ...], ...] = ()
    size: tuple[int, int] = (1200, 844)

    def as_data(self) -> dict[str, Any]:
        return asdict(self)


SHOTS = (
    Shot("domu", "/"),
    Shot("prihlaseni", "/ucet/prihlaseni/", size=(1200, 675)),
    Shot(
        "nahled",
        "/sprava/activities/meeting/{meeting}/copy/",
        OFFICE,
        (
            ("fill", "[name=date]", "24. 11. 2023"),
            ("send", "#content form [type=submit]"),
            ("window", ".record-preview"),
        ),
    ),
    Shot("co-na-vas-ceka", "/sprava/", OFFICE),
    Shot(
        "setkani",
        "/sprava/activities/meeting/{meeting}/change/",
        OFFICE,
        (("click", "#agenda-2 summary"), ("top", "#agenda-2")),
        (1200, 1012),
    ),
    Shot("aktivita", "/sprava/activities/activity/{activity}/change/", OFFICE, (("click", "[data-for=period]"),)),
    Shot("vyzva", "/sprava/grants/call/{call}/change/", OFFICE),
    Shot("plan", "/sprava/improvement_plan/plan/{plan}/change/", OFFICE, (("top", "#items-group"),)),
    Shot("mesto", "/sprava/members/organisation/{town}/change/", OFFICE, (("top", "[data-for=web]"),)),
    Shot(
        "historie",
        "/sprava/activities/meeting/{meeting}/change/",
        OFFICE,
        (
            ("click", "[data-for=place]"),
            ("fill", "#id_place", "Krajský úřad, velký sál"),
            ("send", "[name=_save]"),
            ("open", "/sprava/activities/meeting/{meeting}/history/"),
        ),
        (1200, 600),
    ),
    Shot("hlaseni-rozhodnuti", "/sprava/hlaseni/{sent_again}/", OFFICE, size=(1280, 1180)),
    Shot("doklady-mest", "/sprava/hlaseni/doklady/?rok=2022", OFFICE, size=(1280, 760)),
    Shot(
        "nahrani",
        "/sprava/activities/activity/import/",
        OFFICE,
        (("upload", "[type=file]", "aktivity.csv", FAULTY_TABLE), ("send", "#content form [type=submit]")),
    ),
    Shot("hlaseni-mesta", "/hlaseni/obec/liberec/", "liberec", size=(1200, 760)),
    Shot("hlaseni-formular", "/hlaseni/{returned}/co-a-kdy/", "liberec", size=(1200, 900)),
)


def facts() -> dict[str, Any]:
    """Return the rows that the paths name."""
    from activities.models import Activity, Meeting
    from grants.models import Call
    from improvement_plan.models import Plan
    from members.models import Organisation
    from reports.models import ActivityReport

    report = ActivityReport.objects.filter
    return {
        "meeting": Meeting.objects.get(slug="2022-11-24").pk,
        "activity": Activity.objects.get(title="Krajský EKODen").pk,
        "call": Call.objects.get(programme__slug="2-6", year=2023).pk,
        "plan": Plan.objects.get(year=2022).pk,
        "town": Organisation.objects.get(slug="turnov").pk,
        "sent_again": report(state="submitted", organisation__slug="turnov").get().public_id,
        "returned": report(state="returned", organisation__slug="liberec").get().public_id,
    }
