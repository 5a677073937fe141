"""A sheet of evidence: what proves an indicator, as fields ready to copy into the national system, always in Czech."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import override

from common.templatetags.czech import money, number
from reports.content import plain
from reports.evidence import Entry, Matrix
from reports.models import ActivityReport, ReportPartner
from reports.proofs import Proof, Told


@dataclass(frozen=True)
class CopyField:
    """A field of the national form: its name in the language of the page, and its text in Czech."""

    name: str
    label: str
    text: str


@dataclass(frozen=True)
class Sheet:
    """One indicator of a town, ready to print and to copy."""

    matrix: Matrix
    entry: Entry
    fields: list[CopyField]


def sheet(matrix: Matrix, entry: Entry) -> Sheet:
    """Return the sheet of one indicator; `matrix` has to be a whole one."""
    with override("cs"):
        told = [(proof, _told_anew(proof)) for proof in entry.counted]
        reports: list[ActivityReport] = [proof.row for proof in entry.counted if proof.kind == "report"]
        texts = {
            "town": _town(matrix),
            "indicator": str(entry.indicator),
            "description": "\n\n".join(_paragraph(proof, words) for proof, words in told),
            "participants": _participants(reports),
            "partners": _partners(reports),
            "costs": _costs(reports),
            "links": "\n".join(dict.fromkeys(_links(told))),
        }
    labels = {
        "town": _("Town"),
        "indicator": _("Indicator of the criterion"),
        "description": _("What proves it"),
        "participants": _("Number of participants"),
        "partners": _("Partners by sector"),
        "costs": _("Costs and who paid them"),
        "links": _("Public links"),
    }
    return Sheet(matrix, entry, [CopyField(name, labels[name], text) for name, text in texts.items() if text])


def _told_anew(proof: Proof) -> Told:
    """The proof told in the language that holds now."""
    return Proof(proof.kind, proof.row, counts=proof.counts).told


def _town(matrix: Matrix) -> str:
    town = matrix.organisation
    return f"{town.name}, IČO {town.ico}" if town.ico else town.name


def _paragraph(proof: Proof, told: Told) -> str:
    head = f"{told.title} ({', '.join(told.facts)})" if told.facts else told.title
    if proof.kind != "report":
        return head
    report: ActivityReport = proof.row
    return "\n".join(filter(None, [head, report.summary, plain(report.description), plain(report.outputs)]))


def _participants(reports: list[ActivityReport]) -> str:
    known = [report for report in reports if report.participants is not None]
    lines = [f"{report}: {number(report.participants)}" for report in known]
    if len(known) > 1:
        lines.append(_("Together: %s") % number(sum(report.participants or 0 for report in known)))
    return "\n".join(lines)


def _partners(reports: list[ActivityReport]) -> str:
    """Names under their sectors: the criterion of partnership asks for all three."""
    rows = [row for report in reports for row in report.partner_rows.all()]
    lines = []
    for sector, label in [*ReportPartner.Sector.choices, ("", _("sector not given"))]:
        names = dict.fromkeys(row.name for row in rows if row.sector == sector)
        if names:
            lines.append(f"{capfirst(str(label))}: {', '.join(names)}")
    return "\n".join(lines)


def _costs(reports: list[ActivityReport]) -> str:
    lines = []
    for report in reports:
        told = ", ".join(filter(None, [money(report.cost) if report.cost is not None else "", report.funding]))
        if told:
            lines.append(f"{report}: {told}")
    return "\n".join(lines)


def _links(told: Iterable[tuple[Proof, Told]]) -> Iterator[str]:
    for proof, words in told:
        yield from words.links
        if proof.kind == "report":
            rows: Any = proof.row.links.all()
            yield from (link.url for link in rows if link.url)
