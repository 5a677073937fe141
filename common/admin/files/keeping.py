"""Files that were sent with a form are kept until it can be saved.

A form that is shown again has a hidden field for each such file, `photos-0-image-kept`, with a token that only the
person who chose the file can use. When the form comes back, the file is put among those that were sent with it, so that
nothing further needs to know where it comes from.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from common.admin.faults import all_rows
from common.models import Photo
from common.uploads import WIDTHS, StorageFault
from common.uploads.fields import shown_name
from common.uploads.handlers import NotKept
from common.uploads.kept import KEPT_AS, Kept, find, keep, opened

KEPT = "-kept"
"""The ending of the name of the field with the token."""


class AlreadyUsed(StorageFault):
    """Another press of the same form has stored its files meanwhile."""

    def __str__(self) -> str:
        return str(
            _(
                "The files of this form have just been saved by another press of the button. Please open the page"
                " again before you go on."
            )
        )


def take_kept(request: HttpRequest) -> None:
    """Put the kept files that the form names among those that were sent with it, unless others were chosen."""
    tokens = {name.removesuffix(KEPT): str(token) for name, token in request.POST.items() if name.endswith(KEPT)}
    named = {name: token for name, token in tokens.items() if token}
    if not named:
        return
    files, taken = request.FILES.copy(), set()
    for name, token in named.items():
        if name in files or f"{name}-clear" in request.POST:
            continue
        # Each file serves one field, or a form could have the same one opened a thousand times.
        kept = find(token, request.user.pk) if token not in taken else None
        taken.add(token)
        files[name] = (opened(kept) if kept else None) or NotKept("soubor", 1, "gone")
    request._files = files


@contextmanager
def kept_until_saved(request: HttpRequest) -> Iterator[None]:
    """Give kept files back to the form if saving it fails."""
    try:
        yield
    except Exception:
        for kept in getattr(request, "claimed", []):
            kept.release()
        raise


def claim_kept(request: HttpRequest) -> None:
    """Take the kept files for the record that is being saved. Raises AlreadyUsed if another press has done so."""
    claimed: list[Kept] = []
    request.claimed = claimed
    for kept in [getattr(file, KEPT_AS, None) for _name, files in request.FILES.lists() for file in files]:
        if kept is None:
            continue
        if not kept.claim():
            raise AlreadyUsed
        claimed.append(kept)
        transaction.on_commit(kept.forget)


def keep_files(request: HttpRequest, form: Any, formsets: Iterable[Any], address: Callable[[Kept], str]) -> None:
    """Keep the sent files that are in order, and let their fields show them; `address` is that of a picture.

    What cannot be kept is found by `faults.lost_files`.
    """
    for one in [form, *(row for formset in formsets for row in all_rows(formset))]:
        for name, field in one.fields.items():
            file = one.files.get(one.add_prefix(name)) if isinstance(field, forms.FileField) else None
            if file is None:
                continue
            try:
                kept = keep(file, request.user.pk, widths_of(type(one.instance), name))
            except ValidationError:
                name_refused(one, name, file)
                continue
            except StorageFault:
                continue
            field.widget.kept, field.widget.kept_address = kept, address(kept) if kept.is_picture else ""


def name_refused(form: Any, name: str, file: Any) -> None:
    """Say which file was refused, because its input is empty again."""
    if name in form.errors and getattr(file, "refused", "") != "gone":
        sentences = [f"{shown_name(file.name or '')}: {sentence}" for sentence in form.errors[name]]
        form.errors[name] = form.error_class(sentences, renderer=form.renderer)


def widths_of(model: type[models.Model], name: str) -> tuple[int, ...] | None:
    """Return the widths of the copies of a picture in this column; None for a column of documents."""
    if not isinstance(model._meta.get_field(name), models.ImageField):
        return None
    return WIDTHS if issubclass(model, Photo) else ()
