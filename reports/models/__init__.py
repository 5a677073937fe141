"""Reports of member towns with their partners, links, documents, photographs, events and versions."""

from reports.models.minutes import LONGEST_SENTENCE, ChosenReport, TownMinutes
from reports.models.parts import ReportAttachment, ReportLink, ReportPartner, ReportPhoto
from reports.models.report import ActivityReport, ActivityReportQuerySet
from reports.models.trail import ReportEvent, ReportVersion
from reports.models.vocabulary import ReportKind

__all__ = [
    "LONGEST_SENTENCE",
    "ActivityReport",
    "ActivityReportQuerySet",
    "ChosenReport",
    "ReportAttachment",
    "ReportEvent",
    "ReportKind",
    "ReportLink",
    "ReportPartner",
    "ReportPhoto",
    "ReportVersion",
    "TownMinutes",
]
