"""A long task that ends when a test says so, for workers in processes of their own."""

import time
from pathlib import Path

from task_queue.kinds import task
from task_queue.running import Run


@task("slow_tasks.wait")
def wait(run: Run, folder: str) -> None:
    """Go on until there is a file that says it is enough."""
    with (Path(folder) / "begun").open("a", encoding="utf-8") as log:
        log.write("begun\n")
    while not (Path(folder) / "enough").exists():
        run.report(1, 4, "waiting")
        time.sleep(0.05)
