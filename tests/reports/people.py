"""Forms of reports filled in as a browser sends them."""

from django.contrib.auth.models import AnonymousUser
from django.http import QueryDict

from members.models import OrganisationUser
from reports.models import ActivityReport
from tests import factories as make
from tests.pages import Page
from tests.people import clerk_of, make_coordinator

STEPS = {"what": "co-a-kdy", "who": "kdo", "outcome": "vysledek", "evidence": "doklady"}


def step_address(report, step) -> str:
    return f"/hlaseni/{report.public_id}/{STEPS[step]}/"


def form_of(response, name="hlaseni") -> dict[str, list[str]]:
    """Return what a browser would send from the unchanged form of a step."""
    page = Page(response)
    (form,) = [one for one in page.elements("form") if one.get("id") == name]
    fields: dict[str, list[str]] = {}
    for part in form.iter():
        name = part.get("name")
        if not name or part.get("disabled") is not None:
            continue
        if part.tag == "textarea":
            fields.setdefault(name, []).append("".join(part.itertext()))
        elif part.tag == "select":
            chosen = [option.get("value", "") for option in part.iter("option") if option.get("selected") is not None]
            fields[name] = chosen or [option.get("value", "") for option in part.iter("option")][:1]
        elif part.tag == "input" and part.get("type") not in {"submit", "file", "button"}:
            ticked = part.get("type") in {"checkbox", "radio"}
            if ticked and part.get("checked") is None:
                continue
            fields.setdefault(name, []).append(part.get("value", "on" if ticked else ""))
    return fields


def name_at(fields, part) -> str:
    """Return the HTML name of a field given by the index of its row, such as “partners-0-name”."""
    rows, place, field = part.split("-")
    names = [name for name in fields if name.startswith(f"{rows}-") and name.endswith(f"-{field}")]
    return names[int(place)]


class Form:
    """A step of a report open in a browser."""

    def __init__(self, client, report, step) -> None:
        self.client, self.report, self.address = client, report, step_address(report, step)
        self.fields = form_of(client.get(self.address))

    def send(self, *, script=False, **changes):
        """Send the form with some fields changed, leaving out those set to None; return the response."""
        data = self.fields | {
            name.replace("__", "-"): value if isinstance(value, list) else [value] for name, value in changes.items()
        }
        headers = {"x-requested-with": "fetch"} if script else {}
        return self.client.post(
            self.address, {name: value for name, value in data.items() if value != [None]}, headers=headers
        )

    @property
    def now(self) -> ActivityReport:
        return ActivityReport.objects.get(pk=self.report.pk)


def marked(response) -> set[str]:
    """Return the names of fields that the page marks as wrong."""
    return {node.get("name") for node in Page(response).having("aria-invalid") if node.get("aria-invalid") == "true"}


def typed_into(fields) -> QueryDict:
    """Return the fields of a form as the server reads them from a browser."""
    data = QueryDict(mutable=True)
    for name, values in fields.items():
        data.setlist(name, values)
    return data


def stranger(kind, town):
    """Return somebody who may not, or not any more."""
    if kind == "anonymous":
        return AnonymousUser()
    if kind == "other town":
        return clerk_of(make.OrganisationFactory())
    if kind == "removed":
        user = clerk_of(town)
        OrganisationUser.objects.filter(user=user).delete()
        return user
    if kind == "switched off clerk":
        return clerk_of(town, is_active=False)
    if kind == "switched off coordinator":
        return make_coordinator("gone@region.example", is_active=False)
    if kind == "clerk":
        return clerk_of(town)
    if kind == "coordinator":
        return make_coordinator("head@region.example")
    return make.UserFactory(is_staff=True)


NOBODY = ["anonymous", "other town", "removed", "switched off clerk", "switched off coordinator", "plain staff"]
