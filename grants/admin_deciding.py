"""The page on which the applications of a call are decided together, and the links that lead to it."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext, ngettext

from common.admin.way_back import tell_with_way_back
from common.history.acts import Kind, act
from grants.deciding import MOST_ROWS, Choice, Deciding
from grants.models import Application, Call

REST = "_rest"
"""The button that chooses the same for everything undecided, without saving it; its value is the choice."""
ORDERS = {"": ("sort_key", "pk"), "body": ("-points", "sort_key", "pk"), "nerozhodnute": ("sort_key", "pk")}
"""The views of the page by their names in the address."""


def deciding_address(call_id: Any) -> str:
    """Return the URL of the page on which the applications of a call are decided."""
    return reverse("admin:grants_call_decide", args=[call_id])


class Board:
    """Which applications of a call the page shows, by the parameters of its address."""

    def __init__(self, request: HttpRequest, call: Call) -> None:
        self.call = call
        view = request.GET.get("razeni", "")
        self.view = view if view in ORDERS else ""
        rows = Application.objects.filter(call=call).order_by(*ORDERS[self.view])
        if self.view == "nerozhodnute":
            rows = rows.filter(decision=Application.Decision.PENDING)
        self.all = rows
        self.page_number = request.GET.get("strana", "1")

    @cached_property
    def page(self) -> Any:
        return Paginator(self.all.values_list("pk", flat=True), MOST_ROWS).get_page(self.page_number)

    def shown(self) -> Any:
        """Return the applications of the page."""
        return self._named(list(self.page.object_list))

    def sent(self, keys: list[str]) -> Any:
        """Return the applications that were on the page which somebody has sent."""
        return self._named([int(key) for key in keys[:MOST_ROWS] if key.isascii() and key.isdigit() and len(key) <= 18])

    def _named(self, keys: list[int]) -> Any:
        return Application.objects.filter(call=self.call, pk__in=keys).order_by(*ORDERS[self.view])

    @property
    def address(self) -> str:
        """The address of the page as it is shown."""
        parts = [f"razeni={self.view}"] if self.view else []
        parts += [f"strana={self.page.number}"] if self.page.number > 1 else []
        query = f"?{'&'.join(parts)}" if parts else ""
        return f"{deciding_address(self.call.pk)}{query}"


class DecidingMixin:
    """Adds to the administration of calls the page on which their applications are decided."""

    model: type[Call]
    admin_site: admin.AdminSite

    def get_urls(self) -> list[Any]:
        address = path(
            "<path:object_id>/decide/", self.admin_site.admin_view(self.decide_view), name="grants_call_decide"
        )
        return [address, *super().get_urls()]  # type: ignore[misc]

    def decide_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Show the applications of a call with the decisions on them, and save those that were changed."""
        call: Any = self.get_object(request, unquote(object_id))  # type: ignore[attr-defined]
        if call is None:
            raise Http404
        if not (
            self.has_change_permission(request, call)  # type: ignore[attr-defined]
            and request.user.has_perm("grants.change_application")
        ):
            raise PermissionDenied
        board = Board(request, call)
        if request.method != "POST":
            return self._page(request, board, Deciding(call, board.shown()))
        if REST in request.POST:
            deciding = Deciding(call, board.sent(request.POST.getlist("row")), data=request.POST)
            deciding.choose_for_rest(request.POST[REST])
            return self._page(request, board, deciding)
        return self._save(request, board)

    def _save(self, request: HttpRequest, board: Board) -> HttpResponse:
        note = gettext("decisions on applications")
        keys = request.POST.getlist("row")
        with act(Kind.ACTION, record=board.call, note=note) as done, transaction.atomic():
            deciding = Deciding(board.call, board.sent(keys), data=request.POST, locks=True)
            if not deciding.is_valid():
                return self._page(request, board, deciding)
            saved = deciding.save()
            for application in saved:
                self.log_change(request, application, [{"changed": {"fields": ["decision", "awarded"]}}])  # type: ignore[attr-defined]
        self._tell_decided(request, board, deciding, len(saved), done.change, gone=len(set(keys)) - len(deciding.rows))
        return redirect(board.address)

    @staticmethod
    def _tell_decided(
        request: HttpRequest, board: Board, deciding: Deciding, count: int, change: Any, *, gone: int
    ) -> None:
        if not count and not deciding.resolution.changed_data:
            messages.info(request, gettext("Nothing was changed."))
        else:
            text = ngettext("Saved: %d decision.", "Saved: %d decisions.", count) % count
            if not count:
                text = gettext("The resolution was saved.")
            tell_with_way_back(request, text, change, back=board.address)
        if gone > 0:
            messages.warning(
                request,
                ngettext(
                    "%d application is not in this call any more.",
                    "%d applications are not in this call any more.",
                    gone,
                )
                % gone,
            )

    def _page(self, request: HttpRequest, board: Board, deciding: Deciding) -> HttpResponse:
        sums = deciding.sums()
        context = {
            **self.admin_site.each_context(request),
            "title": gettext("Decide on applications"),
            "subtitle": str(board.call),
            "opts": Call._meta,
            "call": board.call,
            "board": board,
            "deciding": deciding,
            "sums": sums,
            "choices": Choice.choices,
            "rest": REST,
            "may_publish": sums.count and sums.decided == sums.count and not board.call.results_published,
        }
        return TemplateResponse(request, "admin/grants/decide.html", context)
