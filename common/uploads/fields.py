"""Form fields for files, also for several at once: valid ones are accepted, each invalid one is reported."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.functional import lazy
from django.utils.translation import gettext as _

from common import uploads
from common.text import printable, tidy

SHOWN_LENGTH = 60
ESCAPED = {"%22": '"', "%0D": " ", "%0A": " "}
"""Escapes that browsers use in file names of multipart/form-data (WHATWG HTML), and their characters."""


def sent_name(name: str) -> str:
    """Return the original name of an uploaded file, without the browser's escapes."""
    for escaped, sign in ESCAPED.items():
        name = name.replace(escaped, sign)
    return name


def shown_name(name: str) -> str:
    """Return a file name for display: without invisible and direction-changing characters, and shortened."""
    visible = "".join(
        "\N{REPLACEMENT CHARACTER}" if sign in "\t\n\r" or unicodedata.category(sign) in {"Cf", "Zl", "Zp"} else sign
        for sign in printable(name)
    )
    if len(visible) <= SHOWN_LENGTH:
        return visible
    suffix = PurePath(visible).suffix[:10]
    return f"{visible[: SHOWN_LENGTH - len(suffix) - 1]}…{suffix}"


def title_of(name: str) -> str:
    """Return a title made of a file name: without its ending and underscores; empty if nothing is left."""
    return tidy(PurePath(sent_name(name)).stem.replace("_", " ")).strip()[:250]


@dataclass
class Uploaded:
    """The result of checking several files: those to store, and the refused ones as (name for display, reason)."""

    accepted: list[UploadedFile] = field(default_factory=list)
    refused: list[tuple[str, str]] = field(default_factory=list)

    @property
    def sentences(self) -> list[str]:
        """The refused files as messages: “foto.svg: An SVG drawing cannot be used…”."""
        return [f"{name}: {reason}" for name, reason in self.refused]


class MultipleFileInput(forms.FileInput):
    """A file input with `multiple`."""

    allow_multiple_selected = True


class MultipleFileField(forms.FileField):
    """Several files at once, each checked by `check`; `clean()` returns `Uploaded`, with errors of single files."""

    widget = MultipleFileInput

    def __init__(
        self,
        *,
        check: Callable[[Any], None] = uploads.check_document,
        accept: str = uploads.DOCUMENT_ACCEPT,
        limits: Callable[[], str] = uploads.document_limits,
        most: int = uploads.MAX_AT_ONCE,
        judged_later: bool = False,
        **kwargs: Any,
    ) -> None:
        """With `judged_later` the files are not checked here, but when they are stored one after another."""
        kwargs.setdefault("required", False)
        super().__init__(**kwargs)
        self.check, self.limits, self.most = check, limits, most
        self.judged_later = judged_later
        self.widget.attrs.setdefault("accept", accept)

    @property
    def limits_text(self) -> str:
        """The limits as text to show before the input."""
        return f"{self.limits()} {uploads.several_limits(self.most)}"

    def clean(self, data: Any, initial: Any = None) -> Uploaded:
        """Check each file separately."""
        files = [one for one in (data if isinstance(data, (list, tuple)) else [data]) if one]
        if not files and self.required:
            raise ValidationError(self.error_messages["required"], code="required")
        result = Uploaded()
        for one in files:
            one.name = sent_name(one.name or "")
        for one in files[: self.most]:
            try:
                if not self.judged_later:
                    self.check(one)
            except ValidationError as error:
                result.refused.append((shown_name(one.name or ""), " ".join(error.messages)))
            else:
                result.accepted.append(one)
        too_many = _("At most %(most)d files can be added at once. Please add this one afterwards.")
        result.refused += [(shown_name(one.name or ""), too_many % {"most": self.most}) for one in files[self.most :]]
        return result

    def has_changed(self, initial: Any, data: Any) -> bool:
        return any(data) if isinstance(data, (list, tuple)) else bool(data)


class PhotosField(MultipleFileField):
    """Several pictures at once."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(check=uploads.check_image, accept=uploads.IMAGE_ACCEPT, limits=uploads.image_limits, **kwargs)


class CheckedField(forms.FileField):
    """One file, checked by the functions of `common.uploads`; its help text states the limits."""

    check: Callable[[Any], None]
    accept: str
    limits: Callable[[], str]

    def __init__(self, **kwargs: Any) -> None:
        # The length of the name does not matter, as the stored name is generated.
        kwargs.pop("max_length", None)
        super().__init__(**kwargs)
        self.help_text = self.help_text or lazy(self.limits, str)()
        self.validators = [*self.validators, self.check]

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {**super().widget_attrs(widget), "accept": self.accept}


class PictureField(CheckedField):
    """One picture. Django's ImageField does not distinguish damaged from too large, and does not support HEIC."""

    check = staticmethod(uploads.check_image)
    accept = uploads.IMAGE_ACCEPT
    limits = staticmethod(uploads.image_limits)


class DocumentField(CheckedField):
    """One document."""

    check = staticmethod(uploads.check_document)
    accept = uploads.DOCUMENT_ACCEPT
    limits = staticmethod(uploads.document_limits)
