"""What the search of the site finds of grant programmes, calls with their documents, and supported projects."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from common.english import InEnglish
from common.registry import Entry, Follows, Searchable
from grants.models import AllocationRaise, Application, Call, CallAttachment, CallLink, Criterion, Programme
from members.models import Organisation

OF_CALL = "{row}.call_id"
PUBLIC_CALL = {"call__publication": "published", "call__programme__publication": "published"}


def _programme(row: Programme) -> Entry:
    return Entry(
        title=f"{row.code} {row.name}",
        title_en=f"{row.code} {row.name_en}" if row.name_en else "",
        address=row.get_absolute_url(),
        texts=[
            f"{_('Grants')}, {Programme._meta.verbose_name}",
            row.summary,
            InEnglish(row.summary_en),
            row.support_area,
            InEnglish(row.support_area_en),
            row.fund,
            InEnglish(row.fund_en),
        ],
        rich=[
            row.supported,
            InEnglish(row.supported_en),
            row.eligible,
            InEnglish(row.eligible_en),
            row.procedure,
            InEnglish(row.procedure_en),
        ],
    )


def _call(row: Call) -> Entry:
    programme = row.programme
    texts = [f"{_('Grants')}, {Call._meta.verbose_name}", row.resolution_number]
    texts += [text for one in row.criteria.all() for text in (one.title, InEnglish(one.title_en))]
    texts += [text for one in row.links.all() for text in (one.title, one.description)]
    texts += [text for one in row.raises.all() for text in (one.reason, InEnglish(one.reason_en))]
    return Entry(
        title=f"{programme.code} {programme.name} – {row.year}",
        title_en=f"{programme.code} {programme.name_en} – {row.year}" if programme.name_en else "",
        address=row.get_absolute_url(),
        texts=texts,
        rich=[row.purpose, row.reasons, row.conditions, InEnglish(row.conditions_en), row.note, InEnglish(row.note_en)],
        years=(row.year, row.year),
    )


def _project(row: Application) -> Entry:
    programme = row.call.programme
    return Entry(
        title=row.title or row.applicant_name,
        address=f"{row.call.get_absolute_url()}#zadosti",
        texts=[
            row.applicant_name,
            *([row.applicant.name] if row.applicant else []),
            row.purpose,
            row.number,
            f"{_('Grants')}, {_('Supported projects')}: {programme.code} {programme.name}",
        ],
        years=(row.call.year, row.call.year),
        organisations=[row.applicant_id],
    )


def _attachment(row: CallAttachment) -> Entry:
    programme = row.call.programme
    return Entry(
        title=row.title,
        address=row.call.get_absolute_url(),
        texts=[f"{programme.code} {programme.name} – {row.call.year}"],
        years=(row.call.year, row.call.year),
        file=row.file.name or "",
    )


OF_PROGRAMME = ("publication", "slug", "code", "name", "name_en")

SEARCHABLE = [
    Searchable(
        number=10,
        section="dotace",
        title=_("Grants"),
        model=Programme,
        rows=Programme.objects.published,
        entry=_programme,
    ),
    Searchable(
        number=11,
        section="dotace",
        title=_("Grants"),
        model=Call,
        rows=lambda: (
            Call.objects.published()
            .filter(programme__publication="published")
            .select_related("programme")
            .prefetch_related("criteria", "links", "raises")
        ),
        entry=_call,
        follows=[
            *(Follows(model, OF_CALL) for model in (Criterion, CallLink, AllocationRaise)),
            Follows(
                Programme,
                "SELECT id FROM grants_call WHERE programme_id = {row}.id",
                OF_PROGRAMME,
                hides=("publication",),
            ),
        ],
    ),
    Searchable(
        number=12,
        section="projekty",
        title=_("Supported projects"),
        model=Application,
        rows=lambda: Application.objects.public().supported().select_related("call__programme", "applicant"),
        entry=_project,
        hides=("call_id", "decision"),
        follows=[
            Follows(
                Call,
                "SELECT id FROM grants_application WHERE call_id = {row}.id",
                ("publication", "results_published", "year", "programme_id"),
                hides=("publication", "results_published", "programme_id"),
            ),
            Follows(
                Programme,
                "SELECT grants_application.id FROM grants_application JOIN grants_call ON grants_call.id = call_id"
                " WHERE programme_id = {row}.id",
                OF_PROGRAMME,
                hides=("publication",),
            ),
            Follows(
                Organisation,
                "SELECT id FROM grants_application WHERE applicant_id = {row}.id",
                ("name", "short_name"),
                removal_hides=False,
            ),
        ],
    ),
    Searchable(
        number=13,
        section="dokumenty",
        title=_("Documents"),
        model=CallAttachment,
        rows=lambda: CallAttachment.objects.filter(**PUBLIC_CALL).select_related("call__programme"),
        entry=_attachment,
        hides=("call_id", "file"),
        follows=[
            Follows(
                Call,
                "SELECT id FROM grants_callattachment WHERE call_id = {row}.id",
                ("publication", "year", "programme_id"),
                hides=("publication", "programme_id"),
            ),
            Follows(
                Programme,
                "SELECT grants_callattachment.id FROM grants_callattachment"
                " JOIN grants_call ON grants_call.id = call_id WHERE programme_id = {row}.id",
                OF_PROGRAMME,
                hides=("publication",),
            ),
        ],
    ),
]
