"""Export and import of activities as a table."""

from __future__ import annotations

import datetime
import re
from collections.abc import Hashable, Iterable
from typing import Any, ClassVar

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from activities.models import Activity, Heading, Series, Topic
from activities.models.hours import HOURS
from common.tables.cells import Choice, Clock, Lookup, Lookups, Read, RichText, When, YesOrNo, column
from common.tables.resources import AT_ONCE, TableResource
from common.values.folding import fold_letters
from common.values.numbers import read_amount, read_whole
from common.values.times import read_day
from members.models import Organisation
from members.tables import Organisations

ORGANISATIONS = Organisations()
HEADINGS = Lookup(lambda: Heading.objects.all(), lambda one: [one.name, one.name_en, one.slug], _("Heading"))
TOPICS = Lookup(lambda: Topic.objects.all(), lambda one: [one.number, one.name, one.name_en, one.slug], _("Topic"))
SERIES = Lookup(lambda: Series.objects.all(), lambda one: [one.name, one.slug], _("Series"))
STATES: dict[str, tuple[str, ...]] = {
    Activity.State.HELD: (
        "ano", "x", "✓", "✔", "1", "true", "yes", "hotovo", "probehlo", "probehla", "konalo se", "konala se", "splneno",
        "realizovano", "dokonceno", "uskutecnena", "uskutecnen",
    ),
    Activity.State.PLANNED: (
        "ne", "0", "false", "no", "plan", "pripravuje se", "v priprave", "naplanovano", "bude", "planovana", "planovan",
    ),
    Activity.State.CANCELLED: (
        "neprobehlo", "neprobehla", "nekonalo se", "nekonala se", "zrusena", "zrusen", "neuskutecneno", "odpadlo",
    ),
}  # fmt: skip
"""Words of offices for states, folded; “ne” only says that it has not taken place."""
FEES: dict[str, tuple[str, ...]] = {
    Activity.Fee.FREE: ("zdarma", "ne", "0", "vstup volny", "volny vstup", "bezplatne", "no"),
    Activity.Fee.PAID: ("placene", "ano", "placeno", "x", "yes"),
}  # fmt: skip
"""Words of offices for the admission, folded."""
SEASON = datetime.timedelta(days=92)
PUBLICATIONS: dict[str, tuple[str, ...]] = {
    Activity.Publication.PUBLISHED: ("ano", "x", "✓", "✔", "1", "true", "yes", "zverejnit", "verejne", "publikovano"),
    Activity.Publication.DRAFT: ("ne", "0", "false", "no", "nezverejnovat", "nezverejnit", "neverejne"),
}  # fmt: skip


class ActivityResource(TableResource):
    """One activity per row, identified by its slug, or by title and period when the slug is left out."""

    slug = column("slug", _("address"))
    title = column("title", _("title"))
    heading = column("heading", _("heading"), HEADINGS)
    order = column("order", _("order"), Read(read_whole), default=0)
    period = column("period", pgettext_lazy("label of a period", "when"), When())
    starts_at = column("starts_at", _("starts at"), Clock())
    ends_at = column("ends_at", _("ends at"), Clock())
    place = column("place", _("place"))
    fee = column("fee", pgettext_lazy("of an event", "admission"), Choice(Activity.Fee, FEES))
    fee_amount = column("fee_amount", _("price, Kč"), Read(read_amount))
    fee_note = column("fee_note", _("more about the admission"))
    audience = column("audience", _("for whom"))
    suits_children = column("suits_children", _("suitable for children"), YesOrNo())
    suits_animals = column("suits_animals", _("animals allowed"), YesOrNo())
    registration_url = column("registration_url", _("registration"))
    registration_until = column("registration_until", _("register by"), Read(read_day))
    contact_name = column("contact_name", _("who answers questions"))
    contact_email = column("contact_email", _("e-mail for questions"))
    contact_phone = column("contact_phone", _("phone for questions"))
    contact_web = column("contact_web", _("website of the event"))
    state = column("state", _("state"), Choice(Activity.State, STATES), default=Activity.State.PLANNED)
    state_reason = column("state_reason", _("reason of the state"))
    topics = column("topics", _("topics"), Lookups(Topic, TOPICS))
    series = column("series", _("series"), SERIES)
    organiser = column("organiser", _("organiser"), ORGANISATIONS)
    partners = column("partners", _("partners"), Lookups(Organisation, ORGANISATIONS))
    summary = column("summary", _("in one sentence"))
    description = column("description", _("description"), RichText())
    outcome = column("outcome", _("what came of it"), RichText())
    title_en = column("title_en", _("title in English"))
    summary_en = column("summary_en", _("in one sentence, in English"))
    fee_note_en = column("fee_note_en", _("more about the admission, in English"))
    audience_en = column("audience_en", _("for whom, in English"))
    state_reason_en = column("state_reason_en", _("reason of the state, in English"))
    outcome_en = column("outcome_en", _("what came of it, in English"), RichText())
    publication = column(
        "publication",
        _("publication"),
        Choice(Activity.Publication, PUBLICATIONS),
        default=Activity.Publication.DRAFT,
    )

    required: ClassVar[tuple[str, ...]] = ("title", "heading", "period")
    fillable: ClassVar[dict[str, str]] = {"state_reason": "state"}
    headings: ClassVar[dict[str, tuple[str, ...]]] = {
        "slug": ("adresa stránky", "slug", "url"),
        "title": ("název", "název aktivity", "název akce", "aktivita", "akce", "aktivity", "akce název", "activity"),
        "heading": ("okruh", "okruh aktivit", "kapitola", "oblast", "téma okruhu"),
        "order": ("pořadí", "pořadí v okruhu"),
        "period": (
            "kdy", "termín", "datum", "datum konání", "termín konání", "období", "doba konání", "termín realizace",
            "datum akce", "when", "date",
        ),
        "starts_at": (
            "čas začátku", "začátek v", "od kolika", "od kolika hodin", "v kolik", "v kolik hodin", "hodina", "čas",
            "čas konání", "hodina začátku", "začátek (čas)", "time", "start time",
        ),
        "ends_at": ("čas konce", "do kolika", "do kolika hodin", "hodina konce", "konec (čas)", "end time"),
        "place": ("místo", "místo konání", "kde", "lokalita", "place"),
        "state": ("stav", "stav aktivity", "proběhlo", "uskutečněno", "realizováno", "konalo se", "splněno"),
        "state_reason": ("zdůvodnění", "důvod", "důvod zrušení", "zdůvodnění stavu", "poznámka ke stavu"),
        "topics": ("témata", "téma", "téma MA21", "témata MA21", "číslo tématu"),
        "series": ("tradiční akce", "řada", "série", "cyklus"),
        "organiser": ("pořadatel", "organizátor", "pořádá", "pořadatel akce", "garant", "organizace", "realizátor"),
        "partners": ("partneři", "partner", "spolupráce", "spolupořadatel", "spolupořadatelé"),
        "summary": ("jednou větou", "stručně", "anotace", "shrnutí"),
        "description": ("popis", "popis aktivity", "popis akce", "podrobnosti"),
        "outcome": ("co z toho vzešlo", "výsledek", "výstup", "přínos", "výstupy", "výsledky"),
        "title_en": ("název anglicky", "anglický název", "title"),
        "summary_en": ("jednou větou anglicky", "anglické shrnutí"),
        "state_reason_en": ("důvod stavu anglicky", "důvod anglicky"),
        "outcome_en": ("co z toho vzešlo anglicky", "výsledek anglicky", "anglický výsledek"),
        "fee": ("vstupné", "vstup", "cena vstupného", "placeno"),
        "fee_amount": ("cena", "cena Kč", "výše vstupného", "poplatek"),
        "fee_note": ("poznámka ke vstupnému", "slevy", "více o vstupném"),
        "audience": ("pro koho", "cílová skupina", "určeno pro", "komu je určeno"),
        "suits_children": ("vhodné pro děti", "pro děti"),
        "suits_animals": ("vhodné pro zvířata", "se zvířetem", "zvířata vítána"),
        "registration_url": ("registrace", "přihláška", "přihlášení", "adresa registrace", "odkaz na registraci"),
        "registration_until": ("registrace do", "přihlášky do", "uzávěrka registrace", "uzávěrka přihlášek"),
        "contact_name": ("kontaktní osoba", "kontakt", "kdo odpovídá na dotazy"),
        "contact_email": ("e-mail", "email", "kontaktní e-mail", "e-mail pro dotazy"),
        "contact_phone": ("telefon", "kontaktní telefon", "telefon pro dotazy"),
        "contact_web": ("web akce", "web", "internetové stránky akce"),
        "fee_note_en": ("poznámka ke vstupnému anglicky",),
        "audience_en": ("pro koho anglicky",),
        "publication": ("zveřejnění", "zveřejnit", "zveřejněno", "publikovat", "na web"),
    }  # fmt: skip

    class Meta:
        model = Activity
        fields = (
            "slug", "title", "heading", "order", "period", *HOURS, "place", "state", "state_reason", "topics", "series",
            "organiser", "partners", "summary", "description", "outcome", "publication", "title_en", "summary_en",
            "state_reason_en", "outcome_en", *(name for name in Activity.facts if name not in HOURS),
            "fee_note_en", "audience_en",
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
        return self._complete_rows(rows)

    @staticmethod
    def _complete_rows(rows: QuerySet[Activity]) -> QuerySet[Activity]:
        return rows.select_related("heading", "series", "organiser").prefetch_related("topics", "partners", "outcomes")

    def likenesses_of_line(self, row: dict[str, Any]) -> list[Hashable]:
        title = _title_key(str(self.cell(row, "title") or ""))
        return [title] if title else []

    def likenesses_of(self, instance: Activity) -> list[Hashable]:
        return [_title_key(instance.title)]

    def rows_like(self, lines: list[dict[str, Any]]) -> Iterable[Activity]:
        """Return activities of the same title that take place in the time of the lines."""
        periods = [period for line in lines if (period := self.cell(line, "period"))]
        starts = [one.start for one in periods if one.start and one.end]
        if not starts:
            return
        titles = {key for line in lines for key in self.likenesses_of_line(line)}
        last = max(one.end for one in periods if one.start and one.end)
        rows = Activity.objects.order_by().filter(period_end__gte=min(starts), period_start__lte=last)
        found = [pk for pk, title in rows.values_list("pk", "title") if _title_key(title) in titles]
        for start in range(0, len(found), AT_ONCE):
            yield from self._complete_rows(Activity.objects.filter(pk__in=found[start : start + AT_ONCE]))

    def is_like(self, row: dict[str, Any], instance: Activity) -> bool:
        """Whether one of the two times lies in the other, as 14 May lies in May, but not in the whole year."""
        one, other = self.cell(row, "period"), instance.period
        if not (one and other and one.start and one.end and other.start and other.end):
            return False
        longer, shorter = sorted((one, other), key=lambda period: period.end - period.start, reverse=True)
        is_within = longer.start <= shorter.start and shorter.end <= longer.end
        return bool(is_within and (longer == shorter or longer.end - longer.start <= SEASON))

    def words_of(self, instance: Activity) -> str:
        return f"{instance.title} – {instance.period}"

    def complete(self, instance: Activity) -> None:
        super().complete(instance)
        outcomes = instance.outcomes.all() if instance.pk else ()
        instance.search_text = instance.words((one.text, one.funding) for one in outcomes)

    def import_instance(self, instance: Any, row: Any, **kwargs: Any) -> None:
        """Import a row; without a slug, or as a guess, it keeps the slug of the activity found by its title."""
        slug = instance.slug
        super().import_instance(instance, row, **kwargs)
        instance.slug = slug if self._is_guess else instance.slug or slug
        self._take_hours(instance, row)

    def _take_hours(self, instance: Any, row: Any) -> None:
        """Fill in the hours that stand in the cell of the day, where their own cells are empty."""
        begins, ends = (row.get(self.fields[name].column_name) not in ("", None) for name in HOURS)
        if instance.period is None:
            return
        times = When.times(row.get(self.fields["period"].column_name), instance.period)
        if not times or (begins and times[0]):
            return
        instance.starts_at = times[0] or instance.starts_at
        instance.ends_at = instance.ends_at if ends else times[1] if times[1:] else None

    def filter_export(self, queryset: Any, **kwargs: Any) -> Any:
        return queryset.select_related("heading", "series", "organiser").prefetch_related("topics", "partners")


def _title_key(title: str) -> str:
    """Return a title for comparing, without case, diacritics and signs."""
    return re.sub(r"[^a-z0-9]+", " ", fold_letters(title[:300])).strip()
