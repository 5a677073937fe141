"""The evidence of MA21 computed from what the portal knows: what proves each indicator of a town in a year.

Nothing is stored, so nothing can become outdated. The rows of all given towns are fetched together, so the number of
queries is the same for one town and for all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby
from typing import Any

from django.db.models import TextChoices
from django.utils import timezone
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from evidence.deadlines import Deadline, asked, concerned, deadlines
from evidence.facts import Facts
from evidence.models import EvidenceLink
from evidence.proofs import Proof
from members.models import CategoryStatus, CriteriaSet, Criterion, Indicator, Organisation
from members.models.criteria import REGISTERED_AS
from reports.models import ActivityReport
from reports.requirements import lacking


class Standing(TextChoices):
    """The state of an indicator of a town."""

    PROVEN = "proven", pgettext_lazy("state of evidence", "proven")
    PARTLY = "partly", pgettext_lazy("state of evidence", "partly proven")
    ON_THE_WAY = "on-the-way", pgettext_lazy("state of evidence", "awaiting acceptance")
    MISSING = "missing", pgettext_lazy("state of evidence", "missing")
    VOLUNTARY = "voluntary", pgettext_lazy("state of evidence", "voluntary, without proof")
    NOT_ASKED = "not-asked", pgettext_lazy("state of evidence", "not required for this category")

    @property
    def meaning(self) -> str:
        """The meaning of the state, for the legend."""
        return str(MEANINGS[self])


MEANINGS = {
    Standing.PROVEN: _("proven, and complete as far as the portal can check"),
    Standing.PARTLY: _("partly proven, something that the indicator requires is missing"),
    Standing.ON_THE_WAY: _("the evidence is not accepted yet, or the event is still to come"),
    Standing.MISSING: _("the category requires it and there is no evidence"),
    Standing.VOLUNTARY: _("there is no evidence and none is required; it is not counted in the total"),
    Standing.NOT_ASKED: _("it belongs to a higher category than the town has"),
}


@dataclass
class Entry:
    """One indicator of a town."""

    indicator: Indicator
    is_asked: bool
    proofs: list[Proof] = field(default_factory=list)

    @property
    def standing(self) -> Standing:
        if not self.is_asked:
            return Standing.NOT_ASKED
        if self.counted:
            return Standing.PARTLY if self.lacking else Standing.PROVEN
        if self.proofs:
            return Standing.ON_THE_WAY
        return Standing.MISSING if self.indicator.required else Standing.VOLUNTARY

    @property
    def is_proven(self) -> bool:
        return self.standing == Standing.PROVEN

    @property
    def is_needed(self) -> bool:
        """Whether the town must prove it."""
        return self.is_asked and self.indicator.required

    @property
    def needs_nothing(self) -> bool:
        """Whether there is nothing to do about it: it is proven, or need not be."""
        return self.standing in {Standing.PROVEN, Standing.VOLUNTARY, Standing.NOT_ASKED}

    @cached_property
    def counted(self) -> list[Proof]:
        return [proof for proof in self.proofs if proof.counts]

    @cached_property
    def lacking(self) -> list[Any]:
        """Labels of what the indicator requires and its proofs lack.

        A link alone does not name the person that an indicator asks for. Otherwise only reports are measured; whether
        a mandate, a link or anything else is enough is left to people.
        """
        kinds = {proof.kind for proof in self.counted}
        if self.indicator.proof in PERSON_ASKED and kinds == {"link"}:
            return [PERSON_ASKED[Indicator.Proof(self.indicator.proof)]]
        if kinds != {"report"}:
            return []
        return lacking(self.indicator, [proof.row for proof in self.counted])

    @property
    def lacking_words(self) -> str:
        return ", ".join(str(name) for name in self.lacking)

    @property
    def words(self) -> str:
        """The state as text, with what is missing."""
        if self.standing != Standing.PARTLY:
            return str(self.standing.label)
        return gettext("partly: missing %(what)s") % {"what": self.lacking_words}

    @property
    def coming(self) -> list[Proof]:
        """Proofs that will count once they are accepted, held or begun."""
        return [proof for proof in self.proofs if not proof.counts]

    @property
    def missing_words(self) -> str:
        """Advice on what to do, or an empty string."""
        if self.standing == Standing.PARTLY and not self.asks_for_person:
            return self._words_of_partly()
        if self.standing == Standing.ON_THE_WAY:
            return str(COMING_WORDS.get(self.coming[0].kind, ""))
        proof = Indicator.Proof(self.indicator.proof)
        is_open = self.standing in {Standing.MISSING, Standing.VOLUNTARY, Standing.PARTLY}
        return str(MISSING_WORDS[proof]) if is_open else ""

    @property
    def asks_for_person(self) -> bool:
        return self.indicator.proof in PERSON_ASKED

    @property
    def needs_region(self) -> bool:
        """Whether only the region can enter what is missing, so that the town has to ask for it."""
        is_open = self.standing in {Standing.MISSING, Standing.VOLUNTARY, Standing.PARTLY}
        return is_open and self.indicator.proof in WRITTEN_BY_REGION

    def _words_of_partly(self) -> str:
        known = [proof.row for proof in self.proofs if proof.kind == "report"]
        words = PARTLY_WORDS if lacking(self.indicator, known) else PARTLY_COMING_WORDS
        return words % {"what": self.lacking_words}


PERSON_ASKED = {
    Indicator.Proof.POLITICIAN: _("name and function of the politician"),
    Indicator.Proof.COORDINATOR: _("name and function of the coordinator"),
}
"""Indicators about one person, and what a mere link to a document lacks."""
WRITTEN_BY_REGION = {*PERSON_ASKED, Indicator.Proof.GROUP}

PARTLY_WORDS = _(
    "The reports that support it lack this: %(what)s. Write another report that has it, ask the "
    "region to reopen one of these, or add a link that shows it."
)
PARTLY_COMING_WORDS = _(
    "The accepted reports lack this: %(what)s. A report that has it is not accepted yet: finish it and send it, or "
    "wait for the region."
)
COMING_WORDS = {
    "report": _("A report that proves it is not accepted yet: finish it and send it, or wait for the region."),
    "meeting": _("The meeting has yet to take place."),
    "mandate": _("The mandate has yet to begin."),
}

MISSING_WORDS = {
    Indicator.Proof.REPORTS: _(
        "A report of this year proves it. Write one, or mark the indicator in an existing draft."
    ),
    Indicator.Proof.POLITICIAN: _(
        "Tell the region who the responsible politician is this year. The regional office adds the mandate here."
    ),
    Indicator.Proof.COORDINATOR: _(
        "Tell the region who coordinates the work this year. The regional office adds the mandate here."
    ),
    Indicator.Proof.GROUP: _(
        "Tell the region who works in your group this year, or add a link to its list of members."
    ),
    Indicator.Proof.MEETINGS: _(
        "What you present at regional meetings appears here. If you spoke elsewhere, add a link to the record."
    ),
    Indicator.Proof.GRANTS: _(
        "Projects supported by the region appear here by themselves. If you had another one, add a link."
    ),
    Indicator.Proof.AWARDS: _(
        "Awards recorded on the portal appear here by themselves. If you received another one, add a link."
    ),
    Indicator.Proof.LINK: _("Add a link to the document that proves it."),
}
"""What to do when nothing proves an indicator, by the kind of its proof."""


@dataclass
class Matrix:
    """The evidence of one town in one year."""

    organisation: Organisation
    year: int
    criteria_set: CriteriaSet | None
    category: str
    entries: list[Entry]
    deadlines: list[Deadline]

    @property
    def category_label(self) -> str:
        """The label of the category: a letter, or “applicant”."""
        return str(CategoryStatus.Category(self.category).label) if self.category else ""

    @property
    def needed(self) -> list[Entry]:
        return [entry for entry in self.entries if entry.is_needed]

    @property
    def to_do(self) -> list[Entry]:
        """What is missing, incomplete or awaits acceptance, in the order of the set."""
        return [entry for entry in self.entries if not entry.needs_nothing]

    @property
    def proven_count(self) -> int:
        return sum(1 for entry in self.needed if entry.is_proven)

    @property
    def needed_count(self) -> int:
        return len(self.needed)

    @property
    def by_criterion(self) -> list[tuple[Criterion, list[Entry]]]:
        """Entries grouped by criterion, in the order of the set."""
        groups = groupby(self.entries, key=lambda entry: entry.indicator.criterion_id)
        return [(found[0].indicator.criterion, found) for found in (list(entries) for _pk, entries in groups)]

    def entry_of(self, indicator: int) -> Entry | None:
        """Return the entry of the indicator with this pk, or None when it is not in the set."""
        return next((entry for entry in self.entries if entry.indicator.pk == indicator), None)


def matrix(organisation: Organisation, year: int, *, whole: bool = False) -> Matrix:
    """Return the evidence of one town; `whole` also fetches what a sheet prints about each report."""
    return matrices([organisation], year, whole=whole)[0]


def matrices(
    organisations: Iterable[Organisation], year: int, *, whole: bool = False, dates: dict[str, Deadline] | None = None
) -> list[Matrix]:
    """Return the evidence of each of these towns; `dates` are the deadlines of the year if already known."""
    towns = list(organisations)
    sets = sets_of(towns, year)
    indicators = _indicators(sets.values())
    categories = categories_of(towns, year)
    dates = deadlines(year) if dates is None else dates
    facts = Facts(towns, year, whole=whole)
    result = []
    for town in towns:
        criteria_set = sets.get(town.kind)
        category = categories.get(town.pk, "")
        levels = asked(category)
        entries = [
            Entry(row, row.criterion.category in levels, facts.proofs(town, row, criteria_set.kind))
            for row in (indicators[criteria_set.pk] if criteria_set else [])
            if criteria_set
        ]
        due = [date for level, date in dates.items() if level in concerned(category)]
        result.append(Matrix(town, year, criteria_set, category, entries, due))
    return result


def sets_of(organisations: Iterable[Organisation], year: int) -> dict[str, CriteriaSet]:
    """Return the set valid in the year by kind of organisation: that of the year, or the newest earlier one."""
    kinds = {town.kind: REGISTERED_AS.get(Organisation.Kind(town.kind)) for town in organisations}
    newest: dict[str, CriteriaSet] = {}
    rows = CriteriaSet.objects.filter(kind__in=[kind for kind in kinds.values() if kind], year__lte=year)
    for row in rows.order_by("year"):
        newest[row.kind] = row
    return {kind: newest[registered] for kind, registered in kinds.items() if registered in newest}


def _indicators(sets: Iterable[CriteriaSet]) -> dict[int, list[Indicator]]:
    rows = Indicator.objects.filter(criterion__criteria_set__in=list(sets)).select_related("criterion")
    found: dict[int, list[Indicator]] = defaultdict(list)
    for row in rows.order_by("criterion__order", "criterion_id", "order", "pk"):
        found[row.criterion.criteria_set_id].append(row)
    return found


def categories_of(towns: list[Organisation], year: int) -> dict[int, str]:
    """Return the category of each town in the year, or its newest earlier one, by the pk of the town."""
    rows = CategoryStatus.objects.filter(organisation__in=towns, year__lte=year).order_by("year")
    return {row.organisation_id: row.category for row in rows}


def years_of(organisation: Organisation) -> set[int]:
    """Return the years whose evidence can be shown: those with reports or links, the current and the previous one."""
    this = timezone.localdate().year
    return {
        this,
        this - 1,
        *ActivityReport.objects.of(organisation).order_by().values_list("year", flat=True).distinct(),
        *EvidenceLink.objects.filter(organisation=organisation).order_by().values_list("year", flat=True).distinct(),
    }


def years_of_towns() -> set[int]:
    """Return the years that the table of all towns can show, without gaps: from the first with criteria or reports."""
    this = timezone.localdate().year
    known = {
        this - 1,
        *CriteriaSet.objects.filter(year__lte=this)
        .order_by()
        .values_list("year", flat=True)
        .union(ActivityReport.objects.order_by().values_list("year", flat=True)),
    }
    return {*range(min(known), max(known | {this}) + 1)}
