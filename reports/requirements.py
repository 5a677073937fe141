"""What can be measured on reports: advice to their authors, and what an indicator requires but still lacks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext_lazy as _

from common.text import fold
from members.models import Indicator, Organisation
from reports.form_layout import FIELD_NAMES
from reports.models import ActivityReport, ReportAttachment, ReportLink, ReportPartner, ReportPhoto

Reports = Sequence[ActivityReport]
SELF_GOVERNING = {
    Organisation.Kind.REGION,
    Organisation.Kind.TOWN,
    Organisation.Kind.MUNICIPALITY,
    Organisation.Kind.SMALL_MUNICIPALITY,
    Organisation.Kind.CITY_DISTRICT,
    Organisation.Kind.MICROREGION,
}
"""Kinds of organisations that are themselves the public sector."""


@dataclass(frozen=True)
class Requirement:
    """Something that good evidence has."""

    step: str
    """The step of the form where it is filled in."""
    advice: Any
    """Advice for the author of a report that lacks it."""
    asked_by: re.Pattern[str]
    """How criteria ask for it, matched against their Czech text folded to lower case without diacritics."""
    lacking: Callable[[Reports], list[Any]]
    """Labels of what these reports together lack."""


def _without(has: Callable[[ActivityReport], bool], name: Any) -> Callable[[Reports], list[Any]]:
    """Make a check that at least one of the reports has something."""
    return lambda reports: [] if any(has(report) for report in reports) else [name]


def _sectors(reports: Reports) -> list[Any]:
    """Return the sectors missing among the partners in all reports; the reporting town itself is the public sector."""
    known = {partner.sector for report in reports for partner in report.partner_rows.all()}
    known |= {ReportPartner.Sector.PUBLIC for report in reports if report.organisation.kind in SELF_GOVERNING}
    return [sector.label for sector in ReportPartner.Sector if sector not in known]


def _has_files_or_links(report: ActivityReport) -> bool:
    if (known := getattr(report, "has_files_or_links", None)) is not None:
        return bool(known)
    return bool(report.links.all() or report.attachments.all() or report.photos.all())


PARTICIPANTS = Requirement(
    "who",
    _("Write how many people took part, at least roughly."),
    re.compile(r"poc(et|tu|tem|ty) (\w+ )?ucastni|kolik (lidi|ucastni)"),
    _without(lambda report: report.participants is not None, FIELD_NAMES["participants"][0]),
)
OUTPUTS = Requirement(
    "outcome",
    _("Write what came of it: a publication, an agreement, a number."),
    re.compile(r"vzeslo|vysled"),
    _without(lambda report: bool(report.outputs), FIELD_NAMES["outputs"][0]),
)
SECTORS = Requirement(
    "who",
    _("Name partners of all three sectors if they took part: public, non-profit and business."),
    re.compile(r"^(?=.*\bverejn)(?=.*neziskov)(?=.*podnikatel)", re.MULTILINE),
    _sectors,
)
FILES_OR_LINKS = Requirement(
    "evidence",
    _("Add a link, a document or a photograph that proves it."),
    re.compile(r"odkaz"),
    _without(_has_files_or_links, _("a link, a document or a photograph")),
)
COST = Requirement(
    "outcome",
    _("Write what it cost and who paid for it."),
    re.compile(r"\bnaklad(y|u|ech|um)?\b|kolik penez"),
    _without(lambda report: report.cost is not None, _("costs")),
)
REQUIREMENTS = (PARTICIPANTS, OUTPUTS, SECTORS, FILES_OR_LINKS, COST)


def measured(reports: Any) -> Any:
    """Fetch with the reports all that is measured on them."""
    lists = (ReportLink, ReportAttachment, ReportPhoto)
    links, attachments, photos = (Exists(model.objects.filter(report=OuterRef("pk"))) for model in lists)
    return reports.annotate(has_files_or_links=links | attachments | photos).prefetch_related("partner_rows")


def requirements_of(indicator: Indicator) -> list[Requirement]:
    """Return the requirements named in the limit, evidence and conditions of the indicator; its advice is ignored."""
    words = fold("\n".join([indicator.limit, indicator.evidence_wanted, indicator.conditions]))
    return [requirement for requirement in REQUIREMENTS if requirement.asked_by.search(words)]


def lacking(indicator: Indicator, reports: Iterable[ActivityReport]) -> list[Any]:
    """Return labels of what the indicator requires and these reports together do not have."""
    known = list(reports)
    return [name for requirement in requirements_of(indicator) for name in requirement.lacking(known)]
