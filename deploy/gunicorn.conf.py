"""Configuration of gunicorn for development and production. Command line options take precedence."""

import contextlib
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

# Loaded once and shared by the workers: they start at once and need less memory.
preload_app = True

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

# The variable that tells a reloaded server which workers it replaces.
REPLACED = "REPLACED_WORKERS"


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
    """Print the URL of the portal once it listens, and load what the workers will share."""
    start_background()
    for address in server.address:
        host, port = address[:2]
        print(f"\nThe portal is at http://{host}:{port}/  (Ctrl+C stops it)\n", flush=True)  # noqa: T201

    from zdravy_kraj.warm_up import settle, warm_up

    warm_up()
    settle()
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGHUP})


def post_fork(server, worker):
    """Choose after how many requests this worker is replaced; a new one begins with an empty page cache."""
    # Not all at the same time.
    worker.made, worker.last = itertools.count(1), requests_made + random.randint(0, requests_made // 2)  # noqa: S311


def post_request(worker, req, environ, resp):
    """Count what Django made for a page, and stop gracefully after the last; the master starts another.

    Answers from the page cache allocate nothing. Those of an outage (503) must not cost the pages that are kept for it.

    The count is of one process; itertools.count makes it safe among threads.
    """
    made = "page_cache.cached" not in environ and not resp.status.startswith("503")
    if made and next(worker.made) == worker.last:
        worker.log.info("Replacing worker %s after %s requests.", worker.pid, worker.last)
        os.kill(worker.pid, signal.SIGTERM)


def on_reload(server):
    """Start this process anew with the new code, and with the sockets that are open: a loaded application stays old.

    The process keeps its number, so its workers serve on until the new ones replace them (`post_worker_init`).
    """
    stop_background()
    # The next SIGHUP waits until somebody listens for it.
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGHUP})
    kept = {
        "GUNICORN_PID": str(os.getpid()),
        "GUNICORN_FD": ",".join(str(listener.fileno()) for listener in server.LISTENERS),
        REPLACED: ",".join(map(str, server.WORKERS)),
    }
    os.chdir(server.START_CTX["cwd"])
    os.execve(sys.executable, [sys.executable, *sys.orig_argv[1:]], server.cfg.env_orig | kept)  # noqa: S606


def post_worker_init(worker):
    """Let the workers of the old code finish what they do once the first of the new ones can serve."""
    if worker.age > 1:
        return
    for pid in filter(None, os.environ.get(REPLACED, "").split(",")):
        with contextlib.suppress(ProcessLookupError):
            os.kill(int(pid), signal.SIGTERM)


def on_exit(server):
    """Stop the background worker."""
    stop_background()
