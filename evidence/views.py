"""The evidence of a town: the matrix of a year with added links, sheets to print, and the matrix of all towns."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from common.editing.drafts import login_required_keeping_input, typed_before
from common.periods import LAST_YEAR
from common.years import YearSwitch, year_from
from evidence.deadlines import deadlines
from evidence.links import LinkForm, add_link, remove_link
from evidence.matrix import Entry, Matrix, Standing, matrices, matrix, years_of, years_of_towns
from evidence.models import EvidenceLink
from evidence.pages import towns_asked_for
from evidence.sheets import sheet
from members.accounts.middleware import lacks_second_factor
from members.models import Organisation
from members.rules import is_coordinator, reports_for
from reports.views.frame import frame


@login_required_keeping_input
@require_http_methods(["GET", "HEAD", "POST"])
def town(request: HttpRequest, slug: str) -> HttpResponse:
    """Show what proves each indicator of the year and what is missing; the town adds and removes links here."""
    organisation, is_own = _readable(request, slug)
    years = _years(request, organisation)
    typed = _typed(request) if is_own else None
    if request.method == "POST" and typed is None:
        raise Http404
    year = _year(request, years, typed)
    found = matrix(organisation, year)
    if request.method == "POST" and "remove" in request.POST:
        return _remove(request, organisation, year)
    form: LinkForm | None = None
    entry = found.entry_of(_number(typed.get("indicator", ""))) if typed is not None else None
    if request.method == "POST" and entry is None:
        raise Http404
    if entry is not None:
        form = LinkForm(typed, indicator=entry.indicator)
        if request.method == "POST" and form.is_valid():
            return _add(request, found, entry, form)
    address = reverse("evidence:town", args=[organisation.slug])
    context = {
        **frame(request, organisation, tab="evidence", office=not is_own),
        "year": year,
        "years": YearSwitch.to(years, year, lambda one: f"{address}?rok={one}"),
        "evidence": found,
        "groups": _with_forms(found, form) if is_own else _without_forms(found),
        "sent": form,
    }
    return render(request, "evidence/town.html", context)


def _typed(request: HttpRequest) -> QueryDict | None:
    """Return the submitted form, from this request or from before the login expired."""
    return request.POST if request.method == "POST" else typed_before(request)


def _with_forms(found: Matrix, sent: LinkForm | None) -> list[Any]:
    """Return criteria with their entries, each with a form for a link; the submitted form keeps what was typed."""
    return [
        (
            criterion,
            [
                (
                    entry,
                    sent if sent and sent.indicator.pk == entry.indicator.pk else LinkForm(indicator=entry.indicator),
                )
                for entry in entries
            ],
        )
        for criterion, entries in found.by_criterion
    ]


def _without_forms(found: Matrix) -> list[Any]:
    return [(criterion, [(entry, None) for entry in entries]) for criterion, entries in found.by_criterion]


def _add(request: HttpRequest, found: Matrix, entry: Entry, form: LinkForm) -> HttpResponse:
    link, is_new = add_link(found.organisation, entry.indicator, year=found.year, by=request.user, **form.cleaned_data)
    if is_new:
        messages.success(request, _("The link “%s” was added to the evidence.") % link.title)
    else:
        messages.info(request, _("This address is already among the evidence, as “%s”.") % link.title)
    return _back(found.organisation, found.year, _place(entry.indicator.pk))


def _remove(request: HttpRequest, organisation: Organisation, year: int) -> HttpResponse:
    links = EvidenceLink.objects.filter(organisation=organisation, year=year)
    link = links.filter(pk=_number(request.POST["remove"])).first()
    if link is None:
        raise Http404
    remove_link(link, by=request.user)
    messages.success(request, _("The link “%(title)s” (%(url)s) was removed.") % {"title": link.title, "url": link.url})
    return _back(organisation, year, _place(link.indicator_id))


def _place(indicator: int) -> str:
    """Return the URL fragment of an indicator; for one of another year's set the page opens at the top."""
    return f"#ukazatel-{indicator}"


def _back(organisation: Organisation, year: int, fragment: str) -> HttpResponse:
    return redirect(f"{reverse('evidence:town', args=[organisation.slug])}?rok={year}{fragment}")


@login_required_keeping_input
@require_safe
def sheet_detail(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Show the sheet of one indicator to print, with fields to copy into the national system."""
    organisation, is_own = _readable(request, slug)
    year = _year(request, _years(request, organisation))
    found = matrix(organisation, year, whole=True)
    entry = found.entry_of(pk)
    if entry is None:
        raise Http404
    return _print(request, found, [entry], is_own=is_own)


@login_required_keeping_input
@require_safe
def sheet_list(request: HttpRequest, slug: str) -> HttpResponse:
    """Show all sheets of the year that the town's category requires."""
    organisation, is_own = _readable(request, slug)
    year = _year(request, _years(request, organisation))
    found = matrix(organisation, year, whole=True)
    return _print(request, found, [entry for entry in found.entries if entry.is_asked], is_own=is_own, whole_year=True)


def _print(
    request: HttpRequest, found: Matrix, entries: list[Entry], *, is_own: bool, whole_year: bool = False
) -> HttpResponse:
    context = {
        **frame(request, found.organisation, tab="evidence", is_inside=True, office=not is_own),
        "year": found.year,
        "evidence": found,
        "sheets": [sheet(found, entry) for entry in entries],
        "whole_year": whole_year,
        "printed_on": timezone.localdate(),
    }
    return render(request, "evidence/sheets.html", context)


def all_towns(request: HttpRequest) -> HttpResponse:
    """Show all member towns with all indicators to the coordinator, in a table for each set of criteria."""
    if not is_coordinator(request.user):
        raise PermissionDenied
    years = years_of_towns()
    year = _year(request, years)
    words, page = towns_asked_for(request.GET)
    tables: dict[int, list[Matrix]] = {}
    without: list[Organisation] = []
    dates = deadlines(year)
    for found in matrices(page.object_list, year, dates=dates):
        if found.criteria_set:
            tables.setdefault(found.criteria_set.pk, []).append(found)
        else:
            without.append(found.organisation)
    context = {
        **admin.site.each_context(request),
        "title": _("Evidence of towns"),
        "year": year,
        "years": YearSwitch.to(years, year, lambda one: f"?rok={one}"),
        "tables": list(tables.values()),
        "without": without,
        "standings": Standing,
        "deadlines": dates.values(),
        "words": words,
        "page_obj": page,
        "page_numbers": page.paginator.get_elided_page_range(page.number),
        "address_of_page": f"?{urlencode([('rok', str(year)), *([('obec', words)] if words else [])])}&strana=",
    }
    return render(request, "admin/evidence/matrix.html", context)


def _readable(request: HttpRequest, slug: str) -> tuple[Organisation, bool]:
    """Return the town and whether the user reports for it; the office may read all, others get Http404."""
    organisation = Organisation.objects.filter(slug=slug).first()
    if organisation is None:
        raise Http404
    if reports_for(request.user, organisation):
        return organisation, True
    if is_coordinator(request.user) and not lacks_second_factor(request.user):
        return organisation, False
    raise Http404


def _years(request: HttpRequest, organisation: Organisation) -> set[int]:
    """Return the years that the user may ask for: the town's own ones, for the office all that its table leads from."""
    years = years_of(organisation)
    return years | years_of_towns() if is_coordinator(request.user) else years


def _year(request: HttpRequest, years: set[int], typed: QueryDict | None = None) -> int:
    """Return the year given in the form or the query string, by default the current one; raise Http404 for others."""
    asked = (typed.get("rok") if typed else None) or request.GET.get("rok") or str(timezone.localdate().year)
    year = year_from(asked, years)
    if year is None or year > LAST_YEAR:
        raise Http404
    return year


def _number(text: str) -> int:
    """Return the text as a pk; 0 when it is not a number."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else 0
