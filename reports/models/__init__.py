"""Reports of member towns: what they did, with partners, links, documents, photographs, and the way of each report."""

from reports.models.parts import ReportAttachment, ReportLink, ReportPartner, ReportPhoto
from reports.models.report import ActivityReport, ActivityReportQuerySet
from reports.models.trail import ReportEvent, ReportVersion
from reports.models.vocabulary import ReportKind

__all__ = [
    "ActivityReport",
    "ActivityReportQuerySet",
    "ReportAttachment",
    "ReportEvent",
    "ReportKind",
    "ReportLink",
    "ReportPartner",
    "ReportPhoto",
    "ReportVersion",
]
