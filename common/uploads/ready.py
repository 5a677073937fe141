"""Checking and making uploaded pictures before a transaction begins, so that no other write waits for it."""

from __future__ import annotations

import time
from collections.abc import Iterable
from contextlib import ExitStack, suppress
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from common.pictures.structure import Refused
from common.uploads.checks import VERDICT, check_image
from common.uploads.separately import thread_for_pictures

LONGEST_WORK = 20
"""Seconds after which no further file of a form is processed, to answer before the browser or nginx gives up."""

LATER = _("There was no time left for this one. Please add it afterwards.")


class Work:
    """The work on the files of one request: with one thread for all its pictures, and with an end.

    A request whose thread is refused goes on: then each of its pictures is refused, not its documents.
    """

    def __enter__(self) -> Work:
        self.until = time.monotonic() + LONGEST_WORK
        self.has_begun = False
        self.held = ExitStack()
        with suppress(Refused):
            self.held.enter_context(thread_for_pictures())
        return self

    def __exit__(self, *error: Any) -> None:
        self.held.close()

    def check_time(self) -> None:
        """Raise ValidationError when no time is left for a further file; the first always has some."""
        if self.has_begun and time.monotonic() >= self.until:
            raise ValidationError(LATER, code="late")
        self.has_begun = True


def prepare_pictures(files: Iterable[tuple[Any, tuple[int, ...]]]) -> None:
    """Check and make the uploaded pictures of one request, each given with the widths of its copies.

    The results are kept on the files for validation and for storing.
    """
    with Work() as work:
        for file, widths in files:
            try:
                work.check_time()
            except ValidationError as refusal:
                setattr(file, VERDICT, refusal)
            else:
                prepare_picture(file, widths)


def prepare_picture(file: Any, widths: tuple[int, ...] = ()) -> None:
    """Check and make one uploaded picture; the results are kept on the file for validation and for storing."""
    with suppress(ValidationError):
        check_image(file, widths)
