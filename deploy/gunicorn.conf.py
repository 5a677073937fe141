"""How gunicorn serves the portal, on one machine and in production alike. Options given on its command line win."""

import os
import subprocess
import sys

bind = f"127.0.0.1:{os.environ.get('PORT', '8000')}"
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
worker_class = "gthread"
threads = 4
# Of the worker as a whole, not of one request: its main thread keeps answering while photographs are encoded.
timeout = 30
graceful_timeout = 20

# A long question to a list deserves an answer in our face; the parser stops at a megabyte, nginx sooner.
limit_request_line = 0

# Each worker is replaced now and then, so that no slow leak grows for weeks.
max_requests = 2000
max_requests_jitter = 200

# The heartbeat must not wait for a busy disk.
worker_tmp_dir = "/dev/shm" if os.path.isdir("/dev/shm") else None  # noqa: PTH112, S108
control_socket_disable = True

logger_class = "zdravy_kraj.server_log.ServerLogger"
accesslog = "-" if os.environ.get("ACCESS_LOG") else None
errorlog = "-"

# On one's own machine nobody starts the background worker, so it comes and goes with the server.
is_local = os.environ.get("DJANGO_MODE", "local") == "local"
run_worker = os.environ.get("RUN_WORKER", "1" if is_local else "0") == "1"
background: list[subprocess.Popen] = []


def start_background():
    """Start the worker that sends mails and does what is scheduled. It ends by itself when this process is killed."""
    if run_worker:
        command = [sys.executable, "manage.py", "work", "--parent", str(os.getpid())]
        background.append(subprocess.Popen(command))  # noqa: S603


def stop_background():
    """Let the worker finish the task it has begun."""
    while background:
        process = background.pop()
        process.terminate()
        try:
            process.wait(timeout=graceful_timeout)
        except subprocess.TimeoutExpired:
            process.kill()


def when_ready(server):
    """Say where the portal is, once it listens."""
    start_background()
    for address in server.address:
        host, port = address[:2]
        print(f"\nThe portal is at http://{host}:{port}/  (Ctrl+C stops it)\n", flush=True)  # noqa: T201


def on_reload(server):
    """The worker takes over the new version of the code, too."""
    stop_background()
    start_background()


def on_exit(server):
    """Nothing of ours stays behind."""
    stop_background()
