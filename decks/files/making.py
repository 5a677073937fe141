"""Makes one file that was ordered, and keeps it instead of older ones of its kind."""

from __future__ import annotations

import logging

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import InterfaceError, OperationalError, transaction
from django.utils import timezone

from common.uploads.access import remove_named
from decks.files.content import TemplateLost, digest_of, draw
from decks.files.kinds import file_name
from decks.files.ordering import order, owner_field
from decks.models import MadeFile
from decks.pdf import PdfUnavailable
from task_queue.kinds import GiveUp
from task_queue.running import Run, WorkerStops

logger = logging.getLogger(__name__)

Fault = MadeFile.Fault


def make(run: Run, number: int) -> None:
    """Make an ordered file. What is in it by now is another content: then that one is ordered instead.

    Raises GiveUp where another attempt could not succeed; the file then says why.
    """
    made = MadeFile.objects.select_related("deck__meeting", "report").filter(pk=number).first()
    if made is None or made.file:
        return
    if digest_of(made.owner, made.kind) != made.digest:
        _replace_by_current(made)
        return
    run.report(1, 20)
    try:
        content = draw(made.owner, made.kind, lambda done, total: run.report(1 + 18 * done // max(total, 1), 20))
    except (WorkerStops, OperationalError, InterfaceError):
        raise
    except Exception as error:
        fault = _fault_of(error)
        if fault is Fault.OTHER:
            logger.exception("File %d (%s) cannot be made", made.pk, made.kind)
        MadeFile.objects.filter(pk=made.pk, file="").update(fault=fault)
        raise GiveUp(type(error).__name__) from error
    run.report(19, 20)
    _keep(made, content)


def _fault_of(error: Exception) -> Fault:
    if isinstance(error, PdfUnavailable):
        return Fault.PANGO
    if isinstance(error, TemplateLost):
        return Fault.TEMPLATE
    return Fault.MEMORY if isinstance(error, MemoryError) else Fault.OTHER


@transaction.atomic
def _replace_by_current(made: MadeFile) -> None:
    owner, kind = made.owner, made.kind
    made.delete()
    order(owner, kind)


def _keep(made: MadeFile, content: bytes) -> None:
    """Store the file, note it, and remove those it replaces; a worker that was taken for dead keeps nothing."""
    name = MadeFile.file.field.generate_filename(made, file_name(made.owner, made.kind))
    name = default_storage.save(name, ContentFile(content))
    with transaction.atomic():
        facts = {"file": name, "size": len(content), "made_at": timezone.now(), "fault": ""}
        if not MadeFile.objects.filter(pk=made.pk, file="").update(**facts):
            remove_named([name])
            return
        older = MadeFile.objects.filter(**owner_field(made.owner), kind=made.kind, pk__lt=made.pk)
        names = [one for one in older.values_list("file", flat=True) if one]
        older.delete()
        remove_named(names)
