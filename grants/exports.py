"""Export and import of grant applications as a table."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Any, ClassVar, cast

from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _
from import_export import widgets

from common.tables.cells import Choice, Read, column, organisation_lookup
from common.tables.resources import TableResource
from common.values.numbers import read_amount, read_number, read_whole
from grants.limits import above_limits, grown
from grants.models import Application, Call
from members.identifiers import check_ico, is_valid_ico
from members.models import Organisation

APPLICANTS = organisation_lookup(lambda: Organisation.objects.all(), _("Organisation"))


class Ico(widgets.Widget):
    """The IČO of an applicant; a leading zero lost in a spreadsheet is restored when that makes the number valid."""

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> str:
        text = "" if value is None else "".join(str(value).split())
        if not text or is_valid_ico(text):
            return text
        if text.isascii() and text.isdigit() and 6 <= len(text) < 8 and is_valid_ico(text.zfill(8)):
            return text.zfill(8)
        try:
            check_ico(text)
        except ValidationError as error:
            raise ValueError(" ".join(error.messages)) from error
        return text

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:
        return value or ""


class ApplicationResource(TableResource):
    """One application per row, identified by its call and number, or by its call, applicant and title."""

    code = column("call__programme__code", _("programme"))
    year = column("call__year", _("year"), Read(read_whole))
    number = column("number", _("number"))
    applicant = column("applicant", _("applicant"), APPLICANTS)
    ico = column("applicant__ico", _("IČO of the applicant"), Ico())
    applicant_municipality = column("applicant_municipality", _("municipality of a natural person"))
    title = column("title", _("project"))
    purpose = column("purpose", _("purpose"))
    requested = column("requested", _("requested, Kč"), Read(read_amount))
    recommended = column("recommended", _("recommended, Kč"), Read(read_amount))
    awarded = column("awarded", _("awarded, Kč"), Read(read_amount))
    points = column("points", _("points"), Read(read_number))
    decision = column("decision", _("decision"), Choice(Application.Decision), default=Application.Decision.PENDING)
    decision_reason = column("decision_reason", _("reason of the decision"))

    required: ClassVar[tuple[str, ...]] = ("code", "year")
    CONNECTING: ClassVar[set[str]] = {"code", "year", "applicant", "ico"}
    """Columns that together name the call and the applicant."""

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
        if ico:
            return self.fields["applicant"].widget.find(ico)  # type: ignore[no-any-return]
        return self.fields["applicant"].clean(row) if self.fields["applicant"].column_name in row else None

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
                instance.applicant = self._applicant(row)
        except ValueError as error:
            errors["applicant"] = ValidationError(str(error))
        try:
            super().import_instance(instance, row, **kwargs)
        except ValidationError as error:
            errors |= error.error_dict
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
