"""The background worker: `manage.py work` runs queued and scheduled tasks, such as sending mails."""

from __future__ import annotations

import os
import signal
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from task_queue.models import Task
from task_queue.worker import LongTasksChild, TaskLoop


class Command(BaseCommand):
    help = "Do queued and scheduled tasks: sends mails. Runs until it is stopped; several may run at once."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--parent", type=int, help="Stop when this process, which started the worker, is gone.")
        parser.add_argument("--lane", choices=Task.Lane.values, help="Only tasks that are quick, or that take long.")
        parser.add_argument("--until-empty", action="store_true", help="Stop when no task is ready.")

    def handle(self, *args: Any, **options: Any) -> None:
        parent, lane = options["parent"], options["lane"]
        loops = [
            TaskLoop(
                Task.Lane(name),
                is_wanted=lambda: parent is None or os.getppid() == parent,
                child=None if lane or options["until_empty"] else LongTasksChild(),
            )
            for name in ([lane] if lane else Task.Lane.values)
        ]

        def stop(*_arguments: Any) -> None:
            for loop in loops:
                loop.stop()

        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, stop)
        if options["until_empty"]:
            while sum(loop.run_ready() for loop in loops):
                pass
        else:
            loops[0].run()
