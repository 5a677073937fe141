"""Grants, plans and awards."""

from __future__ import annotations

import datetime
from decimal import Decimal

from django.utils import timezone

from awards.models import Award, Recipient, Round
from grants.models import Application, Call, Contract, Programme
from improvement_plan.models import Indicator, Item, Measurement, Plan
from members.models import Department, Organisation
from tests.tools.many import words
from tests.tools.many.events import enter
from tests.tools.many.sizes import BUSY, YEARS, Size

PROGRAMMES = 8
ITEMS = 30
AWARDS = 8
RECIPIENTS = 3
DECISIONS = ("full",) * 5 + ("part",) * 2 + ("refused", "withdrawn", "pending")


class Money:
    """Enters what the region decided on, for the given organisations."""

    def __init__(self, size: Size, organisations: list[Organisation]) -> None:
        self.size = size
        self.towns = organisations[: size.members]
        self.organisations = organisations
        self.now = timezone.now()

    def grants(self) -> None:
        """Enter programmes with a call each year; one call has a quarter of all applications."""
        size = self.size
        programmes = enter(
            Programme(
                code=f"9.{number}",
                slug=f"9-{number}",
                name=f"Podpora zdravých obcí {number}",
                summary=size.pick(words.SENTENCES),
                publication="published",
                published_at=self.now,
            )
            for number in range(1, PROGRAMMES + 1)
        )
        calls = enter(
            Call(
                programme=programme,
                year=year,
                allocation=Decimal(1_000_000_000),
                results_published=True,
                opens_on=datetime.date(year, 2, 1),
                closes_on=datetime.date(year, 3, 15),
                publication="published",
                published_at=self.now,
            )
            for programme in programmes
            for year in YEARS
        )
        applications = enter(
            self._application(number, calls[0] if number < size.largest_call else calls[number % (len(calls) - 1) + 1])
            for number in range(size.applications)
        )
        enter(
            Contract(application=row, number=f"OLP/{row.number}", concluded_on=datetime.date(row.call.year, 7, 1))
            for row in applications
            if row.awarded
        )

    def _application(self, number: int, call: Call) -> Application:
        size = self.size
        requested = Decimal(size.random.randrange(20, 200) * 1000)
        decision = size.pick(DECISIONS)
        awarded = {"full": requested, "part": requested / 2}.get(decision)
        return Application(
            call=call,
            number=f"{call.programme.code}-{number + 1:05d}",
            applicant=self.towns[0] if size.chance(BUSY) else size.pick(self.organisations),
            title=f"{size.pick(words.PROJECTS)} {number + 1}",
            purpose=size.pick(words.SENTENCES),
            requested=requested,
            recommended=awarded,
            awarded=awarded,
            points=Decimal(size.random.randrange(100)),
            decision=decision,
            decision_reason="Nedostatek peněz v programu." if decision == "refused" else "",
        )

    def plans(self) -> None:
        """Enter a plan of each year but one that the region already has."""
        size = self.size
        departments = list(Department.objects.all())
        known = set(Plan.objects.values_list("year", flat=True))
        plans = enter(
            Plan(year=year, publication="published", published_at=self.now) for year in YEARS if year not in known
        )
        items = enter(
            Item(
                plan=plan,
                number=number,
                title=f"{size.pick(words.PROJECTS)} {number}",
                goal=f"<p>{size.pick(words.SENTENCES)}</p>",
                department=size.pick(departments),
                state=size.pick(["planned", "running", "fulfilled", "partly"]),
            )
            for plan in plans
            for number in range(1, ITEMS + 1)
        )
        indicators = enter(
            Indicator(item=item, title="Počet zapojených obcí", kind="number", unit="obcí", target=Decimal(10))
            for item in items
        )
        enter(
            Measurement(indicator=row, measured_on=datetime.date(2026, 6, 30), value=Decimal(size.random.randrange(20)))
            for row in indicators
        )

    def awards(self) -> None:
        """Enter awards with a round each year."""
        size = self.size
        awards = enter(
            Award(
                name=f"Cena za zdravou obec {number}",
                slug=f"cena-za-zdravou-obec-{number}",
                summary=size.pick(words.SENTENCES),
                publication="published",
                published_at=self.now,
            )
            for number in range(1, AWARDS + 1)
        )
        rounds = enter(Round(award=award, year=year) for award in awards for year in YEARS)
        enter(
            Recipient(
                round=one,
                order=number,
                placing=number + 1,
                title=size.pick(words.PROJECTS),
                organisation=self.towns[0] if size.chance(BUSY) else size.pick(self.towns),
            )
            for one in rounds
            for number in range(RECIPIENTS)
        )
