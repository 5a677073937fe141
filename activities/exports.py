"""Export and import of activities as a table."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Any, ClassVar

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from activities.models import Activity, Heading, Series, Topic
from common.tables.cells import Choice, Lookup, Lookups, Read, When, column, organisation_lookup
from common.tables.resources import TableResource
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

    def key_of_line(self, row: dict[str, Any]) -> Hashable:
        if slug := self.cell(row, "slug"):
            return "slug", slug
        period = self.cell(row, "period")
        return "title", self.cell(row, "title") or "", period and period.start, period and period.end

    def keys_of(self, instance: Activity) -> list[Hashable]:
        by_title = ("title", instance.title, instance.period_start, instance.period_end)
        return [("slug", instance.slug), by_title]

    def rows_with(self, keys: Iterable[Any]) -> QuerySet[Activity]:
        slugs, titles = ({key[1] for key in keys if key[0] == kind} for kind in ("slug", "title"))
        rows = Activity.objects.filter(Q(slug__in=slugs) | Q(title__in=titles))
        return rows.select_related("heading", "series", "organiser").prefetch_related("topics", "partners", "outcomes")

    def complete(self, instance: Activity) -> None:
        super().complete(instance)
        outcomes = instance.outcomes.all() if instance.pk else ()
        instance.search_text = instance.words((one.text, one.funding) for one in outcomes)

    def import_instance(self, instance: Any, row: Any, **kwargs: Any) -> None:
        """Import a row; a row without a slug keeps the slug of the activity found by its title."""
        slug = instance.slug
        super().import_instance(instance, row, **kwargs)
        instance.slug = instance.slug or slug

    def filter_export(self, queryset: Any, **kwargs: Any) -> Any:
        return queryset.select_related("heading", "series", "organiser").prefetch_related("topics", "partners")
