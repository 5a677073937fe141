"""Export and import of recipients of awards as a table."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from awards.models import Category, Recipient, Round
from common.tables.cells import Read, RichText, column
from common.tables.resources import TableResource
from common.text import fold
from common.values.numbers import read_whole
from members.tables import Organisations


class RecipientResource(TableResource):
    """One recipient per row, identified by the round, the category, the recipient and the reason."""

    award = column("round__award__name", _("award"))
    year = column("round__year", _("year"), Read(read_whole))
    order = column("order", _("order"), Read(read_whole), default=0)
    category = column("category__name", _("category"))
    placing = column("placing", _("placing"), Read(read_whole))
    prize = column("prize", _("prize"))
    title = column("title", _("awarded for"))
    organisation = column("organisation", _("organisation"), Organisations())
    person = column("person", _("person"))
    place = column("place", _("place"))
    description = column("description", _("description"), RichText())
    title_en = column("title_en", _("awarded for, in English"))
    prize_en = column("prize_en", _("prize in English"))

    required: ClassVar[tuple[str, ...]] = ("award", "year")
    headings: ClassVar[dict[str, tuple[str, ...]]] = {
        "award": ("ocenění", "soutěž", "cena", "název ocenění", "název soutěže", "název ceny", "award"),
        "year": ("rok", "ročník", "rok ocenění", "rok udělení", "year"),
        "order": ("pořadí", "č.", "pořadové číslo"),
        "category": ("kategorie", "název kategorie", "soutěžní kategorie", "category"),
        "placing": ("umístění", "místo v pořadí", "pořadí umístění", "umístění v soutěži"),
        "prize": ("cena", "výhra", "druh ceny", "odměna", "finanční odměna"),
        "title": ("oceněno za", "za co", "projekt", "výrobek", "název projektu", "název výrobku", "oceněný projekt"),
        "organisation": (
            "organizace", "firma", "název organizace", "název firmy", "výrobce", "příjemce", "oceněná organizace",
            "subjekt", "oceněný", "přihlašovatel",
        ),
        "person": ("osoba", "jméno", "jméno a příjmení", "příjmení a jméno", "oceněná osoba", "oceněný", "autor"),
        "place": ("místo", "obec", "město", "sídlo"),
        "description": ("popis", "podrobnosti", "poznámka", "zdůvodnění"),
        "title_en": ("oceněno za anglicky", "výrobek anglicky", "projekt anglicky"),
        "prize_en": ("cena anglicky", "anglický název ceny"),
    }  # fmt: skip
    CONNECTING: ClassVar[set[str]] = {"award", "year", "category"}
    """Columns that name the round and the category, which depend on each other."""

    class Meta:
        model = Recipient
        fields = (
            "award", "year", "order", "category", "placing", "prize", "title", "organisation", "person", "place",
            "description", "title_en", "prize_en",
        )  # fmt: skip

    def _round(self, row: dict[str, Any]) -> Round | None:
        if not hasattr(self, "_rounds"):
            self._rounds: dict[tuple[str, int], Round] = {}
            for one in Round.objects.select_related("award"):
                for name in (one.award.name, one.award.slug):
                    self._rounds[fold(name), one.year] = one
        return self._rounds.get((fold((self.cell(row, "award") or "")[:300]), self.cell(row, "year") or 0))

    def _category(self, row: dict[str, Any], of: Round) -> Category | None:
        """Return the category of the round's award; raise ValueError when the award has none of that name."""
        name = self.cell(row, "category")
        if not name:
            return None
        if not hasattr(self, "_categories"):
            self._categories = {(one.award_id, fold(one.name)): one for one in Category.objects.all()}
        try:
            return self._categories[of.award_id, fold(name[:300])]
        except KeyError:
            raise ValueError(_("The award has no category “%s”. Add it first, or correct the name.") % name) from None

    def key_of_line(self, row: dict[str, Any]) -> Hashable | None:
        of = self._round(row)
        if of is None:
            return None
        try:
            category = self._category(row, of)
        except ValueError:
            return None
        organisation = self.cell(row, "organisation")
        who = organisation and organisation.pk, self.cell(row, "person") or ""
        return of.pk, category and category.pk, self.cell(row, "title") or "", *who

    def keys_of(self, instance: Recipient) -> list[Hashable]:
        what = (instance.round_id, instance.category_id, instance.title)
        return [(*what, instance.organisation_id, instance.person)]

    def rows_with(self, keys: Iterable[Any]) -> QuerySet[Recipient]:
        rows = Recipient.objects.filter(round__in={key[0] for key in keys}, title__in={key[2] for key in keys})
        return rows.select_related("round__award", "category", "organisation")

    def likenesses_of_line(self, row: dict[str, Any]) -> list[Hashable]:
        of, organisation = self._round(row), self.cell(row, "organisation")
        who = self._who(organisation and organisation.pk, self.cell(row, "person"))
        return [(of.pk, one) for one in who] if of else []

    def likenesses_of(self, instance: Recipient) -> list[Hashable]:
        return [(instance.round_id, one) for one in self._who(instance.organisation_id, instance.person)]

    @staticmethod
    def _who(organisation: Any, person: str | None) -> list[Hashable]:
        return [*([organisation] if organisation else []), *([fold(person[:300])] if person else [])]

    def rows_like(self, lines: list[dict[str, Any]]) -> QuerySet[Recipient]:
        rounds = {of.pk for line in lines if (of := self._round(line))}
        return Recipient.objects.filter(round__in=rounds).select_related("round__award", "category", "organisation")

    def is_like(self, row: dict[str, Any], instance: Recipient) -> bool:
        """Whether what they are awarded for does not tell that they are two awards."""
        title, category = fold((self.cell(row, "title") or "")[:300]), fold((self.cell(row, "category") or "")[:300])
        known = fold(instance.category.name) if instance.category else ""
        is_same_category = not (category and known) or category == known
        return is_same_category and (not (title and instance.title) or title == fold(instance.title))

    def import_field(self, field: Any, instance: Any, row: Any, is_m2m: bool = False, **kwargs: Any) -> None:
        """Import a column; those that name the round and the category are read together in `import_instance`."""
        if self.get_field_name(field) not in self.CONNECTING:
            super().import_field(field, instance, row, is_m2m, **kwargs)

    def import_instance(self, instance: Any, row: Any, **kwargs: Any) -> None:
        errors: dict[str, Any] = {}
        of = self._round(row)
        if of is None:
            errors["round__year"] = ValidationError(_("The award has no round of that year. Add the round first."))
        else:
            instance.round = of
            try:
                if self.cell(row, "category") or (not self._is_guess and self.fields["category"].column_name in row):
                    instance.category = self._category(row, of)
            except ValueError as error:
                errors["category__name"] = ValidationError(str(error))
        try:
            super().import_instance(instance, row, **kwargs)
        except ValidationError as error:
            errors |= error.error_dict
        if errors:
            raise ValidationError(errors)

    def validate_instance(
        self, instance: Any, import_validation_errors: Any = None, validate_unique: bool = True
    ) -> None:
        """Validate a row unless it has no round: then nothing more can be checked, and its errors are already known."""
        errors = dict(import_validation_errors or {})
        if "round__year" in errors:
            raise ValidationError(errors)
        super().validate_instance(instance, errors, validate_unique)

    def filter_export(self, queryset: Any, **kwargs: Any) -> Any:
        return queryset.select_related("round__award", "category", "organisation")
