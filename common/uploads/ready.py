"""Checking and encoding uploaded pictures before a transaction begins, so that no other write waits for it."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError

from common.uploads.checks import VERDICT, check_image, refuse_on_error
from common.uploads.pictures import READY, encoded


def prepare_picture(file: Any, widths: tuple[int, ...] = ()) -> None:
    """Check and encode an uploaded picture; the results are kept on the file for validation and for storing."""
    try:
        check_image(file)
        _encode(file, widths)
    except ValidationError as refusal:
        setattr(file, VERDICT, refusal)
    else:
        setattr(file, VERDICT, None)


@refuse_on_error
def _encode(file: Any, widths: tuple[int, ...]) -> None:
    file.__dict__.setdefault(READY, {})[widths] = encoded(file, widths)
