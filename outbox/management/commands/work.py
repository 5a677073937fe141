"""The background worker: `manage.py work` sends mails and does what else is queued."""

from __future__ import annotations

import logging
import os
import signal
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from outbox.worker import TaskLoop


class Command(BaseCommand):
    help = "Run queued tasks: sends mails. Runs until it is stopped; several may run at once."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--parent", type=int, help="Stop when this process, which started the worker, is gone.")

    def handle(self, *args: Any, **options: Any) -> None:
        parent = options["parent"]
        loop = TaskLoop(is_wanted=lambda: parent is None or os.getppid() == parent)
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda *_arguments: loop.stop())
        # One line for each task and each round is for looking at a fault.
        quiet = logging.INFO if options["verbosity"] > 1 else logging.WARNING
        for name in ("django_tasks", "django_tasks_db"):
            logging.getLogger(name).setLevel(quiet)
        loop.run()
