"""The content of a kept database: the bundled content, and at least one row of everything that a portal in use has.

It is created by the same functions that users' actions call, so that history, threads, mails and tasks are the same as
in production. Time is frozen and moves only by `State.later`; the random seed follows from the time. Whoever adds a
model or a state of a report must add it here too, so that the next kept database contains it.
"""

from __future__ import annotations

import datetime
import random
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

import time_machine
from django.conf import settings
from django.contrib.admin.models import ADDITION, CHANGE, DELETION, LogEntry
from django.contrib.auth.models import Group
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import models
from django.test import override_settings
from django.utils import timezone, translation
from simple_history.models import HistoricalRecords

from activities.models import Activity, Heading, Meeting
from awards.models import Award
from calendars.models import PrivateCalendar
from common.editing.models import SavedForm, Stash, Unsaved
from common.editing.writing import Rows
from evidence.links import add_link, remove_link
from following.collecting import collect
from following.models import Follow, Follower
from grants.models import Application, Call
from harvest import workflow as harvest
from harvest.gathering import gather
from harvest.models import CalendarSource, FoundEvent
from harvest.reading.found import Found, Reading
from improvement_plan.models import Item
from link_checks import checking as link_checks
from link_checks.fetching import Answer, Reason
from members.accounts import invitations
from members.models import CriteriaSet, Indicator, Organisation, OrganisationUser, Person, User
from members.rules import COORDINATOR_GROUP
from members.workflow import set_up_coordinator_group
from outbox.models import OutgoingMail
from portal.loading import load
from portal.models import SetAside, UsefulLink
from reports import files, samples, workflow
from reports.corrections import Correction
from reports.models import ActivityReport
from task_queue.kinds import KINDS
from task_queue.models import Task
from task_queue.running import claim, end_attempt
from task_queue.worker import TaskLoop
from tests import factories as make
from tests.files import PDF, picture
from tests.states.presentations import make_presentations

Clock = time_machine.Traveller
BEGIN = "2026-11-20T08:00:00+01:00"
"""The time of the first row; the last one is created within a week of it."""
CHANCE = random.Random("kept")
WORKER = "worker:1:"
DOMAIN = "mesto.example"
PUBLIC_LINKS = ("https://noviny.example/aktivita", "https://kraj.example/vyzva", "https://kraj.example/usneseni")
OFFICE = f"koordinatorka@{DOMAIN}"


@dataclass
class State:
    """The people and towns of a kept database."""

    clock: Clock
    coordinator: User
    towns: dict[str, Organisation] = field(default_factory=dict)
    people: dict[str, User] = field(default_factory=dict)
    """Users by the slug of their town."""

    def later(self, **time: float) -> None:
        """Move the time and reset the random seed, so that random values depend only on the time."""
        self.clock.shift(datetime.timedelta(**time))
        CHANCE.seed(timezone.now().isoformat())


def make_content(clock: Clock) -> list[tuple[str, str]]:
    """Fill an empty, migrated database; return pairs of a user and a URL to read in addition to the public pages."""
    with translation.override("cs"), override_settings(EMAIL_BACKEND="django.core.mail.backends.locmem.EmailBackend"):
        load(settings.CONTENT_DIR)
        set_up_coordinator_group()
        state = make_people(clock)
        for step in (
            make_other_rows,
            make_reports,
            make_evidence,
            make_calendars,
            make_presentations,
            make_invitations,
            make_mails,
            make_checks,
            make_aside,
        ):
            with acting(state.coordinator):
                step(state)
            state.later(hours=1)
        write_log(state)
    # Nobody logs in to a kept database with a password; a constant avoids hashes that look like secrets.
    User.objects.update(password="!")
    return addresses(state)


@contextmanager
def acting(user: User) -> Iterator[None]:
    """Make the history record the user, as it does in a request of that user."""
    before = getattr(HistoricalRecords.context, "request", None)
    HistoricalRecords.context.request = SimpleNamespace(user=user)
    try:
        yield
    finally:
        HistoricalRecords.context.request = before


def make_people(clock: Clock) -> State:
    """Create the coordinator, a user of each member town, a user of two towns, and an inactive user."""
    coordinator = User.objects.create_user(OFFICE, first_name="Karla", last_name="Krajská", is_staff=True)
    coordinator.groups.add(Group.objects.get(name=COORDINATOR_GROUP))
    state = State(clock, coordinator)
    with acting(coordinator):
        for town in Organisation.objects.members().order_by("slug"):
            person = User.objects.create_user(f"{town.slug}@{DOMAIN}", first_name="Jana", last_name=str(town))
            OrganisationUser.objects.create(user=person, organisation=town)
            state.towns[town.slug], state.people[town.slug] = town, person
        both = User.objects.create_user(f"dve-mesta@{DOMAIN}", first_name="Petr", last_name="Dvouměstský")
        for town in list(state.towns.values())[:2]:
            OrganisationUser.objects.create(user=both, organisation=town)
        former = User.objects.create_user(f"byvala@{DOMAIN}", first_name="Bývalá", last_name="Úřednice")
        former.is_active = False
        former.save()
    return state


# --- Rows that the bundled content does not have ---------------------------------


def make_other_rows(state: State) -> None:
    """Add links, documents, photographs and the like to the bundled content, and change and delete some rows."""
    activity = Activity.objects.published().order_by("pk")[0]
    make.ActivityLinkFactory(activity=activity, title="Článek o aktivitě", url=PUBLIC_LINKS[0])
    make.ActivityAttachmentFactory(activity=activity, title="Zpráva o aktivitě")
    make.ActivityPhotoFactory(activity=activity, alt="Lidé u společného stolu")
    make.PlaceNameFactory(place__name="Turnov, radnice", place__street="Antonína Dvořáka 335", name="radnice")
    make.MeetingAttachmentFactory(meeting=Meeting.objects.order_by("pk")[0], title="Zápis ze setkání")
    call = Call.objects.order_by("pk")[0]
    make.CallLinkFactory(call=call, title="Podmínky výzvy", url=PUBLIC_LINKS[1])
    make.CallAttachmentFactory(call=call, title="Vzor žádosti")
    make.CriterionFactory(call=call, title="Přínos pro obyvatele")
    make.ContractFactory(application=Application.objects.order_by("pk")[0])
    waiting = make.CallFactory(programme=call.programme, year=2026, allocation=500_000, results_published=False)
    make.AllocationRaiseFactory(call=waiting, amount=20_000, reason="z úspor")
    town = state.towns["turnov"]
    make.ApplicationFactory(call=waiting, number="1", applicant=town, requested=90_000, awarded=80_000, decision="part")
    make.ApplicationFactory(call=waiting, number="2", applicant=town, requested=60_000, recommended=50_000)
    item = Item.objects.order_by("pk")[0]
    make.ItemLinkFactory(item=item, title="Usnesení k položce", url=PUBLIC_LINKS[2])
    item.implementers.add(state.towns["turnov"])
    make.NewsPhotoFactory(item=make.NewsItemFactory(title="Setkání se přesouvá"), alt="Lidé v sále")
    make.NewsItemFactory(title="Výzva se otevře", shown_from=timezone.now() + datetime.timedelta(days=30))
    make_followers()
    make.AwardLinkFactory(award=Award.objects.order_by("pk")[0], title="Jak se hlasuje")
    state.later(minutes=10)

    make.ActivityFactory(title="Rozepsaná aktivita", heading=Heading.objects.order_by("pk")[0], draft=True)
    make.ActivityFactory(title="Odložená aktivita", heading=Heading.objects.order_by("pk")[0], archived=True)
    heading = Heading.objects.order_by("-pk")[0]
    heading.name = f"{heading.name} a jiné"
    heading.save()
    UsefulLink.objects.order_by("-pk")[0].delete()
    for (slug, town), category in zip(state.towns.items(), ("D", "C", "B", "applicant"), strict=True):
        make.CategoryStatusFactory(organisation=town, year=2026, category=category)
        person = make.PersonFactory(first_name="Alena", last_name=f"Radní {slug}")
        make.MandateFactory(person=person, organisation=town, role="politician", valid_from=datetime.date(2026, 1, 1))
    ended = {"valid_until": datetime.date(2025, 12, 31), "is_public": False}
    person = Person.objects.order_by("pk")[0]
    make.MandateFactory(person=person, organisation=state.towns["liberec"], role="official", **ended)


# --- Reports ------------------------------------------------------------------------


def make_followers() -> None:
    """Let somebody follow news, somebody else wait for the confirmation, and a notice wait for its mail."""
    collect()
    following = Follower.objects.create(email="sledujici@obec.example", confirmed_at=timezone.now())
    facts = {"kind": "aktuality", "key": "0", "frequency": Follow.Frequency.WEEKLY}
    Follow.objects.create(follower=following, confirmed_at=timezone.now(), **facts)
    make.NewsItemFactory(title="Vyšel sborník")
    collect()
    waiting = Follower.objects.create(email="nepotvrzena@obec.example")
    Follow.objects.create(follower=waiting, token_hash="0" * 64, **facts)


def make_reports(state: State) -> None:
    """Create reports in every state, reached by every possible sequence of steps."""
    make_drafts(state)
    make_decided(state)


def sent(state: State, slug: str, title: str, **more: Any) -> ActivityReport:
    """Return a report of the town that is waiting for the office."""
    report = written(state, slug, title, **more)
    with acting(state.people[slug]):
        workflow.submit(report, by=state.people[slug], text="Posíláme hlášení.")
    state.later(minutes=5)
    return current(report)


def written(state: State, slug: str, title: str, *, whole: bool = False, **more: Any) -> ActivityReport:
    """Return a draft ready to be sent; with `whole` it has at least one of everything that a report can have."""
    person, town = state.people[slug], state.towns[slug]
    with acting(person):
        report = workflow.create(town, by=person, public_id=uuid.uuid4())
        samples.fill(report, FACTS | (MORE_FACTS if whole else {}) | {"title": title} | more)
        if whole:
            files.add_photo(report, upload("namesti.jpg", picture(size=(80, 60))), by=person)
            files.add_document(report, upload("zapis_z_akce.pdf", PDF), by=person)
            photo = report.photos.get()
            photo.alt = "Lidé na náměstí"
            photo.save()
    state.later(minutes=5)
    return current(report)


FACTS = {
    "kind": "Partnerský projekt",
    "period": "{past}",
    "description": "Sešli jsme se u radnice.",
    "outputs": "Plán na další rok.",
}
MORE_FACTS = {
    "summary": "Jednou větou o tom, co se dělo.",
    "place": "{town}, radnice",
    "topics": [1, 3],
    "participants": 50,
    "partners": [{"name": "Spolek sousedů", "sector": "nonprofit"}, {"name": "Obchod", "sector": ""}],
    "cost": "12500.50",
    "funding": "Rozpočet města",
    "indicators": ["6.1", "K.1"],
    "links": [{"title": "Zpráva z akce", "url": "https://noviny.example/akce"}],
}


def upload(name: str, content: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def current(report: ActivityReport) -> ActivityReport:
    return ActivityReport.objects.get(pk=report.pk)


def make_drafts(state: State) -> None:
    """Create drafts: empty ones, some with text that cannot be parsed yet, copies, and withdrawn ones."""
    slug, person = "turnov", state.people["turnov"]
    with acting(person):
        workflow.create(state.towns[slug], by=person, public_id=uuid.uuid4())
        draft = written(state, slug, "Rozepsané hlášení", whole=True)
        draft.rough = {"period": "někdy po žních", "participants": "asi padesát"}
        draft.save()
        workflow.copy(written(state, slug, "Každoroční akce"), by=person, public_id=uuid.uuid4())
        workflow.withdraw(written(state, slug, "Nikdy neodeslané hlášení"), by=person)
        again = sent(state, slug, "Znovu otevřené hlášení")
        workflow.withdraw(again, by=person, text="Doplníme přílohy.")
        state.later(minutes=5)
        workflow.resume(again, by=person)
        workflow.withdraw_and_resume(sent(state, slug, "Opravované hlášení"), by=person)


def make_decided(state: State) -> None:
    """Create decided reports by each step of the office, including those that hide what was public."""
    office = state.coordinator
    returned = sent(state, "liberec", "Vrácené a okomentované hlášení")
    workflow.return_to_town(returned, by=office, text="Doplňte prosím počet účastníků.")
    state.later(minutes=5)
    with acting(state.people["liberec"]):
        workflow.comment(returned, by=state.people["liberec"], text="Počet zjistíme do pátku.")
    state.later(minutes=5)
    workflow.comment(returned, by=office, text="Dobře, počkáme.")

    corrected = sent(state, "liberec", "Hlášení opravené úřadem", whole=True)
    rows = Rows(
        added=[{"name": "Knihovna", "sector": "public"}], removed={corrected.partner_rows.order_by("-pk")[0].pk}
    )
    correction = Correction(values={"title": "Hlášení, které úřad opravil"}, rows={"partners": rows})
    workflow.edit(corrected, by=office, correction=correction, revision=corrected.revision)
    state.later(minutes=5)
    workflow.accept(corrected, by=office, text="Opravili jsme název a partnery.", publish=False)
    state.later(minutes=5)
    workflow.publish(corrected, by=office)

    hidden = sent(state, "jilemnice", "Hlášení stažené z webu", whole=True)
    workflow.accept(hidden, by=office)
    state.later(minutes=5)
    workflow.unpublish(hidden, by=office, text="Na fotografii jsou děti.")
    reopened = sent(state, "jilemnice", "Zveřejněné a znovu otevřené hlášení")
    workflow.accept(reopened, by=office)
    state.later(minutes=5)
    workflow.reopen(reopened, by=office, text="Opravte prosím datum.")

    # Two towns have reported on one activity, and a third report on it is waiting.
    first = sent(state, "turnov", "Společná akce dvou měst", period="květen–červen {past}")
    workflow.accept(first, by=office)
    for slug in ("liberec", "jilemnice"):
        joined = written(state, slug, "Byli jsme u společné akce")
        joined.activity = current(first).activity
        joined.save()
        workflow.submit(joined, by=state.people[slug])
        if slug == "liberec":
            workflow.accept(joined, by=office)
        state.later(minutes=5)
    workflow.accept(sent(state, "rokytnice-nad-jizerou", "Akce minulého roku", period="září 2025"), by=office)
    workflow.accept(
        sent(state, "rokytnice-nad-jizerou", "Jen do dokladů", period="říjen 2026"), by=office, publish=False
    )
    with acting(state.people["liberec"]):
        workflow.withdraw(sent(state, "liberec", "Odvolané hlášení"), by=state.people["liberec"], text="Byl to omyl.")


# --- Evidence, invitations, mails, checks -------------------------------------------


def make_evidence(state: State) -> None:
    """Create links by which towns prove an indicator, one of them removed, kept words, and what was noted of a form."""
    for slug, town in state.towns.items():
        person = state.people[slug]
        criteria = CriteriaSet.objects.for_organisation(town, 2026)
        for number, indicator in enumerate(Indicator.objects.of_set(criteria).order_by("pk")[:3]):
            with acting(person):
                facts = {"title": f"Doklad {number + 1}: {town}", "note": "Usnesení rady" if number else ""}
                url = f"https://{slug}.example/doklad/{number}"
                link, _is_new = add_link(town, indicator, year=2026, by=person, url=url, **facts)
                if number == 2:
                    remove_link(link, by=person)
        state.later(minutes=5)
    report = ActivityReport.objects.editable().order_by("pk")[0]
    Stash.objects.create(
        token="odlozeny-text-pro-zkousku",
        user=report.updated_by,
        path=f"/hlaseni/{report.public_id}/co-a-kdy/",
        typed={"title": ["Psáno po odhlášení"], "topics": ["1", "2"]},
    )
    Unsaved.objects.create(
        visit="rozepsane-setkani-pro-zkousku",
        user=state.coordinator,
        model="activities.meeting",
        typed={"group": ["Pracovní skupina"], "place": ["Turnov"]},
    )
    SavedForm.objects.create(
        visit="ulozene-setkani-pro-zkousku", user=state.coordinator, model="activities.meeting", record="1"
    )


def make_calendars(state: State) -> None:
    """Create a calendar of a town with an event that became a draft, one to choose, and a calendar with a fault."""
    town, person = state.towns["turnov"], state.people["turnov"]
    day = datetime.date(2026, 12, 5)
    found = [Found(title=f"Akce z kalendáře {n}", first=day, last=day, uid=str(n)) for n in range(2)]
    with acting(person):
        source, _is_new = harvest.add_source(town, "https://turnov.example/akce.ics", by=person)
        CalendarSource.objects.create(
            organisation=town, url="https://turnov.example/plakaty", added_by=person, fault="no_events"
        )
        gather(source, Reading("ical", "Akce", found))
        harvest.take(town, [FoundEvent.objects.order_by("pk")[0].pk], by=person)
    Task.objects.filter(pk=CalendarSource.objects.get(pk=source.pk).task_id).delete()


def make_invitations(state: State) -> None:
    """Create a pending invitation, and others that were accepted, withdrawn, sent again and left to expire."""
    town, office = state.towns["rokytnice-nad-jizerou"], state.coordinator
    expired = invitations.invite(email=f"pozde@{DOMAIN}", organisation=town, invited_by=office)
    type(expired).objects.filter(pk=expired.pk).update(expires_at=timezone.now() - datetime.timedelta(days=1))
    accepted = invitations.invite(email=f"nova@{DOMAIN}", organisation=town, invited_by=office)
    withdrawn = invitations.invite(email=f"omyl@{DOMAIN}", organisation=town, invited_by=office)
    again = invitations.invite(email=f"ceka@{DOMAIN}", organisation=town, invited_by=office)
    state.later(minutes=30)
    invitations.accept_as_new(accepted, first_name="Nová", last_name="Kolegyně", password=None)
    invitations.withdraw(withdrawn)
    invitations.resend(again)


def make_mails(state: State) -> None:
    """Send the queued mails, and then create a mail task in each state."""
    worker = TaskLoop()
    worker.name = WORKER
    worker.run_ready()
    done = Task.objects.filter(state=Task.State.DONE).order_by("pk")
    done.exclude(pk__in=list(done.values_list("pk", flat=True)[:3])).delete()
    state.later(minutes=30)
    report = sent(state, "turnov", "Hlášení, o němž zprávy teprve půjdou")
    for text in ("Podíváme se na to.", "Ještě prosím o strpení.", "Odpovíme zítra."):
        workflow.comment(report, by=state.coordinator, text=text)
    claim(Task.Lane.QUICK, WORKER)
    for fault, is_final in (("ConnectionRefusedError", False), ("ValueError", True)):
        task = claim(Task.Lane.QUICK, WORKER)
        end_attempt(task, KINDS[task.kind], fault, pause=datetime.timedelta(minutes=1), final=is_final)


def make_checks(state: State) -> None:
    """Create results of link checks: one link works, one is dead, one has failed for the second day."""
    first, second, third = PUBLIC_LINKS
    link_checks.record(first, Answer(ok=True, status=200, reason=Reason.ANSWERS, final_url=first))
    link_checks.record(second, Answer(ok=False, status=404, reason=Reason.NOT_FOUND, final_url=second))
    for _day in range(2):
        link_checks.record(third, Answer(ok=False, status=None, reason=Reason.TIMEOUT, final_url=third))
        state.later(days=1)


def make_aside(state: State) -> None:
    """Set tasks aside: a draft until a day, a dead link for good; take the deadlines into a calendar."""
    facts = {"by": state.coordinator, "made_at": timezone.now()}
    draft = Activity.objects.drafts().order_by("pk")[0]
    SetAside.objects.create(
        kind="drafts",
        model="activities.activity",
        object_id=draft.pk,
        until=timezone.localdate() + datetime.timedelta(days=7),
        **facts,
    )
    check = link_checks.LinkCheck.objects.filter(ok=False).order_by("pk")[0]
    SetAside.objects.create(
        kind="dead-links", model="link_checks.linkcheck", object_id=check.pk, reason="V prohlížeči se otevře.", **facts
    )
    PrivateCalendar.objects.create(user=state.coordinator)


def write_log(state: State) -> None:
    """Create log entries of the coordinator's actions, as the administration does."""
    changed = [{"changed": {"name": "název", "fields": ["name"]}}]
    steps: list[tuple[models.Model | None, int, Any]] = [
        (Heading.objects.order_by("-pk").first(), CHANGE, changed),
        (Activity.objects.drafts().first(), ADDITION, [{"added": {}}]),
        (state.people["turnov"], CHANGE, [{"changed": {"fields": ["is_active"]}}]),
        (OutgoingMail.objects.order_by("pk").first(), CHANGE, "Poslat znovu"),
        (link_checks.LinkCheck.objects.order_by("pk").first(), DELETION, ""),
        (ActivityReport.objects.order_by("pk").first(), CHANGE, [{"changed": {"fields": ["state"]}}]),
        (UsefulLink.objects.order_by("pk").first(), CHANGE, [{"changed": {"fields": ["url", "title"]}}]),
    ]
    for row, flag, message in steps:
        LogEntry.objects.log_actions(state.coordinator.pk, [row], flag, message, single_object=True)
        state.later(minutes=1)


# --- Pages to read ------------------------------------------------------------------


def addresses(state: State) -> list[tuple[str, str]]:
    """Return pairs of a user and the URL of a page that requires login."""
    office = ["/sprava/", "/sprava/hlaseni/", "/sprava/hlaseni/?stav=vse"]
    office += [f"/sprava/hlaseni/doklady/?rok={year}" for year in (2022, 2026)]
    reports = ActivityReport.objects.for_office().order_by("pk")
    one_of_each = {report.state: report for report in reports}.values()
    office += [f"/sprava/hlaseni/{report.public_id}/" for report in one_of_each]
    seen = [(OFFICE, address) for address in office]
    for slug, town in state.towns.items():
        home = f"/hlaseni/obec/{slug}/"
        pages = [home, f"{home}doklady/"]
        pages += [report.get_absolute_url() for report in ActivityReport.objects.of(town).order_by("pk")]
        seen += [(state.people[slug].email, address) for address in pages]
    liberec = "/hlaseni/obec/liberec/"
    seen += [(state.people["liberec"].email, f"{liberec}{page}") for page in ("?rok=2023", "doklady/?rok=2022")]
    seen.append((state.people["rokytnice-nad-jizerou"].email, "/hlaseni/obec/rokytnice-nad-jizerou/doklady/vse/"))
    return [*seen, (f"dve-mesta@{DOMAIN}", "/hlaseni/")]
