"""Configuration of gunicorn for development and production. Command line options take precedence."""

import itertools
import os
import random
import signal
import subprocess
import sys

bind = f"127.0.0.1:{os.environ.get('PORT', '8000')}"
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
worker_class = "gthread"
threads = 4
# For the worker, not for a single request: its main thread stays responsive while photographs are encoded.
timeout = 30
graceful_timeout = 20

# Unlimited, so that too long URLs get the portal's own error page; the parser stops at a megabyte, nginx sooner.
limit_request_line = 0

# Workers are replaced regularly to limit memory leaks, but not by answers from the page cache, which allocate nothing:
# at their rate a worker would last seconds. So requests are counted here (post_request), not by gunicorn.
max_requests = 0
requests_made = int(os.environ.get("MAX_REQUESTS", "2000"))

# The heartbeat file must not be on a busy disk.
worker_tmp_dir = "/dev/shm" if os.path.isdir("/dev/shm") else None  # noqa: PTH112, S108
control_socket_disable = True

logger_class = "zdravy_kraj.server_log.ServerLogger"
accesslog = "-" if os.environ.get("ACCESS_LOG") else None
errorlog = "-"

# In local mode the server also starts and stops the background worker.
is_local = os.environ.get("DJANGO_MODE", "local") == "local"
run_worker = os.environ.get("RUN_WORKER", "1" if is_local else "0") == "1"
background: list[subprocess.Popen] = []


def start_background():
    """Start the background worker. It exits by itself if this process is killed."""
    if run_worker:
        command = [sys.executable, "manage.py", "work", "--parent", str(os.getpid())]
        background.append(subprocess.Popen(command))  # noqa: S603


def stop_background():
    """Stop the background worker after its current task."""
    while background:
        process = background.pop()
        process.terminate()
        try:
            process.wait(timeout=graceful_timeout)
        except subprocess.TimeoutExpired:
            process.kill()


def when_ready(server):
    """Print the URL of the portal once it listens."""
    start_background()
    for address in server.address:
        host, port = address[:2]
        print(f"\nThe portal is at http://{host}:{port}/  (Ctrl+C stops it)\n", flush=True)  # noqa: T201


def post_fork(server, worker):
    """Choose after how many requests this worker is replaced; a new one begins with an empty page cache."""
    # Not all at the same time.
    worker.made, worker.last = itertools.count(1), requests_made + random.randint(0, requests_made // 2)  # noqa: S311


def post_request(worker, req, environ, resp):
    """Count what was not answered from the page cache, and stop gracefully after the last; the master starts another.

    The count is of one process; itertools.count makes it safe among threads.
    """
    if "page_cache.cached" not in environ and next(worker.made) == worker.last:
        worker.log.info("Replacing worker %s after %s requests.", worker.pid, worker.last)
        os.kill(worker.pid, signal.SIGTERM)


def on_reload(server):
    """Restart the background worker, too, so that it runs the new code."""
    stop_background()
    start_background()


def on_exit(server):
    """Stop the background worker."""
    stop_background()
