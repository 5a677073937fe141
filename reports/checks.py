"""What a report still lacks before it can be sent or published, or be good evidence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from activities.models import Timed
from reports.form_layout import FIELD_NAMES, STEP_ADDRESSES
from reports.models import ActivityReport
from reports.requirements import COST, FILES_OR_LINKS, OUTPUTS, PARTICIPANTS, SECTORS


@dataclass(frozen=True)
class Lack:
    """One missing thing: a sentence for the user, and the step of the form where it is filled in."""

    text: str
    step: str
    report: ActivityReport

    @property
    def address(self) -> str:
        return reverse("reports:report-step", args=[self.report.public_id, STEP_ADDRESSES[self.step]])


@dataclass(frozen=True)
class Findings:
    """Everything that a report lacks, grouped by what it prevents; each group is found out when it is asked for."""

    report: ActivityReport

    @cached_property
    def for_sending(self) -> list[Lack]:
        return list(_for_sending(self.report))

    @cached_property
    def for_publication(self) -> list[Lack]:
        return list(_for_publication(self.report))

    @cached_property
    def for_evidence(self) -> list[Lack]:
        return list(_for_evidence(self.report))

    @property
    def can_be_sent(self) -> bool:
        return not self.for_sending

    @property
    def can_be_published(self) -> bool:
        return not (self.for_sending or self.for_publication)


def check(report: ActivityReport) -> Findings:
    """Check the report and return what it lacks."""
    return Findings(report)


def _for_sending(report: ActivityReport) -> Iterator[Lack]:
    """The minimum without which the reader would not know what the report is about."""
    # A name is required today; an older row may have only a sector.
    nameless = {"partners"} if any(not row.name for row in report.partner_rows.all()) else set()
    for name in {**report.rough, **dict.fromkeys(nameless)}:
        if name in FIELD_NAMES:
            label, step = FIELD_NAMES[name]
            yield Lack(_("Correct the field “%s”: its content could not be understood.") % label, step, report)
    if not report.kind_id:
        yield Lack(_("Choose what kind of activity it was."), "what", report)
    if not report.title:
        yield Lack(_("Give the activity a title."), "what", report)
    if report.period is not None:
        for text in set(Timed.faults(report).values()):
            yield Lack(str(text), "what", report)
    if report.period is None and "period" not in report.rough:
        yield Lack(_("Write when it took place. A month or a season is enough."), "what", report)


def _for_publication(report: ActivityReport) -> Iterator[Lack]:
    """What the public page needs, and what the laws on personal data and accessibility require of photographs."""
    if not (report.description or report.outputs):
        yield Lack(_("Write in a few sentences how it went or what came of it."), "outcome", report)
    photos = list(report.photos.all())
    if silent := sum(1 for photo in photos if not photo.alt):
        yield Lack(
            ngettext(
                "%d photograph has no alternative text: say what is in it for those who cannot see it.",
                "%d photographs have no alternative text: say what is in them for those who cannot see them.",
                silent,
            )
            % silent,
            "evidence",
            report,
        )
    if unagreed := sum(1 for photo in photos if photo.needs_consent):
        yield Lack(
            ngettext(
                "%d photograph is a portrait of children without recorded consent. Write where the consent is "
                "kept, or remove the photograph.",
                "%d photographs are portraits of children without recorded consent. Write where the consent is "
                "kept, or remove the photographs.",
                unagreed,
            )
            % unagreed,
            "evidence",
            report,
        )


def _for_evidence(report: ActivityReport) -> Iterator[Lack]:
    """What makes the report good evidence for the national criteria of MA21."""
    if report.period and report.period.first > timezone.localdate():
        yield Lack(_("According to its date the activity is still to come. Is the date right?"), "what", report)
    if not report.indicators.all():
        yield Lack(
            _("Mark the criteria that the activity supports: it will be added to the evidence automatically."),
            "evidence",
            report,
        )
    yield from (
        Lack(str(requirement.advice), requirement.step, report)
        for requirement in (PARTICIPANTS, OUTPUTS, SECTORS, FILES_OR_LINKS)
        if requirement.lacking([report])
    )
    if unsorted := [row.name for row in report.partner_rows.all() if row.name and not row.sector]:
        text = ngettext(
            "Say which sector this partner belongs to: %(names)s.",
            "Say which sectors these partners belong to: %(names)s.",
            len(unsorted),
        )
        yield Lack(text % {"names": ", ".join(unsorted)}, "who", report)
    if not report.topics.all():
        yield Lack(_("Choose a topic of sustainable development."), "what", report)
    if COST.lacking([report]):
        yield Lack(str(COST.advice), COST.step, report)
