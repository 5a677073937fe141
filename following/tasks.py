"""Background tasks of following."""

from __future__ import annotations

from task_queue.kinds import UNHURRIED, URGENT, task
from task_queue.models import Task
from task_queue.running import Run


def _forget_address(task: Task) -> None:
    """Remove the address from a task that has failed for good."""
    if task.state == Task.State.FAILED:
        Task.objects.filter(pk=task.pk).update(arguments={})


@task("following.ask", quick=True, priority=URGENT, after_fault=_forget_address)
def ask_to_confirm(run: Run, **asked: str) -> None:
    """Send the mail that asks for a confirmation.

    The page does the same for every address, so neither its answer nor the time that it takes tells whose address is
    known. The address is then removed from the task.
    """
    from following.workflow import ask

    if asked:
        ask(**asked)
    Task.objects.filter(pk=run.task.pk).update(arguments={})


@task("following.collect", pauses=(1, 5, 15))
def collect_changes(run: Run) -> None:
    """Note what has become public."""
    from following.collecting import collect

    collect()


@task("following.send", pauses=(1, 5, 15))
def send_notices(run: Run) -> None:
    """Send what is due."""
    from following.sending import send_due

    send_due(run.report)


@task("following.tidy", priority=UNHURRIED)
def tidy(run: Run) -> None:
    """Forget addresses that no longer want mails, or never confirmed that they do."""
    from following.workflow import tidy as tidy_up

    tidy_up()
