"""Inputs of one file that also show the file that is stored and the one that waits for the form."""

from __future__ import annotations

from typing import Any

from django.contrib.admin.widgets import AdminFileWidget

from common.uploads.fields import shown_name
from common.uploads.kept import Kept


class KeptFileInput(AdminFileWidget):
    """An input of a file that is kept while the form cannot be saved yet."""

    template_name = "admin/files/input.html"
    kept: Kept | None = None
    kept_address = ""
    """Where the kept picture is seen."""

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(name, value, attrs)
        if self.kept is not None:
            facts = {"token": self.kept.token, "name": shown_name(self.kept.name), "size": self.kept.size}
            context["widget"]["kept"] = {**facts, "address": self.kept_address}
        return context


class RowFileInput(KeptFileInput):
    """The file of a row in a table of files: what is there is shown first, choosing another one is folded."""

    template_name = "admin/files/row_input.html"

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        """Add the row whose file is stored, which knows its small copy, or its kind and size."""
        context = super().get_context(name, value, attrs)
        if context["widget"]["is_initial"]:
            context["widget"]["row"] = value.instance
        return context
