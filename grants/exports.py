"""Export and import of grant applications as a table."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Any, ClassVar, cast

from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from common.tables.cells import Choice, Read, column
from common.tables.resources import AT_ONCE, TableResource
from common.templatetags.czech import money
from common.text import fold
from common.values.numbers import read_amount, read_number, read_whole
from grants.limits import above_limits, grown
from grants.models import Application, Call
from members.models import Organisation
from members.tables import Ico, Organisations

APPROVED = "approved"
"""The decision of a table that only says “schváleno”; the amounts tell whether in full or in part."""
DECISIONS: dict[str, tuple[str, ...]] = {
    APPROVED: (
        "schvaleno", "schvalen", "schvalena", "schvaleny", "ano", "a", "x", "✓", "✔", "1", "true", "yes", "podporeno",
        "podporen", "podporena", "prideleno", "pridelena", "poskytnuto", "doporuceno a schvaleno", "vyhoveno",
    ),
    Application.Decision.FULL: ("plne", "schvaleno v plne vysi", "v plne vysi", "podporeno plne", "schvaleno plne"),
    Application.Decision.PART: (
        "castecne", "schvaleno castecne", "castecne schvaleno", "podporeno castecne", "kraceno", "schvaleno kraceno",
        "v castecne vysi",
    ),
    Application.Decision.REFUSED: (
        "neschvaleno", "neschvalen", "neschvalena", "neschvaleny", "ne", "n", "0", "false", "no", "nepodporeno",
        "nepodporen", "nepodporena", "zamitnuto", "zamitnut", "zamitnuta", "neposkytnuto", "nevyhoveno", "vyrazeno",
    ),
    Application.Decision.WITHDRAWN: (
        "stazeno", "stazena", "stornovano", "storno", "vzato zpet", "vzata zpet", "odstoupeno", "odstoupil",
    ),
    Application.Decision.PENDING: ("nerozhodnuto", "v rizeni", "ceka", "projednava se", "v jednani", "?", "-"),
}  # fmt: skip
"""Words of offices for decisions, folded."""


class ApplicationResource(TableResource):
    """One application per row, identified by its call and number, or by its call, applicant and title."""

    code = column("call__programme__code", _("programme"))
    year = column("call__year", _("year"), Read(read_whole))
    number = column("number", _("number"))
    applicant = column("applicant", _("applicant"), Organisations(may_be_person=True))
    ico = column("applicant__ico", _("IČO of the applicant"), Ico())
    applicant_municipality = column("applicant_municipality", _("municipality of a natural person"))
    title = column("title", _("project"))
    purpose = column("purpose", _("purpose"))
    requested = column("requested", _("requested, Kč"), Read(read_amount))
    recommended = column("recommended", _("recommended, Kč"), Read(read_amount))
    awarded = column("awarded", _("awarded, Kč"), Read(read_amount))
    points = column("points", _("points"), Read(read_number))
    decision = column(
        "decision", _("decision"), Choice(Application.Decision, DECISIONS), default=Application.Decision.PENDING
    )
    decision_reason = column("decision_reason", _("reason of the decision"))

    required: ClassVar[tuple[str, ...]] = ("code", "year")
    fillable: ClassVar[dict[str, str]] = {"decision_reason": "decision"}
    CONNECTING: ClassVar[set[str]] = {"code", "year", "applicant", "ico"}
    """Columns that together name the call and the applicant."""
    headings: ClassVar[dict[str, tuple[str, ...]]] = {
        "code": ("program", "dotační program", "číslo programu", "kód programu", "podprogram", "dotační titul"),
        "year": ("rok", "rok výzvy", "ročník", "rok podání", "rok žádosti", "rok poskytnutí"),
        "number": (
            "číslo", "číslo žádosti", "č. žádosti", "č. ž.", "ev. č.", "ev. č. žádosti", "evidenční číslo",
            "evidenční číslo žádosti", "číslo projektu", "č. projektu", "registrační číslo", "reg. č.", "id žádosti",
            "kód žádosti", "spisová značka", "identifikátor",
        ),
        "applicant": (
            "žadatel", "název žadatele", "žadatel název", "jméno žadatele", "žadatelé", "příjemce", "příjemce dotace",
            "název příjemce", "příjemce název", "příjemci", "organizace", "název organizace", "subjekt",
            "název subjektu", "žadatel příjemce", "obchodní jméno", "applicant", "recipient",
        ),
        "ico": (
            "IČ", "IČO", "IČO žadatele", "IČ žadatele", "žadatel IČO", "žadatel IČ", "IČO příjemce", "IČ příjemce",
            "příjemce IČO", "příjemce IČ", "identifikační číslo", "identifikační číslo osoby", "IČO organizace",
        ),
        "applicant_municipality": (
            "obec", "obec žadatele", "bydliště", "sídlo", "sídlo žadatele", "město", "obec bydliště", "žadatel obec",
        ),
        "title": (
            "projekt", "název", "název projektu", "název akce", "název žádosti", "akce", "projekt název", "předmět",
            "název projektu akce", "předmět žádosti",
        ),
        "purpose": ("účel", "účel dotace", "účel použití", "popis", "popis projektu", "stručný popis", "anotace"),
        "requested": (
            "požadováno", "požadovaná částka", "požadovaná dotace", "požadovaná výše dotace", "požadavek",
            "výše požadavku", "požadovaná výše", "částka požadovaná", "žádáno", "žádaná částka", "žádost o dotaci",
            "výše žádosti", "requested", "požadavek na dotaci", "požadované prostředky", "částka požadováno",
        ),
        "recommended": (
            "doporučeno", "doporučená částka", "doporučená výše", "doporučená dotace", "návrh", "navrženo",
            "navržená částka", "navržená dotace", "návrh dotace", "doporučená výše dotace", "návrh komise",
            "částka doporučená",
        ),
        "awarded": (
            "schváleno", "schválená částka", "schválená dotace", "schválená výše", "schválená výše dotace",
            "částka schválená", "částka schváleno", "přiděleno", "přidělená částka", "přidělená dotace", "výše dotace",
            "dotace", "poskytnuto", "poskytnutá dotace", "poskytnutá částka", "poskytnutá výše dotace", "podpora",
            "výše podpory", "získaná dotace", "vyplaceno", "awarded", "částka dotace", "udělená dotace",
        ),
        "points": ("body", "bodů", "počet bodů", "bodové hodnocení", "hodnocení", "bodový zisk", "celkem bodů"),
        "decision": (
            "rozhodnutí", "schváleno", "stav", "stav žádosti", "výsledek", "podpořeno", "schválení", "vyjádření",
            "schváleno ano ne", "schváleno neschváleno", "rozhodnutí o žádosti",
        ),
        "decision_reason": (
            "důvod", "zdůvodnění", "odůvodnění", "důvod zamítnutí", "důvod rozhodnutí", "důvod neschválení",
            "zdůvodnění rozhodnutí", "důvod neposkytnutí",
        ),
    }  # fmt: skip

    _numbers: list[int]
    """Which rows of the table were prepared."""

    class Meta:
        model = Application
        fields = (
            "code", "year", "number", "applicant", "ico", "applicant_municipality", "title", "purpose", "requested",
            "recommended", "awarded", "points", "decision", "decision_reason",
        )  # fmt: skip

    def read_rows(self, lines: list[dict[str, Any]]) -> None:
        super().read_rows(lines)
        self._numbers = []

    def _call(self, row: dict[str, Any]) -> Call | None:
        if not hasattr(self, "_calls"):
            rows = Call.objects.select_related("programme")
            self._calls = {(call.programme.code, call.year): call for call in rows}
        return self._calls.get((self.cell(row, "code"), self.cell(row, "year")))

    def _applicant(self, row: dict[str, Any]) -> Organisation | None:
        """Return the applicant by IČO if given, else by name; raise ValueError when there is no such organisation."""
        ico = self.fields["ico"].clean(row) if self.fields["ico"].column_name in row else ""
        name = " ".join(str(row.get(str(self.fields["applicant"].column_name)) or "").split())
        if not (ico or name):
            return None
        applicants = cast(Organisations, self.fields["applicant"].widget)
        return cast(Organisation | None, applicants.find_by(name, ico) if ico else applicants.find(name))

    def key_of_line(self, row: dict[str, Any]) -> Hashable | None:
        call = self._call(row)
        if call is None:
            return None
        if number := self.cell(row, "number"):
            return call.pk, number
        try:
            applicant = self._applicant(row)
        except ValueError:
            return None
        return call.pk, "", applicant and applicant.pk, self.cell(row, "title") or ""

    def keys_of(self, instance: Application) -> list[Hashable]:
        if instance.number:
            return [(instance.call_id, instance.number)]
        return [(instance.call_id, "", instance.applicant_id, instance.title)]

    def rows_with(self, keys: Iterable[Any]) -> QuerySet[Application]:
        numbered = Q(number__in={key[1] for key in keys if key[1]})
        titled = Q(number="", title__in={key[3] for key in keys if not key[1]})
        rows = Application.objects.filter(numbered | titled, call__in={key[0] for key in keys})
        return rows.select_related("call__programme", "applicant")

    # --- Rows that are probably the same -----------------------------------------------------------------------------

    def likenesses_of_line(self, row: dict[str, Any]) -> list[Hashable]:
        call = self._call(row)
        try:
            applicant = self._applicant(row)
        except ValueError:
            return []
        if call is None:
            return []
        return self._likenesses(
            call.pk, applicant and applicant.pk, self.cell(row, "title"), self.cell(row, "requested")
        )

    def likenesses_of(self, instance: Application) -> list[Hashable]:
        return self._likenesses(instance.call_id, instance.applicant_id, instance.title, instance.requested)

    @staticmethod
    def _likenesses(call: Any, applicant: Any, title: str | None, amount: Any) -> list[Hashable]:
        """Return keys of call, applicant and title or amount; natural persons have to agree in both."""
        text = fold((title or "")[:300]).strip(" .")
        if applicant is None:
            return [("both", call, text, amount)] if text and amount is not None else []
        keys: list[Hashable] = [("title", call, applicant, text)] if text else []
        return [*keys, ("amount", call, applicant, amount)] if amount is not None else keys

    def rows_like(self, lines: list[dict[str, Any]]) -> Iterable[Application]:
        """Return the applications of the same applicants in the same calls, and those of natural persons."""
        keys: set[Any] = {key for line in lines for key in self.likenesses_of_line(line)}
        applicants = list({key[2] for key in keys if key[0] != "both"})
        rows = Application.objects.filter(call__in={key[1] for key in keys})
        for start in range(0, len(applicants) or 1, AT_ONCE):
            named = Q(applicant__in=applicants[start : start + AT_ONCE])
            wanted = named | Q(applicant=None) if start == 0 else named
            yield from rows.filter(wanted).select_related("call__programme", "applicant")

    def is_like(self, row: dict[str, Any], instance: Application) -> bool:
        """Whether the numbers do not tell that they are two applications."""
        number = self.cell(row, "number")
        return not (number and instance.number)

    def words_of(self, instance: Application) -> str:
        amount = "" if instance.requested is None else f" ({money(instance.requested)})"
        return f"{instance}{amount}"

    def before_save_instance(self, instance: Application, row: Any, **kwargs: Any) -> None:
        super().before_save_instance(instance, row, **kwargs)
        self._numbers.append(kwargs["row_number"])

    def after_import(self, dataset: Any, result: Any, **kwargs: Any) -> None:
        """Refuse the rows that the calls have no money for; changed ones that take no more are written first."""
        wrong = above_limits([(cast(Application, one.instance), one.was) for one in self.prepared])
        for position, message in wrong.items():
            result.append_invalid_row(self._numbers[position], {}, ValidationError({"awarded": message}))
        result.invalid_rows.sort(key=lambda one: one.number)
        super().after_import(dataset, result, **kwargs)
        self.prepared.sort(key=lambda one: bool(one.was) and grown(cast(Application, one.instance), one.was) > 0)

    # --- One line ----------------------------------------------------------------------------------------------------

    def import_field(self, field: Any, instance: Any, row: Any, is_m2m: bool = False, **kwargs: Any) -> None:
        """Import a column; those that name the call and the applicant are read together in `import_instance`."""
        if self.get_field_name(field) not in self.CONNECTING:
            super().import_field(field, instance, row, is_m2m, **kwargs)

    def import_instance(self, instance: Any, row: Any, **kwargs: Any) -> None:
        errors: dict[str, Any] = {}
        call = self._call(row)
        if call is None:
            errors["call__year"] = ValidationError(_("The programme has no call of that year. Add the call first."))
        else:
            instance.call = call
        instance.checks_limit = False
        try:
            if {str(self.fields[name].column_name) for name in ("applicant", "ico")} & set(row):
                applicant = self._applicant(row)
                if applicant is not None or not self._is_guess:
                    instance.applicant = applicant
        except ValueError as error:
            errors["applicant"] = ValidationError(str(error))
        try:
            super().import_instance(instance, row, **kwargs)
        except ValidationError as error:
            errors |= error.error_dict
        if instance.decision == APPROVED:
            instance.decision = instance.decision_by_amount
        if errors:
            raise ValidationError(errors)

    def validate_instance(
        self, instance: Any, import_validation_errors: Any = None, validate_unique: bool = True
    ) -> None:
        """Validate a row unless it has no call: then nothing more can be checked, and its errors are already known."""
        errors = dict(import_validation_errors or {})
        if "call__year" in errors:
            raise ValidationError(errors)
        super().validate_instance(instance, errors, validate_unique)

    def filter_export(self, queryset: Any, **kwargs: Any) -> Any:
        return queryset.select_related("call__programme", "applicant")
