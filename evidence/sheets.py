"""Evidence sheets: what proves an indicator, as fields to copy into the national system, always in Czech."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import override

from common.templatetags.czech import money, number
from evidence.matrix import Entry, Matrix
from evidence.proofs import Proof, ProofText
from reports.content import plain
from reports.models import ActivityReport, ReportPartner


@dataclass(frozen=True)
class CopyField:
    """A field of the national form: its label in the language of the page, and its text in Czech."""

    name: str
    label: str
    text: str


@dataclass(frozen=True)
class Sheet:
    """The evidence of one indicator of a town, to print and to copy."""

    matrix: Matrix
    entry: Entry
    fields: list[CopyField]


def sheet(matrix: Matrix, entry: Entry) -> Sheet:
    """Return the sheet of one indicator; `matrix` must have been fetched with `whole=True`."""
    with override("cs"):
        texts_of = [(proof, _in_this_language(proof)) for proof in entry.counted]
        reports: list[ActivityReport] = [proof.row for proof in entry.counted if proof.kind == "report"]
        texts = {
            "town": _town(matrix),
            "indicator": str(entry.indicator),
            "description": "\n\n".join(_paragraph(proof, text) for proof, text in texts_of),
            "participants": _participants(reports),
            "partners": _partners(reports),
            "costs": _costs(reports),
            "links": "\n".join(dict.fromkeys(_links(texts_of))),
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


def _in_this_language(proof: Proof) -> ProofText:
    """Return the text of the proof in the active language, ignoring the cached one."""
    return Proof(proof.kind, proof.row, counts=proof.counts).text


def _town(matrix: Matrix) -> str:
    town = matrix.organisation
    return f"{town.name}, IČO {town.ico}" if town.ico else town.name


def _paragraph(proof: Proof, text: ProofText) -> str:
    head = f"{text.title} ({', '.join(text.facts)})" if text.facts else text.title
    if proof.kind != "report":
        return head
    report: ActivityReport = proof.row
    return "\n".join(filter(None, [head, report.summary, plain(report.description), plain(report.outputs)]))


def _participants(reports: list[ActivityReport]) -> str:
    known = [report for report in reports if report.participants is not None]
    lines = [f"{report}: {number(report.participants)}" for report in known]
    if len(known) > 1:
        lines.append(_("Total: %s") % number(sum(report.participants or 0 for report in known)))
    return "\n".join(lines)


def _partners(reports: list[ActivityReport]) -> str:
    """Return the partners grouped by sector, because the criterion of partnership requires all three sectors."""
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
        paid = ", ".join(filter(None, [money(report.cost) if report.cost is not None else "", report.funding]))
        if paid:
            lines.append(f"{report}: {paid}")
    return "\n".join(lines)


def _links(texts: Iterable[tuple[Proof, ProofText]]) -> Iterator[str]:
    for proof, text in texts:
        yield from text.links
        if proof.kind == "report":
            rows: Any = proof.row.links.all()
            yield from (link.url for link in rows if link.url)
