"""Export and import of activities as a table."""

from __future__ import annotations

from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from activities.models import Activity, Heading, Series, Topic
from common.tables.resources import Choice, Lookup, Lookups, Read, TableResource, When, column, organisation_lookup
from common.values.numbers import read_whole
from members.models import Organisation

ORGANISATIONS = organisation_lookup(lambda: Organisation.objects.all(), _("Organisation"))
HEADINGS = Lookup(lambda: Heading.objects.all(), lambda one: [one.name, one.name_en, one.slug], _("Heading"))
TOPICS = Lookup(lambda: Topic.objects.all(), lambda one: [one.number, one.name, one.name_en, one.slug], _("Topic"))
SERIES = Lookup(lambda: Series.objects.all(), lambda one: [one.name, one.slug], _("Series"))


class ActivityResource(TableResource):
    """One activity per row, identified by its slug, or by title and period when the slug is left out."""

    slug = column("slug", _("address"))
    title = column("title", _("title"))
    heading = column("heading", _("heading"), HEADINGS)
    order = column("order", _("order"), Read(read_whole), default=0)
    period = column("period", pgettext_lazy("label of a period", "when"), When())
    place = column("place", _("place"))
    state = column("state", _("state"), Choice(Activity.State), default=Activity.State.PLANNED)
    state_reason = column("state_reason", _("reason of the state"))
    topics = column("topics", _("topics"), Lookups(Topic, TOPICS))
    series = column("series", _("series"), SERIES)
    organiser = column("organiser", _("organiser"), ORGANISATIONS)
    partners = column("partners", _("partners"), Lookups(Organisation, ORGANISATIONS))
    summary = column("summary", _("in one sentence"))
    description = column("description", _("description"))
    outcome = column("outcome", _("what came of it"))
    publication = column(
        "publication", _("publication"), Choice(Activity.Publication), default=Activity.Publication.DRAFT
    )

    required: ClassVar[tuple[str, ...]] = ("title", "heading", "period")

    class Meta:
        model = Activity
        fields = (
            "slug", "title", "heading", "order", "period", "place", "state", "state_reason", "topics", "series",
            "organiser", "partners", "summary", "description", "outcome", "publication",
        )  # fmt: skip
        import_id_fields = ()
        skip_unchanged = True
        report_skipped = True

    def find(self, row: dict[str, Any]) -> Activity | None:
        if slug := self.cell(row, "slug"):
            return Activity.objects.filter(slug=slug).first()
        period = self.cell(row, "period")
        same = Activity.objects.filter(
            title=self.cell(row, "title") or "",
            period_start=period.start if period else None,
            period_end=period.end if period else None,
        )
        return same.first()

    def import_instance(self, instance: Any, row: Any, **kwargs: Any) -> None:
        """Import a row; a row without a slug keeps the slug of the activity found by its title."""
        slug = instance.slug
        super().import_instance(instance, row, **kwargs)
        instance.slug = instance.slug or slug

    def filter_export(self, queryset: Any, **kwargs: Any) -> Any:
        return queryset.select_related("heading", "series", "organiser").prefetch_related("topics", "partners")
