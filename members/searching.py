"""What the search of the site finds of towns, partners and people in office."""

from __future__ import annotations

from django.utils import translation
from django.utils.translation import gettext_lazy as _

from common.english import InEnglish
from common.registry import Entry, Follows, Searchable
from members.models import CategoryStatus, Mandate, Organisation, Person


def _organisation(row: Organisation) -> Entry:
    return Entry(
        title=row.short_name or row.name,
        address=row.get_absolute_url(),
        texts=[row.name, str(row.get_kind_display()), row.member_note, InEnglish(row.member_note_en), row.ico or ""],
        rich=[row.description, InEnglish(row.description_en)],
        organisations=[row.pk],
    )


def _mandate(row: Mandate) -> Entry:
    with translation.override("en"):
        role_en = InEnglish(row.role_label)
    return Entry(
        title=str(row.person),
        address=row.organisation.get_absolute_url(),
        texts=[
            f"{row.function or row.role_label}, {row.organisation}",
            row.role_label,
            row.organisation.name,
            InEnglish(row.function_en),
            role_en,
        ],
        organisations=[row.organisation_id],
        until=row.valid_until,
    )


SEARCHABLE = [
    Searchable(
        number=40,
        section="obce",
        title=_("Towns and partners"),
        model=Organisation,
        rows=Organisation.objects.with_page,
        entry=_organisation,
        hides=("membership",),
        follows=[Follows(CategoryStatus, "{row}.organisation_id")],
    ),
    Searchable(
        number=41,
        section="lide",
        title=_("People"),
        model=Mandate,
        rows=lambda: (
            Mandate.objects.visible()
            .current()
            .exclude(organisation__membership="none")
            .select_related("person", "organisation")
        ),
        entry=_mandate,
        hides=("is_public", "valid_from", "valid_until", "organisation_id", "person_id"),
        follows=[
            Follows(
                Person,
                "SELECT id FROM members_mandate WHERE person_id = {row}.id",
                ("first_name", "last_name", "title_before", "title_after"),
                hides=("first_name", "last_name"),
            ),
            Follows(
                Organisation,
                "SELECT id FROM members_mandate WHERE organisation_id = {row}.id",
                ("name", "short_name", "slug", "membership"),
                hides=("membership",),
            ),
        ],
        by_day=True,
    ),
]
