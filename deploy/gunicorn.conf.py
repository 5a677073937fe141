"""How gunicorn serves the portal, on one machine and in production alike. Options given on its command line win."""

import os

bind = f"127.0.0.1:{os.environ.get('PORT', '8000')}"
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
worker_class = "gthread"
threads = 4
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

accesslog = "-" if os.environ.get("ACCESS_LOG") else None
errorlog = "-"


def when_ready(server):
    """Say where the portal is, once it listens."""
    for address in server.address:
        host, port = address[:2]
        print(f"\nThe portal is at http://{host}:{port}/  (Ctrl+C stops it)\n", flush=True)  # noqa: T201
