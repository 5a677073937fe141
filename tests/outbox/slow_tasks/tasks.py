"""A long task that ends when a test says so, for workers in separate processes."""

import time
from pathlib import Path

from task_queue.kinds import task
from task_queue.running import Run


@task("slow_tasks.wait")
def wait(run: Run, folder: str) -> None:
    """Run until a certain file exists in the folder."""
    with (Path(folder) / "begun").open("a", encoding="utf-8") as log:
        log.write("begun\n")
    while not (Path(folder) / "enough").exists():
        run.report(1, 4, "waiting")
        time.sleep(0.05)
